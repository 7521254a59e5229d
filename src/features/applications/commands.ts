import { type Caller, requireAdmin, requireDeveloper } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, notSupported, problem } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import { inTurn } from '../../platform/work/turns.ts'
import { lockDeveloper } from '../developers/index.ts'
import { findPortal } from '../portals/index.ts'
import { findStrategy } from '../strategies/index.ts'
import type {
  ApplicationEvent,
  CreateApplicationInput,
  CreateOwnApplicationInput,
  UpdateApplicationInput,
  UpdateOwnApplicationInput,
} from './model.ts'
import { chooseStrategy, whyNotOneMore, whyNotSupported, whyNotSupportedByOperators } from './rules.ts'
import * as store from './store.ts'

type Place = { portalId: string; applicationId: string }
type NewOwn = { portalId: string; application: CreateOwnApplicationInput }

/**
 * A developer makes an application of their own. Its strategy is one that the portal offers; the portal's own where none
 * is named. @throws 400, 403 at the limit
 */
export async function createOwnApplication(
  caller: Caller,
  platform: Platform,
  input: NewOwn,
): Promise<store.ApplicationRow> {
  return createOwnApplicationAnd(caller, platform, input, async (_tx, application) => application)
}

/** The same, and what is done with it in the same transaction: both or neither. @throws 400, 403 at the limit */
export async function createOwnApplicationAnd<T>(
  caller: Caller,
  platform: Platform,
  input: NewOwn,
  goOn: (tx: Tx, application: store.ApplicationRow) => Promise<T>,
): Promise<T> {
  const { portalId, developerId } = requireDeveloper(caller, input.portalId)
  const { application } = input
  refuse(whyNotSupported(application))
  const run = () =>
    platform.database.transaction().execute(async (tx) => {
      const asked = application.auth_strategy_id
      const isOffered = asked != null && (await store.isOffered(tx, portalId, asked))
      const strategyId = await readStrategy(tx, portalId, asked, () => isOffered)
      await refuseOneMore(tx, platform, portalId, developerId)
      const made = await insert(tx, caller, {
        portal_id: portalId,
        developer_id: developerId,
        name: application.name,
        description: application.description ?? null,
        auth_strategy_id: strategyId,
      })
      return goOn(tx, made)
    })
  return inTurn(`developer ${developerId}`, run)
}

/** An operator makes an application for a developer. @throws 400, 403 at the limit, 404 without such a portal */
export async function createApplication(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; application: CreateApplicationInput },
): Promise<store.ApplicationRow> {
  requireAdmin(caller)
  const { portalId, application } = input
  refuse(whyNotSupportedByOperators(application))
  return platform.database.transaction().execute(async (tx) => {
    if (!(await findPortal(tx, portalId))) throw problem('not-found')
    const asked = application.auth_strategy_id
    const exists = asked !== undefined && (await findStrategy(tx, asked)) !== undefined
    const strategyId = await readStrategy(tx, portalId, asked, () => exists)
    await lockOwner(tx, portalId, application.owner.id)
    await refuseOneMore(tx, platform, portalId, application.owner.id)
    return insert(tx, caller, {
      portal_id: portalId,
      developer_id: application.owner.id,
      name: application.name,
      description: application.description ?? null,
      auth_strategy_id: strategyId,
      labels: mergeLabels({}, application.labels),
    })
  })
}

/** A developer changes their application; what is absent stays, null clears. @throws 400, 404 */
export async function updateOwnApplication(
  caller: Caller,
  platform: Platform,
  input: Place & { change: UpdateOwnApplicationInput },
): Promise<store.ApplicationRow> {
  const { developerId } = requireDeveloper(caller, input.portalId)
  const { name, description } = input.change
  refuse(whyNotSupported(input.change))
  return platform.database.transaction().execute(async (tx) => {
    const before = await lock(tx, input, developerId)
    await store.updateApplication(tx, before, { name, description })
    await say(tx, caller, 'application.updated', before, Object.keys(input.change))
    return reread(tx, before)
  })
}

