import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from '../logger.ts'
import { StartProblem } from '../start-problem.ts'
import { findEmbeddedBinaries } from './binaries.ts'
import { lastLine, makeCluster, type Place, type Programs, preparePlace } from './cluster.ts'
import { findPostmaster, removeStaleFiles, stopPostmaster } from './postmaster.ts'
import { runProgram } from './run-as.ts'
import { withStartLock } from './start-lock.ts'

export interface EmbeddedPostgres {
  connection: { host: string; user: string; database: string }
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** The product's data folder; the server keeps to `postgres` below it. */
  dataDir: string
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Other programs than those npm brought: the tests run Debian's too. */
  programs?: Programs
  settings?: Record<string, string>
}

const user = 'gatehouse'
const database = 'gatehouse'
const lockKeys = [0x67617465, 2]
const defaults = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  log_timezone: 'UTC',
  timezone: 'UTC',
  // A row's values have no place in a log.
  log_error_verbosity: 'terse',
}

/**
 * Starts the PostgreSQL of our own, or adopts the one that an earlier process of ours left running. It lives apart from
 * this process: it survives our signals and our death, and ends by `stop()`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options
  const programs = options.programs ?? embeddedPrograms()
  const place = await preparePlace(options.dataDir, programs)
  const settings = { ...defaults, ...options.settings, unix_socket_directories: place.socketFolder }
  await makeCluster(place, programs)
  await bringUp(place, settings, log)
  let lock = await takeLock(place, options.dataDir)
  let stopped = false
  let recovering = Promise.resolve()
  watch()
  return {
    connection: { host: place.socketFolder, user, database },
    async stop() {
      stopped = true
      await recovering
      await lock.end().catch(() => undefined)
      await stopPostmaster(place.cluster)
      await rm(place.socketFolder, { recursive: true, force: true }).catch(() => undefined)
    },
  }

  // The lock lives as long as its connection. Its end says that the server crashed or was killed.
  function watch(): void {
    lock.once('end', () => {
      if (!stopped) recovering = recover()
    })
  }

  async function recover(): Promise<void> {
    log.warn('The embedded database went away; it is being started again')
    while (!stopped) {
      try {
        await bringUp(place, settings, log)
        lock = await takeLock(place, options.dataDir)
        log.info('The embedded database is back')
        return watch()
      } catch (error) {
        log.error('The embedded database does not start', { error: (error as Error).message })
        await sleep(1000)
      }
    }
  }
}

/**
 * The server of an installation that may or may not run, for a command beside it: one that runs is shared and goes on
 * after `stop`, else it runs until then.
 */
export async function joinEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = join(options.dataDir, 'postgres', 'cluster')
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    throw new StartProblem(
      `There is no database in ${options.dataDir}: set GATEHOUSE_DATA to the installation's folder.`,
    )
  }
  const running = findPostmaster(cluster)
  if (running && (await probe(running.socketFolder)) === 'ready') {
    return { connection: { host: running.socketFolder, user, database }, stop: async () => {} }
  }
  return startEmbeddedPostgres(options)
}

function embeddedPrograms(): Programs {
  // Sorting by code point, from PostgreSQL itself: an upgrade of the system's libraries cannot spoil an index.
  const initdb = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return { ...findEmbeddedBinaries(), initdb }
}

/** Comes back when a server that answers runs on the cluster, whoever started it. */
async function bringUp(place: Place, settings: Record<string, string>, log: Pick<Logger, 'info'>): Promise<void> {
  let deaf = 0
  for (;;) {
    const running = findPostmaster(place.cluster)
    if (!running) {
      await withStartLock(place.home, () => startServer(place, settings))
      continue
    }
    const state = running.isStopping ? 'busy' : await probe(running.socketFolder)
    if (state === 'ready' && running.socketFolder === place.socketFolder) return
    if (state !== 'busy' && ++deaf > 20) {
      log.info('A database server that an earlier run left is out of reach; it is being restarted', {
        pid: running.pid,
      })
      await stopPostmaster(place.cluster)
      deaf = 0
    }
    await sleep(50)
  }
}

async function startServer(place: Place, settings: Record<string, string>): Promise<void> {
  if (findPostmaster(place.cluster)) return
  const logFile = join(place.home, 'postgres.log')
  keepShort(logFile)
  removeStaleFiles(place.cluster, place.socketFolder)
  const flags = Object.entries(settings).map(([name, value]) => `-c ${quote(`${name}=${value}`)}`)
  // pg_ctl hands the names to a shell between double quotes, so it gets short ones.
  const args = ['start', '-w', '-t', '600', '-D', 'cluster', '-l', 'postgres.log', '-o', flags.join(' ')]
  const before = existsSync(logFile) ? statSync(logFile).size : 0
  for (let attempt = 1; ; attempt++) {
    const started = await runProgram(place.runAs, join(place.bin, 'pg_ctl'), args, place.home)
    // Another start may have been quicker; that server is as good.
    if (started.ok || findPostmaster(place.cluster)) return
    const said = existsSync(logFile) ? readFileSync(logFile).subarray(before).toString() : ''
    // After a kill of the server alone its last children hold the shared memory for a moment.
    if (attempt < 50 && /pre-existing shared memory block/.test(said)) await sleep(200)
    else
      throw new StartProblem(`The embedded PostgreSQL does not start: ${whyNot(said, started.output)} (see ${logFile})`)
  }
}

function whyNot(log: string, output: string): string {
  const line = log.trim() === '' ? lastLine(output, /could not|error/i) : lastLine(log, /FATAL|PANIC/)
  return line.replace(/^.*?(FATAL|PANIC):\s+/, '')
}

// pg_ctl hands these to a shell.
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function keepShort(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`)
}

async function probe(host: string): Promise<'ready' | 'busy' | 'deaf'> {
  const client = new pg.Client({ host, user, database: 'postgres', connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    // Starting, recovering or shutting down.
    return (error as { code?: string }).code === '57P03' ? 'busy' : 'deaf'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Of all that run on one data folder only one may own it. The server frees the lock the moment its holder dies. */
async function takeLock(place: Place, dataDir: string): Promise<pg.Client> {
  const name = `gatehouse ${process.pid}`
  const client = new pg.Client({ host: place.socketFolder, user, database: 'postgres', application_name: name })
  client.on('error', () => undefined)
  await client.connect()
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', lockKeys)
    if (rows[0]?.free) break
    if (attempt === 40) {
      const holder = await findHolder(client)
      await client.end()
      throw new StartProblem(
        `Another Gatehouse (process ${holder}) uses the data folder ${dataDir}: stop it, or set GATEHOUSE_DATA to another folder.`,
      )
    }
    await sleep(50)
  }
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
  return client
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2`,
    lockKeys,
  )
  return rows[0]?.name.replace(/^gatehouse /, '') ?? 'unknown'
}
