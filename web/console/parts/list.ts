/** What the address of a list says: which page, in which order, what was searched for. */
export type ListPlace = { page: number; search: string; by: string; descending: boolean }

export const pageSize = 25

type Choices = { sortable: readonly string[]; first: string }

/** Reads a list's place; what makes no sense falls back, so that an old address still shows the list. */
export function readListPlace(url: URL, { sortable, first }: Choices): ListPlace {
  const asked = url.searchParams.get('sort') ?? first
  const descending = asked.startsWith('-')
  const by = asked.replace(/^-/, '')
  const isKnown = sortable.includes(by)
  return {
    page: Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page')) || 1)), 10_000),
    search: (url.searchParams.get('q') ?? '').slice(0, 200).trim(),
    by: isKnown ? by : first.replace(/^-/, ''),
    descending: isKnown ? descending : first.startsWith('-'),
  }
}

/** The query of the API for a place in a list. */
export function listQuery({ page, by, descending }: ListPlace) {
  return { 'page[size]': pageSize, 'page[number]': page, sort: `${by} ${descending ? 'desc' : 'asc'}` }
}

/** The same address with other keys; an empty value takes its key away. */
export function hrefWith(url: URL, changes: Record<string, string>): string {
  const next = new URL(url)
  next.searchParams.delete('done')
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.searchParams.set(key, value)
    else next.searchParams.delete(key)
  }
  return next.pathname + next.search
}

/** Links of a sorted column. */
export function sortOf(url: URL, { by, descending }: ListPlace) {
  return {
    by,
    descending,
    hrefFor: (column: string, down: boolean) => hrefWith(url, { sort: `${down ? '-' : ''}${column}`, page: '' }),
  }
}
