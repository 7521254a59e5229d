import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { canonicalEmail, readEmail } from '../../platform/mail/email-address.ts'
import type { Platform } from '../../platform/platform.ts'
import { newSecret, newToken, sha256 } from '../../platform/secrets/secrets.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import type { CreateOperatorInput, SetUpInput, UpdateOperatorInput } from './model.ts'
import { roleOfToken, setupLinkSeconds, whyNotExpiry, whyNotLose } from './rules.ts'
import { hashNewPassword, insertSession, type Origin, requireAccount } from './sign-in.ts'
import * as store from './store.ts'

const firstStart: Caller = { kind: 'machine', name: 'first-start' }

/** Adds an operator. @throws 400 when the address is taken or the password too weak */
export async function createOperator(
  caller: Caller,
  platform: Platform,
  input: CreateOperatorInput,
): Promise<store.OperatorRow> {
  requireAdmin(caller)
  const hash = await hashNewPassword(input.password, input.email, input.full_name)
  return platform.database.transaction().execute((tx) => insertOperator(tx, caller, input, hash))
}

async function insertOperator(
  tx: Tx,
  caller: Caller,
  person: { email: string; full_name: string; role: 'admin' | 'viewer' },
  hash: string,
): Promise<store.OperatorRow> {
  const operator = await store.insertOperator(tx, {
    id: newId(),
    email: person.email,
    email_canonical: canonicalEmail(person.email) ?? person.email,
    full_name: person.full_name,
    role: person.role,
    password_hash: hash,
  })
  await appendEvent(tx, caller, { type: 'operator.created', ids: { operator_id: operator.id } })
  return operator
}

/** Changes an operator's name or role. A lower role ends sessions and tokens (MGMT-2). @throws 404, 409 for the last admin */
export async function updateOperator(
  caller: Caller,
  platform: Platform,
  input: { operatorId: string; change: UpdateOperatorInput },
): Promise<store.OperatorRow> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    await store.lockOperators(tx)
    const before = await store.findOperator(tx, input.operatorId)
    if (!before) throw problem('not-found')
    const isDemoted = before.role === 'admin' && input.change.role === 'viewer'
    if (isDemoted) {
      await refuseLastAdmin(tx, before)
      await store.deleteSessions(tx, before.id)
      await store.deleteTokens(tx, before.id)
    }
    const operator = await store.updateOperator(tx, before.id, input.change)
    await appendEvent(tx, caller, {
      type: 'operator.updated',
      ids: { operator_id: operator.id },
      changed: Object.keys(input.change),
    })
    return operator
  })
}

/** Removes an operator with sessions and tokens. @throws 404, 409 for the last admin */
export async function deleteOperator(caller: Caller, platform: Platform, input: { operatorId: string }): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    await store.lockOperators(tx)
    const operator = await store.findOperator(tx, input.operatorId)
    if (!operator) throw problem('not-found')
    await refuseLastAdmin(tx, operator)
    await store.deleteOperator(tx, operator.id)
    await appendEvent(tx, caller, { type: 'operator.deleted', ids: { operator_id: operator.id } })
  })
}

async function refuseLastAdmin(tx: Tx, operator: store.OperatorRow): Promise<void> {
  const reason = whyNotLose(operator.role, await store.countAdmins(tx))
  if (reason) throw problem('conflict', { detail: reason })
}

/**
 * Makes a token of the caller's own, of the caller's role or a lower one; its secret is given this once (MGMT-2).
 * @throws 400, 401, 403
 */
export async function createToken(
  caller: Caller,
  platform: Platform,
  input: { name: string; expiresAt: Date; role?: 'admin' | 'viewer' | undefined },
): Promise<{ row: store.TokenRow; secret: string }> {
  const { operatorId, role: own } = requireAccount(caller)
  const now = platform.clock.now()
  const fault = whyNotExpiry(input.expiresAt, now)
  if (fault) throw invalidField('expires_at', fault.rule, fault.reason)
  const role = input.role ?? own
  if (role !== roleOfToken({ role }, { role: own })) {
    throw invalidField('role', 'invalid', 'A token may do no more than who makes it.')
  }
  const secret = newSecret('gpat')
  return platform.database.transaction().execute(async (tx) => {
    const row = await store.insertToken(tx, {
      id: newId(),
      operator_id: operatorId,
      name: input.name,
      role,
      token_hash: sha256(secret),
      created_at: now,
      expires_at: input.expiresAt,
    })
    const ids = { operator_id: operatorId, token_id: row.id }
    await appendEvent(tx, caller, { type: 'operator-token.created', ids })
    return { row, secret }
  })
}

/** Revokes a token of the caller's own. @throws 401, 403, 404 */
export async function revokeToken(caller: Caller, platform: Platform, input: { tokenId: string }): Promise<void> {
  const { operatorId } = requireAccount(caller)
  await platform.database.transaction().execute(async (tx) => {
    if (!(await store.deleteToken(tx, operatorId, input.tokenId))) throw problem('not-found')
    const ids = { operator_id: operatorId, token_id: input.tokenId }
    await appendEvent(tx, caller, { type: 'operator-token.revoked', ids })
  })
}

/**
 * The first operator from the settings, when there is none yet; a password that was changed since is left alone.
 * @throws Problem when the address or the password cannot be an operator's
 */
export async function ensureFirstOperator(platform: Platform): Promise<void> {
  const { adminEmail, adminPassword } = platform.config
  if (!adminEmail || !adminPassword || (await store.hasOperators(platform.database))) return
  const email = readEmail(adminEmail)
  if (!email) throw invalidField('GATEHOUSE_ADMIN_EMAIL', 'invalid', 'This is not an e-mail address.')
  const hash = await hashNewPassword(adminPassword, email, '', 'GATEHOUSE_ADMIN_PASSWORD')
  await platform.database.transaction().execute(async (tx) => {
    await store.lockOperators(tx)
    if (await store.hasOperators(tx)) return
    await insertOperator(tx, firstStart, { email, full_name: 'Administrator', role: 'admin' }, hash)
  })
}

/** A fresh link to make the first operator, good for 15 minutes; nothing once there is one (MGMT-1). Older links die. */
export async function createSetupLink(platform: Platform): Promise<string | undefined> {
  const token = newToken()
  const expiresAt = new Date(platform.clock.now().getTime() + setupLinkSeconds * 1000)
  return platform.database.transaction().execute(async (tx) => {
    await store.lockOperators(tx)
    if (await store.hasOperators(tx)) return undefined
    await store.replaceSetupLink(tx, sha256(token), expiresAt)
    return `${platform.config.publicUrl.origin}/setup?token=${token}`
  })
}

/** Makes the first admin and signs in. Gives the session's secret. @throws 400, 410 */
export async function setUp(platform: Platform, input: SetUpInput & Origin): Promise<string> {
  // Hashing is dear, and anyone may ask.
  if (await store.hasOperators(platform.database)) throw problem('token-gone')
  const hash = await hashNewPassword(input.password, input.email, input.full_name)
  return platform.database.transaction().execute(async (tx) => {
    await store.lockOperators(tx)
    const isGood = await store.useSetupLink(tx, sha256(input.token), platform.clock.now())
    if (!isGood || (await store.hasOperators(tx))) throw problem('token-gone')
    const operator = await insertOperator(tx, firstStart, { ...input, role: 'admin' }, hash)
    return insertSession(tx, platform, operator, input)
  })
}
