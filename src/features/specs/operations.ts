// The operations of OpenAPI 3 documents, each as one row that stands by itself. Swagger 2.0 comes through here as well,
// once swagger.ts has put an operation into the newer words.

import { type Document, escapePointer, isMap, type Place, shorten, step } from './document.ts'
import type {
  Content,
  Example,
  Header,
  Operation,
  OperationKind,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from './model.ts'
import type { Data } from './parse.ts'
import { type Measured, SchemaReader } from './schemas.ts'
import { readSecurity, readServers } from './surroundings.ts'
import { cutText, printJson } from './texts.ts'

export const MOST_OPERATIONS = 10_000
const MOST_ID = 200
const MOST_PATH = 2_000
const MOST_DESCRIPTION = 50_000
const MOST_PARAMETERS = 500
const MOST_RESPONSES = 100
const MOST_CONTENTS = 50
const MOST_EXAMPLES = 20
const MOST_EXAMPLE = 30_000
/** What one row may hold, and all rows of a document together. */
const ROW = { schemas: 3_000, characters: 500_000 }
const ALL = { schemas: 2_000_000, characters: 40_000_000 }

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])
const PLACES: ReadonlySet<string> = new Set(['path', 'query', 'querystring', 'header', 'cookie'])

/** An operation as it stands in a document, with what its path gives it. */
export type Found = { kind: OperationKind; method: string; path: string; operation: Place; item: Place }

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
    const item = document.follow(place)
    if (item.failed) continue
    for (const { key, place: operation } of document.members(item, 'A path')) {
      if (METHODS.has(key)) found.push({ kind: 'operation', method: key.toUpperCase(), path, operation, item })
      else if (key === 'additionalOperations') {
        for (const { key: method, place: more } of document.members(operation, '"additionalOperations"')) {
          found.push({ kind: 'operation', method: cutText(method, 30), path, operation: more, item })
        }
      }
    }
  }
  if (found.length > MOST_OPERATIONS) {
    document.say('operations', '/paths', `Only the first ${MOST_OPERATIONS} operations are indexed.`)
  }
  return found.slice(0, MOST_OPERATIONS)
}

export function rootOf(document: Document): Place {
  return { data: document.root, path: '' }
}

export class OperationReader {
  readonly #document: Document
  readonly #schemas: SchemaReader
  readonly #securityNames: ReadonlySet<string>
  readonly #all = { ...ALL }
  #row = { ...ROW }

  constructor(document: Document, securityNames: ReadonlySet<string>) {
    this.#document = document
    this.#schemas = new SchemaReader(document)
    this.#securityNames = securityNames
  }

