import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Machine } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { describeError } from '../../platform/logger.ts'
import type { Platform } from '../../platform/platform.ts'
import { ThreadStopped } from '../../platform/work/threads.ts'
import { readText } from '../apis/index.ts'
import type { Group } from './compare/changes.ts'
import { CHANGED } from './model.ts'
import * as store from './store.ts'
import { type Comparison, compareTexts, type Texts } from './thread.ts'

const press = promisify(gzip)
const worker: Machine = { kind: 'machine', name: 'worker' }

/** In seconds. Longer than a comparison may take, waiting for its turn included. */
const LEASE = 600
const BUSY_PAUSE = 10
const FAULT_PAUSE = 30
const MOST_ATTEMPTS = 3

/**
 * Compares the version that has waited longest with what stood before it, and writes the entry; false when none waits
 * or there is no room for the work. It looks at what is there and not at what was told, so that doing it twice does no
 * harm and nothing told twice is written twice.
 */
export async function compareNext(platform: Platform, signal?: AbortSignal): Promise<boolean> {
  const { database, log } = platform
  const waiting = await store.takeWaiting(database, LEASE)
  if (!waiting) return false
  try {
    await compareVersion(platform, waiting, (texts) => compareTexts(texts, signal ? { signal } : {}))
  } catch (error) {
    if (signal?.aborted || (error instanceof ThreadStopped && error.why === 'busy')) {
      await store.postponeWaiting(database, waiting, signal?.aborted ? 0 : BUSY_PAUSE)
      return false
    }
    log.warn('two texts could not be compared', { version: waiting.api_version_id, ...describeError(error) })
    if (waiting.attempts < MOST_ATTEMPTS) {
      await store.postponeWaiting(database, waiting, FAULT_PAUSE)
      return true
    }
    const failure = 'The two texts could not be compared, because of a fault on our side.'
    await compareVersion(platform, waiting, async () => ({ groups: null, failure }))
  }
  return true
}

type Compare = (texts: Texts) => Promise<Comparison>

async function compareVersion({ database }: Platform, waiting: store.Waiting, compare: Compare): Promise<void> {
  const version = await store.findVersion(database, waiting.api_version_id)
  if (!version) return
  const compared = await store.findCompared(database, version.id)
  if (compared?.text_revision === version.text_revision) {
    await database.transaction().execute((tx) => store.endWaiting(tx, waiting))
    return
  }
  const text = await readText(database, version.id)
  if (!text) return
  const previous = compared ? undefined : await store.findPrevious(database, version)
  const before = compared?.content ?? (previous && (await readText(database, previous.id)))?.bytes
  const nothing: Comparison = { groups: [], failure: null }
  const { groups, failure } = before
    ? await compare({ before, isPressed: compared !== undefined, after: text.bytes })
    : nothing
  const content = await press(text.bytes)
  const kind = compared ? 'replaced' : previous ? 'added' : 'first'
  await database.transaction().execute(async (tx) => {
    if (!(await store.holdVersion(tx, version.id))) return
    await store.keepCompared(tx, version.id, text.text_revision, content)
    await store.endWaiting(tx, waiting)
    // A text that was written differently and says the same is no news.
    if (kind === 'replaced' && failure === null && groups.length === 0) return
    const entry = {
      id: newId(),
      api_id: version.api_id,
      api_version_id: version.id,
      kind,
      previous_version_id: previous && (await store.holdVersion(tx, previous.id)) ? previous.id : null,
      previous_version: previous?.version ?? null,
      failure,
      created_at: kind === 'replaced' ? version.updated_at : version.created_at,
    } as const
    await store.insertEntry(tx, entry, (groups ?? []) as Group[])
    const ids = { api_id: version.api_id, api_version_id: version.id, changelog_entry_id: entry.id }
    await appendEvent(tx, worker, { type: CHANGED, ids })
  })
}
