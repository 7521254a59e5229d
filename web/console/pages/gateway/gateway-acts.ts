import { dataOrNothing } from '../../../answers.ts'
import { askPage } from '../../parts/ask.tsx'
import type { Route, Service, Strategy } from '../../parts/types.ts'

const service = '/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}'
const route = '/v2/control-planes/{controlPlaneId}/core-entities/routes/{RouteId}'

/** `/gateway/:plane/services/:service/delete` */
export const deleteService = askPage<{ found: Service; path: { controlPlaneId: string; ServiceId: string } }>({
  address: '/gateway/:plane/services/:service/delete',
  load: async ({ client, params }) => {
    const path = { controlPlaneId: params.plane ?? '', ServiceId: params.service ?? '' }
    const found = await dataOrNothing(client.GET(service, { params: { path } }))
    return found && { found, path }
  },
  run: ({ client }, { path }) => client.DELETE(service, { params: { path } }),
  words: (texts, { found }) => {
    const words = texts.console.gateway.deleteService
    return { ...words, title: words.title(found.name ?? found.host) }
  },
  after: (_, { path }) => `/gateway?plane=${path.controlPlaneId}`,
  done: () => 'service-deleted',
  place: 'gateway',
})

/** `/gateway/:plane/routes/:route/delete` */
export const deleteRoute = askPage<{ found: Route; path: { controlPlaneId: string; RouteId: string } }>({
  address: '/gateway/:plane/routes/:route/delete',
  load: async ({ client, params }) => {
    const path = { controlPlaneId: params.plane ?? '', RouteId: params.route ?? '' }
    const found = await dataOrNothing(client.GET(route, { params: { path } }))
    return found && { found, path }
  },
  run: ({ client }, { path }) => client.DELETE(route, { params: { path } }),
  words: (texts, { found }) => {
    const words = texts.console.gateway.deleteRoute
    return { ...words, title: words.title(found.name ?? found.paths?.[0] ?? '') }
  },
  after: (_, { path }) => `/gateway?plane=${path.controlPlaneId}`,
  done: () => 'route-deleted',
  place: 'gateway',
})

/** `/strategies/:strategy/delete` */
export const deleteStrategy = askPage<Strategy>({
  address: '/strategies/:strategy/delete',
  load: ({ client, params }) =>
    dataOrNothing(
      client.GET('/v2/application-auth-strategies/{authStrategyId}', {
        params: { path: { authStrategyId: params.strategy ?? '' } },
      }),
    ),
  run: ({ client }, { id }) =>
    client.DELETE('/v2/application-auth-strategies/{authStrategyId}', { params: { path: { authStrategyId: id } } }),
  words: (texts, { display_name }) => {
    const words = texts.console.strategies.deleteAsk
    return { ...words, title: words.title(display_name) }
  },
  after: () => '/strategies',
  done: () => 'strategy-deleted',
  place: 'strategies',
})
