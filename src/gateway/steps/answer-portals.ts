import type { Exchange } from '../exchange.ts'
import { fate, fieldOf } from '../header-fields.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals, withHeaders } from '../refusals.ts'
import { normalHost } from '../routing.ts'

/*
 * Pages of a portal call the APIs that it publishes from the reader's browser, which asks first whether it may (Fetch
 * standard, "CORS protocol"). Only portals are answered, each for its own APIs; any other origin is left to the upstream.
 * Credentials travel in headers, so no answer ever allows cookies.
 */

/** Seconds for which a browser need not ask again. */
const remembered = '600'

/** Answers the question that a browser asks ahead of a call from a portal's page. It carries no key, and needs none. */
export function answerPreflight(exchange: Exchange, { snapshot, portalOrigins }: Gateway): Refusal | undefined {
  const { request, origin, hostHeader, path, secure } = exchange
  if (request.method !== 'OPTIONS' || origin === '') return undefined
  const method = request.headers['access-control-request-method']
  const label = portalOrigins?.labelOf(origin)
  if (label === undefined || typeof method !== 'string' || !isToken(method)) return undefined
  const host = hostHeader === '' ? '' : normalHost(hostHeader)
  const entry = host === undefined ? undefined : snapshot.routing.find(host, path, method, secure)
  const api = entry ? entry.service.api : undefined
  if (!api?.portalLabels.has(label)) return undefined
  const asked = request.headers['access-control-request-headers']?.split(',').map((name) => name.trim()) ?? []
  const passed = asked.filter((name) => isToken(name) && fieldOf(name).fate === fate.pass)
  return withHeaders(
    refusals.preflight,
    'Access-Control-Allow-Origin',
    origin,
    'Access-Control-Allow-Methods',
    method,
    ...(passed.length > 0 ? ['Access-Control-Allow-Headers', passed.join(', ')] : []),
    'Access-Control-Max-Age',
    remembered,
    'Vary',
    'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  )
}

/** Notes that what follows, refusals too, may be read by the page that asked. */
export function openToPortal(exchange: Exchange, { portalOrigins }: Gateway): Refusal | undefined {
  const { origin, entry } = exchange
  if (origin === '') return undefined
  const label = portalOrigins?.labelOf(origin)
  exchange.isOfPortal = label !== undefined && (entry.service.api?.portalLabels.has(label) ?? false)
  return undefined
}

/** What lets the page read an answer: names and values in turn. Nothing where no portal asked. */
export function portalHeaders({ isOfPortal, origin }: Exchange): string[] {
  if (!isOfPortal) return []
  return ['access-control-allow-origin', origin, 'access-control-expose-headers', '*', 'vary', 'Origin']
}

const isToken = (text: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text)
