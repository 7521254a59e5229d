import type { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { type Gateway, GatewayPage, ListGateways } from './model.ts'
import { servesUntil, stateOf } from './rules.ts'
import { type GatewayRow, pageOfReports } from './store.ts'

export function gatewayManagementRoutes(app: App, { database }: Platform): void {
  app.get(
    '/gatehouse/v1/gateways',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-gateways',
        summary: 'List the gateways that run, and how current what they know is',
        tags: ['Gateways'],
        querystring: ListGateways,
        response: { 200: GatewayPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await pageOfReports(database, request.query)
      return toPage(found.page, found, present)
    },
  )
}

function present(row: GatewayRow): z.infer<typeof Gateway> {
  return {
    name: row.name,
    state: stateOf(row),
    started_at: row.started_at.toISOString(),
    reported_at: row.reported_at.toISOString(),
    confirmed_at: row.confirmed_at?.toISOString() ?? null,
    serves_until: servesUntil(row)?.toISOString() ?? null,
    keys: row.keys,
  }
}
