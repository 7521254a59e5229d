import type { ComponentChildren } from 'preact'
import type { ConsolePageContext } from '../../page.ts'
import { type Column, type MenuItem, Pagination, Section, Stack, Table } from '../../ui/kit.ts'
import { hrefWith, type Part } from './list.ts'

type ListSectionProps<One> = {
  context: ConsolePageContext
  id: string
  title: string
  lead?: string
  actions?: ComponentChildren
  list: Part<One>
  columns: Column<One>[]
  rowKey: (row: One) => string
  rowLabel?: (row: One) => string
  rowMenu?: (row: One) => MenuItem[]
  /** A sentence, or an EmptyState, where there is nothing. */
  none?: ComponentChildren
}

/** A list among others on a page: its heading, its rows, and the way to more of them. */
export function ListSection<One>({ context, id, title, lead, actions, list, none, ...table }: ListSectionProps<One>) {
  const { rows, total, page, size, key } = list
  return (
    <Section id={id} title={title} lead={lead} actions={actions}>
      {rows.length === 0 && typeof none === 'string' ? (
        <p class="gh-quiet">{none}</p>
      ) : (
        <Stack>
          <Table {...table} id={`${id}-table`} caption={title} captionHidden rows={rows} empty={none} />
          {total > size && (
            <Pagination
              label={title}
              page={page}
              size={size}
              total={total}
              hrefFor={(number) => `${hrefWith(context.url, { [key]: number > 1 ? String(number) : '' })}#${id}`}
            />
          )}
        </Stack>
      )}
    </Section>
  )
}
