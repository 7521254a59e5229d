/** A description inside of a list, in pieces that a page can show: what it holds can never become markup (SPEC-8). */
export type Inline =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'em'; parts: Inline[] }
  | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

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
  let list: (Block & { kind: 'list' }) | undefined
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
      list = undefined
      table = { kind: 'table', head, rows: [] }
      blocks.push(table)
      continue
    }
    if (/^\s{0,8}(?:```|~~~)/.test(line)) {
      close()
      list = undefined
      if (fence) blocks.push({ kind: 'code', text: fence.join('\n') })
      fence = fence ? undefined : []
      continue
    }
    if (fence) {
      fence.push(line)
      continue
    }
    const item = /^\s{0,8}(?:([-*+])|\d{1,3}[.)])\s+(.*)$/.exec(line)
    if (item) {
      close()
      const ordered = item[1] === undefined
      if (list?.ordered !== ordered) {
        list = { kind: 'list', ordered, items: [] }
        blocks.push(list)
      }
      list?.items.push(readInline(item[2] ?? ''))
      continue
    }
    if (line.trim() === '') {
      close()
      list = undefined
      continue
    }
    if (list && /^\s/.test(line)) {
      list.items.at(-1)?.push(' ', ...readInline(line.trim()))
      continue
    }
    list = undefined
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
