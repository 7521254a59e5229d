import { type ChildProcess, fork } from 'node:child_process'
import { environmentOfProcesses } from '../platform/config.ts'
import type { Connection } from '../platform/database.ts'
import type { Logger } from '../platform/logger.ts'
import { StartProblem } from '../platform/start-problem.ts'
import type { Order, ProcessName, Report } from './messages.ts'

export interface Supervised {
  name: ProcessName
  /** Lets it work. Settles with the first start: ready, or why not. */
  run(connection: Connection): Promise<void>
  /** Lets requests in flight finish, and ends the process. */
  stop(): Promise<void>
}

// Requests have 25 s to finish (OPS-1); who needs longer is cut off.
const patience = 28_000
const longestDelay = 10_000
const steadyAfter = 60_000

/**
 * Keeps one process of this program running: it loads its code at once and waits for `run`. Its crash restarts it alone,
 * ever later while it goes on crashing.
 */
export function supervise(name: ProcessName, log: Logger): Supervised {
  let child: ChildProcess | undefined
  let connection: Connection | undefined
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let everReady = false
  let crashes = 0
  let settle: { resolve(): void; reject(error: Error): void }
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Nobody may be waiting yet.
  ready.catch(() => undefined)
  launch()
  return {
    name,
    run(chosen) {
      connection = chosen
      if (child) tell(child, { kind: 'run', connection })
      return ready
    },
    async stop() {
      stopping = true
      clearTimeout(timer)
      if (child) await end(child)
    },
  }

  function launch(): void {
    const started = Date.now()
    let problem: string | undefined
    const current = fork(process.argv[1] ?? '', ['process', name], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: environmentOfProcesses(),
    })
    child = current
    if (connection) tell(current, { kind: 'run', connection })
    current.on('error', (error) => log.error(`The ${name} process has trouble`, { error: error.message }))
    current.on('message', (report: Report) => {
      if (report.kind === 'problem') problem = report.line
      else {
        everReady = true
        settle.resolve()
      }
    })
    current.on('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      // Before it was ready once, nothing will mend it by itself.
      if (!everReady) return settle.reject(new StartProblem(problem ?? `The ${name} process ended: ${signal ?? code}.`))
      crashes = Date.now() - started > steadyAfter ? 1 : crashes + 1
      const delay = Math.min(100 * 2 ** (crashes - 1), longestDelay)
      log.error(`The ${name} process ended; it is started again`, { code, signal, problem, delay })
      timer = setTimeout(launch, delay)
    })
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  tell(child, { kind: 'stop' })
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(late)
}

// A child that is ending no longer listens; its exit is what counts.
function tell(child: ChildProcess, order: Order): void {
  child.send(order, () => undefined)
}
