import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts'
import { createDatabase, createPool, type Database, isDatabaseAway } from './database.ts'

let testDatabase: TestDatabase
let database: Database
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = createDatabase(createPool(testDatabase.connection))
})
afterAll(async () => {
  await database.destroy()
  await testDatabase.drop()
})

test('a commit is on the disk before it is acknowledged, whatever the server does by default (DUR-1)', async () => {
  await sql`alter database ${sql.id(testDatabase.connection.database)} set synchronous_commit = off`.execute(database)
  const fresh = createDatabase(createPool(testDatabase.connection))
  const { rows } = await sql`show synchronous_commit`.execute(fresh)
  await fresh.destroy()
  expect(rows).toEqual([{ synchronous_commit: 'on' }])
})

test('no statement, lock or idle transaction lasts for good (DOS-6)', async () => {
  const { rows } = await sql`select name, setting from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(
    database,
  )
  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '15000' },
    { name: 'lock_timeout', setting: '3000' },
    { name: 'statement_timeout', setting: '5000' },
  ])
})

test('a connection that breaks between two statements fails the transaction and not the process (DUR-5)', async () => {
  const broken = database.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(tx)
  })
  expect(isDatabaseAway(await broken.catch((error: unknown) => error))).toBe(true)
  expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }])
})

test('two transactions that lock each other out both come through (CON-7)', async () => {
  await sql`create table pots (name text primary key, coins integer not null)`.execute(database)
  await sql`insert into pots values ('left', 0), ('right', 0)`.execute(database)
  let started = 0
  const put = (first: string, second: string) =>
    database.transaction().execute(async (tx) => {
      started++
      await sql`update pots set coins = coins + 1 where name = ${first}`.execute(tx)
      await new Promise((resolve) => setTimeout(resolve, 200))
      await sql`update pots set coins = coins + 1 where name = ${second}`.execute(tx)
    })
  await Promise.all([put('left', 'right'), put('right', 'left')])
  const { rows } = await sql<{ coins: number }>`select coins from pots`.execute(database)
  expect(rows.map(({ coins }) => coins)).toEqual([2, 2])
  expect(started).toBeGreaterThan(2)
})
