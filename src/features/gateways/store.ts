import { type Selectable, sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { GatewayReports } from '../../platform/tables.gen.ts'
import { type Page, type PageQuery, type Rows, readPage } from '../../platform/wire/paging.ts'
import { keptAtLeast } from './rules.ts'

/** A report with its ages in seconds, by the clock that wrote its times. */
export type GatewayRow = Selectable<GatewayReports> & { report_age: number; snapshot_age: number | null }

export async function listReports(reader: Reader): Promise<GatewayRow[]> {
  return detailed(reader).execute()
}

export async function pageOfReports(reader: Reader, query: PageQuery): Promise<Rows<GatewayRow> & { page: Page }> {
  const page = readPage(query)
  const rows = await detailed(reader)
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  const { total } = await reader
    .selectFrom('gateway_reports')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { page, rows, total }
}

function detailed(reader: Reader) {
  const seconds = (since: string) => sql<number>`extract(epoch from now() - ${sql.ref(since)})::float8`
  return reader
    .selectFrom('gateway_reports')
    .selectAll()
    .select(seconds('reported_at').as('report_age'))
    .select(sql<number | null>`${seconds('confirmed_at')}`.as('snapshot_age'))
    .orderBy('name')
}

/**
 * Forgets gateways that are not heard of any more once they can no longer serve what they knew: until then a gateway
 * that is cut off from the database may honour a key that was revoked since, and operators should see it.
 */
export async function forgetSilentGateways(reader: Reader): Promise<void> {
  await reader
    .deleteFrom('gateway_reports')
    .where(
      sql<boolean>`reported_at < now() - make_interval(secs => greatest(stale_seconds, ${keptAtLeast}::integer)::float8)`,
    )
    .execute()
}
