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
