// What one schema says of values itself, without the schemas in it: types, lists of values, bounds.

import type { Schema } from '../../specs/index.ts'
import { type Found, listed, shown, type Way } from './changes.ts'

export type Tell = (found: Omit<Found, 'path'>) => void

/** Lists of values are kept so far by the index; of longer ones nobody knows the rest. */
const MOST_VALUES = 200

const REFUSED = 'Requests that were good before may be refused.'
const UNEXPECTED = 'Clients may receive values that they were told not to expect.'
const UNKNOWN = 'Whether values that fitted before still fit cannot be told.'

/** The reason why narrowing or widening breaks, for values that go this way. */
export function reasonFor(way: Way, { narrowed, widened }: { narrowed: boolean; widened: boolean }): string | null {
  if (way === 'sent') return narrowed ? REFUSED : null
  return widened ? UNEXPECTED : null
}

/** @returns false where the two have so little in common that what they hold is not worth comparing */
export function compareValues(before: Schema, after: Schema, way: Way, tell: Tell): boolean {
  compareNull(before, after, way, tell)
  if (!compareTypes(before, after, way, tell)) return false
  compareFormats(before, after, way, tell)
  compareEnums(before, after, way, tell)
  compareBounds(before, after, way, tell)
  comparePatterns(before, after, way, tell)
  compareDefaults(before, after, way, tell)
  if (before.deprecated !== after.deprecated) {
    const kind = after.deprecated ? 'deprecated' : 'undeprecated'
    tell({ rule: kind, kind, text: after.deprecated ? 'Deprecated.' : 'No longer deprecated.', reason: null })
  }
  return true
}

/** Null is allowed, is not, or is not spoken of because any value fits. */
function allowsNull(schema: Schema): boolean | null {
  if (schema.nullable || schema.type?.includes('null')) return true
  if (schema.enum) return schema.enum.includes(null)
  return schema.type || schema.const !== undefined || schema.oneOf || schema.anyOf || schema.allOf ? false : null
}

function compareNull(before: Schema, after: Schema, way: Way, tell: Tell): void {
  const [was, is] = [allowsNull(before), allowsNull(after)]
  if (was === null || is === null || was === is) return
  if (is) {
    const reason = way === 'received' ? 'Clients that expect a value may receive null.' : null
    tell({ rule: 'null-allowed', kind: 'changed', text: 'May be null now.', reason })
  } else {
    const reason = way === 'sent' ? 'Requests that send null are refused.' : null
    tell({ rule: 'null-refused', kind: 'changed', text: 'May no longer be null.', reason })
  }
}

const isComposed = ({ oneOf, anyOf, allOf, enum: values, const: value }: Schema): boolean =>
  Boolean(oneOf || anyOf || allOf || values) || value !== undefined

function compareTypes(before: Schema, after: Schema, way: Way, tell: Tell): boolean {
  const [was, is] = [typesOf(before), typesOf(after)]
  if ((!was && isComposed(before)) || (!is && isComposed(after))) return true
  const narrowed = is !== null && (was === null || was.some((type) => !fits(type, is)))
  const widened = was !== null && (is === null || is.some((type) => !fits(type, was)))
  if (!narrowed && !widened) return true
  const [from, to] = [was ? listed(was) : 'any', is ? listed(is) : 'any']
  tell({
    rule: 'type-changed',
    kind: 'changed',
    text: `Type changed from ${from} to ${to}.`,
    reason: reasonFor(way, { narrowed, widened }),
  })
  return (
    Boolean(was && is) && (was ?? []).concat(is ?? []).some((type) => fits(type, was ?? []) && fits(type, is ?? []))
  )
}

function typesOf({ type }: Schema): string[] | null {
  const types = type?.filter((one) => one !== 'null')
  return types && types.length > 0 ? types : null
}

const fits = (type: string, types: string[]): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'))

/** Formats whose values all have the other one, too. */
const NARROWER: Record<string, string> = { int32: 'int64', float: 'double' }

