import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { ApiImplementations, Apis, ApiVersions } from '../../platform/tables.gen.ts'
import { invalidField, type Problem, problem } from '../../platform/wire/problem.ts'
import type { Operation } from '../specs/index.ts'

export type ApiRow = Selectable<Apis>
export type VersionRow = Selectable<ApiVersions>
export type ImplementationRow = Selectable<ApiImplementations>

/** What the wire calls a duplicate: 409 where the reference declares it, else a field at fault (product.md 10). */
export type OnDuplicate = 'conflict' | 'field'

export async function findApi(reader: Reader, id: string): Promise<ApiRow | undefined> {
  return reader.selectFrom('apis').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps others from changing this API, its versions or its documents until the transaction ends. */
export async function lockApi(tx: Tx, id: string): Promise<ApiRow | undefined> {
  return tx.selectFrom('apis').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export async function slugsLike(reader: Reader, beginning: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('apis')
    .select('slug')
    .where(sql`starts_with(slug, ${beginning})`, '=', true)
    .execute()
  return new Set(rows.map((row) => row.slug))
}

export async function insertApi(tx: Tx, row: Insertable<Apis>): Promise<ApiRow> {
  return named('field', () => tx.insertInto('apis').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function updateApi(tx: Tx, id: string, change: Updateable<Apis>): Promise<ApiRow> {
  return named('conflict', () =>
    tx
      .updateTable('apis')
      .set({ ...change, updated_at: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

export async function deleteApi(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('apis').where('id', '=', id).execute()
}

export async function findVersion(reader: Reader, apiId: string, id: string): Promise<VersionRow | undefined> {
  return reader
    .selectFrom('api_versions')
    .selectAll()
    .where('api_id', '=', apiId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertVersion(
  tx: Tx,
  row: Insertable<ApiVersions>,
  operations: Operation[],
): Promise<VersionRow> {
  const version = await named('conflict', () =>
    tx.insertInto('api_versions').values(row).returningAll().executeTakeFirstOrThrow(),
  )
  await insertOperations(tx, version.id, operations)
  return version
}

/** `operations` replace those of the text before; undefined leaves them. */
export async function updateVersion(
  tx: Tx,
  id: string,
  change: Updateable<ApiVersions>,
  operations: Operation[] | undefined,
): Promise<VersionRow> {
  const version = await named('conflict', () =>
    tx
      .updateTable('api_versions')
      .set({ ...change, updated_at: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
  if (operations) {
    await tx.deleteFrom('api_operations').where('api_version_id', '=', id).execute()
    await insertOperations(tx, id, operations)
  }
  return version
}

export async function deleteVersion(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('api_versions').where('id', '=', id).execute()
}

export async function findImplementation(
  reader: Reader,
  apiId: string,
  id: string,
): Promise<ImplementationRow | undefined> {
  return reader
    .selectFrom('api_implementations')
    .selectAll()
    .where('api_id', '=', apiId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findImplementationOf(reader: Reader, apiId: string): Promise<ImplementationRow | undefined> {
  return reader.selectFrom('api_implementations').selectAll().where('api_id', '=', apiId).executeTakeFirst()
}

export async function insertImplementation(tx: Tx, row: Insertable<ApiImplementations>): Promise<ImplementationRow> {
  return named('conflict', () =>
    tx.insertInto('api_implementations').values(row).returningAll().executeTakeFirstOrThrow(),
  )
}

export async function deleteImplementation(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('api_implementations').where('id', '=', id).execute()
}

/** A statement of more rows or bytes than this would come near the time that a statement may take. */
const mostRows = 200
const mostBytes = 2_000_000

async function insertOperations(tx: Tx, versionId: string, operations: Operation[]): Promise<void> {
  const rows = operations.map(({ detail, ...row }) => ({
    ...row,
    api_version_id: versionId,
    detail: JSON.stringify(detail),
  }))
  for (let from = 0; from < rows.length; ) {
    let to = from
    for (let bytes = 0; to < rows.length && to - from < mostRows && (to === from || bytes < mostBytes); to++) {
      bytes += rows[to]?.detail.length ?? 0
    }
    await tx.insertInto('api_operations').values(rows.slice(from, to)).execute()
    from = to
  }
}

const duplicates: Record<string, { field: string; reason: string }> = {
  apis_slug_taken: { field: 'slug', reason: 'Another API has this slug.' },
  apis_name_version_taken: { field: 'name', reason: 'Another API has this name and version.' },
  api_versions_version_taken: { field: 'version', reason: 'This API has a version of this name already.' },
  api_implementations_api_taken: { field: 'service', reason: 'This API is implemented by a service already.' },
  api_implementations_service_taken: { field: 'service.id', reason: 'This service implements another API already.' },
}

async function named<T>(duplicate: OnDuplicate, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw explain(violatedConstraint(error), duplicate) ?? error
  }
}

function explain(constraint: string | undefined, duplicate: OnDuplicate): Problem | undefined {
  if (constraint === 'api_implementations_service') {
    return invalidField('service.id', 'missing_reference', 'There is no such service in this control plane.')
  }
  const found = constraint === undefined ? undefined : duplicates[constraint]
  if (!found) return undefined
  return duplicate === 'conflict'
    ? problem('conflict', { detail: found.reason })
    : invalidField(found.field, 'unique', found.reason)
}
