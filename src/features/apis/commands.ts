import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { requireMatch } from '../../platform/wire/etag.ts'
import { invalidField } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import { noteAttributes } from './attributes/store.ts'
import type { CreateApiInput, UpdateApiInput } from './model.ts'
import { chooseVersion, defaultSlug, mergeAttributes, whyNotAttributes, whyNotSlug } from './rules.ts'
import * as store from './store.ts'
import { addVersion, withoutVersion } from './versions/commands.ts'
import { finishReceived, receive } from './versions/indexing.ts'

/**
 * Creates an API, with a first version where a specification is given; the API's version is then that of the
 * specification unless the caller names one. @throws 400
 */
export async function createApi(caller: Caller, platform: Platform, input: CreateApiInput): Promise<store.ApiRow> {
  requireAdmin(caller)
  refuseSlug(input.slug)
  const { spec_content: content, labels, attributes, ...fields } = input
  const isNamed = typeof input.version === 'string'
  const received = content === undefined ? undefined : await receive(content, 'spec_content', isNamed)
  const stated = received ? chooseVersion(input.version ?? undefined, received.start.version) : undefined
  if (received && stated === undefined) {
    received.reading.stop()
    throw withoutVersion()
  }
  const version = input.version === undefined ? (stated ?? null) : input.version
  const write = async (tx: Tx) => {
    const held = mergeAttributes({}, attributes)
    refuseAttributes(held)
    await noteAttributes(tx, Object.keys(held))
    const api = await store.insertApi(tx, {
      ...fields,
      id: newId(),
      version,
      slug: input.slug ?? (await freeSlug(tx, input.name, version)),
      labels: mergeLabels({}, labels),
      attributes: JSON.stringify(held),
    })
    await appendEvent(tx, caller, { type: 'api.created', ids: { api_id: api.id } })
    const isVersioned = received && stated !== undefined
    return { api, first: isVersioned && (await addVersion(tx, caller, api, { name: stated, received })) }
  }
  try {
    const { api, first } = await platform.database.transaction().execute(write)
    if (received && first) finishReceived(platform, first, received)
    return api
  } catch (error) {
    received?.reading.stop()
    throw error
  }
}

/** Changes what is given and leaves the rest; a slug of null asks for the default one. @throws 400, 404, 409, 412 */
export async function updateApi(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; change: UpdateApiInput; ifMatch: string | undefined },
): Promise<store.ApiRow> {
  requireAdmin(caller)
  refuseSlug(input.change.slug)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockedApi(tx, input.apiId)
    requireMatch(input.ifMatch, before)
    const { labels, attributes, slug, ...fields } = input.change
    const after = { ...before, ...fields }
    const held = mergeAttributes(before.attributes, attributes)
    refuseAttributes(held)
    if (attributes)
      await noteAttributes(
        tx,
        Object.keys(attributes).filter((key) => Object.hasOwn(held, key)),
      )
    const api = await store.updateApi(tx, before.id, {
      ...fields,
      ...(slug === undefined ? {} : { slug: slug ?? (await freeSlug(tx, after.name, after.version, before.slug)) }),
      labels: mergeLabels(before.labels, labels),
      attributes: JSON.stringify(held),
    })
    const changed = Object.keys(input.change)
    await appendEvent(tx, caller, { type: 'api.updated', ids: { api_id: api.id }, changed })
    return api
  })
}

/** Deletes an API with its versions, documents, publications and registrations. @throws 404 */
export async function deleteApi(caller: Caller, platform: Platform, input: { apiId: string }): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await store.lockedApi(tx, input.apiId)
    const implementation = await store.findImplementationOf(tx, api.id)
    await store.deleteApi(tx, api.id)
    await appendEvent(tx, caller, {
      type: 'api.deleted',
      ids: { api_id: api.id, ...(implementation ? { service_id: implementation.service_id } : {}) },
    })
  })
}

/** `own` is the slug of the API itself, which is no obstacle. */
async function freeSlug(tx: Tx, name: string, version: string | null, own?: string): Promise<string> {
  const taken = new Set(await store.slugsLike(tx, defaultSlug(name, version, new Set())))
  if (own !== undefined) taken.delete(own)
  return defaultSlug(name, version, taken)
}

function refuseAttributes(held: Record<string, string[]>): void {
  const reason = whyNotAttributes(held)
  if (reason) throw invalidField('attributes', 'max_items', reason)
}

function refuseSlug(slug: string | null | undefined): void {
  const reason = slug ? whyNotSlug(slug) : undefined
  if (reason) throw invalidField('slug', 'not_uuid', reason)
}
