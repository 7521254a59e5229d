import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../platform/database.ts'
import type { ApiVersions } from '../../platform/tables.gen.ts'
import type { RowBatch } from '../specs/index.ts'
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

/** A text of a version, and its bytes where somebody has made them already. */
export type Text = { content: string; bytes?: Uint8Array }

/** Everything but the text, which whoever wrote it has: it may be large, and need not come back. */
const allButText = [
  'id',
  'api_id',
  'version',
  'spec_type',
  'format',
  'summary',
  'validation_messages',
  'created_at',
  'updated_at',
  'index_state',
  'index_edition',
  'text_revision',
  'outline',
  'security_schemes',
  'deprecated_at',
  'sunset_at',
] as const satisfies (keyof VersionRow)[]

export type TextlessRow = Omit<VersionRow, 'content'>

export async function findTextless(reader: Reader, apiId: string, id: string): Promise<TextlessRow | undefined> {
  const found = reader.selectFrom('api_versions').select(allButText).where('api_id', '=', apiId).where('id', '=', id)
  return found.executeTakeFirst()
}

/** Bytes travel as they are; making them of a large text keeps everybody waiting. */
function asParameter({ content, bytes }: Text) {
  return bytes ? sql<string>`${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}` : content
}

export async function insertVersion(
  tx: Tx,
  row: Omit<Insertable<ApiVersions>, 'content'>,
  text: Text,
): Promise<VersionRow> {
  const written = await named('conflict', () =>
    tx
      .insertInto('api_versions')
      .values({ ...row, content: asParameter(text) })
      .returning(allButText)
      .executeTakeFirstOrThrow(),
  )
  return { ...written, content: text.content }
}

/** Without `text` the text stays. */
export async function updateVersion(
  tx: Tx,
  id: string,
  change: Omit<Updateable<ApiVersions>, 'content'>,
  text?: Text,
): Promise<VersionRow> {
  const update = tx.updateTable('api_versions').where('id', '=', id)
  return named('conflict', async () => {
    if (!text) {
      const changed = update.set({ ...change, updated_at: sql`now()` }).returningAll()
      return changed.executeTakeFirstOrThrow()
    }
    const changed = update.set({ ...change, content: asParameter(text), updated_at: sql`now()` }).returning(allButText)
    return { ...(await changed.executeTakeFirstOrThrow()), content: text.content }
  })
}

export async function deleteVersion(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('api_versions').where('id', '=', id).execute()
}

const indexColumns = ['id', 'api_id', 'index_state', 'index_edition', 'text_revision'] as const
export type IndexedRow = Pick<VersionRow, (typeof indexColumns)[number]>

export async function findIndexed(reader: Reader, id: string): Promise<IndexedRow | undefined> {
  return reader.selectFrom('api_versions').select(indexColumns).where('id', '=', id).executeTakeFirst()
}

export async function findText(reader: Reader, id: string): Promise<(IndexedRow & { content: string }) | undefined> {
  return reader
    .selectFrom('api_versions')
    .select([...indexColumns, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Versions that an older edition indexed, and those that have waited since `before`. */
export async function findUnindexed(reader: Reader, before: Date, edition: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('api_versions')
    .select('id')
    .where('index_edition', '<', edition)
    .where((where) => where.or([where('index_state', '!=', 'waiting'), where('updated_at', '<', before)]))
    .orderBy('updated_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps two from writing the rows of one version; false when somebody else does. Ends with the transaction. */
export async function lockIndex(tx: Tx, id: string): Promise<boolean> {
  const found = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`index of ${id}`}, 0)) as locked`.execute(tx)
  return found.rows[0]?.locked ?? false
}

/** Writes what was read of a text unless it was changed since; then what goes with it must not be written either. */
export async function writeHead(
  tx: Tx,
  { id, text_revision }: Pick<VersionRow, 'id' | 'text_revision'>,
  change: Updateable<ApiVersions>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('api_versions')
    .set(change)
    .where('id', '=', id)
    .where('text_revision', '=', text_revision)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error('The text was changed while it was being read')
}

export async function deleteRows(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('api_operations').where('api_version_id', '=', versionId).execute()
  await tx.deleteFrom('api_schemas').where('api_version_id', '=', versionId).execute()
}

/** Rows come as the JSON text that their thread wrote: no object is made of them here. */
export async function insertRows(tx: Tx, versionId: string, { table, rows }: RowBatch): Promise<void> {
  if (table === 'operations') {
    await sql`
      insert into api_operations (api_version_id, position, operation_id, kind, method, path, summary, description, tags,
        group_name, internal, deprecated, detail)
      select ${versionId}, position, operation_id, kind, method, path, summary, description, tags, group_name, internal,
        deprecated, detail
      from jsonb_to_recordset(${rows}::jsonb) as row (position integer, operation_id text, kind text, method text,
        path text, summary text, description text, tags text[], group_name text, internal boolean, deprecated boolean,
        detail jsonb)`.execute(tx)
    return
  }
  await sql`
    insert into api_schemas (api_version_id, position, name, title, description, detail)
    select ${versionId}, position, name, title, description, detail
    from jsonb_to_recordset(${rows}::jsonb) as row (position integer, name text, title text, description text,
      detail jsonb)`.execute(tx)
}