  readAll(found: Found[]): Operation[] {
    const kept = found.filter(({ operation }) => {
      if (isMap(operation.data)) return true
      this.#document.say('wrong-type', operation.path, 'An operation must be an object.')
      return false
    })
    const ids = nameOperations(this.#document, kept)
    return kept.map((one, position) => this.#read(one, position, ids[position] ?? String(position)))
  }

  #read({ kind, method, path, operation, item }: Found, position: number, id: string): Operation {
    const document = this.#document
    this.#row = {
      schemas: Math.min(ROW.schemas, this.#all.schemas),
      characters: Math.min(ROW.characters, this.#all.characters),
    }
    const before = { ...this.#row }
    const root = rootOf(document)
    const tags = document.items(step(operation, 'tags'), '"tags"')
    const own = [operation, item, root].find((place) => isMap(place.data) && place.data.servers !== undefined)
    const secured = isMap(operation.data) && operation.data.security !== undefined ? operation : root
    const links = step(operation, 'externalDocs')
    const url = isMap(links.data) ? document.link(links, 'url') : null
    const row: Operation = {
      position,
      operation_id: id,
      kind,
      method,
      path,
      group_name: null,
      internal: isMap(operation.data) && operation.data['x-internal'] === true,
      summary: this.#words(operation, 'summary', 1_000) ?? this.#words(item, 'summary', 1_000),
      description:
        this.#words(operation, 'description', MOST_DESCRIPTION) ?? this.#words(item, 'description', MOST_DESCRIPTION),
      tags: [...new Set(tags.flatMap(({ data }) => (typeof data === 'string' ? [cutText(data, 200)] : [])))].slice(
        0,
        50,
      ),
      deprecated: document.flag(operation, 'deprecated'),
      detail: {
        parameters: this.#parameters(operation, item, path),
        requestBody: this.#requestBody(step(operation, 'requestBody')),
        responses: this.#responses(operation),
        servers: own ? readServers(document, step(own, 'servers')) : [],
        security: readSecurity(document, step(secured, 'security'), this.#securityNames),
        externalDocs: url === null ? null : { url, description: this.#words(links, 'description', 1_000) },
        callbacks: [],
      },
    }
    row.group_name = row.tags[0] ?? null
    this.#all.schemas -= before.schemas - this.#row.schemas
    this.#all.characters -= before.characters - this.#row.characters
    return row
  }

  #parameters(operation: Place, item: Place, path: string): Parameter[] {
    const document = this.#document
    const parameters = new Map<string, Parameter>()
    for (const owner of [item, operation]) {
      const own = new Set<string>()
      for (const at of document.items(step(owner, 'parameters'), '"parameters"').slice(0, MOST_PARAMETERS)) {
        const parameter = this.#parameter(at)
        if (!parameter) continue
        const key = `${parameter.in} ${parameter.name}`
        if (own.has(key)) document.say('parameter', at.path, `"${shorten(parameter.name)}" is declared twice.`)
        own.add(key)
        parameters.set(key, parameter)
      }
    }
    const declared = [...parameters.values()].filter((one) => one.in === 'path').map(({ name }) => name)
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
    return [...parameters.values()]
  }

  #parameter(at: Place): Parameter | null {
    const document = this.#document
    const place = document.follow(at)
    if (place.failed) return null
    if (!isMap(place.data)) {
      document.say('wrong-type', place.path, 'A parameter must be an object.')
      return null
    }
    const name = document.text(place, 'name')
    const where = document.text(place, 'in')
    if (!name || name.length > 500) {
      document.say('parameter', place.path, 'A parameter needs a name of at most 500 characters.')
      return null
    }
    if (where === null || !PLACES.has(where)) {
      document.say('parameter', place.path, `It is not said where the parameter "${shorten(name)}" travels ("in").`)
      return null
    }
    let required = document.flag(place, 'required')
    if (where === 'path' && !required) {
      document.say('parameter', place.path, `The path parameter "${shorten(name)}" must be required.`)
      required = true
    }
    return {
      name,
      in: where as Parameter['in'],
      required,
      deprecated: document.flag(place, 'deprecated'),
      description: this.#words(place, 'description', 20_000),
      schema: this.#schemaOf(place),
      style: this.#words(place, 'style', 50),
      explode: place.data.explode === undefined ? null : document.flag(place, 'explode'),
      examples: this.#examples(place),
    }
  }

  /** A parameter's or header's schema, which may stand in its only content. */
  #schemaOf(place: Place): Schema | null {
    const schema = step(place, 'schema')
    if (schema.data !== undefined) return this.#schema(schema)
    const content = this.#document.members(step(place, 'content'), '"content"')[0]
    return content ? this.#schema(step(content.place, 'schema')) : null
  }

  #requestBody(at: Place): RequestBody | null {
    if (at.data === undefined) return null
    const place = this.#document.follow(at)
    if (place.failed) return null
    if (!isMap(place.data)) {
      this.#document.say('wrong-type', place.path, 'A request body must be an object.')
      return null
    }
    return {
      description: this.#words(place, 'description', 20_000),
      required: this.#document.flag(place, 'required'),
      contents: this.#contents(place),
    }
  }

  #responses(operation: Place): Response[] {
    const document = this.#document
    const at = step(operation, 'responses')
    if (at.data === undefined && document.type !== 'asyncapi' && document.dialect < '3.1') {
      document.say('responses', operation.path, 'The operation says no responses.')
    }
    const members = document.members(at, '"responses"').filter(({ key }) => !key.startsWith('x-'))
    return members.slice(0, MOST_RESPONSES).flatMap(({ key, place: said }) => {
      if (!/^([1-5](\d\d|XX)|default)$/.test(key)) {
        document.say('responses', said.path, `"${shorten(key)}" is no status, no range like 4XX and not "default".`)
      }
      const place = document.follow(said)
      if (place.failed) return []
      if (!isMap(place.data)) {
        document.say('wrong-type', place.path, 'A response must be an object.')
        return []
      }
      if (place.data.description === undefined && document.dialect < '3.2') {
        document.say('responses', place.path, 'The response needs a description.')
      }
      const description = this.#words(place, 'description', 20_000)
      return [
        {
          status: cutText(key, 50),
          description,
          headers: this.#headers(place),
          contents: this.#contents(place),
          links: [],
        },
      ]
    })
  }

