import type { Exchange } from '../exchange.ts'
import { fate, withoutOurCookies } from '../header-fields.ts'

const protocolName = '1.1 gatehouse'

/**
 * The header fields for the upstream, names and values in turn. Of the client's, what belongs to its connection, the key,
 * and everything that would speak for the gateway is left out; that can never touch what the gateway itself says of the
 * caller (GW-2, GW-3):
 *
 * - `x-gatehouse-portal-id`, `-application-id`, `-developer-id`, `-credential-id`
 * - `x-gatehouse-application-name`: percent-encoded UTF-8
 * - `x-forwarded-for`, `-host`, `-proto`, and `via` (RFC 9110, 7.6.3)
 */
export function upstreamHeaders(exchange: Exchange): string[] {
  const { fields, connectionNames, entry, credential } = exchange
  const { rawHeaders } = exchange.request
  const stripped = entry.service.api?.strippedNames
  const { application } = credential
  const headers = [
    'x-gatehouse-application-id',
    application.id,
    'x-gatehouse-application-name',
    application.encodedName,
    'x-gatehouse-developer-id',
    application.developerId,
    'x-gatehouse-credential-id',
    credential.id,
    'x-gatehouse-portal-id',
    application.portalId,
  ]
  addForwarded(exchange, headers)
  let via = protocolName
  for (let i = 0; i < fields.length; i++) {
    const { name, canonical, fate: what } = fields[i] as (typeof fields)[number]
    const value = rawHeaders[2 * i + 1] as string
    if (what === fate.pass || what === fate.origin) {
      if (!stripped?.has(canonical) && !connectionNames?.has(name)) headers.push(name, value)
    } else if (what === fate.cookie) {
      const others = connectionNames?.has(name) ? '' : withoutOurCookies(value)
      if (others !== '') headers.push(name, others)
    } else if (what === fate.via) {
      via = `${value}, ${via}`
    }
  }
  headers.push('via', via)
  if (entry.preserveHost && exchange.hostHeader !== '') headers.push('host', exchange.hostHeader)
  // Chunked bodies need nothing here: undici sends them chunked again.
  if (exchange.contentLength > 0) headers.push('content-length', String(exchange.contentLength))
  return headers
}

function addForwarded(exchange: Exchange, headers: string[]): void {
  const { peer, hostHeader, secure } = exchange
  const before = peer.isTrusted ? trustedValue(exchange, 'x-forwarded-for') : ''
  const host = (peer.isTrusted && trustedValue(exchange, 'x-forwarded-host')) || hostHeader
  headers.push('x-forwarded-for', before === '' ? peer.address : `${before}, ${peer.address}`)
  headers.push('x-forwarded-proto', secure ? 'https' : 'http')
  if (host !== '') headers.push('x-forwarded-host', host)
}

function trustedValue({ fields, request }: Exchange, name: string): string {
  return request.rawHeaders.filter((_, i) => i % 2 === 1 && fields[(i - 1) / 2]?.name === name).join(', ')
}
