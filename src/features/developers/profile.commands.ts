import { type Caller, requireDeveloper } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import * as store from './store.ts'

/** Changes the caller's own name. @throws 401 */
export async function renameMe(
  caller: Caller,
  platform: Platform,
  change: { full_name?: string | undefined },
): Promise<store.DeveloperRow> {
  const { portalId, developerId } = requireDeveloper(caller)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockDeveloper(tx, portalId, developerId)
    if (!before) throw problem('not-signed-in')
    if (change.full_name === undefined || change.full_name === before.full_name) return before
    const after = await store.updateDeveloper(tx, before, { full_name: change.full_name }, platform.clock.now())
    await appendEvent(tx, caller, {
      type: 'developer.updated',
      portalId,
      ids: { developer_id: developerId },
      changed: ['full_name'],
      details: { personId: developerId, values: { before: before.full_name, after: after.full_name } },
    })
    return after
  })
}
