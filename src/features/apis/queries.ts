import { type ReferenceExpression, type Selectable, sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { ApiOperations, ApiVersions, DB } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import type { Specification } from '../specs/index.ts'
import type { ListApisQuery, ListApiVersionsQuery, ListImplementationsQuery } from './model.ts'
import type { ApiRow, ImplementationRow } from './store.ts'

/** A version without its text, which may be large. */
export type VersionHead = Omit<Selectable<ApiVersions>, 'content' | 'validation_messages' | 'summary'>
const headColumns = ['id', 'api_id', 'version', 'spec_type', 'format', 'created_at', 'updated_at'] as const

/** What a specification says of itself, read once at upload. Its description is rendered then, too. */
export type VersionSummary = Omit<Specification, 'operations' | 'validationMessages' | 'type' | 'format'> & {
  description_html: string
}

export type OperationRow = Selectable<ApiOperations>
export type OperationHead = Pick<OperationRow, 'operation_id' | 'method' | 'path' | 'summary' | 'tags' | 'deprecated'>

export async function listApis(reader: Reader, query: ListApisQuery): Promise<Rows<ApiRow> & { page: Page }> {
  const page = readPage(query)
  const mode = sql`(select 'gateway_entity_binding' from api_implementations i where i.api_id = apis.id)`
  const found = applyFilters(reader.selectFrom('apis'), query, {
    id: 'id',
    name: 'name',
    version: 'version',
    implementation_mode: mode as unknown as ReferenceExpression<DB, 'apis'>,
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

/** The versions of these APIs, from the newest. */
export async function versionsOf(reader: Reader, apiIds: string[]): Promise<Map<string, VersionHead[]>> {
  if (apiIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('api_versions')
    .select(headColumns)
    .where('api_id', 'in', apiIds)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.api_id)
}

export async function implementedOf(reader: Reader, apiIds: string[]): Promise<ReadonlySet<string>> {
  if (apiIds.length === 0) return new Set()
  const rows = await reader.selectFrom('api_implementations').select('api_id').where('api_id', 'in', apiIds).execute()
  return new Set(rows.map((row) => row.api_id))
}

export async function listVersions(
  reader: Reader,
  apiId: string,
  query: ListApiVersionsQuery,
): Promise<Rows<VersionHead> & { page: Page }> {
  const page = readPage(query)
  const found = applyFilters(reader.selectFrom('api_versions').where('api_id', '=', apiId), query, {
    type: 'spec_type',
    version: 'version',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await applySort(found.select(headColumns), query.sort, { created_at: 'created_at' }, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function findVersionSummary(reader: Reader, versionId: string): Promise<VersionSummary | undefined> {
  const row = await reader.selectFrom('api_versions').select('summary').where('id', '=', versionId).executeTakeFirst()
  return row?.summary as VersionSummary | undefined
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

export async function listOperations(reader: Reader, versionId: string): Promise<OperationHead[]> {
  return reader
    .selectFrom('api_operations')
    .select(['operation_id', 'method', 'path', 'summary', 'tags', 'deprecated'])
    .where('api_version_id', '=', versionId)
    .orderBy('position')
    .execute()
}

export async function findOperation(
  reader: Reader,
  versionId: string,
  operationId: string,
): Promise<OperationRow | undefined> {
  return reader
    .selectFrom('api_operations')
    .selectAll()
    .where('api_version_id', '=', versionId)
    .where('operation_id', '=', operationId)
    .executeTakeFirst()
}
