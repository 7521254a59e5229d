import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../platform/database.ts'
import type { ApiImplementations, Apis } from '../../platform/tables.gen.ts'
import { problem } from '../../platform/wire/problem.ts'
import { named } from './duplicates.ts'

export type ApiRow = Selectable<Apis>
export type ImplementationRow = Selectable<ApiImplementations>

export async function findApi(reader: Reader, id: string): Promise<ApiRow | undefined> {
  return reader.selectFrom('apis').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps others from changing this API, its versions or its documents until the transaction ends. */
export async function lockApi(tx: Tx, id: string): Promise<ApiRow | undefined> {
  return tx.selectFrom('apis').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** @throws 404 */
export async function lockedApi(tx: Tx, id: string): Promise<ApiRow> {
  return (await lockApi(tx, id)) ?? Promise.reject(problem('not-found'))
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
