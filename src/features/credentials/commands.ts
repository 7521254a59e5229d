import { type Caller, requireDeveloper } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { problem } from '../../platform/wire/problem.ts'
import { inTurn } from '../../platform/work/turns.ts'
import { type ApplicationRow, lockApplication } from '../applications/index.ts'
import { statesOf, whyNotCredential } from '../registrations/index.ts'
import { endOf, keyAuthOf } from '../strategies/index.ts'
import type { CredentialEvent, Grace } from './model.ts'
import { endAfter, statusOf, whyNotOneMore } from './rules.ts'
import * as store from './store.ts'

type Place = { portalId: string; applicationId: string }
type OnePlace = Place & { credentialId: string }
/** A key and its secret, which is nowhere else from now on (KEY-3). */
export type Minted = { row: store.CredentialRow; secret: string }

const defaultName = 'API key'

/**
 * Makes a key for an application of which a registration is approved (product.md 3). The application's row is held, so
 * of parallel calls no more pass than there is room for (KEY-4, KEY-5). @throws 403, 404
 */
export async function createCredential(
  caller: Caller,
  platform: Platform,
  input: Place & { displayName?: string | undefined },
): Promise<Minted> {
  return change(caller, platform, input, async (tx, application) => {
    await refuseUnapproved(tx, application)
    await refuseOneMore(tx, platform, application)
    const minted = await mint(tx, platform, application, input.displayName ?? defaultName)
    await say(tx, caller, 'credential.created', application, { credential_id: minted.row.id })
    return minted
  })
}

/** @throws 404 */
export async function renameCredential(
  caller: Caller,
  platform: Platform,
  input: OnePlace & { displayName: string },
): Promise<void> {
  await change(caller, platform, input, async (tx, application) => {
    const credential = await lock(tx, application, input.credentialId)
    await store.updateCredential(tx, credential, { display_name: input.displayName })
    await say(tx, caller, 'credential.renamed', application, { credential_id: credential.id }, ['display_name'])
  })
}

/** Ends a key at once; doing it again is done and makes no news. @throws 404 */
export async function revokeCredential(caller: Caller, platform: Platform, input: OnePlace): Promise<void> {
  await change(caller, platform, input, async (tx, application) => {
    const credential = await lock(tx, application, input.credentialId)
    if (credential.revoked_at) return
    await store.updateCredential(tx, credential, { revoked_at: platform.clock.now() })
    await say(tx, caller, 'credential.revoked', application, { credential_id: credential.id })
  })
}

/**
 * A new key in the place of one that works, which ends when its owner chose (KEY-7). Both or neither: the old one never
 * ends without the new one being there. @throws 403, 404, 409 for a key that has ended
 */
export async function rotateCredential(
  caller: Caller,
  platform: Platform,
  input: OnePlace & { grace: Grace },
): Promise<Minted & { previous: { id: string; endsAt: Date } }> {
  return change(caller, platform, input, async (tx, application) => {
    const now = platform.clock.now()
    const old = await lock(tx, application, input.credentialId)
    const status = statusOf(old, now)
    if (status !== 'active') throw problem('conflict', { detail: `This key is ${status}; make a new one instead.` })
    await refuseUnapproved(tx, application)
    const endsAt = endAfter(input.grace, old.expires_at, now)
    await store.updateCredential(tx, old, input.grace === 'now' ? { revoked_at: now } : { expires_at: endsAt })
    await refuseOneMore(tx, platform, application)
    const minted = await mint(tx, platform, application, old.display_name)
    await say(tx, caller, 'credential.rotated', application, {
      credential_id: minted.row.id,
      previous_credential_id: old.id,
    })
    return { ...minted, previous: { id: old.id, endsAt } }
  })
}

async function change<T>(
  caller: Caller,
  platform: Platform,
  { portalId, applicationId }: Place,
  act: (tx: Tx, application: ApplicationRow) => Promise<T>,
): Promise<T> {
  const { developerId } = requireDeveloper(caller, portalId)
  const run = () =>
    platform.database.transaction().execute(async (tx) => {
      const application = await lockApplication(tx, portalId, applicationId, developerId)
      if (!application) throw problem('not-found')
      return act(tx, application)
    })
  // By developer, not by application: only who may pass can make its owner wait.
  return inTurn(`developer ${developerId}`, run)
}

async function lock(tx: Tx, application: ApplicationRow, id: string): Promise<store.CredentialRow> {
  const credential = await store.lockCredential(tx, application, id)
  if (!credential) throw problem('not-found')
  return credential
}

async function refuseUnapproved(tx: Tx, application: ApplicationRow): Promise<void> {
  const reason = whyNotCredential(await statesOf(tx, application))
  if (reason) throw problem('not-allowed', { detail: reason })
}

async function refuseOneMore(tx: Tx, { config, clock }: Platform, application: ApplicationRow): Promise<void> {
  const active = await store.countActive(tx, application, clock.now())
  const reason = whyNotOneMore(active, config.limits.credentialsPerApplication)
  if (reason) throw problem('limit-reached', { detail: reason })
}

async function mint(tx: Tx, { clock }: Platform, application: ApplicationRow, name: string): Promise<Minted> {
  const secret = newSecret('gtk')
  const now = clock.now()
  const { ttl } = keyAuthOf({ configs: application.strategy_configs })
  const row = await store.insertCredential(tx, {
    portal_id: application.portal_id,
    id: newId(),
    application_id: application.id,
    display_name: name,
    secret_hash: sha256(secret),
    last_four: secret.slice(-4),
    expires_at: ttl ? endOf(ttl, now) : null,
    created_at: now,
  })
  return { row, secret }
}

async function say(
  tx: Tx,
  caller: Caller,
  type: CredentialEvent,
  application: ApplicationRow,
  ids: Record<string, string>,
  changed: string[] = [],
): Promise<void> {
  await appendEvent(tx, caller, {
    type,
    portalId: application.portal_id,
    ids: { ...ids, application_id: application.id, developer_id: application.developer_id },
    changed,
  })
}
