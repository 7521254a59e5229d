import { type Caller, requireDeveloper } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { localPart } from '../../platform/mail/email-address.ts'
import type { Platform } from '../../platform/platform.ts'
import { isCommonPassword } from '../../platform/secrets/common-passwords.ts'
import { hashPassword, isOutdatedHash, isPassword, sha256 } from '../../platform/secrets/secrets.ts'
import {
  addressGroup,
  forgetTries,
  giveBack,
  type Subject,
  takeFrom,
  tryPassword,
} from '../../platform/secrets/throttles.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import { findPortal } from '../portals/index.ts'
import { isUsableIn, maySignIn, statusAfterFirstPassword, whyNotPassword } from './rules.ts'
import { canonicalOf, requireAuthentication } from './sign-up.commands.ts'
import * as store from './store.ts'

const addressWindowSeconds = 300
const productName = 'gatehouse'

/**
 * The developer with this address and password, when that developer may sign in. Every failure is the same to the caller:
 * unknown, wrong, locked, not approved (ENUM-1, ENUM-4, THR-1). @throws 401, 404 where sign-in is off, 429, 503
 */
export async function checkPassword(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; email: string; password: string; address: string },
): Promise<store.DeveloperRow> {
  const { portal } = input
  requireAuthentication(portal)
  const { config, database } = platform
  const address: Subject = { scope: 'sign-in-address', key: addressGroup(input.address) }
  const most = config.limits.signInFailuresPerAddress
  if (!(await takeFrom(platform, { ...address, most, seconds: addressWindowSeconds }))) {
    throw problem('too-many-requests', { headers: { 'retry-after': String(addressWindowSeconds) } })
  }
  const canonical = canonicalOf(input.email)
  const account = signInAccount(portal.id, canonical)
  const mayTry = await tryPassword(platform, account, config.limits.signInFailures)
  const found = await store.findPassword(database, portal.id, canonical)
  // Who is unknown, has no password or is locked costs as much as everybody else (ENUM-2, THR-4).
  const isRight = await isPassword(input.password, mayTry ? found?.password_hash : null)
  if (!isRight || !found || !maySignIn(found.status)) {
    await database.transaction().execute((tx) =>
      appendEvent(tx, caller, {
        type: 'developer.sign-in-failed',
        portalId: portal.id,
        ids: found ? { developer_id: found.id } : {},
      }),
    )
    throw problem('wrong-credentials')
  }
  await forgetTries(database, platform, account)
  await giveBack(platform, address)
  const { password_hash: stored, ...developer } = found
  if (stored && isOutdatedHash(stored)) await renewHash(platform, developer, input.password)
  return developer
}

async function renewHash(platform: Platform, developer: store.DeveloperRow, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await platform.database.transaction().execute(async (tx) => {
    // A password that was changed meanwhile stays changed; the change ended all sessions.
    const current = await store.lockDeveloper(tx, developer.portal_id, developer.id)
    if (current?.session_epoch !== developer.session_epoch) return
    await store.updateDeveloper(tx, developer, { password_hash: hash }, developer.updated_at)
  })
}

/**
 * Sets a password by a mailed token: the first one, one from an invitation, or a new one after it was forgotten. Ends all
 * sessions and every other token (RST-4, RST-5). A password that is refused leaves the token as it was.
 * @throws 400, 404 for no token of this portal, 410 for one that was used or is too old
 */
export async function setPasswordByToken(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; token: string; password: string },
): Promise<{ developer: store.DeveloperRow; isFirst: boolean }> {
  requireAuthentication(input.portal)
  const { database, clock } = platform
  const token = await store.findToken(database, input.portal.id, sha256(input.token.toLowerCase()))
  if (!token || token.purpose === 'verify') throw problem('not-found')
  const owner = await store.findDeveloper(database, token.portal_id, token.developer_id)
  if (!owner || token.used_at || token.expires_at <= clock.now() || !isUsableIn(token.purpose, owner.status)) {
    throw problem('token-gone')
  }
  const hash = await hashNewPassword(platform, owner, input.password, 'password')
  return database.transaction().execute(async (tx) => {
    const now = clock.now()
    // The person's row first, as where a token is made (CON-7).
    const before = await store.lockDeveloper(tx, token.portal_id, token.developer_id)
    const used = await store.useToken(tx, token, now)
    if (!used || !before || !isUsableIn(token.purpose, before.status)) throw problem('token-gone')
    const developer = await setPassword(tx, platform, before, hash)
    await forgetTries(tx, platform, signInAccount(before.portal_id, before.email_canonical))
    await recordPassword(tx, caller, before, developer, token.purpose)
    return { developer, isFirst: !before.has_password && token.purpose !== 'reset' }
  })
}

