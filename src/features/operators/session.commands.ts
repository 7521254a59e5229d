import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import { requireAccount } from './sign-in.ts'
import * as store from './store.ts'

/** Ends one of the caller's own sessions. @throws 401, 403, 404 */
export async function endSession(caller: Caller, platform: Platform, input: { sessionId: string }): Promise<void> {
  const { operatorId } = requireAccount(caller)
  await platform.database.transaction().execute(async (tx) => {
    if (!(await store.deleteSessionOf(tx, operatorId, input.sessionId))) throw problem('not-found')
    const ids = { operator_id: operatorId, session_id: input.sessionId }
    await appendEvent(tx, caller, { type: 'operator.sessions-ended', ids })
  })
}

/** Ends all of the caller's own sessions, or all others (SES-8). @throws 401, 403 */
export async function endSessions(caller: Caller, platform: Platform, input: { keepCurrent: boolean }): Promise<void> {
  const { operatorId, sessionId } = requireAccount(caller)
  await platform.database.transaction().execute(async (tx) => {
    await store.deleteSessions(tx, operatorId, input.keepCurrent ? sessionId : undefined)
    await appendEvent(tx, caller, { type: 'operator.sessions-ended', ids: { operator_id: operatorId } })
  })
}

/** Ends all sessions of an operator on an admin's word (SES-8). @throws 401, 403, 404 */
export async function endSessionsOfOperator(
  caller: Caller,
  platform: Platform,
  input: { operatorId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const operator = await store.findOperator(tx, input.operatorId)
    if (!operator) throw problem('not-found')
    await store.deleteSessions(tx, operator.id)
    await appendEvent(tx, caller, { type: 'operator.sessions-ended', ids: { operator_id: operator.id } })
  })
}
