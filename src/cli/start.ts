import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, readConfig, unknownSettings } from '../platform/config.ts'
import { type Connection, isDatabaseAway } from '../platform/database.ts'
import { createLogger, type Logger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { StartProblem } from '../platform/start-problem.ts'
import { prepareInstallation } from '../server/prepare.ts'
import type { ProcessName } from './messages.ts'
import { waitForPort } from './ports.ts'
import { type Supervised, supervise } from './supervise.ts'

/** Runs the product: its database, its processes, until it is told to end. */
export async function start(): Promise<void> {
  const stop = listenForStop()
  const config = readConfig()
  const log = createLogger(config.logLevel)
  for (const name of unknownSettings()) log.warn(`${name} is set, but there is no such setting`)
  const processes = namesOf(config).map((name) => supervise(name, log))
  const processFile = join(config.dataDir, 'gatehouse.pid')
  let postgres: EmbeddedPostgres | undefined
  let ownsFile = false
  try {
    if (!config.databaseUrl) postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log })
    const connection = postgres?.connection ?? { connectionString: config.databaseUrl ?? '' }
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(processFile, `${process.pid}\n`)
    ownsFile = true
    await launch(config, connection, log, processes, stop)
    await untilAborted(stop)
  } finally {
    await Promise.all(processes.map((running) => running.stop()))
    await postgres?.stop()
    if (ownsFile) rmSync(processFile, { force: true })
  }
}

async function launch(
  config: Config,
  connection: Connection,
  log: Logger,
  processes: Supervised[],
  stop: AbortSignal,
): Promise<void> {
  await waitForPorts(config)
  const lines = await prepare(config, connection, log).catch((error: unknown) => {
    const problem = whyNotReachable(error)
    if (!problem || !isDatabaseAway(error) || !canServeAlone(config)) throw problem ?? error
    log.warn(problem.message)
  })
  const gateway = run('gateway')
  // Waits for its turn below; its fault is told there.
  gateway.catch(() => undefined)
  const announced = lines ?? (await prepareLater(config, connection, log, stop))
  await Promise.all([gateway, run('web')])
  if (!stop.aborted) console.log(announced.join('\n'))

  async function run(name: ProcessName): Promise<void> {
    const running = processes.find((one) => one.name === name)
    if (running && !stop.aborted) await Promise.race([running.run(connection), untilAborted(stop)])
  }
}

function namesOf({ roles }: Config): ProcessName[] {
  const names: ProcessName[] = []
  if (roles.has('web') || roles.has('worker')) names.push('web')
  if (roles.has('gateway')) names.push('gateway')
  return names
}

async function prepare(config: Config, connection: Connection, log: Logger): Promise<string[]> {
  await migrate(connection)
  return prepareInstallation(config, connection, log)
}

async function prepareLater(config: Config, connection: Connection, log: Logger, stop: AbortSignal): Promise<string[]> {
  while (!stop.aborted) {
    await sleep(1000)
    try {
      return await prepare(config, connection, log)
    } catch (error) {
      if (!whyNotReachable(error)) throw error
    }
  }
  return []
}

/** A gateway serves from the copy of its snapshot on disk while the database is away (product.md 20). */
function canServeAlone({ roles, dataDir }: Config): boolean {
  return roles.has('gateway') && existsSync(join(dataDir, 'gateway-snapshot'))
}

/** The line for a database that cannot be reached, or refuses us; nothing for any other fault. */
function whyNotReachable(error: unknown): StartProblem | undefined {
  const { code = '', syscall, message } = error as { code?: string; syscall?: string; message?: string }
  const isNetwork = syscall === 'connect' || syscall === 'getaddrinfo'
  // 28: not let in. 3D: no such database.
  const isRefused = /^(28|3D)/.test(code) || (syscall === undefined && isDatabaseAway(error))
  if (!isNetwork && !isRefused) return undefined
  return new StartProblem(`DATABASE_URL: the database cannot be used (${message || code}).`)
}

async function waitForPorts({ roles, bind, port, gatewayPort }: Config): Promise<void> {
  if (roles.has('web')) await waitForPort('GATEHOUSE_PORT', bind, port)
  if (roles.has('gateway')) await waitForPort('GATEHOUSE_GATEWAY_PORT', bind, gatewayPort)
}

function listenForStop(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  return asked.signal
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
