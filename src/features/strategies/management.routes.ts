import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { createStrategy, deleteStrategy, replaceStrategy, updateStrategy } from './commands.ts'
import {
  ListStrategies,
  type PublishedStrategies,
  PutStrategy,
  Strategy,
  StrategyPage,
  UpdateStrategy,
} from './model.ts'
import { presentStrategy } from './present.ts'
import * as store from './store.ts'

const tags = ['Auth strategies']
const params = z.strictObject({ authStrategyId: uuid })
const base = '/v2/application-auth-strategies'

export function strategyManagementRoutes(
  app: App,
  platform: Platform,
  questions: { publishedStrategies: PublishedStrategies },
): void {
  const { database } = platform
  const present = async (row: store.StrategyRow) => presentStrategy(row, await questions.publishedStrategies(database))

  app.get(
    base,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-app-auth-strategies',
        summary: 'List auth strategies',
        tags,
        querystring: ListStrategies,
        response: { 200: StrategyPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await store.listStrategies(database, request.query)
      const published = await questions.publishedStrategies(database)
      return toPage(found.page, found, (row) => presentStrategy(row, published))
    },
  )

  app.post(
    base,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-app-auth-strategy',
        summary: 'Create an auth strategy: how applications prove who they are',
        tags,
        body: PutStrategy,
        response: { 201: Strategy, ...problemAnswers(400, 401, 403, 415) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await present(await createStrategy(request.caller, platform, request.body))),
  )

  app.get(
    `${base}/:authStrategyId`,
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-app-auth-strategy',
        summary: 'Read one auth strategy',
        tags,
        params,
        response: { 200: Strategy, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const strategy = await store.findStrategy(database, request.params.authStrategyId)
      if (!strategy) throw problem('not-found')
      return present(strategy)
    },
  )

  app.put(
    `${base}/:authStrategyId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'replace-app-auth-strategy',
        summary: 'Replace an auth strategy',
        tags,
        params,
        body: PutStrategy,
        response: { 201: Strategy, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const input = { strategyId: request.params.authStrategyId, strategy: request.body }
      // 201 for a replacement is what the reference answers.
      return reply.code(201).send(await present(await replaceStrategy(request.caller, platform, input)))
    },
  )

  app.patch(
    `${base}/:authStrategyId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-app-auth-strategy',
        summary: 'Change an auth strategy',
        tags,
        params,
        body: UpdateStrategy,
        response: { 200: Strategy, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const input = { strategyId: request.params.authStrategyId, change: request.body }
      return present(await updateStrategy(request.caller, platform, input))
    },
  )

  app.delete(
    `${base}/:authStrategyId`,
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-app-auth-strategy',
        summary: 'Delete an auth strategy that nothing uses',
        tags,
        params,
        response: { 204: nothing, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      await deleteStrategy(request.caller, platform, { strategyId: request.params.authStrategyId })
      return reply.code(204).send(null)
    },
  )
}
