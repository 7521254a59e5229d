import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { ApiDocuments } from '../../platform/tables.gen.ts'
import { applyFilters } from '../../platform/wire/filters.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { ListDocumentsQuery } from './model.ts'

export type DocumentRow = Selectable<ApiDocuments>
/** A document without its text. */
export type DocumentHead = Omit<DocumentRow, 'content' | 'tree'>
const headColumns = [
  'api_id',
  'id',
  'parent_document_id',
  'position',
  'slug',
  'title',
  'status',
  'created_at',
  'updated_at',
] as const

/** The documents of an API, siblings in their order. */
export async function listDocuments(
  reader: Reader,
  apiId: string,
  query: ListDocumentsQuery = {},
): Promise<DocumentHead[]> {
  return applyFilters(reader.selectFrom('api_documents').where('api_id', '=', apiId), query, { status: 'status' })
    .select(headColumns)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function findDocument(reader: Reader, apiId: string, id: string): Promise<DocumentRow | undefined> {
  return reader
    .selectFrom('api_documents')
    .selectAll()
    .where('api_id', '=', apiId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertDocument(tx: Tx, row: Insertable<ApiDocuments>): Promise<DocumentRow> {
  return named(() => tx.insertInto('api_documents').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function updateDocument(
  tx: Tx,
  apiId: string,
  id: string,
  change: Updateable<ApiDocuments>,
): Promise<DocumentRow> {
  return named(() =>
    tx
      .updateTable('api_documents')
      .set({ ...change, updated_at: sql`now()` })
      .where('api_id', '=', apiId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

/** Numbers siblings in this order. */
export async function writeOrder(tx: Tx, apiId: string, ids: string[]): Promise<void> {
  await sql`
    update api_documents set position = given.position - 1
    from unnest(${ids}::uuid[]) with ordinality as given (id, position)
    where api_documents.api_id = ${apiId} and api_documents.id = given.id`.execute(tx)
}

/** Deletes a document and all below it. */
export async function deleteDocument(tx: Tx, apiId: string, id: string): Promise<void> {
  await tx.deleteFrom('api_documents').where('api_id', '=', apiId).where('id', '=', id).execute()
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) === 'api_documents_slug_taken') {
      throw problem('conflict', { detail: 'Another document at this place has this slug.' })
    }
    throw error
  }
}
