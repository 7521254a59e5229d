import { z } from 'zod'
import { wholeNumber } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

const longestQuery = 200
const text = z.string().max(longestQuery)

export const Kind = z.enum(['api', 'operation', 'webhook', 'message', 'schema', 'document'])
export type Kind = z.infer<typeof Kind>

/* As the reference has it: operations and documents, page after page. */

export const SearchPortal = z.strictObject({
  q: text.optional(),
  'page[size]': z.union([z.literal(''), wholeNumber(100)]).optional(),
  'page[after]': z.string().max(100).optional(),
})

const shared = { id: z.string(), name: z.string(), match: z.string(), description: z.string() }
const dates = { created_at: timestamp, updated_at: timestamp }
const ofApi = { api_slug: z.string(), api_version: z.string(), api_description: z.string() }
const ids = { api_id: z.string(), spec_id: z.string(), portal_id: z.string(), org_id: z.string() }
const place = { parent_document_id: z.string(), path: z.string(), slug: z.string() }

const OperationHit = z.object({
  ...shared,
  type: z.literal('api_specs_operation'),
  attributes: z.object({
    ...dates,
    ...ofApi,
    operation_id: z.string(),
    operation_key: z.string(),
    path: z.string(),
    method: z.string(),
    scope: z.string(),
    summary: z.string(),
    api_name: z.string(),
  }),
  relations: z.object({ ...ids, ...ofApi, api_name: z.string() }),
})
const DocumentHit = z.object({
  ...shared,
  type: z.literal('api_document'),
  attributes: z.object({ ...dates, ...place, scope: z.string(), api_slug: z.string() }),
  relations: z.object({ ...ids, ...place, ...ofApi }),
})
export const SearchResults = z.object({
  meta: z.object({
    page: z.object({
      size: z.number(),
      first: z.string(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    }),
  }),
  data: z.array(z.discriminatedUnion('type', [OperationHit, DocumentHit])),
})
export type SearchResults = z.infer<typeof SearchResults>

/* What the palette and the page show. */

export const SearchSite = z.strictObject({
  q: text,
  /** Only things of this kind. */
  kind: z.enum(['api', 'operation', 'schema', 'document']).optional(),
  /** How many hits there may be in all. */
  size: wholeNumber(50).optional(),
})

/** What matched in a text, in UTF-16 units. */
const marks = z.array(z.object({ start: z.number(), length: z.number() }))
const Hit = z.object({
  kind: Kind,
  href: z.string(),
  title: z.string(),
  title_marks: marks,
  /** Of an operation. */
  method: z.string().nullable(),
  /** Of an operation as it stands in the description, of a document below its API. */
  path: z.string().nullable(),
  path_marks: marks,
  deprecated: z.boolean(),
  api: z.object({ id: uuid, name: z.string(), slug: z.string(), version: z.string().nullable() }),
  /** The version that has it, where that is not the current one. */
  only_in_version: z.string().nullable(),
  /** The operation's id, where it matched and the title did not. */
  operation_id: z.string().nullable(),
  /** The parameter or property that matched, where none of the names did. */
  parameter: z.string().nullable(),
  excerpt: z.string().nullable(),
  excerpt_marks: marks,
})
export type Hit = z.infer<typeof Hit>
export const SiteResults = z.object({
  query: z.string(),
  /** Groups by their best hit, each with its best hits first. */
  groups: z.array(z.object({ kind: z.enum(['api', 'operation', 'schema', 'document']), hits: z.array(Hit) })),
  total: z.number(),
  /** There is more than was asked for. */
  more: z.boolean(),
  /** Nothing held the words as they were typed; these hits hold words like them. */
  similar: z.boolean(),
})
export type SiteResults = z.infer<typeof SiteResults>
