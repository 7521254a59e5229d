// Schemas with their references in place, within limits (SPEC-4): a reference is followed a few deep, and less deep
// where the result would be too large to read. Where it ends, the schema says so and names what would go on.

import { type Document, type Followed, isMap, type Place, step } from '../document.ts'
import type { Schema } from '../model.ts'
import { type Data, type DataMap, emptyMap } from '../parse.ts'
import { cutText, smallValue } from '../texts.ts'
import { mergeAllOf, requiredNames } from './all-of.ts'
import { componentNameOf, Families, lastOf } from './families.ts'
import { copyOf, type Kept, KeptSchemas, less, type Measured, more, type Taken } from './kept.ts'

/** How far a schema is put in place; the page of a component shows less below it, since each has a page of its own. */
export type Reach = { deep: number; schemas: number; characters: number }
export const FULL_REACH: Reach = { deep: 4, schemas: 600, characters: 150_000 }
const MOST_LEVELS = 16
const MOST_MEMBERS = 600
const MOST_DESCRIPTION = 20_000
const MOST_ENUM = 200

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
  'minContains',
  'maxContains',
] as const
const FLAGS = ['uniqueItems', 'readOnly', 'writeOnly', 'deprecated'] as const
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const
const RARE = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'contentSchema',
  'unevaluatedProperties',
  'unevaluatedItems',
  'additionalItems',
]
/** Where people write how the values of an enum are called, and what they mean. */
const ENUM_TEXTS = ['x-enum-varnames', 'x-enumNames', 'x-enumDescriptions', 'x-enum-descriptions']
/** Words of a schema that say what fits it. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['type', 'enum', 'const', 'format', 'pattern', 'required', 'nullable', 'discriminator', 'xml', 'contentMediaType'],
  ...['properties', 'patternProperties', 'additionalProperties', 'items', 'uniqueItems', 'contentEncoding'],
  ...['dependentSchemas', 'dependentRequired'],
  ...NUMBERS,
  ...LISTS,
  ...RARE,
])

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer', 'file'])
/** What may stand beside a reference and still leave the rest to it. */
const BESIDE = new Set(['$ref', 'title', 'description', 'deprecated', 'default', 'readOnly', 'writeOnly', 'examples'])

export class SchemaReader {
  readonly #document: Document
  readonly #reach: Reach
  readonly #families: Families
  readonly #kept: KeptSchemas
  /** A component is read once, however many operations name it. */
  readonly #known = new WeakMap<DataMap, Map<string | null, Measured>>()

  constructor(
    document: Document,
    reach: Reach = FULL_REACH,
    families = new Families(document),
    kept = new KeptSchemas(),
  ) {
    this.#document = document
    this.#reach = reach
    this.#families = families
    this.#kept = kept
  }

