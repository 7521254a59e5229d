import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { customizationPortalRoutes } from './customization.routes.ts'
import { PortalContext, PortalSiteSettings } from './model.ts'
import { portalHost, whoSignsIn } from './present.ts'
import * as store from './store.ts'

const tags = ['Portal']

export function portalRoutes(app: App, platform: Platform): void {
  const { config, database } = platform
  const find = async (portalId: string) =>
    (await store.findPortal(database, portalId)) ?? Promise.reject(problem('not-found'))

  app.get(
    '/api/v3/portal',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-portal-context',
        summary: 'Read what this portal is and allows',
        tags,
        response: { 200: PortalContext, ...problemAnswers(404) },
      },
    },
    async (request) => {
      const portal = await find(request.portal.id)
      return {
        portal_id: portal.id,
        org_id: await store.organisationId(database, newId()),
        name: portal.display_name,
        canonical_domain: portalHost(config, portal),
        authentication_enabled: portal.authentication_enabled,
        rbac_enabled: portal.rbac_enabled,
        ...whoSignsIn(portal),
      }
    },
  )

  app.get(
    '/api/gatehouse/v1/portal',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-portal-site',
        summary: 'Read the contact, the password rule and the gateway’s address of this portal',
        tags,
        response: { 200: PortalSiteSettings, ...problemAnswers(404) },
      },
    },
    async ({ portal }) => ({
      contact_email: portal.contactEmail,
      password_min_length: portal.passwordMinLength,
      description: portal.description,
      gateway_url: config.gatewayUrl.origin,
    }),
  )

  customizationPortalRoutes(app, platform)
}
