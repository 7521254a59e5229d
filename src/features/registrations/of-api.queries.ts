import { type ReferenceExpression, sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { DB } from '../../platform/tables.gen.ts'
import { applyFilters } from '../../platform/wire/filters.ts'
import { type Page, readPage } from '../../platform/wire/paging.ts'
import type { ListApiRegistrationsQuery } from './of-api.model.ts'
import { detailed } from './store.ts'

/** The registrations for an API on all portals, from the oldest. */
export async function listRegistrationsOfApi(reader: Reader, apiId: string, query: ListApiRegistrationsQuery) {
  const page = readPage(query)
  const within = detailed(reader)
    .innerJoin('portals', 'portals.id', 'registrations.portal_id')
    .where('registrations.api_id', '=', apiId)
  const owner = sql`'developer'` as unknown as ReferenceExpression<
    DB,
    'registrations' | 'apis' | 'applications' | 'developers' | 'portals'
  >
  const found = applyFilters(within, query, {
    status: 'registrations.status',
    portal_id: 'registrations.portal_id',
    portal_name: 'portals.name',
    application_id: 'registrations.application_id',
    application_name: 'applications.name',
    application_owner_type: owner,
    application_owner_id: 'applications.developer_id',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'registrations.id',
      'registrations.status',
      'registrations.portal_id',
      'portals.name as portal_name',
      'registrations.application_id',
      'applications.name as application_name',
      'applications.description as application_description',
      'applications.developer_id',
    ])
    .orderBy('registrations.created_at')
    .orderBy('registrations.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}
export type ApiRegistrationRow = Awaited<ReturnType<typeof listRegistrationsOfApi>>['rows'][number]

/**
 * The applications that may call an API: those with an approved registration whose developer is not barred. Which of
 * them did call is not known here.
 */
export async function applicationsUsing(reader: Reader, apiId: string, page: Page) {
  const found = reader
    .selectFrom('registrations')
    .innerJoin('applications', 'applications.id', 'registrations.application_id')
    .innerJoin('developers', 'developers.id', 'applications.developer_id')
    .innerJoin('portals', 'portals.id', 'registrations.portal_id')
    .where('registrations.api_id', '=', apiId)
    .where('registrations.status', '=', 'approved')
    .where('developers.status', '=', 'approved')
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'registrations.application_id',
      'applications.name as application_name',
      'registrations.portal_id',
      'portals.name as portal_name',
      'applications.developer_id',
      'developers.full_name as developer_name',
      'developers.email as developer_email',
      'registrations.created_at as registered_at',
    ])
    .orderBy(sql`applications.name collate "und-x-icu"`)
    .orderBy('registrations.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total }
}
