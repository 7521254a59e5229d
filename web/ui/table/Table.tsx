import type { ComponentChildren } from 'preact'
import { type MenuItem, RowMenu } from '../action/Menu.tsx'
import { classes } from '../class-names.ts'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  sortable?: boolean
  /** Figures: to the right, of one width. */
  numeric?: boolean
  /** The cell that names the row; the first column when none is marked. */
  main?: boolean
  /** Takes of the width that is left, as the main column does, and is cut when there is too little. */
  wide?: boolean
}

type TableProps<Row> = {
  /** Names the table for screen readers, and for readers unless hidden. */
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** What names the row in the labels of its menu and its box. */
  rowLabel?: (row: Row) => string
  rowMenu?: (row: Row) => MenuItem[]
  /** What stands there when there are no rows: an EmptyState. */
  empty?: ComponentChildren
  sort?: { by: string; descending: boolean; hrefFor: (column: string, descending: boolean) => string }
  /** Boxes at the rows; `bar` holds the buttons for what is ticked. They belong to the form of that id. */
  select?: { form: string; name: string; bar: ComponentChildren }
  /** Prefix of the ids in it, when a page holds several tables with menus. */
  id?: string
}

/** A table of records: one line a row, the head stays, on a phone each row stands as a card. */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowLabel = rowKey,
  rowMenu,
  empty,
  sort,
  select,
  id = 'table',
}: TableProps<Row>) {
  const { kit } = useReader().texts
  if (rows.length === 0 && empty) return <div class="gh-table-empty">{empty}</div>
  const mainKey = (columns.find((column) => column.main) ?? columns[0])?.key
  return (
    <div class="gh-table-frame" data-island={select ? 'select-rows' : undefined}>
      {/* Roles are said again because `display: block` on a phone takes them away in some browsers. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table class="gh-table" role="table" id={id}>
        <caption class={captionHidden ? 'gh-unseen' : 'gh-table__caption'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {select && (
              <th class="gh-table__box" role="columnheader" scope="col">
                <input
                  class="gh-choice__box gh-table__all"
                  type="checkbox"
                  data-select-all=""
                  aria-label={kit.selectAll}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} />
            ))}
            {rowMenu && (
              <th class="gh-table__menu" role="columnheader" scope="col">
                <span class="gh-unseen">{kit.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {select && (
                <td class="gh-table__box" role="cell">
                  <input
                    class="gh-choice__box"
                    type="checkbox"
                    form={select.form}
                    name={select.name}
                    value={rowKey(row)}
                    aria-label={kit.select(rowLabel(row))}
                  />
                </td>
              )}
              {columns.map((column) => {
                const look = classes(
                  column.numeric && 'gh-table__number',
                  column.wide && 'gh-table__wide',
                  column.key === mainKey && 'gh-table__main',
                )
                return column.key === mainKey ? (
                  <th key={column.key} class={look} role="rowheader" scope="row">
                    <CellValue>{column.cell(row)}</CellValue>
                  </th>
                ) : (
                  <td key={column.key} class={look || undefined} role="cell" data-label={column.label}>
                    <CellValue>{column.cell(row)}</CellValue>
                  </td>
                )
              })}
              {rowMenu && (
                <td class="gh-table__menu" role="cell">
                  <RowMenu id={`${id}-menu-${rowKey(row)}`} label={rowLabel(row)} items={rowMenu(row)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      {select && (
        <div class="gh-table__bar">
          <output class="gh-table__ticked" data-select-count="" data-text={kit.selected} />
          <div class="gh-table__acts">{select.bar}</div>
        </div>
      )}
    </div>
  )
}

/** One line; what does not fit is shown by the title when it is plain text, and by the row's own page. */
function CellValue({ children }: { children?: ComponentChildren }) {
  return (
    <div class="gh-table__value" title={typeof children === 'string' ? children : undefined}>
      {children}
    </div>
  )
}

function HeadCell<Row>({ column, sort }: { column: Column<Row>; sort: TableProps<Row>['sort'] }) {
  const { kit } = useReader().texts
  const head = {
    class: classes(column.numeric && 'gh-table__number', column.wide && 'gh-table__wide') || undefined,
    role: 'columnheader',
    scope: 'col',
  } as const
  if (!column.sortable || !sort) {
    return <th {...head}>{column.label}</th>
  }
  const sorted = sort.by === column.key
  return (
    <th {...head} aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <a class="gh-table__sort" href={sort.hrefFor(column.key, sorted && !sort.descending)}>
        {column.label}
        {sorted && (
          <>
            <Icon name="chevron" class={sort.descending ? undefined : 'gh-table__up'} />
            <span class="gh-unseen">({sort.descending ? kit.sortedDown : kit.sortedUp})</span>
          </>
        )}
      </a>
    </th>
  )
}
