import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findPortal } from '../portals/index.ts'
import { createApplication, deleteApplication, updateApplication } from './commands.ts'
import {
  Application,
  ApplicationDeveloperPage,
  ApplicationPage,
  type CountRegistrations,
  CreateApplication,
  ListApplicationDevelopers,
  ListApplications,
  UpdateApplication,
} from './model.ts'
import { presentApplication } from './present.ts'
import * as store from './store.ts'

const tags = ['Applications']
const params = z.strictObject({ portalId: uuid })
const oneParams = z.strictObject({ portalId: uuid, applicationId: uuid })
const base = '/v3/portals/:portalId/applications'

export function applicationManagementRoutes(
  app: App,
  platform: Platform,
  questions: { countRegistrations: CountRegistrations },
): void {
  const { database } = platform
  const present = async (row: store.ApplicationRow | undefined) => {
    if (!row) throw problem('not-found')
    const counts = await questions.countRegistrations(database, row.portal_id, [row.id])
    return presentApplication(row, counts.get(row.id) ?? 0)
  }

  app.get(
    base,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-applications',
        summary: 'List the applications of a portal',
        tags,
        params,
        querystring: ListApplications,
        response: { 200: ApplicationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId } = request.params
      if (!(await findPortal(database, portalId))) throw problem('not-found')
      const found = await store.listApplications(database, portalId, request.query)
      const ids = found.rows.map((row) => row.id)
      const counts = await questions.countRegistrations(database, portalId, ids)
      return toPage(found.page, found, (row) => presentApplication(row, counts.get(row.id) ?? 0))
    },
  )

  app.post(
    base,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-application',
        summary: 'Create an application for a developer',
        tags,
        params,
        body: CreateApplication,
        response: { 201: Application, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, application: request.body }
      return reply.code(201).send(await present(await createApplication(request.caller, platform, input)))
    },
  )

  app.get(
    `${base}/:applicationId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-application',
        summary: 'Read one application of a portal',
        tags,
        params: oneParams,
        response: { 200: Application, ...problemAnswers(401, 403, 404) },
      },
    },
    async ({ params: { portalId, applicationId } }) =>
      present(await store.findApplication(database, portalId, applicationId)),
  )

  app.get(
    '/v3/applications/:applicationId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-application-unscoped',
        summary: 'Read one application of whatever portal',
        tags,
        params: z.strictObject({ applicationId: uuid }),
        response: { 200: Application, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => present(await store.findApplicationAnywhere(database, request.params.applicationId)),
  )

  app.patch(
    `${base}/:applicationId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-application',
        summary: 'Hand an application to another developer',
        tags,
        params: oneParams,
        body: UpdateApplication,
        response: { 200: Application, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { ...request.params, change: request.body }
      return present(await updateApplication(request.caller, platform, input))
    },
  )

  app.delete(
    `${base}/:applicationId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-application',
        summary: 'Delete an application with its registrations and credentials',
        tags,
        params: oneParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteApplication(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    `${base}/:applicationId/developers`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-developers-by-application',
        summary: 'List the developers who can reach an application',
        tags,
        params: oneParams,
        querystring: ListApplicationDevelopers,
        response: { 200: ApplicationDeveloperPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId, applicationId } = request.params
      const application = await store.findApplication(database, portalId, applicationId)
      if (!application) throw problem('not-found')
      const found = await store.listDevelopers(database, application, request.query)
      return toPage(found.page, found, (row) => row)
    },
  )
}
