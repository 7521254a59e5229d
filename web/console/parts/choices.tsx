import type { ConsolePageContext } from '../../page.ts'
import { LinkButton, Row, SearchField, useReader } from '../../ui/kit.ts'
import { hrefWith } from './list.ts'

/** As many as a person can look through; of more a search by name finds the others. */
export const mostChoices = 100
/** How far those that cannot be chosen are skipped, in pages of a hundred. */
const mostPages = 20

/** What a form offers to choose from. The search lives in the address, so that a form sent keeps what it offered. */
export type Choices<One> = { rows: One[]; search: string; more: boolean }

export function readChoiceSearch({ url }: ConsolePageContext): string {
  return (url.searchParams.get('q') ?? '').slice(0, 200).trim()
}

/** The first of a list that may be chosen, or of what the search finds in it. */
export async function loadChoices<One>(
  context: ConsolePageContext,
  searchIn: string,
  fetch: (query: object) => Promise<{ data: One[]; meta: { page: { total: number } } }>,
  mayBeChosen: (one: One) => boolean = () => true,
): Promise<Choices<One>> {
  const search = readChoiceSearch(context)
  const filter = search ? { [`filter[${searchIn}][contains]`]: search } : {}
  const rows: One[] = []
  for (let page = 1; page <= mostPages; page++) {
    const { data, meta } = await fetch({ ...filter, 'page[size]': 100, 'page[number]': page })
    rows.push(...data.filter(mayBeChosen))
    const isLast = page * 100 >= meta.page.total
    if (isLast || rows.length > mostChoices) {
      return { rows: rows.slice(0, mostChoices), search, more: rows.length > mostChoices }
    }
  }
  return { rows, search, more: true }
}

type ChoiceSearchProps<One> = { context: ConsolePageContext; choices: Choices<One>; label: string }

/** Above a form: the search in what it offers, where it cannot offer everything. */
export function ChoiceSearch<One>({ context: { url }, choices, label }: ChoiceSearchProps<One>) {
  const t = useReader().texts.console.lists
  const { rows, search, more } = choices
  if (!more && search === '') return null
  const { q, done, ...kept } = Object.fromEntries(url.searchParams)
  return (
    <div>
      <Row>
        <SearchField action={url.pathname} value={search} label={label} hidden={kept} />
        {search && <LinkButton href={hrefWith(url, { q: '' })}>{t.showAll}</LinkButton>}
      </Row>
      {more && <p class="gh-field__help">{t.moreChoices(mostChoices)}</p>}
      {rows.length === 0 && <p class="gh-field__help">{t.noneFound(search)}</p>}
    </div>
  )
}
