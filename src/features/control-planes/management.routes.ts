import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createControlPlane, deleteControlPlane, updateControlPlane } from './commands.ts'
import { ControlPlane, ControlPlanePage, CreateControlPlane, ListControlPlanes, UpdateControlPlane } from './model.ts'
import { presentControlPlane } from './present.ts'
import { routeManagementRoutes } from './routes.management.routes.ts'
import { serviceManagementRoutes } from './services.management.routes.ts'
import * as store from './store.ts'

const tags = ['Control planes']
const params = z.strictObject({ controlPlaneId: uuid })

export function controlPlaneManagementRoutes(app: App, platform: Platform): void {
  const { config, database } = platform

  app.get(
    '/v2/control-planes',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-control-planes',
        summary: 'List control planes',
        tags,
        querystring: ListControlPlanes,
        response: { 200: ControlPlanePage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await store.listControlPlanes(database, request.query)
      return toPage(found.page, found, (row) => presentControlPlane(config, row))
    },
  )

  app.post(
    '/v2/control-planes',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-control-plane',
        summary: 'Create a control plane',
        tags,
        body: CreateControlPlane,
        response: { 201: ControlPlane, ...problemAnswers(400, 401, 403, 409, 415) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(presentControlPlane(config, await createControlPlane(request.caller, platform, request.body))),
  )

  app.get(
    '/v2/control-planes/:controlPlaneId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-control-plane',
        summary: 'Read one control plane',
        tags,
        params,
        response: { 200: ControlPlane, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const plane = await store.findControlPlane(database, request.params.controlPlaneId)
      if (!plane) throw problem('not-found')
      return presentControlPlane(config, plane)
    },
  )

  app.patch(
    '/v2/control-planes/:controlPlaneId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-control-plane',
        summary: 'Change a control plane',
        tags,
        params,
        body: UpdateControlPlane,
        response: { 200: ControlPlane, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const input = { controlPlaneId: request.params.controlPlaneId, change: request.body }
      return presentControlPlane(config, await updateControlPlane(request.caller, platform, input))
    },
  )

  app.delete(
    '/v2/control-planes/:controlPlaneId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-control-plane',
        summary: 'Delete a control plane without services',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await deleteControlPlane(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  serviceManagementRoutes(app, platform)
  routeManagementRoutes(app, platform)
}
