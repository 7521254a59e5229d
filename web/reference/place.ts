import type { Texts } from '../texts/index.ts'
import { operationHref, schemaHref } from './addresses.ts'

/** Where a page of the reference stands: what all its parts need to say and to link. */
export type Place = {
  words: Texts['portal']['reference']
  operationHref(id: string): string
  /** undefined where the portal shows no pages of schemas. */
  schemaHref(name: string): string | undefined
}

type PlaceOf = {
  slug: string
  /** As in the address; undefined is the current one. */
  version: string | undefined
  hasSchemas: boolean
  words: Place['words']
}

export function placeOf({ slug, version, hasSchemas, words }: PlaceOf): Place {
  return {
    words,
    operationHref: (id) => operationHref(slug, id, version),
    schemaHref: (name) => (hasSchemas ? schemaHref(slug, name, version) : undefined),
  }
}
