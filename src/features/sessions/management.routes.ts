import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { readPage, toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { findVisibleDeveloper } from '../developers/index.ts'
import { endSessionsOfDeveloper } from './commands.ts'
import { ListSessions, SessionPage } from './model.ts'
import { presentSession } from './present.ts'
import { idleSince } from './rules.ts'
import * as store from './store.ts'

const tags = ['Sessions']
const params = z.strictObject({ portalId: uuid, developerId: uuid })

export function sessionManagementRoutes(app: App, platform: Platform): void {
  const { config, database, clock } = platform
  const liveAt = (now: Date) => ({ now, idleSince: idleSince(config.limits, now) })

  app.get(
    '/gatehouse/v1/portals/:portalId/developers/:developerId/sessions',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-developer-sessions',
        summary: 'List a developer’s sessions',
        tags,
        params,
        querystring: ListSessions,
        response: { 200: SessionPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { portalId, developerId } = request.params
      if (!(await findVisibleDeveloper(database, portalId, developerId))) throw problem('not-found')
      const page = readPage(request.query)
      const found = await store.listSessions(database, portalId, developerId, page, liveAt(clock.now()))
      return toPage(page, found, (row) => presentSession(row))
    },
  )

  app.delete(
    '/gatehouse/v1/portals/:portalId/developers/:developerId/sessions',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'end-developer-sessions',
        summary: 'End all sessions of a developer',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await endSessionsOfDeveloper(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )
}
