import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { renderLongMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import { indexSpecification, type Specification, SpecificationRefused } from '../specs/index.ts'
import type { CreateApiVersionInput, UpdateApiVersionInput } from './model.ts'
import { chooseVersion } from './rules.ts'
import { type ApiRow, findApi, lockedApi } from './store.ts'
import type { VersionSummary } from './versions.queries.ts'
import * as store from './versions.store.ts'

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
  if (!(await findApi(platform.database, input.apiId))) throw problem('not-found')
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

/** Keeps a version that was read. */
export async function addVersion(
  tx: Tx,
  caller: Caller,
  api: ApiRow,
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
  const {
    operations: _,
    schemas: __,
    validationMessages,
    type,
    format,
    outline,
    securitySchemes,
    ...said
  } = specification
  const summary: VersionSummary = { ...said, description_html: descriptionHtml }
  return {
    content,
    spec_type: type,
    format,
    summary: JSON.stringify(summary),
    outline: JSON.stringify(outline),
    security_schemes: JSON.stringify(securitySchemes),
    validation_messages: JSON.stringify(validationMessages),
  }
}

export type ReadText = { content: string; specification: Specification; descriptionHtml: string }

/**
 * Reads a specification before any row is locked: it may take seconds. Its description is rendered now and not each
 * time somebody reads it; nothing of the text gets past the sanitiser (SPEC-8).
 */
export async function readText(content: string, field: string): Promise<ReadText> {
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

export function withoutVersion() {
  const reason = 'Give a version: the specification does not state one.'
  return invalidField('version', 'required', reason)
}
