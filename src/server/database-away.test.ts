import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { silentLogger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { addOperator, plantTree, type SignedInOperator, type Tree } from '../testing/everyone.ts'
import { bootstrapToken, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { freePort } from '../testing/product.ts'
import { createSites } from './sites/web.ts'
import { runWeb } from './web-process.ts'

/* What people get while the database is away, or takes no writes. */

describe('a database that is stopped and started again (DUR-5)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-web-away-'))
  let database: EmbeddedPostgres
  let web: Awaited<ReturnType<typeof runWeb>>
  let origin: string
  // A server of its own, because it is stopped and started again.
  const startDatabase = async () => {
    database = await startEmbeddedPostgres({ dataDir: folder, log: silentLogger, settings: { fsync: 'off' } })
  }
  beforeAll(async () => {
    await startDatabase()
    await migrate(database.connection)
    const port = await freePort()
    origin = `http://localhost:${port}`
    const config = readConfig({
      GATEHOUSE_PORT: String(port),
      GATEHOUSE_DATA: folder,
      GATEHOUSE_DEMO: 'false',
      GATEHOUSE_ADMIN_TOKEN: bootstrapToken,
      GATEHOUSE_ROLES: 'web',
      GATEHOUSE_LOG_LEVEL: 'error',
    })
    web = await runWeb(config, database.connection)
  }, 120_000)
  afterAll(async () => {
    await web.stop()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const get = (path: string) => fetch(origin + path, { headers: { authorization: `Bearer ${bootstrapToken}` } })
  const make = (name: string) =>
    fetch(`${origin}/v3/portals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bootstrapToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    })

  test('is 503 meanwhile, and all is well within 10 seconds of its return', { timeout: 120_000 }, async () => {
    expect((await make('Before')).status).toBe(201)
    await database.stop()
    const [read, write] = [await get('/v3/portals'), await make('Meanwhile')]
    expect([read.status, write.status]).toEqual([503, 503])
    expect(read.headers.get('retry-after')).toBe('5')
    expect(read.headers.get('content-type')).toContain('application/problem+json')
    const ready = async () => (await get('/health/ready')).status
    await expect.poll(ready, { timeout: 5_000 }).toBe(503)
    expect((await get('/health/live')).status).toBe(200)
    await startDatabase()
    await expect.poll(ready, { timeout: 10_000 }).toBe(200)
    expect((await make('After')).status).toBe(201)
    const { data } = (await (await get('/v3/portals')).json()) as { data: { name: string }[] }
    expect(data.map(({ name }) => name).sort()).toEqual(['After', 'Before'])
  })
})

describe('a database that takes no writes (DUR-6)', () => {
  let house: TestGatehouse
  let tree: Tree
  let admin: SignedInOperator
  beforeAll(async () => {
    house = await startGatehouse({}, { sites: createSites })
    tree = await plantTree(house)
    admin = await addOperator(house, 'admin')
  })
  afterAll(() => house.stop())

  const json = { 'content-type': 'application/json' }
  const statusOf = async (url: string, init: Parameters<TestGatehouse['request']>[1] = {}) =>
    (await house.request(url, init)).status
  const asDeveloper = () => ({ cookie: tree.cookie, origin: tree.portal.origin })
  const reads = () =>
    Promise.all([
      statusOf(`${tree.portal.origin}/apis`, { headers: { accept: 'text/html' } }),
      statusOf(`${tree.portal.origin}/apps`, { headers: { ...asDeveloper(), accept: 'text/html' } }),
      statusOf(`${tree.portal.origin}/api/v3/applications`, { headers: asDeveloper() }),
      statusOf(`${house.origin}/v3/portals`, { headers: { cookie: admin.cookie } }),
      statusOf(`${house.origin}/v3/portals`, { headers: { authorization: `Bearer ${admin.token}` } }),
    ])
  const write = (name: string) =>
    statusOf(`${tree.portal.origin}/api/v3/applications`, {
      method: 'POST',
      headers: { ...asDeveloper(), ...json },
      body: JSON.stringify({ name }),
    })
  const namesLike = async (name: string) =>
    (await house.platform.database.selectFrom('applications').select('name').where('name', '=', name).execute()).length
  const good = [200, 200, 200, 200, 200]

  test('read-only: writes are 503, and reads go on for who is signed in', async () => {
    const { database } = house.platform
    const { database: name } = house.connection as { database: string }
    const setReadOnly = async (value: 'on' | 'off') => {
      await database.connection().execute(async (one) => {
        await sql`set default_transaction_read_only = off`.execute(one)
        await sql`alter database ${sql.id(name)} set default_transaction_read_only = ${sql.lit(value)}`.execute(one)
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = ${name} and pid <> pg_backend_pid()`.execute(one)
        await sql`set default_transaction_read_only = ${sql.lit(value)}`.execute(one)
      })
      // Connections that were ended need a moment to leave the pool.
      await sleep(300)
    }
    await setReadOnly('on')
    // Use is written down once a minute.
    house.clock.advance(120_000)
    expect(await reads()).toEqual(good)
    expect(await write('While read-only')).toBe(503)
    await setReadOnly('off')
    expect(await namesLike('While read-only')).toBe(0)
    expect(await write('After read-only')).toBe(201)
  })

  test('full: writes are 503 and leave nothing half done, reads go on', async () => {
    const { database } = house.platform
    await sql`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(database)
    // The event is the last that a command writes.
    await sql`create trigger refuse before insert on events execute function refuse()`.execute(database)
    expect(await write('While full')).toBe(503)
    expect(await reads()).toEqual(good)
    await sql`drop trigger refuse on events`.execute(database)
    expect(await namesLike('While full')).toBe(0)
    expect(await write('After full')).toBe(201)
  })

  test('out of connections: 503 after 2 seconds, not a wait without end (DOS-6)', async () => {
    let release = () => {}
    const free = new Promise<void>((resolve) => {
      release = resolve
    })
    const held = Array.from({ length: 10 }, () => house.platform.database.connection().execute(() => free))
    await sleep(100)
    const began = performance.now()
    const answer = await house.request(`${house.origin}/v3/portals`, { headers: { cookie: admin.cookie } })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(performance.now() - began).toBeLessThan(10_000)
    release()
    await Promise.all(held)
    expect(await reads()).toEqual(good)
  })
})
