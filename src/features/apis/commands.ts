import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { renderLongMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, notSupported, problem } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import { indexSpecification, type Specification, SpecificationRefused } from '../specs/index.ts'
import type {
  CreateApiInput,
  CreateApiVersionInput,
  CreateImplementationInput,
  UpdateApiInput,
  UpdateApiVersionInput,
} from './model.ts'
import type { VersionSummary } from './queries.ts'
import { chooseVersion, defaultSlug, mergeAttributes, whyNotImplement, whyNotSlug } from './rules.ts'
import * as store from './store.ts'

/**
 * Creates an API, with a first version where a specification is given; the API's version is then that of the
 * specification unless the caller names one. @throws 400
 */
export async function createApi(caller: Caller, platform: Platform, input: CreateApiInput): Promise<store.ApiRow> {
  requireAdmin(caller)
  refuseSlug(input.slug)
  const { spec_content: content, labels, attributes, ...fields } = input
  const read = content === undefined ? undefined : await readText(content, 'spec_content')
  const stated = read ? chooseVersion(input.version ?? undefined, read.specification.version) : undefined
  if (read && stated === undefined) throw withoutVersion()
  const version = input.version === undefined ? (stated ?? null) : input.version
  return platform.database.transaction().execute(async (tx) => {
    const api = await store.insertApi(tx, {
      ...fields,
      id: newId(),
      version,
      slug: input.slug ?? (await freeSlug(tx, input.name, version)),
      labels: mergeLabels({}, labels),
      attributes: JSON.stringify(mergeAttributes({}, attributes)),
    })
    await appendEvent(tx, caller, { type: 'api.created', ids: { api_id: api.id } })
    if (read && stated !== undefined) await addVersion(tx, caller, api, stated, read)
    return api
  })
}

/** Changes what is given and leaves the rest; a slug of null asks for the default one. @throws 400, 404, 409 */
export async function updateApi(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; change: UpdateApiInput },
): Promise<store.ApiRow> {
  requireAdmin(caller)
  refuseSlug(input.change.slug)
  return platform.database.transaction().execute(async (tx) => {
    const before = await lockedApi(tx, input.apiId)
    const { labels, attributes, slug, ...fields } = input.change
    const after = { ...before, ...fields }
    const api = await store.updateApi(tx, before.id, {
      ...fields,
      ...(slug === undefined ? {} : { slug: slug ?? (await freeSlug(tx, after.name, after.version, before.slug)) }),
      labels: mergeLabels(before.labels, labels),
      attributes: JSON.stringify(mergeAttributes(before.attributes, attributes)),
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
    const api = await lockedApi(tx, input.apiId)
    const implementation = await store.findImplementationOf(tx, api.id)
    await store.deleteApi(tx, api.id)
    await appendEvent(tx, caller, {
      type: 'api.deleted',
      ids: { api_id: api.id, ...(implementation ? { service_id: implementation.service_id } : {}) },
    })
  })
}

/** Says what is wrong with a specification without keeping it. @throws 400 when it is none at all */
export async function validateSpecification(
  caller: Caller,
  input: { content: string },
): Promise<Specification['validationMessages']> {
  requireAdmin(caller)
  return (await readSpecification(input.content, 'content')).validationMessages
}

/** Adds a version. Its name is the one given, else the one in the specification. @throws 400, 404, 409 */
export async function createApiVersion(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; version: CreateApiVersionInput },
): Promise<store.VersionRow> {
  requireAdmin(caller)
  if (!(await store.findApi(platform.database, input.apiId))) throw problem('not-found')
  const read = await readText(input.version.spec.content, 'spec.content')
  const name = chooseVersion(input.version.version, read.specification.version)
  if (name === undefined) throw withoutVersion()
  return platform.database
    .transaction()
    .execute(async (tx) => addVersion(tx, caller, await lockedApi(tx, input.apiId), name, read))
}

/** Changes a version's name or its text; a new text is read and indexed anew. @throws 400, 404, 409 */
export async function updateApiVersion(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; versionId: string; change: UpdateApiVersionInput },
): Promise<store.VersionRow> {
  requireAdmin(caller)
  const { apiId, versionId, change } = input
  if (!(await store.findVersion(platform.database, apiId, versionId))) throw problem('not-found')
  const content = change.spec?.content
  const read = content === undefined ? undefined : await readText(content, 'spec.content')
  return platform.database.transaction().execute(async (tx) => {
    await lockedApi(tx, apiId)
    if (!(await store.findVersion(tx, apiId, versionId))) throw problem('not-found')
    const row = await store.updateVersion(
      tx,
      versionId,
      {
        ...(change.version === undefined ? {} : { version: change.version }),
        ...(read ? textColumns(read) : {}),
      },
      read?.specification.operations,
    )
    await appendEvent(tx, caller, {
      type: 'api-version.updated',
      ids: { api_id: apiId, api_version_id: versionId },
      changed: Object.keys(change),
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
    const version = await store.findVersion(tx, api.id, input.versionId)
    if (!version) throw problem('not-found')
    await store.deleteVersion(tx, version.id)
    await appendEvent(tx, caller, {
      type: 'api-version.deleted',
      ids: { api_id: api.id, api_version_id: version.id },
    })
  })
}

/** Links an API to the service that answers its calls: one service an API, one API a service. @throws 400, 404, 409 */
export async function createImplementation(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; implementation: CreateImplementationInput },
): Promise<store.ImplementationRow> {
  requireAdmin(caller)
  const reason = whyNotImplement(input.implementation)
  if (reason?.rule === 'not_supported') throw notSupported(reason.field)
  const { service } = input.implementation
  if (!service) throw invalidField('service', 'required', 'This is required.')
  return platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const row = await store.insertImplementation(tx, {
      id: newId(),
      api_id: api.id,
      control_plane_id: service.control_plane_id,
      service_id: service.id,
    })
    await appendEvent(tx, caller, { type: 'implementation.created', ids: namesOf(row) })
    return row
  })
}

