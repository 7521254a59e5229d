import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../testing/databases.ts'
import { migrate } from './migrate.ts'
import { packageRoot } from './package-root.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-migrations-'))
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

describe('OPS-3: migrations', () => {
  test('run once, in the order of their names, when three processes start together', async () => {
    const all = (await readdir(join(packageRoot, 'migrations'))).map((file) => file.replace('.sql', '')).sort()
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.connection)))
    expect(runs.flat().sort()).toEqual(all)
    expect(await migrate(database.connection)).toEqual([])
  })

  test('a failing one leaves nothing behind, and the next start goes on from there', async () => {
    await write('1_first', 'create table first (id int);')
    await write('2_second', 'create table second (id int); select 1 / 0;')
    await expect(migrate(database.connection, folder)).rejects.toThrow('2_second failed: division by zero')
    await write('2_second', 'create table second (id int);')
    expect(await migrate(database.connection, folder)).toEqual(['2_second'])
  })

  test('a database that a newer release migrated is refused', async () => {
    await write('1_first', 'select 1;')
    await write('2_second', 'select 1;')
    await migrate(database.connection, folder)
    await rm(join(folder, '2_second.sql'))
    await expect(migrate(database.connection, folder)).rejects.toThrow(/newer Gatehouse \(2_second is unknown/)
  })

  test('a migration that was edited after it ran is refused; other line ends are no edit', async () => {
    await write('1_first', 'select 1;\nselect 2;\n')
    await migrate(database.connection, folder)
    await write('1_first', 'select 1;\r\nselect 2;\r\n')
    expect(await migrate(database.connection, folder)).toEqual([])
    await write('1_first', 'select 1;\nselect 3;\n')
    await expect(migrate(database.connection, folder)).rejects.toThrow('The migration 1_first was changed')
  })

  test('a lock that someone holds for long ends the run instead of blocking all others behind it', async () => {
    await write('1_first', 'create table first (id int);')
    await migrate(database.connection, folder)
    await write('2_second', "set local lock_timeout = '100ms'; alter table first add name text;")
    const other = new pg.Client(database.connection)
    await other.connect()
    await other.query('begin; lock table first')
    await expect(migrate(database.connection, folder)).rejects.toThrow('lock timeout')
    await other.end()
    expect(await migrate(database.connection, folder)).toEqual(['2_second'])
  })
})

test('pg-boss works on the schema that our migrations made, and changes nothing of it', async () => {
  const migrated = await createTestDatabase()
  const boss = new PgBoss({ ...migrated.connection, migrate: false, createSchema: false, schedule: false })
  const errors: unknown[] = []
  boss.on('error', (error) => errors.push(error))
  await boss.start()
  await boss.createQueue('greet', { retryLimit: 3, retryBackoff: true })
  const seen = new Promise((done) => {
    void boss.work('greet', { pollingIntervalSeconds: 0.5 }, async ([job]) => done(job?.data))
  })
  await boss.send('greet', { name: 'Ada' })
  expect(await seen).toEqual({ name: 'Ada' })
  await boss.stop()
  expect(errors).toEqual([])
  await migrated.drop()
})

async function write(name: string, sql: string): Promise<void> {
  await writeFile(join(folder, `${name}.sql`), sql)
}