  /** One that reads as far as `reach`. */
  within(reach: Reach): SchemaReader {
    return new SchemaReader(this.#document, reach, this.#families, this.#kept)
  }

  read(place: Place): Measured {
    const target = this.#document.follow(place)
    if (!isMap(target.data)) return this.#attempt(1).measure(place)
    const known = this.#known.get(target.data) ?? new Map<string | null, Measured>()
    this.#known.set(target.data, known)
    const plain = isMap(place.data) && Object.keys(place.data).length === 1
    const before = plain || target.name === null ? known.get(target.name) : undefined
    if (before) return before
    let measured: Measured | undefined
    for (let { deep } = this.#reach; deep > 0; deep--) {
      const attempt = this.#attempt(deep)
      measured = attempt.measure(place)
      if (!attempt.full) break
    }
    measured ??= { schema: {}, schemas: 1, characters: 0 }
    if (plain || target.name === null) known.set(target.name, measured)
    return measured
  }

  /** What stands for a schema that there is no room for. */
  end(place: Place): Schema {
    return isMap(place.data) && typeof place.data.$ref === 'string'
      ? { ...named('$ref', place.data.$ref, this.#document.follow(place).name), cut: 'size' }
      : { cut: 'size' }
  }

  #attempt(deep: number): Attempt {
    return new Attempt(this.#document, this.#families, this.#kept, { ...this.#reach, deep })
  }
}

function named(key: 'name' | '$ref', reference: string, name: string | null): Schema {
  const schema: Schema = { [key]: name ?? '' }
  if (componentNameOf(reference) === null) schema.unlisted = true
  return schema
}

/** A schema that was entered, from the outermost: where a `$dynamicRef` looks for its anchor. */
type Entered = { path: string; data: Data | undefined }

/** What was met below one reference. `isFixed`: nothing there hangs on the way that led to it. */
type Within = { places: Set<string>; deepest: number; asked: Taken | null; isFixed: boolean }

class Attempt {
  full = false
  readonly #document: Document
  readonly #families: Families
  readonly #kept: KeptSchemas
  readonly #reach: Reach
  #schemas = 0
  #characters = 0
  #within: Within = { places: new Set(), deepest: 0, asked: null, isFixed: true }

  constructor(document: Document, families: Families, kept: KeptSchemas, reach: Reach) {
    this.#document = document
    this.#families = families
    this.#kept = kept
    this.#reach = reach
  }

  measure(place: Place): Measured {
    const schema = this.#read(place, 1, [])
    return { schema, schemas: this.#schemas, characters: this.#characters }
  }

  #read(place: Place, level: number, trail: readonly Entered[]): Schema {
    if (typeof place.data === 'boolean') {
      this.#schemas++
      return { always: place.data }
    }
    if (!isMap(place.data)) {
      this.#document.say('schema-type', place.path, 'A schema must be an object.')
      return {}
    }
    if (typeof place.data.$ref === 'string') return this.#referred(place, place.data.$ref, level, trail)
    if (typeof place.data.$dynamicRef === 'string') {
      this.#within.isFixed = false
      const reference = this.#dynamic(place, place.data.$dynamicRef, trail)
      if (reference) return this.#enter(reference, level, trail)
    }
    return this.#inline(place, level, trail)
  }

  #referred(place: Place, reference: string, level: number, trail: readonly Entered[]): Schema {
    const takesSiblings = this.#takesSiblings()
    const beside = isMap(place.data) ? Object.keys(place.data) : []
    // JSON Schema 2020-12 lets words stand beside a reference. Those that say more than how it is shown make it one part
    // of a schema that holds the others too.
    if (takesSiblings && beside.some((key) => !BESIDE.has(key) && KEYWORDS.has(key))) {
      const data: DataMap = Object.assign(emptyMap(), place.data)
      const parts = Array.isArray(data.allOf) ? data.allOf : []
      delete data.$ref
      data.allOf = [Object.assign(emptyMap(), { $ref: reference }), ...parts]
      return this.#inline({ data, path: place.path }, level, trail)
    }
    const found = this.#keptOrEntered(place, reference, level, trail)
    if (!isMap(place.data) || beside.length === 1 || found.cut) return found
    const schema = copyOf(found)
    // Before 2020-12 people wrote these all the same.
    for (const key of ['title', 'description'] as const) {
      if (typeof place.data[key] === 'string') schema[key] = this.#keep(place.data[key])
    }
    for (const key of ['deprecated', 'readOnly', 'writeOnly'] as const) {
      if (place.data[key] === true) schema[key] = true
    }
    if (place.data.default !== undefined) schema.default = this.#value(place.data.default)
    if (Array.isArray(place.data.examples)) {
      schema.examples = place.data.examples.slice(0, 5).map((value) => this.#value(value))
    }
    return schema
  }

  #takesSiblings(): boolean {
    const { type, dialect } = this.#document
    return type === 'oas3' && dialect >= '3.1'
  }

  /** What a reference leads to, read once for all who would read the same. */
  #keptOrEntered(place: Place, reference: string, level: number, trail: readonly Entered[]): Schema {
    const kept = this.#kept.find(reference, this.#reach.deep - trail.length)
    if (kept && level + kept.height <= MOST_LEVELS && !trail.some(({ path }) => kept.places.has(path))) {
      const hasRoom = this.#hasRoomFor(kept)
      if (hasRoom && kept.schema) return this.#take({ ...kept, schema: kept.schema }, level)
      // Reading it would show that there is no room, and this attempt is thrown away.
      if (!hasRoom && this.#reach.deep > 1) return this.#giveUp()
    }
    // What stands beside a reference on the way counts as well.
    const rests = (data: DataMap) => this.#takesSiblings() && Object.keys(data).length > 1
    return this.#enterAndKeep({ ...this.#document.follow(place, rests), reference }, level, trail)
  }

  #enterAndKeep(target: Followed & { reference: string }, level: number, trail: readonly Entered[]): Schema {
    const [outer, before, wasFull] = [this.#within, this.#taken(), this.full]
    this.#within = { places: new Set(), deepest: level, asked: null, isFixed: true }
    const schema = this.#enter(target, level, trail)
    const { places, deepest, asked, isFixed } = this.#within
    this.#within = outer
    this.#meet({ places, deepest, asked })
    if (!isFixed) outer.isFixed = false
    const endsByItself = deepest <= MOST_LEVELS && !trail.some(({ path }) => places.has(path))
    if (isFixed && endsByItself && !wasFull) {
      this.#kept.add(target.reference, this.#reach.deep - trail.length, {
        ...less(this.#taken(), before),
        schema: this.full ? null : schema,
        height: deepest - level,
        places,
        asked: asked && less(asked, before),
      })
    }
    return schema
  }

  #hasRoomFor({ asked }: Kept): boolean {
    return asked === null || this.#isWithinReach(this.#schemas + asked.schemas, this.#characters + asked.characters)
  }

