import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Connection } from '../platform/database.ts'
import { listen } from '../platform/listen.ts'
import { createLogger, describeError } from '../platform/logger.ts'
import { repeat } from '../platform/work/repeat.ts'
import { collectorAnswer } from './collector.ts'
import { SnapshotFeed } from './feed/snapshot-feed.ts'
import { createGateway } from './gateway.ts'
import { readPortalOrigins } from './portal-origins.ts'
import { AnswerCounter, type GatewayReport } from './report.ts'
import { Snapshot } from './snapshot.ts'
import { UsageBuffer } from './steps/count-use.ts'
import { createMinuteLimit } from './steps/limit-rate.ts'
import { createGatewayPool, deleteReport, writeReport, writeUsage } from './store.ts'

/** Milliseconds. */
const tellEvery = 5_000
const stopWithin = 25_000

export type GatewayProcess = {
  readonly port: number
  /** Finishes what is in flight, within 25 s, and writes what it knows (OPS-1). */
  stop(): Promise<void>
}

/** Runs the gateway's listener. It starts without the database too, from the copy of its snapshot on disk. */
export async function runGateway(config: Config, connection: Connection): Promise<GatewayProcess> {
  const log = createLogger(config.logLevel)
  const snapshot = new Snapshot()
  const pool = createGatewayPool(connection)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const feed = new SnapshotFeed({
    snapshot,
    connection,
    pool,
    clock: systemClock,
    log,
    staleFor: config.gatewayStaleSeconds * 1000,
    file: join(config.dataDir, 'gateway-snapshot'),
  })
  const usage = new UsageBuffer((uses) => writeUsage(pool, uses))
  const answers = new AnswerCounter()
  const startedAt = systemClock.now()
  let port = config.gatewayPort
  const report = (): GatewayReport => ({
    name: `${hostname()}:${port}`,
    startedAt,
    snapshotAge: feed.age / 1000,
    staleSeconds: config.gatewayStaleSeconds,
    keys: snapshot.credentials.size,
    answers: answers.list(),
  })
  const { server, stop } = createGateway({
    snapshot,
    rateLimit: createMinuteLimit(config.limits.gatewayRequestsPerMinute),
    usage,
    clock: systemClock,
    log,
    trustProxy: config.trustProxy,
    portalOrigins: readPortalOrigins(config),
    bodyLimit: config.limits.gatewayBodyBytes,
    answers,
    answerCollector: config.metricsToken ? collectorAnswer(config.metricsToken, report) : undefined,
  })
  await feed.start()
  await listen(server, 'GATEHOUSE_GATEWAY_PORT', config.gatewayPort, config.bind)
  // The one that was asked for, or with 0 the one that was free.
  port = (server.address() as AddressInfo).port
  const tryTo = (what: string, act: () => Promise<void>) =>
    act().catch((error: unknown) => log.debug(`the gateway could not ${what}`, describeError(error)))
  const telling = repeat(tellEvery, async () => {
    await tryTo('write which keys were used', () => usage.flush())
    await tryTo('report', () => writeReport(pool, report()))
  })
  const { name } = report()
  return {
    port,
    async stop() {
      await stop(stopWithin)
      await telling.stop()
      await tryTo('write which keys were used', () => usage.flush())
      await tryTo('take its report away', () => deleteReport(pool, name))
      await feed.stop()
      await pool.end()
    },
  }
}
