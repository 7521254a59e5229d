import { z } from 'zod'
import { requireDeveloper } from '../../platform/caller.ts'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createOwnApplication, deleteOwnApplication, updateOwnApplication } from './commands.ts'
import {
  CreateOwnApplication,
  ListOwnApplications,
  NewOwnApplication,
  OwnApplication,
  OwnApplicationPage,
  UpdateOwnApplication,
} from './model.ts'
import { presentOwn } from './present.ts'
import * as store from './store.ts'

const tags = ['Applications']
const params = z.strictObject({ applicationId: uuid })

export function applicationPortalRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/api/v3/applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-applications',
        summary: 'List your applications',
        tags,
        querystring: ListOwnApplications,
        response: { 200: OwnApplicationPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const owner = requireDeveloper(request.caller, request.portal.id)
      const found = await store.listOwnApplications(database, owner, request.query)
      return toPage(found.page, found, presentOwn)
    },
  )

  app.post(
    '/api/v3/applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'create-application',
        summary: 'Create an application',
        tags,
        body: CreateOwnApplication,
        response: { 201: NewOwnApplication, ...problemAnswers(400, 401, 403, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, application: request.body }
      return reply.code(201).send(presentOwn(await createOwnApplication(request.caller, platform, input)))
    },
  )

  app.get(
    '/api/v3/applications/:applicationId',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-application',
        summary: 'Read one of your applications',
        tags,
        params,
        response: { 200: OwnApplication, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const application = await store.findApplication(database, portalId, request.params.applicationId, developerId)
      if (!application) throw problem('not-found')
      return presentOwn(application)
    },
  )

  app.get(
    '/api/v3/applications/:applicationId/granted-scopes',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-application-granted-scopes',
        summary: 'Read which scopes an identity provider granted one of your applications',
        tags,
        params,
        response: { 200: z.object({ scopes: z.array(z.string()) }), ...problemAnswers(401, 404, 422) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const application = await store.findApplication(database, portalId, request.params.applicationId, developerId)
      if (!application) throw problem('not-found')
      // Every strategy is one of keys so far.
      throw problem('unprocessable', {
        detail: 'This application calls with keys; no identity provider grants it scopes.',
      })
    },
  )

  app.patch(
    '/api/v3/applications/:applicationId',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'update-application',
        summary: 'Change one of your applications',
        tags,
        params,
        body: UpdateOwnApplication,
        response: { 200: OwnApplication, ...problemAnswers(400, 401, 404, 415) },
      },
    },
    async (request) => {
      const input = { portalId: request.portal.id, ...request.params, change: request.body }
      return presentOwn(await updateOwnApplication(request.caller, platform, input))
    },
  )

  app.delete(
    '/api/v3/applications/:applicationId',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'delete-application',
        summary: 'Delete one of your applications with its registrations and credentials',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      await deleteOwnApplication(request.caller, platform, { portalId: request.portal.id, ...request.params })
      return reply.code(204).send(null)
    },
  )
}
