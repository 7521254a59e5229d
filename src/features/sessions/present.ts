import type { z } from 'zod'
import type { Session } from './model.ts'
import type { SessionRow } from './store.ts'

/** A session for its owner or an operator; `currentId` is the one that asks. */
export function presentSession(row: SessionRow, currentId?: string): z.infer<typeof Session> {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    last_seen_at: row.last_seen_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    user_agent: row.user_agent,
    address: row.address,
    current: row.id === currentId,
  }
}
