import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { loadImplementations, loadRoutesOf, loadService } from '../../parts/gateway.ts'
import { loadPart, type Part } from '../../parts/list.ts'
import type {
  Api,
  ApiDocument,
  ApiPublication,
  Implementation,
  Lifecycle,
  Route,
  Service,
  ValidationReport,
  VersionHead,
} from '../../parts/types.ts'

export async function loadApi({ client, params }: ConsolePageContext): Promise<Api | undefined> {
  const path = { apiId: params.api ?? '' }
  return dataOrNothing(client.GET('/v3/apis/{apiId}', { params: { path } }))
}

/** A version in a list: without its text, with how its check went and how long it lasts. */
export type ListedVersion = VersionHead & { report: ValidationReport; lifecycle: Lifecycle }

/** The versions, newest first. */
export async function loadVersions({ client, url }: ConsolePageContext, apiId: string): Promise<Part<ListedVersion>> {
  const list = await loadPart(url, 'versions', 10, (page) => {
    const query = { ...page, sort: 'created_at desc' }
    return dataOf(client.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId }, query } }))
  })
  const withReport = async (version: VersionHead) => {
    const params = { path: { apiId, versionId: version.id } }
    const [report, lifecycle] = await Promise.all([
      dataOf(client.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation', { params })),
      dataOf(client.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle', { params })),
    ])
    return { ...version, report, lifecycle }
  }
  return { ...list, rows: await Promise.all(list.rows.map(withReport)) }
}

/** A document and where it stands: the titles above it and its own. */
export type PlacedDocument = Omit<ApiDocument, 'children'> & {
  place: string
  /** How many stand above it, and which of its siblings it is. */
  depth: number
  position: number
  siblings: number
}

export async function loadDocuments({ client }: ConsolePageContext, apiId: string): Promise<PlacedDocument[]> {
  const { data } = await dataOf(client.GET('/v3/apis/{apiId}/documents', { params: { path: { apiId } } }))
  return flatten(data, '', 0)
}

function flatten(documents: ApiDocument[], above: string, depth: number): PlacedDocument[] {
  return documents.flatMap(({ children, ...document }, position) => {
    const place = above ? `${above} / ${document.title}` : document.title
    const placed = { ...document, place, depth, position, siblings: documents.length }
    return [placed, ...flatten(children as ApiDocument[], place, depth + 1)]
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
  const [service, routes] = await Promise.all([
    loadService(context, planeId, place.id),
    loadRoutesOf(context, planeId, place.id),
  ])
  return { implementation, service, routes, planeId }
}
