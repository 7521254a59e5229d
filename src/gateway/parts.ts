import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import type { OpenStreams } from './open-streams.ts'
import type { PortalOrigins } from './portal-origins.ts'
import type { AnswerCounter } from './report.ts'
import type { Snapshot } from './snapshot.ts'
import type { Upstreams } from './upstreams.ts'

/** What the steps need besides the request. */
export type Gateway = {
  readonly snapshot: Snapshot
  readonly rateLimit: RateLimit
  readonly usage: Usage
  readonly answers: AnswerCounter
  readonly upstreams: Upstreams
  readonly openStreams: OpenStreams
  /** Whose pages may read answers; undefined: nobody's. */
  readonly portalOrigins: PortalOrigins | undefined
  readonly clock: Clock
  readonly log: Logger
  /** The largest body in bytes (GW-10). */
  readonly bodyLimit: number
  /** Milliseconds that a client may let pass without sending or taking anything (GW-10). */
  readonly idleTimeout: number
}

/** When each credential was last used, since the last time this was taken. */
export type Usage = {
  note(credentialId: string, now: number): void
}

/** How many requests a credential may make. Counted by its id, never by the key. */
export type RateLimit = {
  /** Requests in a window; 0: no limit. */
  readonly limit: number
  /** Takes one request. @returns how many are left, or -1 when there was none to take */
  take(credentialId: string, now: number): number
  /** Whole seconds until the window ends, at least 1. */
  secondsLeft(now: number): number
}
