import { canonicalPath } from '../canonical-path.ts'
import type { Exchange } from '../exchange.ts'
import { addConnectionNames, fate } from '../header-fields.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals } from '../refusals.ts'

/** DOS-2. Node would silently leave out what is beyond its own limit, so that limit is off and this one refuses. */
const mostFields = 100

/** Reads what the other steps decide by, and refuses what two programs could read differently (GW-4, GW-7). */
export function readRequest(exchange: Exchange, gateway: Gateway): Refusal | undefined {
  return readTarget(exchange) ?? readFields(exchange, gateway)
}

function readTarget(exchange: Exchange): Refusal | undefined {
  const { method, url = '' } = exchange.request
  // Both would act on the gateway's own connection; they are never passed on (GW-7).
  if (method === 'TRACE' || method === 'CONNECT') return refusals.methodNotAllowed
  const mark = url.indexOf('?')
  const path = canonicalPath(mark === -1 ? url : url.slice(0, mark))
  if (path === undefined) return refusals.badPath
  exchange.path = path
  if (mark === -1) return undefined
  exchange.query = url.slice(mark)
  return exchange.query.includes('#') ? refusals.badPath : undefined
}

function readFields(exchange: Exchange, { bodyLimit }: Gateway): Refusal | undefined {
  const { fields, peer } = exchange
  const { rawHeaders } = exchange.request
  if (fields.length > mostFields) return refusals.headersTooLarge
  let hosts = 0
  for (let i = 0; i < fields.length; i++) {
    const value = rawHeaders[2 * i + 1] as string
    switch (fields[i]?.fate) {
      case fate.host:
        if (++hosts > 1) return refusals.badHost
        exchange.hostHeader = value
        break
      case fate.origin:
        exchange.origin = value
        break
      case fate.connection:
        exchange.connectionNames = addConnectionNames(value, exchange.connectionNames)
        break
      case fate.contentLength:
        if (exchange.contentLength !== -1 || exchange.chunked || !/^\d+$/.test(value)) return refusals.badFraming
        exchange.contentLength = Number(value)
        break
      case fate.transferEncoding:
        // Other codings would be lost on the way, since they belong to one connection (RFC 9112, 6.1).
        if (exchange.contentLength !== -1 || exchange.chunked || value.toLowerCase() !== 'chunked')
          return refusals.badFraming
        exchange.chunked = true
        break
      case fate.drop:
        if (peer.isTrusted && fields[i]?.name === 'x-forwarded-proto') exchange.secure = value === 'https'
    }
  }
  if (exchange.contentLength > bodyLimit) return refusals.bodyTooLarge
  // What follows an upgrade belongs to the new protocol; a body before it would be read as part of that.
  return exchange.client && exchange.hasBody ? refusals.badFraming : undefined
}
