import type { Config } from '../platform/config.ts'
import { readConfig } from '../platform/config.ts'
import type { Connection } from '../platform/database.ts'
import { createLogger, describeError } from '../platform/logger.ts'
import { StartProblem } from '../platform/start-problem.ts'
import type { Order, ProcessName, Report } from './messages.ts'

type Running = { stop(): Promise<void> }
type Run = (config: Config, connection: Connection) => Promise<Running>

// Loaded by name, so that neither process carries the other's code.
const programs: Record<ProcessName, () => Promise<Run>> = {
  web: async () => (await import('../server/web-process.ts')).runWeb,
  gateway: async () => (await import('../gateway/gateway-process.ts')).runGateway,
}

/** Without its supervisor a process would hold ports and work that the next start needs. */
const orphanPatience = 1000

/** One process of the product, under the supervisor that started it. */
export async function runProcess(name: string): Promise<void> {
  if (!isProcessName(name) || !process.send) throw new StartProblem('This command is started by `gatehouse start`.')
  const config = readConfig()
  const log = createLogger(config.logLevel)
  // Loading takes longest; it goes on while the supervisor gets the database ready.
  const program = programs[name]()
  program.catch(fail)
  let running: Promise<Running> | undefined

  process.on('message', (order: Order) => {
    if (order.kind === 'stop') end(0)
    else {
      running = program.then((run) => run(config, order.connection))
      running.then(() => report({ kind: 'ready' }), fail)
    }
  })
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), orphanPatience)
    end(1)
  })
  // A Ctrl-C reaches the whole group; the supervisor is the one to answer it.
  process.on('SIGINT', () => undefined)
  process.once('SIGTERM', () => end(0))
  // DOS-8: a promise that nobody awaited harms no state; an exception that nobody caught may have.
  process.on('unhandledRejection', (error) => log.error('A promise failed unheard', describeError(error)))
  process.on('uncaughtException', (error) => {
    log.error('The process ends: an exception was not caught', describeError(error))
    process.exit(1)
  })

  function end(code: number): void {
    const stopped = running ? running.then((program) => program.stop()) : Promise.resolve()
    stopped.then(
      () => process.exit(code),
      (error) => {
        log.error('Stopping failed', describeError(error))
        process.exit(1)
      },
    )
  }

  function fail(error: unknown): void {
    // The line says it all where a person can mend it.
    if (!(error instanceof StartProblem)) log.error(`The ${name} process does not start`, describeError(error))
    const line = error instanceof Error ? error.message : String(error)
    process.send?.({ kind: 'problem', line } satisfies Report, () => process.exit(1))
  }
}

function report(message: Report): void {
  process.send?.(message, () => undefined)
}

function isProcessName(name: string): name is ProcessName {
  return Object.hasOwn(programs, name)
}
