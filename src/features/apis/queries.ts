import { type ReferenceExpression, sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import type { ListApisQuery, ListImplementationsQuery } from './model.ts'
import type { ApiRow, ImplementationRow } from './store.ts'

export async function listApis(reader: Reader, query: ListApisQuery): Promise<Rows<ApiRow> & { page: Page }> {
  const page = readPage(query)
  const mode = sql`(select 'gateway_entity_binding' from api_implementations i where i.api_id = apis.id)`
  const found = applyFilters(reader.selectFrom('apis'), query, {
    id: 'id',
    name: 'name',
    version: 'version',
    implementation_mode: mode as unknown as ReferenceExpression<DB, 'apis'>,
    labels: 'labels',
    attributes: 'attributes',
    created_at: 'created_at',
    updated_at: 'updated_at',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    name: sql`name collate "und-x-icu"`,
    version: sql`version collate "und-x-icu"`,
    created_at: 'created_at',
    updated_at: 'updated_at',
  } as const
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function implementedOf(reader: Reader, apiIds: string[]): Promise<ReadonlySet<string>> {
  if (apiIds.length === 0) return new Set()
  const rows = await reader.selectFrom('api_implementations').select('api_id').where('api_id', 'in', apiIds).execute()
  return new Set(rows.map((row) => row.api_id))
}

export async function listImplementations(
  reader: Reader,
  query: ListImplementationsQuery,
): Promise<Rows<ImplementationRow> & { page: Page }> {
  const page = readPage(query)
  const columns = {
    id: 'id',
    api_id: 'api_id',
    service_id: 'service_id',
    control_plane_id: 'control_plane_id',
    created_at: 'created_at',
    updated_at: 'updated_at',
  } as const
  const found = applyFilters(reader.selectFrom('api_implementations'), query, columns)
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await applySort(found.selectAll(), query.sort, columns, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}
