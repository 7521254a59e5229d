import { decodeText, encodeText, type SharedText } from '../../platform/work/large-texts.ts'
import { runThread, ThreadStopped, threadFile } from '../../platform/work/threads.ts'
import {
  type RefusalReason,
  type Specification,
  type SpecificationHead,
  SpecificationRefused,
  type SpecificationStart,
  type ValidationMessage,
} from './model.ts'
import { refuseTooLarge } from './parse.ts'

/** What reading one specification may take (SPEC-2). */
const LIMITS = { cpuMs: 60_000, memoryMb: 768 }
/** What somebody waits for may take less. */
const SHORT_LIMITS = { ...LIMITS, cpuMs: 10_000 }
/** Bytes that are kept until somebody takes them; then the thread waits. */
const MOST_WAITING = 6_000_000

const WHY_STOPPED = {
  time: 'Reading the specification took too much time.',
  memory: 'Reading the specification took too much memory.',
  busy: 'Too many specifications are being read at the moment; send it again later.',
}

/** Rows of one table as a JSON list in UTF-8, which the database takes: nobody between makes objects or texts of them. */
export type RowBatch = { table: 'operations' | 'schemas'; rows: Uint8Array<ArrayBuffer> }

export type FromWorker =
  | { kind: 'refused'; reason: RefusalReason; message: string }
  | { kind: 'start'; start: SpecificationStart }
  | { kind: 'head'; head: SpecificationHead }
  | ({ kind: 'rows' } & RowBatch)
  | { kind: 'done' }

/** A specification on its way out of the thread that reads it. Each promise rejects with SpecificationRefused. */
export type Reading = {
  start: Promise<SpecificationStart>
  head: Promise<SpecificationHead>
  /** Settles once all rows wait to be taken, or so many that the thread waits too: 'all' or 'more'. */
  stocked: Promise<'all' | 'more'>
  /** Each batch once. */
  batches(): AsyncGenerator<RowBatch>
  /** Ends the thread. */
  stop(): void
}

/**
 * Reads a specification in a thread that is ended when it takes too long or too much memory. Somebody must take the
 * batches, or stop it.
 * @throws SpecificationRefused when it is larger than may be read at all
 */
export function startReading(content: SharedText, limits: Partial<typeof LIMITS> = {}): Reading {
  refuseTooLarge(content.byteLength)
  const start = Promise.withResolvers<SpecificationStart>()
  const head = Promise.withResolvers<SpecificationHead>()
  const stocked = Promise.withResolvers<'all' | 'more'>()
  const waiting: RowBatch[] = []
  let size = 0
  let ended: { error?: unknown } | undefined
  let stopped = false
  // Who waits for a batch, and who waits for room.
  let change = Promise.withResolvers<void>()
  const tell = () => {
    change.resolve()
    change = Promise.withResolvers()
  }
  const take = async (piece: FromWorker): Promise<boolean> => {
    if (piece.kind === 'refused') throw new SpecificationRefused(piece.reason, piece.message)
    if (piece.kind === 'start') start.resolve(piece.start)
    if (piece.kind === 'head') head.resolve(piece.head)
    if (piece.kind === 'rows') {
      waiting.push({ table: piece.table, rows: piece.rows })
      size += piece.rows.length
      tell()
    }
    while (size > MOST_WAITING && !stopped) {
      stocked.resolve('more')
      await change.promise
    }
    if (stopped) throw new Error('The reading was stopped')
    return piece.kind === 'done'
  }
  const settle = (error?: unknown) => {
    ended = { error }
    for (const one of [start, head, stocked]) {
      if (error) one.reject(error)
    }
    stocked.resolve('all')
    tell()
  }
  runThread(threadFile(import.meta.url, 'specs'), content, { ...LIMITS, ...limits }, take).then(
    () => settle(),
    (error) =>
      settle(error instanceof ThreadStopped ? new SpecificationRefused(nameOf(error), WHY_STOPPED[error.why]) : error),
  )
  // Whoever waits for one of them hears of it; nobody need wait for all.
  for (const { promise } of [start, head, stocked]) promise.catch(() => {})
  return {
    start: start.promise,
    head: head.promise,
    stocked: stocked.promise,
    async *batches() {
      for (;;) {
        const next = waiting.shift()
        if (next) {
          size -= next.rows.length
          tell()
          yield next
        } else if (!ended) await change.promise
        else if (ended.error) throw ended.error
        else return
      }
    },
    stop() {
      stopped = true
      tell()
    },
  }
}

function nameOf({ why }: ThreadStopped): RefusalReason {
  return why === 'busy' ? 'busy' : 'too-costly'
}

/** What is wrong with a specification. @throws SpecificationRefused */
export async function checkSpecification(content: string): Promise<ValidationMessage[]> {
  const reading = startReading(await encodeText(content), SHORT_LIMITS)
  try {
    return (await reading.head).validationMessages
  } finally {
    reading.stop()
  }
}

/** What `readSpecification` gives, read in a thread. @throws SpecificationRefused */
export async function indexSpecification(content: string, limits: Partial<typeof LIMITS> = {}): Promise<Specification> {
  const reading = startReading(await encodeText(content), { ...SHORT_LIMITS, ...limits })
  const rows = { operations: [], schemas: [] } as Pick<Specification, 'operations' | 'schemas'>
  for await (const batch of reading.batches()) rows[batch.table].push(...JSON.parse(decodeText(batch.rows)))
  return { ...(await reading.head), ...rows }
}
