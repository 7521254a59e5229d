import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { createLogger } from '../platform/logger.ts'
import { startWorker } from '../server/worker.ts'

/* A worker in a process of its own, with its settings from the environment, for tests that kill it. */
const config = readConfig()
const connection = { connectionString: config.databaseUrl ?? '' }
const database = createDatabase(createPool(connection))
await startWorker(
  { config, database, clock: systemClock, changes: new Changes(), log: createLogger('warn') },
  connection,
)
process.stdout.write('ready\n')
