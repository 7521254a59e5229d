import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { requireMatch } from '../../platform/wire/etag.ts'
import { notSupported, problem } from '../../platform/wire/problem.ts'
import type { SpecRenderer, WriteCustomizationInput } from './customization.model.ts'
import { findCustomization, presentCustomization, writeCustomization } from './customization.store.ts'
import { whyNotCustomize } from './rules.ts'
import { lockPortal } from './store.ts'

/**
 * Changes what is given and leaves the rest, or, to `replace`, gives the rest its default. @throws 400 for a part that
 * is not honoured here yet, 404, 412
 */
export async function customizePortal(
  caller: Caller,
  platform: Platform,
  input: {
    portalId: string
    customization: WriteCustomizationInput
    replace: boolean
    ifMatch: string | undefined
  },
): Promise<void> {
  requireAdmin(caller)
  const { portalId, customization, replace } = input
  const field = whyNotCustomize(customization)
  if (field) throw notSupported(field)
  await platform.database.transaction().execute(async (tx) => {
    if (!(await lockPortal(tx, portalId))) throw problem('not-found')
    const found = await findCustomization(tx, portalId)
    requireMatch(input.ifMatch, presentCustomization(found))
    const before = replace ? undefined : found
    const { spec_renderer: renderer, robots } = customization
    await writeCustomization(tx, portalId, {
      spec_renderer: { ...(before?.spec_renderer as Partial<SpecRenderer> | undefined), ...renderer },
      robots: robots === undefined ? (before?.robots ?? null) : robots,
    })
    await appendEvent(tx, caller, {
      type: 'portal.customized',
      portalId,
      ids: { portal_id: portalId },
      changed: replace ? ['spec_renderer', 'robots'] : Object.keys(customization),
    })
  })
}
