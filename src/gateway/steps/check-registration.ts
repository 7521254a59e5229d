import type { Exchange } from '../exchange.ts'
import { type Refusal, refusals } from '../refusals.ts'

/**
 * The application must be registered for exactly this API, and the registration approved; the API must be published on
 * the application's own portal, by the strategy that the application has (GW-1, KEY-9).
 */
export function checkRegistration(exchange: Exchange): Refusal | undefined {
  const { application } = exchange.credential
  const { api } = exchange.entry.service
  const publication = api?.publications.get(application.portalId)
  if (api === undefined || publication === undefined) return refusals.notPublished
  if (publication.strategyId !== application.strategyId) return refusals.otherStrategy
  // Another portal may take its keys in this header.
  if (!publication.keyNames.has(exchange.keyName)) return api.wrongHeader
  const registration = application.registrations.find(({ apiId }) => apiId === api.id)
  if (registration === undefined) return refusals.notRegistered
  if (registration.status === 'approved') return undefined
  return registration.status === 'pending' ? refusals.registrationPending : refusals.registrationEnded
}
