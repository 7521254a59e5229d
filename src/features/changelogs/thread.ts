import { runThread, ThreadStopped, threadFile } from '../../platform/work/threads.ts'
import type { Group } from './compare/changes.ts'

/** What comparing two texts may take: reading each, and as much again. */
const LIMITS = { cpuMs: 60_000, memoryMb: 1_024 }

const WHY_STOPPED = {
  time: 'Comparing the two texts took too much time.',
  memory: 'Comparing the two texts took too much memory.',
}

export type FromThread =
  | { kind: 'unreadable'; which: 'before' | 'after'; message: string }
  | { kind: 'groups'; groups: string[] }
  | { kind: 'done' }

/** In UTF-8; the one before may be pressed by gzip. */
export type Texts = { before: Uint8Array; isPressed: boolean; after: Uint8Array }

export type Comparison = { groups: Group[]; failure: null } | { groups: null; failure: string }

/**
 * What changed from one specification to another, found in a thread that is ended at its limits (SPEC-2).
 * @throws ThreadStopped when there was no room for one more thread: try again later
 */
export async function compareTexts(
  texts: Texts,
  { signal, ...limits }: Partial<typeof LIMITS> & { signal?: AbortSignal } = {},
): Promise<Comparison> {
  const groups: Group[] = []
  let failure: string | undefined
  const take = (piece: FromThread): boolean => {
    if (piece.kind === 'unreadable') {
      const which = piece.which === 'before' ? 'The text before' : 'The new text'
      failure = `${which} cannot be read: ${piece.message}`
      return true
    }
    if (piece.kind === 'groups') groups.push(...piece.groups.map((text) => JSON.parse(text) as Group))
    return piece.kind === 'done'
  }
  try {
    const all = { ...LIMITS, ...limits, ...(signal && { signal }) }
    await runThread(threadFile(import.meta.url, 'changelogs'), texts, all, take)
  } catch (error) {
    if (!(error instanceof ThreadStopped) || error.why === 'busy') throw error
    failure = WHY_STOPPED[error.why]
  }
  return failure === undefined ? { groups, failure: null } : { groups: null, failure }
}
