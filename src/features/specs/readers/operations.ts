// The operations and webhooks of OpenAPI 3 documents, each as one row that stands by itself. Swagger 2.0 comes through
// here as well, once swagger.ts has put an operation into the newer words; so do AsyncAPI's operations.

import { type Document, isMap, type Place, shorten, step } from '../document.ts'
import type { Callback, Operation, OperationKind, Parameter } from '../model.ts'
import type { Data } from '../parse.ts'
import { cutText } from '../texts.ts'
import { nameOperations } from './names.ts'
import type { PartReader } from './parts.ts'

export const MOST_OPERATIONS = 10_000
const MOST_PATH = 2_000
const MOST_DESCRIPTION = 50_000
/** A longer summary, or one of several lines, is no name for lists and headings. */
const LONGEST_SUMMARY = 200
const MOST_TAGS = 50
const MOST_CALLBACKS = 50
const MOST_EXTENSIONS = 20
const MOST_SAMPLE = 10_000

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

/** An operation as it stands in a document, with what its path gives it. */
export type Found = {
  kind: OperationKind
  method: string
  path: string
  operation: Place
  item: Place
  /** What a dialect of its own adds to the row. */
  more?: (parts: PartReader) => Partial<Operation['detail']>
}

export function findOperations(document: Document): Found[] {
  const found: Found[] = []
  const shapes = new Map<string, string>()
  for (const { key: path, place } of document.members(step(rootOf(document), 'paths'), '"paths"')) {
    if (path.startsWith('x-')) continue
    if (!path.startsWith('/')) document.say('path', place.path, 'A path must begin with a slash.')
    if (path.length > MOST_PATH) {
      document.say('path', place.path, `A path longer than ${MOST_PATH} characters is not indexed.`)
      continue
    }
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}')
    const twin = shapes.get(shape)
    if (twin !== undefined)
      document.say('path', place.path, `This path matches the same addresses as ${shorten(twin)}.`)
    shapes.set(shape, path)
    for (const one of methodsOf(document, place)) found.push({ kind: 'operation', path, ...one })
  }
  // Before 3.1 had them, documents declared webhooks by an extension.
  for (const key of ['webhooks', 'x-webhooks']) {
    for (const { key: name, place } of document.members(step(rootOf(document), key), `"${key}"`)) {
      if (name.startsWith('x-')) continue
      for (const one of methodsOf(document, place)) {
        found.push({ kind: 'webhook', path: cutText(name, MOST_PATH), ...one })
      }
    }
  }
  if (found.length > MOST_OPERATIONS) {
    document.say('operations', '/paths', `Only the first ${MOST_OPERATIONS} operations are indexed.`)
  }
  return found.slice(0, MOST_OPERATIONS)
}

function methodsOf(document: Document, at: Place): Pick<Found, 'method' | 'operation' | 'item'>[] {
  const item = document.follow(at)
  if (item.failed) return []
  return document.members(item, 'A path').flatMap(({ key, place: operation }) => {
    if (METHODS.has(key)) return [{ method: key.toUpperCase(), operation, item }]
    if (key !== 'additionalOperations') return []
    const more = document.members(operation, '"additionalOperations"')
    return more.map(({ key: method, place }) => ({ method: cutText(method, 30), operation: place, item }))
  })
}

export function rootOf(document: Document): Place {
  return { data: document.root, path: '' }
}

export class OperationReader {
  readonly #parts: PartReader

  constructor(parts: PartReader) {
    this.#parts = parts
  }

