import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import type { Tx } from '../../../platform/database.ts'
import { appendEvent } from '../../../platform/events/events.ts'
import { describeError } from '../../../platform/logger.ts'
import { renderLongMarkdown, treeToHtml } from '../../../platform/markdown/markdown.ts'
import type { Platform } from '../../../platform/platform.ts'
import { invalidField, problem } from '../../../platform/wire/problem.ts'
import type { Jobs } from '../../../platform/work/jobs.ts'
import { encodeText } from '../../../platform/work/large-texts.ts'
import {
  guessStart,
  INDEX_EDITION,
  type Reading,
  type RowBatch,
  type SpecificationHead,
  SpecificationRefused,
  type SpecificationStart,
  startReading,
} from '../../specs/index.ts'
import type { VersionSummary } from './queries.ts'
import * as store from './store.ts'

/** Whoever sends a specification waits at most this long for the thread that reads it. */
const patience = 5_000
/** The process that took a specification in finishes it; only if it has not by then, a job does. */
const jobDelay = 20_000
const overdue = 60_000
const busyPause = 5_000

/** The jobs of this queue carry the id of a version. */
export const indexQueue = { name: 'specifications' }

/** A text that was read whole, or as far as it came while somebody waited. */
export type Received = {
  content: string
  /** The content in UTF-8. */
  bytes: Uint8Array
  start: Pick<SpecificationStart, 'type' | 'format' | 'version' | 'validationMessages'> & Partial<SpecificationStart>
  whole?: { head: SpecificationHead; descriptionHtml: string; batches: RowBatch[] }
  reading: Reading
}

/**
 * Reads a specification before any row is locked: it may take seconds. `isNamed`: whether the version has a name without
 * what the text says. @throws 400 with the reason when it is none at all, 503 when too many are being read
 */
export async function receive(content: string, field: string, isNamed: boolean): Promise<Received> {
  try {
    // The body was only just parsed; others have waited for that.
    await setImmediate()
    const bytes = await encodeText(content)
    const reading = startReading(bytes)
    const came = await within(patience, reading.stocked)
    if (came === 'all') return { content, bytes, ...(await takeWhole(reading)), reading }
    const first = (await within(0, reading.start)) ?? (isNamed ? undefined : await reading.start)
    return { content, bytes, start: (await within(0, reading.head)) ?? first ?? guessStart(content), reading }
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    if (error.reason !== 'busy') throw invalidField(field, 'is_specification', error.message)
    throw problem('not-available', { detail: error.message, headers: { 'retry-after': '10' } })
  }
}

async function takeWhole(reading: Reading): Promise<Required<Pick<Received, 'start' | 'whole'>>> {
  const head = await reading.head
  const batches: RowBatch[] = []
  for await (const batch of reading.batches()) batches.push(batch)
  return { start: head, whole: { head, descriptionHtml: await describe(head), batches } }
}

/** Rendered now and not each time somebody reads it; nothing of the text gets past the sanitiser (SPEC-8). */
async function describe({ description }: SpecificationHead): Promise<string> {
  return description === null ? '' : treeToHtml(await renderLongMarkdown(description))
}

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const ending = new AbortController()
  const late = pause(milliseconds, undefined, { signal: ending.signal }).catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    ending.abort()
  }
}

/** What a version's row holds of a text that was received. */
export function receivedColumns({ start, whole }: Received) {
  if (whole) return headColumns(whole.head, whole.descriptionHtml)
  const summary: VersionSummary = {
    dialect: start.dialect ?? '',
    version: start.version,
    title: start.title ?? null,
    description: null,
    description_html: '',
    servers: [],
    tags: [],
  }
  return {
    spec_type: start.type,
    format: start.format,
    summary: JSON.stringify(summary),
    validation_messages: JSON.stringify(start.validationMessages),
    index_state: 'waiting' as const,
    index_edition: 0,
  }
}

function headColumns(head: SpecificationHead, descriptionHtml: string) {
  const { validationMessages, type, format, outline, securitySchemes, ...said } = head
  const summary: VersionSummary = { ...said, description_html: descriptionHtml }
  return {
    spec_type: type,
    format,
    summary: JSON.stringify(summary),
    outline: JSON.stringify(outline),
    security_schemes: JSON.stringify(securitySchemes),
    validation_messages: JSON.stringify(validationMessages),
    index_state: 'ready' as const,
    index_edition: INDEX_EDITION,
  }
}

