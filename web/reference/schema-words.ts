import type { Texts } from '../texts/index.ts'
import type { Schema } from './types.ts'

type Words = Texts['portal']['catalog']['schema']

/** The type of a schema in a few words: `string (date-time)`, `array of Parcel`, `Quote or null`. */
export function typeWords(schema: Schema, t: Words): string {
  if (schema.always !== undefined) return schema.always ? t.anyValue : t.noValue
  const types = schema.type ?? []
  const named = schema.name ?? schema.$ref
  const words = types.map((type) => typeWord(type, schema, t))
  if (words.length > 0) return words.join(t.or)
  if (named) return named
  if (schema.oneOf) return t.oneOf.toLowerCase()
  if (schema.anyOf) return t.anyOf.toLowerCase()
  if (schema.properties || schema.allOf) return 'object'
  if (schema.items || schema.prefixItems) return t.arrayOf(schema.items ? typeWords(schema.items, t) : t.anyValue)
  return schema.const !== undefined || schema.enum ? typeof (schema.const ?? schema.enum?.[0]) : t.anyValue
}

function typeWord(type: string, schema: Schema, t: Words): string {
  if (type === 'array') return t.arrayOf(schema.items ? typeWords(schema.items, t) : t.anyValue)
  if (type === 'object') return schema.name ?? 'object'
  return schema.format ? `${type} (${schema.format})` : type
}

/** Constraints as short notes, each a badge of its own. */
export function constraintWords(schema: Schema, t: Words): string[] {
  const notes: string[] = []
  if (schema.const !== undefined) notes.push(t.constant(asText(schema.const)))
  if (schema.default !== undefined) notes.push(t.default(asText(schema.default)))
  if (schema.minLength !== undefined || schema.maxLength !== undefined)
    notes.push(t.length(schema.minLength, schema.maxLength))
  if (schema.minItems !== undefined || schema.maxItems !== undefined)
    notes.push(t.count(schema.minItems, schema.maxItems))
  if (schema.minProperties !== undefined || schema.maxProperties !== undefined) {
    notes.push(t.properties(schema.minProperties, schema.maxProperties))
  }
  if (schema.minimum !== undefined) notes.push(`≥ ${schema.minimum}`)
  if (schema.exclusiveMinimum !== undefined) notes.push(`> ${schema.exclusiveMinimum}`)
  if (schema.maximum !== undefined) notes.push(`≤ ${schema.maximum}`)
  if (schema.exclusiveMaximum !== undefined) notes.push(`< ${schema.exclusiveMaximum}`)
  if (schema.multipleOf !== undefined) notes.push(`× ${schema.multipleOf}`)
  if (schema.pattern !== undefined) notes.push(t.pattern(schema.pattern))
  if (schema.uniqueItems) notes.push(t.unique)
  if (schema.readOnly) notes.push(t.readOnly)
  if (schema.writeOnly) notes.push(t.writeOnly)
  return notes
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The schemas that a row opens to, in order, with the words that introduce each. */
export function partsOf(schema: Schema, t: Words): { title: string; schemas: { label?: string; schema: Schema }[] }[] {
  const variants = (list: Schema[]) =>
    list.map((one, index) => ({ label: one.name ?? one.title ?? t.variant(index + 1), schema: one }))
  const parts: { title: string; schemas: { label?: string; schema: Schema }[] }[] = []
  const told = schema.discriminator ? `, ${t.discriminator(schema.discriminator.property)}` : ''
  if (schema.oneOf) parts.push({ title: t.oneOf + told, schemas: variants(schema.oneOf) })
  if (schema.anyOf) parts.push({ title: t.anyOf + told, schemas: variants(schema.anyOf) })
  if (schema.allOf) parts.push({ title: t.allOf, schemas: variants(schema.allOf) })
  if (schema.prefixItems) {
    parts.push({
      title: t.items,
      schemas: schema.prefixItems.map((one, index) => ({ label: t.item(index + 1), schema: one })),
    })
  }
  for (const { keyword, schema: inner } of schema.also ?? [])
    parts.push({ title: keyword, schemas: [{ schema: inner }] })
  return parts
}

/** Whether there is anything below a schema to open. */
export function hasInside(schema: Schema): boolean {
  if (schema.cut) return false
  const inItems = schema.items ? hasInside(schema.items) : false
  const { additionalProperties: other } = schema
  return Boolean(
    schema.properties?.length ||
      schema.patternProperties?.length ||
      schema.oneOf ||
      schema.anyOf ||
      schema.allOf ||
      schema.prefixItems ||
      schema.also?.length ||
      (typeof other === 'object' && other !== null) ||
      inItems,
  )
}
