// Schemas with their references in place, within limits (SPEC-4): a reference is followed four deep, and less deep
// where the result would be too large to read. Where it ends, the schema says so and names what would go on.

import { type Document, isMap, type Place, step } from './document.ts'
import type { Property, Schema } from './model.ts'
import type { Data, DataMap } from './parse.ts'
import { cutText, smallValue } from './texts.ts'

const MOST_REFERENCES_DEEP = 4
const MOST_LEVELS = 16
const MOST_SCHEMAS = 600
const MOST_CHARACTERS = 150_000
const MOST_DESCRIPTION = 20_000
const MOST_ENUM = 200

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer', 'file'])
const TEXTS = ['title', 'format', 'pattern', 'contentMediaType', 'contentEncoding'] as const
const NUMBERS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const
const FLAGS = ['uniqueItems', 'readOnly', 'writeOnly', 'deprecated'] as const
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const
const RARE = ['not', 'if', 'then', 'else', 'contains', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems']

/** Names that `required` lists, beside the schema that lists them: parts of `allOf` may require what others declare. */
const requiredNames = new WeakMap<Schema, ReadonlySet<unknown>>()

/** What a schema costs the operation that holds it. */
export type Measured = { schema: Schema; schemas: number; characters: number }

export class SchemaReader {
  readonly #document: Document
  /** A component is read once, however many operations name it. */
  readonly #known = new WeakMap<DataMap, Map<string | null, Measured>>()

  constructor(document: Document) {
    this.#document = document
  }

  read(place: Place): Measured {
    const target = this.#document.follow(place)
    if (!isMap(target.data)) return new Attempt(this.#document, 1).measure(place)
    const known = this.#known.get(target.data) ?? new Map<string | null, Measured>()
    this.#known.set(target.data, known)
    const plain = isMap(place.data) && Object.keys(place.data).length === 1
    const before = plain || target.name === null ? known.get(target.name) : undefined
    if (before) return before
    let measured: Measured | undefined
    for (let deep = MOST_REFERENCES_DEEP; deep > 0; deep--) {
      const attempt = new Attempt(this.#document, deep)
      measured = attempt.measure(place)
      if (!attempt.full) break
    }
    measured ??= { schema: {}, schemas: 1, characters: 0 }
    if (plain || target.name === null) known.set(target.name, measured)
    return measured
  }
}

class Attempt {
  full = false
  readonly #document: Document
  readonly #deep: number
  #schemas = 0
  #characters = 0

  constructor(document: Document, deep: number) {
    this.#document = document
    this.#deep = deep
  }

  measure(place: Place): Measured {
    const schema = this.#read(place, 1, [])
    return { schema, schemas: this.#schemas, characters: this.#characters }
  }

  #read(place: Place, level: number, trail: readonly string[]): Schema {
    if (typeof place.data === 'boolean') return { always: place.data }
    if (!isMap(place.data)) {
      this.#document.say('schema-type', place.path, 'A schema must be an object.')
      return {}
    }
    if (typeof place.data.$ref !== 'string') return this.#inline(place, level, trail)
    const target = this.#document.follow(place)
    const name = target.name ?? ''
    const title = isMap(target.data) && typeof target.data.title === 'string' ? target.data.title : undefined
    const cut =
      target.failed ??
      (trail.includes(target.path) ? 'cycle' : trail.length >= this.#deep ? 'depth' : this.#whyNotMore())
    if (cut) {
      this.#schemas++
      const end: Schema = { $ref: name, cut }
      if (title) end.title = cutText(title, 200)
      if (isMap(target.data)) addType(end, target.data)
      return end
    }
    const schema = this.#inline(target, level, [...trail, target.path])
    schema.name = name
    // JSON Schema 2020-12 lets words stand beside a reference; before, people wrote them all the same.
    for (const key of ['title', 'description'] as const) {
      if (typeof place.data[key] === 'string') schema[key] = this.#keep(place.data[key])
    }
    if (place.data.deprecated === true) schema.deprecated = true
    if (place.data.default !== undefined) schema.default = smallValue(place.data.default)
    return schema
  }

  #whyNotMore(): 'size' | null {
    if (this.#schemas < MOST_SCHEMAS && this.#characters < MOST_CHARACTERS) return null
    this.full = true
    return 'size'
  }

  #inline(place: Place, level: number, trail: readonly string[]): Schema {
    if (!isMap(place.data)) return this.#read(place, level, trail)
    const data = place.data
    this.#schemas++
    const schema: Schema = {}
    addType(schema, data)
    this.#checkType(place)
    if (level > MOST_LEVELS) return { ...schema, cut: 'depth' }
    if (this.#whyNotMore()) return { ...schema, cut: 'size' }
    this.#addWords(schema, data)
    addRange(schema, data)
    const inner = (key: string): Schema => this.#read(step(place, key), level + 1, trail)

    if (Array.isArray(data.required)) requiredNames.set(schema, new Set(data.required))
    if (isMap(data.properties)) this.#addProperties(schema, place, level, trail)
    if (isMap(data.patternProperties)) {
      const patterns = step(place, 'patternProperties')
      schema.patternProperties = this.#document
        .members(patterns, 'patternProperties')
        .slice(0, MOST_SCHEMAS)
        .map(({ key, place: at }) => ({ pattern: this.#keep(key), schema: this.#read(at, level + 1, trail) }))
    }
    if (typeof data.additionalProperties === 'boolean') schema.additionalProperties = data.additionalProperties
    else if (isMap(data.additionalProperties)) schema.additionalProperties = inner('additionalProperties')
    if (isMap(data.items) || typeof data.items === 'boolean') schema.items = inner('items')
    for (const key of LISTS) {
      if (!Array.isArray(data[key])) continue
      const members = this.#document.items(step(place, key), key).slice(0, MOST_SCHEMAS)
      schema[key] = members.map((member) => this.#read(member, level + 1, trail))
    }
    for (const keyword of RARE) {
      if (!isMap(data[keyword])) continue
      schema.also ??= []
      schema.also.push({ keyword, schema: inner(keyword) })
    }
    this.#addDiscriminator(schema, place)
    return mergeAllOf(schema)
  }

  #addProperties(schema: Schema, place: Place, level: number, trail: readonly string[]): void {
    const required = requiredNames.get(schema)
    schema.properties = []
    for (const { key, place: at } of this.#document.members(step(place, 'properties'), 'properties')) {
      if (schema.properties.length >= MOST_SCHEMAS || this.#whyNotMore()) {
        this.full = true
        schema.cut = 'size'
        return
      }
      const name = this.#keep(cutText(key, 500))
      const inner = this.#read(at, level + 1, trail)
      schema.properties.push({ name, required: required?.has(key) ?? false, schema: inner })
    }
  }

  #addWords(schema: Schema, data: DataMap): void {
    if (typeof data.description === 'string') schema.description = this.#keep(data.description)
    for (const key of TEXTS) {
      if (typeof data[key] === 'string') schema[key] = this.#keep(cutText(data[key], 1000))
    }
    for (const key of NUMBERS) {
      if (typeof data[key] === 'number') schema[key] = data[key]
    }
    for (const key of FLAGS) {
      if (data[key] === true) schema[key] = true
    }
    if (Array.isArray(data.enum)) schema.enum = data.enum.slice(0, MOST_ENUM).map((value) => this.#value(value))
    if (data.const !== undefined) schema.const = this.#value(data.const)
    if (data.default !== undefined) schema.default = this.#value(data.default)
    const examples = Array.isArray(data.examples) ? data.examples.slice(0, 5) : []
    if (data.example !== undefined) examples.unshift(data.example)
    if (examples.length > 0) schema.examples = examples.map((value) => this.#value(value))
  }

  #addDiscriminator(schema: Schema, place: Place): void {
    const data = isMap(place.data) ? place.data.discriminator : undefined
    const property = isMap(data) ? data.propertyName : data
    if (typeof property !== 'string') return
    const mapping = isMap(data) && isMap(data.mapping) ? Object.entries(data.mapping).slice(0, MOST_ENUM) : []
    schema.discriminator = {
      property: this.#keep(cutText(property, 500)),
      mapping: mapping.flatMap(([value, target]) =>
        typeof target === 'string'
          ? [{ value: this.#keep(cutText(value, 500)), name: cutText(target.split('/').at(-1) ?? '', 200) }]
          : [],
      ),
    }
  }

  #checkType(place: Place): void {
    const { data, path } = step(place, 'type')
    if (data === undefined) return
    for (const type of Array.isArray(data) ? data : [data]) {
      if (typeof type === 'string' && TYPES.has(type)) continue
      this.#document.say('schema-type', path, 'The type of a schema must be one that JSON Schema knows.')
    }
  }

  #value(data: Data): unknown {
    const value = smallValue(data)
    this.#characters += typeof value === 'string' ? value.length : typeof value === 'object' ? 200 : 8
    return value
  }

  #keep(text: string): string {
    const kept = cutText(text, MOST_DESCRIPTION)
    this.#characters += kept.length
    return kept
  }
}

function addType(schema: Schema, data: DataMap): void {
  const said = Array.isArray(data.type) ? data.type : [data.type]
  const type = said.filter((one): one is string => typeof one === 'string' && TYPES.has(one))
  if (type.length === 0 && data.properties !== undefined) type.push('object')
  if (type.length === 0 && data.items !== undefined) type.push('array')
  if (type.length > 0 && (data.nullable === true || data['x-nullable'] === true) && !type.includes('null')) {
    type.push('null')
  }
  if (type.length > 0) schema.type = [...new Set(type)].map((one) => (one === 'file' ? 'string' : one))
  if (type.includes('file')) schema.format = 'binary'
}

/** Before 3.1 an exclusive bound was a flag beside the bound. */
function addRange(schema: Schema, data: DataMap): void {
  if (data.exclusiveMinimum === true && schema.minimum !== undefined) {
    schema.exclusiveMinimum = schema.minimum
    delete schema.minimum
  }
  if (data.exclusiveMaximum === true && schema.maximum !== undefined) {
    schema.exclusiveMaximum = schema.maximum
    delete schema.maximum
  }
}

/** What a part of `allOf` may hold to be read as if it stood in the schema itself. */
const MERGED = new Set(['name', 'title', 'description', 'type', 'properties', 'additionalProperties', 'examples'])

/** Objects put together from parts read best as one list of properties. Parts that hold more stay parts. */
function mergeAllOf(schema: Schema): Schema {
  if (!schema.allOf) return schema
  const left: Schema[] = []
  const required = new Set<unknown>(requiredNames.get(schema))
  const properties = new Map<string, Property>()
  for (const part of schema.allOf) {
    const mergeable = part.cut === undefined && Object.keys(part).every((key) => MERGED.has(key))
    if (!mergeable || (part.type && !part.type.includes('object'))) {
      left.push(part)
      continue
    }
    for (const property of part.properties ?? []) properties.set(property.name, property)
    for (const name of requiredNames.get(part) ?? []) required.add(name)
    if (part.additionalProperties !== undefined) schema.additionalProperties ??= part.additionalProperties
    if (part.description !== undefined) schema.description ??= part.description
    if (part.title !== undefined) schema.title ??= part.title
  }
  if (left.length === schema.allOf.length) return schema
  for (const property of schema.properties ?? []) properties.set(property.name, property)
  const merged: Schema = { ...schema }
  delete merged.allOf
  if (properties.size > 0) {
    merged.properties = [...properties.values()].map((property) =>
      required.has(property.name) ? { ...property, required: true } : property,
    )
  }
  requiredNames.set(merged, required)
  merged.type ??= ['object']
  if (left.length > 0) merged.allOf = left
  return merged
}
