import { printResetLink } from '../features/operators/index.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { createLogger } from '../platform/logger.ts'
import { migrate } from '../platform/migrate.ts'
import { joinEmbeddedPostgres } from '../platform/postgres/embedded-postgres.ts'
import { StartProblem } from '../platform/start-problem.ts'

/** `gatehouse operator reset <address>`: prints a link to choose a new password, for who sits at the machine itself. */
export async function operatorReset(email: string): Promise<void> {
  const config = readConfig()
  const log = createLogger(config.logLevel)
  const postgres = config.databaseUrl ? undefined : await joinEmbeddedPostgres({ dataDir: config.dataDir, log })
  const connection: Connection = postgres?.connection ?? { connectionString: config.databaseUrl ?? '' }
  try {
    await migrate(connection)
    const pool = createPool(connection, 1)
    try {
      const platform = { config, database: createDatabase(pool), clock: systemClock, changes: new Changes(), log }
      const link = await printResetLink(platform, email)
      if (!link) throw new StartProblem(`No operator has the address ${email}.`)
      console.log(`Choose a new password here, within an hour:\n  ${link}`)
    } finally {
      await pool.end()
    }
  } finally {
    await postgres?.stop()
  }
}
