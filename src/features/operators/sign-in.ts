import { type Caller, type OperatorCaller, requireOperator } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { canonicalEmail } from '../../platform/mail/email-address.ts'
import type { Platform } from '../../platform/platform.ts'
import { isCommonPassword } from '../../platform/secrets/common-passwords.ts'
import { hashPassword, isOutdatedHash, isPassword, newToken, sha256 } from '../../platform/secrets/secrets.ts'
import {
  addressGroup,
  forgetTries,
  giveBack,
  isRemembered,
  remember,
  type Subject,
  takeFrom,
  tryPassword,
} from '../../platform/secrets/throttles.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import { knownNetworkSeconds, whyNotPassword } from './rules.ts'
import * as store from './store.ts'

/** Where a session comes from, for its owner to recognise. */
export type Origin = { address: string; userAgent: string | undefined }

const addressWindowSeconds = 300

/** Signs an operator in and gives the session's secret. One answer for every failure (ENUM-4). @throws 401, 429 */
export async function signInOperator(
  platform: Platform,
  input: { email: string; password: string } & Origin,
): Promise<string> {
  const { config, database } = platform
  const address: Subject = { scope: 'operator-sign-in-address', key: addressGroup(input.address) }
  const { signInFailuresPerAddress: most } = config.limits
  if (!(await takeFrom(platform, { ...address, most, seconds: addressWindowSeconds }))) {
    throw problem('too-many-requests', { headers: { 'retry-after': String(addressWindowSeconds) } })
  }
  const canonical = canonicalEmail(input.email) ?? input.email.trim().toLowerCase()
  const operator = await store.findOperatorByEmail(database, canonical)
  const network = networkOf(canonical, input.address)
  // Strangers who fail on purpose lock themselves out, not the networks where this operator is at home (THR-4).
  const account = (await isRemembered(platform, network)) ? accountOf(network.key) : accountOf(canonical)
  const mayTry = await tryPassword(platform, account, config.limits.signInFailures, { endless: true })
  // Nobody and the locked cost as much as everybody else (ENUM-2, THR-4).
  const isRight = await isPassword(input.password, mayTry ? operator?.password_hash : null)
  const session = isRight && operator ? await startSession(platform, operator, input) : undefined
  if (!session) {
    await database.transaction().execute((tx) =>
      appendEvent(
        tx,
        { kind: 'anonymous' },
        {
          type: 'operator.sign-in-failed',
          ids: operator ? { operator_id: operator.id } : {},
        },
      ),
    )
    throw problem('wrong-credentials')
  }
  await forgetTries(database, platform, account)
  await remember(platform, network, knownNetworkSeconds)
  await giveBack(platform, address)
  if (operator && isOutdatedHash(operator.password_hash)) {
    const hash = await hashPassword(input.password)
    await database.transaction().execute(async (tx) => {
      // A password that was changed meanwhile stays changed.
      const current = await store.lockOperator(tx, operator.id)
      if (current?.password_hash !== operator.password_hash) return
      await store.updateOperator(tx, operator.id, { password_hash: hash })
    })
  }
  return session
}

/** A session for this operator, whose password was `operator.password_hash` a moment ago; nothing when it no longer is. */
async function startSession(
  platform: Platform,
  operator: store.OperatorRow,
  origin: Origin,
): Promise<string | undefined> {
  return platform.database.transaction().execute(async (tx) => {
    const current = await store.lockOperator(tx, operator.id)
    if (current?.password_hash !== operator.password_hash) return undefined
    return insertSession(tx, platform, current, origin)
  })
}

/** Writes the session and its event. Gives the secret for the cookie (SES-1, SES-3). */
export async function insertSession(
  tx: Tx,
  platform: Platform,
  operator: store.OperatorRow,
  origin: Origin,
): Promise<string> {
  const token = newToken()
  const now = platform.clock.now()
  const id = newId()
  await store.insertSession(tx, {
    id,
    operator_id: operator.id,
    token_hash: sha256(token),
    user_agent: origin.userAgent?.slice(0, 512) ?? null,
    address: origin.address,
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + platform.config.limits.operatorSessionMinutes * 60_000),
  })
  const caller: Caller = { kind: 'operator', operatorId: operator.id, role: operator.role, sessionId: id }
  await appendEvent(tx, caller, { type: 'operator.signed-in', ids: { operator_id: operator.id } })
  return token
}

