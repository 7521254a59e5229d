import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Database, type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { Portals } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { invalidField } from '../../platform/wire/problem.ts'
import type { ListPortalsQuery } from './model.ts'

export type PortalRow = Selectable<Portals>

export async function findPortal(reader: Reader, id: string): Promise<PortalRow | undefined> {
  return reader.selectFrom('portals').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lockPortal(tx: Tx, id: string): Promise<PortalRow | undefined> {
  return tx.selectFrom('portals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findPortalBySubdomain(reader: Reader, subdomain: string): Promise<PortalRow | undefined> {
  return reader.selectFrom('portals').selectAll().where('subdomain', '=', subdomain).executeTakeFirst()
}

export async function listPortals(
  reader: Reader,
  query: ListPortalsQuery,
  domain: string,
): Promise<Rows<PortalRow> & { page: Page }> {
  const page = readPage(query)
  const host = sql<string>`subdomain || ${`.${domain}`}`
  const found = applyFilters(reader.selectFrom('portals'), query, {
    id: 'id',
    name: 'name',
    description: 'description',
    authentication_enabled: 'authentication_enabled',
    rbac_enabled: 'rbac_enabled',
    default_api_visibility: 'default_api_visibility',
    default_page_visibility: 'default_page_visibility',
    default_application_auth_strategy_id: 'default_application_auth_strategy_id',
    auto_approve_developers: 'auto_approve_developers',
    auto_approve_applications: 'auto_approve_applications',
    default_domain: host,
    canonical_domain: host,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    name: sql`name collate "und-x-icu"`,
    description: 'description',
    authentication_enabled: 'authentication_enabled',
    rbac_enabled: 'rbac_enabled',
    default_domain: host,
    canonical_domain: host,
    created_at: 'created_at',
    updated_at: 'updated_at',
  } as const
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** The host names that begin like this. Until the transaction ends nobody else gets one from here (CON-1). */
export async function subdomainsLike(tx: Tx, beginning: string): Promise<ReadonlySet<string>> {
  await sql`select pg_advisory_xact_lock(hashtext('portals.subdomain'))`.execute(tx)
  const rows = await tx.selectFrom('portals').select('subdomain').where('subdomain', 'like', `${beginning}%`).execute()
  return new Set(rows.map((row) => row.subdomain))
}

export async function insertPortal(tx: Tx, row: Insertable<Portals>): Promise<PortalRow> {
  return named(() => tx.insertInto('portals').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function updatePortal(tx: Tx, id: string, change: Updateable<Portals>): Promise<PortalRow> {
  return named(() =>
    tx
      .updateTable('portals')
      .set({ ...change, updated_at: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

export async function deletePortal(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('portals').where('id', '=', id).execute()
}

/** The organisation's id, made once for an installation (product.md 15). */
export async function organisationId(database: Database, fresh: string): Promise<string> {
  const found = await database.selectFrom('organisation').select('id').executeTakeFirst()
  if (found) return found.id
  await database
    .insertInto('organisation')
    .values({ id: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await database.selectFrom('organisation').select('id').executeTakeFirstOrThrow()).id
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'portals_name_taken') throw invalidField('name', 'unique', 'Another portal has this name.')
    if (constraint === 'portals_default_strategy_in_use') {
      throw invalidField('default_application_auth_strategy_id', 'missing_reference', 'There is no such strategy.')
    }
    throw error
  }
}
