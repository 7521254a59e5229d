import type { OperationSource, SchemaSource } from './sources.queries.ts'
import type { Entry } from './store.ts'
import { plainText, wholeName, wholePath, wordsOf } from './words.rules.ts'

/* What of each thing goes into the index, and by which words it is found. */

const mostNames = 60
const mostWords = 250
/** A document is long, and every word of it counts. */
const mostDocumentWords = 4_000

type ApiSource = { name: string; version: string | null; slug: string; description: string | null; attributes: unknown }

export function entryOfApi(api: ApiSource): Entry {
  const attributes = Object.values(api.attributes as Record<string, string[]>).flat()
  const names = wordsOf([api.name, api.slug, api.version], mostNames)
  return {
    ...nothing,
    kind: 'api',
    key: api.slug,
    title: api.name,
    names: [...names, ...wholes([api.name, api.slug])],
    words: all(names, [...attributes, plainText(api.description ?? '')], mostWords),
  }
}

export function entryOfOperation(apiName: string, operation: OperationSource): Entry {
  const { operation_id: key, summary, method, path, description, tags, parameters } = operation
  const title = summary?.trim() || key
  const names = wordsOf([title, key, path], mostNames)
  return {
    ...nothing,
    api_version_id: operation.api_version_id,
    kind: operation.kind,
    key,
    title,
    method,
    path,
    parameters: uniqueNames(parameters),
    deprecated: operation.deprecated,
    internal: operation.internal,
    names: [...names, ...wholes([title, key]), `=${wholePath(path)}`],
    words: all(names, [apiName, ...tags, parameters.join(' '), plainText(description ?? '')], mostWords),
  }
}

export function entryOfSchema(apiName: string, schema: SchemaSource): Entry {
  const names = wordsOf([schema.name, schema.title], mostNames)
  return {
    ...nothing,
    api_version_id: schema.api_version_id,
    kind: 'schema',
    key: schema.name,
    title: schema.name,
    parameters: uniqueNames(schema.properties),
    names: [...names, ...wholes([schema.name, schema.title ?? ''])],
    words: all(names, [apiName, schema.properties.join(' '), plainText(schema.description ?? '')], mostWords),
  }
}

export function entryOfDocument(
  apiName: string,
  document: { id: string; title: string; path: string; text: string },
): Entry {
  const { id, title, path, text } = document
  const names = wordsOf([title, path], mostNames)
  return {
    ...nothing,
    document_id: id,
    kind: 'document',
    key: id,
    title,
    path,
    names: [...names, ...wholes([title]), `=${wholePath(path)}`],
    words: all(names, [apiName, plainText(text)], mostDocumentWords),
  }
}

const nothing = {
  api_version_id: null,
  document_id: null,
  method: null,
  path: null,
  parameters: '',
  deprecated: false,
  internal: false,
}

const wholes = (names: string[]): string[] =>
  [...new Set(names.map(wholeName))].filter(Boolean).map((name) => `=${name}`)

const all = (names: string[], texts: string[], most: number): string[] => [
  ...new Set([...names, ...wordsOf(texts, most)]),
]

const uniqueNames = (names: string[]): string => [...new Set(names)].join(' ').slice(0, 2_000)

/** Words that somebody may mistype: not numbers, not what no hand types. */
export function typedWords(entries: Entry[]): string[] {
  const words = new Set(entries.flatMap((entry) => entry.words))
  return [...words].filter((word) => word.length >= 4 && word.length <= 30 && /^\p{L}/u.test(word))
}
