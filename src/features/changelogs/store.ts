import { sql } from 'kysely'
import type { Database, Reader, Tx } from '../../platform/database.ts'
import type { Group } from './compare/changes.ts'

/** Marks the text of a version to be compared, now or once more. */
export async function markWaiting(tx: Tx, versionId: string): Promise<void> {
  await sql`
    insert into changelog_waiting (api_version_id) select id from api_versions where id = ${versionId}
    on conflict (api_version_id) do update set since = clock_timestamp(), attempts = 0`.execute(tx)
}

export type Waiting = { api_version_id: string; since: string; attempts: number }

/**
 * Takes the version that has waited longest, for so many seconds: comparing takes long, and a transaction that is open
 * meanwhile would hold up every reader of events. Versions of one API come in the order they were made.
 */
export async function takeWaiting(database: Database, seconds: number): Promise<Waiting | undefined> {
  const found = await sql<Waiting>`
    update changelog_waiting set taken_until = now() + make_interval(secs => ${seconds}), attempts = attempts + 1
    where api_version_id = (
      select waiting.api_version_id
      from changelog_waiting as waiting join api_versions as version on version.id = waiting.api_version_id
      where taken_until < now()
      order by version.created_at, version.id
      limit 1
      for update of waiting skip locked
    )
    returning api_version_id, since::text, attempts`.execute(database)
  return found.rows[0]
}

/** Leaves a mark that was set again meanwhile. */
export async function endWaiting(tx: Tx, { api_version_id, since }: Waiting): Promise<void> {
  await sql`delete from changelog_waiting where api_version_id = ${api_version_id} and since = ${since}::timestamptz`.execute(
    tx,
  )
  await sql`update changelog_waiting set taken_until = '-infinity' where api_version_id = ${api_version_id}`.execute(tx)
}

export async function postponeWaiting(database: Database, { api_version_id }: Waiting, seconds: number): Promise<void> {
  await sql`
    update changelog_waiting set taken_until = now() + make_interval(secs => ${seconds})
    where api_version_id = ${api_version_id}`.execute(database)
}

export type Version = {
  id: string
  api_id: string
  version: string
  text_revision: number
  created_at: Date
  updated_at: Date
}

const versionColumns = ['id', 'api_id', 'version', 'text_revision', 'created_at', 'updated_at'] as const

export async function findVersion(reader: Reader, id: string): Promise<Version | undefined> {
  return reader.selectFrom('api_versions').select(versionColumns).where('id', '=', id).executeTakeFirst()
}

/** The version of the same API that was made last before this one. */
export async function findPrevious(
  reader: Reader,
  { id, api_id }: Pick<Version, 'id' | 'api_id'>,
): Promise<Version | undefined> {
  return reader
    .selectFrom('api_versions')
    .select(versionColumns)
    .where('api_id', '=', api_id)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('created_at', 'id'),
        '<',
        selectFrom('api_versions').select(['created_at', 'id']).where('id', '=', id).$asTuple('created_at', 'id'),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

export async function findCompared(reader: Reader, versionId: string) {
  return reader
    .selectFrom('changelog_texts')
    .select(['text_revision', 'content'])
    .where('api_version_id', '=', versionId)
    .executeTakeFirst()
}

export async function keepCompared(tx: Tx, versionId: string, revision: number, content: Buffer): Promise<void> {
  const row = { api_version_id: versionId, text_revision: revision, content }
  await tx
    .insertInto('changelog_texts')
    .values(row)
    .onConflict((conflict) => conflict.column('api_version_id').doUpdateSet({ text_revision: revision, content }))
    .execute()
}

/** False where the version was deleted meanwhile; else it stays until the transaction ends. */
export async function holdVersion(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('api_versions').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()
  return row !== undefined
}

export type NewEntry = {
  id: string
  api_id: string
  api_version_id: string
  kind: 'first' | 'added' | 'replaced'
  previous_version_id: string | null
  previous_version: string | null
  failure: string | null
  created_at: Date
}

const rowsAtOnce = 200

export async function insertEntry(tx: Tx, entry: NewEntry, groups: Group[]): Promise<void> {
  await tx.insertInto('changelog_entries').values(entry).execute()
  for (let at = 0; at < groups.length; at += rowsAtOnce) {
    const rows = groups.slice(at, at + rowsAtOnce).map((group, index) => ({
      ...group,
      entry_id: entry.id,
      position: at + index,
      changes: JSON.stringify(group.changes),
    }))
    await tx.insertInto('changelog_groups').values(rows).execute()
  }
}
