import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { etagOf, ifMatchHeaders } from '../../platform/wire/etag.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { ApiAttributePage, ListAttributes } from './attributes/model.ts'
import { listAttributes } from './attributes/store.ts'
import * as commands from './commands.ts'
import { imageManagementRoutes } from './images/management.routes.ts'
import { createImplementation, deleteImplementation } from './implementations.commands.ts'
import * as model from './model.ts'
import { operationManagementRoutes } from './operations.management.routes.ts'
import { presentApis, presentAttribute, presentImplementation } from './present.ts'
import * as queries from './queries.ts'
import * as store from './store.ts'
import { versionManagementRoutes } from './versions/management.routes.ts'

const apiTags = ['APIs']
const implementationTags = ['API implementations']
const apiParams = z.strictObject({ apiId: uuid })
const implementationParams = z.strictObject({ apiId: uuid, implementationId: uuid })
const force = z.strictObject({ force: z.enum(['true', 'false', '']).default('false') })
const bodyLimit = model.specificationBodyLimit

export function apiManagementRoutes(
  app: App,
  platform: Platform,
  questions: { portalsOfApis: model.PortalsOfApis },
): void {
  const { database } = platform
  const notFound = () => Promise.reject(problem('not-found'))
  const present = async (row: store.ApiRow) => {
    const [api] = await presentApis(database, questions.portalsOfApis, [row])
    return api ?? notFound()
  }
  versionManagementRoutes(app, platform)
  imageManagementRoutes(app, platform)
  operationManagementRoutes(app, platform)
  const find = async (apiId: string) => (await store.findApi(database, apiId)) ?? notFound()

  app.get(
    '/v3/apis',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-apis',
        summary: 'List APIs',
        description:
          'Beside what is listed, `filter[labels.KEY]` and `filter[attributes.KEY]` take every text operator.',
        tags: apiTags,
        querystring: model.ListApis,
        response: { 200: model.ApiPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await queries.listApis(database, request.query)
      const data = await presentApis(database, questions.portalsOfApis, found.rows)
      return { meta: { page: { ...found.page, total: found.total } }, data }
    },
  )

  app.post(
    '/v3/apis',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-api',
        summary: 'Create an API, with a first version where a specification is sent',
        tags: apiTags,
        body: model.CreateApi,
        response: { 201: model.Api, ...problemAnswers(400, 401, 403, 413, 415, 503) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await present(await commands.createApi(request.caller, platform, request.body))),
  )

  app.get(
    '/v3/apis/:apiId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api',
        summary: 'Read one API',
        tags: apiTags,
        params: apiParams,
        response: { 200: model.Api, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      const row = await find(request.params.apiId)
      reply.header('etag', etagOf(row))
      return present(row)
    },
  )

  app.patch(
    '/v3/apis/:apiId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-api',
        summary: 'Change an API',
        tags: apiTags,
        params: apiParams,
        querystring: force,
        headers: ifMatchHeaders,
        body: model.UpdateApi,
        response: { 200: model.Api, ...problemAnswers(400, 401, 403, 404, 409, 412, 415) },
      },
    },
    async (request, reply) => {
      const ifMatch = request.headers['if-match']
      const input = { apiId: request.params.apiId, change: request.body, ifMatch }
      const row = await commands.updateApi(request.caller, platform, input)
      reply.header('etag', etagOf(row))
      return present(row)
    },
  )

  app.delete(
    '/v3/apis/:apiId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-api',
        summary: 'Delete an API with its versions, documents, publications and registrations',
        tags: apiTags,
        params: apiParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await commands.deleteApi(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/v3/api-attributes',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-attributes',
        summary: 'List the attributes that APIs have, and how many have each value',
        tags: apiTags,
        querystring: ListAttributes,
        response: { 200: ApiAttributePage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await listAttributes(database, request.query)
      return toPage(found.page, found, presentAttribute)
    },
  )

  app.get(
    '/v3/api-implementations',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-implementations',
        summary: 'List which service implements which API',
        tags: implementationTags,
        querystring: model.ListImplementations,
        response: { 200: model.ImplementationPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await queries.listImplementations(database, request.query)
      return toPage(found.page, found, presentImplementation)
    },
  )

  app.post(
    '/v3/apis/:apiId/implementations',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-api-implementation',
        summary: 'Link an API to the service that answers its calls',
        tags: implementationTags,
        params: apiParams,
        body: model.CreateImplementation,
        response: { 201: model.Implementation, ...problemAnswers(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      const input = { apiId: request.params.apiId, implementation: request.body }
      const row = await createImplementation(request.caller, platform, input)
      return reply.code(201).send(presentImplementation(row))
    },
  )

  app.get(
    '/v3/apis/:apiId/implementations/:implementationId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-implementation',
        summary: 'Read one implementation of an API',
        tags: implementationTags,
        params: implementationParams,
        response: { 200: model.Implementation, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const { apiId, implementationId } = request.params
      const row = await store.findImplementation(database, apiId, implementationId)
      return presentImplementation(row ?? (await notFound()))
    },
  )

  app.delete(
    '/v3/apis/:apiId/implementations/:implementationId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-api-implementation',
        summary: 'Unlink an API from its service',
        tags: implementationTags,
        params: implementationParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await deleteImplementation(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )
}
