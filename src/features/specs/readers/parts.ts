// The parts that rows are made of: parameters, bodies, responses, headers, examples, links. Each is cut to what its row
// may hold.

import { type Document, isMap, type Place, shorten, step } from '../document.ts'
import type {
  Content,
  Encoding,
  Example,
  ExternalDocs,
  Header,
  Link,
  Parameter,
  RequestBody,
  Response,
  Schema,
  SecurityRequirement,
  Server,
} from '../model.ts'
import type { Data } from '../parse.ts'
import { cutText, printJson } from '../texts.ts'
import { SchemaReader } from './schemas.ts'
import { readSecurity, readServers } from './surroundings.ts'

const MOST_PARAMETERS = 500
const MOST_RESPONSES = 100
const MOST_CONTENTS = 50
const MOST_LINKS = 50
const MOST_EXAMPLES = 20
const MOST_EXAMPLE = 30_000
/** What servers and security of a row may take: both may come from the document's root and so stand in every row. */
const MOST_AROUND = 20_000

/** What one row may hold, and all rows of a document together. */
const ROW = { schemas: 3_000, characters: 500_000 }
const ALL = { schemas: 2_000_000, characters: 40_000_000 }

const PLACES: ReadonlySet<string> = new Set(['path', 'query', 'querystring', 'header', 'cookie'])

export class PartReader {
  readonly document: Document
  readonly schemas: SchemaReader
  readonly #securityNames: ReadonlySet<string>
  /** Finds the operation that a link leads to; set once operations have their names. */
  findLinked: (link: Place) => string | null = () => null
  readonly #all = { ...ALL }
  #row = { ...ROW }
  readonly #around = new WeakMap<object, { value: unknown; characters: number }>()

  constructor(document: Document, securityNames: ReadonlySet<string>) {
    this.document = document
    this.schemas = new SchemaReader(document)
    this.#securityNames = securityNames
  }

