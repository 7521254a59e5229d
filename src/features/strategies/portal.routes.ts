import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { findPortal } from '../portals/index.ts'
import { ListOfferedStrategies, OfferedStrategyPage, type PublishedStrategies } from './model.ts'
import { presentOffered } from './present.ts'
import * as store from './store.ts'

export function strategyPortalRoutes(
  app: App,
  platform: Platform,
  questions: { publishedStrategies: PublishedStrategies },
): void {
  const { database } = platform

  app.get(
    '/api/v3/application-auth-strategies',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-application-auth-strategies',
        summary: 'List the auth strategies that this portal offers',
        tags: ['Applications'],
        querystring: ListOfferedStrategies,
        response: { 200: OfferedStrategyPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const portal = await findPortal(database, request.portal.id)
      const ids = new Set(await questions.publishedStrategies(database, request.portal.id))
      if (portal?.default_application_auth_strategy_id) ids.add(portal.default_application_auth_strategy_id)
      const found = await store.listOffered(database, [...ids], request.query)
      return toPage(found.page, found, presentOffered)
    },
  )
}
