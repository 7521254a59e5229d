import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Operation, type RefusalReason, type Specification, SpecificationRefused } from './model.ts'
import { refuseTooLarge } from './parse.ts'

/** Processor time and memory that one specification may take (SPEC-2), and workers at a time. */
const MOST_CPU_MS = 10_000
/** For a machine so busy that the processor time never comes. */
const MOST_WALL_MS = 120_000
const MOST_MEMORY_MB = 512
const MOST_WORKERS = 2
const MOST_WAITING = 20
const TOO_LONG = 'Reading the specification took too much time.'

export type FromWorker =
  | { kind: 'refused'; reason: RefusalReason; message: string }
  | { kind: 'head'; specification: Omit<Specification, 'operations'> }
  | { kind: 'rows'; rows: string[] }
  | { kind: 'done' }

export type IndexingLimits = { cpuMs?: number; memoryMb?: number }

/**
 * Reads a specification in a thread that is ended when it takes too long or too much memory, while this one goes on.
 * @throws SpecificationRefused
 */
export async function indexSpecification(content: string, limits: IndexingLimits = {}): Promise<Specification> {
  refuseTooLarge(content)
  await takeTurn()
  try {
    return await runWorker(content, { cpuMs: MOST_CPU_MS, memoryMb: MOST_MEMORY_MB, ...limits })
  } finally {
    giveTurn()
  }
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn(): Promise<void> {
  if (running < MOST_WORKERS) {
    running++
    return
  }
  if (waiting.length >= MOST_WAITING) {
    throw new SpecificationRefused(
      'too-costly',
      'Too many specifications are being read at the moment; send it again later.',
    )
  }
  await new Promise<void>((resolve) => waiting.push(resolve))
}

function giveTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function runWorker(content: string, limits: Required<IndexingLimits>): Promise<Specification> {
  const { promise, resolve, reject } = Promise.withResolvers<Specification>()
  const worker = new Worker(entry(), {
    workerData: content,
    // No setting and no secret of this process is the business of a parser.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  const refuse = (message: string): void => {
    reject(new SpecificationRefused('too-costly', message))
  }
  // Node 22 cannot tell the processor time of a thread; there the clock on the wall decides.
  const canTell = typeof worker.cpuUsage === 'function'
  const started = performance.now()
  const watch = setInterval(() => {
    const elapsed = performance.now() - started
    if (elapsed > (canTell ? MOST_WALL_MS : limits.cpuMs)) refuse(TOO_LONG)
    if (!canTell) return
    worker.cpuUsage().then(
      ({ user, system }) => {
        if ((user + system) / 1000 > limits.cpuMs) refuse(TOO_LONG)
      },
      () => {},
    )
  }, 200)
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('Reading the specification took too much memory.')
    else reject(error)
  })
  worker.on('exit', () => reject(new Error('The worker that read a specification ended without an answer')))

  let head: Omit<Specification, 'operations'> | undefined
  const operations: Operation[] = []
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'refused') reject(new SpecificationRefused(message.reason, message.message))
    else if (message.kind === 'done') {
      if (head) resolve({ ...head, operations })
    } else {
      if (message.kind === 'head') head = message.specification
      else for (const row of message.rows) operations.push(JSON.parse(row) as Operation)
      void setImmediate().then(() => worker.postMessage('next'))
    }
  })
  return promise.finally(async () => {
    clearInterval(watch)
    await worker.terminate()
  })
}

/** The built file lies beside the bundle or above its chunks; from source Node strips the types of the entry itself. */
function entry(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('specs.worker.ts', import.meta.url)
  const built = ['specs.worker.js', '../specs.worker.js'].map((name) => new URL(name, import.meta.url))
  return built.find((url) => existsSync(url)) ?? new URL('specs.worker.js', import.meta.url)
}
