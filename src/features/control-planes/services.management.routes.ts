import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createService, deleteService, upsertService } from './core-entities.commands.ts'
import { entityPage, ListNamedEntities, Service, ServiceInput } from './core-entities.model.ts'
import { presentService } from './present.ts'
import { findEntities } from './queries.ts'
import * as store from './store.ts'

const tags = ['Services']
const params = z.strictObject({ controlPlaneId: uuid })
const oneParams = z.strictObject({ controlPlaneId: uuid, ServiceId: z.string().max(128) })
const base = '/v2/control-planes/:controlPlaneId/core-entities/services'

export function serviceManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    base,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-service',
        summary: 'List the services of a control plane',
        tags,
        params,
        querystring: ListNamedEntities,
        response: { 200: entityPage(Service), ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const { controlPlaneId } = request.params
      return findEntities(database, { controlPlaneId, query: request.query, url: request.url }, async () => {
        const found = await store.listServices(database, controlPlaneId, request.query)
        return { ...found, rows: found.rows.map(presentService) }
      })
    },
  )

  app.post(
    base,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-service',
        summary: 'Create a service: an upstream that routes lead to',
        tags,
        params,
        body: ServiceInput,
        response: { 201: Service, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { controlPlaneId: request.params.controlPlaneId, service: request.body }
      return reply.code(201).send(presentService(await createService(request.caller, platform, input)))
    },
  )

  app.get(
    `${base}/:ServiceId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-service',
        summary: 'Read one service by id or name',
        tags,
        params: oneParams,
        response: { 200: Service, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const service = await store.findService(database, request.params.controlPlaneId, request.params.ServiceId)
      if (!service) throw problem('not-found')
      return presentService(service)
    },
  )

  app.put(
    `${base}/:ServiceId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'upsert-service',
        summary: 'Create or replace a service by id or name',
        tags,
        params: oneParams,
        body: ServiceInput,
        response: { 200: Service, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const { controlPlaneId, ServiceId: idOrName } = request.params
      const input = { controlPlaneId, idOrName, service: request.body }
      return presentService(await upsertService(request.caller, platform, input))
    },
  )

  app.delete(
    `${base}/:ServiceId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-service',
        summary: 'Delete a service by id or name',
        tags,
        params: oneParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { controlPlaneId, ServiceId: idOrName } = request.params
      await deleteService(request.caller, platform, { controlPlaneId, idOrName })
      return reply.code(204).send(null)
    },
  )
}
