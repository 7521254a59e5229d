import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requireDeveloper } from '../../platform/caller.ts'
import type { Platform } from '../../platform/platform.ts'
import { readPage, toPage } from '../../platform/wire/paging.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { ResetPassword } from '../developers/index.ts'
import {
  changePassword,
  endSession,
  endSessions,
  refreshSession,
  setPasswordOnPage,
  signIn,
  signOut,
} from './commands.ts'
import { clearSessionCookies, readSessionCookies, setSessionCookies } from './cookies.ts'
import { Authenticate, ChangePassword, EndSessions, FirstPassword, ListSessions, SessionPage } from './model.ts'
import { presentSession } from './present.ts'
import { idleSince } from './rules.ts'
import * as store from './store.ts'

const tags = ['Sessions']
const originOf = (request: FastifyRequest) => ({
  address: request.clientAddress,
  userAgent: request.headers['user-agent'],
})

export function sessionRoutes(app: App, platform: Platform): void {
  const { config, database, clock } = platform
  const liveAt = (now: Date) => ({ now, idleSince: idleSince(config.limits, now) })
  const cookiesOf = (request: FastifyRequest) => readSessionCookies(config, request.headers.cookie)

  app.post(
    '/api/v3/developer/authenticate',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'authenticate',
        summary: 'Sign in with address and password; sets the session’s cookies',
        tags,
        body: Authenticate,
        response: { 204: nothing, ...problemAnswers(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { username: email, password } = request.body
      const input = { portal: request.portal, email, password, ...originOf(request) }
      const tokens = await signIn(request.caller, platform, input)
      return setSessionCookies(reply, platform, tokens).code(204).send(null)
    },
  )

  app.post(
    '/api/v3/developer/refresh',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'refresh',
        summary: 'Change the session’s tokens for new ones',
        tags,
        response: { 204: nothing, ...problemAnswers(401) },
      },
    },
    async (request, reply) => {
      const tokens = await refreshSession(platform, { portal: request.portal, cookies: cookiesOf(request) })
      return setSessionCookies(reply, platform, tokens).code(204).send(null)
    },
  )

  app.post(
    '/api/v3/developer/logout',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'logout',
        summary: 'Sign out; the session ends and its cookies go',
        tags,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await signOut(request.caller, platform, { portal: request.portal, cookies: cookiesOf(request) })
      return clearSessionCookies(reply, platform).code(204).send(null)
    },
  )

  app.post(
    '/api/gatehouse/v1/developer/set-password',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'set-password',
        summary: 'Set a password by a mailed token; the first one signs in who is approved',
        tags,
        body: ResetPassword,
        response: { 200: FirstPassword, ...problemAnswers(400, 404, 410, 503) },
      },
    },
    async (request, reply) => {
      const input = { portal: request.portal, ...request.body, ...originOf(request) }
      const { status, tokens } = await setPasswordOnPage(request.caller, platform, input)
      if (tokens) setSessionCookies(reply, platform, tokens)
      return { status, signed_in: tokens !== undefined }
    },
  )

  app.post(
    '/api/gatehouse/v1/developer/change-password',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'change-password',
        summary: 'Change the own password; every other session ends',
        tags,
        body: ChangePassword,
        response: { 204: nothing, ...problemAnswers(400, 401, 503) },
      },
    },
    async (request, reply) => {
      const { current_password: current, new_password: fresh } = request.body
      const tokens = await changePassword(request.caller, platform, { current, fresh, ...originOf(request) })
      return setSessionCookies(reply, platform, tokens).code(204).send(null)
    },
  )

  app.get(
    '/api/gatehouse/v1/developer/sessions',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'list-sessions',
        summary: 'List the own sessions',
        tags,
        querystring: ListSessions,
        response: { 200: SessionPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const { portalId, developerId, sessionId } = requireDeveloper(request.caller)
      const page = readPage(request.query)
      const found = await store.listSessions(database, portalId, developerId, page, liveAt(clock.now()))
      return toPage(page, found, (row) => presentSession(row, sessionId))
    },
  )

  app.delete(
    '/api/gatehouse/v1/developer/sessions',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'end-sessions',
        summary: 'End all of one’s sessions, or all others',
        tags,
        querystring: EndSessions,
        response: { 204: nothing, ...problemAnswers(400, 401) },
      },
    },
    async (request, reply) => {
      const keepCurrent = request.query.keep_current === 'true'
      await endSessions(request.caller, platform, { keepCurrent })
      if (!keepCurrent) clearSessionCookies(reply, platform)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/gatehouse/v1/developer/sessions/:sessionId',
    {
      config: { permission: 'developer' },
      schema: {
        operationId: 'end-session',
        summary: 'End one of one’s sessions',
        tags,
        params: z.strictObject({ sessionId: uuid }),
        response: { 204: nothing, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      await endSession(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )
}
