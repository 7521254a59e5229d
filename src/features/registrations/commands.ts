import { type Caller, requireAdmin, requireDeveloper } from '../../platform/caller.ts'
import type { Reader, Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import { type ApplicationRow, createOwnApplicationAnd, lockApplication } from '../applications/index.ts'
import { approveWaitingDevelopers } from '../developers/index.ts'
import { findPortal } from '../portals/index.ts'
import { findVisibleApi } from '../publications/index.ts'
import type { ApproveWaitingInput, CreateRegisteredApplicationInput } from './lists.model.ts'
import type { CreateRegistrationInput, RegistrationEvent, RegistrationStatus } from './model.ts'
import { findPublished, type PublishedApi } from './queries.ts'
import { type Decision, decisions, findMove, statusAtFirst, whyNotFit } from './rules.ts'
import * as store from './store.ts'

/**
 * A developer asks for an API for one of their applications. @throws 400 when the two do not fit, 404 when the
 * application or the API is not there for them, 409 when it is registered
 */
export async function createOwnRegistration(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; apiId: string },
): Promise<store.RegistrationRow> {
  const { portalId, developerId } = requireDeveloper(caller, input.portalId)
  return platform.database.transaction().execute(async (tx) => {
    const application = await lockApplication(tx, portalId, input.applicationId, developerId)
    if (!application) throw problem('not-found')
    return ask(tx, caller, application, input.apiId)
  })
}

/**
 * A developer makes an application for an API, with that API's strategy, and asks for the API. Both or neither, so that
 * whoever tries again after a failure gets one application. @throws 400, 403 at the limit, 404 without such an API
 */
export async function createRegisteredApplication(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; application: CreateRegisteredApplicationInput },
): Promise<store.RegistrationRow> {
  const { api_id: apiId, ...application } = input.application
  const { portalId } = requireDeveloper(caller, input.portalId)
  const { auth_strategy_id } = await readOwnApi(platform.database, caller, portalId, apiId)
  const asked = { portalId, application: { ...application, auth_strategy_id } }
  return createOwnApplicationAnd(caller, platform, asked, async (tx, made) => {
    return ask(tx, caller, made, apiId)
  })
}

/** What an operator refused this developer waits for a person, whichever application asks for it next. */
async function ask(tx: Tx, caller: Caller, application: ApplicationRow, apiId: string): Promise<store.RegistrationRow> {
  const { portal_id, developer_id } = application
  const api = await readOwnApi(tx, caller, portal_id, apiId)
  const isHeld = await store.isHeld(tx, { portal_id, developer_id, api_id: api.id })
  return insert(tx, caller, application, api, statusAtFirst(api, api, isHeld))
}

/** An API that this developer may see; one that is not theirs to see answers as one that does not exist (AZ-4, AZ-5). */
async function readOwnApi(reader: Reader, caller: Caller, portalId: string, apiId: string): Promise<PublishedApi> {
  const visible = await findVisibleApi(reader, caller, portalId, apiId)
  const api = visible && (await findPublished(reader, portalId, visible.id))
  if (!api) throw problem('not-found', { detail: 'There is no such API on this portal.' })
  return api
}

/**
 * An operator registers an application; the state is the one given, else as for a developer's own. @throws 400 when the
 * two do not fit or the API is not published there, 404, 409 when it is registered
 */
export async function createRegistration(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; registration: CreateRegistrationInput },
): Promise<store.RegistrationRow> {
  requireAdmin(caller)
  const { api_id, status } = input.registration
  return platform.database.transaction().execute(async (tx) => {
    const application = await lockApplication(tx, input.portalId, input.applicationId)
    if (!application) throw problem('not-found')
    const api = await findPublished(tx, input.portalId, api_id)
    if (!api) throw invalidField('api_id', 'missing_reference', 'There is no such API on this portal.')
    const registration = await insert(tx, caller, application, api, status ?? statusAtFirst(api, api))
    if (registration.status === 'approved') await store.deleteHolds(tx, registration)
    return registration
  })
}

/**
 * Moves a registration to another state. The state that is there already is done and makes no news, so of parallel
 * decisions one counts (CON-2). @throws 404
 */
export async function updateRegistration(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; registrationId: string; status?: RegistrationStatus | undefined },
): Promise<store.RegistrationRow> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockRegistration(tx, input)
    if (!before) throw problem('not-found')
    if (input.status !== undefined) await move(tx, caller, before, input.status)
    return (await store.findRegistration(tx, input)) ?? before
  })
}

