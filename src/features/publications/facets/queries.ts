import { sql } from 'kysely'
import type { Caller } from '../../../platform/caller.ts'
import type { Reader } from '../../../platform/database.ts'
import { escapeLike } from '../../../platform/wire/filters.ts'
import { visibleTo } from '../queries.ts'

const mostWords = 8
const orders = {
  name: sql`apis.name collate "und-x-icu", apis.version collate "und-x-icu"`,
  created_at: sql`apis.created_at desc`,
  updated_at: sql`apis.updated_at desc`,
}

/** An API with no more than it takes to count it. */
export type CatalogHead = { id: string; attributes: Record<string, string[]>; isFound: boolean }

/**
 * All APIs that the caller may see, in the order asked for, each with whether it holds every word of `words`: in name,
 * version, description or an attribute's value.
 */
export async function listHeads(
  reader: Reader,
  caller: Caller,
  portalId: string,
  asked: { words: string; sort: keyof typeof orders },
): Promise<CatalogHead[]> {
  const words = asked.words.split(/\s+/).filter(Boolean).slice(0, mostWords)
  const text = sql`concat_ws(' ', apis.name, apis.version, apis.slug, apis.description, jsonb_path_query_array(apis.attributes, '$.*[*]')::text)`
  const patterns = words.map((word) => `%${escapeLike(word)}%`)
  const rows = await visibleTo(reader, caller, portalId)
    .select(['apis.id', 'apis.attributes', sql<boolean>`${text} ilike all(${patterns}::text[])`.as('isFound')])
    .orderBy(orders[asked.sort])
    .orderBy('apis.id')
    .execute()
  return rows.map((row) => ({ ...row, attributes: row.attributes as Record<string, string[]> }))
}
