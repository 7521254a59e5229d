import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Reader } from '../../platform/database.ts'
import { visibleTo } from '../publications/index.ts'
import type { Rankable } from './ranking.rules.ts'
import type { Entry } from './store.ts'

/** Whose eyes the index is read with: what else stands there does not exist for them. */
export type Scope = { caller: Caller; portalId: string; hideInternal: boolean; hideDeprecated: boolean }

/** An entry that may answer, as ranking needs it. */
export type Candidate = Rankable & {
  id: number
  kind: Entry['kind']
  api_id: string
  api_version_id: string | null
  document_id: string | null
}

/** So many entries that hold the words are looked at; of a word that is everywhere, not all. */
const mostMatches = 1_000
/** So many of them, those with the shortest names, are ranked. */
export const mostRanked = 100

/**
 * Entries whose names or words match, as the one rule about who sees which API allows (AZ-6). `text` is a tsquery.
 */
export async function findCandidates(
  reader: Reader,
  scope: Scope,
  column: 'names' | 'words',
  text: string,
  kinds: readonly Entry['kind'][] | undefined,
): Promise<Candidate[]> {
  const visible = visibleTo(reader, scope.caller, scope.portalId).select('apis.id')
  let matching = reader
    .selectFrom('search_entries')
    .selectAll()
    .where(sql<boolean>`${sql.ref(column)} @@ ${text}::tsquery`)
    .where('api_id', 'in', visible)
    .limit(mostMatches)
  if (scope.hideInternal) matching = matching.where('internal', '=', false)
  if (scope.hideDeprecated) matching = matching.where('deprecated', '=', false)
  if (kinds) matching = matching.where('kind', 'in', kinds)
  return reader
    .selectFrom(
      reader
        .selectFrom(matching.as('matching'))
        .selectAll()
        .orderBy(sql`length(names)`)
        .orderBy('id')
        .limit(mostRanked)
        .as('entry'),
    )
    .innerJoin('apis', 'apis.id', 'entry.api_id')
    .select([
      'entry.id',
      'entry.kind',
      'entry.api_id',
      'entry.api_version_id',
      'entry.document_id',
      'entry.key',
      'entry.title',
      'entry.method',
      'entry.path',
      'entry.parameters',
      'entry.deprecated',
      'apis.name as api_name',
    ])
    .execute()
}

/** Words that share something with these keys. */
export async function findNearWords(reader: Reader, keys: string[]): Promise<string[]> {
  const found = await sql<{ word: string }>`
    select word from search_words_near(${keys}::text[], 500) as word`.execute(reader)
  return found.rows.map(({ word }) => word)
}
