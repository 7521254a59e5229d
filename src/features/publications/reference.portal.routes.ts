import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import {
  chooseCurrent,
  findImage,
  findOperation,
  findOutline,
  findSchema,
  findSecuritySchemes,
  findVersionSummary,
  listOperations,
  listSchemas,
  versionsOf,
} from '../apis/index.ts'
import { buildTree, findDocument, listDocuments, pathOf, visibleOnly } from '../documents/index.ts'
import { specRendererOf } from '../portals/index.ts'
import { apiParams } from './catalog.model.ts'
import { iconUrl } from './icons.ts'
import {
  presentDocumentPage,
  presentOperation,
  presentOutline,
  presentPage,
  presentPageNode,
  presentPageVersion,
  presentSchema,
  presentSpecification,
} from './present.ts'
import * as queries from './queries.ts'
import * as model from './reference.model.ts'
import { chooseShown, gatewayAddress, registrationState } from './rules.ts'

const tags = ['API pages']

const stillReading = () =>
  problem('not-available', {
    detail: 'The specification of this version is still being read; its reference is here in a moment.',
    headers: { 'retry-after': '5' },
  })

/** What the pages of an API show, each in one call. */
export function referenceRoutes(app: App, { config, database }: Platform): void {
  const notFound = () => Promise.reject(problem('not-found'))
  const find = async ({ caller, portal }: FastifyRequest, idOrSlug: string) =>
    (await queries.findVisibleApi(database, caller, portal.id, idOrSlug)) ?? notFound()

  /** The versions of an API, and the one that was asked for. */
  const findShown = async (api: queries.VisibleApi, asked: string | undefined) => {
    const versions = (await versionsOf(database, [api.id])).get(api.id) ?? []
    const current = chooseCurrent(api.version, versions)
    const head = chooseShown(versions, current, asked)
    if (!head && asked !== undefined) throw problem('not-found')
    return { versions, current, head }
  }
  /** A version whose operations can be read now, and what the portal leaves out of it. */
  const findReadable = async (request: FastifyRequest<{ Params: { apiIdOrSlug: string } }>, asked?: string) => {
    const api = await find(request, request.params.apiIdOrSlug)
    const [{ current, head }, renderer] = await Promise.all([
      findShown(api, asked),
      specRendererOf(database, request.portal.id),
    ])
    if (!head) throw problem('not-found')
    if (head.index_state === 'waiting') throw stillReading()
    const hidden = { internal: renderer.hide_internal, deprecated: renderer.hide_deprecated }
    return { id: head.id, version: presentPageVersion(head, current), hidden, renderer }
  }
  const addressOf = async (api: queries.VisibleApi) =>
    gatewayAddress(config.gatewayUrl, await queries.routesOf(database, api.id))

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-page',
        summary: 'Read what an API’s page shows: how to call and register it, its versions and documents',
        tags,
        params: apiParams,
        querystring: model.ShowApiPage,
        response: { 200: model.ApiPage, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      const [{ versions, current, head }, documents, address, icon] = await Promise.all([
        findShown(api, request.query.version),
        listDocuments(database, api.id),
        addressOf(api),
        findImage(database, api.id),
      ])
      const [summary, securitySchemes] = head
        ? await Promise.all([findVersionSummary(database, head.id), findSecuritySchemes(database, head.id)])
        : [undefined, []]
      return presentPage(api, {
        icon_url: iconUrl(api.id, icon?.digest),
        registration: registrationState(request.caller, request.portal, api),
        gateway_url: address ?? null,
        versions: versions.map((version) => presentPageVersion(version, current)),
        specification: head && summary ? presentSpecification(head, current, { summary, securitySchemes }) : null,
        documents: buildTree(visibleOnly(documents)).map((node) => presentPageNode(node)),
      })
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/operations',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'list-api-operations',
        summary: 'List the operations of a version in the document’s order',
        tags,
        params: apiParams,
        querystring: model.ShowApiPage,
        response: { 200: model.ApiOperations, ...problemAnswers(400, 404, 503) },
      },
    },
    async (request) => {
      const { id, version, hidden } = await findReadable(request, request.query.version)
      const [summary, data] = await Promise.all([
        findVersionSummary(database, id),
        listOperations(database, id, { hidden }),
      ])
      return { version, tags: summary?.tags ?? [], data }
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/operation',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-operation',
        summary: 'Read one operation by its id, with an example of what to send',
        tags,
        params: apiParams,
        querystring: model.ShowOperation,
        response: { 200: model.ApiOperation, ...problemAnswers(400, 404, 503) },
      },
    },
    async (request) => {
      const { id, version, hidden, renderer } = await findReadable(request, request.query.version)
      const [row, schemes] = await Promise.all([
        findOperation(database, id, request.query.operation_id, hidden),
        findSecuritySchemes(database, id),
      ])
      const offered = renderer.try_it_ui && {
        customServers: renderer.allow_custom_server_urls,
        // The site calls others for people whom it knows (TRY-1).
        proxiedHosts: request.caller.kind === 'developer' ? config.tryHosts : undefined,
      }
      return presentOperation(row ?? (await notFound()), version, schemes, offered)
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/outline',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-outline',
        summary: 'Read which groups a version’s operations stand in, and list those of one group',
        tags,
        params: apiParams,
        querystring: model.ShowOutline,
        response: { 200: model.ApiOutline, ...problemAnswers(400, 404, 503) },
      },
    },
    async (request) => {
      const { group, kind, schemas: askedFor } = request.query
      const { id, version, hidden, renderer } = await findReadable(request, request.query.version)
      const isListed = group !== undefined || kind !== undefined
      const which = {
        hidden,
        ...(kind && { kinds: [kind] }),
        ...(group === undefined || group === '*' ? {} : { group: group === '' ? null : group }),
      }
      const [outline, data, schemas] = await Promise.all([
        findOutline(database, id),
        isListed ? listOperations(database, id, which) : [],
        askedFor === 'true' && renderer.show_schemas ? listSchemas(database, id) : null,
      ])
      return {
        version,
        ...presentOutline(outline ?? (await notFound()), hidden),
        schemas: { count: renderer.show_schemas ? (outline?.schemas ?? 0) : 0, data: schemas },
        data,
      }
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/schema',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-schema',
        summary: 'Read one named schema of a version',
        tags,
        params: apiParams,
        querystring: model.ShowSchema,
        response: { 200: model.ApiSchema, ...problemAnswers(400, 404, 503) },
      },
    },
    async (request) => {
      const { id, version, renderer } = await findReadable(request, request.query.version)
      const row = renderer.show_schemas ? await findSchema(database, id, request.query.name) : undefined
      return presentSchema(row ?? (await notFound()), version)
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/document',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-document-page',
        summary: 'Read one document by its path, as HTML',
        tags,
        params: apiParams,
        querystring: model.ShowDocument,
        response: { 200: model.ApiDocumentPage, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      const visible = visibleOnly(await listDocuments(database, api.id))
      const head = visible.find((one) => pathOf(visible, one.id) === request.query.path)
      const row = head ? await findDocument(database, api.id, head.id) : undefined
      return presentDocumentPage(visible, row ?? (await notFound()))
    },
  )
}
