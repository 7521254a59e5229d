import { dataOrNothing, problemOf } from '../../../answers.ts'
import { type ConsolePage, missing, redirectTo } from '../../../page.ts'
import { requireActing } from '../../parts/access.ts'
import { askPage } from '../../parts/ask.tsx'
import { loadDocuments, type PlacedDocument } from './load.ts'

/** `/apis/:api/documents/:document/delete` */
export const deleteDocument = askPage({
  address: '/apis/:api/documents/:document/delete',
  load: async (context) => {
    const path = { apiId: context.params.api ?? '', documentId: context.params.document ?? '' }
    const document = await dataOrNothing(
      context.client.GET('/v3/apis/{apiId}/documents/{documentId}', { params: { path } }),
    )
    if (!document) return undefined
    const all = await loadDocuments(context, path.apiId)
    return { document, path, below: countBelow(all, document.id) }
  },
  run: ({ client }, { path }) => client.DELETE('/v3/apis/{apiId}/documents/{documentId}', { params: { path } }),
  words: (texts, { document, below }) => {
    const { title, below: alsoBelow, ...words } = texts.console.apis.deleteDocument
    return { ...words, title: title(document.title), consequences: below > 0 ? [alsoBelow(below)] : [] }
  },
  after: (_, { path }) => `/apis/${path.apiId}`,
  done: () => 'document-deleted',
  place: 'apis',
})

function countBelow(all: PlacedDocument[], id: string): number {
  const children = all.filter(({ parent_document_id }) => parent_document_id === id)
  return children.reduce((sum, child) => sum + 1 + countBelow(all, child.id), 0)
}

/** `/apis/:api/documents/:document/move`: one step among its siblings, below the one above it, or out of its parent. */
export const moveDocument: ConsolePage<never> = {
  address: '/apis/:api/documents/:document/move',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return redirectTo(`/apis/${context.params.api}#documents`)
  },
  submit: async (context, form) => {
    const apiId = context.params.api ?? ''
    const all = await loadDocuments(context, apiId)
    const place = placeFor(all, context.params.document ?? '', form.value('where'))
    if (!place) return missing()
    const path = { apiId, documentId: context.params.document ?? '' }
    const { client } = context
    await problemOf(client.POST('/v3/apis/{apiId}/documents/{documentId}/move', { params: { path }, body: place }))
    return redirectTo(`/apis/${apiId}?done=document-moved#documents`)
  },
  title: () => '',
  View: () => null as never,
}

/** Where a document goes; undefined for one that is not there. What cannot be done, such as up from the first, stays. */
export function placeFor(all: PlacedDocument[], id: string, where: string) {
  const document = all.find((one) => one.id === id)
  if (!document) return undefined
  const { parent_document_id, position } = document
  const siblings = all.filter((one) => one.parent_document_id === parent_document_id)
  const parent = all.find((one) => one.id === parent_document_id)
  const above = siblings[position - 1]
  if (where === 'up') return { parent_document_id, index: Math.max(0, position - 1) }
  if (where === 'down') return { parent_document_id, index: position + 1 }
  if (where === 'in' && above) return { parent_document_id: above.id, index: -1 }
  if (where === 'out' && parent) return { parent_document_id: parent.parent_document_id, index: parent.position + 1 }
  return { parent_document_id, index: position }
}
