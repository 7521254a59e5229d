import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import { renderLongMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import type { Platform } from '../../platform/platform.ts'
import { requireMatch } from '../../platform/wire/etag.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import { lockApi, slugify, whyNotSlug } from '../apis/index.ts'
import type { CreateDocumentInput, MoveDocumentInput, UpdateDocumentInput } from './model.ts'
import { presentDocument } from './present.ts'
import {
  firstHeading,
  freeSlug,
  mostDocuments,
  orderWith,
  readFrontMatter,
  whyNotBelow,
  withoutWaysOut,
} from './rules.ts'
import * as store from './store.ts'

/**
 * Adds a document after its siblings. Fields of the request win over those of the front matter; without a title the
 * first heading is one, without a slug the title makes it. @throws 400, 403, 404, 409
 */
export async function createDocument(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; document: CreateDocumentInput },
): Promise<store.DocumentRow> {
  requireAdmin(caller)
  const { document } = input
  const { settings, tree } = await readText(document.content)
  const title = document.title ?? settings.title ?? firstHeading(tree) ?? 'Untitled'
  const slug = document.slug ?? settings.slug
  refuseSlug(slug)
  const parentId = document.parent_document_id ?? null
  return platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const all = await store.listDocuments(tx, api.id)
    if (all.length >= mostDocuments) {
      throw problem('limit-reached', { detail: `An API may have ${mostDocuments} documents at most.` })
    }
    refusePlace(all, undefined, parentId, 'field')
    const siblings = all.filter((one) => one.parent_document_id === parentId)
    const row = await store.insertDocument(tx, {
      api_id: api.id,
      id: newId(),
      parent_document_id: parentId,
      position: Math.max(-1, ...siblings.map((one) => one.position)) + 1,
      title,
      slug: slug ?? defaultSlug(title, siblings),
      content: document.content,
      tree: JSON.stringify(tree),
      status: document.status ?? settings.status ?? 'unpublished',
    })
    await appendEvent(tx, caller, { type: 'api-document.created', ids: idsOf(row) })
    return row
  })
}

/** What a document of this text would be called and look like; links within the portal lead nowhere in it. */
export async function previewDocument(
  caller: Caller,
  { content }: { content: string },
): Promise<{ title: string | null; html: string }> {
  requireAdmin(caller)
  const { settings, tree } = await readText(content)
  return { title: settings.title ?? firstHeading(tree) ?? null, html: treeToHtml(withoutWaysOut(tree)) }
}

/** Changes what is given, by the request or by the front matter of a new text. @throws 400, 404, 409, 412 */
export async function updateDocument(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; documentId: string; change: UpdateDocumentInput; ifMatch: string | undefined },
): Promise<store.DocumentRow> {
  requireAdmin(caller)
  const { content, parent_document_id: parentId, ...fields } = input.change
  const text = content === undefined ? undefined : await readText(content)
  const settings = Object.fromEntries(Object.entries(text?.settings ?? {}).filter(([, value]) => value !== undefined))
  const change = { ...settings, ...fields }
  refuseSlug(change.slug)
  return platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const all = await store.listDocuments(tx, api.id)
    const before = await store.findDocument(tx, api.id, input.documentId)
    if (!before) throw problem('not-found')
    requireMatch(input.ifMatch, presentDocument(before))
    const moves = parentId !== undefined && parentId !== before.parent_document_id
    if (moves) refusePlace(all, before.id, parentId, 'field')
    const siblings = all.filter((one) => one.parent_document_id === parentId)
    const row = await store.updateDocument(tx, api.id, before.id, {
      ...change,
      ...(text && content !== undefined ? { content, tree: JSON.stringify(text.tree) } : {}),
      ...(moves
        ? { parent_document_id: parentId, position: Math.max(-1, ...siblings.map((one) => one.position)) + 1 }
        : {}),
    })
    const changed = Object.keys(input.change)
    await appendEvent(tx, caller, { type: 'api-document.updated', ids: idsOf(row), changed })
    return row
  })
}

/** Puts a document below a parent (none: at the top) at an index among its siblings. @throws 404, 409 */
export async function moveDocument(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; documentId: string; place: MoveDocumentInput },
): Promise<void> {
  requireAdmin(caller)
  const parentId = input.place.parent_document_id ?? null
  await platform.database.transaction().execute(async (tx) => {
    // One move at a time for each API, so that two moves cannot make a cycle together (CON-4).
    const api = await lockedApi(tx, input.apiId)
    const all = await store.listDocuments(tx, api.id)
    const document = all.find((one) => one.id === input.documentId)
    if (!document) throw problem('not-found')
    refusePlace(all, document.id, parentId, 'conflict')
    const siblings = all.filter((one) => one.parent_document_id === parentId).map((one) => one.id)
    await store.updateDocument(tx, api.id, document.id, { parent_document_id: parentId })
    await store.writeOrder(tx, api.id, orderWith(siblings, document.id, input.place.index ?? -1))
    await appendEvent(tx, caller, { type: 'api-document.moved', ids: idsOf(document) })
  })
}

/** Deletes a document and all below it. @throws 404 */
export async function deleteDocument(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; documentId: string },
): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    const document = await store.findDocument(tx, api.id, input.documentId)
    if (!document) throw problem('not-found')
    await store.deleteDocument(tx, api.id, document.id)
    await appendEvent(tx, caller, { type: 'api-document.deleted', ids: idsOf(document) })
  })
}

/** The tree is made here, once, and never again when the document is read. */
async function readText(content: string) {
  const { settings, body, fault } = readFrontMatter(content)
  if (fault) throw invalidField('content', 'invalid', fault)
  return { settings, tree: await renderLongMarkdown(body) }
}

function refuseSlug(slug: string | undefined): void {
  const reason = slug === undefined ? undefined : whyNotSlug(slug)
  if (reason) throw invalidField('slug', 'not_uuid', reason)
}

/** A parent must be a document of the same API (AZ-4), and not one below the document itself. */
function refusePlace(
  all: store.DocumentHead[],
  id: string | undefined,
  parentId: string | null,
  form: 'field' | 'conflict',
): void {
  const isThere = parentId === null || all.some((one) => one.id === parentId)
  const reason = isThere ? whyNotBelow(all, id, parentId) : 'There is no such document in this API.'
  if (!reason) return
  if (form === 'conflict') throw problem(isThere ? 'conflict' : 'not-found', { detail: reason })
  throw invalidField('parent_document_id', isThere ? 'invalid' : 'missing_reference', reason)
}

function defaultSlug(title: string, siblings: store.DocumentHead[]): string {
  const slug = freeSlug(slugify(title), new Set(siblings.map((one) => one.slug)))
  return whyNotSlug(slug) ? `document-${slug}` : slug
}

async function lockedApi(tx: Tx, id: string) {
  return (await lockApi(tx, id)) ?? Promise.reject(problem('not-found'))
}

function idsOf(row: { api_id: string; id: string }): Record<string, string> {
  return { api_id: row.api_id, api_document_id: row.id }
}
