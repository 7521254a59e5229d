import type { Caller } from '../../platform/caller.ts'
import type { Reader } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { addressGroup, takeFrom } from '../../platform/secrets/throttles.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import { specRendererOf } from '../portals/index.ts'
import { type Found, readHits, type Shown } from './hits.queries.ts'
import type { Kind } from './model.ts'
import * as queries from './queries.ts'
import { allTerms, type Query, readQuery, type Term, wholeNames } from './query.rules.ts'
import { rank } from './ranking.rules.ts'
import { likelyWords, soughtKeys } from './typos.rules.ts'

export type Asked = {
  portal: PortalSite
  /** For the allowance of those who are not signed in. */
  address: string
  text: string
  kinds?: readonly Kind[] | undefined
}
/** `found`: entries that answer, from the best. `similar`: none held the words as they were typed. */
export type Answer = { query: Query | undefined; found: Found[]; similar: boolean }

/** With so many hits by their names nobody looks for more in descriptions. */
const enough = 20
/** With fewer hits than this a word may have been mistyped. */
const few = 3

/** Finds what the caller may see on this portal. @throws 429 */
export async function search(caller: Caller, platform: Platform, asked: Asked): Promise<Answer> {
  await limitSearches(caller, platform, asked.address)
  const query = readQuery(asked.text)
  if (!query) return { query, found: [], similar: false }
  const { database } = platform
  const scope = await scopeOf(caller, platform, asked.portal.id)
  const exact = await findAll(database, scope, query, asked.kinds)
  // Decided by what the caller may see: whether others have a word must not show (AZ-6).
  if (exact.length >= few || exact.some(({ place }) => place === 'name')) return { query, found: exact, similar: false }
  const meant = await guess(database, query)
  if (!meant) return { query, found: exact, similar: false }
  const near = merge(exact, await findAll(database, scope, meant, asked.kinds))
  if (near.length > 0 || query.terms.length === 1) {
    return { query: meant, found: near, similar: exact.length === 0 && near.length > 0 }
  }
  const some = await findSome(database, scope, meant, asked.kinds)
  return { query: meant, found: some, similar: some.length > 0 }
}

/** Hits as they are now, a page of them. */
export async function showHits(
  caller: Caller,
  platform: Platform,
  { portal }: Asked,
  { found }: Answer,
  page: { from: number; size: number },
): Promise<Shown[]> {
  const hits = found.slice(page.from, page.from + page.size)
  const sources = await readHits(platform.database, await scopeOf(caller, platform, portal.id), hits)
  return hits.flatMap((hit) => {
    const source = sources.get(hit.id)
    return source ? [{ ...hit, source }] : []
  })
}

async function scopeOf(caller: Caller, platform: Platform, portalId: string): Promise<queries.Scope> {
  const { hide_internal: hideInternal, hide_deprecated: hideDeprecated } = await specRendererOf(platform, portalId)
  return { caller, portalId, hideInternal, hideDeprecated }
}

/** Entries with every word of the query, by names first. */
async function findAll(reader: Reader, scope: queries.Scope, query: Query, kinds: Asked['kinds']): Promise<Found[]> {
  const byWords = await queries.findCandidates(reader, scope, 'names', allTerms(query), kinds)
  const candidates = new Map(byWords.map((one) => [one.id, one]))
  const add = (more: queries.Candidate[]) => {
    for (const one of more) candidates.set(one.id, one)
  }
  // Of many, those that are named like the query must be among them; stop words are found as whole names alone.
  if (byWords.length === 0 || byWords.length >= queries.mostRanked) {
    const named = (those: Asked['kinds']) => queries.findCandidates(reader, scope, 'names', wholeNames(query), those)
    const all = await named(kinds)
    add(all)
    // Where hundreds are, an API must not be lost among them.
    if (all.length >= queries.mostRanked && (kinds?.includes('api') ?? true)) add(await named(['api']))
  }
  if (candidates.size < enough) add(await queries.findCandidates(reader, scope, 'words', allTerms(query), kinds))
  return ranked(query, [...candidates.values()])
}

/** Entries with at least half of the words. */
async function findSome(reader: Reader, scope: queries.Scope, query: Query, kinds: Asked['kinds']): Promise<Found[]> {
  const any = await queries.findCandidates(reader, scope, 'names', allTerms(query, '|'), kinds)
  return ranked(query, any, true).filter(({ spoken }) => spoken >= query.terms.length / 2)
}

function ranked(query: Query, candidates: queries.Candidate[], loose = false): (Found & { spoken: number })[] {
  return candidates
    .map((candidate) => ({ ...candidate, ...rank(query, candidate, loose) }))
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.title.length - other.title.length ||
        (one.title < other.title ? -1 : one.title > other.title ? 1 : one.id - other.id),
    )
}

function merge(first: Found[], second: Found[]): Found[] {
  const known = new Set(first.map(({ id }) => id))
  return [...first, ...second.filter(({ id }) => !known.has(id))].sort((one, other) => other.score - one.score)
}

/** The query with words beside each that may have been meant; undefined when there is none. */
async function guess(reader: Reader, query: Query): Promise<Query | undefined> {
  const last = query.terms.length - 1
  const terms = await Promise.all(
    query.terms.map(async (term, at): Promise<Term> => {
      const keys = soughtKeys(term.word, at === last)
      if (keys.length === 0) return term
      return { ...term, near: likelyWords(term.word, await queries.findNearWords(reader, keys), at === last) }
    }),
  )
  const isSame = terms.every(({ near, word }) => near.every((one) => one === word))
  return isSame ? undefined : { ...query, terms }
}

/** Each letter typed is a search, and each search is work. @throws 429 */
async function limitSearches(caller: Caller, platform: Platform, address: string): Promise<void> {
  const key = caller.kind === 'developer' ? caller.developerId : addressGroup(address)
  const most = platform.config.limits.searchesPerMinute
  if (await takeFrom(platform, { scope: 'search-minute', key, most, seconds: 60 })) return
  throw problem('too-many-requests', { headers: { 'retry-after': '60' } })
}
