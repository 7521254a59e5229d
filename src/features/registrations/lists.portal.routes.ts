import { z } from 'zod'
import { type Caller, requireDeveloper } from '../../platform/caller.ts'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { presentStrategyOf } from '../applications/index.ts'
import { findVisibleApi } from '../publications/index.ts'
import { createRegisteredApplication } from './commands.ts'
import {
  ApiApplicationPage,
  CreateRegisteredApplication,
  FittingApplicationPage,
  ListApiApplications,
  ListFittingApplications,
  ListOwnStatedApplications,
  OwnStatedApplication,
  OwnStatedApplicationPage,
} from './lists.model.ts'
import { OwnRegistration } from './model.ts'
import { presentOwn, presentOwnStated } from './present.ts'
import {
  findPublished,
  findStatedApplication,
  listBesideApi,
  listStatedApplications,
  registrationsOf,
} from './queries.ts'
import { whyNotFit } from './rules.ts'

const tags = ['Registrations']
const apiParams = z.strictObject({ apiIdOrSlug: z.string().max(255) })

export function registrationListPortalRoutes(app: App, platform: Platform): void {
  const { database } = platform
  const findApi = async (caller: Caller, portalId: string, idOrSlug: string) => {
    const { developerId } = requireDeveloper(caller, portalId)
    const visible = await findVisibleApi(database, caller, portalId, idOrSlug)
    const api = visible && (await findPublished(database, portalId, visible.id))
    if (!api) throw problem('not-found')
    return { api, place: { portalId, developerId, apiId: api.id } }
  }

  app.get(
    '/api/v3/apis/:apiIdOrSlug/applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-api-applications',
        summary: 'List your applications that are registered for an API, or those that are not',
        tags,
        params: apiParams,
        querystring: ListApiApplications,
        response: { 200: ApiApplicationPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const { place } = await findApi(request.caller, request.portal.id, request.params.apiIdOrSlug)
      const isRegistered = request.query.unregistered !== 'true'
      const found = await listBesideApi(database, { ...place, isRegistered }, request.query)
      return toPage(found.page, found, (row) => ({
        id: row.id,
        name: row.name,
        registration_id: row.registration_id,
        registration_status: row.registration_status,
        auth_strategy: presentStrategyOf(row),
        created_at: row.created_at.toISOString(),
        updated_at: row.updated_at.toISOString(),
      }))
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/fitting-applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-fitting-applications',
        summary: 'List your applications and whether each can be registered for an API, and why not',
        tags,
        params: apiParams,
        querystring: ListFittingApplications,
        response: { 200: FittingApplicationPage, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const { api, place } = await findApi(request.caller, request.portal.id, request.params.apiIdOrSlug)
      const found = await listBesideApi(database, place, request.query)
      return toPage(found.page, found, (row) => {
        const misfit = whyNotFit({ ...row, strategy: row.strategy_display_name }, api, row.registration_status)
        return {
          id: row.id,
          name: row.name,
          auth_strategy: presentStrategyOf(row),
          fits: misfit === undefined,
          why_not: misfit?.code ?? null,
          reason: misfit?.reason ?? null,
          registration_id: row.registration_id,
          registration_status: row.registration_status,
        }
      })
    },
  )

  app.get(
    '/api/gatehouse/v1/applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-stated-applications',
        summary: 'List your applications with their state, their registrations and what they wait for',
        tags,
        querystring: ListOwnStatedApplications,
        response: { 200: OwnStatedApplicationPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const found = await listStatedApplications(database, { portalId, developerId }, request.query)
      const ids = found.rows.map((row) => row.id)
      const registrations = await registrationsOf(database, portalId, ids)
      return toPage(found.page, found, (row) => presentOwnStated(row, registrations.get(row.id) ?? []))
    },
  )

  app.post(
    '/api/gatehouse/v1/applications',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'create-registered-application',
        summary: 'Create an application for an API, with its strategy, and ask for the API: both or neither',
        tags,
        body: CreateRegisteredApplication,
        response: { 201: OwnRegistration, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { portalId: request.portal.id, application: request.body }
      return reply.code(201).send(presentOwn(await createRegisteredApplication(request.caller, platform, input)))
    },
  )

  app.get(
    '/api/gatehouse/v1/applications/:applicationId',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'get-stated-application',
        summary: 'Read one of your applications with its state, its registrations and what it waits for',
        tags,
        params: z.strictObject({ applicationId: uuid }),
        response: { 200: OwnStatedApplication, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const { portalId, developerId } = requireDeveloper(request.caller, request.portal.id)
      const row = await findStatedApplication(database, { portalId, developerId, ...request.params })
      if (!row) throw problem('not-found')
      const registrations = await registrationsOf(database, portalId, [row.id])
      return presentOwnStated(row, registrations.get(row.id) ?? [])
    },
  )
}
