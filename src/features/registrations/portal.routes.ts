import { z } from 'zod'
import { requireDeveloper } from '../../platform/caller.ts'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApplication } from '../applications/index.ts'
import { createOwnRegistration, deleteOwnRegistration } from './commands.ts'
import { registrationListPortalRoutes } from './lists.portal.routes.ts'
import { CreateOwnRegistration, ListOwnRegistrations, OwnRegistration, OwnRegistrationPage } from './model.ts'
import { presentOwn } from './present.ts'
import { listRegistrations } from './queries.ts'
import * as store from './store.ts'

const tags = ['Registrations']
const params = z.strictObject({ applicationId: uuid })
const oneParams = z.strictObject({ applicationId: uuid, registrationId: uuid })
const base = '/api/v3/applications/:applicationId/registrations'

export function registrationPortalRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    base,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-application-registrations',
        summary: 'List the registrations of one of your applications',
        tags,
        params,
        querystring: ListOwnRegistrations,
        response: { 200: OwnRegistrationPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const { applicationId } = request.params
      if (!(await findApplication(database, portalId, applicationId, developerId))) throw problem('not-found')
      const found = await listRegistrations(database, { portalId, applicationId }, request.query)
      return toPage(found.page, found, presentOwn)
    },
  )

  app.post(
    base,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'create-application-registration',
        summary: 'Ask for an API for one of your applications',
        tags,
        params,
        body: CreateOwnRegistration,
        response: { 201: OwnRegistration, ...problemAnswers(400, 401, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, ...request.params, apiId: request.body.api_id }
      return reply.code(201).send(presentOwn(await createOwnRegistration(request.caller, platform, input)))
    },
  )

  app.get(
    `${base}/:registrationId`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-application-registration',
        summary: 'Read one registration of one of your applications',
        tags,
        params: oneParams,
        response: { 200: OwnRegistration, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const registration = await store.findRegistration(database, { portalId, developerId, ...request.params })
      if (!registration) throw problem('not-found')
      return presentOwn(registration)
    },
  )

  app.delete(
    `${base}/:registrationId`,
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'delete-application-registration',
        summary: 'Give an API back',
        tags,
        params: oneParams,
        response: { 204: nothing, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      await deleteOwnRegistration(request.caller, platform, { portalId: request.portal.id, ...request.params })
      return reply.code(204).send(null)
    },
  )

  registrationListPortalRoutes(app, platform)
}
