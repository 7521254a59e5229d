import { hash } from 'node:crypto'
import { isWellFormedSecret } from '../../platform/secrets/secrets.ts'
import type { Exchange } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals } from '../refusals.ts'
import type { Api } from '../routing.ts'

/** Finds whose key came in one of the headers that the API's strategies name, and nowhere else (GW-8). */
export function findCredential(exchange: Exchange, gateway: Gateway): Refusal | undefined {
  const { api } = exchange.entry.service
  // No API, or none that a key opens: nothing is let through by default.
  if (api === undefined || api.keyNames.size === 0) return refusals.notOpen
  const { fields } = exchange
  const { rawHeaders } = exchange.request
  let key: string | undefined
  for (let i = 0; i < fields.length; i++) {
    const name = fields[i]?.name ?? ''
    if (!api.keyNames.has(name)) continue
    // Of two keys the upstream or the log might believe the other one (GW-7).
    if (key !== undefined) return refusals.manyKeys
    key = rawHeaders[2 * i + 1] as string
    exchange.keyName = name
  }
  if (key === undefined || key === '') return api.missingKey
  const refusal = findByHash(exchange, gateway, api, hash('sha256', key, 'binary'))
  // The checksum tells a typing error from a key that was revoked; a key that is known need not pay for it (KEY-1).
  return refusal === api.unknownKey && !isWellFormedSecret('gtk', key) ? api.malformedKey : refusal
}

/** The same for a stream that is open already: its credential must still be there. */
export function findCredentialAgain(exchange: Exchange, gateway: Gateway): Refusal | undefined {
  const api = gateway.snapshot.routing.apis.get(exchange.entry.service.api?.id ?? '')
  if (!api) return refusals.notOpen
  exchange.entry = { ...exchange.entry, service: { ...exchange.entry.service, api } }
  return findByHash(exchange, gateway, api, exchange.credential.hash)
}

function findByHash(exchange: Exchange, { snapshot }: Gateway, api: Api, keyHash: string): Refusal | undefined {
  const credential = snapshot.credentials.get(keyHash)
  if (credential === undefined) return api.unknownKey
  // Written so that an expiry that is no number denies too (KEY-6, DEG-3).
  if (!(exchange.now + snapshot.clockOffset < credential.expiresAt)) return api.expiredKey
  exchange.credential = credential
  return undefined
}
