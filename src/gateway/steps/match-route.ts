import type { Exchange } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals } from '../refusals.ts'
import { normalHost } from '../routing.ts'

/** Finds the route for host, path and method. */
export function matchRoute(exchange: Exchange, { snapshot }: Gateway): Refusal | undefined {
  const { hostHeader, path, request, secure } = exchange
  // Only HTTP/1.0 may leave the host out; it can then reach routes that name none.
  const host = hostHeader === '' ? '' : normalHost(hostHeader)
  if (host === undefined) return refusals.badHost
  const entry = snapshot.routing.find(host, path, request.method ?? '', secure)
  if (entry === undefined) return refusals.noRoute
  if (entry === false) return refusals.httpsRequired
  exchange.entry = entry
  return undefined
}
