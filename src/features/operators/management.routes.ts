import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { cookieOptions } from '../../platform/secrets/cookies.ts'
import { readPage, toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { sessionCookieName } from './caller.ts'
import { createOperator, createToken, deleteOperator, revokeToken, setUp, updateOperator } from './commands.ts'
import {
  ChangeOwnPassword,
  CreateOperator,
  CreateToken,
  ListOperators,
  NewToken,
  Operator,
  OperatorPage,
  ResetPassword,
  SetUp,
  SetupState,
  SignIn,
  TokenPage,
  UpdateOperator,
} from './model.ts'
import { presentOperator, presentToken } from './present.ts'
import { requestOperatorReset, resetOperatorPassword } from './reset.commands.ts'
import { changeOwnPassword, requirePerson, signInOperator, signOutOperator } from './sign-in.ts'
import * as store from './store.ts'

const tags = ['Operators']
const params = z.strictObject({ operatorId: uuid })
const originOf = (request: FastifyRequest) => ({
  address: request.clientAddress,
  userAgent: request.headers['user-agent'],
})

export function operatorManagementRoutes(app: App, platform: Platform): void {
  const { config, database } = platform
  const sessionCookie = sessionCookieName(config)
  const keepSession = (reply: FastifyReply, token: string) =>
    reply.setCookie(sessionCookie, token, cookieOptions(config, config.limits.operatorSessionMinutes * 60))
  const find = async (operatorId: string) =>
    (await store.findOperator(database, operatorId)) ?? Promise.reject(problem('not-found'))

  app.post(
    '/gatehouse/v1/session',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'sign-in-operator',
        summary: 'Sign in to the console',
        tags,
        body: SignIn,
        response: { 204: nothing, ...problemAnswers(400, 401, 429, 503) },
      },
    },
    async (request, reply) => {
      const token = await signInOperator(platform, { ...request.body, ...originOf(request) })
      await signOutOperator(request.caller, platform)
      return keepSession(reply, token).code(204).send(null)
    },
  )

  app.delete(
    '/gatehouse/v1/session',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'sign-out-operator',
        summary: 'Sign out of the console',
        tags,
        response: { 204: nothing, ...problemAnswers(403) },
      },
    },
    async (request, reply) => {
      await signOutOperator(request.caller, platform)
      reply.clearCookie(sessionCookie, cookieOptions(config, 0)).header('clear-site-data', '"cache", "storage"')
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/me',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-operator-me',
        summary: 'Read who is calling',
        tags,
        response: { 200: Operator, ...problemAnswers(401, 403) },
      },
    },
    async (request) => presentOperator(await find(requirePerson(request.caller).operatorId)),
  )

  app.post(
    '/gatehouse/v1/me/password',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'change-operator-password',
        summary: 'Change the own password; every other session and token ends',
        tags,
        body: ChangeOwnPassword,
        response: { 204: nothing, ...problemAnswers(400, 401, 403, 503) },
      },
    },
    async (request, reply) => {
      const token = await changeOwnPassword(request.caller, platform, {
        current: request.body.current_password,
        fresh: request.body.new_password,
        ...originOf(request),
      })
      return keepSession(reply, token).code(204).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/setup',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-setup',
        summary: 'Read whether the first operator is still missing',
        tags,
        response: { 200: SetupState },
      },
    },
    async () => ({ needed: !(await store.hasOperators(database)) }),
  )

  app.post(
    '/gatehouse/v1/setup',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'set-up',
        summary: 'Make the first operator with the link that a start prints',
        tags,
        body: SetUp,
        response: { 204: nothing, ...problemAnswers(400, 410, 503) },
      },
    },
    async (request, reply) => {
      const token = await setUp(platform, { ...request.body, ...originOf(request) })
      return keepSession(reply, token).code(204).send(null)
    },
  )

  app.post(
    '/gatehouse/v1/reset-password',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'reset-operator-password',
        summary: 'Set a password by a mailed or printed link; signs nobody in',
        tags,
        body: ResetPassword,
        response: { 204: nothing, ...problemAnswers(400, 410, 503) },
      },
    },
    async (request, reply) => {
      const { token, new_password: password } = request.body
      await resetOperatorPassword(request.caller, platform, { token, password })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/operators',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-operators',
        summary: 'List operators',
        tags,
        querystring: ListOperators,
        response: { 200: OperatorPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const page = readPage(request.query)
      return toPage(page, await store.listOperators(database, page), presentOperator)
    },
  )

  app.post(
    '/gatehouse/v1/operators',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-operator',
        summary: 'Add an operator',
        tags,
        body: CreateOperator,
        response: { 201: Operator, ...problemAnswers(400, 401, 403, 503) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(presentOperator(await createOperator(request.caller, platform, request.body))),
  )

  app.get(
    '/gatehouse/v1/operators/:operatorId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-operator',
        summary: 'Read one operator',
        tags,
        params,
        response: { 200: Operator, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => presentOperator(await find(request.params.operatorId)),
  )

  app.patch(
    '/gatehouse/v1/operators/:operatorId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-operator',
        summary: 'Change an operator’s name or role',
        tags,
        params,
        body: UpdateOperator,
        response: { 200: Operator, ...problemAnswers(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const input = { operatorId: request.params.operatorId, change: request.body }
      return presentOperator(await updateOperator(request.caller, platform, input))
    },
  )

  app.delete(
    '/gatehouse/v1/operators/:operatorId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-operator',
        summary: 'Remove an operator',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await deleteOperator(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/gatehouse/v1/operators/:operatorId/reset-password',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'request-operator-reset',
        summary: 'Mail an operator a link to choose a new password',
        tags,
        params,
        response: { 202: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await requestOperatorReset(request.caller, platform, request.params)
      return reply.code(202).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/tokens',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-tokens',
        summary: 'List the own tokens',
        tags,
        querystring: ListOperators,
        response: { 200: TokenPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const page = readPage(request.query)
      const { operatorId } = requirePerson(request.caller)
      const owner = await find(operatorId)
      return toPage(page, await store.listTokens(database, operatorId, page), (row) => presentToken(row, owner))
    },
  )

  app.post(
    '/gatehouse/v1/tokens',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'create-token',
        summary: 'Make a token of one’s own, of one’s role or a lower one; it is shown this once',
        tags,
        body: CreateToken,
        response: { 201: NewToken, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const { name, role, expires_at } = request.body
      const input = { name, role, expiresAt: new Date(expires_at) }
      const { row, secret } = await createToken(request.caller, platform, input)
      const owner = await find(row.operator_id)
      return reply.code(201).send({ ...presentToken(row, owner), token: secret })
    },
  )

  app.delete(
    '/gatehouse/v1/tokens/:tokenId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'revoke-token',
        summary: 'Revoke a token of one’s own',
        tags,
        params: z.strictObject({ tokenId: uuid }),
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await revokeToken(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )
}
