// What is known of a specification once it is read. Everything here is plain data that survives JSON. Operations and schemas
// are stored as they are; what a version says of itself is jsonb, which sorts the keys of an object, so what has an order
// there is a list.

export type SpecificationType = 'oas2' | 'oas3' | 'asyncapi'
export type SpecificationFormat = 'json' | 'yaml'

/** Raised when rows come out differently than before: versions indexed by an older edition are read once more. */
export const INDEX_EDITION = 4

/** The rule of the message about an object that nothing marks as a specification. */
export const UNRECOGNISED_RULE = 'specification'

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
  about?: About
  servers: Server[]
  /** Declared tags in their order, then those that only operations name. */
  tags: Tag[]
  securitySchemes: SecurityScheme[]
  validationMessages: ValidationMessage[]
  outline: Outline
  operations: Operation[]
  schemas: ComponentSchema[]
}

/** What is known before the operations are read. */
export type SpecificationStart = Pick<
  Specification,
  'type' | 'dialect' | 'format' | 'version' | 'title' | 'validationMessages'
>

/** All of a specification but its rows, which are many. */
export type SpecificationHead = Omit<Specification, 'operations' | 'schemas'>

/** What a list of operations is built from without reading the operations. */
export type Outline = {
  groups: Group[]
  webhooks: Count
  schemas: number
}

/** Operations of one tag. Those without a tag make the group without a name, which comes last. */
export type Group = {
  name: string | null
  /** What people read: the tag's summary or name. Empty for the group without a name. */
  title: string
  /** The x-tagGroups entry that it stands in. */
  section: string | null
  /** The tag that it lies in (OpenAPI 3.2). */
  parent: string | null
  /** What the tag is for (OpenAPI 3.2), such as 'nav' or 'badge'. */
  kind: string | null
  count: Count
}

/** How many there are, and how many of these a portal may hide. */
export type Count = { all: number; internal: number; deprecated: number; internalAndDeprecated: number }

/** One named schema of the document: a row that holds all that its page shows. */
export type ComponentSchema = {
  position: number
  /** Unique in the document. */
  name: string
  title: string | null
  description: string | null
  detail: Schema
}

export type Server = {
  url: string
  description: string | null
  variables: { name: string; default: string; values: string[]; description: string | null }[]
  name?: string
  title?: string
  /** Of AsyncAPI: 'kafka', 'mqtt' ... */
  protocol?: string
  protocolVersion?: string
  security?: SecurityRequirement[]
  bindings?: Binding[]
}

export type Tag = {
  name: string
  description: string | null
  summary?: string
  parent?: string
  kind?: string
  externalDocs?: ExternalDocs
}

/** Who stands behind a description, and under which terms. */
export type About = {
  summary: string | null
  contact: { name: string | null; email: string | null; url: string | null }
  license: { name: string | null; url: string | null }
  terms: string | null
  externalDocs: ExternalDocs | null
}

export type ExternalDocs = { url: string; description: string | null }

/** Schemes needed together; an empty set means that none is needed. */
export type SecurityRequirement = { name: string; scopes: string[] }[]

/** What an AsyncAPI document says for one protocol, as indented JSON. */
export type Binding = { protocol: string; text: string }

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
    refreshUrl?: string
    deviceAuthorizationUrl?: string
    scopes: { name: string; description: string | null }[]
  }[]
  openIdConnectUrl: string | null
  bearerFormat?: string
  oauth2MetadataUrl?: string
  deprecated?: boolean
}

/**
 * 'operation': something that is called, or of AsyncAPI sent and received; 'webhook': a call that the API makes;
 * 'message': a channel of AsyncAPI 3 that no operation uses, with what travels on it.
 */
export type OperationKind = 'operation' | 'webhook' | 'message'

/** One operation: a row that holds all that its page shows. */
export type Operation = {
  position: number
  /** Unique in the document. */
  operation_id: string
  kind: OperationKind
  /** Upper case: 'GET', 'POST' ...; of AsyncAPI 'SEND', 'RECEIVE' and 'CHANNEL'. */
  method: string
  /** Of a webhook its name, of AsyncAPI the channel's address. */
  path: string
  /** The first tag, under which lists show it. */
  group_name: string | null
  internal: boolean
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
  /** Alternatives. */
  security: SecurityRequirement[]
  externalDocs: ExternalDocs | null
  callbacks: Callback[]
  /** Calls as the document writes them (x-codeSamples). */
  samples?: { label: string; text: string }[]
  /** Words that stand beside the name (x-badges). */
  badges?: string[]
  /** Of AsyncAPI, as are all below. */
  channel?: Channel
  messages?: Message[]
  reply?: Reply
  bindings?: Binding[]
}

