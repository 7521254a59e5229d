import type { Caller } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { canonicalEmail } from '../../platform/mail/email-address.ts'
import type { Platform } from '../../platform/platform.ts'
import { inEvenTime } from '../../platform/secrets/even-time.ts'
import { sha256 } from '../../platform/secrets/secrets.ts'
import { addressGroup, takeFrom } from '../../platform/secrets/throttles.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import type { TokenPurpose } from './model.ts'
import { isUsableIn, tokenSeconds, unverifiedDays } from './rules.ts'
import * as store from './store.ts'

type SignUp = { portal: PortalSite; email: string; fullName: string; address: string }

/**
 * Takes a sign-up in. The answer is the same for a new and a known address; what is the case is said by mail to the
 * owner (ENUM-1). Who signs up again before the address is proven gets a fresh link. @throws 404 where sign-up is off, 429
 */
export async function registerDeveloper(caller: Caller, platform: Platform, input: SignUp): Promise<void> {
  requireAuthentication(input.portal)
  // A row that is made takes a little longer than one that is found, whatever statements both have.
  await inEvenTime(() => recordSignUp(caller, platform, input))
}

async function recordSignUp(caller: Caller, platform: Platform, input: SignUp): Promise<void> {
  const { portal } = input
  const startedAt = platform.clock.now()
  await limitSignUps(caller, platform, input)
  await platform.database.transaction().execute(async (tx) => {
    const now = platform.clock.now()
    const canonical = canonicalOf(input.email)
    const created = await store.insertDeveloper(tx, {
      portal_id: portal.id,
      id: newId(),
      email: input.email,
      email_canonical: canonical,
      full_name: input.fullName,
      status: 'unverified',
      created_at: now,
      updated_at: now,
    })
    // The same statements for a new and a known address, so that both take as long (ENUM-2).
    const developer = await store.lockDeveloperByEmail(tx, portal.id, canonical)
    if (!developer) return
    await store.renameUnverified(tx, developer, input.fullName, now)
    // Signed up while this very request ran: one mail is enough (CON-3).
    if (!created && developer.created_at > startedAt) return
    await appendEvent(tx, caller, {
      type: created ? 'developer.registered' : 'developer.registration-repeated',
      portalId: portal.id,
      ids: { developer_id: developer.id },
    })
  })
}

/** Asks for the mail after a sign-up once more. One answer for every address (ENUM-1). @throws 404 where sign-up is off */
export async function resendVerification(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; email: string; address: string },
): Promise<void> {
  requireAuthentication(input.portal)
  await inEvenTime(async () => {
    if (!(await mayHaveMail(platform, 'resend', input))) return
    await recordAskedMail(caller, platform, input, {
      known: 'developer.registration-repeated',
      unknown: 'developer.registration-ignored',
    })
  })
}

/** Asks for a mail to choose a new password. One answer for every address (ENUM-1, RST-1). @throws 404 where sign-in is off */
export async function requestPasswordReset(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; email: string; address: string },
): Promise<void> {
  requireAuthentication(input.portal)
  await inEvenTime(async () => {
    if (!(await mayHaveMail(platform, 'reset', input))) return
    await recordAskedMail(caller, platform, input, {
      known: 'developer.password-reset-requested',
      unknown: 'developer.password-reset-ignored',
    })
  })
}

async function recordAskedMail(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; email: string },
  types: { known: string; unknown: string },
): Promise<void> {
  await platform.database.transaction().execute(async (tx) => {
    const developer = await store.findDeveloperByEmail(tx, input.portal.id, canonicalOf(input.email))
    // Both ways write one row, so that both take as long (ENUM-2).
    await appendEvent(tx, caller, {
      type: developer ? types.known : types.unknown,
      portalId: input.portal.id,
      ids: developer ? { developer_id: developer.id } : {},
    })
  })
}

/**
 * Proves the address by a mailed token, and gives the token with which the first password is set (REG-3, RST-3).
 * @throws 404 for no token of this portal, 410 for one that was used or is too old
 */
