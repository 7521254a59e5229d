import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { createPool } from '../../platform/database.ts'
import { silentLogger } from '../../platform/logger.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts'
import { SnapshotFeed } from '../feed/snapshot-feed.ts'
import { readSnapshotFile } from '../feed/snapshot-file.ts'
import { Snapshot } from '../snapshot.ts'
import { createGatewayPool } from '../store.ts'
import { until } from './fixture.ts'
import { type StoredWorld, storeWorld } from './stored-world.ts'

const applications = 5_000
const keysEach = 20
let database: TestDatabase
let stored: StoredWorld
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-many-'))

beforeAll(async () => {
  database = await createTestDatabase()
  // Without the time limits of the product: this fills a table.
  const pool = new pg.Pool(database.connection)
  stored = await storeWorld(pool, 1)
  const { application } = stored.ids
  await pool.query(
    `insert into applications (portal_id, id, developer_id, name, auth_strategy_id)
     select portal_id, gen_random_uuid(), developer_id, 'App ' || i, auth_strategy_id
     from applications, generate_series(1, ${applications - 1}) i where id = $1`,
    [application],
  )
  await pool.query(
    `insert into registrations (portal_id, id, application_id, api_id, status)
     select portal_id, gen_random_uuid(), id, $2, 'approved' from applications where id <> $1`,
    [application, stored.ids.api],
  )
  await pool.query(
    `insert into credentials (portal_id, id, application_id, display_name, secret_hash, last_four)
     select portal_id, gen_random_uuid(), id, 'Key', sha256((id::text || i)::bytea), 'abcd'
     from applications, generate_series(1, ${keysEach}) i where id <> $1`,
    [application],
  )
  await pool.query('analyze')
  await pool.end()
}, 120_000)
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

test(`${applications * keysEach} keys load soon and stay small; one change among them is quick`, async () => {
  const snapshot = new Snapshot()
  const pool = createGatewayPool(database.connection)
  const file = join(folder, 'snapshot')
  const feed = new SnapshotFeed({
    snapshot,
    connection: database.connection,
    pool,
    clock: systemClock,
    log: silentLogger,
    staleFor: 1000,
    file,
  })
  const before = memory()
  const began = performance.now()
  await feed.start()
  const loaded = performance.now() - began
  const used = (memory() - before) / 1024 / 1024
  expect(snapshot.credentials.size).toBe((applications - 1) * keysEach + 1)
  console.log(`${snapshot.credentials.size} keys: loaded in ${loaded.toFixed(0)} ms, ${used.toFixed(1)} MiB`)
  expect(used).toBeLessThan(30)

  const changed = performance.now()
  const writer = createPool(database.connection)
  const about = { application_id: stored.ids.application, credential_id: stored.ids.credential }
  await writer.query('update credentials set revoked_at = now() where id = $1', [stored.ids.credential])
  await writer.query(`insert into events (type, actor_kind, ids) values ('credential.revoked', 'operator', $1)`, [
    about,
  ])
  await until(() => snapshot.credentials.size === (applications - 1) * keysEach, 1_000)
  console.log(`one key revoked among them in ${(performance.now() - changed).toFixed(1)} ms`)
  await writer.end()
  await feed.stop()
  await pool.end()

  const copy = new Snapshot()
  const reading = performance.now()
  expect(await readSnapshotFile(file, copy)).toBeDefined()
  console.log(`read from disk in ${(performance.now() - reading).toFixed(0)} ms`)
  expect(copy.credentials.size).toBe(snapshot.credentials.size)
}, 60_000)

function memory(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
