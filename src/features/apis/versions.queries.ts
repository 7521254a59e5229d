import type { Selectable } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { ApiOperations, ApiVersions } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import type { Specification } from '../specs/index.ts'
import type { ListApiVersionsQuery } from './model.ts'

/** A version without its text, which may be large. */
export type VersionHead = Omit<Selectable<ApiVersions>, 'content' | 'validation_messages' | 'summary'>
const headColumns = ['id', 'api_id', 'version', 'spec_type', 'format', 'created_at', 'updated_at'] as const

/** What a specification says of itself, read once at upload. Its description is rendered then, too. */
export type VersionSummary = Omit<Specification, 'operations' | 'validationMessages' | 'type' | 'format'> & {
  description_html: string
}

export type OperationRow = Selectable<ApiOperations>
export type OperationHead = Pick<OperationRow, 'operation_id' | 'method' | 'path' | 'summary' | 'tags' | 'deprecated'>

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
