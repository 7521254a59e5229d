import type { Texts } from '../../texts/index.ts'
import { code, link, paragraphs } from '../markdown/markdown.ts'
import type { Change, ChangedOperation, Entry, HrefOf } from './types.ts'

/* Entries of a changelog for programs that read: as Markdown, and as lines of plain text. */

type Words = Texts['portal']['changelog']
type Listed = { entry: Entry; operations: ChangedOperation[]; total: number }

export function entryTitle({ kind, version }: Entry, words: Words): string {
  return words.entry[kind](version.version)
}

/** What an entry says in one sentence before it says it all. */
export function entrySummary({ failure, counts, kind }: Entry, words: Words): string {
  if (failure !== null) return `${words.entry.failed}. ${failure}`
  const kinds = ['added', 'changed', 'deprecated', 'undeprecated', 'removed'] as const
  const said = kinds.filter((one) => counts[one] > 0).map((one) => words.counts[one](counts[one]))
  if (counts.breaking > 0) said.unshift(words.counts.breaking(counts.breaking))
  if (said.length > 0) return `${said.join(', ')}.`
  return kind === 'first' ? words.entry.firstVersion : words.entry.nothing
}

export function changeLine({ places, path, text, reason }: Change, words: Words): string {
  const where = [places.join(', '), path ?? ''].filter(Boolean).join(': ')
  const why = reason === null ? '' : ` ${words.operation.breaking}: ${reason}`
  return `${where ? `${where}: ` : ''}${text}${why}`
}

export function operationName({ method, path }: ChangedOperation, words: Words): string {
  return method === null ? words.operation.whole : `${method} ${path}`
}

export function changelogMarkdown(title: string, entries: Listed[], words: Words, origin: string, hrefOf: HrefOf) {
  return paragraphs(
    `# ${title}`,
    ...entries.flatMap(({ entry, operations, total }) => [
      `## ${entryTitle(entry, words)}`,
      `${entry.created_at.slice(0, 10)}. ${entrySummary(entry, words)}`,
      ...operations.map((operation) => {
        const href = hrefOf(entry, operation)
        const name = operationName(operation, words)
        const shown = href ? link(name, `${origin}${href}`) : code(name)
        const lines = operation.changes.map((change) => `  - ${changeLine(change, words).replaceAll(/\s+/g, ' ')}`)
        const left = operation.total - operation.changes.length
        if (left > 0) lines.push(`  - ${words.operation.more(left)}`)
        return [`- ${words.operation.kinds[operation.change]}: ${shown}`, ...lines].join('\n')
      }),
      total > operations.length && words.entry.more(total),
    ]),
  )
}
