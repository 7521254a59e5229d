import { createHmac } from 'node:crypto'
import { type Caller, requireAdmin, requireDeveloper } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken, sha256 } from '../../platform/secrets/secrets.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import {
  changeOwnPassword,
  checkPassword,
  type DeveloperRow,
  findDeveloper,
  findVisibleDeveloper,
  lockDeveloper,
  maySignIn,
  setPasswordByToken,
} from '../developers/index.ts'
import type { Origin, SessionCookies, Tokens } from './model.ts'
import { idleSince, isAlive, overlapMilliseconds } from './rules.ts'
import * as store from './store.ts'

/** Signs a developer in by password; the session that the browser had ends (SES-3). @throws 401, 404, 429, 503 */
export async function signIn(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; email: string; password: string } & Origin,
): Promise<Tokens> {
  const developer = await checkPassword(caller, platform, input)
  return platform.database.transaction().execute(async (tx) => {
    if (caller.kind === 'developer')
      await store.deleteSession(tx, caller.portalId, caller.developerId, caller.sessionId)
    const tokens = await startSession(tx, platform, developer, input)
    if (!tokens) throw problem('wrong-credentials')
    return tokens
  })
}

/**
 * Begins a session for a developer as read a moment ago; nothing when that developer may not sign in any more, or changed
 * the password since (SES-1, SES-6).
 */
export async function startSession(
  tx: Tx,
  platform: Platform,
  developer: Pick<DeveloperRow, 'portal_id' | 'id' | 'session_epoch'>,
  origin: Origin,
): Promise<Tokens | undefined> {
  const current = await lockDeveloper(tx, developer.portal_id, developer.id)
  if (!current || !maySignIn(current.status) || current.session_epoch !== developer.session_epoch) return undefined
  const now = platform.clock.now()
  const expiresAt = new Date(now.getTime() + platform.config.limits.developerSessionMinutes * 60_000)
  const tokens = { access: newToken(), refresh: newToken(), expiresAt }
  const session = await store.insertSession(tx, {
    portal_id: current.portal_id,
    id: newId(),
    developer_id: current.id,
    developer_epoch: current.session_epoch,
    access_hash: sha256(tokens.access),
    refresh_hash: sha256(tokens.refresh),
    created_at: now,
    last_seen_at: now,
    expires_at: expiresAt,
    user_agent: origin.userAgent?.slice(0, 512) || null,
    address: origin.address,
  })
  const owner: Caller = {
    kind: 'developer',
    portalId: current.portal_id,
    developerId: current.id,
    sessionId: session.id,
  }
  await appendEvent(tx, owner, about('developer.signed-in', current.portal_id, current.id, session.id))
  return tokens
}

/**
 * Changes both tokens of a session for new ones (SES-5). A refresh token that comes a second time within 10 s gets the same
 * new ones, so that parallel calls of one browser agree; later it ends the session, for one of the two that hold it is a
 * thief. @throws 401
 */
export async function refreshSession(
  platform: Platform,
  input: { portal: PortalSite; cookies: SessionCookies },
): Promise<Tokens> {
  const { refresh } = input.cookies
  if (!refresh || !input.portal.authenticationEnabled) throw problem('not-signed-in')
  const tokens = await platform.database.transaction().execute((tx) => rotate(tx, platform, input.portal.id, refresh))
  if (!tokens) throw problem('not-signed-in')
  return tokens
}

async function rotate(tx: Tx, platform: Platform, portalId: string, refresh: string): Promise<Tokens | undefined> {
  const now = platform.clock.now()
  const next = {
    access: deriveToken(platform, 'access', refresh),
    refresh: deriveToken(platform, 'refresh', refresh),
  }
  const hashes = { access: sha256(next.access), refresh: sha256(next.refresh) }
  const session = await store.lockSessionByRefresh(tx, portalId, sha256(refresh))
  if (session) {
    const owner = await findDeveloper(tx, portalId, session.developer_id)
    if (!owner || !isAlive(session, owner, platform.config.limits, now)) return undefined
    await store.rotateSession(tx, session, hashes, now)
    return { ...next, expiresAt: session.expires_at }
  }
  const spent = await store.lockSessionBySpent(tx, portalId, sha256(refresh))
  if (!spent) return undefined
  if (now.getTime() - spent.spent_at.getTime() > overlapMilliseconds) {
    await store.deleteSession(tx, portalId, spent.developer_id, spent.id)
    const reused = about('developer.sessions-ended', portalId, spent.developer_id, spent.id)
    await appendEvent(tx, { kind: 'anonymous' }, { ...reused, changed: ['refresh_token_reused'] })
    return undefined
  }
  const owner = await findDeveloper(tx, portalId, spent.developer_id)
  const isLatest = spent.refresh_hash.equals(hashes.refresh)
  return owner && isLatest && isAlive(spent, owner, platform.config.limits, now)
    ? { ...next, expiresAt: spent.expires_at }
    : undefined
}

