import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findPortal } from '../portals/index.ts'
import { publishApi, unpublishApi } from './commands.ts'
import {
  ListPortalPublications,
  ListPublications,
  PortalPublicationPage,
  Publication,
  PublicationPage,
  PutPublication,
} from './model.ts'
import { presentListed, presentPublication } from './present.ts'
import * as store from './store.ts'

const tags = ['API publications']
const params = z.strictObject({ apiId: uuid, portalId: uuid })

export function publicationManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/v3/apis/:apiId/publications/:portalId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-publication',
        summary: 'Read how an API is published on a portal',
        tags,
        params,
        response: { 200: Publication, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId, apiId } = request.params
      const row = await store.findPublication(database, portalId, apiId)
      if (!row) throw problem('not-found')
      return presentPublication(row)
    },
  )

  app.put(
    '/v3/apis/:apiId/publications/:portalId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'publish-api-to-portal',
        summary: 'Publish an API on a portal, or replace how it is published',
        tags,
        params,
        body: PutPublication,
        response: { 200: Publication, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { ...request.params, publication: request.body }
      return presentPublication(await publishApi(request.caller, platform, input))
    },
  )

  app.delete(
    '/v3/apis/:apiId/publications/:portalId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-publication',
        summary: 'Take an API off a portal',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await unpublishApi(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/v3/api-publications',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-publications',
        summary: 'List what is published where',
        tags,
        querystring: ListPublications,
        response: { 200: PublicationPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await store.listPublications(database, request.query)
      return toPage(found.page, found, presentListed)
    },
  )

  app.get(
    '/v3/portals/:portalId/api-publications',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-portal-api-publications',
        summary: 'List what a portal publishes',
        tags,
        params: z.strictObject({ portalId: uuid }),
        querystring: ListPortalPublications,
        response: { 200: PortalPublicationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId } = request.params
      if (!(await findPortal(database, portalId))) throw problem('not-found')
      const found = await store.listPublications(database, request.query, portalId)
      return toPage(found.page, found, (row) => ({ ...presentListed(row), portal_ids: [portalId] }))
    },
  )
}