/** Writes what was read of a new text, and takes away what an older one left. */
export async function writeReceived(tx: Tx, versionId: string, { whole }: Received): Promise<void> {
  await store.deleteRows(tx, versionId)
  for (const batch of whole?.batches ?? []) await store.insertRows(tx, versionId, batch)
}

/** Goes on with a version that was stored before its text was read whole. Whatever fails here, its job does again. */
export function finishReceived(platform: Platform, version: store.VersionRow, { whole, reading }: Received): void {
  if (whole) return
  writeIndex(platform, version, reading).catch((error) => {
    if (error instanceof SpecificationRefused) return refuse(platform, version, error)
    platform.log.warn('a specification is left to its job', { version: version.id, ...describeError(error) })
  })
}

type Target = Pick<store.VersionRow, 'id' | 'api_id' | 'text_revision'>

/**
 * Replaces the rows of a version by those of a reading, all or none. Nobody sees the old ones go before the new ones are
 * there. @returns whether somebody else is at it
 */
async function writeIndex(
  { database }: Platform,
  version: Target,
  reading: Reading,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<'done' | 'busy'> {
  try {
    const head = await reading.head
    // Beside the rows, never before them: both need a thread.
    const html = describe(head)
    html.catch(() => {})
    return await database.transaction().execute(async (tx) => {
      if (!(await store.lockIndex(tx, version.id))) return 'busy'
      const now = await store.findIndexed(tx, version.id)
      if (now && isDue(now) && now.text_revision === version.text_revision) {
        await store.deleteRows(tx, version.id)
        for await (const batch of reading.batches()) await store.insertRows(tx, version.id, batch)
        await store.writeHead(tx, version, headColumns(head, await html))
        const ids = { api_id: version.api_id, api_version_id: version.id }
        await appendEvent(tx, { kind: 'machine', name: 'worker' }, { type: 'api-version.indexed', ids })
      }
      await also(tx)
      return 'done'
    })
  } finally {
    reading.stop()
  }
}

function isDue(row: Pick<store.VersionRow, 'index_state' | 'index_edition'>): boolean {
  return row.index_state === 'waiting' || row.index_edition < INDEX_EDITION
}

/** A text that proves to be more than may be read is kept; its page says so and has no operations. */
async function refuse(
  { database }: Platform,
  version: Target,
  { message }: SpecificationRefused,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  await database.transaction().execute(async (tx) => {
    const validation_messages = JSON.stringify([{ rule: 'limit', path: '', message }])
    await store.writeHead(tx, version, { validation_messages, index_state: 'refused', index_edition: INDEX_EDITION })
    const ids = { api_id: version.api_id, api_version_id: version.id }
    await appendEvent(tx, { kind: 'machine', name: 'worker' }, { type: 'api-version.indexed', ids })
    await also(tx)
  })
}

/** Gives a version a job when it was stored before its text was read whole. */
export async function versionsHear(tx: Tx, jobs: Jobs, event: { type: string; ids: Record<string, string> }) {
  if (event.type !== 'api-version.created' && event.type !== 'api-version.updated') return
  const id = event.ids.api_version_id
  const row = id === undefined ? undefined : await store.findIndexed(tx, id)
  if (row && isDue(row)) await jobs.enqueue(tx, indexQueue, row.id, jobDelay)
}

/**
 * Makes sure of a job for each version that waits too long, and for each that an older edition indexed.
 * @returns how many there are
 */
export async function hastenUnindexed({ database, clock }: Platform, jobs: Jobs): Promise<number> {
  const before = new Date(clock.now().getTime() - overdue)
  const ids = await store.findUnindexed(database, before, INDEX_EDITION)
  for (const id of ids) await database.transaction().execute((tx) => jobs.hasten(tx, indexQueue, id))
  return ids.length
}

/** Does one job: reads a version's text and writes its rows. */
export async function indexVersion(platform: Platform, jobs: Jobs, id: string): Promise<void> {
  const { database } = platform
  const row = await store.findIndexed(database, id)
  const text = row && isDue(row) ? await store.readText(database, id) : undefined
  const finish = (tx: Tx) => jobs.finish(tx, indexQueue, id)
  if (!row || !text) return database.transaction().execute(finish)
  const version = { ...row, text_revision: text.text_revision }
  try {
    const outcome = await writeIndex(platform, version, startReading(text.bytes), finish)
    if (outcome === 'done') return
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    if (error.reason !== 'busy') return refuse(platform, version, error, finish)
  }
  await database.transaction().execute((tx) => jobs.postpone(tx, indexQueue, id, busyPause))
}
