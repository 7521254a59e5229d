// Two schemas, compared level by level, so that a change is told where it stands nearest to the surface.

import type { Property, Schema } from '../../specs/index.ts'
import { type Found, shown, type Way } from './changes.ts'
import { type Components, shapeOf } from './opened.ts'
import { compareValues, reasonFor, tellUnknown } from './values.ts'

/** Pairs looked at for one body: more than any that people read, and little work. */
const MOST_PAIRS = 20_000
const MOST_PARTS = 5

const ANY: Schema = {}

type Pair = { before: Schema; after: Schema; path: string; depth: number }

/** Both documents' named schemas, and those that are the same in both. */
export type Named = { before: Components; after: Components; unchanged: ReadonlySet<string> }

export function compareSchemas(
  named: Named,
  before: Schema | null | undefined,
  after: Schema | null | undefined,
  way: Way,
  tell: (found: Found) => void,
): void {
  if (before || after) new Comparison(named, way, tell).run(before ?? ANY, after ?? ANY)
}

class Comparison {
  readonly #named: Named
  readonly #way: Way
  readonly #tell: (found: Found) => void
  readonly #queue: Pair[] = []
  readonly #seen = new Set<string>()

  constructor(named: Named, way: Way, tell: (found: Found) => void) {
    this.#named = named
    this.#way = way
    this.#tell = tell
  }

  run(before: Schema, after: Schema): void {
    this.#queue.push({ before, after, path: '', depth: 0 })
    for (let at = 0; at < this.#queue.length; at++) {
      if (at >= MOST_PAIRS) {
        const text = 'There is more below than was compared.'
        this.#tell({ rule: 'not-compared', kind: 'changed', path: null, text, reason: null })
        return
      }
      this.#compare(this.#queue[at] as Pair)
    }
  }