/** Hands an application to another developer of its portal. @throws 400, 403 at that developer's limit, 404 */
export async function updateApplication(
  caller: Caller,
  platform: Platform,
  input: Place & { change: UpdateApplicationInput },
): Promise<store.ApplicationRow> {
  requireAdmin(caller)
  refuse(whyNotSupportedByOperators(input.change))
  const { owner } = input.change
  return platform.database.transaction().execute(async (tx) => {
    if (!(await store.findApplication(tx, input.portalId, input.applicationId))) throw problem('not-found')
    // The owner's row first, as where an application is made: two who wait for each other would never end.
    if (owner) await lockOwner(tx, input.portalId, owner.id)
    const before = await lock(tx, input)
    if (!owner || owner.id === before.developer_id) return before
    await refuseOneMore(tx, platform, input.portalId, owner.id)
    await store.updateApplication(tx, before, { developer_id: owner.id })
    const after = await reread(tx, before)
    await say(tx, caller, 'application.updated', after, ['owner'])
    return after
  })
}

/** Deletes an application with its registrations and credentials. @throws 404 */
export async function deleteOwnApplication(caller: Caller, platform: Platform, input: Place): Promise<void> {
  const { developerId } = requireDeveloper(caller, input.portalId)
  await remove(caller, platform, input, developerId)
}

/** The same by an operator. @throws 404 */
export async function deleteApplication(caller: Caller, platform: Platform, input: Place): Promise<void> {
  requireAdmin(caller)
  await remove(caller, platform, input)
}

async function remove(caller: Caller, platform: Platform, input: Place, developerId?: string): Promise<void> {
  await platform.database.transaction().execute(async (tx) => {
    const application = await lock(tx, input, developerId)
    await store.deleteApplication(tx, application)
    await say(tx, caller, 'application.deleted', application)
  })
}

async function insert(
  tx: Tx,
  caller: Caller,
  row: Omit<Parameters<typeof store.insertApplication>[1], 'id'>,
): Promise<store.ApplicationRow> {
  const id = newId()
  await store.insertApplication(tx, { ...row, id })
  const application = await reread(tx, { portal_id: row.portal_id, id })
  await say(tx, caller, 'application.created', application)
  return application
}

async function readStrategy(
  tx: Tx,
  portalId: string,
  asked: string | null | undefined,
  isAllowed: (strategyId: string) => boolean,
): Promise<string> {
  const portal = await findPortal(tx, portalId)
  if (!portal) throw problem('not-found')
  const chosen = chooseStrategy(asked, portal, isAllowed)
  if (chosen === undefined) {
    throw invalidField('auth_strategy_id', 'required', 'This portal has no default strategy, so one must be named.')
  }
  if (chosen === false) throw invalidField('auth_strategy_id', 'missing_reference', 'There is no such strategy here.')
  return chosen
}

/** A developer of this portal as owner; held, so that the count of their applications stays exact. @throws 400 */
async function lockOwner(tx: Tx, portalId: string, developerId: string): Promise<void> {
  const developer = await lockDeveloper(tx, portalId, developerId)
  if (!developer || developer.status === 'unverified') {
    throw invalidField('owner.id', 'missing_reference', 'There is no such developer on this portal.')
  }
}

async function refuseOneMore(tx: Tx, platform: Platform, portalId: string, developerId: string): Promise<void> {
  if (!(await lockDeveloper(tx, portalId, developerId))) throw problem('not-found')
  const owned = await store.countOwned(tx, portalId, developerId)
  const reason = whyNotOneMore(owned, platform.config.limits.applicationsPerDeveloper)
  if (reason) throw problem('limit-reached', { detail: reason })
}

async function lock(tx: Tx, { portalId, applicationId }: Place, developerId?: string): Promise<store.ApplicationRow> {
  const application = await store.lockApplication(tx, portalId, applicationId, developerId)
  if (!application) throw problem('not-found')
  return application
}

async function reread(tx: Tx, { portal_id, id }: { portal_id: string; id: string }): Promise<store.ApplicationRow> {
  const application = await store.findApplication(tx, portal_id, id)
  if (!application) throw problem('not-found')
  return application
}

function refuse(field: string | undefined): void {
  if (field) throw notSupported(field)
}

async function say(
  tx: Tx,
  caller: Caller,
  type: ApplicationEvent,
  application: store.ApplicationRow,
  changed: string[] = [],
): Promise<void> {
  await appendEvent(tx, caller, {
    type,
    portalId: application.portal_id,
    ids: { application_id: application.id, developer_id: application.developer_id },
    changed,
  })
}