  /** Reads one row; what it takes is gone from what all rows together may hold. */
  row<Row>(read: () => Row): Row {
    this.#row = {
      schemas: Math.min(ROW.schemas, this.#all.schemas),
      characters: Math.min(ROW.characters, this.#all.characters),
    }
    const before = { ...this.#row }
    const row = read()
    this.#all.schemas -= before.schemas - this.#row.schemas
    this.#all.characters -= before.characters - this.#row.characters
    return row
  }

  /** A text of the row, as long as there is room. */
  keep(text: string, most: number): string {
    const kept = cutText(text, Math.max(Math.min(most, this.#row.characters), 0))
    this.#row.characters -= kept.length
    return kept
  }

  words(place: Place, key: string, most: number): string | null {
    const text = this.document.text(place, key)
    return text === null ? null : this.keep(text, most)
  }

  servers(place: Place): Server[] {
    return this.#shared(place, () => readServers(this.document, place))
  }

  security(place: Place): SecurityRequirement[] {
    return this.#shared(place, () => readSecurity(this.document, place, this.#securityNames))
  }

  #shared<Member>(place: Place, read: () => Member[]): Member[] {
    if (typeof place.data !== 'object' || place.data === null) return read()
    let known = this.#around.get(place.data)
    if (!known) {
      const value: Member[] = []
      let characters = 0
      for (const member of read()) {
        characters += JSON.stringify(member).length
        if (characters > MOST_AROUND) break
        value.push(member)
      }
      known = { value, characters: Math.min(characters, MOST_AROUND) }
      this.#around.set(place.data, known)
    }
    if (known.characters > this.#row.characters) return []
    this.#row.characters -= known.characters
    return known.value as Member[]
  }

  externalDocs(owner: Place): ExternalDocs | null {
    const place = this.document.follow(step(owner, 'externalDocs'))
    const url = isMap(place.data) ? this.document.link(place, 'url') : null
    return url === null ? null : { url: this.keep(url, 2_000), description: this.words(place, 'description', 1_000) }
  }

  parameter(at: Place): Parameter | null {
    const { document } = this
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
    const parameter: Parameter = {
      name: this.keep(name, 500),
      in: where as Parameter['in'],
      required,
      deprecated: document.flag(place, 'deprecated'),
      description: this.words(place, 'description', 20_000),
      schema: this.#schemaOf(place),
      style: this.words(place, 'style', 50),
      explode: place.data.explode === undefined ? null : document.flag(place, 'explode'),
      examples: this.examples(place),
    }
    if (document.flag(place, 'allowEmptyValue')) parameter.allowEmptyValue = true
    if (document.flag(place, 'allowReserved')) parameter.allowReserved = true
    const content = this.#onlyContent(place)
    if (content) {
      parameter.mediaType = this.keep(content.key, 200)
      if (parameter.examples.length === 0) parameter.examples = this.examples(document.follow(content.place))
    }
    const location = this.words(place, 'location', 500)
    if (location !== null) parameter.location = location
    return parameter
  }

  /** Parameters of a path and of its operation, whose own win. */
  parameters(owners: Place[]): Parameter[] {
    const parameters = new Map<string, Parameter>()
    for (const owner of owners) {
      const own = new Set<string>()
      for (const at of this.document.items(step(owner, 'parameters'), '"parameters"').slice(0, MOST_PARAMETERS)) {
        const parameter = this.parameter(at)
        if (!parameter) continue
        const key = `${parameter.in} ${parameter.name}`
        if (own.has(key)) this.document.say('parameter', at.path, `"${shorten(parameter.name)}" is declared twice.`)
        own.add(key)
        parameters.set(key, parameter)
      }
    }
    return [...parameters.values()]
  }

  /** A parameter's or header's schema, which may stand in its only content. */
  #schemaOf(place: Place): Schema | null {
    const schema = step(place, 'schema')
    if (schema.data !== undefined) return this.schema(schema)
    const content = this.#onlyContent(place)
    const inner = content ? step(this.document.follow(content.place), 'schema') : undefined
    return inner?.data === undefined ? null : this.schema(inner)
  }

  #onlyContent(place: Place): { key: string; place: Place } | undefined {
    return this.document.members(step(place, 'content'), '"content"')[0]
  }

  requestBody(at: Place): RequestBody | null {
    if (at.data === undefined) return null
    const place = this.document.follow(at)
    if (place.failed) return null
    if (!isMap(place.data)) {
      this.document.say('wrong-type', place.path, 'A request body must be an object.')
      return null
    }
    return {
      description: this.words(place, 'description', 20_000),
      required: this.document.flag(place, 'required'),
      contents: this.#contents(place),
    }
  }

  responses(operation: Place): Response[] {
    const { document } = this
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
      const summary = this.words(place, 'summary', 1_000)
      return [
        {
          status: this.keep(key, 50),
          ...(summary === null ? {} : { summary }),
          description: this.words(place, 'description', 20_000),
          headers: this.#headers(place),
          contents: this.#contents(place),
          links: this.#links(place),
        },
      ]
    })
  }

  #links(response: Place): Link[] {
    const members = this.document.members(step(response, 'links'), '"links"').slice(0, MOST_LINKS)
    return members.flatMap(({ key, place: at }) => {
      const place = this.document.follow(at)
      if (!isMap(place.data)) return []
      const parameters = this.document.members(step(place, 'parameters'), '"parameters"').slice(0, MOST_CONTENTS)
      const body = place.data.requestBody
      const [server] = place.data.server === undefined ? [] : readServers(this.document, wrapped(step(place, 'server')))
      return [
        {
          name: this.keep(key, 200),
          operationId: this.findLinked(place),
          description: this.words(place, 'description', 20_000),
          parameters: parameters.map(({ key: name, place: value }) => ({
            name: this.keep(name, 500),
            value: this.#text(value.data ?? null, 1_000),
          })),
          ...(body === undefined ? {} : { requestBody: this.#text(body, 5_000) }),
          ...(server ? { server } : {}),
        },
      ]
    })
  }

  #text(data: Data, most: number): string {
    return this.keep(typeof data === 'string' ? data : printJson(data, most).text, most)
  }

  #headers(owner: Place): Header[] {
    const members = this.document.members(step(owner, 'headers'), '"headers"')
    return members.slice(0, MOST_CONTENTS).flatMap(({ key, place: at }) => {
      const place = this.document.follow(at)
      if (!isMap(place.data)) return []
      return [
        {
          name: this.keep(key, 200),
          description: this.words(place, 'description', 20_000),
          required: this.document.flag(place, 'required'),
          deprecated: this.document.flag(place, 'deprecated'),
          schema: this.#schemaOf(place),
          examples: this.examples(place),
        },
      ]
    })
  }

