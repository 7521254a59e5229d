import { readConfig } from '../platform/config.ts'
import { migrate } from '../platform/migrate.ts'
import { StartProblem } from '../platform/start-problem.ts'

/** Migrates by itself, for those who keep that apart from starting (OPS-3). */
export async function migrateOnly(): Promise<void> {
  const { databaseUrl } = readConfig()
  if (!databaseUrl) throw new StartProblem('DATABASE_URL is missing: the embedded database is migrated by each start.')
  const applied = await migrate({ connectionString: databaseUrl })
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
}
