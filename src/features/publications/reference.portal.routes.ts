import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { chooseCurrent, findOperation, findVersionSummary, listOperations, versionsOf } from '../apis/index.ts'
import { buildTree, findDocument, listDocuments, pathOf, visibleOnly } from '../documents/index.ts'
import { apiParams } from './catalog.model.ts'
import {
  presentDocumentPage,
  presentOperation,
  presentPage,
  presentPageNode,
  presentPageVersion,
  presentSpecification,
  presentStrategy,
} from './present.ts'
import * as queries from './queries.ts'
import * as model from './reference.model.ts'
import { chooseShown, gatewayAddress, registrationState } from './rules.ts'

const tags = ['API pages']

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
    const summary = head ? await findVersionSummary(database, head.id) : undefined
    return { versions, current, shown: head && summary ? { head, summary } : undefined }
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
      const [{ versions, current, shown }, documents, address] = await Promise.all([
        findShown(api, request.query.version),
        listDocuments(database, api.id),
        addressOf(api),
      ])
      return presentPage(api, {
        registration: registrationState(request.caller, request.portal, api),
        gateway_url: address ?? null,
        versions: versions.map((version) => presentPageVersion(version, current)),
        specification: shown ? presentSpecification(shown.head, current, shown.summary) : null,
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
        response: { 200: model.ApiOperations, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const api = await find(request, request.params.apiIdOrSlug)
      const { current, shown } = await findShown(api, request.query.version)
      const { head, summary } = shown ?? (await notFound())
      return {
        version: presentPageVersion(head, current),
        tags: summary.tags,
        data: await listOperations(database, head.id),
      }
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/operation',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-api-operation',
        summary: 'Read one operation by its id, with a sample call',
        tags,
        params: apiParams,
        querystring: model.ShowOperation,
        response: { 200: model.ApiOperation, ...problemAnswers(400, 404) },
      },
    },
    async (request) => {
      const { version, operation_id } = request.query
      const api = await find(request, request.params.apiIdOrSlug)
      const [{ current, shown }, address] = await Promise.all([findShown(api, version), addressOf(api)])
      const { head, summary } = shown ?? (await notFound())
      const row = (await findOperation(database, head.id, operation_id)) ?? (await notFound())
      const strategy = presentStrategy(api)
      const keyHeader = strategy?.credential_type === 'key_auth' ? (strategy.key_names[0] ?? null) : null
      return presentOperation(row, presentPageVersion(head, current), summary, { address, keyHeader })
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
