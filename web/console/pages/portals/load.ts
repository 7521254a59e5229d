import { dataOf, loadAll } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { loadPart, type Part } from '../../parts/list.ts'
import type { Api, PortalPublication, Strategy } from '../../parts/types.ts'

export type Published = { publication: PortalPublication; api: Api | undefined; strategy: Strategy | undefined }

/** What a portal publishes, one page of it, with the names of APIs and strategies. */
export async function loadPublications(
  { client, url }: ConsolePageContext,
  portalId: string,
): Promise<Part<Published>> {
  const list = await loadPart(url, 'published', 25, (page) => {
    const query = { ...page, sort: 'api_name' }
    return dataOf(client.GET('/v3/portals/{portalId}/api-publications', { params: { path: { portalId }, query } }))
  })
  const ids = list.rows.map(({ api_id }) => api_id)
  const [apis, strategies] = await Promise.all([
    ids.length === 0
      ? []
      : dataOf(
          client.GET('/v3/apis', { params: { query: { 'page[size]': 100, 'filter[id][oeq]': ids.join(',') } } }),
        ).then(({ data }) => data),
    loadStrategies(client),
  ])
  const rows = list.rows.map((publication) => ({
    publication,
    api: apis.find(({ id }) => id === publication.api_id),
    strategy: strategies.find(({ id }) => id === publication.auth_strategy_ids?.[0]),
  }))
  return { ...list, rows }
}

export function loadStrategies(client: ConsolePageContext['client']): Promise<Strategy[]> {
  return loadAll((page) =>
    dataOf(client.GET('/v2/application-auth-strategies', { params: { query: { ...page, sort: 'name' } } })),
  )
}
