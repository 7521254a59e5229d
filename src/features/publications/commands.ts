import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import { lockApi } from '../apis/index.ts'
import { findPortal } from '../portals/index.ts'
import type { PutPublicationInput } from './model.ts'
import * as store from './store.ts'

/**
 * Publishes an API on a portal, or replaces how it is published. What is left out takes the portal's value of now:
 * its visibility, its strategy; approval stays the portal's decision also later (product.md 4, 6). @throws 400, 404
 */
export async function publishApi(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; portalId: string; publication: PutPublicationInput },
): Promise<store.PublicationDetail> {
  requireAdmin(caller)
  const { apiId, portalId, publication } = input
  return platform.database.transaction().execute(async (tx) => {
    const api = await lockApi(tx, apiId)
    const portal = await findPortal(tx, portalId)
    if (!api || !portal) throw problem('not-found')
    const strategies = publication.auth_strategy_ids
    const row = await store.putPublication(tx, {
      portal_id: portal.id,
      api_id: api.id,
      visibility: publication.visibility ?? portal.default_api_visibility,
      auth_strategy_id:
        strategies === undefined ? portal.default_application_auth_strategy_id : (strategies?.[0] ?? null),
      auto_approve_registrations: publication.auto_approve_registrations ?? null,
    })
    await appendEvent(tx, caller, {
      type: 'publication.changed',
      portalId: portal.id,
      ids: { api_id: api.id, ...(row.auth_strategy_id === null ? {} : { strategy_id: row.auth_strategy_id }) },
      changed: Object.keys(publication),
    })
    return (await store.findPublication(tx, portal.id, api.id)) ?? Promise.reject(problem('not-found'))
  })
}

/** Takes an API off a portal. Registrations stay, and open nothing until it is published again. @throws 404 */
export async function unpublishApi(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; portalId: string },
): Promise<void> {
  requireAdmin(caller)
  const { apiId, portalId } = input
  await platform.database.transaction().execute(async (tx) => {
    if (!(await store.deletePublication(tx, portalId, apiId))) throw problem('not-found')
    await appendEvent(tx, caller, { type: 'publication.deleted', portalId, ids: { api_id: apiId } })
  })
}
