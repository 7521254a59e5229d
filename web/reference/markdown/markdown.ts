import type { Texts } from '../../texts/index.ts'
import {
  asText,
  constraintWords,
  type Direction,
  hasInside,
  kindsOf,
  seenProperties,
  typeWords,
} from '../schema/schema-words.ts'
import type { ApiSchema, Schema } from '../types.ts'

/* Pages of the reference as Markdown, for programs that read. What a description says stands as it was written. */

export type Words = Texts['portal']['reference']

/** So many values of one schema stand in its line. */
const mostValues = 50
/** Deeper than this a schema's own page goes on. */
const deepest = 4

/** Joins what there is with an empty line between. */
export function paragraphs(...parts: (string | null | undefined | false)[]): string {
  return `${parts
    .filter((part) => part)
    .map((part) => String(part).trim())
    .join('\n\n')}\n`
}

/** A text inside of a line, as code; its fence is longer than any run of backticks in it (CommonMark 6.1). */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const fence = '`'.repeat(longestRun(line) + 1)
  return line.startsWith('`') || line.endsWith('`') ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** A link whose text holds no bracket that could end it early. */
export function link(text: string, href: string): string {
  return `[${text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]\\]/g, '\\$&')}](${href.replaceAll(/[()\s<>]/g, encodeURIComponent)})`
}

export const line = (text: string | null | undefined) => text?.replaceAll(/\s+/g, ' ').trim() ?? ''

export function schemaMarkdown(schema: ApiSchema, words: Words): string {
  return paragraphs(
    `# ${words.schema.title(line(schema.name))}`,
    schema.description,
    schemaList(schema.schema, 'both', words),
  )
}

/** A schema as a nested list: one line a property. */
export function schemaList(schema: Schema, direction: Direction, words: Words): string {
  const rows = schemaRows(schema, direction, words, 0)
  return rows.length > 0 ? rows.join('\n') : `${typeText(schema, words)}${valueNotes(schema, words)}`
}

function schemaRows(schema: Schema, direction: Direction, words: Words, depth: number): string[] {
  const { schema: t } = words
  if (depth > deepest) return []
  const indent = '  '.repeat(depth)
  const below = (inner: Schema, more = 1) => schemaRows(inner, direction, words, depth + more)
  const rows = seenProperties(schema, direction).flatMap(({ name, required, schema: inner }) => {
    const notes = [typeText(inner, words), ...(required ? [t.required] : [])]
    return [
      `${indent}- ${code(name)} (${notes.join(', ')})${valueNotes(inner, words)}${tail(inner.description)}`,
      ...(hasInside(inner) ? below(inner) : []),
    ]
  })
  const choices = [
    [t.oneOf, schema.oneOf],
    [t.anyOf, schema.anyOf],
  ] as const
  for (const [title, variants] of choices) {
    if (!variants) continue
    rows.push(`${indent}- ${title}`)
    for (const variant of variants) {
      rows.push(`${indent}  - ${typeText(variant, words)}${valueNotes(variant, words)}`, ...below(variant, 2))
    }
  }
  const kinds = kindsOf(schema)
  if (kinds) {
    const named = kinds.mapping.map(({ value, name }) => `${code(value)} (${line(name)})`)
    rows.push(`${indent}- ${t.kinds} ${code(kinds.property)}: ${named.join(', ')}`)
  }
  for (const part of schema.allOf ?? []) rows.push(...below(part, 0))
  if (schema.items && hasInside(schema.items)) rows.push(...below(schema.items, 0))
  if (typeof schema.additionalProperties === 'object' && schema.additionalProperties) {
    rows.push(`${indent}- ${t.other} (${typeText(schema.additionalProperties, words)})`)
  }
  return rows
}

export function typeText(schema: Schema, words: Words): string {
  return typeWords(schema, words.schema)
    .map((word) => (typeof word === 'string' ? word : word.name))
    .join('')
}

export function valueNotes(schema: Schema | null, words: Words): string {
  if (!schema) return ''
  const notes = constraintWords(schema, words.schema)
  if (schema.enum) notes.push(`${words.schema.values}: ${valueList(schema.enum, schema.enumTexts)}`)
  if (schema.default !== undefined) notes.push(`${words.schema.default} ${code(asText(schema.default))}`)
  return notes.length > 0 ? `; ${notes.map(line).join('; ')}` : ''
}

/** Values with what they mean, where the description tells. */
function valueList(values: unknown[], texts: (string | null)[] = []): string {
  const shown = values.slice(0, mostValues).map((value, index) => {
    const meaning = texts[index]
    return meaning ? `${code(asText(value))} (${line(meaning)})` : code(asText(value))
  })
  return shown.join(', ')
}

/** What stands behind a name in its line. */
export const tail = (description: string | null | undefined) => (description ? `: ${line(description)}` : '')
