import { type Insertable, type ReferenceExpression, type Selectable, sql, type Updateable } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { Applications, DB } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { invalidField } from '../../platform/wire/problem.ts'
import type { ListApplicationDevelopersQuery, ListApplicationsQuery, ListOwnApplicationsQuery } from './model.ts'

type Table = Selectable<Applications>
/** An application with what is shown of its strategy. */
export type ApplicationRow = Table & { strategy_display_name: string; strategy_configs: unknown }

function applications(reader: Reader) {
  return reader.selectFrom('applications').innerJoin('auth_strategies', 'auth_strategies.id', 'auth_strategy_id')
}
const strategyColumns = [
  'auth_strategies.display_name as strategy_display_name',
  'auth_strategies.configs as strategy_configs',
] as const

/** An application of this portal; of this developer alone when one is given (AZ-3). */
export async function findApplication(
  reader: Reader,
  portalId: string,
  id: string,
  developerId?: string,
): Promise<ApplicationRow | undefined> {
  let query = applications(reader)
    .selectAll('applications')
    .select(strategyColumns)
    .where('portal_id', '=', portalId)
    .where('applications.id', '=', id)
  if (developerId !== undefined) query = query.where('developer_id', '=', developerId)
  return query.executeTakeFirst()
}

export async function findApplicationAnywhere(reader: Reader, id: string): Promise<ApplicationRow | undefined> {
  return applications(reader)
    .selectAll('applications')
    .select(strategyColumns)
    .where('applications.id', '=', id)
    .executeTakeFirst()
}

/** The same, kept from changing until the transaction ends. */
export async function lockApplication(
  tx: Tx,
  portalId: string,
  id: string,
  developerId?: string,
): Promise<ApplicationRow | undefined> {
  let query = applications(tx)
    .selectAll('applications')
    .select(strategyColumns)
    .where('portal_id', '=', portalId)
    .where('applications.id', '=', id)
  if (developerId !== undefined) query = query.where('developer_id', '=', developerId)
  return query.forUpdate('applications').executeTakeFirst()
}

// Nobody but a developer owns an application yet. The literal null asks for those without a team, which are all.
const noTeam = sql`'null'` as unknown as ReferenceExpression<DB, 'applications' | 'auth_strategies'>

export async function listOwnApplications(
  reader: Reader,
  owner: { portalId: string; developerId: string },
  query: ListOwnApplicationsQuery,
): Promise<Rows<ApplicationRow> & { page: Page }> {
  const page = readPage(query)
  const own = applications(reader).where('portal_id', '=', owner.portalId).where('developer_id', '=', owner.developerId)
  const found = applyFilters(own, query, {
    name: 'applications.name',
    auth_strategy_id: 'auth_strategy_id',
    team_id: noTeam,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('applications')
    .select(strategyColumns)
    .orderBy('applications.created_at')
    .orderBy('applications.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function listApplications(
  reader: Reader,
  portalId: string,
  query: ListApplicationsQuery,
): Promise<Rows<ApplicationRow> & { page: Page }> {
  const page = readPage(query)
  const found = applyFilters(applications(reader).where('portal_id', '=', portalId), query, {
    developer_id: 'developer_id',
    name: 'applications.name',
    team_id: noTeam,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    created_at: 'applications.created_at',
    developer_id: 'developer_id',
    name: sql`applications.name collate "und-x-icu"`,
  } as const
  const selected = found.selectAll('applications').select(strategyColumns)
  const rows = await applySort(selected, query.sort, sortable, 'created_at')
    .orderBy('applications.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** The people who can reach an application: its owner. */
export async function listDevelopers(
  reader: Reader,
  application: Pick<ApplicationRow, 'portal_id' | 'developer_id'>,
  query: ListApplicationDevelopersQuery,
): Promise<Rows<{ id: string; email: string; full_name: string }> & { page: Page }> {
  const page = readPage(query)
  const owners = reader
    .selectFrom('developers')
    .where('portal_id', '=', application.portal_id)
    .where('id', '=', application.developer_id)
  const found = applyFilters(owners, query, { id: 'id' })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await applySort(found.select(['id', 'email', 'full_name']), query.sort, { id: 'id' }, 'id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** How many a developer has. Exact while the developer's row is held (KEY-5). */
export async function countOwned(tx: Tx, portalId: string, developerId: string): Promise<number> {
  const { total } = await tx
    .selectFrom('applications')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where('portal_id', '=', portalId)
    .where('developer_id', '=', developerId)
    .executeTakeFirstOrThrow()
  return total
}

/** Whether an API is published on this portal with this strategy, so that the portal offers it. */
export async function isOffered(reader: Reader, portalId: string, strategyId: string): Promise<boolean> {
  const found = await reader
    .selectFrom('publications')
    .select('api_id')
    .where('portal_id', '=', portalId)
    .where('auth_strategy_id', '=', strategyId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertApplication(tx: Tx, row: Insertable<Applications>): Promise<void> {
  try {
    await tx.insertInto('applications').values(row).execute()
  } catch (error) {
    if (violatedConstraint(error) === 'applications_strategy_in_use') {
      throw invalidField('auth_strategy_id', 'missing_reference', 'There is no such strategy.')
    }
    throw error
  }
}

export async function updateApplication(
  tx: Tx,
  { portal_id, id }: Pick<ApplicationRow, 'portal_id' | 'id'>,
  change: Updateable<Applications>,
): Promise<void> {
  await tx
    .updateTable('applications')
    .set({ ...change, updated_at: sql`now()` })
    .where('portal_id', '=', portal_id)
    .where('id', '=', id)
    .execute()
}

/** Its registrations and credentials go with it. */
export async function deleteApplication(tx: Tx, { portal_id, id }: ApplicationRow): Promise<void> {
  await tx.deleteFrom('applications').where('portal_id', '=', portal_id).where('id', '=', id).execute()
}
