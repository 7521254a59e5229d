import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The one place that knows the time, so that tests can move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** Milliseconds. A difference below this cannot be told from the time that the database's answer took. */
const smallestSkew = 1_000
const compareEvery = 60_000

/**
 * The database's time, by which everything expires, whatever the clock of this machine says (DUR-7): this machine's
 * clock, put right by what the two were apart when they were last compared. While the database is away the last
 * difference holds.
 */
export async function keepDatabaseTime(
  database: Database,
  own: Clock = systemClock,
): Promise<Clock & { stop(): void }> {
  let offset = 0
  const compare = async (): Promise<void> => {
    const began = own.now().getTime()
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database)
    const [row] = rows
    if (!row) return
    const difference = row.now.getTime() - (began + own.now().getTime()) / 2
    offset = Math.abs(difference) > smallestSkew ? difference : 0
  }
  await compare()
  const timer = setInterval(() => compare().catch(() => {}), compareEvery).unref()
  return { now: () => new Date(own.now().getTime() + offset), stop: () => clearInterval(timer) }
}
