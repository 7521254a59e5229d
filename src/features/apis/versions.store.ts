import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../platform/database.ts'
import type { ApiVersions } from '../../platform/tables.gen.ts'
import type { Operation } from '../specs/index.ts'
import { named } from './duplicates.ts'

export type VersionRow = Selectable<ApiVersions>

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
