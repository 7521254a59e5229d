import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** What the index holds of one thing, its words still as lists. */
export type Entry = {
  api_version_id: string | null
  document_id: string | null
  kind: 'api' | 'operation' | 'webhook' | 'message' | 'schema' | 'document'
  key: string
  title: string
  method: string | null
  path: string | null
  parameters: string
  deprecated: boolean
  internal: boolean
  names: string[]
  words: string[]
  /** Words that somebody may mistype. */
  typed: string[]
}

/** Marks an API to be indexed anew; `whole` is false where only documents changed. */
export async function markStale(tx: Tx, apiId: string, whole: boolean): Promise<void> {
  await sql`
    insert into search_stale (api_id, whole) select id, ${whole} from apis where id = ${apiId}
    on conflict (api_id) do update set whole = search_stale.whole or excluded.whole`.execute(tx)
}

/** Takes the API that has waited longest, and holds it: others who look take another one. */
export async function takeStale(tx: Tx): Promise<{ api_id: string; whole: boolean } | undefined> {
  return tx
    .selectFrom('search_stale')
    .select(['api_id', 'whole'])
    .orderBy('since')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function removeStale(tx: Tx, apiId: string): Promise<void> {
  await tx.deleteFrom('search_stale').where('api_id', '=', apiId).execute()
}

export async function removeEntries(tx: Tx, apiId: string, whole: boolean): Promise<void> {
  const all = tx.deleteFrom('search_entries').where('api_id', '=', apiId)
  await (whole ? all : all.where('kind', '=', 'document')).execute()
}

export async function insertEntries(tx: Tx, apiId: string, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('search_entries')
    .values(
      entries.map(({ names, words, typed: _, ...entry }) => ({
        ...entry,
        api_id: apiId,
        names: sql<string>`array_to_tsvector(${names}::text[])`,
        words: sql<string>`array_to_tsvector(${words}::text[])`,
      })),
    )
    .execute()
}

/** Which of these words the index never had. */
export async function unknownWords(tx: Tx, words: string[]): Promise<string[]> {
  const found = await sql<{ word: string }>`
    select given.word from unnest(${words}::text[]) as given (word)
    where not exists (select from search_words where search_words.word = given.word)`.execute(tx)
  return found.rows.map(({ word }) => word)
}

/** In the order of the words, so that two who add the same ones wait for each other and not in a circle. */
export async function insertWords(tx: Tx, words: { word: string; near: string[] }[]): Promise<void> {
  if (words.length === 0) return
  const sorted = words.toSorted((one, other) => (one.word < other.word ? -1 : 1))
  await tx
    .insertInto('search_words')
    .values(sorted)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
