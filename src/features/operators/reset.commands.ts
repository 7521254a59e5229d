import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { canonicalEmail } from '../../platform/mail/email-address.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken, sha256 } from '../../platform/secrets/secrets.ts'
import { forgetTries } from '../../platform/secrets/throttles.ts'
import { problem } from '../../platform/wire/problem.ts'
import { resetLinkSeconds } from './rules.ts'
import { accountOf, hashNewPassword } from './sign-in.ts'
import * as store from './store.ts'

/** Lets a mail with a link go to an operator who lost the password; who asks never sees it (RST-8). @throws 404 */
export async function requestOperatorReset(
  caller: Caller,
  platform: Platform,
  input: { operatorId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const operator = await store.findOperator(tx, input.operatorId)
    if (!operator) throw problem('not-found')
    const ids = { operator_id: operator.id }
    await appendEvent(tx, caller, { type: 'operator.password-reset-requested', ids })
  })
}

/** A fresh link for who sits at the machine itself. Undefined when no operator has this address. */
export async function printResetLink(platform: Platform, email: string): Promise<string | undefined> {
  const canonical = canonicalEmail(email) ?? email.trim().toLowerCase()
  return platform.database.transaction().execute(async (tx) => {
    const operator = await store.findOperatorByEmail(tx, canonical)
    if (!operator) return undefined
    const ids = { operator_id: operator.id }
    await appendEvent(tx, { kind: 'machine', name: 'command-line' }, { type: 'operator.reset-link-printed', ids })
    return mintResetLink(tx, { config: platform.config, now: platform.clock.now() }, operator.id)
  })
}

/** Makes a link to choose a new password; older ones die. Called by who sends or prints it, in the same transaction. */
export async function mintResetLink(
  tx: Tx,
  { config, now }: { config: Config; now: Date },
  operatorId: string,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + resetLinkSeconds * 1000)
  await store.replaceResetLink(tx, operatorId, sha256(token), { now, expiresAt })
  return `${config.publicUrl.origin}/reset-password?token=${token}`
}

/**
 * Sets a password by such a link; sessions and tokens end, failures are forgotten, and nobody is signed in (RST-4).
 * @throws 400, 410, 503
 */
export async function resetOperatorPassword(
  caller: Caller,
  platform: Platform,
  input: { token: string; password: string },
): Promise<void> {
  const { database, clock } = platform
  const hash = sha256(input.token)
  // Hashing is dear, and anyone may ask.
  const operator = await store.findResetLink(database, hash, clock.now())
  if (!operator) throw problem('token-gone')
  const password = await hashNewPassword(input.password, operator.email, operator.full_name, 'new_password')
  await database.transaction().execute(async (tx) => {
    await store.lockOperator(tx, operator.id)
    if (!(await store.useResetLink(tx, hash, clock.now()))) throw problem('token-gone')
    await store.updateOperator(tx, operator.id, { password_hash: password })
    await store.deleteSessions(tx, operator.id)
    await store.deleteTokens(tx, operator.id)
    await forgetTries(tx, platform, accountOf(operator.email_canonical))
    const ids = { operator_id: operator.id }
    await appendEvent(tx, caller, { type: 'operator.password-changed', ids, changed: ['password'] })
  })
}