/** Unlinks an API from its service: the gateway stops to answer for it. @throws 404 */
export async function deleteImplementation(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; implementationId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const row = await store.findImplementation(tx, api.id, input.implementationId)
    if (!row) throw problem('not-found')
    await store.deleteImplementation(tx, row.id)
    await appendEvent(tx, caller, { type: 'implementation.deleted', ids: namesOf(row) })
  })
}

async function addVersion(
  tx: Tx,
  caller: Caller,
  api: store.ApiRow,
  name: string,
  read: ReadText,
): Promise<store.VersionRow> {
  const row = { id: newId(), api_id: api.id, version: name, ...textColumns(read) }
  const version = await store.insertVersion(tx, row, read.specification.operations)
  await appendEvent(tx, caller, {
    type: 'api-version.created',
    ids: { api_id: api.id, api_version_id: version.id },
  })
  return version
}

function textColumns({ content, specification, descriptionHtml }: ReadText) {
  const { operations: _, validationMessages, type, format, ...said } = specification
  const summary: VersionSummary = { ...said, description_html: descriptionHtml }
  return {
    content,
    spec_type: type,
    format,
    summary: JSON.stringify(summary),
    validation_messages: JSON.stringify(validationMessages),
  }
}

type ReadText = { content: string; specification: Specification; descriptionHtml: string }

/**
 * Reads a specification before any row is locked: it may take seconds. Its description is rendered now and not each
 * time somebody reads it; nothing of the text gets past the sanitiser (SPEC-8).
 */
async function readText(content: string, field: string): Promise<ReadText> {
  const specification = await readSpecification(content, field)
  const { description } = specification
  const descriptionHtml = description === null ? '' : treeToHtml(await renderLongMarkdown(description))
  return { content, specification, descriptionHtml }
}

async function readSpecification(content: string, field: string): Promise<Specification> {
  try {
    return await indexSpecification(content)
  } catch (error) {
    if (error instanceof SpecificationRefused) throw invalidField(field, 'is_specification', error.message)
    throw error
  }
}

/** `own` is the slug of the API itself, which is no obstacle. */
async function freeSlug(tx: Tx, name: string, version: string | null, own?: string): Promise<string> {
  const taken = new Set(await store.slugsLike(tx, defaultSlug(name, version, new Set())))
  if (own !== undefined) taken.delete(own)
  return defaultSlug(name, version, taken)
}

function refuseSlug(slug: string | null | undefined): void {
  const reason = slug ? whyNotSlug(slug) : undefined
  if (reason) throw invalidField('slug', 'not_uuid', reason)
}

function withoutVersion() {
  const reason = 'Give a version: the specification does not state one.'
  return invalidField('version', 'required', reason)
}

async function lockedApi(tx: Tx, id: string): Promise<store.ApiRow> {
  return (await store.lockApi(tx, id)) ?? Promise.reject(problem('not-found'))
}

function namesOf(row: store.ImplementationRow): Record<string, string> {
  return {
    api_id: row.api_id,
    service_id: row.service_id,
    control_plane_id: row.control_plane_id,
    implementation_id: row.id,
  }
}
