import { type Insertable, type ReferenceExpression, type Selectable, sql } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { DB, Publications } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { invalidField } from '../../platform/wire/problem.ts'
import type { ListPublicationsQuery } from './model.ts'

export type PublicationRow = Selectable<Publications>

const implemented = sql<boolean>`exists (select from api_implementations i where i.api_id = publications.api_id)`

/** Publications with what their warnings and the portal's defaults ask for. */
function detailed(reader: Reader) {
  return reader
    .selectFrom('publications')
    .innerJoin('portals', 'portals.id', 'publications.portal_id')
    .innerJoin('apis', 'apis.id', 'publications.api_id')
}
const detailColumns = [
  'publications.portal_id',
  'publications.api_id',
  'publications.visibility',
  'publications.auth_strategy_id',
  'publications.auto_approve_registrations',
  'publications.created_at',
  'publications.updated_at',
  'portals.authentication_enabled',
  'portals.auto_approve_applications',
] as const

export type PublicationDetail = PublicationRow & {
  authentication_enabled: boolean
  auto_approve_applications: boolean
  is_implemented: boolean
}

export async function findPublication(
  reader: Reader,
  portalId: string,
  apiId: string,
): Promise<PublicationDetail | undefined> {
  return detailed(reader)
    .select([...detailColumns, implemented.as('is_implemented')])
    .where('publications.portal_id', '=', portalId)
    .where('publications.api_id', '=', apiId)
    .executeTakeFirst()
}

export async function listPublications(
  reader: Reader,
  query: ListPublicationsQuery,
  portalId?: string,
): Promise<Rows<PublicationDetail> & { page: Page }> {
  const page = readPage(query)
  const everywhere = detailed(reader)
  const within = portalId === undefined ? everywhere : everywhere.where('publications.portal_id', '=', portalId)
  const kind = sql`'api'` as unknown as ReferenceExpression<DB, 'publications' | 'portals' | 'apis'>
  const found = applyFilters(within, query, {
    portal_id: 'publications.portal_id',
    portal_name: 'portals.name',
    api_id: 'publications.api_id',
    api_name: 'apis.name',
    auth_strategy_id: 'publications.auth_strategy_id',
    entity_type: kind,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const byPortal = { portal_id: 'publications.portal_id', portal_name: sql`portals.name collate "und-x-icu"` } as const
  const sortable = {
    ...(portalId === undefined ? byPortal : {}),
    api_id: 'publications.api_id',
    api_name: sql`apis.name collate "und-x-icu"`,
    created_at: 'publications.created_at',
    updated_at: 'publications.updated_at',
  } as const
  const selected = found.select([...detailColumns, implemented.as('is_implemented')])
  const rows = await applySort(selected, query.sort, sortable, 'created_at')
    .orderBy('publications.portal_id')
    .orderBy('publications.api_id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function countPublications(reader: Reader, portalId: string): Promise<number> {
  const { total } = await reader
    .selectFrom('publications')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where('portal_id', '=', portalId)
    .executeTakeFirstOrThrow()
  return total
}

/** The strategies that publications use, on one portal or anywhere. */
export async function publishedStrategies(reader: Reader, portalId?: string): Promise<ReadonlySet<string>> {
  let query = reader.selectFrom('publications').select('auth_strategy_id').distinct()
  if (portalId !== undefined) query = query.where('portal_id', '=', portalId)
  const rows = await query.where('auth_strategy_id', 'is not', null).execute()
  return new Set(rows.map((row) => row.auth_strategy_id ?? ''))
}

/** The portals that each of these APIs is published on, in the order of their names. */
export async function portalsOfApis(
  reader: Reader,
  apiIds: string[],
): Promise<Map<string, { id: string; name: string; display_name: string }[]>> {
  if (apiIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('publications')
    .innerJoin('portals', 'portals.id', 'publications.portal_id')
    .select(['publications.api_id', 'portals.id', 'portals.name', 'portals.display_name'])
    .where('publications.api_id', 'in', apiIds)
    .orderBy(sql`portals.name collate "und-x-icu"`)
    .execute()
  const found = new Map<string, { id: string; name: string; display_name: string }[]>()
  for (const { api_id, ...portal } of rows) found.set(api_id, [...(found.get(api_id) ?? []), portal])
  return found
}

/** Makes a publication or replaces the one there is. */
export async function putPublication(tx: Tx, row: Insertable<Publications>): Promise<PublicationRow> {
  const { visibility, auth_strategy_id, auto_approve_registrations } = row
  try {
    return await tx
      .insertInto('publications')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['portal_id', 'api_id'])
          .doUpdateSet({ visibility, auth_strategy_id, auto_approve_registrations, updated_at: sql`now()` }),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
  } catch (error) {
    if (violatedConstraint(error) === 'publications_strategy_in_use') {
      throw invalidField('auth_strategy_ids.0', 'missing_reference', 'There is no such strategy.')
    }
    throw error
  }
}

/** @returns whether there was one */
export async function deletePublication(tx: Tx, portalId: string, apiId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('publications')
    .where('portal_id', '=', portalId)
    .where('api_id', '=', apiId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
