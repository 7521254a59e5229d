import { z } from 'zod'
import type { Platform } from '../../../platform/platform.ts'
import { toPage } from '../../../platform/wire/paging.ts'
import { problem } from '../../../platform/wire/problem.ts'
import type { App } from '../../../platform/wire/routes.ts'
import { nothing, problemAnswers, uuid } from '../../../platform/wire/wire.ts'
import * as model from '../model.ts'
import { presentLifecycle, presentMessages, presentReport, presentVersion, presentVersionHead } from '../present.ts'
import { findApi } from '../store.ts'
import * as commands from './commands.ts'
import { findReport, listVersions } from './queries.ts'
import * as store from './store.ts'

const tags = ['API versions']
const apiParams = z.strictObject({ apiId: uuid })
const versionParams = z.strictObject({ apiId: uuid, versionId: uuid })
// Removing operations is refused only where a whole control plane enforces them, which is not linked yet.
const force = z.strictObject({ force: z.enum(['true', 'false', '']).default('false') })
const bodyLimit = model.specificationBodyLimit

export function versionManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform
  const notFound = () => Promise.reject(problem('not-found'))

  app.post(
    '/v3/apis/validate-specification',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'validate-specification',
        summary: 'Say what is wrong with a specification, and keep nothing',
        tags,
        body: model.ValidateSpecification,
        response: { 201: model.SpecificationFindings, ...problemAnswers(400, 401, 403, 413, 415, 503) },
      },
    },
    async (request, reply) => {
      const messages = await commands.validateSpecification(request.caller, request.body)
      return reply.code(201).send({ validation_messages: presentMessages(messages) })
    },
  )

  app.get(
    '/v3/apis/:apiId/versions',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'list-api-versions',
        summary: 'List the versions of an API',
        tags,
        params: apiParams,
        querystring: model.ListApiVersions,
        response: { 200: model.ApiVersionPage, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const api = (await findApi(database, request.params.apiId)) ?? (await notFound())
      const found = await listVersions(database, api.id, request.query)
      return toPage(found.page, found, presentVersionHead)
    },
  )

  app.post(
    '/v3/apis/:apiId/versions',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'create-api-version',
        summary: 'Add a version to an API',
        tags,
        params: apiParams,
        body: model.CreateApiVersion,
        response: { 201: model.ApiVersion, ...problemAnswers(400, 401, 403, 404, 409, 413, 415, 503) },
      },
    },
    async (request, reply) => {
      const input = { apiId: request.params.apiId, version: request.body }
      return reply.code(201).send(presentVersion(await commands.createApiVersion(request.caller, platform, input)))
    },
  )

  app.get(
    '/v3/apis/:apiId/versions/:versionId',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'fetch-api-version',
        summary: 'Read one version with its specification',
        tags,
        params: versionParams,
        response: { 200: model.ApiVersion, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const { apiId, versionId } = request.params
      return presentVersion((await store.findVersion(database, apiId, versionId)) ?? (await notFound()))
    },
  )

  app.patch(
    '/v3/apis/:apiId/versions/:versionId',
    {
      bodyLimit,
      config: { permission: 'admin' },
      schema: {
        operationId: 'update-api-version',
        summary: 'Change a version’s name or specification',
        tags,
        params: versionParams,
        querystring: force,
        body: model.UpdateApiVersion,
        response: { 200: model.ApiVersion, ...problemAnswers(400, 401, 403, 404, 409, 413, 415, 503) },
      },
    },
    async (request) => {
      const input = { ...request.params, change: request.body }
      return presentVersion(await commands.updateApiVersion(request.caller, platform, input))
    },
  )

  app.delete(
    '/v3/apis/:apiId/versions/:versionId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'delete-api-version',
        summary: 'Delete a version',
        tags,
        params: versionParams,
        response: { 204: nothing, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await commands.deleteApiVersion(request.caller, platform, request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/gatehouse/v1/apis/:apiId/versions/:versionId/validation',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-api-version-validation',
        summary: 'Read what is wrong with a version’s specification, with rules and places',
        tags,
        params: versionParams,
        response: { 200: model.ValidationReport, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { apiId, versionId } = request.params
      return presentReport((await findReport(database, apiId, versionId)) ?? (await notFound()))
    },
  )

  app.get(
    '/gatehouse/v1/apis/:apiId/versions/:versionId/lifecycle',
    {
      config: { permission: 'operator' },
      schema: {
        operationId: 'get-api-version-lifecycle',
        summary: 'Read when a version is deprecated and when it ends',
        tags,
        params: versionParams,
        response: { 200: model.Lifecycle, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { apiId, versionId } = request.params
      return presentLifecycle((await store.findVersion(database, apiId, versionId)) ?? (await notFound()))
    },
  )

  app.put(
    '/gatehouse/v1/apis/:apiId/versions/:versionId/lifecycle',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'set-api-version-lifecycle',
        summary: 'Say when a version is deprecated and when it ends',
        tags,
        params: versionParams,
        body: model.SetLifecycle,
        response: { 200: model.Lifecycle, ...problemAnswers(400, 401, 403, 404, 415) },
      },
    },
    async (request) => {
      const input = { ...request.params, lifecycle: request.body }
      return presentLifecycle(await commands.setLifecycle(request.caller, platform, input))
    },
  )
}
