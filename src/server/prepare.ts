import type { Config } from '../platform/config.ts'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import type { Logger } from '../platform/logger.ts'

/**
 * What each start does once, after the migrations and before anything listens. Gives the lines that tell the person at
 * the terminal where things are.
 */
export async function prepareInstallation(config: Config, connection: Connection, _log: Logger): Promise<string[]> {
  const pool = createPool(connection, 2)
  try {
    const database = createDatabase(pool)
    await database
      .insertInto('organisation')
      .values({ id: newId() })
      .onConflict((conflict) => conflict.column('singleton').doNothing())
      .execute()
    return ['Gatehouse is ready.', `  Console  ${config.publicUrl.origin}`, `  Gateway  ${config.gatewayUrl.origin}`]
  } finally {
    await pool.end()
  }
}
