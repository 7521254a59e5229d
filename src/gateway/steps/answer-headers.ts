import type { IncomingHttpHeaders } from 'node:http'
import type { Exchange } from '../exchange.ts'
import { addConnectionNames, setsOurCookie } from '../header-fields.ts'
import type { Gateway } from '../parts.ts'
import { portalHeaders } from './answer-portals.ts'

/** Of the upstream's connection, or of its framing, which undici has undone (RFC 9110, 7.6.1). Trailers are not passed on. */
const ofConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
const ofLimit = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']
const dropped = new Set(ofConnection)
const droppedWhereLimited = new Set([...ofConnection, ...ofLimit])

/** The header fields of an upstream's answer for the client, names and values in turn. */
export function answerHeaders(exchange: Exchange, { rateLimit }: Gateway, upstream: IncomingHttpHeaders): string[] {
  const headers = portalHeaders(exchange)
  const isLimited = exchange.requestsLeft >= 0
  const isDropped = isLimited ? droppedWhereLimited : dropped
  const named = upstream.connection ? addConnectionNames(upstream.connection, undefined) : undefined
  for (const name in upstream) {
    if (isDropped.has(name) || named?.has(name)) continue
    // A second word on who may read the answer would make browsers refuse it.
    if (exchange.isOfPortal && name.startsWith('access-control-')) continue
    const value = upstream[name]
    if (typeof value === 'string') addField(headers, name, value)
    else for (const each of value ?? []) addField(headers, name, each)
  }
  if (isLimited) {
    headers.push(
      'ratelimit-limit',
      String(rateLimit.limit),
      'ratelimit-remaining',
      String(exchange.requestsLeft),
      'ratelimit-reset',
      String(rateLimit.secondsLeft(exchange.now)),
    )
  }
  return headers
}

function addField(headers: string[], name: string, value: string): void {
  if (name !== 'set-cookie' || !setsOurCookie(value)) headers.push(name, value)
}
