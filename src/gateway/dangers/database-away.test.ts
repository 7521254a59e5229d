import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Config, readConfig } from '../../platform/config.ts'
import { createPool } from '../../platform/database.ts'
import { silentLogger } from '../../platform/logger.ts'
import { migrate } from '../../platform/migrate.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres.ts'
import { type GatewayProcess, runGateway } from '../gateway-process.ts'
import { startUpstream, type TestUpstream, until } from './fixture.ts'
import { type StoredWorld, storeWorld } from './stored-world.ts'

/** A server of its own, because it is stopped and started again. */
const databaseFolder = mkdtempSync(join(tmpdir(), 'gatehouse-away-db-'))
let database: EmbeddedPostgres
let upstream: TestUpstream
let stored: StoredWorld
let dataDir: string
let gateway: GatewayProcess | undefined

async function startDatabase(): Promise<void> {
  database = await startEmbeddedPostgres({ dataDir: databaseFolder, log: silentLogger, settings: { fsync: 'off' } })
}

beforeAll(async () => {
  await startDatabase()
  await migrate(database.connection)
  upstream = await startUpstream()
  const pool = createPool(database.connection)
  stored = await storeWorld(pool, upstream.port)
  await pool.end()
}, 60_000)
afterAll(async () => {
  await database.stop()
  upstream.server.closeAllConnections()
  upstream.server.close()
  rmSync(databaseFolder, { recursive: true, force: true })
})
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-away-'))
})
afterEach(async () => {
  await gateway?.stop()
  gateway = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(settings: Partial<Config> = {}): Promise<void> {
  const config = readConfig({ GATEHOUSE_DATA: dataDir, GATEHOUSE_GATEWAY_PORT: '0', GATEHOUSE_LOG_LEVEL: 'error' })
  gateway = await runGateway({ ...config, ...settings }, database.connection)
}

async function get(path: string, key?: string): Promise<number> {
  const headers = key ? { 'x-api-key': key } : {}
  const { statusCode, body } = await request(`http://127.0.0.1:${gateway?.port}${path}`, { headers })
  await body.dump()
  return statusCode
}

test('product.md 20: the gateway serves on while the database is away, and follows it again when it is back', async () => {
  await start()
  expect(await get('/health/ready')).toBe(200)
  expect(await get('/orders', stored.key)).toBe(200)
  await database.stop()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await get('/orders', stored.key)).toBe(200)
  expect(await get('/orders')).toBe(401)
  expect(await get('/health/ready')).toBe(200)
  await startDatabase()
  const pool = createPool(database.connection)
  // With its announcement, as every change: the gateway may have read everything before this one.
  await pool.query(
    `with revoked as (update credentials set revoked_at = now() where id = $1 returning portal_id, application_id)
     insert into events (type, portal_id, actor_kind, ids)
     select 'credential.revoked', portal_id, 'machine', json_build_object('application_id', application_id) from revoked`,
    [stored.ids.credential],
  )
  // DUR-5: ten seconds after the database is back.
  await until(async () => (await get('/orders', stored.key)) === 401, 10_000)
  await pool.query('update credentials set revoked_at = null where id = $1', [stored.ids.credential])
  await pool.end()
}, 60_000)

test('product.md 20: with a stale time of 0 nothing is served from the moment the database is away', async () => {
  await start({ gatewayStaleSeconds: 0 })
  expect(await get('/orders', stored.key)).toBe(200)
  await database.stop()
  await until(async () => (await get('/orders', stored.key)) === 503, 2_000)
  expect(await get('/health/ready')).toBe(503)
  expect(await get('/health/live')).toBe(200)
  await startDatabase()
  await until(async () => (await get('/orders', stored.key)) === 200, 10_000)
}, 60_000)

test('product.md 20: the stale time ends the service', async () => {
  await start({ gatewayStaleSeconds: 1 })
  await database.stop()
  expect(await get('/orders', stored.key)).toBe(200)
  await until(async () => (await get('/orders', stored.key)) === 503, 4_000)
  await startDatabase()
}, 60_000)

test('product.md 20: a restart without the database serves from the copy on disk, under the same limit', async () => {
  await start()
  await gateway?.stop()
  await database.stop()
  await start()
  expect(await get('/orders', stored.key)).toBe(200)
  expect(await get('/orders')).toBe(401)
  await gateway?.stop()

  await start({ gatewayStaleSeconds: 0 })
  expect(await get('/orders', stored.key)).toBe(503)
  await gateway?.stop()

  const file = join(dataDir, 'gateway-snapshot')
  const text = readFileSync(file, 'utf8')
  const dated = (offset: number) => writeFileSync(file, new Date(Date.now() + offset).toISOString() + text.slice(24))
  for (const [offset, status] of [
    [-3_599_000, 200],
    [-3_601_000, 503],
    [3_600_000, 503],
  ] as const) {
    dated(offset)
    await start({ gatewayStaleSeconds: 3600 })
    expect(await get('/orders', stored.key)).toBe(status)
    await gateway?.stop()
  }

  for (const broken of [text.replace('approved', 'revoked '), text.slice(0, -100), '', 'x']) {
    writeFileSync(file, broken)
    await start()
    expect(await get('/orders', stored.key)).toBe(503)
    await gateway?.stop()
  }
  gateway = undefined
  await startDatabase()
}, 60_000)

test('product.md 20: it tells how old its knowledge is, in the database and, while that is away, by its own listener', async () => {
  const token = 'a-token-for-the-collector-of-metrics'
  await start({ metricsToken: token })
  const { port } = gateway as GatewayProcess
  const scrape = async (authorization: string) => {
    const { statusCode, body } = await request(`http://127.0.0.1:${port}/metrics`, { headers: { authorization } })
    return { status: statusCode, text: await body.text() }
  }
  const ageIn = (text: string) => Number(/^gatehouse_gateway_snapshot_age_seconds\{.*\} (.*)$/m.exec(text)?.[1])
  expect(await get('/orders', stored.key)).toBe(200)
  const pool = createPool(database.connection)
  const reports = async () => (await pool.query('select * from gateway_reports')).rows
  await until(async () => JSON.stringify((await reports())[0]?.answers).includes('passed'), 10_000)
  const [report] = await reports()
  expect(report).toMatchObject({ name: `${hostname()}:${port}`, stale_seconds: 86_400, keys: 1 })
  expect(report.answers).toEqual([{ outcome: 'passed', status: 200, total: 1 }])
  expect(report.reported_at - report.confirmed_at).toBeLessThan(10_000)
  expect(ageIn((await scrape(`Bearer ${token}`)).text)).toBeLessThan(10)

  await pool.end()
  await database.stop()
  const before = ageIn((await scrape(`Bearer ${token}`)).text)
  await until(async () => ageIn((await scrape(`Bearer ${token}`)).text) > before, 5_000)
  // To everybody else the path is one like any other.
  expect((await scrape('Bearer another-token-for-the-collector-of-metrics')).status).toBe(404)
  expect((await scrape('')).status).toBe(404)

  await startDatabase()
  await until(async () => ageIn((await scrape(`Bearer ${token}`)).text) < 1, 10_000)
  await gateway?.stop()
  gateway = undefined
  // One that stops by itself is not missed.
  const after = createPool(database.connection)
  expect((await after.query('select * from gateway_reports')).rows).toEqual([])
  await after.end()
}, 60_000)

test('GW-11: a gateway that starts without database and copy is not ready, and becomes it', async () => {
  await database.stop()
  await start()
  expect(await get('/health/ready')).toBe(503)
  expect(await get('/orders', stored.key)).toBe(503)
  await startDatabase()
  await until(async () => (await get('/health/ready')) === 200, 10_000)
  expect(await get('/orders', stored.key)).toBe(200)
}, 60_000)