  #giveUp(): Schema {
    this.full = true
    this.#schemas = this.#reach.schemas
    return { cut: 'size' }
  }

  #take({ schema, schemas, characters, asked, height, places }: Kept & Measured, level: number): Schema {
    this.#meet({ places, deepest: level + height, asked: asked && more(asked, this.#taken()) })
    this.#schemas += schemas
    this.#characters += characters
    return schema
  }

  #meet({ places, deepest, asked }: Pick<Kept, 'places' | 'asked'> & { deepest: number }): void {
    for (const path of places) this.#within.places.add(path)
    this.#within.deepest = Math.max(this.#within.deepest, deepest)
    this.#within.asked = asked ?? this.#within.asked
  }

  #taken(): Taken {
    return { schemas: this.#schemas, characters: this.#characters }
  }

  /** Reads what a reference leads to, or says why it ends here. */
  #enter(target: Followed & { reference: string }, level: number, trail: readonly Entered[]): Schema {
    const title = isMap(target.data) && typeof target.data.title === 'string' ? target.data.title : undefined
    this.#within.places.add(target.path)
    const isOpen = trail.some(({ path }) => path === target.path)
    const cut = target.failed ?? (isOpen ? 'cycle' : trail.length >= this.#reach.deep ? 'depth' : this.#whyNotMore())
    if (cut) {
      this.#schemas++
      const end: Schema = { ...named('$ref', target.reference, target.name), cut }
      this.#characters += end.$ref?.length ?? 0
      if (title) end.title = cutText(title, 200)
      if (isMap(target.data)) addType(end, target.data)
      return end
    }
    const inner = [...trail, target]
    const onward = isMap(target.data) && typeof target.data.$ref === 'string' ? target.data.$ref : null
    // What refers on has words beside its reference, so that this is a copy of what it leads to.
    const schema = onward === null ? this.#inline(target, level, inner) : this.#referred(target, onward, level, inner)
    if (schema.cut && schema.$ref !== undefined) return schema
    delete schema.unlisted
    return Object.assign(schema, named('name', target.reference, target.name))
  }

  /** The outermost schema on the way here that has the anchor, else the first of the document (2020-12, 8.2.3.2). */
  #dynamic(place: Place, reference: string, trail: readonly Entered[]): (Followed & { reference: string }) | null {
    const anchor = reference.startsWith('#') && !reference.startsWith('#/') ? reference.slice(1) : null
    if (anchor !== null) {
      for (const entered of trail) {
        const found = anchoredIn(entered, anchor)
        if (found) return { ...this.#document.follow(found), ...nameOf(found, anchor) }
      }
    }
    const found = anchor === null ? undefined : this.#document.dynamicAnchor(anchor)
    if (found) return { ...this.#document.follow(found), ...nameOf(found, anchor ?? '') }
    const data: DataMap = Object.assign(emptyMap(), { $ref: reference })
    return { ...this.#document.follow({ data, path: place.path }), reference }
  }

  #whyNotMore(): 'size' | null {
    if (!this.full) this.#within.asked = this.#taken()
    if (this.#isWithinReach(this.#schemas, this.#characters)) return null
    this.full = true
    return 'size'
  }

  #isWithinReach(schemas: number, characters: number): boolean {
    return schemas < this.#reach.schemas && characters < this.#reach.characters
  }

  #inline(place: Place, level: number, trail: readonly Entered[]): Schema {
    if (!isMap(place.data)) return this.#read(place, level, trail)
    const data = place.data
    this.#schemas++
    this.#within.deepest = Math.max(this.#within.deepest, level)
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
        .slice(0, MOST_MEMBERS)
        .map(({ key, place: at }) => ({ pattern: this.#keep(key), schema: this.#read(at, level + 1, trail) }))
    }
    if (typeof data.additionalProperties === 'boolean') schema.additionalProperties = data.additionalProperties
    else if (isMap(data.additionalProperties)) schema.additionalProperties = inner('additionalProperties')
    // Before 2020-12 a list under `items` described a tuple.
    if (Array.isArray(data.items)) {
      const members = this.#document.items(step(place, 'items'), 'items').slice(0, MOST_MEMBERS)
      schema.prefixItems = members.map((member) => this.#read(member, level + 1, trail))
    } else if (isMap(data.items) || typeof data.items === 'boolean') schema.items = inner('items')
    for (const key of LISTS) {
      if (!Array.isArray(data[key])) continue
      const members = this.#document.items(step(place, key), key).slice(0, MOST_MEMBERS)
      schema[key] = members.map((member) => this.#read(member, level + 1, trail))
    }
    for (const keyword of RARE) {
      if (!isMap(data[keyword]) && typeof data[keyword] !== 'boolean') continue
      schema.also ??= []
      schema.also.push({ keyword, schema: inner(keyword) })
    }
    this.#addDependents(schema, place, level, trail)
    this.#addSurroundings(schema, place)
    this.#addDiscriminator(schema, place)
    return this.#addRequires(mergeAllOf(schema))
  }

  /** What is required of an object that declares it elsewhere, such as beside the `oneOf` that this is a choice of. */
  #addRequires(schema: Schema): Schema {
    const own = new Set(schema.properties?.map(({ name }) => name))
    const names = [...(requiredNames.get(schema) ?? [])].filter(
      (name): name is string => typeof name === 'string' && !own.has(name),
    )
    if (names.length > 0 && !schema.cut) {
      schema.requires = names.slice(0, MOST_ENUM).map((name) => this.#keep(cutText(name, 500)))
    }
    return schema
  }

  /** `dependencies` is what 2019-09 split in two. */
  #addDependents(schema: Schema, place: Place, level: number, trail: readonly Entered[]): void {
    for (const key of ['dependentSchemas', 'dependentRequired', 'dependencies']) {
      if (!isMap(place.data) || !isMap(place.data[key])) continue
      for (const { key: property, place: at } of this.#document.members(step(place, key), key).slice(0, MOST_ENUM)) {
        const name = this.#keep(cutText(property, 500))
        if (Array.isArray(at.data)) {
          const names = at.data.filter((one): one is string => typeof one === 'string').slice(0, MOST_ENUM)
          schema.dependentRequired ??= []
          schema.dependentRequired.push({ property: name, names: names.map((one) => this.#keep(cutText(one, 500))) })
        } else if (key !== 'dependentRequired') {
          schema.dependentSchemas ??= []
          schema.dependentSchemas.push({ property: name, schema: this.#read(at, level + 1, trail) })
        }
      }
    }
  }

  #addSurroundings(schema: Schema, place: Place): void {
    if (!isMap(place.data)) return
    const { xml, externalDocs } = place.data
    if (isMap(xml)) {
      const said: NonNullable<Schema['xml']> = {}
      for (const key of ['name', 'namespace', 'prefix', 'nodeType'] as const) {
        if (typeof xml[key] === 'string') said[key] = this.#keep(cutText(xml[key], 500))
      }
      for (const key of ['attribute', 'wrapped'] as const) {
        if (xml[key] === true) said[key] = true
      }
      schema.xml = said
    }
    const url = isMap(externalDocs) ? this.#document.link(step(place, 'externalDocs'), 'url') : null
    if (url !== null && isMap(externalDocs)) {
      const { description } = externalDocs
      const words = typeof description === 'string' ? this.#keep(cutText(description, 1_000)) : null
      schema.externalDocs = { url: this.#keep(cutText(url, 2_000)), description: words }
    }
  }

  #addProperties(schema: Schema, place: Place, level: number, trail: readonly Entered[]): void {
    const required = requiredNames.get(schema)
    schema.properties = []
    for (const { key, place: at } of this.#document.members(step(place, 'properties'), 'properties')) {
      if (schema.properties.length >= MOST_MEMBERS || this.#whyNotMore()) {
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
    if (schema.enum) this.#addEnumTexts(schema, schema.enum, data)
    if (data.const !== undefined) schema.const = this.#value(data.const)
    if (data.default !== undefined) schema.default = this.#value(data.default)
    const examples = Array.isArray(data.examples) ? data.examples.slice(0, 5) : []
    if (data.example !== undefined) examples.unshift(data.example)
    if (examples.length > 0) schema.examples = examples.map((value) => this.#value(value))
  }

  /** Lists in the order of the values, or texts by value: both are written. */
  #addEnumTexts(schema: Schema, values: readonly unknown[], data: DataMap): void {
    const said = ENUM_TEXTS.map((key) => data[key]).filter((one) => Array.isArray(one) || isMap(one))
    if (said.length === 0) return
    const texts = values.map((value, index) => {
      const own = said.map((one) => (Array.isArray(one) ? one[index] : isMap(one) ? one[String(value)] : undefined))
      const words = own.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
      return words.length > 0 ? this.#keep(cutText(words.join(': '), 1_000)) : null
    })
    if (texts.some((text) => text !== null)) schema.enumTexts = texts
  }

  #addDiscriminator(schema: Schema, place: Place): void {
    const data = isMap(place.data) ? place.data.discriminator : undefined
    const property = isMap(data) ? data.propertyName : data
    if (typeof property !== 'string') return
    const mapping = isMap(data) && isMap(data.mapping) ? Object.entries(data.mapping).slice(0, MOST_ENUM) : []
    const said = mapping.flatMap(([value, target]) =>
      typeof target === 'string' ? [{ value: this.#keep(cutText(value, 500)), name: this.#keep(lastOf(target)) }] : [],
    )
    // Where no value is said for a schema, its name is the value.
    const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap(({ name, $ref }) => name ?? $ref ?? [])
    const implied = parts.length > 0 ? parts : this.#families.childrenOf(place.path)
    const mapped = new Set(said.map(({ name }) => name))
    for (const name of implied.slice(0, MOST_ENUM)) {
      if (!mapped.has(name)) said.push({ value: this.#keep(name), name: this.#keep(name) })
    }
    schema.discriminator = { property: this.#keep(cutText(property, 500)), mapping: said }
    const fallback = isMap(data) ? data.defaultMapping : undefined
    if (typeof fallback === 'string') schema.discriminator.defaultName = this.#keep(lastOf(fallback))
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

function anchoredIn({ path, data }: Entered, anchor: string): Place | undefined {
  if (!isMap(data)) return undefined
  if (data.$dynamicAnchor === anchor) return { data, path }
  const definitions = step({ data, path }, '$defs')
  for (const inner of isMap(definitions.data) ? Object.keys(definitions.data).slice(0, MOST_ENUM) : []) {
    const place = step(definitions, inner)
    if (isMap(place.data) && place.data.$dynamicAnchor === anchor) return place
  }
  return undefined
}

/** A place that was found by its anchor, as if a pointer had led there. */
function nameOf({ data, path }: Place, anchor: string): { name: string; reference: string } {
  const reference = isMap(data) && typeof data.$ref === 'string' ? data.$ref : `#${path}`
  return { name: componentNameOf(reference) ?? anchor, reference }
}

function addType(schema: Schema, data: DataMap): void {
  const said = Array.isArray(data.type) ? data.type : [data.type]
  const type = said.filter((one): one is string => typeof one === 'string' && TYPES.has(one))
  if (type.length === 0 && data.properties !== undefined) type.push('object')
  if (type.length === 0 && data.items !== undefined) type.push('array')
  if (type.length > 0 && (data.nullable === true || data['x-nullable'] === true) && !type.includes('null')) {
    type.push('null')
  } else if (type.length === 0 && (data.nullable === true || data['x-nullable'] === true)) schema.nullable = true
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
