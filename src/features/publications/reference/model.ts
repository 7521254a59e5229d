import { z } from 'zod'
import { timestamp, uuid } from '../../../platform/wire/wire.ts'
import { SpecificationTypes } from '../../apis/index.ts'
import type {
  OperationDetail as Detail,
  ExampleRequest,
  Property as SpecProperty,
  Schema as SpecSchema,
} from '../../specs/index.ts'
import { CatalogStrategy } from '../catalog.model.ts'
import { Visibility } from '../model.ts'

/* What the pages of an API need beside the reference: its page, its operations, its documents as HTML. */

const text = z.string().nullable()
const pageVersion = z.object({
  id: uuid,
  version: z.string(),
  type: SpecificationTypes,
  is_current: z.boolean(),
  /** False while its specification is still being read: its reference answers 503 until then. */
  is_ready: z.boolean(),
  /** When its use was, or will be, discouraged; when it stops to work. */
  deprecated_at: timestamp.nullable(),
  sunset_at: timestamp.nullable(),
})

const word = z.string().optional()
const flag = z.boolean().optional()
const Binding = z.object({ protocol: z.string(), text: z.string() })
const SecurityRequirement = z.array(z.object({ name: z.string(), scopes: z.array(z.string()) }))
const ExternalDocs = z.object({ url: z.string(), description: text })
const About = z.object({
  summary: text,
  contact: z.object({ name: text, email: text, url: text }),
  license: z.object({ name: text, url: text }),
  terms: text,
  externalDocs: ExternalDocs.nullable(),
})
const Server = z.object({
  url: z.string(),
  description: text,
  variables: z.array(
    z.object({ name: z.string(), default: z.string(), values: z.array(z.string()), description: text }),
  ),
  name: word,
  title: word,
  protocol: word,
  protocolVersion: word,
  security: z.array(SecurityRequirement).optional(),
  bindings: z.array(Binding).optional(),
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
      refreshUrl: word,
      deviceAuthorizationUrl: word,
      scopes: z.array(z.object({ name: z.string(), description: text })),
    }),
  ),
  openIdConnectUrl: text,
  bearerFormat: word,
  oauth2MetadataUrl: word,
  deprecated: flag,
})
const Tag = z.object({
  name: z.string(),
  description: text,
  summary: word,
  parent: word,
  kind: word,
  externalDocs: ExternalDocs.optional(),
})

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
  /** Where its icon is read; null while it has none. */
  icon_url: text,
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
      description: text,
      description_html: z.string(),
      servers: z.array(Server),
      security_schemes: z.array(SecurityScheme),
      /** What the tags of its operations are for. */
      tags: z.array(Tag),
      /** Who stands behind it, and under which terms; null where it does not say. */
      about: About.nullable(),
    })
    .nullable(),
  documents: z.array(PageDocumentNode),
})

const operationHead = {
  operation_id: z.string(),
  kind: z.enum(['operation', 'webhook', 'message']),
  method: z.string(),
  path: z.string(),
  summary: text,
  tags: z.array(z.string()),
  /** The group that lists show it in: its first tag. */
  group_name: text,
  internal: z.boolean(),
  deprecated: z.boolean(),
}
/** Operations in the document's order, and the tags that group them in theirs. */
export const ApiOperations = z.object({
  version: pageVersion,
  tags: z.array(Tag),
  data: z.array(z.object(operationHead)),
})

/**
 * `group` names a tag, is empty for operations without one, or `*` for all; `kind` leaves one kind. Without either no
 * operations are listed. `schemas` asks for the names of schemas.
 */
export const ShowOutline = z.strictObject({
  ...versionQuery,
  group: z.string().max(255).optional(),
  kind: z.enum(['operation', 'webhook', 'message']).optional(),
  schemas: z.enum(['true', 'false']).optional(),
})
/** Which groups there are, with how many operations the reader may see in each. Empty groups are left out. */
export const ApiOutline = z.object({
  version: pageVersion,
  groups: z.array(
    z.object({
      /** Null for operations without a tag. */
      name: text,
      title: z.string(),
      /** The x-tagGroups entry, the parent tag and the tag's kind (OpenAPI 3.2). */
      section: text,
      parent: text,
      kind: text,
      count: z.int(),
    }),
  ),
  webhooks: z.int(),
  /** Named schemas; `data` is null unless asked for. */
  schemas: z.object({ count: z.int(), data: z.array(z.object({ name: z.string(), title: text })).nullable() }),
  /** Operations, webhooks and messages that were asked for, in the document's order. */
  data: z.array(z.object(operationHead)),
})

export const ShowOperation = z.strictObject({ ...versionQuery, operation_id: z.string().min(1).max(1000) })

const strings = z.array(z.string()).optional()
const number = z.number().optional()
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
    unlisted: flag,
    cut: z.enum(['depth', 'size', 'cycle', 'external', 'unresolved']).optional(),
    title: word,
    description: word,
    type: strings,
    nullable: flag,
    format: word,
    enum: z.array(z.unknown()).optional(),
    enumTexts: z.array(text).optional(),
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
    minContains: number,
    maxContains: number,
    contentMediaType: word,
    contentEncoding: word,
    readOnly: flag,
    writeOnly: flag,
    deprecated: flag,
    requires: strings,
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
      .object({
        property: z.string(),
        mapping: z.array(z.object({ value: z.string(), name: z.string() })),
        defaultName: word,
      })
      .optional(),
    get also() {
      return z.array(z.object({ keyword: z.string(), schema: ReferenceSchema })).optional()
    },
    get dependentSchemas() {
      return z.array(z.object({ property: z.string(), schema: ReferenceSchema })).optional()
    },
    dependentRequired: z.array(z.object({ property: z.string(), names: z.array(z.string()) })).optional(),
    xml: z
      .object({ name: word, namespace: word, prefix: word, nodeType: word, attribute: flag, wrapped: flag })
      .optional(),
    externalDocs: ExternalDocs.optional(),
    always: flag,
  })
  .meta({ id: 'ReferenceSchema' })