  #headers(response: Place): Header[] {
    const members = this.#document.members(step(response, 'headers'), '"headers"')
    return members.slice(0, MOST_CONTENTS).flatMap(({ key, place: at }) => {
      const place = this.#document.follow(at)
      if (!isMap(place.data)) return []
      return [
        {
          name: cutText(key, 200),
          description: this.#words(place, 'description', 20_000),
          required: this.#document.flag(place, 'required'),
          deprecated: this.#document.flag(place, 'deprecated'),
          schema: this.#schemaOf(place),
          examples: this.#examples(place),
        },
      ]
    })
  }

  #contents(owner: Place): Content[] {
    const members = this.#document.members(step(owner, 'content'), '"content"')
    return members.slice(0, MOST_CONTENTS).map(({ key, place: at }) => {
      const place = this.#document.follow(at)
      const schema = step(place, 'schema')
      // `itemSchema` (3.2) describes each piece of a stream.
      const described = schema.data === undefined ? step(place, 'itemSchema') : schema
      return {
        mediaType: cutText(key, 200),
        schema: described.data === undefined ? null : this.#schema(described),
        examples: this.#examples(place),
      }
    })
  }

  #examples(owner: Place): Example[] {
    if (!isMap(owner.data)) return []
    const examples: Example[] = []
    if (owner.data.example !== undefined) examples.push(this.#example(null, owner, owner.data.example))
    for (const { key, place: at } of this.#document.members(step(owner, 'examples'), '"examples"')) {
      if (examples.length >= MOST_EXAMPLES) break
      const place = this.#document.follow(at)
      if (!isMap(place.data)) continue
      const value = place.data.value ?? place.data.dataValue ?? place.data.serializedValue
      if (value !== undefined) examples.push(this.#example(cutText(key, 200), place, value))
    }
    return examples
  }

  #example(name: string | null, place: Place, value: Data): Example {
    const most = Math.max(Math.min(MOST_EXAMPLE, this.#row.characters), 0)
    const long = typeof value === 'string' && value.length > most
    const printed = typeof value === 'string' ? { text: cutText(value, most), truncated: long } : printJson(value, most)
    this.#row.characters -= printed.text.length
    const summary = name === null ? null : this.#words(place, 'summary', 1_000)
    return { name, summary, description: name === null ? null : this.#words(place, 'description', 20_000), ...printed }
  }

  #schema(place: Place): Schema {
    const read: Measured = this.#schemas.read(place)
    if (read.schemas > this.#row.schemas || read.characters > this.#row.characters) {
      const name = this.#document.follow(place).name
      return name === null ? { cut: 'size' } : { $ref: name, cut: 'size' }
    }
    this.#row.schemas -= read.schemas
    this.#row.characters -= read.characters
    return read.schema
  }

  #words(place: Place, key: string, most: number): string | null {
    const text = this.#document.text(place, key)
    if (text === null) return null
    const kept = cutText(text, Math.max(Math.min(most, this.#row.characters), 0))
    this.#row.characters -= kept.length
    return kept
  }
}

/** A name for each operation: its own, or one made of method and path; unique in the document. */
function nameOperations(document: Document, found: Found[]): string[] {
  const own = found.map(({ operation }) => ownId(document, operation))
  const taken = new Set(own.filter((id) => id !== null))
  const used = new Set<string>()
  return found.map(({ method, path, operation }, at) => {
    const id = own[at] ?? null
    const wanted = id ?? slugOf(method, path)
    let name = wanted
    for (let count = 2; used.has(name) || (name !== id && taken.has(name)); count++) name = `${wanted}-${count}`
    if (id !== null && name !== id) {
      document.say(
        'operation-id',
        `${operation.path}/${escapePointer('operationId')}`,
        `The operationId "${shorten(id)}" is taken; here the operation is called "${shorten(name)}".`,
      )
    }
    used.add(name)
    return name
  })
}

function ownId(document: Document, operation: Place): string | null {
  const id = document.text(operation, 'operationId')
  if (id === null || id === '') return null
  // It becomes part of an address, where '.' and '..' mean something else, and of an index, which takes no long keys.
  const unfit = id.length > MOST_ID || /\p{Cc}/u.test(id) || id.split('/').some((part) => part === '.' || part === '..')
  if (!unfit) return id
  document.say('operation-id', `${operation.path}/operationId`, `This operationId cannot be part of an address.`)
  return null
}

function slugOf(method: string, path: string): string {
  const words = `${method} ${path}`.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
  return cutText(words.replace(/^-/, '').replace(/-$/, '') || 'operation', MOST_ID).replace('…', '')
}