/** Ends the caller's session; nothing happens without one. */
export async function signOutOperator(caller: Caller, { database }: Platform): Promise<void> {
  if (caller.kind !== 'operator' || !caller.sessionId) return
  const { sessionId, operatorId } = caller
  await database.transaction().execute(async (tx) => {
    await store.deleteSession(tx, sessionId)
    await appendEvent(tx, caller, { type: 'operator.signed-out', ids: { operator_id: operatorId } })
  })
}

/**
 * Changes the caller's own password with the current one (PW-7), ends all sessions and tokens, and begins a new session.
 * Gives its secret. @throws 400, 401, 403
 */
export async function changeOwnPassword(
  caller: Caller,
  platform: Platform,
  input: { current: string; fresh: string } & Origin,
): Promise<string> {
  const { operatorId } = requireAccount(caller)
  const operator = await store.findOperator(platform.database, operatorId)
  if (!operator) throw problem('not-signed-in')
  const account = accountOf(operator.email_canonical)
  const mayTry = await tryPassword(platform, account, platform.config.limits.signInFailures, { endless: true })
  if (!(await isPassword(input.current, mayTry ? operator.password_hash : null))) {
    throw invalidField('current_password', 'invalid', 'This is not the current password.')
  }
  await forgetTries(platform.database, platform, account)
  const hash = await hashNewPassword(input.fresh, operator.email, operator.full_name, 'new_password')
  return platform.database.transaction().execute(async (tx) => {
    // Whoever knew the password of a moment ago may not be who knows today's (PW-7).
    const current = await store.lockOperator(tx, operator.id)
    if (current?.password_hash !== operator.password_hash) throw problem('not-signed-in')
    const changed = await store.updateOperator(tx, operator.id, { password_hash: hash })
    await store.deleteSessions(tx, operator.id)
    await store.deleteTokens(tx, operator.id)
    await appendEvent(tx, caller, {
      type: 'operator.password-changed',
      ids: { operator_id: operator.id },
      changed: ['password'],
    })
    return insertSession(tx, platform, changed, input)
  })
}

/** The hash of a password that an operator may have. @throws 400, 503 */
export async function hashNewPassword(
  password: string,
  email: string,
  fullName: string,
  field = 'password',
): Promise<string> {
  const fault = whyNotPassword(password, { email, fullName }, isCommonPassword)
  if (fault) throw invalidField(field, fault.rule, fault.reason, fault.minimum ? { minimum: fault.minimum } : {})
  return hashPassword(password)
}

/** The caller as a person with a row. The bootstrap token is none. @throws 401, 403 */
export function requirePerson(caller: Caller): OperatorCaller {
  const operator = requireOperator(caller)
  if (operator.kind !== 'operator') throw problem('not-allowed', { detail: 'Only a signed-in operator may do this.' })
  return operator
}

/**
 * The caller as a person who changes what is their own: in a session whatever their role, by a token only when it may do
 * more than look. One that looks would else outlive its expiry by its successors (MGMT-2). @throws 401, 403
 */
export function requireAccount(caller: Caller): OperatorCaller {
  const person = requirePerson(caller)
  if (!person.sessionId && person.role === 'viewer') {
    throw problem('not-allowed', { detail: 'This token may look and change nothing.' })
  }
  return person
}

/** Whose failures are counted: an address, or an address as seen from one network that is known. */
export function accountOf(key: string): Subject {
  return { scope: 'operator-sign-in', key }
}

function networkOf(canonical: string, address: string): Subject {
  return { scope: 'operator-network', key: `${canonical} ${addressGroup(address)}` }
}
