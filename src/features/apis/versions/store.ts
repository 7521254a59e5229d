import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../../platform/database.ts'
import type { ApiVersions } from '../../../platform/tables.gen.ts'
import type { SharedText } from '../../../platform/work/large-texts.ts'
import type { RowBatch } from '../../specs/index.ts'
import { named } from '../duplicates.ts'

export type VersionRow = Selectable<ApiVersions>

export async function findVersion(reader: Reader, apiId: string, id: string): Promise<VersionRow | undefined> {
  return reader
    .selectFrom('api_versions')
    .selectAll()
    .where('api_id', '=', apiId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A text of a version with its bytes in UTF-8, which travel as they are: making them keeps everybody waiting. */
export type Text = { content: string; bytes: Uint8Array }

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

export async function insertVersion(
  tx: Tx,
  row: Omit<Insertable<ApiVersions>, 'content'>,
  text: Text,
): Promise<VersionRow> {
  const written = await named('conflict', () =>
    tx
      .insertInto('api_versions')
      .values({ ...row, content: sql<string>`${text.bytes}` })
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
    const changed = update
      .set({ ...change, content: sql<string>`${text.bytes}`, updated_at: sql`now()` })
      .returning(allButText)
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

/** Bytes of a text that come in one row: few enough to be read in one turn. */
const pieceSize = 500_000

/** The text of a version in UTF-8, and which of its texts it is. It may be large: others get their turn meanwhile. */
export async function readText(
  reader: Reader,
  id: string,
): Promise<{ bytes: SharedText; text_revision: number } | undefined> {
  const { rows } = await sql<{ text_revision: number; size: number; at: number; piece: Buffer }>`
    with text as materialized (
      select text_revision, convert_to(content, 'UTF8') as bytes from api_versions where id = ${id}
    )
    select text_revision, length(bytes) as size, at, substring(bytes from at for ${pieceSize}) as piece
    from text, generate_series(1, greatest(length(bytes), 1), ${pieceSize}) as at`.execute(reader)
  const [first] = rows
  if (!first) return undefined
  const bytes = new Uint8Array(new SharedArrayBuffer(first.size))
  for (const { at, piece } of rows) bytes.set(piece, at - 1)
  return { bytes, text_revision: first.text_revision }
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

export async function insertRows(tx: Tx, versionId: string, { table, rows }: RowBatch): Promise<void> {
  if (table === 'operations') {
    await sql`
      insert into api_operations (api_version_id, position, operation_id, kind, method, path, summary, description, tags,
        group_name, internal, deprecated, detail)
      select ${versionId}, position, operation_id, kind, method, path, summary, description, tags, group_name, internal,
        deprecated, detail
      from json_to_recordset(${rows}::text::json) as row (position integer, operation_id text, kind text, method text,
        path text, summary text, description text, tags text[], group_name text, internal boolean, deprecated boolean,
        detail json)`.execute(tx)
    return
  }
  await sql`
    insert into api_schemas (api_version_id, position, name, title, description, detail)
    select ${versionId}, position, name, title, description, detail
    from json_to_recordset(${rows}::text::json) as row (position integer, name text, title text, description text,
      detail json)`.execute(tx)
}
