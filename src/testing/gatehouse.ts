import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Dispatcher, fetch, type Headers } from 'undici'
import { connectManagement, connectPortal, type ManagementClient, type PortalClient } from '../client/connect.ts'
import { createDialer } from '../client/dial.ts'
import { ensureDefaultControlPlane } from '../features/control-planes/index.ts'
import type { Clock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { createLogger, type Logger } from '../platform/logger.ts'
import type { Platform } from '../platform/platform.ts'
import { createGatehouse, type Gatehouse, type Sites } from '../server/app.ts'
import { startWorker, type Worker, type WorkerTimes } from '../server/worker.ts'
import { createTestDatabase } from './databases.ts'

/** A clock that tests move. It starts at the real time, because the database keeps its own. */
export type TestClock = Clock & { advance(milliseconds: number): void }

export type TestGatehouse = {
  platform: Platform
  gatehouse: Gatehouse
  clock: TestClock
  /** Lines of the log so far, for tests that look for secrets in it (LOG-4). */
  log: string[]
  dispatcher: Dispatcher
  /** Where the database is, for what needs connections of its own. */
  connection: Connection
  /** Starts a worker on the same database, beside any that runs. It ends with the house. */
  startWorker(times?: Partial<WorkerTimes>): Promise<Worker>
  /** The console's origin. */
  origin: string
  /** A typed client of the management API with the bootstrap token, which may do everything. */
  operator: ManagementClient
  /** A typed client of the management API with these headers instead. */
  management(headers: Record<string, string>): ManagementClient
  /** A visitor of a portal: a typed client with its own cookies. */
  visitor(portalOrigin: string): Visitor
  /** A raw request to any host of this installation. */
  request(url: string, init?: Parameters<typeof fetch>[1]): ReturnType<typeof fetch>
  stop(): Promise<void>
}

export type Visitor = PortalClient & { cookies: Map<string, string>; origin: string }

export const bootstrapToken = 'test-token-that-is-long-enough-for-the-rule'

/** Short enough that a test which moves the clock sees what falls due. */
const workerTimes: Partial<WorkerTimes> = { poll: 1_000, sweep: 500, overdue: 30_000, grace: 1_000 }

/**
 * Starts the web side on a free port with a database of its own. `change` alters the settings; with `worker` events are
 * read and mails sent (`change.smtpUrl` says where to), else the events only lie there. `sites` adds the pages.
 */
export async function startGatehouse(
  change: Partial<Config> = {},
  options: { worker?: boolean; sites?: (platform: Platform) => Sites } = {},
): Promise<TestGatehouse> {
  const testDatabase = await createTestDatabase()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const config: Config = {
    ...readConfig({
      GATEHOUSE_PORT: String(port),
      DATABASE_URL: testDatabase.url,
      GATEHOUSE_SECRET_KEY: '0'.repeat(64),
      GATEHOUSE_ADMIN_TOKEN: bootstrapToken,
      GATEHOUSE_DEMO: 'false',
      GATEHOUSE_LIMITS:
        'signUpsPerMinute=1000000,signUpsPerHour=1000000,signUpsPerPortalHour=1000000,signInFailuresPerAddress=1000000,resetsPerAddressHour=1000000,mailsPerRecipientHour=1000000,mailsPerPortalHour=1000000',
    }),
    ...change,
  }
  const log: string[] = []
  const clock = createTestClock()
  const pool = createPool(testDatabase.connection)
  const logger: Logger = createLogger('debug', (line) => log.push(line))
  const platform: Platform = { config, database: createDatabase(pool), clock, changes: new Changes(), log: logger }
  await ensureDefaultControlPlane(platform)
  const gatehouse = await createGatehouse(platform, options.sites?.(platform))
  server.on('request', gatehouse.handle)
  const dispatcher = createDialer()
  const origin = `http://localhost:${port}`
  const management = (headers: Record<string, string>) =>
    connectManagement({ origin, dispatcher, headers: () => headers })
  const workers: Worker[] = []
  const addWorker = async (times: Partial<WorkerTimes> = {}) => {
    const worker = await startWorker(platform, testDatabase.connection, { ...workerTimes, ...times })
    workers.push(worker)
    return worker
  }
  if (options.worker) await addWorker()
  return {
    platform,
    gatehouse,
    clock,
    log,
    dispatcher,
    connection: testDatabase.connection,
    startWorker: addWorker,
    origin,
    operator: management({ authorization: `Bearer ${bootstrapToken}` }),
    management,
    visitor: (portalOrigin) => createVisitor(portalOrigin, dispatcher),
    request: (url, init) => fetch(url, { redirect: 'manual', ...init, dispatcher }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all(workers.map((worker) => worker.stop()))
      await gatehouse.close()
      await dispatcher.close()
      await pool.end()
      await testDatabase.drop()
    },
  }
}

function createTestClock(): TestClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    advance(milliseconds) {
      ahead += milliseconds
    },
  }
}

function createVisitor(origin: string, dispatcher: Dispatcher): Visitor {
  const cookies = new Map<string, string>()
  const client = connectPortal({
    origin,
    dispatcher,
    headers: (): Record<string, string> => (cookies.size > 0 ? { cookie: cookieHeader(cookies) } : {}),
    onAnswer: (headers) => keepCookies(cookies, headers),
  })
  return Object.assign(client, { cookies, origin })
}

function cookieHeader(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

/** The body of a good answer. Fails with the problem when it is not one. */
export async function ok<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`)
  return data as T
}
