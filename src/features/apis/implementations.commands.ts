import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, notSupported, problem } from '../../platform/wire/problem.ts'
import type { CreateImplementationInput } from './model.ts'
import { whyNotImplement } from './rules.ts'
import * as store from './store.ts'

/** Links an API to the service that answers its calls: one service an API, one API a service. @throws 400, 404, 409 */
export async function createImplementation(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; implementation: CreateImplementationInput },
): Promise<store.ImplementationRow> {
  requireAdmin(caller)
  const reason = whyNotImplement(input.implementation)
  if (reason?.rule === 'not_supported') throw notSupported(reason.field)
  const { service } = input.implementation
  if (!service) throw invalidField('service', 'required', 'This is required.')
  return platform.database.transaction().execute(async (tx) => {
    const api = await store.lockedApi(tx, input.apiId)
    const row = await store.insertImplementation(tx, {
      id: newId(),
      api_id: api.id,
      control_plane_id: service.control_plane_id,
      service_id: service.id,
    })
    await appendEvent(tx, caller, { type: 'implementation.created', ids: namesOf(row) })
    return row
  })
}

/** Unlinks an API from its service: the gateway stops to answer for it. @throws 404 */
export async function deleteImplementation(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; implementationId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await store.lockedApi(tx, input.apiId)
    const row = await store.findImplementation(tx, api.id, input.implementationId)
    if (!row) throw problem('not-found')
    await store.deleteImplementation(tx, row.id)
    await appendEvent(tx, caller, { type: 'implementation.deleted', ids: namesOf(row) })
  })
}

function namesOf(row: store.ImplementationRow): Record<string, string> {
  return {
    api_id: row.api_id,
    service_id: row.service_id,
    control_plane_id: row.control_plane_id,
    implementation_id: row.id,
  }
}
