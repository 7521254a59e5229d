import { expect, test } from 'vitest'
import { renderMarkdown } from '../../platform/markdown/markdown.ts'
import { documentNodes } from './document-nodes.ts'

const nodes = (text: string) => documentNodes(renderMarkdown(text)).children
const text = (words: string) => ({ type: 'text', text: words })

test.each([
  [
    '## A *b*',
    { type: 'heading', level: 2, children: [text('A '), { type: 'emphasis', level: 1, children: [text('b')] }] },
  ],
  [
    'a **b** ~~c~~',
    {
      type: 'paragraph',
      children: [
        text('a '),
        { type: 'emphasis', level: 2, children: [text('b')] },
        text(' '),
        { type: 'strikethrough', children: [text('c')] },
      ],
    },
  ],
  ['> a', { type: 'blockquote', children: [{ type: 'paragraph', children: [text('a')] }] }],
  ['---', { type: 'break' }],
  ['```js\na()\n```', { type: 'code_block', lang: 'js', children: [text('a()\n')] }],
  ['`a`', { type: 'paragraph', children: [{ type: 'code', children: [text('a')] }] }],
  ['1. a', { type: 'list', isOrdered: true, children: [{ type: 'list_item', children: [text('a')] }] }],
  ['[a](/b "c")', { type: 'paragraph', children: [{ type: 'link', href: '/b', title: 'c', children: [text('a')] }] }],
  ['![a](/b.png)', { type: 'paragraph', children: [{ type: 'image', url: '/b.png', alt: 'a', title: '' }] }],
])('%j', (markdown, node) => {
  expect(nodes(markdown)).toEqual([node])
})

test('tables name their alignments, tasks their state', () => {
  expect(nodes('| a | b |\n|:-:|---|\n| 1 | 2 |')).toEqual([
    {
      type: 'table',
      alignments: ['center', 'none'],
      children: [
        {
          type: 'table_header',
          alignments: ['center', 'none'],
          children: [
            { type: 'table_cell', alignment: 'center', children: [text('a')] },
            { type: 'table_cell', alignment: 'none', children: [text('b')] },
          ],
        },
        {
          type: 'table_row',
          alignments: ['center', 'none'],
          children: [
            { type: 'table_cell', alignment: 'center', children: [text('1')] },
            { type: 'table_cell', alignment: 'none', children: [text('2')] },
          ],
        },
      ],
    },
  ])
  expect(JSON.stringify(nodes('- [x] a'))).toContain('{"type":"task_checkbox","checked":true}')
})

test('what pages refuse is not there either (UGC-1)', () => {
  expect(JSON.stringify(nodes('<script>alert(1)</script> [x](javascript:alert(1))'))).not.toMatch(
    /script:|"alert\(1\)"/,
  )
})
