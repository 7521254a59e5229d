import type { z } from 'zod'
import type { Platform } from '../../../platform/platform.ts'
import { readPage } from '../../../platform/wire/paging.ts'
import { problem } from '../../../platform/wire/problem.ts'
import type { App } from '../../../platform/wire/routes.ts'
import { problemAnswers } from '../../../platform/wire/wire.ts'
import {
  digestParam,
  findImage,
  findPicture,
  ImageKind,
  iconsOf,
  pictureAnswers,
  redirectAnswer,
  sendPicture,
} from '../../apis/index.ts'
import { apiParams } from '../catalog.model.ts'
import { iconUrl } from '../icons.ts'
import { presentCatalog } from '../present.ts'
import { findVisibleApi, listVisibleByIds } from '../queries.ts'
import { Catalog, FacetPage, ListFacets, ReadCatalog, readSelection } from './model.ts'
import { listHeads } from './queries.ts'
import { countFacets, missedBy, waysOut } from './rules.ts'

const tags = ['APIs']

/** What the catalog's page is filtered by, and the icons on it. Nothing counts that the caller may not see (AZ-6). */
export function facetRoutes(app: App, { database }: Platform): void {
  app.get(
    '/api/v3/api-attributes',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'get-paginated-api-attributes',
        summary: 'List the attributes of the APIs that the caller may see, and how many have each value',
        description:
          'With `selected[KEY]=VALUE,VALUE` each value also says how many APIs have it beside all that is selected of other attributes.',
        tags,
        querystring: ListFacets,
        response: { 200: FacetPage, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const selection = readSelection(request.query)
      const isSelecting = Object.keys(request.query).some((name) => name.startsWith('selected['))
      const heads = await listHeads(database, request.caller, request.portal.id, { words: '', sort: 'name' })
      const isAsked = keyFilter(request.query)
      const data = countFacets(heads, selection)
        .filter(({ key }) => isAsked(key))
        .map(({ key, values }) => ({
          key,
          values: isSelecting ? values : values.map(({ value, api_count }) => ({ value, api_count })),
        }))
      return { data, meta: { page: { number: 1, size: data.length, total: data.length } } }
    },
  )

  app.get(
    '/api/gatehouse/v1/catalog',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'read-catalog',
        summary: 'Read a page of the catalog with its icons, its filters, and what to give up where nothing is found',
        description: 'Attributes are chosen by `selected[KEY]=VALUE,VALUE`; `q` is words that an API has to hold.',
        tags,
        querystring: ReadCatalog,
        response: { 200: Catalog, ...problemAnswers(400, 401) },
      },
    },
    async (request) => {
      const { caller, portal, query } = request
      const page = readPage(query)
      const words = (query.q ?? '').trim()
      const selection = readSelection(query)
      const heads = await listHeads(database, caller, portal.id, { words, sort: query.sort ?? 'name' })
      const chosen = heads.filter((head) => head.isFound && missedBy(head, selection).length === 0)
      const ids = chosen.slice((page.number - 1) * page.size, page.number * page.size).map(({ id }) => id)
      const data = await presentCatalog(database, await listVisibleByIds(database, caller, portal.id, ids))
      const icons = await iconsOf(database, ids)
      const facets = countFacets(heads, selection).map(({ key, values }) => ({
        key,
        values: values.map(({ value, selected_api_count: total }) => ({
          value,
          total,
          is_selected: Object.hasOwn(selection, key) && (selection[key]?.includes(value) ?? false),
        })),
      }))
      return {
        data: data.map((api) => ({ ...api, icon_url: iconUrl(api.id, icons.get(api.id)) })),
        meta: { page: { ...page, total: chosen.length } },
        visible: heads.length,
        facets,
        ways_out: chosen.length === 0 ? waysOut(heads, selection, words) : [],
      }
    },
  )

  app.get(
    '/api/v3/apis/:apiIdOrSlug/images/:imageType/raw',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'fetch-api-image',
        summary: 'Go to the picture of an API',
        tags,
        params: apiParams.extend({ imageType: ImageKind }),
        response: { ...redirectAnswer, ...problemAnswers(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const api = await findVisibleApi(database, request.caller, request.portal.id, request.params.apiIdOrSlug)
      const image = api && (await findImage(database, api.id))
      const place = image && iconUrl(image.api_id, image.digest)
      if (!place) throw problem('not-found')
      return reply.code(302).header('location', place).send(null)
    },
  )

  app.get(
    '/api/gatehouse/v1/apis/:apiIdOrSlug/images/:imageType/:digest',
    {
      config: { permission: 'anyone' },
      schema: {
        operationId: 'read-api-image',
        summary: 'Read a picture of an API',
        tags,
        params: apiParams.extend({ imageType: ImageKind, digest: digestParam }),
        response: { ...pictureAnswers, ...problemAnswers(401, 404) },
      },
    },
    async (request, reply) => {
      const { apiIdOrSlug, digest } = request.params
      const api = await findVisibleApi(database, request.caller, request.portal.id, apiIdOrSlug)
      const picture = api && (await findPicture(database, api.id, digest))
      if (!picture) throw problem('not-found')
      return sendPicture(reply, picture)
    },
  )
}

/** Keys are few and counted in memory, so their filter works there too, as `filters.ts` has it. */
function keyFilter(query: z.infer<typeof ListFacets>): (key: string) => boolean {
  const {
    'filter[key]': same,
    'filter[key][eq]': eq = same,
    'filter[key][neq]': neq,
    'filter[key][oeq]': oeq,
    'filter[key][contains]': contains,
    'filter[key][ocontains]': ocontains,
  } = query
  const parts = (text: string) => text.split(',').map((part) => part.trim())
  const holds = (key: string, part: string) => key.includes(part.toLowerCase())
  return (key) =>
    (eq === undefined || key === eq) &&
    (same === undefined || key === same) &&
    (neq === undefined || key !== neq) &&
    (oeq === undefined || parts(oeq).includes(key)) &&
    (contains === undefined || holds(key, contains)) &&
    (ocontains === undefined || parts(ocontains).some((part) => holds(key, part)))
}
