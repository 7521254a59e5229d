import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/platform.ts'
import { LastingAnswers } from '../../../platform/wire/lasting-answers.ts'
import { problem } from '../../../platform/wire/problem.ts'
import type { App } from '../../../platform/wire/routes.ts'
import { readOnce } from '../../../platform/wire/shared-reads.ts'
import { problemAnswers } from '../../../platform/wire/wire.ts'
import {
  chooseCurrent,
  findOperation,
  findOutline,
  findSchema,
  findSecuritySchemes,
  findVersionFacts,
  listOperations,
  listSchemas,
  type VersionHead,
  versionsOf,
} from '../../apis/index.ts'
import { buildTree, findDocument, listDocuments, pathOf, visibleOnly } from '../../documents/index.ts'
import { specRendererOf } from '../../portals/index.ts'
import { apiParams } from '../catalog.model.ts'
import { iconUrl } from '../icons.ts'
import {
  presentDocumentPage,
  presentOperation,
  presentOutline,
  presentPage,
  presentPageNode,
  presentPageVersion,
  presentSchema,
  presentSpecification,
} from '../present.ts'
import * as queries from '../queries.ts'
import { chooseShown, gatewayAddress, registrationState } from '../rules.ts'
import * as model from './model.ts'

const tags = ['API pages']

/** Characters of the pages' answers that are kept: a few hundred of large operations. */
const mostLasting = 16_000_000

const keyOf = (...parts: unknown[]) => JSON.stringify(parts)

/** All that was read of a version stays as it is until its text, or how texts are read, is another. */
const readingOf = ({ id, index_edition, text_revision }: VersionHead) => keyOf(id, text_revision, index_edition)

const stillReading = () =>
  problem('not-available', {
    detail: 'The specification of this version is still being read; its reference is here in a moment.',
    headers: { 'retry-after': '5' },
  })

/** What the pages of an API show, each in one call. */
export function referenceRoutes(app: App, platform: Platform): void {
  const { config, database } = platform
  const notFound = () => Promise.reject(problem('not-found'))
  const find = async ({ caller, portal }: FastifyRequest, idOrSlug: string) =>
    (await readOnce(`visible API ${idOrSlug}`, () => queries.findVisibleApi(database, caller, portal.id, idOrSlug))) ??
    notFound()
  const lasting = new LastingAnswers(mostLasting)

  // Which versions and routes there are is the same for all who see the API, and changes seldom.
  const rememberedVersions = (apiId: string) =>
    platform.changes.recall(`versions of ${apiId}`, async () => (await versionsOf(database, [apiId])).get(apiId) ?? [])

  /** The versions of an API, and the one that was asked for. */
  const findShown = async (api: queries.VisibleApi, asked: string | undefined) => {
    const versions = await readOnce(`versions ${api.id}`, () => rememberedVersions(api.id))
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
      readOnce('spec renderer', () => specRendererOf(platform, request.portal.id)),
    ])
    if (!head) throw problem('not-found')
    if (head.index_state === 'waiting') throw stillReading()
    const hidden = { internal: renderer.hide_internal, deprecated: renderer.hide_deprecated }
    return { id: head.id, reading: readingOf(head), version: presentPageVersion(head, current), hidden, renderer }
  }
  const addressOf = async ({ id }: queries.VisibleApi) => {
    const routes = await platform.changes.recall(`routes to ${id}`, () => queries.routesOf(database, id))
    return gatewayAddress(config.gatewayUrl, routes)
  }

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
      const [{ versions, current, head }, documents, address] = await Promise.all([
        findShown(api, request.query.version),
        listDocuments(database, api.id),
        addressOf(api),
      ])
      const facts =
        head?.index_state === 'ready'
          ? await lasting.find(keyOf('facts', readingOf(head)), () => findVersionFacts(database, head.id))
          : head && (await findVersionFacts(database, head.id))
      return presentPage(api, {
        icon_url: iconUrl(api.id, api.icon_digest),
        registration: registrationState(request.caller, request.portal, api),
        gateway_url: address ?? null,
        versions: versions.map((version) => presentPageVersion(version, current)),
        specification: head && facts ? presentSpecification(head, current, facts) : null,
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
      const [facts, data] = await Promise.all([
        findVersionFacts(database, id),
        listOperations(database, id, { hidden }),
      ])
      return { version, tags: facts?.summary.tags ?? [], data }
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
      const { operation_id } = request.query
      const { id, reading, version, hidden, renderer } = await findReadable(request, request.query.version)
      const offered = renderer.try_it_ui && {
        customServers: renderer.allow_custom_server_urls,
        // The site calls others for people whom it knows (TRY-1).
        proxiedHosts: request.caller.kind === 'developer' ? config.tryHosts : undefined,
      }
      return lasting.find(keyOf('operation', reading, operation_id, { version, hidden, offered }), async () => {
        const [row, schemes] = await Promise.all([
          findOperation(database, id, operation_id, hidden),
          findSecuritySchemes(database, id),
        ])
        return presentOperation(row ?? (await notFound()), version, schemes, offered)
      })
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
      const { id, reading, version, hidden, renderer } = await findReadable(request, request.query.version)
      const isListed = group !== undefined || kind !== undefined
      const which = {
        hidden,
        ...(kind && { kinds: [kind] }),
        ...(group === undefined || group === '*' ? {} : { group: group === '' ? null : group }),
      }
      const { show_schemas } = renderer
      const key = keyOf('outline', reading, { version, isListed, which, askedFor, show_schemas })
      return lasting.find(key, async () => {
        const [outline, data, schemas] = await Promise.all([
          findOutline(database, id),
          isListed ? listOperations(database, id, which) : [],
          askedFor === 'true' && show_schemas ? listSchemas(database, id) : null,
        ])
        return {
          version,
          ...presentOutline(outline ?? (await notFound()), hidden),
          schemas: { count: show_schemas ? (outline?.schemas ?? 0) : 0, data: schemas },
          data,
        }
      })
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
