import { parse } from 'yaml'
import { z } from 'zod'
import type { MarkdownNode, MarkdownTree } from '../../platform/markdown/markdown.ts'
import { DocumentSlug, DocumentStatus, DocumentTitle } from './model.ts'

export const mostDocuments = 1_000
/** Levels of a tree: more than any reader follows, and few enough for whoever walks it. */
export const deepest = 16

const longestFrontMatter = 10_000
const FrontMatter = z.looseObject({
  title: DocumentTitle.optional(),
  slug: DocumentSlug.optional(),
  status: DocumentStatus.optional(),
})
export type FrontMatter = {
  title?: string | undefined
  slug?: string | undefined
  status?: 'published' | 'unpublished' | undefined
}

/**
 * Splits a text into its front matter (YAML between two lines of `---` at the start) and the Markdown after it. What is
 * no mapping is text: a rule at the start of a page stays one. `fault` says why front matter cannot be used.
 */
export function readFrontMatter(content: string): { settings: FrontMatter; body: string; fault?: string } {
  const found = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/.exec(
    content.slice(0, longestFrontMatter),
  )
  const plain = { settings: {}, body: content }
  if (!found) return plain
  let data: unknown
  try {
    data = parse(found[1] ?? '', { schema: 'core', maxAliasCount: 0, logLevel: 'error' })
  } catch {
    return { ...plain, fault: 'The front matter is not valid YAML.' }
  }
  const body = content.slice(found[0].length)
  if (data === null) return { settings: {}, body }
  if (typeof data !== 'object' || Array.isArray(data)) return plain
  const read = FrontMatter.safeParse(data)
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.') ?? ''
    return { ...plain, fault: `The front matter’s ${field} is not valid.` }
  }
  const { title, slug, status } = read.data
  return { settings: { title, slug, status }, body }
}

/** The first heading of a text, for documents that are given no title. */
export function firstHeading(tree: MarkdownTree): string | undefined {
  const heading = tree.children.find((node) => node.type === 'element' && /^h[1-6]$/.test(node.tagName))
  const text = heading ? textOf(heading).trim().slice(0, 255) : ''
  return text || undefined
}

function textOf(node: MarkdownNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

/**
 * A text as it is shown beside the form that it is written in, which no link may lead away from: other sites open in a
 * window of their own, and what is a link within the portal only looks like one.
 */
export function withoutWaysOut<Node extends MarkdownTree | MarkdownNode>(node: Node): Node {
  if (node.type === 'text') return node
  const children = node.children.map(withoutWaysOut)
  if (node.type === 'root' || node.tagName !== 'a') return { ...node, children }
  const { href, ...rest } = node.properties
  const to = String(href ?? '')
  if (/^(#|mailto:)/i.test(to)) return { ...node, children }
  const isElsewhere = /^(https?:)?\/\//i.test(to)
  return { ...node, children, properties: isElsewhere ? { ...rest, href: to, target: '_blank' } : rest }
}

/** A slug that none of the siblings has. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, 100).replace(/-+$/, '') || 'document'
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
  }
}

/** What the rules of the tree need to know of a document. Lists are ordered by position among siblings. */
export type Place = { id: string; parent_document_id: string | null }

/** Why a document cannot lie below that parent, or nothing (CON-4). `id` is undefined for a new one. */
export function whyNotBelow(places: Place[], id: string | undefined, parentId: string | null): string | undefined {
  const parents = new Map(places.map((place) => [place.id, place.parent_document_id]))
  let depth = 1
  for (let above = parentId; above !== null && depth <= mostDocuments; above = parents.get(above) ?? null) {
    if (above === id) return 'A document cannot lie below itself.'
    depth++
  }
  const height = id === undefined ? 1 : heightOf(places, id)
  return depth + height - 1 > deepest ? `Documents may be nested ${deepest} levels deep at most.` : undefined
}

function heightOf(places: Place[], id: string): number {
  let level = [id]
  let height = 0
  while (level.length > 0 && height <= mostDocuments) {
    height++
    const above = new Set(level)
    level = places
      .filter((one) => one.parent_document_id !== null && above.has(one.parent_document_id))
      .map((one) => one.id)
  }
  return height
}

/** The order of siblings with one document put at an index; a negative one counts from the end (-1 is last). */
export function orderWith(siblings: string[], id: string, index: number): string[] {
  const others = siblings.filter((one) => one !== id)
  const at = index < 0 ? Math.max(0, others.length + 1 + index) : Math.min(index, others.length)
  return [...others.slice(0, at), id, ...others.slice(at)]
}

export type Node<Row> = { row: Row; children: Node<Row>[] }

/** Rows as a tree, in their order. A row whose parent is not among them stands below its nearest ancestor that is. */
export function buildTree<Row extends Place>(rows: Row[], all: Place[] = rows): Node<Row>[] {
  const parents = new Map(all.map((place) => [place.id, place.parent_document_id]))
  const nodes = new Map(rows.map((row) => [row.id, { row, children: [] as Node<Row>[] }]))
  const top: Node<Row>[] = []
  for (const node of nodes.values()) {
    let above = node.row.parent_document_id
    while (above !== null && !nodes.has(above)) above = parents.get(above) ?? null
    const siblings = above === null ? top : (nodes.get(above)?.children ?? top)
    siblings.push(node)
  }
  return top
}

/** What developers see: published documents all of whose ancestors are published. */
export function visibleOnly<Row extends Place & { status: string }>(rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.filter((row) => {
    for (
      let one: Row | undefined = row;
      one;
      one = one.parent_document_id ? byId.get(one.parent_document_id) : undefined
    ) {
      if (one.status !== 'published') return false
    }
    return true
  })
}

/** The slugs from the top of the tree down to a document: its address below `/docs/`. */
export function pathOf<Row extends Place & { slug: string }>(rows: Row[], id: string): string {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const parts: string[] = []
  for (let one = byId.get(id); one; one = one.parent_document_id ? byId.get(one.parent_document_id) : undefined) {
    parts.unshift(one.slug)
  }
  return parts.join('/')
}
