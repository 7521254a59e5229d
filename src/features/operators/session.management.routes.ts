import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { cookieOptions } from '../../platform/secrets/cookies.ts'
import { readPage, toPage } from '../../platform/wire/paging.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { sessionCookieName } from './caller.ts'
import { EndSessions, ListOperators, SessionPage } from './model.ts'
import { presentSession } from './present.ts'
import { endSession, endSessions, endSessionsOfOperator } from './session.commands.ts'
import { requirePerson } from './sign-in.ts'
import * as store from './store.ts'

const tags = ['Operators']

/** Operators list and end their own sessions of the console; admins end those of another (SES-8). */
export function operatorSessionRoutes(app: App, platform: Platform): void {
  const { config, database, clock } = platform

  app.get(
    '/gatehouse/v1/me/sessions',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-operator-sessions',
        summary: 'List the own sessions of the console',
        tags,
        querystring: ListOperators,
        response: { 200: SessionPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const { operatorId, sessionId } = requirePerson(request.caller)
      const page = readPage(request.query)
      const { operatorSessionIdleMinutes: idle } = config.limits
      const found = await store.listSessions(database, operatorId, page, clock.now(), idle)
      return toPage(page, found, (row) => presentSession(row, sessionId))
    },
  )

  app.delete(
    '/gatehouse/v1/me/sessions',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'end-operator-sessions',
        summary: 'End all of one’s sessions of the console, or all others',
        tags,
        querystring: EndSessions,
        response: { 204: nothing, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const keepCurrent = request.query.keep_current === 'true'
      await endSessions(request.caller, platform, { keepCurrent })
      if (!keepCurrent) reply.clearCookie(sessionCookieName(config), cookieOptions(config, 0))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/gatehouse/v1/me/sessions/:sessionId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'end-operator-session',
        summary: 'End one of one’s sessions of the console',
        tags,
        params: z.strictObject({ sessionId: uuid }),
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await endSession(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/gatehouse/v1/operators/:operatorId/sessions',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'end-sessions-of-operator',
        summary: 'End all sessions of an operator',
        tags,
        params: z.strictObject({ operatorId: uuid }),
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await endSessionsOfOperator(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )
}
