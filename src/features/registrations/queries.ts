import { sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type PageQuery, type Rows, readPage } from '../../platform/wire/paging.ts'
import type { ListApiApplicationsQuery, ListStatedApplicationsQuery } from './lists.model.ts'
import type { RegistrationStatus } from './model.ts'
import { detailColumns, detailed, type RegistrationRow } from './store.ts'

const registrationFields = {
  id: 'registrations.id',
  status: 'registrations.status',
  developer_id: 'applications.developer_id',
  application_id: 'registrations.application_id',
  application_name: 'applications.name',
  api_id: 'registrations.api_id',
  api_name: 'apis.name',
} as const

/** Registrations of a portal, or of one application. Each route's schema says which filters and sorts it takes. */
export async function listRegistrations(
  reader: Reader,
  place: { portalId: string; applicationId?: string },
  query: PageQuery & { sort?: string | undefined },
): Promise<Rows<RegistrationRow> & { page: Page }> {
  const page = readPage(query)
  let within = detailed(reader).where('registrations.portal_id', '=', place.portalId)
  if (place.applicationId !== undefined) {
    within = within.where('registrations.application_id', '=', place.applicationId)
  }
  const found = applyFilters(within, query, registrationFields)
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    created_at: 'registrations.created_at',
    updated_at: 'registrations.updated_at',
    developer_id: 'applications.developer_id',
    status: 'registrations.status',
    application_name: sql`applications.name collate "und-x-icu"`,
    api_name: sql`apis.name collate "und-x-icu"`,
  } as const
  const rows = await applySort(found.select(detailColumns), query.sort, sortable, 'created_at')
    .orderBy('registrations.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** The registrations of these applications, by application, from the oldest. */
export async function registrationsOf(
  reader: Reader,
  portalId: string,
  applicationIds: string[],
): Promise<Map<string, RegistrationRow[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await detailed(reader)
    .select(detailColumns)
    .where('registrations.portal_id', '=', portalId)
    .where('registrations.application_id', 'in', applicationIds)
    .orderBy('registrations.created_at')
    .orderBy('registrations.id')
    .execute()
  return Map.groupBy(rows, (row) => row.application_id)
}

export async function countRegistrations(
  reader: Reader,
  portalId: string,
  applicationIds: string[],
): Promise<ReadonlyMap<string, number>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('registrations')
    .select(({ fn }) => ['application_id', fn.countAll<number>().as('total')])
    .where('portal_id', '=', portalId)
    .where('application_id', 'in', applicationIds)
    .groupBy('application_id')
    .execute()
  return new Map(rows.map((row) => [row.application_id, row.total]))
}

/** Applications with owner and strategy; of one developer alone when one is given. */
function applications(reader: Reader, portalId: string, developerId?: string) {
  const query = reader
    .selectFrom('applications')
    .innerJoin('auth_strategies', 'auth_strategies.id', 'applications.auth_strategy_id')
    .innerJoin('developers', (join) =>
      join
        .onRef('developers.portal_id', '=', 'applications.portal_id')
        .onRef('developers.id', '=', 'applications.developer_id'),
    )
    .where('applications.portal_id', '=', portalId)
  return developerId === undefined ? query : query.where('applications.developer_id', '=', developerId)
}
const applicationColumns = [
  'applications.portal_id',
  'applications.id',
  'applications.name',
  'applications.description',
  'applications.labels',
  'applications.developer_id',
  'applications.auth_strategy_id',
  'applications.created_at',
  'applications.updated_at',
  'auth_strategies.display_name as strategy_display_name',
  'auth_strategies.configs as strategy_configs',
  'developers.full_name as developer_name',
  'developers.email as developer_email',
  'developers.status as developer_status',
] as const

/** Product.md 3: approved once one registration is, else pending. */
const derivedStatus = sql<'approved' | 'pending'>`case when exists (
  select from registrations r
  where r.portal_id = applications.portal_id and r.application_id = applications.id and r.status = 'approved'
) then 'approved' else 'pending' end`

export type StatedApplicationRow = Awaited<ReturnType<typeof listStatedApplications>>['rows'][number]