function compareFormats(before: Schema, after: Schema, way: Way, tell: Tell): void {
  for (const key of ['format', 'contentMediaType', 'contentEncoding'] as const) {
    const [was, is] = [before[key], after[key]]
    if (was === is) continue
    const narrowed = is !== undefined && !(was !== undefined && NARROWER[was] === is)
    const widened = was !== undefined && !(is !== undefined && NARROWER[is] === was)
    const what = { format: 'Format', contentMediaType: 'Media type', contentEncoding: 'Encoding' }[key]
    tell({
      rule: 'format-changed',
      kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      text: changedFrom(what, was, is),
      reason: reasonFor(way, { narrowed, widened }),
    })
  }
}

function changedFrom(what: string, was: unknown, is: unknown): string {
  if (was === undefined) return `${what} ${shown(is)} set.`
  return is === undefined ? `${what} ${shown(was)} removed.` : `${what} changed from ${shown(was)} to ${shown(is)}.`
}

function valuesOf({ enum: values, const: value }: Schema): unknown[] | undefined {
  return values ?? (value === undefined ? undefined : [value])
}

function compareEnums(before: Schema, after: Schema, way: Way, tell: Tell): void {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  if (!was && !is) return
  if (!was || !is) {
    // Yes or no are all values that there are.
    const all = (was ?? is ?? []).filter((value) => value !== null)
    const type = typesOf(was ? after : before)
    if (type?.length === 1 && type[0] === 'boolean' && all.length === 2) return
    tell(
      is
        ? {
            rule: 'enum-set',
            kind: 'changed',
            text: `Only these values are allowed now: ${listed(is)}.`,
            reason: reasonFor(way, { narrowed: true, widened: false }),
          }
        : {
            rule: 'enum-lifted',
            kind: 'changed',
            text: 'Any value is allowed now, not only listed ones.',
            reason: reasonFor(way, { narrowed: false, widened: true }),
          },
    )
    return
  }
  const keys = (values: unknown[]) => new Map(values.map((value) => [keyOf(value), value]))
  const [old, now] = [keys(was), keys(is)]
  const pick = (from: Map<string, unknown>, others: Map<string, unknown>) =>
    [...from].filter(([key, value]) => value !== null && !others.has(key)).map(([, value]) => value)
  const [removed, added] = [pick(old, now), pick(now, old)]
  if (removed.length === 0 && added.length === 0) return
  if (was.length >= MOST_VALUES || is.length >= MOST_VALUES) {
    const text = 'The long list of values changed; it is not compared value by value.'
    tell({ rule: 'enum-too-long', kind: 'changed', text, reason: null })
    return
  }
  if (removed.length > 0) {
    const reason = reasonFor(way, { narrowed: true, widened: false })
    const text = `${removed.length === 1 ? 'Value' : 'Values'} removed: ${listed(removed)}.`
    tell({ rule: 'enum-value-removed', kind: 'removed', text, reason })
  }
  if (added.length > 0) {
    const reason = reasonFor(way, { narrowed: false, widened: true })
    const text = `${added.length === 1 ? 'Value' : 'Values'} added: ${listed(added)}.`
    tell({ rule: 'enum-value-added', kind: 'added', text, reason })
  }
}

const BOUNDS = [
  { words: 'Least value', is: 'lower', of: (schema: Schema) => tighter(schema.minimum, schema.exclusiveMinimum, 1) },
  { words: 'Largest value', is: 'upper', of: (schema: Schema) => tighter(schema.maximum, schema.exclusiveMaximum, -1) },
  { words: 'Least length', is: 'lower', of: ({ minLength }: Schema) => plain(minLength || undefined) },
  { words: 'Largest length', is: 'upper', of: ({ maxLength }: Schema) => plain(maxLength) },
  { words: 'Least number of items', is: 'lower', of: ({ minItems }: Schema) => plain(minItems || undefined) },
  { words: 'Largest number of items', is: 'upper', of: ({ maxItems }: Schema) => plain(maxItems) },
  {
    words: 'Least number of properties',
    is: 'lower',
    of: ({ minProperties }: Schema) => plain(minProperties || undefined),
  },
  { words: 'Largest number of properties', is: 'upper', of: ({ maxProperties }: Schema) => plain(maxProperties) },
  { words: 'Least number of matching items', is: 'lower', of: ({ minContains }: Schema) => plain(minContains) },
  { words: 'Largest number of matching items', is: 'upper', of: ({ maxContains }: Schema) => plain(maxContains) },
] as const

