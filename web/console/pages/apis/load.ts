import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { loadImplementations, loadRoutes, loadServices } from '../../parts/gateway.ts'
import type { Api, ApiDocument, ApiPublication, ApiVersion, Implementation, Route, Service } from '../../parts/types.ts'

export async function loadApi({ client, params }: ConsolePageContext): Promise<Api | undefined> {
  const path = { apiId: params.api ?? '' }
  return dataOrNothing(client.GET('/v3/apis/{apiId}', { params: { path } }))
}

/** The newest versions with their remarks; who has more finds the others by the API. */
export async function loadVersions({ client }: ConsolePageContext, apiId: string): Promise<ApiVersion[]> {
  const query = { 'page[size]': 25, sort: 'created_at desc' }
  const { data } = await dataOf(client.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId }, query } }))
  return Promise.all(
    data.map(({ id }) =>
      dataOf(client.GET('/v3/apis/{apiId}/versions/{versionId}', { params: { path: { apiId, versionId: id } } })),
    ),
  )
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

export async function loadPublicationsOf({ client }: ConsolePageContext, apiId: string): Promise<ApiPublication[]> {
  const params = { query: { 'page[size]': 100, 'filter[api_id]': apiId } }
  return (await dataOf(client.GET('/v3/api-publications', { params }))).data
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
