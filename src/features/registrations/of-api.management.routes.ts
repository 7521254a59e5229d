import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApi } from '../apis/index.ts'
import { ApiRegistrationPage, ListApiRegistrations } from './of-api.model.ts'
import { type ApiRegistrationRow, listRegistrationsOfApi } from './of-api.queries.ts'

export function apiRegistrationManagementRoutes(app: App, { database }: Platform): void {
  app.get(
    '/v3/apis/:apiId/registrations',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-registrations',
        summary: 'List the registrations for an API on all portals',
        tags: ['Registrations'],
        params: z.strictObject({ apiId: uuid }),
        querystring: ListApiRegistrations,
        response: { 200: ApiRegistrationPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const api = await findApi(database, request.params.apiId)
      if (!api) throw problem('not-found')
      const found = await listRegistrationsOfApi(database, api.id, request.query)
      return toPage(found.page, found, present)
    },
  )
}

function present(row: ApiRegistrationRow): z.infer<typeof ApiRegistrationPage>['data'][number] {
  const { application_description: description } = row
  return {
    id: row.id,
    status: row.status,
    portal: { id: row.portal_id, name: row.portal_name },
    application: {
      id: row.application_id,
      name: row.application_name,
      ...(description === null ? {} : { description }),
      owner: { type: 'developer', id: row.developer_id },
    },
  }
}
