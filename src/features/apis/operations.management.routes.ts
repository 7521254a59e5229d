import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { filterQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApi } from './store.ts'

const tags = ['API operations']
const named = z.object({ id: uuid, name: z.string() }).nullable()

/** An operation that a control plane enforces by itself. What a specification describes is read by version instead. */
const EnforcedOperation = z.object({
  id: uuid,
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'CONNECT', 'TRACE']),
  path: z.string(),
  implementation_status: z.object({ matched: z.boolean(), route: named, service: named }).optional(),
})

/**
 * The reference lists operations only of APIs that a whole control plane implements and answers 404 for all others.
 * Here a service implements an API (`implementations` refuses a control plane), so every API is one of those others;
 * the detail says so, where the API is there at all.
 */
export function operationManagementRoutes(app: App, { database }: Platform): void {
  const refuse = async (apiId: string) => {
    if (!(await findApi(database, apiId))) throw problem('not-found')
    throw problem('not-found', {
      detail: 'A service implements this API, or none does. Only a whole control plane enforces single operations.',
    })
  }

  app.get(
    '/v3/apis/:apiId/operations',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-operations',
        summary: 'List the operations that a control plane enforces for an API',
        tags,
        params: z.strictObject({ apiId: uuid }),
        querystring: z.strictObject({ ...pageQuery, ...filterQuery({ method: 'text', path: 'text' }) }),
        response: { 200: paged(EnforcedOperation), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => refuse(request.params.apiId),
  )

  app.get(
    '/v3/apis/:apiId/operations/:operationId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-operation',
        summary: 'Read one operation that a control plane enforces for an API',
        tags,
        params: z.strictObject({ apiId: uuid, operationId: uuid }),
        response: { 200: EnforcedOperation, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => refuse(request.params.apiId),
  )
}
