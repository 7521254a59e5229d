import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { readPage, toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApi } from '../apis/index.ts'
import * as model from './model.ts'
import { presentChangelog, presentOneEntry } from './present.ts'

const tags = ['API changelogs']
const apiParams = z.strictObject({ apiId: uuid })
const entryParams = z.strictObject({ apiId: uuid, entryId: uuid })
const nothingHidden = { internal: false, deprecated: false }

export function changelogManagementRoutes(
  app: App,
  { database }: Platform,
  { whoUses }: { whoUses: model.WhoUses },
): void {
  const find = async (id: string) => (await findApi(database, id)) ?? Promise.reject(problem('not-found'))

  app.get(
    '/gatehouse/v1/apis/:apiId/changelog',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-changes-of-api',
        summary: 'List what changed in an API from version to version, newest first',
        tags,
        params: apiParams,
        querystring: model.ListChangelog,
        response: { 200: model.ChangelogPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const api = await find(request.params.apiId)
      return presentChangelog(database, api.id, request.query, nothingHidden)
    },
  )

  app.get(
    '/gatehouse/v1/apis/:apiId/changelog/applications',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-applications-concerned',
        summary: 'List the applications that may call an API and so may notice its changes',
        tags,
        params: apiParams,
        querystring: model.ListConcerned,
        response: { 200: model.ConcernedApplicationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const api = await find(request.params.apiId)
      const page = readPage(request.query)
      return toPage(page, await whoUses(database, api.id, page), (row) => ({
        id: row.application_id,
        name: row.application_name,
        portal: { id: row.portal_id, name: row.portal_name },
        developer: { id: row.developer_id, full_name: row.developer_name, email: row.developer_email },
        registered_at: row.registered_at.toISOString(),
      }))
    },
  )

  app.get(
    '/gatehouse/v1/apis/:apiId/changelog/:entryId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-changes-of-api',
        summary: 'Read one entry of an API’s changelog, operation by operation',
        tags,
        params: entryParams,
        querystring: model.ListChangelog,
        response: { 200: model.ChangelogEntryPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const found = await presentOneEntry(database, request.params, request.query, nothingHidden)
      return found ?? Promise.reject(problem('not-found'))
    },
  )
}
