import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { etagOf, ifMatchHeaders } from '../../platform/wire/etag.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { customizePortal } from './customization.commands.ts'
import { Customization, WriteCustomization } from './customization.model.ts'
import { findCustomization, presentCustomization } from './customization.store.ts'
import { findPortal } from './store.ts'

const tags = ['Portal customization']
const params = z.strictObject({ portalId: uuid })
const address = '/v3/portals/:portalId/customization'

async function read({ database }: Platform, portalId: string): Promise<z.infer<typeof Customization>> {
  return presentCustomization(await findCustomization(database, portalId))
}

export function customizationManagementRoutes(app: App, platform: Platform): void {
  app.get(
    address,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-portal-customization',
        summary: 'Read how a portal shows its APIs, and its robots.txt',
        tags,
        params,
        response: { 200: Customization, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { portalId } = request.params
      if (!(await findPortal(platform.database, portalId))) throw problem('not-found')
      const customization = await read(platform, portalId)
      return reply.header('etag', etagOf(customization)).send(customization)
    },
  )

  const writing = [
    { method: 'put', id: 'replace', summary: 'Replace a portal’s customization', replace: true },
    { method: 'patch', id: 'update', summary: 'Change parts of a portal’s customization', replace: false },
  ] as const
  for (const { method, id, summary, replace } of writing) {
    app[method](
      address,
      {
        config: { permission: 'admin' },
        schema: {
          operationId: `${id}-portal-customization`,
          summary,
          tags,
          params,
          headers: ifMatchHeaders,
          body: WriteCustomization,
          response: { 200: Customization, ...problemAnswers(400, 401, 403, 404, 412, 415) },
        },
      },
      async (request, reply) => {
        const { portalId } = request.params
        const ifMatch = request.headers['if-match']
        await customizePortal(request.caller, platform, { portalId, customization: request.body, replace, ifMatch })
        const customization = await read(platform, portalId)
        return reply.header('etag', etagOf(customization)).send(customization)
      },
    )
  }
}

export function customizationPortalRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/v3/customization',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-portal-customization',
        summary: 'Read how this portal shows its APIs, and its robots.txt',
        tags,
        response: { 200: Customization, ...problemAnswers(404) },
      },
    },
    async (request) => read(platform, request.portal.id),
  )
}
