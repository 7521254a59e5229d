import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/**
 * How to use: one database a test file (or a test, about 50 ms each), migrated and empty.
 *
 *   const database = await createTestDatabase()
 *   const pool = createPool(database.connection)        // or DATABASE_URL=database.url for a process
 *   afterAll(async () => { await pool.end(); await database.drop() })
 *
 * The server belongs to the test run (postgres.global.ts): the embedded PostgreSQL, or Debian's 15 with
 * GATEHOUSE_TEST_POSTGRES=debian. It never syncs to disk.
 */
export interface TestDatabase {
  connection: { host: string; user: string; database: string }
  url: string
  drop(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  return create(inject('postgres').template)
}

/** A database without our schema, for what migrates by itself. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0')
}

async function create(template: string): Promise<TestDatabase> {
  const { host, user } = inject('postgres')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await execute(`create database ${database} template ${template}`)
  return {
    connection: { host, user, database },
    url: `postgres://${user}@${encodeURIComponent(host)}/${database}`,
    drop: () => execute(`drop database if exists ${database} with (force)`),
  }
}

async function execute(sql: string): Promise<void> {
  const { host, user } = inject('postgres')
  const client = new pg.Client({ host, user, database: 'postgres' })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
