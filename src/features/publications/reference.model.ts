import { z } from 'zod'
import { timestamp, uuid } from '../../platform/wire/wire.ts'
import { SpecificationTypes } from '../apis/index.ts'
import type { OperationDetail as Detail, Property as SpecProperty, Schema as SpecSchema } from '../specs/index.ts'
import { CatalogStrategy } from './catalog.model.ts'
import { Visibility } from './model.ts'

/* What the pages of an API need beside the reference: its page, its operations, its documents as HTML. */

const text = z.string().nullable()
const pageVersion = z.object({ id: uuid, version: z.string(), type: SpecificationTypes, is_current: z.boolean() })

const Server = z.object({
  url: z.string(),
  description: text,
  variables: z.array(
    z.object({ name: z.string(), default: z.string(), values: z.array(z.string()), description: text }),
  ),
})
const SecurityScheme = z.object({
  name: z.string(),
  type: z.string(),
  description: text,
  in: text,
  parameterName: text,
  scheme: text,
  flows: z.array(
    z.object({
      type: z.string(),
      authorizationUrl: text,
      tokenUrl: text,
      scopes: z.array(z.object({ name: z.string(), description: text })),
    }),
  ),
  openIdConnectUrl: text,
})
const Tag = z.object({ name: z.string(), description: text })

type PageNode = { id: string; title: string; slug: string; path: string; children: PageNode[] }
const PageDocumentNode: z.ZodType<PageNode> = z
  .object({
    id: uuid,
    title: z.string(),
    slug: z.string(),
    path: z.string(),
    get children() {
      return z.array(PageDocumentNode)
    },
  })
  .meta({ id: 'PageDocumentNode' })

/** `?version=`: the name or the id of a version; without it the current one. */
const versionQuery = { version: z.string().max(255).optional() }
export const ShowApiPage = z.strictObject(versionQuery)

/** Everything that the frame of an API's pages shows. */
export const ApiPage = z.object({
  id: uuid,
  name: z.string(),
  version: text,
  slug: z.string(),
  description: text,
  description_html: z.string(),
  visibility: Visibility,
  attributes: z.record(z.string(), z.array(z.string())),
  created_at: timestamp,
  updated_at: timestamp,
  /** How it is called; null while it cannot be registered. */
  auth_strategy: CatalogStrategy.nullable(),
  /** open: the caller may register it; sign-in: they could once signed in; closed: nobody can. */
  registration: z.enum(['open', 'sign-in', 'closed']),
  /** Where calls go, without a slash at the end; null while no route leads there. */
  gateway_url: text,
  versions: z.array(pageVersion),
  /** What the version shown says of itself; null without one. */
  specification: pageVersion
    .extend({
      format: z.enum(['json', 'yaml']),
      title: text,
      description_html: z.string(),
      servers: z.array(Server),
      security_schemes: z.array(SecurityScheme),
    })
    .nullable(),
  documents: z.array(PageDocumentNode),
})

const operationHead = {
  operation_id: z.string(),
  method: z.string(),
  path: z.string(),
  summary: text,
  tags: z.array(z.string()),
  deprecated: z.boolean(),
}
/** Operations in the document's order, and the tags that group them in theirs. */
export const ApiOperations = z.object({
  version: pageVersion,
  tags: z.array(Tag),
  data: z.array(z.object(operationHead)),
})

export const ShowOperation = z.strictObject({ ...versionQuery, operation_id: z.string().min(1).max(1000) })

const strings = z.array(z.string()).optional()
const number = z.number().optional()
const flag = z.boolean().optional()
const word = z.string().optional()
const ReferenceProperty: z.ZodType<SpecProperty> = z
  .object({
    name: z.string(),
    required: z.boolean(),
    get schema() {
      return ReferenceSchema
    },
  })
  .meta({ id: 'ReferenceProperty' })
const ReferenceSchema: z.ZodType<SpecSchema> = z
  .object({
    name: word,
    $ref: word,
    cut: z.enum(['depth', 'size', 'cycle', 'external', 'unresolved']).optional(),
    title: word,
    description: word,
    type: strings,
    format: word,
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    examples: z.array(z.unknown()).optional(),
    minimum: number,
    maximum: number,
    exclusiveMinimum: number,
    exclusiveMaximum: number,
    multipleOf: number,
    minLength: number,
    maxLength: number,
    pattern: word,
    minItems: number,
    maxItems: number,
    uniqueItems: flag,
    minProperties: number,
    maxProperties: number,
    contentMediaType: word,
    contentEncoding: word,
    readOnly: flag,
    writeOnly: flag,
    deprecated: flag,
    get properties() {
      return z.array(ReferenceProperty).optional()
    },
    get patternProperties() {
      return z.array(z.object({ pattern: z.string(), schema: ReferenceSchema })).optional()
    },
    get additionalProperties() {
      return z.union([z.boolean(), ReferenceSchema]).optional()
    },
    get items() {
      return ReferenceSchema.optional()
    },
    get prefixItems() {
      return z.array(ReferenceSchema).optional()
    },
    get allOf() {
      return z.array(ReferenceSchema).optional()
    },
    get anyOf() {
      return z.array(ReferenceSchema).optional()
    },
    get oneOf() {
      return z.array(ReferenceSchema).optional()
    },
    discriminator: z
      .object({ property: z.string(), mapping: z.array(z.object({ value: z.string(), name: z.string() })) })
      .optional(),
    get also() {
      return z.array(z.object({ keyword: z.string(), schema: ReferenceSchema })).optional()
    },
    always: flag,
  })
  .meta({ id: 'ReferenceSchema' })

const Example = z.object({
  name: text,
  summary: text,
  description: text,
  text: z.string(),
  truncated: z.boolean(),
})
const schema = ReferenceSchema.nullable()
const Content = z.object({ mediaType: z.string(), schema, examples: z.array(Example) })
const shared = { name: z.string(), required: z.boolean(), deprecated: z.boolean(), description: text, schema }
const OperationDetail: z.ZodType<Detail> = z.object({
  parameters: z.array(
    z.object({
      ...shared,
      in: z.enum(['path', 'query', 'querystring', 'header', 'cookie']),
      style: text,
      explode: z.boolean().nullable(),
      examples: z.array(Example),
    }),
  ),
  requestBody: z.object({ description: text, required: z.boolean(), contents: z.array(Content) }).nullable(),
  responses: z.array(
    z.object({
      status: z.string(),
      description: text,
      headers: z.array(z.object({ ...shared, examples: z.array(Example) })),
      contents: z.array(Content),
    }),
  ),
  servers: z.array(Server),
  security: z.array(z.array(z.object({ name: z.string(), scopes: z.array(z.string()) }))),
  externalDocs: z.object({ url: z.string(), description: text }).nullable(),
})

/** One operation with all that its page shows. `curl` is null where the method is none of HTTP. */
export const ApiOperation = z.object({
  ...operationHead,
  version: pageVersion,
  description_html: z.string(),
  detail: OperationDetail,
  security_schemes: z.array(SecurityScheme),
  curl: text,
})

export const ShowDocument = z.strictObject({ path: z.string().min(1).max(5000) })
/** A document as its page shows it, with the way that leads to it. */
export const ApiDocumentPage = z.object({
  id: uuid,
  title: z.string(),
  path: z.string(),
  html: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  trail: z.array(z.object({ title: z.string(), path: z.string() })),
})
