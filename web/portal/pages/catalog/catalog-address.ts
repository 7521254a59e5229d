/** What the catalog is narrowed to, as its address says it: `?q=tide&filter=env:prod&filter=env:test&sort=updated_at`. */
export type CatalogAsked = { words: string; chosen: Record<string, string[]>; sort: CatalogSort; page: number }

export const catalogSorts = ['name', 'created_at', 'updated_at'] as const
export type CatalogSort = (typeof catalogSorts)[number]
/** The parts of the query that the page reads. */
export const catalogQuery = ['q', 'filter', 'sort', 'page']

const mostWords = 200
/** Attributes, and values of one, as many as the API takes; what is beyond was typed by nobody. */
const mostKeys = 20

/** Reads an address that anybody may have written: what makes no sense in it is left out. */
export function readCatalogAddress({ searchParams }: URL): CatalogAsked {
  const held = new Map<string, string[]>()
  for (const given of searchParams.getAll('filter')) {
    const [, key, value = ''] = /^([a-z0-9_-]{1,128}):([^,<>]{1,512})$/.exec(given) ?? []
    if (key === undefined) continue
    const values = held.get(key) ?? []
    const hasRoom = values.length > 0 ? values.length < mostKeys : held.size < mostKeys
    if (hasRoom && !values.includes(value)) held.set(key, [...values, value])
  }
  const sort = catalogSorts.find((one) => one === searchParams.get('sort')) ?? 'name'
  const number = Math.trunc(Number(searchParams.get('page')) || 1)
  return {
    words: (searchParams.get('q') ?? '').slice(0, mostWords).trim(),
    chosen: Object.fromEntries(held),
    sort,
    page: Math.min(Math.max(1, number), 10_000),
  }
}

export function catalogHref({ words, chosen, sort, page }: CatalogAsked): string {
  const search = new URLSearchParams()
  if (words) search.set('q', words)
  for (const one of filtersOf(chosen)) search.append('filter', one)
  if (sort !== 'name') search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  return search.size > 0 ? `/apis?${search}` : '/apis'
}

export function filtersOf(chosen: CatalogAsked['chosen']): string[] {
  return Object.entries(chosen).flatMap(([key, values]) => values.map((value) => `${key}:${value}`))
}

/** The same with one value chosen, or no longer, on the first page. */
export function toggled(asked: CatalogAsked, key: string, value: string): CatalogAsked {
  const held = asked.chosen[key] ?? []
  const values = held.includes(value) ? held.filter((one) => one !== value) : [...held, value]
  const { [key]: _, ...rest } = asked.chosen
  return { ...asked, chosen: values.length > 0 ? { ...rest, [key]: values } : rest, page: 1 }
}

/** The same without the words (`q`), or without all that was chosen of an attribute. */
export function without(asked: CatalogAsked, filter: string): CatalogAsked {
  if (filter === 'q') return { ...asked, words: '', page: 1 }
  const { [filter]: _, ...rest } = asked.chosen
  return { ...asked, chosen: rest, page: 1 }
}
