// The named schemas of a document: where they stand, and which are made of which.

import { type Document, isMap, type Place, step } from '../document.ts'
import { cutText } from '../texts.ts'

const MOST_CHILDREN = 200

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
