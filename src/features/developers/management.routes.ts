import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findPortal } from '../portals/index.ts'
import {
  createDeveloper,
  deleteDeveloper,
  inviteDeveloper,
  startPasswordReset,
  updateDeveloper,
} from './management.commands.ts'
import { CreateDeveloper, Developer, DeveloperPage, ListDevelopers, UpdateDeveloper } from './model.ts'
import { presentDeveloper } from './present.ts'
import * as store from './store.ts'

const tags = ['Developers']
const portalParams = z.strictObject({ portalId: uuid })
const params = z.strictObject({ portalId: uuid, developerId: uuid })

export function developerManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/v3/portals/:portalId/developers',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-portal-developers',
        summary: 'List the developers of a portal',
        tags,
        params: portalParams,
        querystring: ListDevelopers,
        response: { 200: DeveloperPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId } = request.params
      if (!(await findPortal(database, portalId))) throw problem('not-found')
      const found = await store.listDevelopers(database, portalId, request.query)
      return toPage(found.page, found, presentDeveloper)
    },
  )

  app.post(
    '/v3/portals/:portalId/developers',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-developer',
        summary: 'Add a developer to a portal',
        tags,
        params: portalParams,
        body: CreateDeveloper,
        response: { 201: Developer, ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.params.portalId, developer: request.body }
      return reply.code(201).send(presentDeveloper(await createDeveloper(request.caller, platform, input)))
    },
  )

  app.get(
    '/v3/portals/:portalId/developers/:developerId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-developer',
        summary: 'Read one developer',
        tags,
        params,
        response: { 200: Developer, ...problemAnswers(401, 403, 404) },
      },
    },
    async ({ params: { portalId, developerId } }) => {
      const developer = await store.findVisibleDeveloper(database, portalId, developerId)
      if (!developer) throw problem('not-found')
      return presentDeveloper(developer)
    },
  )

  app.patch(
    '/v3/portals/:portalId/developers/:developerId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-developer',
        summary: 'Approve, reject, revoke or put back a developer',
        tags,
        params,
        body: UpdateDeveloper,
        response: { 200: Developer, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const input = { ...request.params, status: request.body.status }
      return presentDeveloper(await updateDeveloper(request.caller, platform, input))
    },
  )

  app.delete(
    '/v3/portals/:portalId/developers/:developerId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-developer',
        summary: 'Remove a developer with applications and credentials',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteDeveloper(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/gatehouse/v1/portals/:portalId/developers/:developerId/invitation',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'invite-developer',
        summary: 'Send a developer the mail to set a first password',
        tags,
        params,
        response: { 202: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await inviteDeveloper(request.caller, platform, request.params)
      return reply.code(202).send(null)
    },
  )

  app.post(
    '/gatehouse/v1/portals/:portalId/developers/:developerId/password-reset',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'start-password-reset',
        summary: 'Send a developer the mail to choose a new password',
        tags,
        params,
        response: { 202: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await startPasswordReset(request.caller, platform, request.params)
      return reply.code(202).send(null)
    },
  )
}
