import { type ConsolePageContext, type Redirect, redirectTo } from '../../page.ts'

/** What the address of a list says: which page, in which order, what was searched for. */
export type ListPlace = { page: number; search: string; by: string; descending: boolean }

/** One page of a list, with how many rows each of its states has. */
export type Listed<Row, State extends string = never> = {
  rows: Row[]
  total: number
  counts: Record<State, number>
  /** The state that the list is cut down to. */
  state: State | undefined
  place: ListPlace
}

export const pageSize = 25

type Choices = { sortable: readonly string[]; first: string }

/** Reads a list's place; what makes no sense falls back, so that an old address still shows the list. */
export function readListPlace(url: URL, { sortable, first }: Choices): ListPlace {
  const asked = url.searchParams.get('sort') ?? first
  const descending = asked.startsWith('-')
  const by = asked.replace(/^-/, '')
  const isKnown = sortable.includes(by)
  return {
    page: readPage(url),
    search: (url.searchParams.get('q') ?? '').slice(0, 200).trim(),
    by: isKnown ? by : first.replace(/^-/, ''),
    descending: isKnown ? descending : first.startsWith('-'),
  }
}

/** The number of a page; a page of several lists gives each a key of its own. */
export function readPage(url: URL, key = 'page'): number {
  return Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get(key)) || 1)), 10_000)
}

type ListOptions<Row, State extends string> = Choices & {
  states?: readonly State[]
  /** The key of the state, in the address and as the API's filter. */
  stateKey?: string
  /** The API's field that a search looks in. */
  searchIn?: (search: string) => string
  fetch(query: object): Promise<{ data: Row[]; meta: { page: { total: number } } }>
}

/** The page of a list that the address asks for. A page beyond the last, such as after deletions, leads to the last. */
export async function loadList<Row, State extends string = never>(
  { url }: ConsolePageContext,
  { states = [], stateKey = 'status', searchIn, fetch, ...choices }: ListOptions<Row, State>,
): Promise<Listed<Row, State> | Redirect> {
  const place = readListPlace(url, choices)
  const state = states.find((one) => one === url.searchParams.get(stateKey))
  const stateFilter = (one: State) => ({ [`filter[${stateKey}]`]: one })
  const search = place.search && searchIn ? { [`filter[${searchIn(place.search)}][contains]`]: place.search } : {}
  const [found, ...counted] = await Promise.all([
    fetch({ ...listQuery(place), ...search, ...(state && stateFilter(state)) }),
    ...states.map((one) => fetch({ 'page[size]': 1, ...stateFilter(one) })),
  ])
  const { total } = found.meta.page
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (place.page > last) return redirectTo(hrefWith(url, { page: last > 1 ? String(last) : '' }))
  const counts = Object.fromEntries(states.map((one, at) => [one, counted[at]?.meta.page.total ?? 0]))
  return { rows: found.data, total, counts: counts as Record<State, number>, state, place }
}

function listQuery({ page, by, descending }: ListPlace) {
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

type Answer<Row> = { data: Row[]; meta: { page: { total: number } } }

/** One of several lists on a page; `key` holds its place in the address. */
export type Part<Row> = { rows: Row[]; total: number; page: number; size: number; key: string }

/** The page of such a list that the address asks for, or its last one. */
export async function loadPart<Row>(
  url: URL,
  key: string,
  size: number,
  fetch: (query: object) => Promise<Answer<Row>>,
): Promise<Part<Row>> {
  const asked = readPage(url, key)
  const at = (page: number) => fetch({ 'page[size]': size, 'page[number]': page })
  const found = await at(asked)
  const { total } = found.meta.page
  const page = Math.min(asked, Math.max(1, Math.ceil(total / size)))
  return { rows: (page === asked ? found : await at(page)).data, total, page, size, key }
}

/** Such a list of what is all there already. */
export function partOf<Row>(url: URL, key: string, size: number, rows: Row[]): Part<Row> {
  const page = Math.min(readPage(url, key), Math.max(1, Math.ceil(rows.length / size)))
  return { rows: rows.slice((page - 1) * size, page * size), total: rows.length, page, size, key }
}
