import { describe, expect, test } from 'vitest'
import { renderMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import {
  buildTree,
  deepest,
  firstHeading,
  freeSlug,
  orderWith,
  pathOf,
  readFrontMatter,
  visibleOnly,
  whyNotBelow,
  withoutWaysOut,
} from './rules.ts'

describe('front matter', () => {
  test.each([
    [
      '---\ntitle: A\nslug: a-b\nstatus: published\n---\n# Text',
      { title: 'A', slug: 'a-b', status: 'published' },
      '# Text',
    ],
    ['---\r\ntitle: Über\r\n---\r\nText', { title: 'Über' }, 'Text'],
    ['\uFEFF---\ntitle: A\n---', { title: 'A' }, ''],
    ['---\n---\nText', {}, 'Text'],
    ['---\nother: 1\n---\nText', {}, 'Text'],
    ['---\nHello\n---\nText', {}, '---\nHello\n---\nText'],
    ['---\n- a\n---\nText', {}, '---\n- a\n---\nText'],
    ['---\ntitle: A\nno end', {}, '---\ntitle: A\nno end'],
    ['Text\n---\ntitle: A\n---\n', {}, 'Text\n---\ntitle: A\n---\n'],
    ['', {}, ''],
  ])('%j', (content, settings, body) => {
    const read = readFrontMatter(content)
    expect(read.fault).toBeUndefined()
    expect(JSON.parse(JSON.stringify(read.settings))).toEqual(settings)
    expect(read.body).toBe(body)
  })

  test.each([
    ['---\ntitle: A: B\n---\n', 'YAML'],
    ['---\nslug: a b\n---\n', 'slug'],
    ['---\nstatus: maybe\n---\n', 'status'],
    ['---\ntitle: [1]\n---\n', 'title'],
    ['---\na: &a [x]\nb: [*a, *a]\n---\n', 'YAML'],
  ])('%j is refused with a reason', (content, reason) => {
    expect(readFrontMatter(content).fault).toContain(reason)
  })
})

test('the first heading is a title', () => {
  expect(firstHeading(renderMarkdown('Words\n\n## Getting *started*\n\n# Later'))).toBe('Getting started')
  expect(firstHeading(renderMarkdown('Only words'))).toBeUndefined()
})

test('a slug that no sibling has', () => {
  expect(freeSlug('', new Set())).toBe('document')
  expect(freeSlug('start', new Set(['start', 'start-2']))).toBe('start-3')
})

const place = (id: string, parent: string | null, more: object = {}) => ({ id, parent_document_id: parent, ...more })

describe('where a document may lie (CON-4)', () => {
  const places = [place('a', null), place('b', 'a'), place('c', 'b'), place('d', null)]
  test.each([
    ['a', 'a', false],
    ['a', 'c', false],
    ['b', 'd', true],
    ['c', null, true],
    [undefined, 'c', true],
  ])('%s below %s: %s', (id, parent, may) => {
    expect(whyNotBelow(places, id, parent) === undefined).toBe(may)
  })

  test('not deeper than the limit, counting what comes along', () => {
    const chain = Array.from({ length: deepest - 1 }, (_, at) => place(`${at}`, at === 0 ? null : `${at - 1}`))
    const last = `${deepest - 2}`
    expect(whyNotBelow(chain, undefined, last)).toBeUndefined()
    expect(whyNotBelow([...chain, ...places], 'd', last)).toBeUndefined()
    expect(whyNotBelow([...chain, ...places], 'b', last)).toContain('deep')
  })
})

test.each([
  ['x', 0, 'xabc'],
  ['x', 1, 'axbc'],
  ['x', 99, 'abcx'],
  ['x', -1, 'abcx'],
  ['x', -2, 'abxc'],
  ['x', -99, 'xabc'],
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
])('%s at %d among abc: %s', (id, index, order) => {
  expect(orderWith(['a', 'b', 'c'], id, index).join('')).toBe(order)
})

test('an unpublished parent hides all below it', () => {
  const rows = [
    place('a', null, { status: 'published', slug: 'a' }),
    place('b', 'a', { status: 'unpublished', slug: 'b' }),
    place('c', 'b', { status: 'published', slug: 'c' }),
    place('d', 'a', { status: 'published', slug: 'd' }),
  ] as { id: string; parent_document_id: string | null; status: string; slug: string }[]
  expect(visibleOnly(rows).map(({ id }) => id)).toEqual(['a', 'd'])
  expect(pathOf(rows, 'c')).toBe('a/b/c')
})

test('a tree keeps the order, and lifts what has lost its parent to the next one above', () => {
  const all = [place('a', null), place('b', 'a'), place('c', 'b'), place('d', 'a')]
  const kept = all.filter(({ id }) => id !== 'b')
  const [top] = buildTree(kept, all)
  expect(top?.children.map(({ row }) => row.id)).toEqual(['c', 'd'])
})

test.each([
  ['[a](life-of-a-parcel)', '<a>a</a>'],
  ['[a](../docs/x "Title")', '<a title="Title">a</a>'],
  ['**[a](/apis/parcels)**', '<strong><a>a</a></strong>'],
  ['[a](#errors)', '<a href="#doc-errors">a</a>'],
  ['[a](mailto:a@example.com)', '<a href="mailto:a@example.com">a</a>'],
  ['[a](https://example.com)', '<a rel="noopener nofollow" href="https://example.com" target="_blank">a</a>'],
  ['[a](//example.com)', '<a rel="noopener nofollow" href="//example.com" target="_blank">a</a>'],
])('no link of a preview leads away from what is being written: %s', (text, html) => {
  expect(treeToHtml(withoutWaysOut(renderMarkdown(text)))).toBe(`<p>${html}</p>`)
})
