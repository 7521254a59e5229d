import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPortal, whoSignsIn } from '../portals/index.ts'
import * as store from './store.ts'

/**
 * Ends sessions and mailed tokens for good when a portal turns signing in off. While it is off they are refused anyway;
 * this keeps them from coming back when it is turned on again (SES-6, RST-5).
 */
export async function developersHear(tx: Tx, platform: Platform, event: Event): Promise<void> {
  if (event.type !== 'portal.updated' || !event.portal_id) return
  if (!event.changed.some((field) => field === 'authentication_enabled' || field === 'basic_auth_enabled')) return
  const portal = await findPortal(tx, event.portal_id)
  if (portal && !whoSignsIn(portal).basic_auth_enabled) await store.endAllAccess(tx, portal.id, platform.clock.now())
}