export async function verifyEmail(
  caller: Caller,
  platform: Platform,
  input: { portal: PortalSite; token: string },
): Promise<{ email: string; token: string }> {
  requireAuthentication(input.portal)
  return platform.database.transaction().execute(async (tx) => {
    const now = platform.clock.now()
    const token = await store.findToken(tx, input.portal.id, sha256(input.token.toLowerCase()))
    if (token?.purpose !== 'verify') throw problem('not-found')
    // The person's row first, as where a token is made: two who wait for each other would never end (CON-7).
    const developer = await store.lockDeveloper(tx, token.portal_id, token.developer_id)
    const used = await store.useToken(tx, token, now)
    if (!used || !developer || !isUsableIn('verify', developer.status)) throw problem('token-gone')
    await store.updateDeveloper(tx, developer, { email_verified_at: now }, now)
    await appendEvent(tx, caller, {
      type: 'developer.verified',
      portalId: developer.portal_id,
      ids: { developer_id: developer.id },
    })
    const next = { portalId: developer.portal_id, developerId: developer.id, purpose: 'set-password', now } as const
    return { email: developer.email, token: await mintMailedToken(tx, next) }
  })
}

/**
 * Makes a token for a mail and gives its text, which is stored nowhere (REG-4). Older ones of the purpose die (REG-5).
 * The text is a random UUID because existing clients read one (product.md 8). Called by who sends, in its transaction.
 */
export async function mintMailedToken(
  tx: Tx,
  input: { portalId: string; developerId: string; purpose: TokenPurpose; now: Date },
): Promise<string> {
  const { portalId, developerId, purpose, now } = input
  const developer = await store.lockDeveloper(tx, portalId, developerId)
  if (!developer) throw new Error(`No developer ${developerId} to make a token for`)
  await store.voidTokens(tx, developer, now, purpose)
  const token = newId()
  await store.insertToken(tx, {
    token_hash: sha256(token),
    portal_id: portalId,
    developer_id: developerId,
    purpose,
    email_canonical: developer.email_canonical,
    created_at: now,
    expires_at: new Date(now.getTime() + tokenSeconds[purpose] * 1000),
  })
  return token
}

/** Frees addresses that nobody proved for a week (REG-10). Gives how many. */
export async function purgeUnverifiedDevelopers({ database, clock }: Platform): Promise<number> {
  return store.purgeUnverified(database, new Date(clock.now().getTime() - unverifiedDays * 86_400_000))
}

/** Closes what belongs to signing in where a portal has it turned off, on the server and not only on pages (REG-1). @throws 404 */
export function requireAuthentication(portal: PortalSite): void {
  if (!portal.authenticationEnabled) {
    throw problem('not-found', { detail: 'Nobody signs in on this portal: everything here is open to all.' })
  }
}

/** The spelling by which addresses are compared, of one that the wire's schema let through. */
export function canonicalOf(email: string): string {
  return canonicalEmail(email) ?? email.trim().toLowerCase()
}

/** Of one address; what is too much for a portal as a whole waits in its outbox instead (REG-12). @throws 429 */
async function limitSignUps(caller: Caller, platform: Platform, { portal, address }: SignUp): Promise<void> {
  const { signUpsPerMinute, signUpsPerHour } = platform.config.limits
  const group = addressGroup(address)
  const allowances = [
    { scope: 'sign-up-minute', key: group, most: signUpsPerMinute, seconds: 60 },
    { scope: 'sign-up-hour', key: group, most: signUpsPerHour, seconds: 3600 },
  ]
  for (const allowance of allowances) {
    if (await takeFrom(platform, allowance)) continue
    platform.log.warn('sign-ups are limited', { portal: portal.id, limit: allowance.scope, caller: caller.kind })
    throw problem('too-many-requests', { headers: { 'retry-after': String(allowance.seconds) } })
  }
}

/** Whether a mail may be asked for once more; asking too often is dropped without a word (RST-1). Typed addresses count, known or not (ENUM-3). */
async function mayHaveMail(
  platform: Platform,
  kind: 'reset' | 'resend',
  { portal, email, address }: { portal: PortalSite; email: string; address: string },
): Promise<boolean> {
  const { resetsPerAccountHour, resetsPerAddressHour } = platform.config.limits
  const account = `${portal.id} ${canonicalOf(email)}`
  const byAddress = await takeFrom(platform, {
    scope: `${kind}-address`,
    key: addressGroup(address),
    most: resetsPerAddressHour,
    seconds: 3600,
  })
  const byAccount = await takeFrom(platform, {
    scope: `${kind}-account`,
    key: account,
    most: resetsPerAccountHour,
    seconds: 3600,
  })
  return byAddress && byAccount
}
