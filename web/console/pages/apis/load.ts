import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { loadImplementations, loadRoutes, loadServices } from '../../parts/gateway.ts'
import { loadPart, type Part } from '../../parts/list.ts'
import type { Api, ApiDocument, ApiPublication, ApiVersion, Implementation, Route, Service } from '../../parts/types.ts'

export async function loadApi({ client, params }: ConsolePageContext): Promise<Api | undefined> {
  const path = { apiId: params.api ?? '' }
  return dataOrNothing(client.GET('/v3/apis/{apiId}', { params: { path } }))
}

/** The versions, newest first, with their remarks. */
export async function loadVersions({ client, url }: ConsolePageContext, apiId: string): Promise<Part<ApiVersion>> {
  const list = await loadPart(url, 'versions', 10, (page) => {
    const query = { ...page, sort: 'created_at desc' }
    return dataOf(client.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId }, query } }))
  })
  const one = (versionId: string) =>
    dataOf(client.GET('/v3/apis/{apiId}/versions/{versionId}', { params: { path: { apiId, versionId } } }))
  return { ...list, rows: await Promise.all(list.rows.map(({ id }) => one(id))) }
}

/** A document and where it stands: the titles above it and its own. */
export type PlacedDocument = Omit<ApiDocument, 'children'> & { place: string }

export async function loadDocuments({ client }: ConsolePageContext, apiId: string): Promise<PlacedDocument[]> {
  const { data } = await dataOf(client.GET('/v3/apis/{apiId}/documents', { params: { path: { apiId } } }))
  return flatten(data, '')
}

function flatten(documents: ApiDocument[], above: string): PlacedDocument[] {
  return documents.flatMap(({ children, ...document }) => {
    const place = above ? `${above} / ${document.title}` : document.title
    return [{ ...document, place }, ...flatten(children as ApiDocument[], place)]
  })
}

export function loadPublicationsOf({ client, url }: ConsolePageContext, apiId: string): Promise<Part<ApiPublication>> {
  return loadPart(url, 'publications', 25, (page) =>
    dataOf(client.GET('/v3/api-publications', { params: { query: { ...page, 'filter[api_id]': apiId } } })),
  )
}

export type Linked = { implementation: Implementation; service: Service | undefined; routes: Route[]; planeId: string }

/** What answers an API. */
export async function loadLinked(context: ConsolePageContext, apiId: string): Promise<Linked | undefined> {
  const [implementation] = await loadImplementations(context, { 'filter[api_id]': apiId })
  const place = implementation?.service
  if (!implementation || !place) return undefined
  const planeId = place.control_plane_id
  const [services, routes] = await Promise.all([loadServices(context, planeId), loadRoutes(context, planeId)])
  return {
    implementation,
    service: services.find(({ id }) => id === place.id),
    routes: routes.filter(({ service }) => service?.id === place.id),
    planeId,
  }
}
