import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Why the gateway answers by itself: the status (RFC 9110) and one sentence that tells no secret. */
export type Refusal = {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  /** Names and values in turn. */
  readonly headers: readonly string[]
}

function refusal(code: string, status: number, title: string, detail: string, headers: string[] = []): Refusal {
  return { code, status, title, detail, headers }
}

const soon = ['Retry-After', '5']

export const refusals = {
  /** No refusal: a browser asked whether a page may call (answer-portals.ts). */
  preflight: refusal('preflight', 204, 'No Content', ''),
  badPath: refusal('bad-path', 400, 'Bad Request', 'The path can be read in more than one way; send it plainly.'),
  badHost: refusal('bad-host', 400, 'Bad Request', 'Send one Host header with a valid host name.'),
  badFraming: refusal('bad-framing', 400, 'Bad Request', 'The end of the request cannot be told for certain.'),
  manyKeys: refusal('many-keys', 400, 'Bad Request', 'Send one key, in one header.'),
  unreadable: refusal('unreadable', 400, 'Bad Request', 'This is not a valid HTTP request.'),
  missingKey: refusal('missing-key', 401, 'Unauthorized', 'This API needs a key.'),
  malformedKey: refusal('malformed-key', 401, 'Unauthorized', 'This is not a whole key; check how it was copied.'),
  unknownKey: refusal('unknown-key', 401, 'Unauthorized', 'This key is not known, or it was revoked.'),
  expiredKey: refusal('expired-key', 401, 'Unauthorized', 'This key has expired.'),
  wrongHeader: refusal('wrong-header', 401, 'Unauthorized', 'This key is not accepted in this header.'),
  notOpen: refusal('not-open', 403, 'Forbidden', 'This address is not open to any application.'),
  developerNotApproved: refusal(
    'developer-not-approved',
    403,
    'Forbidden',
    'The developer of this key is not approved.',
  ),
  notPublished: refusal('not-published', 403, 'Forbidden', 'This API is not published on the portal of this key.'),
  otherStrategy: refusal(
    'other-strategy',
    403,
    'Forbidden',
    'The application of this key uses another way to authenticate than this API.',
  ),
  notRegistered: refusal(
    'not-registered',
    403,
    'Forbidden',
    'The application of this key is not registered for this API.',
  ),
  registrationPending: refusal(
    'registration-pending',
    403,
    'Forbidden',
    'The registration of this application for this API waits for approval.',
  ),
  registrationEnded: refusal(
    'registration-ended',
    403,
    'Forbidden',
    'The registration of this application for this API was rejected or revoked.',
  ),
  noRoute: refusal('no-route', 404, 'Not Found', 'No API answers at this host, path and method.'),
  methodNotAllowed: refusal(
    'method-not-allowed',
    405,
    'Method Not Allowed',
    'The gateway does not pass on this method.',
    ['Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
  ),
  requestTimeout: refusal('request-timeout', 408, 'Request Timeout', 'The request did not arrive in time.'),
  bodyTooLarge: refusal('body-too-large', 413, 'Content Too Large', 'The body is larger than the gateway accepts.'),
  httpsRequired: refusal('https-required', 426, 'Upgrade Required', 'This API is served over https only.', [
    'Upgrade',
    'TLS/1.2, HTTP/1.1',
    'Connection',
    'Upgrade',
  ]),
  tooManyRequests: refusal('too-many-requests', 429, 'Too Many Requests', 'This key has used up its requests for now.'),
  headersTooLarge: refusal(
    'headers-too-large',
    431,
    'Request Header Fields Too Large',
    'The headers are too many or too large.',
  ),
  upstreamBroken: refusal(
    'upstream-broken',
    502,
    'Bad Gateway',
    'The service behind this API could not be reached or broke off.',
  ),
  notDecided: refusal(
    'not-decided',
    503,
    'Service Unavailable',
    'The gateway could not decide about this request.',
    soon,
  ),
  notReady: refusal(
    'not-ready',
    503,
    'Service Unavailable',
    'The gateway has no current knowledge of keys; try again soon.',
    soon,
  ),
  upstreamTimeout: refusal(
    'upstream-timeout',
    504,
    'Gateway Timeout',
    'The service behind this API did not answer in time.',
  ),
} as const satisfies Record<string, Refusal>

/** A refusal with further headers, such as those that say when to come again. */
export function withHeaders(base: Refusal, ...headers: string[]): Refusal {
  return { ...base, headers: [...base.headers, ...headers] }
}

function bodyOf({ status, title, detail }: Refusal): string {
  return JSON.stringify({ status, title, detail, instance: `urn:gatehouse:request:${randomUUID()}` })
}

function headersOf(refusal: Refusal, body: string): string[] {
  const length = String(Buffer.byteLength(body))
  return [
    'Content-Type',
    'application/problem+json',
    'Content-Length',
    length,
    'Cache-Control',
    'no-store',
    ...refusal.headers,
  ]
}

/** A body this small is read to its end, so that the connection can be used again; of a larger one nothing is read. */
const worthReading = 65_536

function hasUnreadBody(request: IncomingMessage): boolean {
  if (request.complete) return false
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  return coding !== undefined || Number(length ?? 0) > worthReading
}

/** Answers a request by `application/problem+json` (RFC 9457). */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (refusal.status === 204) {
    response.writeHead(204, refusal.headers as string[])
    response.end()
    return
  }
  const body = bodyOf(refusal)
  if (hasUnreadBody(request)) response.shouldKeepAlive = false
  response.writeHead(refusal.status, refusal.title, headersOf(refusal, body))
  response.end(body)
}

/** The same where there is no response object: upgrades, and what could not be parsed. Ends the connection. */
export function refuseOnSocket(socket: Duplex, refusal: Refusal): void {
  const body = bodyOf(refusal)
  const headers = headersOf(refusal, body)
  let head = `HTTP/1.1 ${refusal.status} ${refusal.title}\r\n`
  for (let i = 0; i < headers.length; i += 2) {
    if (headers[i] !== 'Connection') head += `${headers[i]}: ${headers[i + 1]}\r\n`
  }
  socket.end(`${head}Connection: close\r\n\r\n${body}`)
}
