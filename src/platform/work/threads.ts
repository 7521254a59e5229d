import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** Threads at a time, and calls that may wait for one (SPEC-2). */
const MOST_THREADS = 2
const MOST_WAITING = 20
/** For a machine so busy that the processor time never comes. */
const MOST_WALL_MS = 120_000

export type ThreadLimits = {
  cpuMs: number
  memoryMb: number
  /** Ends the thread early; its call rejects with the signal's reason. */
  signal?: AbortSignal
}

/** The work was ended, or never began, because it asked for too much. */
export class ThreadStopped extends Error {
  readonly why: 'time' | 'memory' | 'busy'

  constructor(why: 'time' | 'memory' | 'busy') {
    super(`A thread was stopped: ${why}`)
    this.name = 'ThreadStopped'
    this.why = why
  }
}

/**
 * Runs costly work on untrusted input in a thread of its own, which is ended at its limits while this one goes on.
 * The thread sends its answer in pieces, the next one only when asked, so that taking them never blocks for long.
 * @param take what to do with a piece; true when it was the last. The next one comes once it is done.
 * @throws ThreadStopped
 */
export async function runThread<Piece>(
  file: URL,
  data: unknown,
  limits: ThreadLimits,
  take: (piece: Piece) => boolean | Promise<boolean>,
): Promise<void> {
  await takeTurn()
  try {
    await run(file, data, limits, take)
  } finally {
    giveTurn()
  }
}

/**
 * The file of a thread: from source `name.worker.ts` beside its caller, whose types Node strips by itself; built
 * `name.worker.js` beside the bundle or above its chunks.
 * @param caller the `import.meta.url` of the caller
 */
export function threadFile(caller: string, name: string): URL {
  if (caller.endsWith('.ts')) return new URL(`${name}.worker.ts`, caller)
  const built = [`${name}.worker.js`, `../${name}.worker.js`].map((path) => new URL(path, caller))
  return built.find((url) => existsSync(url)) ?? new URL(`${name}.worker.js`, caller)
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn(): Promise<void> {
  if (running < MOST_THREADS) {
    running++
    return
  }
  if (waiting.length >= MOST_WAITING) throw new ThreadStopped('busy')
  await new Promise<void>((resolve) => waiting.push(resolve))
}

function giveTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function run<Piece>(
  file: URL,
  data: unknown,
  limits: ThreadLimits,
  take: (piece: Piece) => boolean | Promise<boolean>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const worker = new Worker(file, {
    workerData: data,
    // No setting and no secret of this process is the business of a parser.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64 },
  })
  // Node 22 cannot tell the processor time of a thread; there the clock on the wall decides.
  const canTell = typeof worker.cpuUsage === 'function'
  const started = performance.now()
  const watch = setInterval(() => {
    if (performance.now() - started > (canTell ? MOST_WALL_MS : limits.cpuMs)) reject(new ThreadStopped('time'))
    if (!canTell) return
    worker.cpuUsage().then(
      ({ user, system }) => {
        if ((user + system) / 1000 > limits.cpuMs) reject(new ThreadStopped('time'))
      },
      () => {},
    )
  }, 100)
  const goOn = async (piece: Piece): Promise<void> => {
    if (await take(piece)) return resolve()
    await setImmediate()
    worker.postMessage('next')
  }
  const abort = () => reject(limits.signal?.reason)
  limits.signal?.addEventListener('abort', abort)
  if (limits.signal?.aborted) abort()
  worker.on('message', (piece: Piece) => {
    goOn(piece).catch(reject)
  })
  worker.on('error', (error: Error & { code?: string }) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadStopped('memory') : error)
  })
  worker.on('exit', () => reject(new Error(`The thread of ${file.pathname} ended without an answer`)))
  return promise.finally(async () => {
    clearInterval(watch)
    limits.signal?.removeEventListener('abort', abort)
    await worker.terminate()
  })
}
