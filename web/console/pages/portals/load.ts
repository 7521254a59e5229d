import { dataOf } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import type { Api, PortalPublication, Strategy } from '../../parts/types.ts'

export type Published = { publication: PortalPublication; api: Api | undefined; strategy: Strategy | undefined }

/** What a portal publishes, one page of it, with the names of APIs and strategies. */
export async function loadPublications(
  { client }: ConsolePageContext,
  portalId: string,
  page = 1,
): Promise<{ rows: Published[]; total: number }> {
  const query = { 'page[size]': 100, 'page[number]': page, sort: 'api_name' }
  const list = await dataOf(
    client.GET('/v3/portals/{portalId}/api-publications', { params: { path: { portalId }, query } }),
  )
  const ids = list.data.map(({ api_id }) => api_id)
  const [apis, strategies] = await Promise.all([
    ids.length === 0
      ? []
      : dataOf(
          client.GET('/v3/apis', { params: { query: { 'page[size]': 100, 'filter[id][oeq]': ids.join(',') } } }),
        ).then(({ data }) => data),
    loadStrategies(client),
  ])
  const rows = list.data.map((publication) => ({
    publication,
    api: apis.find(({ id }) => id === publication.api_id),
    strategy: strategies.find(({ id }) => id === publication.auth_strategy_ids?.[0]),
  }))
  return { rows, total: list.meta.page.total }
}

export async function loadStrategies(client: ConsolePageContext['client']): Promise<Strategy[]> {
  const params = { query: { 'page[size]': 100, sort: 'name' } }
  return (await dataOf(client.GET('/v2/application-auth-strategies', { params }))).data
}