/** One decision about an application: each registration that it concerns moves (product.md 3). @throws 404 */
export async function decideApplication(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; decision: Decision },
): Promise<void> {
  requireAdmin(caller)
  const { from, to } = decisions[input.decision]
  await platform.database.transaction().execute(async (tx) => {
    const application = await lockApplication(tx, input.portalId, input.applicationId)
    if (!application) throw problem('not-found')
    for (const registration of await store.lockRegistrations(tx, application, from)) {
      await move(tx, caller, registration, to)
    }
  })
}

/**
 * Approves what waits on a portal, as a switch to automatic approval offers (product.md 4). Registrations of an API
 * whose publication wants each looked at stay, unless that API is the one named. @throws 404 without such a portal
 */
export async function approveWaiting(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; what: ApproveWaitingInput },
): Promise<{ developers: number; registrations: number }> {
  requireAdmin(caller)
  const { portalId, what } = input
  if (!(await findPortal(platform.database, portalId))) throw problem('not-found')
  const developers = what.developers ? await approveWaitingDevelopers(caller, platform, { portalId }) : 0
  if (!what.applications) return { developers, registrations: 0 }
  const registrations = await platform.database.transaction().execute(async (tx) => {
    const waiting = await store.lockWaiting(tx, portalId, what.api_id)
    for (const registration of waiting) await move(tx, caller, registration, 'approved')
    return waiting.length
  })
  return { developers, registrations }
}

/** A developer gives an API back; keys of the application stop opening it at once. @throws 404 */
export async function deleteOwnRegistration(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; registrationId: string },
): Promise<void> {
  const { developerId } = requireDeveloper(caller, input.portalId)
  await remove(caller, platform, { ...input, developerId })
}

/** The same by an operator, whose act also forgets that it was refused: it may be asked for as if it never was. @throws 404 */
export async function deleteRegistration(
  caller: Caller,
  platform: Platform,
  input: { portalId: string; applicationId: string; registrationId: string },
): Promise<void> {
  requireAdmin(caller)
  await remove(caller, platform, input, store.deleteHolds)
}

async function remove(
  caller: Caller,
  platform: Platform,
  place: store.Place,
  alongside?: (tx: Tx, registration: store.RegistrationRow) => Promise<void>,
): Promise<void> {
  await platform.database.transaction().execute(async (tx) => {
    const registration = await store.lockRegistration(tx, place)
    if (!registration) throw problem('not-found')
    await store.deleteRegistration(tx, registration)
    await alongside?.(tx, registration)
    await say(tx, caller, 'registration.deleted', registration)
  })
}

async function insert(
  tx: Tx,
  caller: Caller,
  application: ApplicationRow,
  api: PublishedApi,
  status: 'approved' | 'pending',
): Promise<store.RegistrationRow> {
  const misfit = whyNotFit({ ...application, strategy: application.strategy_display_name }, api)
  if (misfit) {
    const invalidParameters = [{ field: 'api_id', rule: 'invalid', reason: misfit.reason, source: 'body' as const }]
    throw problem('invalid-input', { detail: misfit.reason, invalidParameters })
  }
  const place = { portalId: application.portal_id, applicationId: application.id, registrationId: newId() }
  await store.insertRegistration(tx, {
    portal_id: place.portalId,
    id: place.registrationId,
    application_id: place.applicationId,
    api_id: api.id,
    status,
  })
  const registration = await store.findRegistration(tx, place)
  if (!registration) throw problem('not-found')
  await say(tx, caller, status === 'approved' ? 'registration.approved' : 'registration.requested', registration)
  return registration
}

/**
 * Moves a registration whose row is held, and says so once. Only operators do; what they take away or put back, the
 * developer cannot get again by asking anew (docs/decisions/022).
 */
async function move(
  tx: Tx,
  caller: Caller,
  registration: store.RegistrationRow,
  status: RegistrationStatus,
): Promise<void> {
  if (status === registration.status) return
  const found = findMove(registration.status, status)
  if (!found) {
    throw problem('conflict', { detail: `A registration that is ${registration.status} cannot become ${status}.` })
  }
  await store.setStatus(tx, registration, status)
  if (status === 'approved') await store.deleteHolds(tx, registration)
  else await store.insertHold(tx, registration)
  await say(tx, caller, found.event, registration, {
    changed: ['status'],
    details: { personId: registration.developer_id, values: { before: registration.status, after: status } },
  })
}

async function say(
  tx: Tx,
  caller: Caller,
  type: RegistrationEvent,
  registration: store.RegistrationRow,
  more: { changed?: string[]; details?: { personId: string; values: Record<string, unknown> } } = {},
): Promise<void> {
  await appendEvent(tx, caller, {
    type,
    portalId: registration.portal_id,
    ids: {
      registration_id: registration.id,
      application_id: registration.application_id,
      api_id: registration.api_id,
      developer_id: registration.developer_id,
    },
    ...more,
  })
}
