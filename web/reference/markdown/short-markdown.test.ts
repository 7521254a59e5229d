import { describe, expect, it } from 'vitest'
import { type List, readShortMarkdown } from './short-markdown.ts'

describe('short Markdown', () => {
  it('reads paragraphs, lists, code, stress and links', () => {
    expect(
      readShortMarkdown('A **b** *c* `d`\nand [e](https://f.example/g).\n\n- one\n- two\n  more\n\n```\nx < y\n```'),
    ).toEqual([
      {
        kind: 'paragraph',
        parts: [
          'A ',
          { kind: 'strong', parts: ['b'] },
          ' ',
          { kind: 'em', parts: ['c'] },
          ' ',
          { kind: 'code', text: 'd' },
          ' and ',
          { kind: 'link', text: 'e', href: 'https://f.example/g' },
          '.',
        ],
      },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          { parts: ['one'], lists: [] },
          { parts: ['two', ' ', 'more'], lists: [] },
        ],
      },
      { kind: 'code', text: 'x < y' },
    ])
  })

  /** Lists as nested arrays: an item that holds lists is followed by them. */
  const outlineOf = (text: string) => {
    const told = ({ ordered, start, items }: List): unknown => [
      ordered ? start : '-',
      ...items.flatMap(({ parts, lists }) => [parts.join(''), ...lists.map(told)]),
    ]
    return readShortMarkdown(text).map((block) => (block.kind === 'list' ? told(block) : block.kind))
  }

  it('reads lists inside of lists', () => {
    expect(outlineOf('- a\n  - b\n    1. c\n    2. d\n  - e\n- f')).toEqual([
      ['-', 'a', ['-', 'b', [1, 'c', 'd'], 'e'], 'f'],
    ])
    expect(outlineOf('1. a\n\t* b\n2. c')).toEqual([[1, 'a', ['-', 'b'], 'c']])
    expect(outlineOf('- a\n 1. b\n')).toEqual([
      ['-', 'a'],
      [1, 'b'],
    ])
    expect(outlineOf('  - a\n- b\n  - c')).toEqual([['-', 'a', 'b', ['-', 'c']]])
  })

  it('goes on with a list after an empty line, and numbers it from where it begins', () => {
    expect(outlineOf('1. a\n\n2. b\n\n   more\n\nbetween\n\n3. c')).toEqual([[1, 'a', 'b more'], 'paragraph', [3, 'c']])
    expect(outlineOf('- a\n\nbetween')).toEqual([['-', 'a'], 'paragraph'])
  })

  it('reads what is stressed inside of what is stressed', () => {
    expect(readShortMarkdown('_NOTE: **gone** in `v2`, see [why](/why)._')).toEqual([
      {
        kind: 'paragraph',
        parts: [
          {
            kind: 'em',
            parts: [
              'NOTE: ',
              { kind: 'strong', parts: ['gone'] },
              ' in ',
              { kind: 'code', text: 'v2' },
              ', see ',
              { kind: 'link', text: 'why', href: '/why' },
              '.',
            ],
          },
        ],
      },
    ])
  })

  it('reads tables, with or without outer lines, and images as links', () => {
    expect(
      readShortMarkdown('Below:\n| a | `b` |\n|---|:-:|\n| 1 | x \\| y |\n2 | 3\n\n![Map](https://e.example/m.png)'),
    ).toEqual([
      { kind: 'paragraph', parts: ['Below:'] },
      {
        kind: 'table',
        head: [['a'], [{ kind: 'code', text: 'b' }]],
        rows: [
          [['1'], ['x | y']],
          [['2'], ['3']],
        ],
      },
      { kind: 'paragraph', parts: [{ kind: 'link', text: 'Map', href: 'https://e.example/m.png' }] },
    ])
    // A line below a text that is no head stays text.
    expect(readShortMarkdown('---\n|').map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil',
  ])('leads nowhere by %s (UGC-1)', (address) => {
    const parts = JSON.stringify(readShortMarkdown(`[x](${address})`))
    expect(parts).not.toContain('"link"')
  })

  it('keeps names with underscores and sums with stars as they are', () => {
    expect(readShortMarkdown('snake_case_name and 2 * 3 * 4')).toEqual([
      { kind: 'paragraph', parts: ['snake_case_name and 2 * 3 * 4'] },
    ])
  })

  it.each(['[', '*', '_', '`', '[x](', '**a', '<http://', '- ', '- a\n', ' ', '\n', '![', '<br'])(
    'takes no more than a moment for 20,000 characters of %j (SPEC-5)',
    (piece) => {
      const before = process.cpuUsage()
      readShortMarkdown(piece.repeat(20_000 / piece.length))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(1500)
    },
  )
})
