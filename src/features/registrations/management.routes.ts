import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApplication } from '../applications/index.ts'
import { findPortal } from '../portals/index.ts'
import { createRegistration, deleteRegistration, updateRegistration } from './commands.ts'
import { registrationListManagementRoutes } from './lists.management.routes.ts'
import {
  CreateRegistration,
  ListRegistrations,
  ListRegistrationsOfApplication,
  Registration,
  RegistrationPage,
  UpdateRegistration,
} from './model.ts'
import { apiRegistrationManagementRoutes } from './of-api.management.routes.ts'
import { presentRegistration } from './present.ts'
import { listRegistrations } from './queries.ts'
import * as store from './store.ts'

const tags = ['Registrations']
const params = z.strictObject({ portalId: uuid, applicationId: uuid })
const oneParams = z.strictObject({ portalId: uuid, applicationId: uuid, registrationId: uuid })
const base = '/v3/portals/:portalId/applications/:applicationId/registrations'

export function registrationManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/v3/portals/:portalId/application-registrations',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-registrations',
        summary: 'List the registrations of a portal',
        tags,
        params: z.strictObject({ portalId: uuid }),
        querystring: ListRegistrations,
        response: { 200: RegistrationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      if (!(await findPortal(database, request.params.portalId))) throw problem('not-found')
      const found = await listRegistrations(database, request.params, request.query)
      return toPage(found.page, found, presentRegistration)
    },
  )

  app.get(
    base,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-registrations-by-application',
        summary: 'List the registrations of an application',
        tags,
        params,
        querystring: ListRegistrationsOfApplication,
        response: { 200: RegistrationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId, applicationId } = request.params
      if (!(await findApplication(database, portalId, applicationId))) throw problem('not-found')
      const found = await listRegistrations(database, request.params, request.query)
      return toPage(found.page, found, presentRegistration)
    },
  )

  app.post(
    base,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-application-registration',
        summary: 'Register an application for an API',
        tags,
        params,
        body: CreateRegistration,
        response: { 201: Registration, ...problemAnswers(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, registration: request.body }
      return reply.code(201).send(presentRegistration(await createRegistration(request.caller, platform, input)))
    },
  )

  app.get(
    `${base}/:registrationId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-application-registration',
        summary: 'Read one registration',
        tags,
        params: oneParams,
        response: { 200: Registration, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const registration = await store.findRegistration(database, request.params)
      if (!registration) throw problem('not-found')
      return presentRegistration(registration)
    },
  )

  app.patch(
    `${base}/:registrationId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-application-registration',
        summary: 'Approve, reject or revoke a registration',
        tags,
        params: oneParams,
        body: UpdateRegistration,
        response: { 200: Registration, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { ...request.params, status: request.body.status }
      return presentRegistration(await updateRegistration(request.caller, platform, input))
    },
  )

  app.delete(
    `${base}/:registrationId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-application-registration',
        summary: 'Delete a registration',
        tags,
        params: oneParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteRegistration(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  apiRegistrationManagementRoutes(app, platform)
  registrationListManagementRoutes(app, platform)
}