  #compare({ before: given, after: taken, path, depth }: Pair): void {
    const before = this.#named.before.open(given)
    const after = this.#named.after.open(taken)
    // What lies outside the document or beyond its limits is not known.
    if (!before || !after) return
    const tell = (found: Omit<Found, 'path'>) => this.#tell({ ...found, path: path === '' ? null : path })
    if (before.name !== undefined || after.name !== undefined) {
      const key = `${before.name ?? ''}\n${after.name ?? ''}`
      if (before.name !== undefined && after.name !== undefined) {
        const isNullAlike = before.nullable === after.nullable && shapeOf(before.type) === shapeOf(after.type)
        if (before.name === after.name && this.#named.unchanged.has(before.name) && isNullAlike) return
        // What holds nothing is told at each place; of all else the place nearest to the surface stands for the others.
        if (holdsMore(before) || holdsMore(after)) {
          if (this.#seen.has(key)) return
          this.#seen.add(key)
        }
      }
    }
    if (before.always !== after.always) tellUnknown('schema-changed', 'What is allowed', tell)
    if (!compareValues(before, after, this.#way, tell)) return
    const add = (one: Schema, other: Schema, inner: string) =>
      this.#queue.push({ before: one, after: other, path: inner, depth: depth + 1 })
    // A chain of schemas without a name ends where the index cut it; this is for what the index may yet learn.
    if (depth > 100) return
    if (this.#compareAlternatives(before, after, path, tell, add)) return
    this.#compareProperties(before, after, path, add)
    this.#compareOpenness(before, after, path, tell, add)
    if (before.items || after.items) add(before.items ?? ANY, after.items ?? ANY, `${path}[]`)
    this.#compareTuples(before, after, path, tell, add)
    this.#compareParts(before, after, path, tell, add)
    compareRest(before, after, tell)
  }

  /** Those that travel this way. */
  #propertiesOf(components: Components, schema: Schema, depth = 0): Map<string, Property> {
    const found = new Map<string, Property>()
    if (depth > MOST_PARTS) return found
    for (const part of schema.allOf ?? []) {
      const opened = components.open(part)
      if (!opened) continue
      for (const [name, property] of this.#propertiesOf(components, opened, depth + 1)) found.set(name, property)
    }
    for (const property of schema.properties ?? []) {
      const { readOnly, writeOnly } = property.schema
      if (this.#way === 'sent' ? !readOnly : !writeOnly) found.set(property.name, property)
    }
    return found
  }

  #compareProperties(before: Schema, after: Schema, path: string, add: Add): void {
    const old = this.#propertiesOf(this.#named.before, before)
    const now = this.#propertiesOf(this.#named.after, after)
    if (old.size === 0 && now.size === 0) return
    const isSent = this.#way === 'sent'
    for (const [name, property] of old) {
      const inner = join(path, name)
      const same = now.get(name)
      if (!same) {
        if (isPartial(after)) continue
        const reason = isSent ? 'What clients send in it is no longer taken.' : 'Clients that read it find nothing.'
        this.#tell({ rule: 'property-removed', kind: 'removed', path: inner, text: 'Property removed.', reason })
        continue
      }
      this.#compareRequired(property, same, inner)
      add(property.schema, same.schema, inner)
    }
    for (const [name, property] of now) {
      if (old.has(name) || isPartial(before)) continue
      const must = isSent && property.required
      const text = property.required ? 'Required property added.' : 'Property added.'
      const reason = must ? 'Requests without it are refused.' : null
      this.#tell({ rule: 'property-added', kind: 'added', path: join(path, name), text, reason })
    }
  }

  #compareRequired(before: Property, after: Property, path: string): void {
    if (before.required === after.required) return
    const text = after.required ? 'Required now.' : 'No longer required.'
    const reasons = {
      sent: after.required ? 'Requests without it are refused.' : null,
      received: after.required ? null : 'Clients that count on it may find nothing.',
    }
    const rule = after.required ? 'property-required' : 'property-optional'
    this.#tell({ rule, kind: 'changed', path, text, reason: reasons[this.#way] })
  }

  #compareOpenness(before: Schema, after: Schema, path: string, tell: Tell, add: Add): void {
    const [was, is] = [before.additionalProperties ?? true, after.additionalProperties ?? true]
    if (typeof was === 'object' || typeof is === 'object') {
      if (was === false || is === false) tellOpenness(is !== false, this.#way, tell)
      else add(was === true ? ANY : was, is === true ? ANY : is, join(path, '*'))
    } else if (was !== is) tellOpenness(is, this.#way, tell)
    const patterns = new Map((before.patternProperties ?? []).map(({ pattern, schema }) => [pattern, schema]))
    for (const { pattern, schema } of after.patternProperties ?? []) {
      const old = patterns.get(pattern)
      patterns.delete(pattern)
      if (old) add(old, schema, join(path, `/${shown(pattern)}/`))
      else tellUnknown('pattern-properties-changed', `What fits names like ${shown(pattern)}`, tell)
    }
    for (const pattern of patterns.keys()) {
      tellUnknown('pattern-properties-changed', `What fits names like ${shown(pattern)}`, tell)
    }
  }

  #compareTuples(before: Schema, after: Schema, path: string, tell: Tell, add: Add): void {
    const [old, now] = [before.prefixItems ?? [], after.prefixItems ?? []]
    for (const [at, schema] of old.entries()) {
      const same = now[at]
      if (same) add(schema, same, `${path}[${at}]`)
    }
    if (old.length !== now.length) tellUnknown('tuple-changed', 'The number of items that are described', tell)
  }

  /** Parts that all hold. What they say of properties is compared with the whole's. */
  #compareParts(before: Schema, after: Schema, path: string, tell: Tell, add: Add): void {
    const rest = (components: Components, parts: Schema[] | undefined) =>
      (parts ?? []).flatMap((part) => {
        const { properties: _, ...own } = components.open(part) ?? {}
        const says = Object.keys(own).some((key) => !['name', 'title', 'description', 'type', 'allOf'].includes(key))
        return says ? [own as Schema] : []
      })
    const { pairs, removed, added } = matchUp(
      rest(this.#named.before, before.allOf),
      rest(this.#named.after, after.allOf),
    )
    for (const [old, now] of pairs) add(old, now, path)
    for (const _ of removed) {
      const reason = reasonFor(this.#way, { narrowed: false, widened: true })
      tell({ rule: 'part-removed', kind: 'changed', text: 'One of the rules that all hold was taken away.', reason })
    }
    for (const _ of added) {
      const reason = reasonFor(this.#way, { narrowed: true, widened: false })
      tell({ rule: 'part-added', kind: 'changed', text: 'One more rule has to hold.', reason })
    }
  }

  /** @returns true when nothing else of the two is to be compared: one of them is nothing but alternatives */
  #compareAlternatives(before: Schema, after: Schema, path: string, tell: Tell, add: Add): boolean {
    const [was, is] = [before.oneOf ?? before.anyOf, after.oneOf ?? after.anyOf]
    if (!was && !is) return false
    const [without, withThem] = was ? [after, before] : [before, after]
    const isOneOfThem = !(was && is) && !withThem.properties && !isEmpty(without)
    if (!(was && is) && !isOneOfThem) {
      const text = is ? 'One of several alternatives has to fit now.' : 'No alternatives have to fit any longer.'
      const reason = reasonFor(this.#way, { narrowed: Boolean(is), widened: Boolean(was) })
      tell({ rule: is ? 'alternatives-set' : 'alternatives-lifted', kind: 'changed', text, reason })
      return false
    }
    const open = (components: Components, schemas: Schema[]) =>
      schemas.map((schema) => {
        const { name, title } = components.open(schema) ?? {}
        return { ...schema, ...(name === undefined ? {} : { name }), ...(title === undefined ? {} : { title }) }
      })
    const { pairs, removed, added } = matchUp(
      open(this.#named.before, was ?? [before]),
      open(this.#named.after, is ?? [after]),
    )
    for (const [one, other] of pairs) add(one, other, inside(path, one))
    for (const schema of removed) {
      const reason = reasonFor(this.#way, { narrowed: true, widened: false })
      tell({ rule: 'alternative-removed', kind: 'removed', text: `Alternative removed: ${labelOf(schema)}.`, reason })
    }
    for (const schema of added) {
      const reason = reasonFor(this.#way, { narrowed: false, widened: true })
      tell({ rule: 'alternative-added', kind: 'added', text: `Alternative added: ${labelOf(schema)}.`, reason })
    }
    return isOneOfThem
  }
}

type Tell = (found: Omit<Found, 'path'>) => void
type Add = (before: Schema, after: Schema, path: string) => void

function tellOpenness(isOpen: boolean, way: Way, tell: Tell): void {
  const text = isOpen ? 'Properties that are not listed are allowed now.' : 'Only listed properties are allowed now.'
  const reason = !isOpen && way === 'sent' ? 'Requests with other properties are refused.' : null
  tell({ rule: isOpen ? 'opened' : 'closed', kind: 'changed', text, reason })
}

const holdsMore = ({ properties, items, allOf, oneOf, anyOf, additionalProperties, prefixItems }: Schema): boolean =>
  Boolean(properties || items || allOf || oneOf || anyOf || prefixItems) || typeof additionalProperties === 'object'

/** It says of no value that it does not fit. */
const isEmpty = (schema: Schema): boolean =>
  !schema.type && !schema.properties && !schema.enum && !schema.allOf && schema.const === undefined

/** Those that are the same, have the same name, or are the only ones of their type, then in their order. */
function matchUp(before: Schema[], after: Schema[]) {
  const pairs: [Schema, Schema][] = []
  let removed = before
  let added = after
  const keys: ((schema: Schema) => string | undefined)[] = [
    ({ name, $ref }) => name ?? $ref,
    shapeOf,
    ({ title }) => title,
    ({ type }) => type?.join(),
  ]
  for (const keyOf of keys) {
    const waiting = Map.groupBy(added, keyOf)
    const taken = new Set<Schema>()
    removed = removed.filter((one) => {
      const key = keyOf(one)
      const other = key === undefined ? undefined : waiting.get(key)?.shift()
      if (!other) return true
      pairs.push([one, other])
      taken.add(other)
      return false
    })
    added = added.filter((one) => !taken.has(one))
  }
  return { pairs, removed, added }
}

function labelOf({ name, title, type }: Schema): string {
  return shown(name ?? title ?? type?.join(' or ') ?? 'one without a name')
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function inside(path: string, { name, $ref, title }: Schema): string {
  const label = name ?? $ref ?? title
  return label === undefined ? path : `${path}(${shown(label)})`
}

/** It ended after some of its properties. */
const isPartial = ({ cut }: Schema): boolean => cut !== undefined

const SELDOM: { words: string; of: (schema: Schema) => unknown }[] = [
  { words: 'A rule such as "not" or "if"', of: ({ also }) => also },
  { words: 'Which properties need others', of: (schema) => [schema.dependentRequired, schema.dependentSchemas] },
  { words: 'The property that tells alternatives apart', of: ({ discriminator }) => discriminator?.property },
  { words: 'How it is written in XML', of: ({ xml }) => xml },
]

function compareRest(before: Schema, after: Schema, tell: Tell): void {
  for (const { words, of } of SELDOM) {
    if (shapeOf(of(before)) !== shapeOf(of(after))) tellUnknown('rule-changed', words, tell)
  }
}
