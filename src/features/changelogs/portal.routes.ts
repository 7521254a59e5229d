import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { specRendererOf } from '../portals/index.ts'
import { findVisibleApi } from '../publications/index.ts'
import * as model from './model.ts'
import { presentChangelog, presentOneEntry } from './present.ts'

const tags = ['API pages']
const idOrSlug = z.string().min(1).max(255)
const apiParams = z.strictObject({ apiIdOrSlug: idOrSlug })
const entryParams = z.strictObject({ apiIdOrSlug: idOrSlug, entryId: uuid })

/** Whoever sees an API sees what changed in it, but for what the portal hides (AZ-5). */
export function changelogRoutes(app: App, platform: Platform): void {
  const { database } = platform
  const find = async ({ caller, portal }: FastifyRequest, wanted: string) => {
    const [api, renderer] = await Promise.all([
      findVisibleApi(database, caller, portal.id, wanted),
      specRendererOf(platform, portal.id),
    ])
    if (!api) throw problem('not-found')
    return { api, hidden: { internal: renderer.hide_internal, deprecated: renderer.hide_deprecated } }
  }

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/changelog',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'list-api-changes',
        summary: 'List what changed in an API from version to version, newest first',
        tags,
        params: apiParams,
        querystring: model.ListChangelog,
        response: { 200: model.ChangelogPage, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const { api, hidden } = await find(request, request.params.apiIdOrSlug)
      return presentChangelog(database, api.id, request.query, hidden)
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/changelog/:entryId',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-changes',
        summary: 'Read one entry of an API’s changelog, operation by operation',
        tags,
        params: entryParams,
        querystring: model.ListChangelog,
        response: { 200: model.ChangelogEntryPage, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const { api, hidden } = await find(request, request.params.apiIdOrSlug)
      const ids = { apiId: api.id, entryId: request.params.entryId }
      const found = await presentOneEntry(database, ids, request.query, hidden)
      return found ?? Promise.reject(problem('not-found'))
    },
  )
}
