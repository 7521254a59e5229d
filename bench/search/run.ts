import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { refreshSearch } from '../../src/features/search/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { createDatabase, createPool } from '../../src/platform/database.ts'
import { Changes } from '../../src/platform/events/changes.ts'
import { newId } from '../../src/platform/ids.ts'
import { silentLogger } from '../../src/platform/logger.ts'
import { migrate } from '../../src/platform/migrate.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded-postgres.ts'
import { createGatehouse } from '../../src/server/app.ts'
import { fillWorld } from './world.ts'

/**
 * What a search costs this machine: processor time of Node and of PostgreSQL's processes together, as an anonymous visitor
 * of a portal with 1,000 APIs and 100,000 operations, a fifth of them private. Prints the median of the rounds for each
 * query. See bench/README.md.
 */
const apis = Number(process.env.BENCH_APIS ?? 1_000)
const operationsEach = Number(process.env.BENCH_OPERATIONS ?? 100)
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
/** /proc counts in hundredths of a second, so each query is asked often enough to see them. */
const repeats = Number(process.env.BENCH_REPEATS ?? 20)
const bar = 50

const queries = {
  'two words': 'create invoice',
  'three words': 'list team members',
  'one common word': 'create',
  'a word being typed': 'repos',
  'two letters': 're',
  'two other letters': 'in',
  'one letter': 'p',
  'a path': '/v1/repositorys',
  'method and path': 'post /v1/orders',
  'an operation id': 'createInvoicePayment',
  'a parameter': 'per_page',
  'a word of every text': 'permission',
  'a typo': 'invioce',
  'two typos': 'craete paymnet',
  'a typo being typed': 'subscrpti',
  'words that nothing holds': 'quantum flux',
  'a sentence': 'how do i cancel the subscription of a customer',
}

// `BENCH_DATA` keeps the world for the next run; Debian's server shows the oldest PostgreSQL that is supported.
const kept = process.env.BENCH_DATA
const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'gatehouse-bench-search-')))
const programs = process.env.BENCH_POSTGRES
  ? { folder: process.env.BENCH_POSTGRES, version: 'bench', initdb: ['--locale=C.UTF-8'] }
  : undefined
const server = await startEmbeddedPostgres({ dataDir, log: silentLogger, programs, settings: { fsync: 'off' } })
try {
  await main()
} finally {
  await server.stop()
  if (!kept) rmSync(dataDir, { recursive: true, force: true })
}

async function main(): Promise<void> {
  await migrate(server.connection)
  const pool = createPool(server.connection)
  // Filling and sweeping take longer than a request may.
  pool.on('connect', (client) => void client.query('set statement_timeout = 0'))
  const database = createDatabase(pool)
  const config = readConfig({
    DATABASE_URL: 'postgres://bench',
    GATEHOUSE_SECRET_KEY: '0'.repeat(64),
    GATEHOUSE_LIMITS: 'searchesPerMinute=1000000000',
    GATEHOUSE_DEMO: 'false',
  })
  const platform: Platform = { config, database, clock: systemClock, changes: new Changes(), log: silentLogger }
  const operations = await prepare(platform)
  await sql`vacuum analyze`.execute(database)
  const { rows } = await sql<{ megabytes: number }>`
    select sum(pg_total_relation_size(oid))::bigint / 1048576 as megabytes from pg_class
    where relname in ('search_entries', 'search_words')`.execute(database)
  console.log(`${operations} operations indexed, ${rows[0]?.megabytes} MB with all indexes`)

  const { portalApp } = await createGatehouse(platform)
  const ask = async (q: string) => {
    const reply = await portalApp.inject({
      url: `/api/gatehouse/v1/search?${new URLSearchParams({ q })}`,
      headers: { host: 'bench.localhost' },
    })
    if (reply.statusCode !== 200) throw new Error(`${q}: ${reply.statusCode} ${reply.body}`)
    return (JSON.parse(reply.body) as { total: number }).total
  }
  const costs = new Map(Object.keys(queries).map((name) => [name, [] as { node: number; postgres: number }[]]))
  const totals = new Map<string, number>()
  for (const [name, q] of Object.entries(queries)) totals.set(name, await ask(q))
  for (let round = 0; round < rounds; round++) {
    for (const [name, q] of Object.entries(queries)) {
      const before = { node: process.cpuUsage(), postgres: postgresCpu() }
      for (let at = 0; at < repeats; at++) await ask(q)
      const { user, system } = process.cpuUsage(before.node)
      costs.get(name)?.push({
        node: (user + system) / 1000 / repeats,
        postgres: (postgresCpu() - before.postgres) / repeats,
      })
    }
  }
  console.log(`\nms of processor time a search, median of ${rounds} rounds of ${repeats}\n`)
  console.log('| query | typed | hits | Node | PostgreSQL | together |\n|---|---|---|---|---|---|')
  const all: number[] = []
  for (const [name, q] of Object.entries(queries)) {
    const samples = costs.get(name) ?? []
    const [node, postgres] = [median(samples.map((one) => one.node)), median(samples.map((one) => one.postgres))]
    const together = median(samples.map((one) => one.node + one.postgres))
    all.push(together)
    const cells = [name, `\`${q}\``, totals.get(name), node.toFixed(1), postgres.toFixed(1), together.toFixed(1)]
    console.log(`| ${cells.join(' | ')} |`)
  }
  const worst = Math.max(...all)
  console.log(`\nmedian ${median(all).toFixed(1)} ms, worst ${worst.toFixed(1)} ms (wanted: below ${bar} ms)`)
  if (worst >= bar) process.exitCode = 1
  await portalApp.close()
  await pool.end()
}

/** Makes and indexes the world where there is none yet. */
async function prepare({ database, ...rest }: Platform): Promise<number> {
  const count = async () =>
    (
      await database
        .selectFrom('search_entries')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('kind', '=', 'operation')
        .executeTakeFirstOrThrow()
    ).total
  if ((await count()) > 0) return count()
  const portalId = newId()
  await database
    .insertInto('portals')
    .values({ id: portalId, name: 'bench', display_name: 'Bench', subdomain: 'bench' })
    .execute()
  await fillWorld(database, portalId, apis, operationsEach)
  await sql`analyze`.execute(database)
  await sql`insert into search_stale (api_id, whole) select id, true from apis on conflict do nothing`.execute(database)
  const before = { node: process.cpuUsage(), postgres: postgresCpu(), at: performance.now() }
  while (await refreshSearch({ database, ...rest }));
  const { user, system } = process.cpuUsage(before.node)
  const cpu = (user + system) / 1000 + postgresCpu() - before.postgres
  const operations = await count()
  console.log(
    `indexing: ${(cpu / operations).toFixed(2)} ms of processor time an operation, ${((performance.now() - before.at) / 1000).toFixed(0)} s in all`,
  )
  return operations
}

/** Processor time in ms of the server and all its processes since they began, those that ended included. */
function postgresCpu(): number {
  const postmaster = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // What stands behind the name, which may hold blanks: state, parent ... utime, stime, cutime, cstime.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (pid !== postmaster && fields[1] !== postmaster) continue
      const own = pid === postmaster ? fields.slice(11, 15) : fields.slice(11, 13)
      ticks += own.reduce((sum, one) => sum + Number(one), 0)
    } catch {
      // It ended meanwhile.
    }
  }
  return ticks * 10
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
