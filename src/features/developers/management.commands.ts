import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import { findPortal } from '../portals/index.ts'
import type { CreateDeveloperInput, WireStatus } from './model.ts'
import { endsAccess, findMove } from './rules.ts'
import { canonicalOf } from './sign-up.commands.ts'
import * as store from './store.ts'

/**
 * Adds a developer, whose address an operator vouches for. A sign-up with this address that nobody proved becomes this
 * developer. @throws 404 for no such portal, 409 when the address is taken
 */
export async function createDeveloper(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developer: CreateDeveloperInput },
): Promise<store.VisibleDeveloper> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const portal = await findPortal(tx, input.portalId)
    if (!portal) throw problem('not-found')
    const { email, full_name } = input.developer
    const status = input.developer.status ?? (portal.auto_approve_developers ? 'approved' : 'pending')
    const developer =
      (await insert(tx, platform, { portalId: portal.id, email, full_name, status })) ??
      (await takeOver(tx, platform, { portalId: portal.id, email, full_name, status }))
    if (!developer) throw problem('conflict', { detail: 'A developer with this e-mail address is there already.' })
    const about = { portalId: portal.id, ids: { developer_id: developer.id } }
    await appendEvent(tx, caller, { ...about, type: 'developer.created' })
    if (input.developer.send_invitation_email) await appendEvent(tx, caller, { ...about, type: 'developer.invited' })
    return developer
  })
}

type Wanted = { portalId: string; email: string; full_name: string; status: WireStatus }

async function insert(tx: Tx, platform: Platform, wanted: Wanted): Promise<store.VisibleDeveloper | undefined> {
  const now = platform.clock.now()
  const row = await store.insertDeveloper(tx, {
    portal_id: wanted.portalId,
    id: newId(),
    email: wanted.email,
    email_canonical: canonicalOf(wanted.email),
    full_name: wanted.full_name,
    status: wanted.status,
    created_at: now,
    updated_at: now,
  })
  return row && store.isVisible(row) ? row : undefined
}

async function takeOver(tx: Tx, platform: Platform, wanted: Wanted): Promise<store.VisibleDeveloper | undefined> {
  const now = platform.clock.now()
  const stranger = await store.lockDeveloperByEmail(tx, wanted.portalId, canonicalOf(wanted.email))
  if (stranger?.status !== 'unverified') return undefined
  await store.voidTokens(tx, stranger, now)
  const { email, full_name, status } = wanted
  const row = await store.updateDeveloper(tx, stranger, { email, full_name, status, created_at: now }, now)
  return store.isVisible(row) ? row : undefined
}

/**
 * Moves a developer to another state. Setting the state that is there already is done and makes no news, so of parallel
 * decisions one counts (CON-2). Leaving `approved` ends sessions and mailed tokens at once (SES-6, RST-5). @throws 404
 */
export async function updateDeveloper(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string; status?: WireStatus | undefined },
): Promise<store.VisibleDeveloper> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const before = await lockVisible(tx, input)
    const { status } = input
    if (status === undefined || status === before.status) return before
    const move = findMove(before.status, status, 'operator')
    if (!move) throw problem('conflict', { detail: `A developer that is ${before.status} cannot become ${status}.` })
    const now = platform.clock.now()
    if (endsAccess(status)) await store.voidTokens(tx, before, now)
    const after = await store.updateDeveloper(tx, before, { status, endsSessions: endsAccess(status) }, now)
    await appendEvent(tx, caller, {
      type: move.event,
      portalId: after.portal_id,
      ids: { developer_id: after.id },
      changed: ['status'],
      details: { personId: after.id, values: { before: before.status, after: status } },
    })
    return { ...after, status }
  })
}

/** Approves every developer of a portal who waits, as a switch to automatic approval offers. Resolves to how many. */
export async function approveWaitingDevelopers(
  caller: Caller,
  platform: Platform,
  input: { portalId: string },
): Promise<number> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const waiting = await store.lockWaiting(tx, input.portalId)
    for (const developer of waiting) {
      const { id, portal_id } = await store.updateDeveloper(tx, developer, { status: 'approved' }, platform.clock.now())
      await appendEvent(tx, caller, {
        type: 'developer.approved',
        portalId: portal_id,
        ids: { developer_id: id },
        changed: ['status'],
        details: { personId: id, values: { before: 'pending', after: 'approved' } },
      })
    }
    return waiting.length
  })
}

/** Removes a developer with all that is theirs; the address can sign up again. @throws 404 */
export async function deleteDeveloper(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const developer = await lockVisible(tx, input)
    await store.deleteDeveloper(tx, developer)
    const ids = { developer_id: developer.id }
    await appendEvent(tx, caller, { type: 'developer.deleted', portalId: developer.portal_id, ids })
  })
}

/** Starts a reset for a developer; the link goes to the developer and nobody else (RST-8). @throws 404 */
export async function startPasswordReset(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string },
): Promise<void> {
  await tellByMail(caller, platform, input, 'developer.password-reset-requested')
}

/** Sends the invitation, again or for the first time. @throws 404, 409 for who has a password already */
export async function inviteDeveloper(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string },
): Promise<void> {
  await tellByMail(caller, platform, input, 'developer.invited')
}

async function tellByMail(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; developerId: string },
  type: 'developer.invited' | 'developer.password-reset-requested',
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const developer = await lockVisible(tx, input)
    if (type === 'developer.invited' && developer.has_password) {
      throw problem('conflict', { detail: 'This developer has set a password already.' })
    }
    await appendEvent(tx, caller, { type, portalId: developer.portal_id, ids: { developer_id: developer.id } })
  })
}

async function lockVisible(
  tx: Tx,
  { portalId, developerId }: { portalId: string; developerId: string },
): Promise<store.VisibleDeveloper> {
  const developer = await store.lockDeveloper(tx, portalId, developerId)
  if (!developer || !store.isVisible(developer)) throw problem('not-found')
  return developer
}
