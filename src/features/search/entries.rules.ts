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
  return {
    ...nothing,
    kind: 'api',
    key: api.slug,
    title: api.name,
    ...findableBy([api.name, api.slug], [api.version], [...attributes, plainText(api.description ?? '')], mostWords),
  }
}

export function entryOfOperation(apiName: string, operation: OperationSource): Entry {
  const { operation_id: key, summary, method, path, description, tags, parameters } = operation
  const title = summary?.trim() || key
  const texts = [apiName, ...tags, parameters.join(' '), plainText(description ?? '')]
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
    ...findableBy([title, key], [path], texts, mostWords, path),
  }
}

export function entryOfSchema(apiName: string, schema: SchemaSource): Entry {
  const { name, title, properties, description } = schema
  return {
    ...nothing,
    api_version_id: schema.api_version_id,
    kind: 'schema',
    key: name,
    title: name,
    parameters: uniqueNames(properties),
    ...findableBy([name, title ?? ''], [], [apiName, properties.join(' '), plainText(description ?? '')], mostWords),
  }
}

export function entryOfDocument(
  apiName: string,
  document: { id: string; title: string; path: string; text: string },
): Entry {
  const { id, title, path, text } = document
  return {
    ...nothing,
    document_id: id,
    kind: 'document',
    key: id,
    title,
    path,
    ...findableBy([title], [path], [apiName, plainText(text)], mostDocumentWords, path),
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

/** `names` are found as wholes and by their words, `beside` by their words as well as names are, `texts` less so. */
function findableBy(
  names: string[],
  beside: (string | null)[],
  texts: string[],
  most: number,
  path?: string,
): Pick<Entry, 'names' | 'words' | 'typed'> {
  const named = wordsOf([...names, ...beside], mostNames)
  const all = wordsOf(texts, most)
  const wholes = names.map(wholeName).concat(path === undefined ? [] : wholePath(path))
  return {
    names: [...named.words, ...wholes.filter(Boolean).map((whole) => `=${whole}`)],
    words: [...named.words, ...all.words],
    typed: [...named.plain, ...all.plain],
  }
}

const uniqueNames = (names: string[]): string => [...new Set(names)].join(' ').slice(0, 2_000)

/** Words that somebody may mistype: not numbers, not what no hand types. */
export function typedWords(entries: Entry[]): string[] {
  const words = new Set(entries.flatMap((entry) => entry.typed))
  return [...words].filter((word) => word.length >= 4 && word.length <= 30 && /^\p{L}+$/u.test(word))
}
