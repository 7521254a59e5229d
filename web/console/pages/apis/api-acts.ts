import { dataOrNothing } from '../../../answers.ts'
import { askPage } from '../../parts/ask.tsx'
import { loadApi } from './load.ts'

/** `/apis/:api/delete` */
export const deleteApi = askPage({
  address: '/apis/:api/delete',
  load: loadApi,
  run: ({ client }, { id }) => client.DELETE('/v3/apis/{apiId}', { params: { path: { apiId: id } } }),
  words: (texts, { name }) => {
    const words = texts.console.apis.deleteAsk
    return { ...words, title: words.title(name) }
  },
  after: () => '/apis',
  cancel: (_, { id }) => `/apis/${id}`,
  done: () => 'api-deleted',
  place: 'apis',
})

/** `/apis/:api/versions/:version/delete` */
export const deleteVersion = askPage({
  address: '/apis/:api/versions/:version/delete',
  load: async (context) => {
    const api = await loadApi(context)
    if (!api) return undefined
    const path = { apiId: api.id, versionId: context.params.version ?? '' }
    const version = await dataOrNothing(
      context.client.GET('/v3/apis/{apiId}/versions/{versionId}', { params: { path } }),
    )
    return version && { api, version, path }
  },
  run: ({ client }, { path }) => client.DELETE('/v3/apis/{apiId}/versions/{versionId}', { params: { path } }),
  words: (texts, { api, version }) => {
    const words = texts.console.apis.deleteVersion
    return { ...words, title: words.title(api.name, version.version) }
  },
  after: (_, { api }) => `/apis/${api.id}`,
  done: () => 'version-deleted',
  place: 'apis',
})

/** `/apis/:api/documents/:document/delete` */
export const deleteDocument = askPage({
  address: '/apis/:api/documents/:document/delete',
  load: async ({ client, params }) => {
    const path = { apiId: params.api ?? '', documentId: params.document ?? '' }
    const document = await dataOrNothing(client.GET('/v3/apis/{apiId}/documents/{documentId}', { params: { path } }))
    return document && { document, path }
  },
  run: ({ client }, { path }) => client.DELETE('/v3/apis/{apiId}/documents/{documentId}', { params: { path } }),
  words: (texts, { document }) => {
    const words = texts.console.apis.deleteDocument
    return { ...words, title: words.title(document.title) }
  },
  after: (_, { path }) => `/apis/${path.apiId}`,
  done: () => 'document-deleted',
  place: 'apis',
})

/** `/apis/:api/implementations/:implementation/unlink` */
export const unlinkService = askPage({
  address: '/apis/:api/implementations/:implementation/unlink',
  load: async (context) => {
    const api = await loadApi(context)
    return api && { api, path: { apiId: api.id, implementationId: context.params.implementation ?? '' } }
  },
  run: ({ client }, { path }) =>
    client.DELETE('/v3/apis/{apiId}/implementations/{implementationId}', { params: { path } }),
  words: (texts, { api }) => {
    const words = texts.console.apis.unlink
    return { ...words, title: words.title(api.name) }
  },
  after: (_, { api }) => `/apis/${api.id}`,
  done: () => 'unlinked',
  place: 'apis',
})
