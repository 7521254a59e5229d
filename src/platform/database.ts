import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.gen.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>
/** What reads take: the database or a running transaction. */
export type Reader = Kysely<DB>

/** How to reach a PostgreSQL: an address, or the folder of the embedded one's socket. */
export type Connection = { connectionString: string } | { host: string; user: string; database: string; port?: number }

// bigint counts stay below 2^53 here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool with the time limits of DOS-6: a statement 5 s, a lock 3 s, an idle transaction 15 s, a place in the pool 2 s. */
export function createPool(connection: Connection, most = 10): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: most,
    connectionTimeoutMillis: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    application_name: 'gatehouse',
    // What is acknowledged is on the disk, also where a server is set to be quicker than that (DUR-1).
    onConnect: (client) => client.query('set synchronous_commit = on'),
  })
  // A connection that breaks while idle is replaced at the next use; the pool says so here, and must be listened to.
  pool.on('error', () => {})
  // One that breaks between two statements of a transaction has nobody to tell: the next statement fails instead (DUR-5).
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * A transaction that the database ended for another's sake (deadlock, serialization) is run again, three times at most:
 * what runs in one touches nothing but the database, so a second run starts from where the first did (CON-7).
 */
export function createDatabase(pool: pg.Pool): Database {
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const begin = database.transaction.bind(database)
  database.transaction = () => {
    const transaction = begin()
    const execute = transaction.execute.bind(transaction)
    transaction.execute = (run) => tryAgain(() => execute(run))
    return transaction
  }
  return database
}

const mostRetries = 3

async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await attempt()
    } catch (error) {
      const { code } = (error ?? {}) as { code?: string }
      if (retry === mostRetries || (code !== '40P01' && code !== '40001')) throw error
      await setTimeout(10 + Math.random() * 40 * 2 ** retry)
    }
  }
}

/** The violated constraint's name when a statement failed for one, so that a store can turn it into a problem (CON-1). */
export function violatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  // 23503 foreign key, 23505 unique, 23514 check, 23001 restrict (PostgreSQL 18)
  return code && ['23503', '23505', '23514', '23001'].includes(code) ? constraint : undefined
}

/** Whether the database answers right now (OPS-2). */
export function isReachable(database: Reader): Promise<boolean> {
  return sql`select 1`.execute(database).then(
    () => true,
    () => false,
  )
}

/**
 * Whether the database is away, full, out of connections, or ended a transaction for another's sake: the answer is 503,
 * not 500, and what is tried again may work (DUR-5, DUR-6, CON-7).
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  if (code && /^(08|53|57P0)/.test(code)) return true
  if (
    code &&
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'ENOENT',
      'EPIPE',
      'ETIMEDOUT',
      '25006',
      '57014',
      '55P03',
      '40P01',
      '40001',
    ].includes(code)
  )
    return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  )
}

/** Waits for a write that may be lost, such as of a last use: reading goes on where nothing can be written (DUR-6). */
export async function writeIfPossible(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
  }
}
