import type { Connection } from '../platform/database.ts'

/** The processes of one installation. The worker runs with the web. */
export type ProcessName = 'web' | 'gateway'

/** What the supervisor tells a process. */
export type Order = { kind: 'run'; connection: Connection } | { kind: 'stop' }

/** What a process tells the supervisor. */
export type Report = { kind: 'ready' } | { kind: 'problem'; line: string }
