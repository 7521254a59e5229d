import type { MarkdownElement, MarkdownNode, MarkdownTree } from '../../platform/markdown/markdown.ts'
import type { DocumentNode } from './catalog.model.ts'

/* A document as the reference's tree of nodes, made from the tree that pages render: nothing gets in that they refuse. */

type Inner = (element: MarkdownElement) => DocumentNode[]

/** Blocks and inline parts by their element. Others give what is in them. */
const kinds: Record<string, (element: MarkdownElement, inner: Inner) => DocumentNode> = {
  p: (element, inner) => ({ type: 'paragraph', children: inner(element) }),
  blockquote: (element, inner) => ({ type: 'blockquote', children: inner(element) }),
  hr: () => ({ type: 'break' }),
  br: () => ({ type: 'text', text: '\n' }),
  pre: (element) => ({ type: 'code_block', lang: languageOf(element), children: [textNode(textOf(element))] }),
  code: (element) => ({ type: 'code', children: [textNode(textOf(element))] }),
  ul: (element, inner) => ({ type: 'list', isOrdered: false, children: inner(element) }),
  ol: (element, inner) => ({ type: 'list', isOrdered: true, children: inner(element) }),
  li: (element, inner) => ({ type: 'list_item', children: inner(element) }),
  em: (element, inner) => ({ type: 'emphasis', level: 1, children: inner(element) }),
  strong: (element, inner) => ({ type: 'emphasis', level: 2, children: inner(element) }),
  del: (element, inner) => ({ type: 'strikethrough', children: inner(element) }),
  a: (element, inner) => ({
    type: 'link',
    href: attribute(element, 'href'),
    title: attribute(element, 'title'),
    children: inner(element),
  }),
  img: (element) => ({
    type: 'image',
    url: attribute(element, 'src'),
    alt: attribute(element, 'alt'),
    title: attribute(element, 'title'),
  }),
  input: (element) => ({ type: 'task_checkbox', checked: element.properties.checked === true }),
  table: (element, inner) => ({ type: 'table', alignments: alignmentsOf(element), children: inner(element) }),
  th: (element, inner) => ({ type: 'table_cell', alignment: alignmentOf(element), children: inner(element) }),
  td: (element, inner) => ({ type: 'table_cell', alignment: alignmentOf(element), children: inner(element) }),
}

export function documentNodes(tree: MarkdownTree): { type: 'document'; version: string; children: DocumentNode[] } {
  return { type: 'document', version: '1', children: tree.children.flatMap((node) => toNodes(node, false)) }
}

function toNodes(node: MarkdownNode, isHead: boolean): DocumentNode[] {
  if (node.type === 'text') return node.value.trim() === '' && node.value.includes('\n') ? [] : [textNode(node.value)]
  const inner: Inner = (element) => element.children.flatMap((child) => toNodes(child, element.tagName === 'thead'))
  const { tagName } = node
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level !== undefined) return [{ type: 'heading', level: Number(level), children: inner(node) }]
  if (tagName === 'tr') {
    const type = isHead ? 'table_header' : 'table_row'
    return [{ type, alignments: alignmentsOf(node), children: inner(node) }]
  }
  const make = Object.hasOwn(kinds, tagName) ? kinds[tagName] : undefined
  return make ? [make(node, inner)] : inner(node)
}

const textNode = (text: string): DocumentNode => ({ type: 'text', text })

function textOf(node: MarkdownNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function attribute({ properties }: MarkdownElement, name: string): string {
  const given = properties[name]
  return typeof given === 'string' ? given : ''
}

function languageOf(element: MarkdownElement): string {
  const code = element.children.find((child) => child.type === 'element')
  const names = code?.properties.className
  const name = Array.isArray(names) ? names.map(String).find((one) => one.startsWith('language-')) : undefined
  return name?.slice('language-'.length) ?? ''
}

function alignmentOf({ properties }: MarkdownElement): string {
  return typeof properties.align === 'string' ? properties.align : 'none'
}

/** Of the first row, which all others follow. */
function alignmentsOf(element: MarkdownElement): string[] {
  if (element.tagName === 'tr') {
    return element.children.filter((child) => child.type === 'element').map(alignmentOf)
  }
  const first = element.children.find((child) => child.type === 'element')
  return first ? alignmentsOf(first) : []
}
