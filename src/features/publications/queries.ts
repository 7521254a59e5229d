import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Reader } from '../../platform/database.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { type ApiRow, isUuid } from '../apis/index.ts'
import type { ListCatalogQuery } from './catalog.model.ts'
import { type RoutePlace, seesPrivate } from './rules.ts'

/** An API with how this portal publishes it. */
export type VisibleApi = ApiRow & {
  visibility: 'public' | 'private'
  auth_strategy_id: string | null
  auto_approve_registrations: boolean | null
  strategy_display_name: string | null
  strategy_configs: unknown
}

/** The one place that decides which APIs somebody sees; every read of the catalog starts here (AZ-5, AZ-6). */
export function visibleTo(reader: Reader, caller: Caller, portalId: string) {
  const published = reader
    .selectFrom('publications')
    .innerJoin('apis', 'apis.id', 'publications.api_id')
    .leftJoin('auth_strategies', 'auth_strategies.id', 'publications.auth_strategy_id')
    .where('publications.portal_id', '=', portalId)
  return seesPrivate(caller, portalId) ? published : published.where('publications.visibility', '=', 'public')
}

type Visible = ReturnType<typeof visibleTo>
const columnsOf = (query: Visible) =>
  query
    .selectAll('apis')
    .select([
      'publications.visibility',
      'publications.auth_strategy_id',
      'publications.auto_approve_registrations',
      'auth_strategies.display_name as strategy_display_name',
      'auth_strategies.configs as strategy_configs',
    ])

/** An API of a portal by its id or slug; undefined alike for what is absent, not published here, or not for the caller. */
export async function findVisibleApi(
  reader: Reader,
  caller: Caller,
  portalId: string,
  idOrSlug: string,
): Promise<(VisibleApi & { icon_digest: string | null }) | undefined> {
  const column = isUuid(idOrSlug) ? 'apis.id' : 'apis.slug'
  return columnsOf(visibleTo(reader, caller, portalId))
    .select((build) =>
      build
        .selectFrom('api_images')
        .select('digest')
        .whereRef('api_images.api_id', '=', 'apis.id')
        .where('kind', '=', 'icon')
        .as('icon_digest'),
    )
    .where(column, '=', idOrSlug)
    .executeTakeFirst()
}

export async function listVisibleApis(
  reader: Reader,
  caller: Caller,
  portalId: string,
  query: ListCatalogQuery,
): Promise<Rows<VisibleApi> & { page: Page }> {
  const page = readPage(query)
  const found = applyFilters(visibleTo(reader, caller, portalId), query, {
    id: 'apis.id',
    name: 'apis.name',
    version: 'apis.version',
    description: 'apis.description',
    slug: 'apis.slug',
    attributes: 'apis.attributes',
    created_at: 'apis.created_at',
    updated_at: 'apis.updated_at',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    name: sql`apis.name collate "und-x-icu"`,
    version: sql`apis.version collate "und-x-icu"`,
    created_at: 'apis.created_at',
    updated_at: 'apis.updated_at',
  } as const
  const rows = await applySort(columnsOf(found), query.sort, sortable, 'name,version')
    .orderBy('apis.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** These of the APIs that the caller may see, in the order of the ids. */
export async function listVisibleByIds(
  reader: Reader,
  caller: Caller,
  portalId: string,
  ids: string[],
): Promise<VisibleApi[]> {
  if (ids.length === 0) return []
  const rows = await columnsOf(visibleTo(reader, caller, portalId))
    .where('apis.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The routes that lead to an API's service, oldest first. */
export async function routesOf(reader: Reader, apiId: string): Promise<RoutePlace[]> {
  return reader
    .selectFrom('api_implementations')
    .innerJoin('services', 'services.id', 'api_implementations.service_id')
    .innerJoin('routes', 'routes.service_id', 'services.id')
    .select(['routes.hosts', 'routes.paths', 'routes.strip_path'])
    .where('api_implementations.api_id', '=', apiId)
    .where('services.enabled', '=', true)
    .orderBy('routes.created_at')
    .orderBy('routes.id')
    .execute()
}
