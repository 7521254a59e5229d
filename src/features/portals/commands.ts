import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { requireMatch } from '../../platform/wire/etag.ts'
import { notSupported, problem } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import type {
  ChooseStrategy,
  CountPublications,
  CreatePortalInput,
  UpdateAuthenticationSettingsInput,
  UpdatePortalInput,
  UpdatePortalSettingsInput,
} from './model.ts'
import { chooseSubdomain, labelOf, ownLabels, whyNotDelete, whyNotSignInSo, whyNotSupported } from './rules.ts'
import * as store from './store.ts'

/** Creates a portal; its host name comes from its name, its strategy is the built-in one where none is given. @throws 400 when the name is taken or a field is not supported */
export async function createPortal(
  caller: Caller,
  platform: Platform,
  chooseStrategy: ChooseStrategy,
  input: CreatePortalInput,
): Promise<store.PortalRow> {
  requireAdmin(caller)
  refuseUnsupported(input)
  return platform.database.transaction().execute(async (tx) => {
    const { labels, ...fields } = input
    const { domain, publicUrl, gatewayUrl } = platform.config
    const taken = await store.subdomainsLike(tx, labelOf(input.name))
    const subdomain = chooseSubdomain(input.name, new Set([...taken, ...ownLabels(domain, [publicUrl, gatewayUrl])]))
    const portal = await store.insertPortal(tx, {
      ...fields,
      // An explicit null asks for none.
      default_application_auth_strategy_id:
        input.default_application_auth_strategy_id === undefined
          ? await chooseStrategy(tx, caller)
          : input.default_application_auth_strategy_id,
      id: newId(),
      subdomain,
      display_name: input.display_name ?? input.name,
      labels: mergeLabels({}, labels),
    })
    await appendEvent(tx, caller, { type: 'portal.created', portalId: portal.id, ids: { portal_id: portal.id } })
    return portal
  })
}

/** Changes what is given and leaves the rest. @throws 400, 404, 412 */
export async function updatePortal(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; change: UpdatePortalInput; ifMatch: string | undefined },
): Promise<store.PortalRow> {
  requireAdmin(caller)
  refuseUnsupported(input.change)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockPortal(tx, input.portalId)
    if (!before) throw problem('not-found')
    requireMatch(input.ifMatch, before)
    const { labels, ...fields } = input.change
    const portal = await store.updatePortal(tx, before.id, { ...fields, labels: mergeLabels(before.labels, labels) })
    await appendEvent(tx, caller, {
      type: 'portal.updated',
      portalId: portal.id,
      ids: { portal_id: portal.id },
      changed: Object.keys(input.change),
    })
    return portal
  })
}

/** Changes the settings the reference does not know. @throws 404, 412 */
export async function updatePortalSettings(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; change: UpdatePortalSettingsInput; ifMatch: string | undefined },
): Promise<store.PortalRow> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockPortal(tx, input.portalId)
    if (!before) throw problem('not-found')
    requireMatch(input.ifMatch, before)
    const portal = await store.updatePortal(tx, before.id, input.change)
    await appendEvent(tx, caller, {
      type: 'portal.updated',
      portalId: portal.id,
      ids: { portal_id: portal.id },
      changed: Object.keys(input.change),
    })
    return portal
  })
}

/** Says how developers sign in. @throws 400 for a way that is not there yet, 404 */
export async function updateAuthentication(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; change: UpdateAuthenticationSettingsInput },
): Promise<store.PortalRow> {
  requireAdmin(caller)
  const field = whyNotSignInSo(input.change)
  if (field) throw notSupported(field)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockPortal(tx, input.portalId)
    if (!before) throw problem('not-found')
    const { basic_auth_enabled = before.basic_auth_enabled } = input.change
    const portal = await store.updatePortal(tx, before.id, { basic_auth_enabled })
    await appendEvent(tx, caller, {
      type: 'portal.updated',
      portalId: portal.id,
      ids: { portal_id: portal.id },
      changed: Object.keys(input.change),
    })
    return portal
  })
}

/** Deletes a portal with all that is in it. @throws 404, 409 while APIs are published and `force` is not set */
export async function deletePortal(
  caller: Caller,
  platform: Platform,
  countPublications: CountPublications,
  input: { portalId: string; force: boolean },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const portal = await store.lockPortal(tx, input.portalId)
    if (!portal) throw problem('not-found')
    const reason = whyNotDelete(await countPublications(tx, portal.id), input.force)
    if (reason) throw problem('in-use', { detail: reason })
    await store.deletePortal(tx, portal.id)
    await appendEvent(tx, caller, { type: 'portal.deleted', portalId: portal.id, ids: { portal_id: portal.id } })
  })
}

function refuseUnsupported(input: CreatePortalInput | UpdatePortalInput): void {
  const field = whyNotSupported(input)
  if (field) throw notSupported(field)
}