  #contents(owner: Place): Content[] {
    const members = this.document.members(step(owner, 'content'), '"content"')
    return members.slice(0, MOST_CONTENTS).map(({ key, place: at }) => {
      const place = this.document.follow(at)
      const schema = step(place, 'schema')
      const item = step(place, 'itemSchema')
      const encoding = this.#encoding(place)
      return {
        mediaType: this.keep(key, 200),
        schema: schema.data === undefined ? null : this.schema(schema),
        ...(item.data === undefined ? {} : { itemSchema: this.schema(item) }),
        examples: this.examples(place),
        ...(encoding.length > 0 ? { encoding } : {}),
      }
    })
  }

  #encoding(content: Place): Encoding[] {
    const named = this.document.members(step(content, 'encoding'), '"encoding"')
    // Parts without names (OpenAPI 3.2): the first ones each, then all that follow.
    const parts = this.document.items(step(content, 'prefixEncoding'), '"prefixEncoding"')
    const rest = step(content, 'itemEncoding')
    const all: { key: string | null; place: Place }[] = [
      ...named,
      ...parts.map((place) => ({ key: null, place })),
      ...(rest.data === undefined ? [] : [{ key: null, place: rest }]),
    ]
    return all.slice(0, MOST_CONTENTS).flatMap(({ key, place }) => {
      if (!isMap(place.data)) return []
      return [
        {
          property: key === null ? null : this.keep(key, 500),
          contentType: this.words(place, 'contentType', 500),
          style: this.words(place, 'style', 50),
          explode: place.data.explode === undefined ? null : this.document.flag(place, 'explode'),
          allowReserved: this.document.flag(place, 'allowReserved'),
          headers: this.#headers(place),
        },
      ]
    })
  }

  examples(owner: Place): Example[] {
    if (!isMap(owner.data)) return []
    const examples: Example[] = []
    if (owner.data.example !== undefined) examples.push(this.#example(null, owner, owner.data.example))
    for (const { key, place: at } of this.document.members(step(owner, 'examples'), '"examples"')) {
      if (examples.length >= MOST_EXAMPLES) break
      const place = this.document.follow(at)
      if (!isMap(place.data)) continue
      const value = place.data.value ?? place.data.dataValue ?? place.data.serializedValue
      const outside = place.data.externalValue === undefined ? null : this.document.link(place, 'externalValue')
      if (value === undefined && outside === null) continue
      const example = this.#example(this.keep(key, 200), place, value)
      if (outside !== null) example.externalValue = this.keep(outside, 2_000)
      examples.push(example)
    }
    return examples
  }

  #example(name: string | null, place: Place, value: Data | undefined): Example {
    const most = Math.max(Math.min(MOST_EXAMPLE, this.#room()), 0)
    const long = typeof value === 'string' && value.length > most
    const printed =
      typeof value === 'string' || value === undefined
        ? { text: cutText(value ?? '', most), truncated: long }
        : printJson(value, most)
    this.#row.characters -= printed.text.length
    const summary = name === null ? null : this.words(place, 'summary', 1_000)
    return { name, summary, description: name === null ? null : this.words(place, 'description', 20_000), ...printed }
  }

  #room(): number {
    return this.#row.characters
  }

  /** A text that a reader copies, of any value. */
  printed(data: Data, most: number): string {
    return this.#text(data, most)
  }

  schema(place: Place): Schema {
    const read = this.schemas.read(place)
    if (read.schemas > this.#row.schemas || read.characters > this.#row.characters) return this.schemas.end(place)
    this.#row.schemas -= read.schemas
    this.#row.characters -= read.characters
    return read.schema
  }
}

/** One member as a list of one. */
function wrapped({ data, path }: Place): Place {
  return { data: data === undefined ? undefined : [data], path }
}
