import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { notSupported, problem } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import type { CreateControlPlaneInput, UpdateControlPlaneInput } from './model.ts'
import { defaultControlPlaneName, whyNotSupportedPlane } from './rules.ts'
import * as store from './store.ts'

/** Makes the one control plane that everybody starts with, where there is none at all. Safe to call at every start. */
export async function ensureDefaultControlPlane(platform: Platform): Promise<void> {
  const caller: Caller = { kind: 'machine', name: 'first-start' }
  await platform.database.transaction().execute(async (tx) => {
    const id = newId()
    const isMade = await store.insertFirstControlPlane(tx, {
      id,
      name: defaultControlPlaneName,
      cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE',
    })
    if (isMade) await appendEvent(tx, caller, { type: 'control-plane.created', ids: { control_plane_id: id } })
  })
}

/** @throws 400 for what is not supported, 409 when the name is taken */
export async function createControlPlane(
  caller: Caller,
  platform: Platform,
  input: CreateControlPlaneInput,
): Promise<store.ControlPlaneRow> {
  requireAdmin(caller)
  refuseUnsupported(input)
  return platform.database.transaction().execute(async (tx) => {
    const { labels, proxy_urls, ...fields } = input
    const plane = await store.insertControlPlane(tx, {
      ...fields,
      id: newId(),
      cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE',
      proxy_urls: JSON.stringify(proxy_urls ?? []),
      labels: mergeLabels({}, labels),
    })
    await appendEvent(tx, caller, { type: 'control-plane.created', ids: { control_plane_id: plane.id } })
    return plane
  })
}

/** Changes what is given and leaves the rest. @throws 400, 404 */
export async function updateControlPlane(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string; change: UpdateControlPlaneInput },
): Promise<store.ControlPlaneRow> {
  requireAdmin(caller)
  refuseUnsupported(input.change)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockControlPlane(tx, input.controlPlaneId)
    if (!before) throw problem('not-found')
    const { labels, proxy_urls, ...fields } = input.change
    const plane = await store.updateControlPlane(tx, before.id, {
      ...fields,
      ...(proxy_urls ? { proxy_urls: JSON.stringify(proxy_urls) } : {}),
      labels: mergeLabels(before.labels, labels),
    })
    await appendEvent(tx, caller, {
      type: 'control-plane.updated',
      ids: { control_plane_id: plane.id },
      changed: Object.keys(input.change),
    })
    return plane
  })
}

/** @throws 404, 409 while it has services */
export async function deleteControlPlane(
  caller: Caller,
  platform: Platform,
  input: { controlPlaneId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const plane = await store.lockControlPlane(tx, input.controlPlaneId)
    if (!plane) throw problem('not-found')
    await store.deleteControlPlane(tx, plane.id)
    await appendEvent(tx, caller, { type: 'control-plane.deleted', ids: { control_plane_id: plane.id } })
  })
}

function refuseUnsupported(input: Partial<CreateControlPlaneInput>): void {
  const field = whyNotSupportedPlane(input)
  if (field) throw notSupported(field)
}
