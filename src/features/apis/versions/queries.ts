import type { Selectable } from 'kysely'
import type { Reader } from '../../../platform/database.ts'
import type { ApiOperations, ApiSchemas, ApiVersions } from '../../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../../platform/wire/paging.ts'
import type { OperationKind, Outline, SecurityScheme, SpecificationHead } from '../../specs/index.ts'
import type { ListApiVersionsQuery } from '../model.ts'

/** A version without its text, which may be large. */
const headColumns = [
  'id',
  'api_id',
  'version',
  'spec_type',
  'format',
  'index_state',
  'index_edition',
  'text_revision',
  'deprecated_at',
  'sunset_at',
  'created_at',
  'updated_at',
] as const
export type VersionHead = Pick<Selectable<ApiVersions>, (typeof headColumns)[number]>

/** What a specification says of itself, read once at upload. Its description is rendered then, too. */
export type VersionSummary = Omit<
  SpecificationHead,
  'validationMessages' | 'type' | 'format' | 'outline' | 'securitySchemes'
> & {
  description_html: string
}

export type OperationRow = Selectable<ApiOperations>
const operationColumns = [
  'operation_id',
  'kind',
  'method',
  'path',
  'summary',
  'tags',
  'group_name',
  'internal',
  'deprecated',
] as const
export type OperationHead = Pick<OperationRow, (typeof operationColumns)[number]>
export type SchemaRow = Selectable<ApiSchemas>

/** What the pages of a portal leave out. */
export type Hidden = { internal: boolean; deprecated: boolean }

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

/** What a version's specification says of itself, and the schemes that it declares. */
export type VersionFacts = { summary: VersionSummary; securitySchemes: SecurityScheme[] }

/** @throws when there is no such version */
export async function findVersionFacts(reader: Reader, versionId: string): Promise<VersionFacts> {
  const found = reader.selectFrom('api_versions').select(['summary', 'security_schemes']).where('id', '=', versionId)
  const { summary, security_schemes } = await found.executeTakeFirstOrThrow()
  return { summary: summary as VersionSummary, securitySchemes: security_schemes as SecurityScheme[] }
}

export type VersionReport = Pick<Selectable<ApiVersions>, 'index_state' | 'validation_messages'>

export async function findReport(reader: Reader, apiId: string, id: string): Promise<VersionReport | undefined> {
  return reader
    .selectFrom('api_versions')
    .select(['index_state', 'validation_messages'])
    .where('api_id', '=', apiId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findOutline(reader: Reader, versionId: string): Promise<Outline | undefined> {
  const row = await reader.selectFrom('api_versions').select('outline').where('id', '=', versionId).executeTakeFirst()
  return row?.outline as Outline | undefined
}

/** The schemes that a specification declares: an operation's page names some of them. */
export async function findSecuritySchemes(reader: Reader, versionId: string): Promise<SecurityScheme[]> {
  const found = reader.selectFrom('api_versions').select('security_schemes').where('id', '=', versionId)
  return ((await found.executeTakeFirst())?.security_schemes ?? []) as SecurityScheme[]
}

/** Operations in the document's order: those of a kind, of a group (null: without one), or all. */
export async function listOperations(
  reader: Reader,
  versionId: string,
  which: { hidden: Hidden; kinds?: OperationKind[]; group?: string | null },
): Promise<OperationHead[]> {
  const { hidden, kinds, group } = which
  let found = reader.selectFrom('api_operations').select(operationColumns).where('api_version_id', '=', versionId)
  if (kinds) found = found.where('kind', 'in', kinds)
  if (group !== undefined) found = found.where('group_name', group === null ? 'is' : '=', group)
  if (hidden.internal) found = found.where('internal', '=', false)
  if (hidden.deprecated) found = found.where('deprecated', '=', false)
  return found.orderBy('position').execute()
}

/** What is hidden is not found. */
export async function findOperation(
  reader: Reader,
  versionId: string,
  operationId: string,
  hidden: Hidden,
): Promise<OperationRow | undefined> {
  const row = await reader
    .selectFrom('api_operations')
    .selectAll()
    .where('api_version_id', '=', versionId)
    .where('operation_id', '=', operationId)
    .executeTakeFirst()
  return row && ((hidden.internal && row.internal) || (hidden.deprecated && row.deprecated)) ? undefined : row
}

export async function listSchemas(reader: Reader, versionId: string): Promise<Pick<SchemaRow, 'name' | 'title'>[]> {
  return reader
    .selectFrom('api_schemas')
    .select(['name', 'title'])
    .where('api_version_id', '=', versionId)
    .orderBy('position')
    .execute()
}

export async function findSchema(reader: Reader, versionId: string, name: string): Promise<SchemaRow | undefined> {
  return reader
    .selectFrom('api_schemas')
    .selectAll()
    .where('api_version_id', '=', versionId)
    .where('name', '=', name)
    .executeTakeFirst()
}
