import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { colour } from '../code/colour.ts'
import { Table, Time } from '../kit.ts'
import { initialsOf } from '../layout/Avatar.tsx'
import { pagesAround } from './Pagination.tsx'
import { formatRelative } from './Time.tsx'

const now = new Date('2026-11-21T12:00:00Z')

describe('Time', () => {
  it('says a moment in UTC, with the exact form for machines', () => {
    const html = renderToString(<Time at="2026-11-20T09:00:00+02:00" />)
    expect(html).toContain('datetime="2026-11-20T07:00:00.000Z"')
    expect(html).toContain('20 Nov 2026, 07:00 UTC')
  })

  it('shows nothing for what is no date', () => {
    expect(renderToString(<Time at="soon" />)).toBe('')
  })

  it.each([
    ['2026-11-21T11:59:30Z', 'now'],
    ['2026-11-21T11:40:00Z', '20 minutes ago'],
    ['2026-11-20T12:00:00Z', 'yesterday'],
    ['2026-11-22T13:00:00Z', 'tomorrow'],
    ['2025-01-30T09:00:00Z', 'last year'],
  ])('calls %s %s', (at, words) => {
    expect(formatRelative(new Date(at), now, 'en')).toBe(words)
  })
})

describe('pages', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [7, 61, [1, 6, 7, 8, 61]],
    [61, 61, [1, 60, 61]],
    [99, 3, [1, 3]],
  ])('around %i of %i are %j', (page, last, expected) => {
    expect(pagesAround(page, last)).toEqual(expected)
  })
})

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['payments', 'P'],
    ['warehouse-sync_api', 'WA'],
    ['👩‍💻 tools', '👩‍💻T'],
    ['', '?'],
    ['  ', '?'],
  ])('of %j are %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('colour', () => {
  it.each(['json', 'shell', 'text'] as const)('keeps every character of %s', (language) => {
    for (const code of [
      '{"a": [1, -2.5e3, true, null, "\\"x"]}',
      "curl -H 'a: b' \\\n  --data '{' # end",
      '"open',
      '',
      '<script>',
    ]) {
      expect(
        colour(code, language)
          .map((part) => part.text)
          .join(''),
      ).toBe(code)
    }
  })
})

describe('Table', () => {
  const columns = [
    { key: 'name', label: 'Name', sortable: true, cell: (row: { id: string; name: string }) => row.name },
  ]

  it('says which column is sorted and where the other order is', () => {
    const html = renderToString(
      <Table
        caption="Rows"
        columns={columns}
        rows={[{ id: '1', name: 'A' }]}
        rowKey={(row) => row.id}
        sort={{
          by: 'name',
          descending: false,
          hrefFor: (column, descending) => `?sort=${descending ? '-' : ''}${column}`,
        }}
      />,
    )
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('href="?sort=-name"')
  })

  it('names each row in its menu', () => {
    const html = renderToString(
      <Table
        caption="Rows"
        columns={columns}
        rows={[{ id: '1', name: 'Ada' }]}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        rowMenu={() => [{ label: 'Approve', action: '/approve' }]}
      />,
    )
    expect(html).toContain('aria-label="Actions for Ada"')
    expect(html).toContain('popovertarget="table-menu-1"')
  })

  it('teaches when it is empty', () => {
    expect(
      renderToString(<Table caption="Rows" columns={columns} rows={[]} rowKey={(row) => row.id} empty="Nobody yet" />),
    ).toContain('Nobody yet')
  })
})
