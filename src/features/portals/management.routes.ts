import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import type { Platform } from '../../platform/platform.ts'
import { etagOf, ifMatchHeaders } from '../../platform/wire/etag.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createPortal, deletePortal, updateAuthentication, updatePortal, updatePortalSettings } from './commands.ts'
import { customizationManagementRoutes } from './customization.routes.ts'
import {
  AuthenticationSettings,
  type ChooseStrategy,
  type CountPublications,
  CreatePortal,
  ListPortals,
  Portal,
  PortalPage,
  PortalSettings,
  UpdateAuthenticationSettings,
  UpdatePortal,
  UpdatePortalSettings,
} from './model.ts'
import { presentAuthentication, presentPortal, presentSettings } from './present.ts'
import * as store from './store.ts'

const tags = ['Portals']
const params = z.strictObject({ portalId: uuid })

export function portalManagementRoutes(
  app: App,
  platform: Platform,
  questions: { countPublications: CountPublications; chooseStrategy: ChooseStrategy },
): void {
  const { config, database } = platform
  const find = async (portalId: string) =>
    (await store.findPortal(database, portalId)) ?? Promise.reject(problem('not-found'))

  /** A portal and its settings are one row, so they have one tag. */
  const sendPortal = <Answer>(
    reply: FastifyReply,
    row: store.PortalRow,
    present: (config: Config, row: store.PortalRow) => Answer,
  ): Answer => {
    reply.header('etag', etagOf(row))
    return present(config, row)
  }

  app.get(
    '/v3/portals',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-portals',
        summary: 'List portals',
        tags,
        querystring: ListPortals,
        response: { 200: PortalPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await store.listPortals(database, request.query, config.domain)
      return toPage(found.page, found, (row) => presentPortal(config, row))
    },
  )

  app.post(
    '/v3/portals',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-portal',
        summary: 'Create a portal',
        tags,
        body: CreatePortal,
        response: { 201: Portal, ...problemAnswers(400, 401, 403, 415) },
      },
    },
    async (request, reply) => {
      const portal = await createPortal(request.caller, platform, questions.chooseStrategy, request.body)
      return reply.code(201).send(presentPortal(config, portal))
    },
  )

  app.get(
    '/v3/portals/:portalId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-portal',
        summary: 'Read one portal',
        tags,
        params,
        response: { 200: Portal, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => sendPortal(reply, await find(request.params.portalId), presentPortal),
  )

  app.patch(
    '/v3/portals/:portalId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-portal',
        summary: 'Change a portal',
        tags,
        params,
        headers: ifMatchHeaders,
        body: UpdatePortal,
        response: { 200: Portal, ...problemAnswers(400, 401, 403, 404, 412) },
      },
    },
    async (request, reply) => {
      const ifMatch = request.headers['if-match']
      const input = { portalId: request.params.portalId, change: request.body, ifMatch }
      return sendPortal(reply, await updatePortal(request.caller, platform, input), presentPortal)
    },
  )

  app.delete(
    '/v3/portals/:portalId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-portal',
        summary: 'Delete a portal',
        tags,
        params,
        querystring: z.strictObject({ force: z.enum(['true', 'false']).default('false') }),
        response: { 204: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.params.portalId, force: request.query.force === 'true' }
      await deletePortal(request.caller, platform, questions.countPublications, input)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/v3/portals/:portalId/authentication-settings',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-portal-authentication-settings',
        summary: 'Read how developers sign in on a portal',
        tags,
        params,
        response: { 200: AuthenticationSettings, ...problemAnswers(401, 404) },
      },
    },
    async (request) => presentAuthentication(await find(request.params.portalId)),
  )

  app.patch(
    '/v3/portals/:portalId/authentication-settings',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-portal-authentication-settings',
        summary: 'Change how developers sign in on a portal',
        tags,
        params,
        body: UpdateAuthenticationSettings,
        response: { 200: AuthenticationSettings, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { portalId: request.params.portalId, change: request.body }
      return presentAuthentication(await updateAuthentication(request.caller, platform, input))
    },
  )

  app.get(
    '/gatehouse/v1/portals/:portalId/settings',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-portal-settings',
        summary: 'Read a portal’s contact and password rule',
        tags,
        params,
        response: { 200: PortalSettings, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => sendPortal(reply, await find(request.params.portalId), presentSettings),
  )

  app.patch(
    '/gatehouse/v1/portals/:portalId/settings',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-portal-settings',
        summary: 'Change a portal’s contact and password rule',
        tags,
        params,
        headers: ifMatchHeaders,
        body: UpdatePortalSettings,
        response: { 200: PortalSettings, ...problemAnswers(400, 401, 403, 404, 412) },
      },
    },
    async (request, reply) => {
      const ifMatch = request.headers['if-match']
      const input = { portalId: request.params.portalId, change: request.body, ifMatch }
      return sendPortal(reply, await updatePortalSettings(request.caller, platform, input), presentSettings)
    },
  )

  customizationManagementRoutes(app, platform)
}
