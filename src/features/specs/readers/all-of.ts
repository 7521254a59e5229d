// Objects put together from parts.

import type { Property, Schema } from '../model.ts'

/** Names that `required` lists, beside the schema that lists them: parts of `allOf` may require what others declare. */
export const requiredNames = new WeakMap<Schema, ReadonlySet<unknown>>()

/** What a part of `allOf` may hold to be read as if it stood in the schema itself. */
const MERGED = new Set([
  'name',
  'unlisted',
  'title',
  'description',
  'type',
  'properties',
  'additionalProperties',
  'examples',
  'requires',
  // Which kinds there are besides is no matter of one kind.
  'discriminator',
])

/** What may stand around one part and leave the rest to it: how it is shown, not what fits it. */
const AROUND = new Set([
  'allOf',
  'title',
  'description',
  'default',
  'examples',
  'nullable',
  'readOnly',
  'writeOnly',
  'deprecated',
  'externalDocs',
])

/** Before 3.1 words could stand beside a reference only around an `allOf` of one part. */
function unwrap(schema: Schema): Schema | undefined {
  const [only, second] = schema.allOf ?? []
  if (!only || second || requiredNames.has(schema) || !Object.keys(schema).every((key) => AROUND.has(key))) {
    return undefined
  }
  const { allOf: _, ...around } = schema
  const whole: Schema = { ...only, ...around }
  const required = requiredNames.get(only)
  if (required) requiredNames.set(whole, required)
  return whole
}

/** Objects put together from parts read best as one list of properties. Parts that hold more stay parts. */
export function mergeAllOf(schema: Schema): Schema {
  if (!schema.allOf) return schema
  const unwrapped = unwrap(schema)
  if (unwrapped) return unwrapped
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
  // One part around which others only put words is still that component.
  const [only] = schema.allOf
  if (schema.allOf.length === 1 && only?.name !== undefined && !schema.properties) {
    merged.name ??= only.name
    if (only.unlisted) merged.unlisted = true
  }
  requiredNames.set(merged, required)
  merged.type ??= ['object']
  if (left.length > 0) merged.allOf = left
  return merged
}
