import type { Texts } from '../../texts/index.ts'
import type { Schema } from '../types.ts'

type Words = Texts['portal']['reference']['schema']

/** Which properties a reader needs: what is only read is no part of a request, what is only written none of an answer. */
export type Direction = 'request' | 'response' | 'both'

/** A word of a type; `name` is a component that has a page. */
export type TypeWord = string | { name: string }

/** The type of a schema in a few words: `string (date-time)`, `array of Parcel`, `Quote or null`. */
export function typeWords(schema: Schema, t: Words): TypeWord[] {
  if (schema.always !== undefined) return [schema.always ? t.anyValue : t.noValue]
  const types = (schema.type ?? []).filter((type) => type !== 'null')
  const words: TypeWord[] = []
  for (const type of types) {
    if (words.length > 0) words.push(t.or)
    words.push(...typeWord(type, schema, t))
  }
  if (words.length === 0) words.push(...untyped(schema, t))
  const isNullable = schema.nullable || (types.length > 0 && schema.type?.includes('null'))
  return isNullable ? [...words, t.orNull] : words
}

function typeWord(type: string, schema: Schema, t: Words): TypeWord[] {
  const own = nameOf(schema)
  if (type === 'array' && schema.prefixItems) return [t.array]
  if (type === 'array') return schema.items ? [t.arrayOf, ...typeWords(schema.items, t)] : [t.array]
  if (type === 'object') return [own ?? (schema.title ? `object (${schema.title})` : 'object')]
  const word = schema.format ? `${type} (${schema.format})` : type
  return own ? [`${word} `, own] : [word]
}

function untyped(schema: Schema, t: Words): TypeWord[] {
  const own = nameOf(schema)
  if (own) return [own]
  const only = onlyChoice(schema)
  if (only) return [...typeWords(only, t), t.orNull]
  if (schema.oneOf) return [t.oneOf.toLowerCase()]
  if (schema.anyOf) return [t.anyOf.toLowerCase()]
  if (schema.properties) return ['object']
  const typed = schema.allOf?.find((part) => part.type ?? part.name ?? part.$ref ?? part.properties)
  if (typed) return typeWords(schema.allOf?.length === 1 ? typed : { type: typed.type ?? ['object'] }, t)
  if (schema.prefixItems) return [t.array]
  if (schema.type?.includes('null')) return ['null']
  const value = schema.const ?? schema.enum?.find((one) => one !== null)
  return [value === undefined ? t.anyValue : value === null ? 'null' : Array.isArray(value) ? t.array : typeof value]
}

function nameOf({ name, $ref, cut, unlisted }: Schema): TypeWord | undefined {
  const own = name || $ref
  if (!own) return undefined
  return unlisted || cut === 'external' || cut === 'unresolved' ? own : { name: own }
}

const isNull = (schema: Schema) => schema.type?.length === 1 && schema.type[0] === 'null'

/** `oneOf: [X, null]` reads as "X or null": the X. */
export function onlyChoice(schema: Schema): Schema | undefined {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices?.length !== 2 || schema.properties || schema.allOf) return undefined
  const [first, second] = choices
  if (first && second && isNull(second)) return first
  return first && second && isNull(first) ? second : undefined
}

/** Whether the words of a type say anything. */
export function isTyped(schema: Schema, t: Words): boolean {
  return typeWords(schema, t).some((word) => word !== t.anyValue)
}

/** Constraints as short notes, each a badge of its own. */
export function constraintWords(schema: Schema, t: Words): string[] {
  const notes: string[] = []
  const { items } = schema
  if (schema.contentMediaType !== undefined) notes.push(schema.contentMediaType)
  if (schema.contentEncoding !== undefined) notes.push(t.encoded(schema.contentEncoding))
  // None at least says nothing.
  if (schema.minLength || schema.maxLength !== undefined) notes.push(t.length(schema.minLength, schema.maxLength))
  if (schema.minItems || schema.maxItems !== undefined) notes.push(t.items(schema.minItems, schema.maxItems))
  if (schema.minContains !== undefined || schema.maxContains !== undefined)
    notes.push(t.containing(schema.minContains, schema.maxContains))
  if (schema.minProperties || schema.maxProperties !== undefined) {
    notes.push(t.properties(schema.minProperties, schema.maxProperties))
  }
  if (schema.minimum !== undefined) notes.push(`≥ ${schema.minimum}`)
  if (schema.exclusiveMinimum !== undefined) notes.push(`> ${schema.exclusiveMinimum}`)
  if (schema.maximum !== undefined) notes.push(`≤ ${schema.maximum}`)
  if (schema.exclusiveMaximum !== undefined) notes.push(`< ${schema.exclusiveMaximum}`)
  if (schema.multipleOf !== undefined) notes.push(t.multipleOf(schema.multipleOf))
  if (schema.pattern !== undefined) notes.push(`/${schema.pattern}/`)
  if (schema.uniqueItems) notes.push(t.unique)
  if (schema.additionalProperties === false && schema.properties) notes.push(t.noOther)
  if (schema.additionalProperties === true && schema.properties) notes.push(t.alsoOther)
  if (schema.items?.always === false) notes.push(t.noOtherItems)
  if (schema.requires) notes.push(t.requires(schema.requires.join(', ')))
  for (const { property, names } of schema.dependentRequired ?? []) notes.push(t.needs(property, names.join(', ')))
  const { xml } = schema
  if (xml && (xml.name || xml.attribute || xml.wrapped || xml.nodeType)) {
    const name = xml.name && (xml.prefix ? `${xml.prefix}:${xml.name}` : xml.name)
    const words = [name, xml.attribute && t.xmlAttribute, xml.wrapped && t.xmlWrapped, xml.nodeType].filter(Boolean)
    notes.push(`${t.xml}: ${words.join(', ')}`)
  }
  // What an array says of each of its plain items has no row of its own.
  if (items && !items.cut && !hasInside(items)) notes.push(...constraintWords(items, t))
  return notes
}

/** A title that says more than the name beside it, as those do that people wrote. */
export function titleBeside(name: string, schema: Schema): string | undefined {
  const { title, type, name: own, $ref } = schema
  if (!title || own || $ref || type?.includes('object')) return undefined
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return bare(title) === bare(name) ? undefined : title
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The properties that are seen in one direction. */
export function seenProperties(schema: Schema, direction: Direction): NonNullable<Schema['properties']> {
  const all = schema.properties ?? []
  if (direction === 'both') return all
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly'
  return all.some(({ schema: inner }) => inner[hidden]) ? all.filter(({ schema: inner }) => !inner[hidden]) : all
}

/** Whether there is anything below a schema to open. */
export function hasInside(schema: Schema): boolean {
  const { additionalProperties: other, items } = schema
  if (schema.properties && schema.properties.length > 0) return true
  if (schema.cut) return false
  const only = onlyChoice(schema)
  if (only) return hasInside(only)
  return Boolean(
    schema.patternProperties?.length ||
      schema.oneOf ||
      schema.anyOf ||
      schema.allOf ||
      schema.prefixItems ||
      schema.also?.length ||
      schema.dependentSchemas?.length ||
      (typeof other === 'object' && other !== null) ||
      (items && hasInside(items)),
  )
}

/** Schemas that are made of this one and told apart by a property of it, unless they are its choices, which say so. */
export function kindsOf({ name: own, discriminator, oneOf, anyOf }: Schema): Schema['discriminator'] {
  if (!discriminator || oneOf || anyOf || discriminator.mapping.length === 0) return undefined
  // One of the kinds, which took over all of the others' parent.
  return discriminator.mapping.some(({ name }) => name === own) ? undefined : discriminator
}
