import type { ApiOperation, ApiPage } from '../types.ts'
import { callAddress, fillServer } from './address.ts'
import { encode, headerText, isHeaderName, oneLine, pathText } from './encode.ts'

/** One call, as every sample writes it. Values are examples; the key is a word that stands for the reader's own. */
export type SampleRequest = {
  method: string
  url: string
  /** Valid names, values of ASCII on one line. */
  headers: { name: string; value: string }[]
  body: SampleBody | null
  /** The answer has no end: print it as it comes. */
  isStream: boolean
}

export type SampleBody =
  | { kind: 'text'; mediaType: string; text: string }
  | { kind: 'form' | 'multipart'; mediaType: string; fields: { name: string; value: string; isFile: boolean }[] }
  | { kind: 'file'; mediaType: string }

/** What of an API a call needs to know. */
export type Called = Pick<ApiPage, 'gateway_url' | 'auth_strategy'>
export type CalledOperation = Pick<ApiOperation, 'method' | 'path' | 'detail' | 'request' | 'security_schemes'>

/** Stands for the reader's key. */
export const keyWord = 'YOUR_API_KEY'

/** Where a description names no address of its own. */
const nowhere = 'https://api.example.com'

/** The header that carries a portal's own key; undefined where none is needed. */
export function keyHeaderOf({ auth_strategy: strategy }: Called): string | undefined {
  return strategy?.credential_type === 'key_auth' ? strategy.key_names[0] : undefined
}

/** The call that the samples of an operation make: required parameters only. Undefined for what is not called by HTTP. */
export function sampleRequest(api: Called, operation: CalledOperation): SampleRequest | undefined {
  const { request, detail, method, path } = operation
  if (!request) return undefined
  const given = detail.parameters.map((one, index) => ({
    ...one,
    value: one.required || one.in === 'path' ? request.parameters[index] : undefined,
  }))
  const server = api.gateway_url ?? serverOf(detail.servers)
  const url = callAddress(server, path, given) ?? callAddress(nowhere, path, given)
  if (!url) return undefined
  const isStream = detail.responses.some(({ contents }) =>
    contents.some((one) => one.mediaType === 'text/event-stream'),
  )
  return { method, url: url.href, headers: headersOf(api, operation, given), body: bodyOf(operation), isStream }
}

function serverOf(servers: CalledOperation['detail']['servers']): string {
  const [first] = servers
  if (!first) return nowhere
  const filled = fillServer(first)
  // A relative address hangs on wherever the document was fetched from (OpenAPI 3.1, 4.8.5), which nobody knows here.
  return filled.startsWith('/') && !filled.startsWith('//') ? nowhere + filled : filled
}

function headersOf(
  api: Called,
  { detail, security_schemes: schemes }: CalledOperation,
  given: (CalledOperation['detail']['parameters'][number] & { value: unknown })[],
): SampleRequest['headers'] {
  const headers: SampleRequest['headers'] = []
  const push = (name: string, value: string) => {
    const isNew = !headers.some((one) => one.name.toLowerCase() === name.toLowerCase())
    if (isNew && isHeaderName(name) && value !== '') headers.push({ name, value: oneLine(value) })
  }
  const keyHeader = keyHeaderOf(api)
  if (keyHeader !== undefined) push(keyHeader, keyWord)
  else if (api.gateway_url === null) {
    for (const { name } of detail.security[0] ?? []) {
      const scheme = schemes.find((one) => one.name === name)
      if (scheme?.type === 'apiKey' && scheme.in === 'header') push(scheme.parameterName ?? '', keyWord)
      else if (scheme?.type === 'http' && scheme.scheme?.toLowerCase() === 'basic')
        push('Authorization', 'Basic YOUR_CREDENTIALS')
      else if (scheme && scheme.type !== 'apiKey' && scheme.type !== 'mutualTLS')
        push('Authorization', 'Bearer YOUR_TOKEN')
    }
  }
  for (const one of given)
    if (one.in === 'header' && one.value !== undefined) push(one.name, headerText(one, one.value))
  const cookies = given.filter((one) => one.in === 'cookie' && one.value !== undefined)
  if (cookies.length > 0)
    push(
      'Cookie',
      cookies.map((one) => `${encode(one.name)}=${pathText({ ...one, style: 'simple' }, one.value)}`).join('; '),
    )
  return headers
}

function bodyOf({ method, request }: CalledOperation): SampleBody | null {
  // Neither has a body that means anything (RFC 9110, 9.3.1, 9.3.2), and browsers refuse to send one.
  if (method === 'GET' || method === 'HEAD') return null
  const bodies = request?.bodies ?? []
  const body = bodies.find(({ mediaType }) => isJson(mediaType)) ?? bodies[0]
  if (!body) return null
  const mediaType = oneLine(body.mediaType)
  if (body.kind === 'text')
    return { kind: 'text', mediaType, text: (body.text ?? '').toWellFormed().replaceAll('\0', '') }
  if (body.kind === 'file') return { kind: 'file', mediaType }
  return { kind: body.kind, mediaType, fields: body.fields.filter(({ name }) => !/[\p{Cc}"]/u.test(name)) }
}

export const isJson = (mediaType: string): boolean => /[/+]json(;|$)/i.test(mediaType)