const Example = z.object({
  name: text,
  summary: text,
  description: text,
  text: z.string(),
  truncated: z.boolean(),
  externalValue: word,
  /** Made from the schema, because the document has none. */
  generated: flag,
})
const schema = ReferenceSchema.nullable()
const shared = { name: z.string(), required: z.boolean(), deprecated: z.boolean(), description: text, schema }
const Header = z.object({ ...shared, examples: z.array(Example) })
const Content = z.object({
  mediaType: z.string(),
  schema,
  itemSchema: ReferenceSchema.optional(),
  examples: z.array(Example),
  encoding: z
    .array(
      z.object({
        property: text,
        contentType: text,
        style: text,
        explode: z.boolean().nullable(),
        allowReserved: z.boolean(),
        headers: z.array(Header),
      }),
    )
    .optional(),
})
const Parameter = z.object({
  ...shared,
  in: z.enum(['path', 'query', 'querystring', 'header', 'cookie']),
  style: text,
  explode: z.boolean().nullable(),
  allowEmptyValue: flag,
  allowReserved: flag,
  mediaType: word,
  location: word,
  examples: z.array(Example),
})
const RequestBody = z.object({ description: text, required: z.boolean(), contents: z.array(Content) })
const Link = z.object({
  name: z.string(),
  operationId: text,
  description: text,
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  requestBody: word,
  server: Server.optional(),
})
const ResponseAnswer = z.object({
  status: z.string(),
  summary: word,
  description: text,
  headers: z.array(Header),
  contents: z.array(Content),
  links: z.array(Link),
})
const Callback = z.object({
  name: z.string(),
  expression: z.string(),
  operation: z.object({
    method: z.string(),
    summary: text,
    description: text,
    deprecated: z.boolean(),
    parameters: z.array(Parameter),
    requestBody: RequestBody.nullable(),
    responses: z.array(ResponseAnswer),
  }),
})
const Channel = z.object({
  name: z.string(),
  address: text,
  title: text,
  summary: text,
  description: text,
  servers: z.array(z.string()),
  parameters: z.array(Parameter),
  bindings: z.array(Binding),
})
const Place = z.object({ location: z.string(), description: text })
const Message = z.object({
  name: z.string(),
  title: text,
  summary: text,
  description: text,
  contentType: text,
  deprecated: z.boolean(),
  tags: z.array(z.string()),
  headers: schema,
  payload: schema,
  foreignPayload: z.object({ format: z.string(), text: z.string() }).optional(),
  correlationId: Place.nullable(),
  bindings: z.array(Binding),
  examples: z.array(z.object({ name: text, summary: text, headers: text, payload: text })),
  externalDocs: ExternalDocs.nullable(),
})
const OperationDetail: z.ZodType<Detail> = z.object({
  parameters: z.array(Parameter),
  requestBody: RequestBody.nullable(),
  responses: z.array(ResponseAnswer),
  servers: z.array(Server),
  security: z.array(SecurityRequirement),
  externalDocs: ExternalDocs.nullable(),
  callbacks: z.array(Callback),
  samples: z.array(z.object({ label: z.string(), text: z.string() })).optional(),
  badges: strings,
  channel: Channel.optional(),
  messages: z.array(Message).optional(),
  reply: z.object({ address: Place.nullable(), channel: Channel.nullable(), messages: z.array(Message) }).optional(),
  bindings: z.array(Binding).optional(),
})

/** What to send to try an operation: a value for each parameter in their order, and a body for each media type. */
const Request: z.ZodType<ExampleRequest> = z.object({
  parameters: z.array(z.unknown()),
  bodies: z.array(
    z.object({
      mediaType: z.string(),
      kind: z.enum(['text', 'form', 'multipart', 'file']),
      text,
      fields: z.array(z.object({ name: z.string(), value: z.string(), isFile: z.boolean() })),
    }),
  ),
})

/** Where the page may call the operation; null where the portal does not offer it. */
const TryIt = z.object({
  /** Those of the description that are on the web, with the origins that they may have. */
  servers: z.array(Server.extend({ origins: z.array(z.string()), proxied: z.boolean() })),
  /** Whether the site may call the gateway on behalf of the reader. */
  gateway_proxied: z.boolean(),
  custom_servers: z.boolean(),
})

/** One operation with all that its page shows. `request` is null where the method is none of HTTP. */
export const ApiOperation = z.object({
  ...operationHead,
  version: pageVersion,
  /** As it was written, in Markdown. */
  description: text,
  description_html: z.string(),
  detail: OperationDetail,
  security_schemes: z.array(SecurityScheme),
  request: Request.nullable(),
  try_it: TryIt.nullable(),
})

export const ShowSchema = z.strictObject({ ...versionQuery, name: z.string().min(1).max(1000) })
/** One named schema of a specification with all that its page shows. */
export const ApiSchema = z.object({
  version: pageVersion,
  name: z.string(),
  title: text,
  description: text,
  description_html: z.string(),
  schema: ReferenceSchema,
})

export const ShowDocument = z.strictObject({ path: z.string().min(1).max(5000) })
/** A document as its page shows it, with the way that leads to it. */
export const ApiDocumentPage = z.object({
  id: uuid,
  title: z.string(),
  path: z.string(),
  /** The Markdown without its front matter. */
  content: z.string(),
  html: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  trail: z.array(z.object({ title: z.string(), path: z.string() })),
})
