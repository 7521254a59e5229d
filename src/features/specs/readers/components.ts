// The named schemas of a document: where they stand, and which are made of which.

import { type Document, isMap, type Place, step } from '../document.ts'
import type { ComponentSchema } from '../model.ts'
import { cutText } from '../texts.ts'
import type { PartReader } from './parts.ts'
import type { Measured, Reach, SchemaReader } from './schemas.ts'

export const MOST_COMPONENTS = 10_000
const MOST_CHILDREN = 200
const MOST_NAME = 200
/** Less than an operation shows, since what goes on below has a page of its own. */
const REACH: Reach = { deep: 2, schemas: 150, characters: 40_000 }
/** What all components of a document may take together. */
const ALL = 20_000_000

/** A component's own page, where there is one, is found by the name. */
export function componentNameOf(reference: string): string | null {
  return /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(reference)?.[1] ?? null
}

/** The name at the end of a reference. */
export function lastOf(target: string): string {
  return cutText(target.split('/').at(-1) ?? '', 200)
}

/** Which components are made of which by `allOf`: the children of one that tells them apart by a discriminator. */
export class Families {
  readonly #document: Document
  #children: Map<string, string[]> | undefined

  constructor(document: Document) {
    this.#document = document
  }

  childrenOf(path: string): string[] {
    this.#children ??= this.#find()
    return this.#children.get(path) ?? []
  }

  #find(): Map<string, string[]> {
    const children = new Map<string, string[]>()
    for (const { key, place } of componentsOf(this.#document)) {
      const parts = isMap(place.data) && Array.isArray(place.data.allOf) ? place.data.allOf.slice(0, 50) : []
      for (const part of parts) {
        if (!isMap(part) || typeof part.$ref !== 'string') continue
        const path = this.#document.pathOf(part.$ref)
        children.set(path, [...(children.get(path) ?? []), key].slice(0, MOST_CHILDREN))
      }
    }
    return children
  }
}

/** The named schemas of a document, wherever its format keeps them. */
export function componentsOf(document: Document): { key: string; place: Place }[] {
  const root = { data: document.root, path: '' }
  const at = document.type === 'oas2' ? step(root, 'definitions') : step(step(root, 'components'), 'schemas')
  return document.members(at, 'Schemas')
}

/** One row a component. */
export function readComponents(parts: PartReader): ComponentSchema[] {
  const { document } = parts
  const components = componentsOf(document)
  if (components.length > MOST_COMPONENTS) {
    document.say('schemas', '', `Only the first ${MOST_COMPONENTS} named schemas are indexed.`)
  }
  const schemas: SchemaReader = parts.schemas.within(REACH)
  const used = new Set<string>()
  let room = ALL
  return components.slice(0, MOST_COMPONENTS).flatMap(({ key, place }, position) => {
    const name = cutText(key, MOST_NAME)
    if (used.has(name)) return []
    used.add(name)
    const read: Measured = room > 0 ? schemas.read(place) : { schema: { cut: 'size' }, schemas: 1, characters: 10 }
    // Properties and marks weigh something even where they have no texts.
    room -= read.characters + read.schemas * 20
    const { title, description, ...detail } = read.schema
    return [{ position, name, title: title ?? null, description: description ?? null, detail }]
  })
}