/** The tokens that follow a refresh token: always the same ones, which nobody can tell without the installation's key. */
function deriveToken({ config }: Platform, kind: 'access' | 'refresh', refresh: string): string {
  return createHmac('sha256', config.secretKey).update(`session ${kind}:${refresh}`).digest('base64url')
}

/** Ends the session that the browser holds, by whichever cookie of it is left. Nothing happens without one. */
export async function signOut(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; cookies: SessionCookies },
): Promise<void> {
  const { access, refresh } = input.cookies
  const by = {
    id: caller.kind === 'developer' ? caller.sessionId : undefined,
    access: access ? sha256(access) : undefined,
    refresh: refresh ? sha256(refresh) : undefined,
  }
  if (!by.id && !by.access && !by.refresh) return
  await platform.database.transaction().execute(async (tx) => {
    const [ended] = await store.deleteSessionsOf(tx, input.portal.id, by)
    if (ended) await appendEvent(tx, caller, about('developer.signed-out', input.portal.id, ended.developer_id))
  })
}

/** Takes away what can no longer be used. */
export async function purgeSessions({ config, database, clock }: Platform): Promise<void> {
  const now = clock.now()
  await store.deleteEndedSessions(database, { now, idleSince: idleSince(config.limits, now) })
}

/** Ends one of the caller's own sessions. @throws 401, 404 */
export async function endSession(caller: Caller, platform: Platform, input: { sessionId: string }): Promise<void> {
  const { portalId, developerId } = requireDeveloper(caller)
  await platform.database.transaction().execute(async (tx) => {
    if (!(await store.deleteSession(tx, portalId, developerId, input.sessionId))) throw problem('not-found')
    await appendEvent(tx, caller, about('developer.sessions-ended', portalId, developerId, input.sessionId))
  })
}

/** Ends all of the caller's own sessions, or all others (SES-8). @throws 401 */
export async function endSessions(caller: Caller, platform: Platform, input: { keepCurrent: boolean }): Promise<void> {
  const { portalId, developerId, sessionId } = requireDeveloper(caller)
  await platform.database.transaction().execute(async (tx) => {
    await store.deleteSessions(tx, portalId, developerId, input.keepCurrent ? sessionId : undefined)
    await appendEvent(tx, caller, about('developer.sessions-ended', portalId, developerId))
  })
}

/** Ends all sessions of a developer on an operator's word (SES-8). @throws 401, 403, 404 */
export async function endSessionsOfDeveloper(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string },
): Promise<void> {
  requireAdmin(caller)
  const { portalId, developerId } = input
  await platform.database.transaction().execute(async (tx) => {
    if (!(await findVisibleDeveloper(tx, portalId, developerId))) throw problem('not-found')
    await store.deleteSessions(tx, portalId, developerId)
    await appendEvent(tx, caller, about('developer.sessions-ended', portalId, developerId))
  })
}

/** Changes the caller's own password. All sessions end and a new one begins, with a new id (PW-7, SES-3). @throws 400, 401 */
export async function changePassword(
  caller: Caller,
  platform: Platform,
  input: { current: string; fresh: string } & Origin,
): Promise<Tokens> {
  return changeOwnPassword(caller, platform, input, async (tx, developer) => {
    await store.deleteSessions(tx, developer.portal_id, developer.id)
    const tokens = await startSession(tx, platform, developer, input)
    if (!tokens) throw problem('not-signed-in')
    return tokens
  })
}

/**
 * Sets a password as the page does it: who sets the first one and is approved is signed in; a reset signs nobody in
 * (product.md 1). @throws 400, 404, 410, 503
 */
export async function setPasswordOnPage(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; token: string; password: string } & Origin,
): Promise<{ status: 'approved' | 'pending'; tokens: Tokens | undefined }> {
  const { developer, isFirst } = await setPasswordByToken(caller, platform, input)
  const tokens = isFirst
    ? await platform.database.transaction().execute((tx) => startSession(tx, platform, developer, input))
    : undefined
  return { status: maySignIn(developer.status) ? 'approved' : 'pending', tokens }
}

function about(type: string, portalId: string, developerId: string, sessionId?: string) {
  const ids = { developer_id: developerId, ...(sessionId ? { session_id: sessionId } : {}) }
  return { type, portalId, ids }
}
