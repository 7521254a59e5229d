// What a reader copies: an example of a schema or of a body.

import type { Content, Message, OperationDetail, Response, Schema } from './model.ts'

const MOST_LEVELS = 8
const MOST_VALUES = 400

type Direction = 'request' | 'response'

/** A plausible value of a schema, with its own examples where it has some. Plain JSON data of bounded size. */
export function exampleOf(schema: Schema, direction: Direction = 'response'): unknown {
  return new Exampler(direction).make(schema, 1)
}

class Exampler {
  readonly #direction: Direction
  #made = 0

  constructor(direction: Direction) {
    this.#direction = direction
  }

  make(schema: Schema, level: number): unknown {
    this.#made++
    if (schema.const !== undefined) return schema.const
    if (schema.examples && schema.examples.length > 0) return schema.examples[0]
    if (schema.default !== undefined) return schema.default
    if (schema.enum && schema.enum.length > 0) return schema.enum[0]
    const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0]
    const type = schema.type?.find((one) => one !== 'null') ?? schema.type?.[0]
    if (choice && !schema.properties) return tell(this.make(choice, level), choice, schema.discriminator)
    if (level > MOST_LEVELS || this.#made > MOST_VALUES) {
      return type === 'object' ? {} : type === 'array' ? [] : type === undefined ? null : scalarOf(type, schema)
    }
    if (type === 'array') return this.#list(schema, level)
    if (type === 'object' || schema.properties || schema.allOf) return this.#object(schema, level)
    return type === undefined ? null : scalarOf(type, schema)
  }

  #list(schema: Schema, level: number): unknown[] {
    if (schema.prefixItems) return schema.prefixItems.map((item) => this.make(item, level + 1))
    return schema.items && schema.maxItems !== 0 ? [this.make(schema.items, level + 1)] : []
  }

  #object(schema: Schema, level: number): unknown {
    // Without prototype, because a property may be called `__proto__` (SPEC-5).
    const value: Record<string, unknown> = Object.create(null)
    for (const part of [...(schema.allOf ?? []), ...(schema.oneOf?.slice(0, 1) ?? [])]) {
      const inner = this.make(part, level + 1)
      if (!schema.properties && (typeof inner !== 'object' || inner === null || Array.isArray(inner))) return inner
      Object.assign(value, inner)
    }
    for (const property of schema.properties ?? []) {
      if (this.#direction === 'request' ? property.schema.readOnly : property.schema.writeOnly) continue
      if (property.schema.deprecated && !property.required) continue
      value[property.name] = this.make(property.schema, level + 1)
    }
    const isOpen = typeof schema.additionalProperties === 'object' && Object.keys(value).length === 0
    if (isOpen) value.name = this.make(schema.additionalProperties as Schema, level + 1)
    return schema.oneOf ? value : tell(value, schema, schema.discriminator)
  }
}

/** Puts the value that tells a kind apart into an example of it, unless the kind says a value itself. */
function tell(value: unknown, kind: Schema, discriminator: Schema['discriminator']): unknown {
  const own = kind.properties?.find(({ name }) => name === discriminator?.property)
  if (!discriminator || !own || !isRecord(value) || kind.examples) return value
  const said = discriminator.mapping.find(({ name }) => name === kind.name) ?? discriminator.mapping[0]
  const { const: constant, examples, enum: values } = own.schema
  if (!said || constant !== undefined || examples || (values && !values.includes(said.value))) return value
  value[own.name] = said.value
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TEXT_FORMATS = new Map([
  ['date-time', '2026-05-04T09:30:00Z'],
  ['date', '2026-05-04'],
  ['time', '09:30:00Z'],
  ['duration', 'PT15M'],
  ['uuid', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ['email', 'person@example.com'],
  ['hostname', 'example.com'],
  ['ipv4', '192.0.2.10'],
  ['ipv6', '2001:db8::10'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uri-reference', '/things/1'],
  ['byte', 'ZXhhbXBsZQ=='],
  ['binary', '(binary)'],
  ['password', '********'],
])

function scalarOf(type: string, schema: Schema): unknown {
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return numberOf(type, schema)
  if (type !== 'string') return null
  const text = TEXT_FORMATS.get(schema.format ?? '') ?? 'text'
  const padded = text.padEnd(Math.min(schema.minLength ?? 0, 100), 'x')
  return padded.slice(0, schema.maxLength ?? padded.length)
}

function numberOf(type: string, schema: Schema): number {
  const unit = schema.multipleOf ?? (type === 'integer' ? 1 : 0.5)
  const least = schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + unit)
  const most = schema.maximum ?? (schema.exclusiveMaximum === undefined ? least : schema.exclusiveMaximum - unit)
  return Math.min(least, most)
}

/** The text that a content's body would have: its first example, else one made from its schema. Null for binaries. */
export function exampleText(content: Content, direction: Direction = 'response'): string | null {
  const [written] = content.examples.filter((example) => !example.truncated)
  if (written) return written.text
  if (!content.schema || content.schema.format === 'binary') return null
  const value = exampleOf(content.schema, direction)
  return typeof value === 'string' && !isJson(content.mediaType) ? value : JSON.stringify(value, null, 2)
}

/** Answers and what is sent by others, each with an example: made from its schema where the document has none. */
export function withExamples(detail: OperationDetail, isCalledByOthers: boolean): OperationDetail {
  const fill = (content: Content): Content => fillExamples(content)
  const fillAll = (responses: Response[]) =>
    responses.map((response) => ({ ...response, contents: response.contents.map(fill) }))
  const { requestBody } = detail
  return {
    ...detail,
    responses: fillAll(detail.responses),
    // What a reader sends has examples of its own, in the request.
    requestBody:
      requestBody && isCalledByOthers ? { ...requestBody, contents: requestBody.contents.map(fill) } : requestBody,
    ...(detail.messages ? { messages: detail.messages.map(fillMessage) } : {}),
  }
}

function fillExamples(content: Content): Content {
  // JSON in place of another format would be no example of it.
  if (content.examples.length > 0 || !isJson(content.mediaType)) return content
  const text = exampleText(content)
  if (text === null || text === 'null') return content
  return {
    ...content,
    examples: [{ name: null, summary: null, description: null, text, truncated: false, generated: true }],
  }
}

function fillMessage(message: Message): Message {
  if (message.examples.length > 0 || !message.payload) return message
  const text = exampleText({ mediaType: 'application/json', schema: message.payload, examples: [] })
  return text === null
    ? message
    : { ...message, examples: [{ name: null, summary: null, headers: null, payload: text }] }
}

function isJson(mediaType: string): boolean {
  return /[/+]json(;|$)/i.test(mediaType)
}
