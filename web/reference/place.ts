import type { ComponentChildren } from 'preact'
import type { Texts } from '../texts/index.ts'
import { operationHref, schemaHref } from './addresses.ts'

/** Where a page of the reference stands: what all its parts need to say and to link. */
export type Place = {
  words: Texts['portal']['reference']
  operationHref(id: string): string
  /** undefined where the portal shows no pages of schemas. */
  schemaHref(name: string): string | undefined
  /** undefined where everything stands in the page. */
  parts?: Parts
}

/** What stands closed in a page is left out of it and fetched when it is opened: a page costs what it shows at once. */
export type Parts = {
  href(part: string): string
  /** The same page with all parts in it. */
  wholeHref: string
  /** How many were left out so far. */
  left: number
  /** The one part that is asked for, and what it is made of once the page was gone through. */
  wanted?: string
  found?: ComponentChildren
}

type PlaceOf = {
  slug: string
  /** As in the address; undefined is the current one. */
  version: string | undefined
  hasSchemas: boolean
  words: Place['words']
  parts?: Parts
}

export function placeOf({ slug, version, hasSchemas, words, parts }: PlaceOf): Place {
  return {
    words,
    parts,
    operationHref: (id) => operationHref(slug, id, version),
    schemaHref: (name) => (hasSchemas ? schemaHref(slug, name, version) : undefined),
  }
}
