import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findApplication } from '../applications/index.ts'
import { CredentialPage, ListCredentials } from './model.ts'
import { presentCredential } from './present.ts'
import * as store from './store.ts'

/** Operators see which keys there are; they neither make nor end them, and nobody sees a secret again. */
export function credentialManagementRoutes(app: App, { database, clock }: Platform): void {
  app.get(
    '/v3/portals/:portalId/applications/:applicationId/credentials',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-credentials-by-application',
        summary: 'List the credentials of an application',
        tags: ['Credentials'],
        params: z.strictObject({ portalId: uuid, applicationId: uuid }),
        querystring: ListCredentials,
        response: { 200: CredentialPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId, applicationId } = request.params
      const application = await findApplication(database, portalId, applicationId)
      if (!application) throw problem('not-found')
      const found = await store.listCredentials(database, application, request.query)
      const now = clock.now()
      return toPage(found.page, found, (row) => presentCredential(row, now))
    },
  )
}
