import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Changes } from './events/changes.ts'
import type { Logger } from './logger.ts'

/** What commands need of the house besides their caller and their input. Second argument of every command. */
export type Platform = {
  config: Config
  database: Database
  clock: Clock
  /** Tells whether what was read still holds. */
  changes: Changes
  log: Logger
}
