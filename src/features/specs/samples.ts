// What a reader copies: an example of a schema, and a command line that calls an operation.

import type { Content, Operation, Parameter, Schema } from './model.ts'

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
    if (choice && !schema.properties) return this.make(choice, level)
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
    return value
  }
}

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

export type CurlSample = {
  operation: Pick<Operation, 'method' | 'path' | 'detail'>
  /** Where the API answers, without a slash at the end. */
  serverUrl: string
  /** The header that carries the key; null where none is needed. */
  keyHeader: string | null
  /** What stands for the key until the reader puts in the real one. */
  key?: string
}

/** A command line for a POSIX shell. Nothing of the document can leave its quotes or make curl read a file (SPEC-10). */
export function curlSample({ operation, serverUrl, keyHeader, key = 'YOUR_API_KEY' }: CurlSample): string {
  const { method, path, detail } = operation
  const url = quote(serverUrl.replace(/\/+$/, '') + addressOf(path, detail.parameters))
  // Only what begins like an address cannot be taken for an option.
  const lines = [/^'https?:/.test(url) ? `curl ${url}` : `curl --url ${url}`]
  if (method !== 'GET') lines.push(`--request ${/^[A-Z]{1,20}$/.test(method) ? method : quote(method)}`)
  if (keyHeader !== null) pushHeader(lines, keyHeader, key)
  for (const parameter of detail.parameters) {
    if (parameter.in === 'header' && parameter.required && !isSame(parameter.name, keyHeader)) {
      pushHeader(lines, parameter.name, sampleOf(parameter))
    }
  }
  const cookies = detail.parameters.filter((one) => one.in === 'cookie' && one.required)
  if (cookies.length > 0) {
    pushHeader(lines, 'Cookie', cookies.map((one) => `${encodeURIComponent(one.name)}=${encode(one)}`).join('; '))
  }
  const isStream = detail.responses.some(({ contents }) =>
    contents.some((one) => one.mediaType === 'text/event-stream'),
  )
  if (isStream) lines.push('--no-buffer')
  const content = detail.requestBody?.contents.find((one) => isJson(one.mediaType)) ?? detail.requestBody?.contents[0]
  if (content) lines.push(...bodyLines(content))
  return lines.join(' \\\n  ')
}

function addressOf(path: string, parameters: Parameter[]): string {
  let address = path
  for (const parameter of parameters) {
    if (parameter.in === 'path') address = address.replaceAll(`{${parameter.name}}`, encode(parameter))
  }
  const query = parameters.filter((one) => one.in === 'query' && one.required)
  const pairs = query.map((parameter) => `${encodeURIComponent(parameter.name)}=${encode(parameter)}`)
  // Braces and brackets would be patterns to curl, spaces would end the request line.
  const safe = address.replaceAll(/[^\w\-./~%:@!$&'()*+,;=]/gu, (one) => encodeURIComponent(one))
  return pairs.length > 0 ? `${safe}?${pairs.join('&')}` : safe
}

function bodyLines(content: Content): string[] {
  const type = content.mediaType
  const header = `--header ${quote(`Content-Type: ${oneLine(type)}`)}`
  if (type === 'multipart/form-data') return formLines(content)
  if (type === 'application/x-www-form-urlencoded' && content.schema?.properties) {
    const pairs = content.schema.properties.map(({ name, schema }) => {
      return `${encodeURIComponent(name)}=${encodeURIComponent(plain(exampleOf(schema, 'request')))}`
    })
    return [header, `--data-raw ${quote(pairs.join('&'))}`]
  }
  const text = exampleText(content, 'request')
  return text === null ? [header, "--data-binary '@file'"] : [header, `--data-raw ${quote(text)}`]
}

function formLines(content: Content): string[] {
  return (content.schema?.properties ?? [])
    .filter(({ name }) => /^[\w.[\]-]+$/.test(name))
    .map(({ name, schema }) =>
      schema.format === 'binary'
        ? `--form ${quote(`${name}=@file`)}`
        : `--form-string ${quote(`${name}=${plain(exampleOf(schema, 'request'))}`)}`,
    )
}

/** Leaves out what is no header name (RFC 9110, 5.6.2): curl would read `@name` from a file. */
function pushHeader(lines: string[], name: string, value: string): void {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) lines.push(`--header ${quote(`${name}: ${oneLine(value)}`)}`)
}

function sampleOf(parameter: Parameter): string {
  const [example] = parameter.examples
  if (example) return example.text
  const schema = parameter.schema
  const said = schema && (schema.const ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0])
  if (said !== undefined && said !== null) return plain(said)
  return schema?.type?.includes('string') && !schema.format ? parameter.name : plain(schema ? exampleOf(schema) : '')
}

function encode(parameter: Parameter): string {
  return encodeURIComponent(sampleOf(parameter).toWellFormed())
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(',')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
}

function isJson(mediaType: string): boolean {
  return /[/+]json(;|$)/i.test(mediaType)
}

function isSame(name: string, other: string | null): boolean {
  return name.toLowerCase() === other?.toLowerCase()
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ')
}

/** In single quotes a shell reads everything as it stands, except the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
