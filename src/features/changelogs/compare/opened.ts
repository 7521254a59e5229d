// Schemas as they are compared: cut ends followed to the component that goes on, null said in one way.

import type { ComponentSchema, Schema } from '../../specs/index.ts'

/** Words that say nothing about which values fit. */
const SAYING_NOTHING = new Set(['title', 'description', 'examples', 'externalDocs', 'unlisted'])

/** A text that is equal exactly for schemas that allow the same in the same words. */
export function shapeOf(schema: unknown): string {
  return JSON.stringify(schema, (key, value) => (SAYING_NOTHING.has(key) ? undefined : value))
}

/** The named schemas of one document. */
export class Components {
  readonly #schemas: ReadonlyMap<string, Schema>

  constructor(schemas: ComponentSchema[]) {
    this.#schemas = new Map(schemas.map(({ name, detail }) => [name, detail]))
  }

  names(): IterableIterator<string> {
    return this.#schemas.keys()
  }

  shape(name: string): string | undefined {
    const schema = this.#schemas.get(name)
    return schema && shapeOf(schema)
  }

  /** The schema with what stands behind its cut ends; undefined where nobody knows it. */
  open(schema: Schema): Schema | undefined {
    const here = this.#uncut(schema)
    return here && this.#plain(here)
  }

  #uncut(schema: Schema): Schema | undefined {
    if (schema.cut === undefined) return schema
    if (schema.$ref !== undefined) {
      const target = schema.cut === 'external' ? undefined : this.#schemas.get(schema.$ref)
      return target && this.#isKnown(target) ? { ...target, name: schema.$ref } : undefined
    }
    return this.#isKnown(schema) ? schema : undefined
  }

  /** One that ended after some of its properties still has those. */
  #isKnown(schema: Schema): boolean {
    return schema.cut === undefined || (schema.cut === 'size' && schema.properties !== undefined)
  }

  /** Null as one more type and not as one more alternative; what is wrapped alone comes out. */
  #plain(schema: Schema): Schema {
    for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
      const parts = schema[key]
      if (!parts) continue
      const rest = key === 'allOf' ? parts : parts.filter((part) => !isNull(part))
      const [only] = rest
      const nullable = rest.length < parts.length || schema.nullable === true || schema.type?.includes('null') === true
      const own: Schema = { ...schema }
      delete own[key]
      const isWrapper = rest.length === 1 && !own.properties && !own.anyOf && !own.oneOf && !own.allOf
      if (only && isWrapper) {
        const inner = this.#uncut(only)
        if (!inner) return nullable ? withNull({ ...own, [key]: rest }) : schema
        const opened = this.#plainOnce(inner)
        const { type: __, ...words } = own
        const merged: Schema = { ...opened, ...words }
        if (opened.name !== undefined) merged.name = opened.name
        return nullable ? withNull(merged) : merged
      }
      if (rest.length < parts.length) return withNull({ ...own, [key]: rest })
    }
    return schema
  }

  #depth = 0
  #plainOnce(schema: Schema): Schema {
    if (this.#depth > 8) return schema
    this.#depth++
    try {
      return this.#plain(schema)
    } finally {
      this.#depth--
    }
  }
}

function isNull({ type, enum: values }: Schema): boolean {
  return (type?.length === 1 && type[0] === 'null') || (values?.length === 1 && values[0] === null)
}

function withNull(schema: Schema): Schema {
  if (!schema.type) return { ...schema, nullable: true }
  return schema.type.includes('null') ? schema : { ...schema, type: [...schema.type, 'null'] }
}

/** The components that are the same in both documents, with all that they are made of. */
export function unchangedNames(before: Components, after: Components): ReadonlySet<string> {
  const users = new Map<string, string[]>()
  const changed: string[] = []
  const same = new Set<string>()
  for (const name of before.names()) {
    const shape = before.shape(name)
    if (shape === undefined || shape !== after.shape(name) || shape.includes('"cut":"size"')) {
      changed.push(name)
      continue
    }
    same.add(name)
    for (const [, text] of shape.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g)) {
      const used = JSON.parse(text as string) as string
      users.set(used, [...(users.get(used) ?? []), name])
    }
  }
  for (const name of [...users.keys()]) {
    if (!same.has(name)) changed.push(name)
  }
  for (let name = changed.pop(); name !== undefined; name = changed.pop()) {
    for (const user of users.get(name) ?? []) {
      if (same.delete(user)) changed.push(user)
    }
    users.delete(name)
  }
  return same
}
