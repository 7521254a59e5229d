import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/events.ts'
import { markWaiting } from './store.ts'

/** Notes which versions are to be compared. What is deleted goes with its row. */
export async function changelogsHear(tx: Tx, event: Event): Promise<void> {
  const { api_version_id: versionId } = event.ids
  if (versionId === undefined) return
  const isNew = event.type === 'api-version.created'
  const isReplaced = event.type === 'api-version.updated' && event.changed.includes('spec')
  if (isNew || isReplaced) await markWaiting(tx, versionId)
}
