import type { ComponentChildren } from 'preact'
import type { ConsolePageContext } from '../../page.ts'
import {
  type Column,
  EmptyState,
  FilterPills,
  type IconName,
  LinkButton,
  type MenuItem,
  Notice,
  Pagination,
  Row,
  SearchField,
  Stack,
  Table,
  useReader,
} from '../../ui/kit.ts'
import { Done } from './Done.tsx'
import { hrefWith, type Listed, pageSize, sortOf } from './list.ts'

type States<State extends string> = {
  key?: string
  labels: Record<State, string>
  /** What stands in place of the rows where a state has none. */
  empty: string | Record<State, string>
}

type ListProps<One, State extends string> = {
  context: ConsolePageContext
  list: Listed<One, State>
  title: string
  /** The states, in the order of their filters; a list without has no filters. */
  states?: States<State>
  /** Says what a search looks for; a list without cannot be searched. */
  search?: string
  /** What stands there while nothing of the kind exists. */
  empty: { icon: IconName; title: string; text: string; action?: ComponentChildren }
  columns: Column<One>[]
  rowKey: (row: One) => string
  rowLabel: (row: One) => string
  rowMenu?: (row: One) => MenuItem[]
  /** Boxes at the rows, posted back to the list by the buttons. */
  select?: { name: string; bar: (form: string) => ComponentChildren }
  /** Cut down by a filter of the page's own, so that no rows do not mean that there is nothing. */
  isFiltered?: boolean
  /** What went wrong with those that were ticked. */
  problem?: string
  /** Between the word that something is done and the list. */
  children?: ComponentChildren
}

const bulk = 'bulk'

/** A list of records below its page's header: filters with counts, search, the table with its menus, paging. */
export function List<One, State extends string = never>({
  context,
  list,
  title,
  states,
  search,
  empty,
  select,
  problem,
  isFiltered = false,
  children,
  ...table
}: ListProps<One, State>) {
  const { url } = context
  const { place, rows, total } = list
  const all = states ? sumOf(list.counts) : total
  const isSearched = place.search !== ''
  const isSearchable = search !== undefined && (all > 5 || isSearched)
  const stateKey = states?.key ?? 'status'
  return (
    <Stack>
      <Done context={context} />
      {problem && (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      )}
      {children}
      {((states && all > 0) || isSearchable) && (
        <Row between class="gh-list-bar">
          {states && all > 0 && <StateFilter context={context} list={list} states={states} all={all} />}
          {isSearchable && (
            <SearchField
              action={url.pathname}
              value={place.search}
              label={search}
              hidden={list.state ? { [stateKey]: list.state } : {}}
            />
          )}
        </Row>
      )}
      <div>
        {select && <form id={bulk} method="post" action={hrefWith(url, {})} />}
        <Table
          {...table}
          caption={title}
          captionHidden
          rows={rows}
          sort={sortOf(url, place)}
          select={select && { form: bulk, name: select.name, bar: select.bar(bulk) }}
          empty={
            all === 0 && !isSearched && !isFiltered ? (
              <EmptyState {...empty} />
            ) : (
              <NothingFound list={list} states={states} icon={empty.icon} href={url.pathname} />
            )
          }
        />
      </div>
      {total > 0 && (
        <Pagination
          page={place.page}
          size={pageSize}
          total={total}
          hrefFor={(page) => hrefWith(url, { page: String(page) })}
        />
      )}
    </Stack>
  )
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

type FilterProps<State extends string> = {
  context: ConsolePageContext
  list: Listed<unknown, State>
  states: States<State>
  all: number
}

function StateFilter<State extends string>({ context: { url }, list, states, all }: FilterProps<State>) {
  const t = useReader().texts.console.lists
  const key = states.key ?? 'status'
  return (
    <FilterPills
      label={t.filter}
      items={[
        { label: t.all, href: hrefWith(url, { [key]: '', page: '' }), count: all, current: list.state === undefined },
        ...(Object.keys(list.counts) as State[]).map((state) => ({
          label: states.labels[state],
          href: hrefWith(url, { [key]: state, page: '' }),
          count: list.counts[state],
          current: list.state === state,
        })),
      ]}
    />
  )
}

type NothingProps<State extends string> = {
  list: Listed<unknown, State>
  states: States<State> | undefined
  icon: IconName
  href: string
}

function NothingFound<State extends string>({ list: { place, state }, states, icon, href }: NothingProps<State>) {
  const t = useReader().texts.console.lists
  const ofState = typeof states?.empty === 'string' ? states.empty : state && states?.empty[state]
  return (
    <EmptyState
      icon={icon}
      title={place.search ? t.noneFound(place.search) : (ofState ?? t.noneFiltered)}
      action={<LinkButton href={href}>{t.showAll}</LinkButton>}
    />
  )
}
