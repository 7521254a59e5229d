import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createRoute, deleteRoute, upsertRoute } from './core-entities.commands.ts'
import { entityPage, ListEntities, ListNamedEntities, Route, RouteInput } from './core-entities.model.ts'
import { presentRoute } from './present.ts'
import { findEntities } from './queries.ts'
import * as store from './store.ts'

const tags = ['Routes']
const idOrName = z.string().max(128)
const controlPlaneId = uuid

/** Routes stand at two addresses: in their control plane, and below their service. */
const places = [
  {
    base: '/v2/control-planes/:controlPlaneId/core-entities/routes',
    suffix: '',
    below: '',
    params: z.strictObject({ controlPlaneId }),
    oneParams: z.strictObject({ controlPlaneId, RouteId: idOrName }),
    list: ListNamedEntities,
  },
  {
    base: '/v2/control-planes/:controlPlaneId/core-entities/services/:ServiceId/routes',
    suffix: '-with-service',
    below: ' below its service',
    params: z.strictObject({ controlPlaneId, ServiceId: idOrName }),
    oneParams: z.strictObject({ controlPlaneId, ServiceId: idOrName, RouteId: idOrName }),
    list: ListEntities,
  },
] as const

type Params = { controlPlaneId: string; ServiceId?: string }
type OneParams = Params & { RouteId: string }

const readPlace = (params: Params) => ({
  controlPlaneId: params.controlPlaneId,
  ...(params.ServiceId === undefined ? {} : { service: params.ServiceId }),
})

export function routeManagementRoutes(app: App, platform: Platform): void {
  for (const place of places) addRoutes(app, platform, place)
}

function addRoutes(app: App, platform: Platform, place: (typeof places)[number]): void {
  const { database } = platform
  const { base, suffix, below } = place
  const findServiceId = async (params: Params) => {
    if (params.ServiceId === undefined) return undefined
    const service = await store.findService(database, params.controlPlaneId, params.ServiceId)
    if (!service) throw problem('not-found')
    return service.id
  }

  app.get(
    base,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: `list-route${suffix}`,
        summary: suffix ? 'List the routes of a service' : 'List the routes of a control plane',
        tags,
        params: place.params,
        querystring: place.list,
        response: { 200: entityPage(Route), ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const params: Params = request.params
      const asked = { controlPlaneId: params.controlPlaneId, query: request.query, url: request.url }
      return findEntities(database, asked, async () => {
        const serviceId = await findServiceId(params)
        const found = await store.listRoutes(database, params.controlPlaneId, request.query, serviceId)
        return { ...found, rows: found.rows.map(presentRoute) }
      })
    },
  )

  app.post(
    base,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: `create-route${suffix}`,
        summary: `Create a route${below}: which requests go to the service`,
        tags,
        params: place.params,
        body: RouteInput,
        response: { 201: Route, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { ...readPlace(request.params), route: request.body }
      return reply.code(201).send(presentRoute(await createRoute(request.caller, platform, input)))
    },
  )

  app.get(
    `${base}/:RouteId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: `get-route${suffix}`,
        summary: `Read one route by id or name${below}`,
        tags,
        params: place.oneParams,
        response: { 200: Route, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const params: OneParams = request.params
      const serviceId = await findServiceId(params)
      const route = await store.findRoute(database, params.controlPlaneId, params.RouteId, serviceId)
      if (!route) throw problem('not-found')
      return presentRoute(route)
    },
  )

  app.put(
    `${base}/:RouteId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: `upsert-route${suffix}`,
        summary: `Create or replace a route by id or name${below}`,
        tags,
        params: place.oneParams,
        body: RouteInput,
        response: { 200: Route, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { ...readPlace(request.params), idOrName: request.params.RouteId, route: request.body }
      return presentRoute(await upsertRoute(request.caller, platform, input))
    },
  )

  app.delete(
    `${base}/:RouteId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: `delete-route${suffix}`,
        summary: `Delete a route by id or name${below}`,
        tags,
        params: place.oneParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteRoute(request.caller, platform, {
        ...readPlace(request.params),
        idOrName: request.params.RouteId,
      })
      return reply.code(204).send(null)
    },
  )
}
