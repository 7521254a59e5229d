import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { silentLogger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { stopPostmaster } from '../platform/postgres/postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; user: string; template: string; kind: 'embedded' | 'debian' }
  }
}

export const debianPostgres = '/usr/lib/postgresql/15'
const folders = join(realpathSync(tmpdir()), 'gatehouse-test-')
const template = 'template_gatehouse'
// What a test writes is thrown away; durability has tests of its own, on servers of their own.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Starts the one PostgreSQL server of a test run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const kind = chosenKind()
  const dataDir = mkdtempSync(folders)
  writeFileSync(join(dataDir, 'owner'), String(process.pid))
  const programs =
    kind === 'debian' ? { folder: debianPostgres, version: '15', initdb: ['--locale=C.UTF-8'] } : undefined
  const server = await startEmbeddedPostgres({ dataDir, log: silentLogger, programs, settings })
  const { host, user } = server.connection
  await execute({ host, user, database: 'postgres' }, `create database ${template}`)
  await migrate({ host, user, database: template })
  project.provide('postgres', { host, user, template, kind })
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function chosenKind(): 'embedded' | 'debian' {
  const kind = process.env.GATEHOUSE_TEST_POSTGRES || 'embedded'
  if (kind !== 'embedded' && kind !== 'debian') throw new Error('GATEHOUSE_TEST_POSTGRES must be embedded or debian')
  if (kind === 'debian' && !existsSync(debianPostgres)) throw new Error(`${debianPostgres} is not installed`)
  return kind
}

/** Servers of test runs that were killed before they could end theirs. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(realpathSync(tmpdir()), name)
    const owner = folder.startsWith(folders) ? readOwner(folder) : undefined
    if (!owner || isAlive(owner)) continue
    await stopPostmaster(join(folder, 'postgres', 'cluster'), 1000)
    rmSync(folder, { recursive: true, force: true })
  }
}

function readOwner(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function execute(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
