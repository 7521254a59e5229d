import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { runThread, ThreadStopped, threadFile } from '../work/threads.ts'

/** What a Markdown text means: elements of an allow-list and texts, as JSON (hast). Safe to put into a page. */
export type MarkdownTree = { type: 'root'; children: MarkdownNode[] }
export type MarkdownNode = MarkdownElement | { type: 'text'; value: string }
export type MarkdownElement = {
  type: 'element'
  tagName: string
  properties: Record<string, string | number | boolean | (string | number)[]>
  children: MarkdownNode[]
}

const MOST_CHARACTERS = 1_000_000
/** What a page may hold, and what rendering it may take (UGC-5). */
const MOST_NODES = 50_000
const LIMITS = { cpuMs: 15_000, memoryMb: 512 }
/** Longer texts are rendered in a thread of their own. */
const SHORT = 5_000
const MOST_DEPTH = 100
const MOST_SIGNS_A_BLOCK = 1_000
const MOST_BLOCKS_A_LINE = 20
/** Before each id, so that none can stand for a name that a page's script looks up (UGC-4). */
const ID_PREFIX = 'doc-'
/** The one id that the parser gives without a prefix. */
const FOOTNOTES = 'footnote-label'

const TEXT = ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'sup', 'sub']
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const OTHERS = ['a', 'img', 'ul', 'ol', 'li', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section']

/** What scrolls sideways when it is wide must be reachable by keyboard (WCAG 2.1.1). */
const SCROLLING = ['pre', 'table']
const reachable = { tabIndex: 0 }

/** Everything else goes, whatever made it (UGC-1, UGC-3, UGC-4). */
const schema: SanitizeSchema = {
  tagNames: [...TEXT, ...HEADINGS, ...OTHERS],
  attributes: {
    '*': ['id'],
    a: [
      'href',
      'title',
      ['rel', 'noopener', 'nofollow'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      'ariaDescribedBy',
    ],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'title', ['loading', 'lazy']],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: [],
  strip: ['script', 'style'],
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: ID_PREFIX })
  .use(() => (tree) => nameHeadings(tree as MarkdownTree))
  .use(rehypeSanitize, schema)
const printer = unified().use(rehypeStringify)

/**
 * `renderMarkdown` for texts that may be long, such as documents: the parser needs seconds for them, or, for some,
 * minutes. A text that takes too long is shown as it is written.
 */
export async function renderLongMarkdown(text: string): Promise<MarkdownTree> {
  if (text.length > MOST_CHARACTERS) return asWritten(text)
  if (text.length <= SHORT && !isCostly(text)) return renderMarkdown(text)
  let tree = asWritten(text)
  const take = (piece: MarkdownTree): boolean => {
    tree = piece
    return true
  }
  try {
    await runThread(threadFile(import.meta.url, 'markdown'), text, LIMITS, take)
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error
  }
  return tree
}

/**
 * The tree of a Markdown text (CommonMark with GitHub's tables, task lists and footnotes). HTML in it is left out, links
 * go to http, https, mailto or relative addresses. A text beyond the limits is shown as it is written.
 */
export function renderMarkdown(text: string): MarkdownTree {
  return text.length > MOST_CHARACTERS || isCostly(text) ? asWritten(text) : renderPatiently(text)
}

/** For a thread that can be ended: takes whatever time the text needs. */
export function renderPatiently(text: string): MarkdownTree {
  try {
    const tree = parser.runSync(parser.parse(text)) as unknown as MarkdownTree
    const nodes = { left: MOST_NODES }
    const children = tree.children.map((node) => plain(node, nodes, 1))
    return nodes.left < 0 ? asWritten(text) : { type: 'root', children }
  } catch (error) {
    // A text that nests too deep for the parser's recursion.
    if (error instanceof RangeError) return asWritten(text)
    throw error
  }
}

/** HTML of a tree that `renderMarkdown` made. */
export function treeToHtml(tree: MarkdownTree): string {
  return printer.stringify(tree as Parameters<typeof printer.stringify>[0])
}

/**
 * Whether the parser's time would grow with the square of the text: a block with very many signs that may open or close
 * something, or a line that opens very many blocks.
 */
function isCostly(text: string): boolean {
  if (text.length < 1_000) return false
  let signs = 0
  for (const line of text.split('\n')) {
    const opened = /^[\s>+*\-\d.)]*/.exec(line)?.[0] ?? ''
    if (opened.replaceAll(/[\s\d]/g, '').length > MOST_BLOCKS_A_LINE && !isRule(line)) return true
    signs = line.trim() === '' || line.startsWith('|') ? 0 : signs + (line.match(/[*_[\]~`!<>(|]/g)?.length ?? 0)
    if (signs > MOST_SIGNS_A_BLOCK) return true
  }
  return false
}

/** A line of one sign, such as the one that underlines a heading. */
function isRule(line: string): boolean {
  return /^\s*(?:-+|\*+)\s*$/.test(line)
}

function asWritten(text: string): MarkdownTree {
  const value = text.slice(0, MOST_CHARACTERS).toWellFormed()
  const children: MarkdownNode[] = [{ type: 'text', value }]
  return { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: reachable, children }] }
}

/** The node without what the parser noted beside it, such as positions. */
function plain(node: MarkdownNode, nodes: { left: number }, depth: number): MarkdownNode {
  nodes.left -= depth > MOST_DEPTH ? MOST_NODES : 1
  if (nodes.left < 0) return { type: 'text', value: '' }
  if (node.type === 'text') return { type: 'text', value: node.value.toWellFormed().replaceAll('\0', '\uFFFD') }
  const children = node.children.map((child) => plain(child, nodes, depth + 1))
  // A corner of a table that names nothing is no header.
  const tagName = node.tagName === 'th' && textOf(node).trim() === '' ? 'td' : node.tagName
  const properties = SCROLLING.includes(tagName) ? { ...node.properties, ...reachable } : node.properties
  return { type: 'element', tagName, properties, children }
}

/** Headings can be linked to by their words; links within the text are led to them. */
function nameHeadings(tree: MarkdownTree): void {
  const taken = new Map<string, number>()
  const pending: MarkdownNode[] = [...tree.children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type !== 'element') continue
    if (HEADINGS.includes(node.tagName) && node.properties.id === undefined) {
      const slug = slugOf(textOf(node)) || 'section'
      const count = (taken.get(slug) ?? 0) + 1
      taken.set(slug, count)
      node.properties.id = `${ID_PREFIX}${slug}${count === 1 ? '' : `-${count}`}`
    }
    const { href, id, ariaDescribedBy } = node.properties
    if (id === FOOTNOTES) node.properties.id = ID_PREFIX + FOOTNOTES
    if (ariaDescribedBy !== undefined) node.properties.ariaDescribedBy = [ID_PREFIX + FOOTNOTES]
    if (node.tagName === 'a' && typeof href === 'string') {
      if (href.startsWith('#') && !href.startsWith(`#${ID_PREFIX}`))
        node.properties.href = `#${ID_PREFIX}${href.slice(1)}`
      if (/^(https?:)?\/\//i.test(href)) node.properties.rel = ['noopener', 'nofollow']
    }
    if (node.tagName === 'img') node.properties.loading = 'lazy'
    for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as MarkdownNode)
  }
}

function textOf(node: MarkdownNode): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

function slugOf(text: string): string {
  const words = text.slice(0, 200).toLowerCase().normalize('NFKC')
  return words
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)
}