  readAll(found: Found[]): Operation[] {
    const { document } = this.#parts
    const kept = found.filter(({ operation }) => {
      if (isMap(operation.data)) return true
      document.say('wrong-type', operation.path, 'An operation must be an object.')
      return false
    })
    const ids = nameOperations(document, kept)
    const byPath = new Map(kept.map(({ operation }, at) => [operation.path, ids[at]]))
    const known = new Set(ids)
    this.#parts.findLinked = (link) => {
      const id = document.text(link, 'operationId')
      if (id !== null) return known.has(id) ? id : null
      const reference = document.text(link, 'operationRef')
      return (reference === null ? undefined : byPath.get(document.pathOf(reference))) ?? null
    }
    return kept.map((one, position) =>
      this.#parts.row(() => this.#read(one, position, ids[position] ?? String(position))),
    )
  }

  #read({ kind, method, path, operation, item, more }: Found, position: number, id: string): Operation {
    const parts = this.#parts
    const { document } = parts
    const root = rootOf(document)
    const named = document.items(step(operation, 'tags'), '"tags"').slice(0, MOST_TAGS)
    const tags = [...new Set(named.flatMap(({ data }) => (typeof data === 'string' ? [parts.keep(data, 200)] : [])))]
    const own = [operation, item, root].find((place) => isMap(place.data) && place.data.servers !== undefined)
    const secured = isMap(operation.data) && operation.data.security !== undefined ? operation : root
    const row: Operation = {
      position,
      operation_id: id,
      kind,
      method,
      path,
      ...this.#texts(operation, item),
      tags,
      group_name: tags[0] ?? null,
      internal: [operation, item].some(({ data }) => isMap(data) && data['x-internal'] === true),
      deprecated: document.flag(operation, 'deprecated'),
      detail: {
        parameters: parts.parameters([item, operation]),
        requestBody: parts.requestBody(step(operation, 'requestBody')),
        responses: parts.responses(operation),
        servers: own ? parts.servers(step(own, 'servers')) : [],
        security: parts.security(step(secured, 'security')),
        externalDocs: parts.externalDocs(operation),
        callbacks: this.#callbacks(operation),
      },
    }
    this.#addExtensions(row.detail, operation)
    if (more) Object.assign(row.detail, more(parts))
    if (kind === 'operation') checkPathParameters(document, operation, path, row.detail.parameters)
    return row
  }

  /** What other renderers made a habit of. */
  #addExtensions(detail: Operation['detail'], operation: Place): void {
    const entriesOf = (...keys: string[]) =>
      keys
        .flatMap((key) => {
          const list = isMap(operation.data) ? operation.data[key] : undefined
          return Array.isArray(list) ? list.filter(isMap) : []
        })
        .slice(0, MOST_EXTENSIONS)
    const keep = (text: Data | undefined, most: number) =>
      typeof text === 'string' && text.trim() !== '' ? [this.#parts.keep(text, most)] : []
    const samples = entriesOf('x-codeSamples', 'x-code-samples').flatMap(({ label, lang, source }) =>
      keep(source, MOST_SAMPLE).map((text) => ({ label: keep(label ?? lang, 100)[0] ?? '', text })),
    )
    const badges = entriesOf('x-badges').flatMap(({ name, label }) => keep(name ?? label, 60))
    if (samples.length > 0) detail.samples = samples
    if (badges.length > 0) detail.badges = badges
  }

  /** GitHub's webhooks have paragraphs as their summaries: those begin the description instead. */
  #texts(operation: Place, item: Place): Pick<Operation, 'summary' | 'description'> {
    const { document } = this.#parts
    const read = (key: string) => document.text(operation, key) ?? document.text(item, key)
    const keep = (text: string | null, most: number) => (text === null ? null : this.#parts.keep(text, most))
    const [summary, description] = [read('summary'), read('description')]
    if (summary === null || (summary.length <= LONGEST_SUMMARY && !summary.trim().includes('\n'))) {
      return { summary: keep(summary, LONGEST_SUMMARY), description: keep(description, MOST_DESCRIPTION) }
    }
    return { summary: null, description: keep([summary, description ?? ''].join('\n\n').trim(), MOST_DESCRIPTION) }
  }

  #callbacks(operation: Place): Callback[] {
    const parts = this.#parts
    const { document } = parts
    const callbacks: Callback[] = []
    for (const { key: name, place: at } of document.members(step(operation, 'callbacks'), '"callbacks"')) {
      for (const { key: expression, place } of document.members(document.follow(at), 'A callback')) {
        if (expression.startsWith('x-')) continue
        for (const { method, operation: call, item } of methodsOf(document, place)) {
          if (!isMap(call.data) || callbacks.length >= MOST_CALLBACKS) continue
          callbacks.push({
            name: parts.keep(name, 200),
            expression: parts.keep(expression, MOST_PATH),
            operation: {
              method,
              summary: parts.words(call, 'summary', 1_000),
              description: parts.words(call, 'description', 20_000),
              deprecated: document.flag(call, 'deprecated'),
              parameters: parts.parameters([item, call]),
              requestBody: parts.requestBody(step(call, 'requestBody')),
              responses: parts.responses(call),
            },
          })
        }
      }
    }
    return callbacks
  }
}

function checkPathParameters(document: Document, operation: Place, path: string, parameters: Parameter[]): void {
  const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
  const wanted = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ''))
  for (const name of wanted) {
    if (!declared.includes(name)) {
      document.say('path-parameter', operation.path, `The path parameter "${shorten(name)}" is not declared.`)
    }
  }
  for (const name of declared) {
    if (!wanted.has(name)) {
      document.say('path-parameter', operation.path, `The path has no place for the parameter "${shorten(name)}".`)
    }
  }
}
