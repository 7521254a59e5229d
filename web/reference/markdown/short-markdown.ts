/** A description inside of a list, in pieces that a page can show: what it holds can never become markup (SPEC-8). */
export type Inline =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'em'; parts: Inline[] }
  | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'paragraph'; parts: Inline[] }
  | List
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

/** `start` is the number of a numbered one's first item. */
export type List = { kind: 'list'; ordered: boolean; start: number; items: { parts: Inline[]; lists: List[] }[] }

/** Lists inside of lists below this many stand on the last level. */
const deepest = 4

/** Every repetition is bounded, so that no text takes more than a few hundred steps a character. */
const inline =
  /(?<code>`[^`\n]{1,500}`)|(?<strong>\*\*[^*\n]{1,300}\*\*|__[^_\n]{1,300}__)|(?<em>(?<![\w*])\*[^\s*][^*\n]{0,300}\*(?!\w)|(?<![\w_])_[^\s_][^_\n]{0,300}_(?!\w))|!?\[(?<text>[^[\]\n]{1,300})\]\((?<to>[^()\s]{1,500})\)|<?(?<url>https?:\/\/[^\s<>()"'`]{1,500}[^\s<>()"'`.,;:!?])>?/g

/** Addresses that a link of a stranger's text may lead to (UGC-1). */
const allowed = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i

/** Splits Markdown into paragraphs, lists, tables and code; headings and quotes read as paragraphs, images as links, the rest stays as written. */
export function readShortMarkdown(text: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let fence: string[] | undefined
  /** The list that goes on, with those that it stands in before it. */
  let open: { list: List; indent: number }[] = []
  const close = () => {
    const joined = lines.join(' ').trim()
    if (joined) blocks.push({ kind: 'paragraph', parts: readInline(joined) })
    lines = []
  }
  let table: (Block & { kind: 'table' }) | undefined
  for (const line of text.replaceAll(/<br\s{0,3}\/?>/gi, '\n\n').split('\n')) {
    if (table) {
      if (line.includes('|')) {
        table.rows.push(cellsOf(line))
        continue
      }
      table = undefined
    }
    // The line below the head of a table makes it one.
    if (!fence && lines.length > 0 && isRule(line)) {
      const head = cellsOf(lines.pop() ?? '')
      close()
      open = []
      table = { kind: 'table', head, rows: [] }
      blocks.push(table)
      continue
    }
    if (/^\s{0,8}(?:```|~~~)/.test(line)) {
      close()
      open = []
      if (fence) blocks.push({ kind: 'code', text: fence.join('\n') })
      fence = fence ? undefined : []
      continue
    }
    if (fence) {
      fence.push(line)
      continue
    }
    const item = /^(?<before>\s{0,20})(?:[-*+]|(?<number>\d{1,3})[.)])\s+(?<said>.*)$/.exec(line)?.groups
    if (item) {
      close()
      const { before = '', number, said = '' } = item
      openItem(open, blocks, before.replaceAll('\t', '    ').length, number)
      open.at(-1)?.list.items.push({ parts: readInline(said), lists: [] })
      continue
    }
    // An empty line ends no list: its next item or more of this one may follow.
    if (line.trim() === '') {
      close()
      continue
    }
    if (open.length > 0 && /^\s/.test(line)) {
      open
        .at(-1)
        ?.list.items.at(-1)
        ?.parts.push(' ', ...readInline(line.trim()))
      continue
    }
    open = []
    const heading = /^#{1,6}\s+(.*)$/.exec(line)
    if (heading) {
      close()
      blocks.push({ kind: 'paragraph', parts: [{ kind: 'strong', parts: readInline(heading[1] ?? '') }] })
    } else lines.push(line.trim())
  }
  if (fence) blocks.push({ kind: 'code', text: fence.join('\n') })
  close()
  return blocks
}

/** Makes the list of an item that stands so far in the last one of `open`. */
function openItem(open: { list: List; indent: number }[], blocks: Block[], indent: number, number?: string): void {
  const ordered = number !== undefined
  while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop()
  const last = open.at(-1)
  const isInside = last && indent >= last.indent + 2 && open.length < deepest
  if (last && !isInside) {
    last.indent = Math.min(last.indent, indent)
    if (last.list.ordered === ordered) return
    open.pop()
  }
  const list: List = { kind: 'list', ordered, start: Number(number ?? 1), items: [] }
  const around = open.at(-1)?.list.items.at(-1)?.lists ?? blocks
  around.push(list)
  open.push({ list, indent })
}

/** `|---|:--:|` */
const isRule = (line: string) => line.includes('|') && line.includes('-') && /^[\s|:-]{3,500}$/.test(line)

/** The cells of a row; `\|` is no end of one. */
function cellsOf(line: string): Inline[][] {
  const trimmed = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return trimmed.split(/(?<!\\)\|/).map((cell) => readInline(cell.replaceAll('\\|', '|').trim()))
}

function readInline(text: string): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of text.matchAll(inline)) {
    const part = partOf(match)
    if (!part) continue
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push(part)
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

function partOf({ groups = {} }: RegExpExecArray | RegExpMatchArray): Inline | undefined {
  const { code, strong, em, text, to, url } = groups
  if (code) return { kind: 'code', text: code.slice(1, -1) }
  if (strong) return { kind: 'strong', parts: readInline(strong.slice(2, -2)) }
  if (em) return { kind: 'em', parts: readInline(em.slice(1, -1)) }
  if (url) return { kind: 'link', text: url, href: url }
  return text && to && allowed.test(to) ? { kind: 'link', text, href: to } : undefined
}
