import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { MarkdownTree } from '../../platform/markdown/markdown.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { findVersion, versionsOf } from '../apis/index.ts'
import { buildTree, findDocument, listDocuments, visibleOnly } from '../documents/index.ts'
import * as model from './catalog.model.ts'
import { documentNodes } from './document-nodes.ts'
import { facetRoutes } from './facets/portal.routes.ts'
import { presentCatalog, presentDocument, presentNode, presentVersions } from './present.ts'
import * as queries from './queries.ts'
import { chooseForm, documentNodesType, findByIdOrSlug, registrationState } from './rules.ts'

const tags = ['APIs']
const { apiParams, versionParams, documentParams } = model

/** The developers' catalog. What the caller may not see answers as what is not there (AZ-5). */
export function catalogRoutes(app: App, platform: Platform): void {
  const { database } = platform
  facetRoutes(app, platform)
  const notFound = () => Promise.reject(problem('not-found'))
  const find = async ({ caller, portal }: FastifyRequest, idOrSlug: string) =>
    (await queries.findVisibleApi(database, caller, portal.id, idOrSlug)) ?? notFound()
  const findVisibleVersion = async (request: FastifyRequest, params: z.infer<typeof versionParams>) => {
    const api = await find(request, params.apiIdOrSlug)
    const version = (await findVersion(database, api.id, params.versionId)) ?? (await notFound())
    return { api, version }
  }

  app.get(
    '/api/v3/apis',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'list-apis',
        summary: 'List the APIs that the caller may see',
        description: 'Beside what is listed, `filter[attributes.KEY]` takes every text operator.',
        tags,
        querystring: model.ListCatalog,
        response: { 200: model.CatalogPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const found = await queries.listVisibleApis(database, request.caller, request.portal.id, request.query)
      return { meta: { page: { ...found.page, total: found.total } }, data: await presentCatalog(database, found.rows) }
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'fetch-api',
        summary: 'Read one API',
        tags,
        params: apiParams,
        response: { 200: model.CatalogApi, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const [api] = await presentCatalog(database, [await find(request, request.params.apiIdOrSlug)])
      return api ?? notFound()
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/actions',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-actions',
        summary: 'Say what the caller may do with an API',
        tags,
        params: apiParams,
        response: { 200: model.CatalogActions, ...problemAnswers(401, 404, 503) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      const register = registrationState(request.caller, request.portal, api) === 'open'
      return { actions: { view: true, register, view_documentation: true } }
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/versions',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'list-api-version-specs',
        summary: 'List the versions of an API',
        tags,
        params: apiParams,
        response: { 200: model.CatalogVersions, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      return presentVersions((await versionsOf(database, [api.id])).get(api.id) ?? [])
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/versions/:versionId',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'fetch-api-version-spec',
        summary: 'Read one version with its specification',
        tags,
        params: versionParams,
        response: { 200: model.CatalogVersion, ...problemAnswers(401, 404) },
      },
    },
    async (request) => {
      const { version } = await findVisibleVersion(request, request.params)
      return {
        id: version.id,
        version: version.version,
        spec: { type: version.spec_type, content: version.content },
      }
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/versions/:versionId/raw',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'fetch-api-version-spec-raw',
        summary: 'Download a specification as it was sent',
        tags,
        params: versionParams,
        response: {
          200: {
            content: {
              'application/json': { schema: z.record(z.string(), z.unknown()) },
              'application/yaml': { schema: z.string() },
            },
          },
          ...problemAnswers(401, 404),
        },
      },
    },
    async (request, reply) => {
      const { api, version } = await findVisibleVersion(request, request.params)
      const name = `${api.slug}-${version.version}`.replace(/[^\w.-]+/g, '-').slice(0, 200)
      // Nothing in it may run in this site's name, whatever a browser makes of it (SPEC-7).
      return reply
        .headers({
          'content-type': `application/${version.format}; charset=utf-8`,
          'content-disposition': `attachment; filename="${name}.${version.format}"`,
          'content-security-policy': "sandbox; default-src 'none'",
        })
        .send(Buffer.from(version.content) as never)
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/documents',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'list-api-documents',
        summary: 'Read the tree of an API’s documents',
        tags,
        params: apiParams,
        response: { 200: model.CatalogDocuments, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      return { data: buildTree(visibleOnly(await listDocuments(database, api.id))).map(presentNode) }
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/documents/:documentIdOrSlug',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'fetch-api-document',
        summary: 'Read one document: as JSON, as Markdown, or as a tree of nodes',
        tags,
        params: documentParams,
        response: {
          200: {
            content: {
              'application/json': { schema: model.CatalogDocument },
              'text/markdown': { schema: z.string() },
              [documentNodesType]: { schema: model.CatalogDocumentNodes },
            },
          },
          ...problemAnswers(400, 401, 404),
        },
      },
    },
    async (request, reply) => {
      const api = await find(request, request.params.apiIdOrSlug)
      const visible = visibleOnly(await listDocuments(database, api.id))
      const head = findByIdOrSlug(visible, request.params.documentIdOrSlug)
      const row = head ? await findDocument(database, api.id, head.id) : undefined
      if (!row) return notFound()
      const document = presentDocument(row)
      reply.header('vary', 'Accept')
      switch (chooseForm(request.headers.accept)) {
        case 'markdown':
          return reply.type('text/markdown; charset=utf-8').send(document.content as never)
        case 'nodes':
          return reply
            .type(documentNodesType)
            .send({ ...document, content: documentNodes(row.tree as MarkdownTree) } as never)
        default:
          return reply.type('application/json').send(document)
      }
    },
  )
}