/** A call that the API makes to an address it was given. */
export type Callback = {
  name: string
  /** A runtime expression that gives the address. */
  expression: string
  operation: {
    method: string
    summary: string | null
    description: string | null
    deprecated: boolean
    parameters: Parameter[]
    requestBody: RequestBody | null
    responses: Response[]
  }
}

/** What a value of a response may be used for next. */
export type Link = {
  name: string
  /** Null where the document names no operation that it has. */
  operationId: string | null
  description: string | null
  parameters: { name: string; value: string }[]
  requestBody?: string
  server?: Server
}

export type Channel = {
  name: string
  /** Null while nobody knows it before run time. */
  address: string | null
  title: string | null
  summary: string | null
  description: string | null
  /** Names of servers; none means all. */
  servers: string[]
  parameters: Parameter[]
  bindings: Binding[]
}

export type Message = {
  name: string
  title: string | null
  summary: string | null
  description: string | null
  contentType: string | null
  deprecated: boolean
  tags: string[]
  headers: Schema | null
  payload: Schema | null
  /** The language of a payload that is no JSON Schema, with its text. */
  foreignPayload?: { format: string; text: string }
  correlationId: { location: string; description: string | null } | null
  bindings: Binding[]
  examples: { name: string | null; summary: string | null; headers: string | null; payload: string | null }[]
  externalDocs: ExternalDocs | null
}

export type Reply = {
  address: { location: string; description: string | null } | null
  channel: Channel | null
  messages: Message[]
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
  allowEmptyValue?: boolean
  allowReserved?: boolean
  /** Of a value that is written in a format of its own. */
  mediaType?: string
  /** Of AsyncAPI: where in a message the value stands. */
  location?: string
  examples: Example[]
}

export type RequestBody = { description: string | null; required: boolean; contents: Content[] }

export type Response = {
  /** '200', '4XX', 'default' ... */
  status: string
  /** Since OpenAPI 3.2. */
  summary?: string
  description: string | null
  headers: Header[]
  contents: Content[]
  links: Link[]
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
  /** Of a stream: what each of its pieces is (OpenAPI 3.2). */
  itemSchema?: Schema
  examples: Example[]
  /** How fields of a form travel. Without a property: the parts of a multipart body in their order, or all of them. */
  encoding?: Encoding[]
}

export type Encoding = {
  property: string | null
  contentType: string | null
  style: string | null
  explode: boolean | null
  allowReserved: boolean
  headers: Header[]
}

/** An example as the text that a reader copies. JSON is indented by two spaces. */
export type Example = {
  name: string | null
  summary: string | null
  description: string | null
  text: string
  /** The text was longer than an example may be and ends early. */
  truncated: boolean
  /** Where the example lies when the document does not hold it. */
  externalValue?: string
  /** Made from the schema, because the document has none. */
  generated?: boolean
}

/**
 * A schema with its references put in place, as deep as the limits allow. Absent fields are not said.
 * Where nesting ends, `cut` says why and `$ref` names the component that would go on.
 */
export type Schema = {
  /** The component that this was taken from; it has a page of its own unless `unlisted`. */
  name?: string
  $ref?: string
  unlisted?: boolean
  cut?: 'depth' | 'size' | 'cycle' | 'external' | 'unresolved'
  title?: string
  description?: string
  /** All types it may have; 'null' among them where null is allowed. */
  type?: string[]
  /** Null is allowed beside what the parts say, where no type stands to hold 'null'. */
  nullable?: boolean
  format?: string
  enum?: unknown[]
  /** What the values of `enum` mean, in their order. */
  enumTexts?: (string | null)[]
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
  minContains?: number
  maxContains?: number
  contentMediaType?: string
  contentEncoding?: string
  readOnly?: boolean
  writeOnly?: boolean
  deprecated?: boolean
  /** Names that must be there, beside those of `properties` that say so themselves. */
  requires?: string[]
  /** In the document's order. */
  properties?: Property[]
  patternProperties?: { pattern: string; schema: Schema }[]
  additionalProperties?: boolean | Schema
  items?: Schema
  prefixItems?: Schema[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: { property: string; mapping: { value: string; name: string }[]; defaultName?: string }
  /** Rarer keywords that hold a schema: not, if, then, else, contains, propertyNames, contentSchema, unevaluated*. */
  also?: { keyword: string; schema: Schema }[]
  dependentSchemas?: { property: string; schema: Schema }[]
  dependentRequired?: { property: string; names: string[] }[]
  xml?: {
    name?: string
    namespace?: string
    prefix?: string
    nodeType?: string
    attribute?: boolean
    wrapped?: boolean
  }
  externalDocs?: ExternalDocs
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
  | 'busy'
