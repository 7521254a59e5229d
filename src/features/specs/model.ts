// What is known of a specification once it is read. Everything here is plain data that survives JSON and jsonb:
// jsonb sorts the keys of an object, so what has an order that readers care about is a list or a text.

export type SpecificationType = 'oas2' | 'oas3' | 'asyncapi'
export type SpecificationFormat = 'json' | 'yaml'

/** What is wrong with a document that is kept all the same. `path` is a JSON Pointer (RFC 6901). */
export type ValidationMessage = { message: string; rule: string; path: string }

export type Specification = {
  type: SpecificationType
  /** Major and minor version of the format, such as '3.1'. */
  dialect: string
  format: SpecificationFormat
  version: string | null
  title: string | null
  description: string | null
  servers: Server[]
  /** Declared tags in their order, then those that only operations name. */
  tags: Tag[]
  securitySchemes: SecurityScheme[]
  validationMessages: ValidationMessage[]
  operations: Operation[]
}

export type Server = {
  url: string
  description: string | null
  variables: { name: string; default: string; values: string[]; description: string | null }[]
}

export type Tag = { name: string; description: string | null }

export type SecurityScheme = {
  name: string
  /** 'apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS', or what the document says. */
  type: string
  description: string | null
  /** Of an API key: where it travels, and under which name. */
  in: string | null
  parameterName: string | null
  /** Of `http`: 'basic', 'bearer' ... */
  scheme: string | null
  flows: {
    type: string
    authorizationUrl: string | null
    tokenUrl: string | null
    scopes: { name: string; description: string | null }[]
  }[]
  openIdConnectUrl: string | null
}

/** One operation: a row that holds all that its page shows. */
export type Operation = {
  position: number
  /** Unique in the document. */
  operation_id: string
  /** Upper case: 'GET', 'POST' ...; 'SEND' and 'RECEIVE' of AsyncAPI. */
  method: string
  path: string
  summary: string | null
  description: string | null
  tags: string[]
  deprecated: boolean
  detail: OperationDetail
}

export type OperationDetail = {
  parameters: Parameter[]
  requestBody: RequestBody | null
  responses: Response[]
  /** Those of the operation, else of its path, else of the document. */
  servers: Server[]
  /** Alternatives, each a set of schemes needed together; an empty set means that none is needed. */
  security: { name: string; scopes: string[] }[][]
  externalDocs: { url: string; description: string | null } | null
}

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'querystring' | 'header' | 'cookie'
  required: boolean
  deprecated: boolean
  description: string | null
  schema: Schema | null
  /** As the document says, else null for the default of its place. */
  style: string | null
  explode: boolean | null
  examples: Example[]
}

export type RequestBody = { description: string | null; required: boolean; contents: Content[] }

export type Response = {
  /** '200', '4XX', 'default' ... */
  status: string
  description: string | null
  headers: Header[]
  contents: Content[]
}

export type Header = {
  name: string
  description: string | null
  required: boolean
  deprecated: boolean
  schema: Schema | null
  examples: Example[]
}

export type Content = {
  mediaType: string
  schema: Schema | null
  examples: Example[]
}

/** An example as text, because jsonb would reorder its keys. JSON is indented by two spaces. */
export type Example = {
  name: string | null
  summary: string | null
  description: string | null
  text: string
  /** The text was longer than an example may be and ends early. */
  truncated: boolean
}

/**
 * A schema with its references put in place, as deep as the limits allow. Absent fields are not said.
 * Where nesting ends, `cut` says why and `$ref` names the component that would go on.
 */
export type Schema = {
  /** The component that this was taken from. */
  name?: string
  $ref?: string
  cut?: 'depth' | 'size' | 'cycle' | 'external' | 'unresolved'
  title?: string
  description?: string
  /** All types it may have; 'null' among them where null is allowed. */
  type?: string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  examples?: unknown[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  minProperties?: number
  maxProperties?: number
  contentMediaType?: string
  contentEncoding?: string
  readOnly?: boolean
  writeOnly?: boolean
  deprecated?: boolean
  /** In the document's order. */
  properties?: Property[]
  patternProperties?: { pattern: string; schema: Schema }[]
  additionalProperties?: boolean | Schema
  items?: Schema
  prefixItems?: Schema[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: { property: string; mapping: { value: string; name: string }[] }
  /** Rarer keywords that hold a schema, such as `not` and `if`. */
  also?: { keyword: string; schema: Schema }[]
  /** A schema that is just `true` or `false`. */
  always?: boolean
}

export type Property = { name: string; required: boolean; schema: Schema }

/** A text that is not taken in at all. The message is one sentence for the person who sent it. */
export class SpecificationRefused extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.name = 'SpecificationRefused'
    this.reason = reason
  }
}

export type RefusalReason =
  | 'not-text'
  | 'not-json-or-yaml'
  | 'not-a-specification'
  | 'too-large'
  | 'too-many-nodes'
  | 'too-deep'
  | 'too-many-aliases'
  | 'too-costly'
