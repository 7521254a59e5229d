import { type Caller, requireAdmin } from '../../../platform/caller.ts'
import type { Tx } from '../../../platform/database.ts'
import { appendEvent } from '../../../platform/events/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { Platform } from '../../../platform/platform.ts'
import { invalidField, problem } from '../../../platform/wire/problem.ts'
import { checkSpecification, SpecificationRefused, type ValidationMessage } from '../../specs/index.ts'
import type { CreateApiVersionInput, LifecycleInput, UpdateApiVersionInput } from '../model.ts'
import { chooseVersion, renameVersion, whyNotLifecycle } from '../rules.ts'
import { type ApiRow, findApi, lockedApi } from '../store.ts'
import { finishReceived, type Received, receive, receivedColumns, writeReceived } from './indexing.ts'
import * as store from './store.ts'

/** Says what is wrong with a specification without keeping it. @throws 400 when it is none at all */
export async function validateSpecification(caller: Caller, input: { content: string }): Promise<ValidationMessage[]> {
  requireAdmin(caller)
  try {
    return await checkSpecification(input.content)
  } catch (error) {
    if (error instanceof SpecificationRefused) throw invalidField('content', 'is_specification', error.message)
    throw error
  }
}

/** Adds a version. Its name is the one given, else the one in the specification. @throws 400, 404, 409 */
export async function createApiVersion(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; version: CreateApiVersionInput },
): Promise<store.VersionRow> {
  requireAdmin(caller)
  const { version: given, spec } = input.version
  if (!(await findApi(platform.database, input.apiId))) throw problem('not-found')
  const received = await receive(spec.content, 'spec.content', given !== undefined)
  return keep(platform, received, async (tx) => {
    const name = chooseVersion(given, received.start.version)
    if (name === undefined) throw withoutVersion()
    return addVersion(tx, caller, await lockedApi(tx, input.apiId), { name, received })
  })
}

/**
 * Changes a version's name or its text; a new text is read and indexed anew. A name that came from the text follows the
 * new one's. @throws 400, 404, 409
 */
export async function updateApiVersion(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; versionId: string; change: UpdateApiVersionInput },
): Promise<store.VersionRow> {
  requireAdmin(caller)
  const { apiId, versionId, change } = input
  if (!(await store.findTextless(platform.database, apiId, versionId))) throw problem('not-found')
  const content = change.spec?.content
  const received = content === undefined ? undefined : await receive(content, 'spec.content', true)
  return keep(platform, received, async (tx) => {
    await lockedApi(tx, apiId)
    const before = await store.findTextless(tx, apiId, versionId)
    if (!before) throw problem('not-found')
    const name = received ? renameVersion(before, change.version, received.start.version) : change.version
    const row = await store.updateVersion(
      tx,
      versionId,
      {
        ...(name === undefined ? {} : { version: name }),
        ...(received ? { ...receivedColumns(received), text_revision: before.text_revision + 1 } : {}),
      },
      received,
    )
    if (received) await writeReceived(tx, versionId, received)
    await appendEvent(tx, caller, {
      type: 'api-version.updated',
      ids: { api_id: apiId, api_version_id: versionId },
      changed: Object.keys(change),
    })
    return row
  })
}

/** Stores what was received, and goes on reading it once it is stored; a thread that reads for nobody is ended. */
async function keep(
  platform: Platform,
  received: Received | undefined,
  write: (tx: Tx) => Promise<store.VersionRow>,
): Promise<store.VersionRow> {
  try {
    const version = await platform.database.transaction().execute(write)
    if (received) finishReceived(platform, version, received)
    return version
  } catch (error) {
    received?.reading.stop()
    throw error
  }
}

/** Says when a version is deprecated and when it ends; null takes a date away. @throws 400, 404 */
export async function setLifecycle(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; versionId: string; lifecycle: LifecycleInput },
): Promise<store.VersionRow> {
  requireAdmin(caller)
  const { deprecated_at, sunset_at } = input.lifecycle
  const reason = whyNotLifecycle(input.lifecycle)
  if (reason) throw invalidField('sunset_at', 'min', reason)
  return platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const version = await store.findTextless(tx, api.id, input.versionId)
    if (!version) throw problem('not-found')
    const row = await store.updateVersion(tx, version.id, {
      deprecated_at: deprecated_at === null ? null : new Date(deprecated_at),
      sunset_at: sunset_at === null ? null : new Date(sunset_at),
    })
    await appendEvent(tx, caller, {
      type: 'api-version.updated',
      ids: { api_id: api.id, api_version_id: version.id },
      changed: ['deprecated_at', 'sunset_at'],
    })
    return row
  })
}

/** @throws 404 */
export async function deleteApiVersion(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; versionId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const version = await store.findTextless(tx, api.id, input.versionId)
    if (!version) throw problem('not-found')
    await store.deleteVersion(tx, version.id)
    await appendEvent(tx, caller, {
      type: 'api-version.deleted',
      ids: { api_id: api.id, api_version_id: version.id },
    })
  })
}

/** Stores a version of a text that was received. Call `finishReceived` once the transaction is committed. */
export async function addVersion(
  tx: Tx,
  caller: Caller,
  api: ApiRow,
  { name, received }: { name: string; received: Received },
): Promise<store.VersionRow> {
  const row = { id: newId(), api_id: api.id, version: name, ...receivedColumns(received) }
  const version = await store.insertVersion(tx, row, received)
  await writeReceived(tx, version.id, received)
  await appendEvent(tx, caller, {
    type: 'api-version.created',
    ids: { api_id: api.id, api_version_id: version.id },
  })
  return version
}

export function withoutVersion() {
  const reason = 'Give a version: the specification does not state one.'
  return invalidField('version', 'required', reason)
}
