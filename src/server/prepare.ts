import { ensureDefaultControlPlane } from '../features/control-planes/index.ts'
import { createSetupLink, ensureFirstOperator } from '../features/operators/index.ts'
import { listPortals, organisationId, portalOrigin } from '../features/portals/index.ts'
import { keepDatabaseTime } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type Connection, createDatabase, createPool } from '../platform/database.ts'
import { Changes } from '../platform/events/changes.ts'
import { newId } from '../platform/ids.ts'
import type { Logger } from '../platform/logger.ts'
import type { Platform } from '../platform/platform.ts'
import { loadDemo } from './demo/demo.ts'

/**
 * What each start does once, after the migrations and before anything listens. Gives the lines that tell the person at
 * the terminal where things are and how to get in.
 */
export async function prepareInstallation(config: Config, connection: Connection, log: Logger): Promise<string[]> {
  const pool = createPool(connection, 2)
  const database = createDatabase(pool)
  const clock = await keepDatabaseTime(database)
  try {
    const platform: Platform = { config, database, clock, changes: new Changes(), log }
    await organisationId(platform.database, newId())
    await ensureDefaultControlPlane(platform)
    await ensureFirstOperator(platform)
    const accounts = config.demo ? await loadDemo(platform) : []
    return [
      '',
      'Gatehouse is ready.',
      '',
      `  Console  ${config.publicUrl.origin}`,
      `  Gateway  ${config.gatewayUrl.origin}`,
      ...(await portalLines(platform)),
      ...accounts,
      ...(await signInLines(platform)),
      ...mailLines(config),
      '',
    ]
  } finally {
    clock.stop()
    await pool.end()
  }
}

async function portalLines({ config, database }: Platform): Promise<string[]> {
  const { rows, total } = await listPortals(database, { 'page[size]': 10 }, config.domain)
  const more = total > rows.length ? [`  and ${total - rows.length} more portals`] : []
  return [...rows.map((portal) => `  Portal   ${portalOrigin(config, portal)}  (${portal.display_name})`), ...more]
}

async function signInLines(platform: Platform): Promise<string[]> {
  const link = await createSetupLink(platform)
  if (!link) return []
  return ['', 'Nobody can sign in to the console yet. Make the first operator here, within 15 minutes:', `  ${link}`]
}

function mailLines(config: Config): string[] {
  if (config.smtpUrl) return []
  return [
    '',
    `No mail server is set: every mail is kept at ${config.publicUrl.origin}/outbox (GATEHOUSE_SMTP_URL sets one).`,
  ]
}