export async function listStatedApplications(
  reader: Reader,
  place: { portalId: string; developerId?: string },
  query: Pick<ListStatedApplicationsQuery, 'page[number]' | 'page[size]' | 'sort'>,
) {
  const page = readPage(query)
  const found = applyFilters(applications(reader, place.portalId, place.developerId), query, {
    name: 'applications.name',
    status: sql`(${derivedStatus})`,
    developer_id: 'applications.developer_id',
    developer_name: 'developers.full_name',
    developer_email: 'developers.email',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    created_at: 'applications.created_at',
    updated_at: 'applications.updated_at',
    name: sql`applications.name collate "und-x-icu"`,
    developer_name: sql`developers.full_name collate "und-x-icu"`,
    status: sql`(${derivedStatus})`,
  } as const
  const rows = await applySort(found.select(applicationColumns), query.sort, sortable, 'created_at')
    .orderBy('applications.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function findStatedApplication(
  reader: Reader,
  place: { portalId: string; applicationId: string; developerId?: string },
) {
  return applications(reader, place.portalId, place.developerId)
    .select(applicationColumns)
    .where('applications.id', '=', place.applicationId)
    .executeTakeFirst()
}

/** A developer's applications beside an API; `isRegistered` keeps those that are, or those that are not. */
export async function listBesideApi(
  reader: Reader,
  place: { portalId: string; developerId: string; apiId: string; isRegistered?: boolean },
  query: ListApiApplicationsQuery,
) {
  const page = readPage(query)
  let beside = applications(reader, place.portalId, place.developerId).leftJoin('registrations', (join) =>
    join
      .onRef('registrations.portal_id', '=', 'applications.portal_id')
      .onRef('registrations.application_id', '=', 'applications.id')
      .on('registrations.api_id', '=', place.apiId),
  )
  if (place.isRegistered !== undefined) {
    beside = beside.where('registrations.id', place.isRegistered ? 'is not' : 'is', null)
  }
  // The reference's prefix, so that the filters are those of every list.
  const asked = Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key.replace(/^applicationfilter/, 'filter'), value]),
  )
  const found = applyFilters(beside, asked, { name: 'applications.name' })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(applicationColumns)
    .select(['registrations.id as registration_id', 'registrations.status as registration_status'])
    .orderBy(sql`applications.name collate "und-x-icu"`)
    .orderBy('applications.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export type PublishedApi = {
  id: string
  name: string
  auth_strategy_id: string | null
  strategy: string | null
  auto_approve_registrations: boolean | null
  auto_approve_applications: boolean
}

/** An API that is published on this portal, for whomever, with what a registration for it depends on. */
export async function findPublished(
  reader: Reader,
  portalId: string,
  apiId: string,
): Promise<PublishedApi | undefined> {
  return reader
    .selectFrom('publications')
    .innerJoin('apis', 'apis.id', 'publications.api_id')
    .innerJoin('portals', 'portals.id', 'publications.portal_id')
    .leftJoin('auth_strategies', 'auth_strategies.id', 'publications.auth_strategy_id')
    .select([
      'apis.id',
      'apis.name',
      'publications.auth_strategy_id',
      'publications.auto_approve_registrations',
      'portals.auto_approve_applications',
      'auth_strategies.display_name as strategy',
    ])
    .where('publications.portal_id', '=', portalId)
    .where('apis.id', '=', apiId)
    .executeTakeFirst()
}

/** How much waits for an operator on each portal: two index scans, so that every page may show it. */
export async function countWaiting(
  reader: Reader,
): Promise<{ portal_id: string; developers: number; registrations: number }[]> {
  const { rows } = await sql<{ portal_id: string; developers: number; registrations: number }>`
    select portal_id, sum(developers)::int as developers, sum(registrations)::int as registrations
    from (
      select portal_id, count(*) as developers, 0 as registrations
      from developers where status = 'pending' group by portal_id
      union all
      select portal_id, 0, count(*) from registrations where status = 'pending' group by portal_id
    ) as waiting
    group by portal_id
    order by portal_id`.execute(reader)
  return rows
}

/** The states and names that decide whether an application may hold a key (product.md 3). */
export async function statesOf(
  reader: Reader,
  application: { portal_id: string; id: string },
): Promise<{ status: RegistrationStatus; api_name: string }[]> {
  return reader
    .selectFrom('registrations')
    .innerJoin('apis', 'apis.id', 'registrations.api_id')
    .select(['registrations.status', 'apis.name as api_name'])
    .where('registrations.portal_id', '=', application.portal_id)
    .where('registrations.application_id', '=', application.id)
    .orderBy('registrations.created_at')
    .execute()
}
