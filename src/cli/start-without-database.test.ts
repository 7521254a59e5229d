import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startUpstream, until } from '../gateway/dangers/fixture.ts'
import { storeWorld } from '../gateway/dangers/stored-world.ts'
import { createPool } from '../platform/database.ts'
import { silentLogger } from '../platform/logger.ts'
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { freePort, type Product, startProduct } from '../testing/product.ts'

test('product.md 20: a restart of the product while the database is away serves calls, says how old its knowledge is, and becomes whole', {
  timeout: 240_000,
}, async () => {
  const folders = ['db', 'data'].map((name) => mkdtempSync(join(tmpdir(), `gatehouse-alone-${name}-`)))
  const [databaseFolder = '', dataDir = ''] = folders
  const startDatabase = () =>
    startEmbeddedPostgres({ dataDir: databaseFolder, log: silentLogger, settings: { fsync: 'off' } })
  let database = await startDatabase()
  const { host, user, database: name } = database.connection
  const token = 'a-token-for-the-collector-of-metrics'
  const [port, gatewayPort] = [await freePort(), await freePort()]
  const options = {
    dataDir,
    port,
    gatewayPort,
    patience: 120_000,
    env: {
      DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}/${name}`,
      GATEHOUSE_SECRET_KEY: '1'.repeat(64),
      GATEHOUSE_METRICS_TOKEN: token,
      GATEHOUSE_LOG_LEVEL: 'error',
    },
  }
  const upstream = await startUpstream()
  const started: Promise<Product>[] = []
  const start = () => {
    const product = startProduct(options)
    product.catch(() => undefined)
    started.push(product)
    return product
  }
  try {
    const first = await start()
    const pool = createPool(database.connection)
    const { key, change, ids } = await storeWorld(pool, upstream.port)
    const event = { type: 'api.updated', ids: { api_id: ids.api, application_id: ids.application } }
    await change('select $1::uuid', ids.api, event)
    await pool.end()
    const call = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(`http://127.0.0.1:${gatewayPort}${path}`, { headers }).catch(() => undefined)
      return { status: answer?.status, text: (await answer?.text()) ?? '' }
    }
    const orders = async () => (await call('/orders', { 'x-api-key': key })).status
    await until(async () => (await orders()) === 200, 10_000)
    expect(await first.stop()).toBe(0)
    await database.stop()

    const second = start()
    await until(async () => (await orders()) === 200, 60_000)
    expect((await call('/orders', {})).status).toBe(401)
    expect((await call('/health/ready', {})).status).toBe(200)
    const metrics = await call('/metrics', { authorization: `Bearer ${token}` })
    expect(metrics.text).toMatch(/^gatehouse_gateway_snapshot_age_seconds\{.+\} [\d.]+$/m)

    database = await startDatabase()
    const product = await second
    const web = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${token}` } })
    expect(await web.text()).toContain('gatehouse_database_up 1\n')
    expect(await orders()).toBe(200)
    expect(await product.stop()).toBe(0)
  } finally {
    await Promise.all(started.map((one) => one.then((product) => product.stop()).catch(() => undefined)))
    await database.stop()
    upstream.server.closeAllConnections()
    upstream.server.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})