type Bound = { value: number; open: boolean }
const plain = (value: number | undefined): Bound | undefined =>
  value === undefined ? undefined : { value, open: false }

/** Of an inclusive and an exclusive bound the one that leaves less. `sign` is 1 for lower bounds. */
function tighter(inclusive: number | undefined, exclusive: number | undefined, sign: 1 | -1): Bound | undefined {
  if (exclusive === undefined) return plain(inclusive)
  if (inclusive !== undefined && (inclusive - exclusive) * sign > 0) return plain(inclusive)
  return { value: exclusive, open: true }
}

function compareBounds(before: Schema, after: Schema, way: Way, tell: Tell): void {
  for (const { words, is: side, of } of BOUNDS) {
    const [old, now] = [of(before), of(after)]
    if (old?.value === now?.value && old?.open === now?.open) continue
    const sign = side === 'lower' ? 1 : -1
    const step = (now?.value ?? 0) - (old?.value ?? 0)
    const tightened = now !== undefined && (old === undefined || step * sign > 0 || (step === 0 && now.open))
    tell({
      rule: tightened ? 'bound-tightened' : 'bound-loosened',
      kind: 'changed',
      text: changedFrom(words, said(old), said(now)),
      reason: reasonFor(way, { narrowed: tightened, widened: !tightened }),
    })
  }
}

const said = (bound: Bound | undefined): string | undefined =>
  bound && (bound.open ? `${bound.value} (itself left out)` : String(bound.value))

function comparePatterns(before: Schema, after: Schema, way: Way, tell: Tell): void {
  if (before.pattern !== after.pattern) {
    const reason = reasonFor(way, { narrowed: after.pattern !== undefined, widened: before.pattern !== undefined })
    const text = changedFrom('Pattern', before.pattern, after.pattern)
    tell({ rule: 'pattern-changed', kind: 'changed', text, reason })
  }
  const [was, is] = [before.multipleOf, after.multipleOf]
  if (was !== is) {
    const divides = (one: number | undefined, other: number | undefined) =>
      one === undefined || (other !== undefined && Number.isInteger(other / one))
    const reason = reasonFor(way, { narrowed: !divides(is, was), widened: !divides(was, is) })
    tell({ rule: 'step-changed', kind: 'changed', text: changedFrom('Step of values', was, is), reason })
  }
  if (before.uniqueItems !== after.uniqueItems) {
    const isSet = after.uniqueItems === true
    const text = isSet ? 'Items must differ from each other now.' : 'Items may be equal now.'
    const reason = reasonFor(way, { narrowed: isSet, widened: !isSet })
    tell({ rule: 'unique-changed', kind: 'changed', text, reason })
  }
}

function compareDefaults(before: Schema, after: Schema, way: Way, tell: Tell): void {
  const [was, is] = [before.default, after.default]
  if (way === 'received' || keyOf(was) === keyOf(is)) return
  const meansAnother = was !== undefined && is !== undefined
  const reason = meansAnother ? 'Requests that leave it out mean something else now.' : null
  tell({ rule: 'default-changed', kind: 'changed', text: changedFrom('Default', was, is), reason })
}

/** A text that is equal exactly for equal values: the order of an object's keys says nothing. */
function keyOf(value: unknown): string {
  return JSON.stringify([value], (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** For rules whose meaning is not looked into. */
export function tellUnknown(rule: string, what: string, tell: Tell): void {
  tell({ rule, kind: 'changed', text: `${what} changed.`, reason: UNKNOWN })
}
