import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { silentLogger } from '../logger.ts'
import { makeMissingLinks } from './binaries.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

let parent: string
let dataDir: string
let cluster: string
const running: EmbeddedPostgres[] = []

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gatehouse-embedded-'))
  dataDir = join(parent, 'data')
  cluster = join(dataDir, 'postgres', 'cluster')
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await stopPostmaster(cluster).catch(() => undefined)
  await rm(parent, { recursive: true, force: true })
})

test('keeps what was written over a stop, syncs to disk and listens on no port', async () => {
  const first = await start()
  await query(first, 'create table notes (text text)')
  await query(first, "insert into notes values ('kept')")
  expect(await query(first, 'show fsync')).toEqual([{ fsync: 'on' }])
  expect(await query(first, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  await first.stop()
  expect(findPostmaster(cluster)).toBeUndefined()
  expect(await query(await start(), 'select text from notes')).toEqual([{ text: 'kept' }])
})

test('its folders are for its owner alone', async () => {
  const server = await start()
  for (const folder of [dataDir, cluster, server.connection.host]) {
    expect((await stat(folder)).mode & 0o077).toBe(0)
  }
})

describe('DUR-4: one data folder, one owner', () => {
  test('a second start is refused, and the first one goes on', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(`Another Gatehouse (process ${process.pid}) uses the data folder ${dataDir}`)
    expect(await query(first, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('of two first starts at once one wins, and one server runs', async () => {
    const results = await Promise.allSettled([start(), start()])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('after a kill -9', () => {
  test('of the product, the server it left is adopted', async () => {
    const owner = await startInProcess()
    const before = findPostmaster(cluster)?.pid
    await kill(owner)
    const server = await start()
    expect(findPostmaster(cluster)?.pid).toBe(before)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('of the product and the server, the next start recovers what was committed', async () => {
    const owner = await startInProcess()
    const client = await connect({ host: join(dataDir, 'postgres', 'run'), user: 'gatehouse', database: 'gatehouse' })
    await client.query('create table notes (text text)')
    await client.query("insert into notes values ('kept')")
    process.kill(findPostmaster(cluster)?.pid ?? 0, 'SIGKILL')
    await kill(owner)
    expect(await query(await start(), 'select text from notes')).toEqual([{ text: 'kept' }])
  })

  test('of the server alone, it comes back by itself', async () => {
    const server = await start()
    const before = findPostmaster(cluster)?.pid
    process.kill(before ?? 0, 'SIGKILL')
    await expect.poll(() => query(server, 'select 1 as one').catch(() => []), { timeout: 10_000 }).toEqual([{ one: 1 }])
    expect(findPostmaster(cluster)?.pid).not.toBe(before)
  })

  test('in the middle of making the cluster, the next start makes it anew', async () => {
    await mkdir(join(dataDir, 'postgres', 'unfinished-999999999-1'), { recursive: true, mode: 0o700 })
    await start()
    await expect(stat(join(dataDir, 'postgres', 'unfinished-999999999-1'))).rejects.toThrow('ENOENT')
  })
})

test('a pid file that names a stranger does not keep it from starting', async () => {
  await (await start()).stop()
  const stale = [process.pid, cluster, 1, 5432, join(dataDir, 'postgres', 'run'), '', ' 1 1', 'ready']
  await writeFile(join(cluster, 'postmaster.pid'), stale.join('\n'))
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server whose socket is lost is restarted', async () => {
  const owner = await startInProcess()
  await rm(join(dataDir, 'postgres', 'run'), { recursive: true })
  await kill(owner)
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('works below folders with mode 0700, with a long path and odd letters in it', async () => {
  await chmod(parent, 0o700)
  dataDir = join(parent, `o'dd "$HOME" ${'long '.repeat(20)}`, 'data')
  cluster = join(dataDir, 'postgres', 'cluster')
  const server = await start()
  expect(server.connection.host.length).toBeLessThan(90)
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

describe('one line says why it cannot start', () => {
  test('when the data folder is a file', async () => {
    await writeFile(dataDir, '')
    await expect(start()).rejects.toThrow(
      /^The data folder .*data cannot be used \(file already exists\): set GATEHOUSE_DATA/,
    )
  })

  test('when the database is of another PostgreSQL', async () => {
    await (await start()).stop()
    await writeFile(join(cluster, 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow(/is of PostgreSQL 17, and this Gatehouse brings 18/)
  })

  test('when the server itself refuses', async () => {
    await (await start()).stop()
    await writeFile(join(cluster, 'postgresql.auto.conf'), 'shared_buffers = none\n')
    const problem = await start().catch((error: Error) => error.message)
    expect(problem).toMatch(/^The embedded PostgreSQL does not start: .* \(see .*postgres\.log\)$/)
    expect(problem).not.toContain('\n')
  })
})

test('links that initdb needs are made when the install script did not run', async () => {
  const home = join(parent, 'package')
  await mkdir(join(home, 'native', 'lib'), { recursive: true })
  await writeFile(join(home, 'native', 'lib', 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  makeMissingLinks(home)
  makeMissingLinks(home)
  await cp(home, join(parent, 'moved'), { recursive: true, verbatimSymlinks: true })
  await rm(home, { recursive: true })
  expect(await readFile(join(parent, 'moved', 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library')
})

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: silentLogger })
  running.push(server)
  return server
}

/** A process of its own that starts the server and waits to be killed. */
async function startInProcess(): Promise<ChildProcess> {
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href)}
    const log = { info() {}, warn() {}, error() {} }
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((done, fail) => child.stdout.once('data', done).once('end', () => fail(new Error('it ended'))))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
}

async function connect(connection: EmbeddedPostgres['connection']): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = await connect(server.connection)
  return (await client.query(sql).finally(() => client.end())).rows as unknown[]
}
