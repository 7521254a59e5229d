import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { packageRoot } from './package-root.ts'
import { StartProblem } from './start-problem.ts'

export interface Migration {
  name: string
  sql: string
  checksum: string
}

const oldestSupportedServer = 150000
// Two numbers of ours: one lock for all that start at once on this database.
const lockKeys = [0x67617465, 1]

/**
 * Brings the database to the schema of this code and gives the names it applied (OPS-3).
 * The lock is taken anew in each migration's transaction, so that an interrupted run leaves nothing locked or half
 * done, and poolers that hand out a connection per transaction are no obstacle.
 */
export async function migrate(
  connection: pg.ClientConfig,
  folder = join(packageRoot, 'migrations'),
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection })
  await client.connect()
  try {
    await refuseOldServer(client)
    const applied: string[] = []
    for (;;) {
      const name = await applyNext(client, migrations)
      if (!name) return applied
      applied.push(name)
    }
  } finally {
    await client.end()
  }
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (file) => {
      // A checkout with other line ends is the same migration.
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return { name: file.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1, $2)', lockKeys)
    await client.query("set local lock_timeout = '5s'")
    const recorded = await readRecorded(client)
    refuseForeignHistory(migrations, recorded)
    const next = migrations.find((migration) => !recorded.has(migration.name))
    if (next) await apply(client, next)
    await client.query('commit')
    return next?.name
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function readRecorded(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists migrations (
    name text collate "C" primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations')
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseForeignHistory(migrations: Migration[], recorded: Map<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of recorded) {
    if (!known.has(name)) {
      throw new StartProblem(
        `The database was migrated by a newer Gatehouse (${name} is unknown to this one): start that version, or restore a backup made before it.`,
      )
    }
    if (known.get(name) !== checksum) {
      throw new StartProblem(
        `The migration ${name} was changed after this database applied it: restore the file as it was released.`,
      )
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql)
  } catch (error) {
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
  // A migration may have left its own settings behind.
  await client.query('reset search_path')
  await client.query('insert into migrations (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  )
  const server = rows[0]
  if (server && server.version < oldestSupportedServer) {
    throw new StartProblem(`The database is PostgreSQL ${server.text}: Gatehouse needs PostgreSQL 15 or newer.`)
  }
}
