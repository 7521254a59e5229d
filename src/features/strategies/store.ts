import { type Insertable, type ReferenceExpression, type Selectable, sql, type Updateable } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { AuthStrategies, DB } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { ListOfferedStrategiesQuery, ListStrategiesQuery } from './model.ts'

export type StrategyRow = Selectable<AuthStrategies>

export async function findStrategy(reader: Reader, id: string): Promise<StrategyRow | undefined> {
  return reader.selectFrom('auth_strategies').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lockStrategy(tx: Tx, id: string): Promise<StrategyRow | undefined> {
  return tx.selectFrom('auth_strategies').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The oldest key strategy of this name. Two who look for it at once come one after the other. */
export async function lockStrategyByName(tx: Tx, name: string): Promise<StrategyRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('gatehouse.built-in-strategy'))`.execute(tx)
  return tx
    .selectFrom('auth_strategies')
    .selectAll()
    .where('name', '=', name)
    .where('strategy_type', '=', 'key_auth')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}

// No strategy has a provider of clients yet; a condition on one finds none.
const noProvider = sql`(select null::text)` as unknown as ReferenceExpression<DB, 'auth_strategies'>

export async function listStrategies(
  reader: Reader,
  query: ListStrategiesQuery,
): Promise<Rows<StrategyRow> & { page: Page }> {
  const page = readPage(query)
  const found = applyFilters(reader.selectFrom('auth_strategies'), query, {
    strategy_type: 'strategy_type',
    name: 'name',
    display_name: 'display_name',
    dcr_provider_id: noProvider,
    dcr_provider_name: noProvider,
    dcr_provider_type: noProvider,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    created_at: 'created_at',
    updated_at: 'updated_at',
    strategy_type: 'strategy_type',
    name: sql`name collate "und-x-icu"`,
    display_name: sql`display_name collate "und-x-icu"`,
    dcr_provider_id: noProvider,
    dcr_provider_name: noProvider,
    dcr_provider_type: noProvider,
  } as const
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** Of these strategies those that a developer asked for. */
export async function listOffered(
  reader: Reader,
  ids: string[],
  query: ListOfferedStrategiesQuery,
): Promise<Rows<StrategyRow> & { page: Page }> {
  const page = readPage(query)
  if (ids.length === 0) return { rows: [], total: 0, page }
  const found = applyFilters(reader.selectFrom('auth_strategies').where('id', 'in', ids), query, {
    name: 'display_name',
    credential_type: sql`(case strategy_type when 'key_auth' then 'key_auth' else 'self_managed_client_credentials' end)`,
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy(sql`display_name collate "und-x-icu"`)
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

export async function insertStrategy(tx: Tx, row: Insertable<AuthStrategies>): Promise<StrategyRow> {
  return tx.insertInto('auth_strategies').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function updateStrategy(tx: Tx, id: string, change: Updateable<AuthStrategies>): Promise<StrategyRow> {
  return tx
    .updateTable('auth_strategies')
    .set({ ...change, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const users: Record<string, string> = {
  publications_strategy_in_use: 'A publication offers this strategy.',
  applications_strategy_in_use: 'An application uses this strategy.',
  portals_default_strategy_in_use: 'This strategy is a portal’s default.',
}

/** @throws 409 while a publication, an application or a portal uses it */
export async function deleteStrategy(tx: Tx, id: string): Promise<void> {
  try {
    await tx.deleteFrom('auth_strategies').where('id', '=', id).execute()
  } catch (error) {
    const detail = users[violatedConstraint(error) ?? '']
    if (detail) throw problem('in-use', { detail })
    throw error
  }
}