/**
 * Changes the caller's own password, given the current one (PW-7). Ends all sessions; `beginAnew` may start one in the same
 * transaction, with a new id (SES-3). @throws 400, 401, 503
 */
export async function changeOwnPassword<T>(
  caller: Caller,
  platform: Platform,
  input: { current: string; fresh: string },
  beginAnew: (tx: Tx, developer: store.DeveloperRow) => Promise<T>,
): Promise<T> {
  const { portalId, developerId } = requireDeveloper(caller)
  const { database, config } = platform
  const owner = await store.findDeveloper(database, portalId, developerId)
  const found = owner && (await store.findPassword(database, portalId, owner.email_canonical))
  if (!owner || !found) throw problem('not-signed-in')
  // The same counter as for signing in, so that a stolen session is no way around it (THR-3).
  const account = signInAccount(portalId, owner.email_canonical)
  const mayTry = await tryPassword(platform, account, config.limits.signInFailures)
  if (!(await isPassword(input.current, mayTry ? found.password_hash : null))) {
    throw invalidField('current_password', 'invalid', 'This is not the current password.')
  }
  await forgetTries(database, platform, account)
  const hash = await hashNewPassword(platform, owner, input.fresh, 'new_password')
  return database.transaction().execute(async (tx) => {
    const before = await store.lockDeveloper(tx, portalId, developerId)
    if (!before || !maySignIn(before.status) || before.session_epoch !== owner.session_epoch) {
      throw problem('not-signed-in')
    }
    const developer = await setPassword(tx, platform, before, hash)
    await appendEvent(tx, caller, passwordChanged(developer))
    return beginAnew(tx, developer)
  })
}

/** The new hash, the state that follows from it, no session and no token left. */
async function setPassword(
  tx: Tx,
  platform: Platform,
  before: store.DeveloperRow,
  hash: string,
): Promise<store.DeveloperRow> {
  const now = platform.clock.now()
  const portal = await findPortal(tx, before.portal_id)
  if (!portal) throw problem('not-found')
  await store.voidTokens(tx, before, now)
  const change = {
    password_hash: hash,
    // Who holds a mailed token has read the mail.
    email_verified_at: before.email_verified_at ?? now,
    endsSessions: true,
    status: before.status === 'unverified' ? statusAfterFirstPassword(portal) : before.status,
  }
  return store.updateDeveloper(tx, before, change, now)
}

async function recordPassword(
  tx: Tx,
  caller: Caller,
  before: store.DeveloperRow,
  after: store.DeveloperRow,
  purpose: store.TokenRow['purpose'],
): Promise<void> {
  const about = { portalId: after.portal_id, ids: { developer_id: after.id } }
  const isNew = before.status === 'unverified'
  if (purpose === 'invitation') await appendEvent(tx, caller, { ...about, type: 'developer.verified' })
  if (isNew || (purpose === 'invitation' && after.status === 'pending')) {
    const type = after.status === 'approved' ? 'developer.approved' : 'developer.waiting'
    await appendEvent(tx, caller, { ...about, type, changed: isNew ? ['status'] : [] })
  } else if (before.has_password || purpose === 'reset') {
    await appendEvent(tx, caller, passwordChanged(after))
  }
}

function passwordChanged(developer: store.DeveloperRow) {
  return {
    type: 'developer.password-changed',
    portalId: developer.portal_id,
    ids: { developer_id: developer.id },
    changed: ['password'],
  }
}

/** The hash of a password that this developer may have. @throws 400 that names the field, 503 */
async function hashNewPassword(
  platform: Platform,
  developer: store.DeveloperRow,
  password: string,
  field: string,
): Promise<string> {
  const portal = await findPortal(platform.database, developer.portal_id)
  if (!portal) throw problem('not-found')
  const fault = whyNotPassword(password, {
    minLength: portal.password_min_length,
    telling: [localPart(developer.email), developer.full_name, portal.name, portal.display_name, productName],
    isCommon: isCommonPassword,
  })
  if (fault) throw invalidField(field, fault.rule, fault.reason, fault)
  return hashPassword(password)
}

/** Every spelling of an address is one account (THR-3). */
function signInAccount(portalId: string, canonical: string): Subject {
  return { scope: 'sign-in', key: `${portalId} ${canonical}` }
}
