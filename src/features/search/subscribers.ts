import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/events.ts'
import { markStale } from './store.ts'

/**
 * Notes which APIs are to be indexed anew. Who publishes one changes nothing here: what somebody may see is asked when
 * they search. What is deleted leaves the index with its row.
 */
export async function searchHears(tx: Tx, event: Event): Promise<void> {
  const { api_id: apiId } = event.ids
  if (apiId === undefined) return
  if (/^api(-version)?\./.test(event.type)) await markStale(tx, apiId, true)
  else if (event.type.startsWith('api-document.')) await markStale(tx, apiId, false)
}
