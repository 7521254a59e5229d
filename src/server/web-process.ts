import type { Socket } from 'node:net'
import { keepDatabaseTime } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { hangEventBell } from '../platform/events/event-bell.ts'
import { onAppending } from '../platform/events/events.ts'
import { listen } from '../platform/listen.ts'
import { createLogger } from '../platform/logger.ts'
import type { Platform } from '../platform/platform.ts'
import { createGatehouse } from './app.ts'
import { runDemoUpstream } from './demo/demo-upstream.ts'
import { startDraining } from './http/health.ts'
import { createWebServer } from './http/web-server.ts'
import { createSites } from './sites/web.ts'
import { startWorker } from './worker.ts'

/** Longest time that requests in flight have to finish (OPS-1). */
const graceMilliseconds = 25_000

/** Runs the roles web and worker until `stop` is called. Resolves once both are ready. */
export async function runWeb(config: Config, connection: Connection): Promise<{ stop(): Promise<void> }> {
  const pool = createPool(connection)
  const database = createDatabase(pool)
  const clock = await keepDatabaseTime(database)
  const changes = new Changes()
  const platform: Platform = { config, database, clock, changes, log: createLogger(config.logLevel) }
  // The worker second: composing the app keeps the event loop busy, and its connections would time out meanwhile.
  const web = config.roles.has('web') ? await openWeb(platform, connection) : undefined
  const worker = config.roles.has('worker') ? await startWorker(platform, connection) : undefined
  return {
    async stop() {
      startDraining()
      await web?.stop()
      await worker?.stop()
      clock.stop()
      await pool.end()
    },
  }
}

async function openWeb(platform: Platform, connection: Connection): Promise<{ stop(): Promise<void> }> {
  const { config, changes } = platform
  const gatehouse = await createGatehouse(platform, createSites(platform))
  const bell = hangEventBell(
    connection,
    platform.log,
    (type) => changes.hear(type),
    () => changes.close(),
  )
  onAppending((type) => changes.doubt(type))
  const demo = await runDemoUpstream(platform, gatehouse.consoleApp)
  const server = createWebServer(gatehouse.handle)
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  await listen(server, 'GATEHOUSE_PORT', config.port, config.bind)
  return {
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Node calls only those idle that had a request; browsers open some ahead of need.
      for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const late = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      await bell.stop()
      await gatehouse.close()
      await demo?.close()
    },
  }
}
