import { z } from 'zod'
import { filterQuery, mappedQuery, sortQuery } from '../../platform/wire/filters.ts'
import { PageMeta, paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'
import { SpecificationTypes } from '../apis/index.ts'
import { OfferedStrategy } from '../strategies/index.ts'
import { Visibility } from './model.ts'

/* The catalog as developers read it. */

const idOrSlug = z
  .string()
  .max(255)
  .regex(/^[\w-]+$/)
export const apiParams = z.strictObject({ apiIdOrSlug: idOrSlug })
export const versionParams = z.strictObject({ apiIdOrSlug: idOrSlug, versionId: uuid })
export const documentParams = z.strictObject({ apiIdOrSlug: idOrSlug, documentIdOrSlug: idOrSlug })

const [byKey, byClient] = OfferedStrategy.options
/** How an API is called. The number of credentials is said with the strategy itself, not here. */
export const CatalogStrategy = z.discriminatedUnion('credential_type', [
  byKey.omit({ supports_multiple_credentials: true }),
  byClient.omit({
    supports_multiple_credentials: true,
    min_allowed_credentials: true,
    max_allowed_credentials: true,
  }),
])

const specType = z.object({ type: SpecificationTypes })

/** An API as the catalog shows it. */
export const CatalogApi = z.object({
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  name: z.string(),
  version: z.string().nullable(),
  description: z.string().nullable(),
  visibility: Visibility,
  slug: z.string(),
  auth_strategies: z.array(CatalogStrategy),
  specifications: z.array(z.object({ id: uuid, type: SpecificationTypes })),
  current_version_summary: z.object({ id: uuid, spec: specType }).nullable(),
  attributes: z.record(z.string(), z.array(z.string())),
})
export const CatalogPage = paged(CatalogApi)

export const ListCatalog = mappedQuery(
  {
    ...pageQuery,
    ...sortQuery,
    ...filterQuery({
      id: 'id',
      name: 'text',
      version: 'text',
      description: 'text',
      slug: 'text',
      created_at: 'date',
      updated_at: 'date',
    }),
  },
  ['attributes'],
)
export type ListCatalogQuery = z.infer<typeof ListCatalog>

export const CatalogActions = z.object({
  actions: z.object({ view: z.boolean(), register: z.boolean(), view_documentation: z.boolean() }),
})

const version = { id: uuid, version: z.string() }
export const CatalogVersions = z.object({ data: z.array(z.object({ ...version, spec: specType })), meta: PageMeta })
export const CatalogVersion = z.object({ ...version, spec: specType.extend({ content: z.string() }) })

const documentHead = { id: uuid, parent_document_id: uuid.nullable(), title: z.string(), slug: z.string() }
const dates = { created_at: timestamp, updated_at: timestamp }
type CatalogNode = { [Key in keyof typeof documentHead]: z.infer<(typeof documentHead)[Key]> } & {
  [Key in keyof typeof dates]: string
} & { children: CatalogNode[] }
const CatalogDocumentNode: z.ZodType<CatalogNode> = z
  .object({
    ...documentHead,
    ...dates,
    get children() {
      return z.array(CatalogDocumentNode)
    },
  })
  .meta({ id: 'CatalogDocumentNode' })
export const CatalogDocuments = z.object({ data: z.array(CatalogDocumentNode) })
export const CatalogDocument = z.object({ ...documentHead, content: z.string() })

/** One node of a document in the reference's own form; which fields it has depends on its type. */
export type DocumentNode = {
  type: string
  children?: DocumentNode[]
  text?: string
  level?: number
  lang?: string
  isOrdered?: boolean
  href?: string
  url?: string
  alt?: string
  title?: string
  checked?: boolean
  alignment?: string
  alignments?: string[]
}
const DocumentNode: z.ZodType<DocumentNode> = z
  .object({
    type: z.string(),
    text: z.string().optional(),
    level: z.number().optional(),
    lang: z.string().optional(),
    isOrdered: z.boolean().optional(),
    href: z.string().optional(),
    url: z.string().optional(),
    alt: z.string().optional(),
    title: z.string().optional(),
    checked: z.boolean().optional(),
    alignment: z.string().optional(),
    alignments: z.array(z.string()).optional(),
    get children() {
      return z.array(DocumentNode).optional()
    },
  })
  .meta({ id: 'DocumentNode' })
export const CatalogDocumentNodes = z.object({
  ...documentHead,
  content: z.object({ type: z.enum(['document']), version: z.string(), children: z.array(DocumentNode) }),
})
