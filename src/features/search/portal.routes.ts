import type { FastifyRequest } from 'fastify'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers } from '../../platform/wire/wire.ts'
import { organisationId } from '../portals/index.ts'
import * as model from './model.ts'
import { presentGroups, presentResult } from './present.ts'
import { afterCursor, cursorOf, kindsOf, pageAddress } from './rules.ts'
import { type Asked, search, showHits } from './search.commands.ts'

const tags = ['Search']

export function searchRoutes(app: App, platform: Platform): void {
  const askedBy = ({ portal, clientAddress }: FastifyRequest, text: string, kinds: Asked['kinds']): Asked => ({
    portal,
    address: clientAddress,
    text,
    kinds,
  })

  app.get(
    '/api/v3/search',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'search-portal',
        summary: 'Find operations and documents that the caller may see',
        tags,
        querystring: model.SearchPortal,
        response: { 200: model.SearchResults, ...problemAnswers(400, 401, 429) },
      },
    },
    async (request) => {
      const { q = '', 'page[size]': given, 'page[after]': cursor } = request.query
      const size = given === undefined || given === '' ? 10 : given
      const from = afterCursor(cursor)
      if (from === undefined)
        throw invalidField('page[after]', 'invalid', 'This is no cursor of ours.', { source: 'query' })
      const asked = askedBy(request, q, ['operation', 'webhook', 'message', 'document'])
      const answer = await search(request.caller, platform, asked)
      const shown = await showHits(request.caller, platform, asked, answer, { from, size })
      const ids = { portal_id: request.portal.id, org_id: await organisationId(platform.database, newId()) }
      const { query, found } = answer
      const address = (at: number) => pageAddress(q, given, at === 0 ? undefined : cursorOf(at))
      return {
        meta: {
          page: {
            size,
            first: address(0),
            next: from + size < found.length ? address(from + size) : null,
            previous: from > 0 ? address(Math.max(0, from - size)) : null,
          },
        },
        data: query ? shown.map((hit) => presentResult(query, hit, ids)) : [],
      }
    },
  )

  app.get(
    '/api/gatehouse/v1/search',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'search-site',
        summary: 'Find APIs, operations, schemas and documents that the caller may see, grouped, with their pages',
        tags,
        querystring: model.SearchSite,
        response: { 200: model.SiteResults, ...problemAnswers(400, 429) },
      },
    },
    async (request) => {
      const { q, kind, size = 20 } = request.query
      const asked = askedBy(request, q, kindsOf(kind))
      const answer = await search(request.caller, platform, asked)
      const shown = await showHits(request.caller, platform, asked, answer, { from: 0, size })
      return presentGroups(answer, q, shown, answer.found.length > size)
    },
  )
}
