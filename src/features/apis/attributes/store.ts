import { type Selectable, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database.ts'
import type { ApiAttributes } from '../../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../../platform/wire/paging.ts'
import type { ListAttributesQuery } from './model.ts'

export type AttributeRow = Selectable<ApiAttributes> & { values: { value: string; api_count: number }[] }

/** Gives each key an identity when it first comes up, and a date when it is used anew. */
export async function noteAttributes(tx: Tx, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .insertInto('api_attributes')
    // In one order, so that two who write the same keys never block for good.
    .values([...new Set(keys)].sort().map((key) => ({ key })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ updated_at: sql`now()` }))
    .execute()
}

/** The attributes that APIs have now, by default in the order of their keys. */
export async function listAttributes(
  reader: Reader,
  query: ListAttributesQuery,
): Promise<Rows<AttributeRow> & { page: Page }> {
  const page = readPage(query)
  const columns = { id: 'id', key: 'key', created_at: 'created_at', updated_at: 'updated_at' } as const
  const used = reader
    .selectFrom('api_attributes')
    .where(sql<boolean>`exists (select from apis where jsonb_exists(apis.attributes, api_attributes.key))`)
  const found = applyFilters(used, query, columns)
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const { id: _, ...sortable } = columns
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'key')
    .orderBy('key')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  const values = await valuesOf(
    reader,
    rows.map(({ key }) => key),
  )
  return { rows: rows.map((row) => ({ ...row, values: values.get(row.key) ?? [] })), total, page }
}

async function valuesOf(reader: Reader, keys: string[]): Promise<ReadonlyMap<string, AttributeRow['values']>> {
  const { rows } = await sql<{ key: string; value: string; api_count: number }>`
    select held.key, one.value, count(distinct apis.id) as api_count
    from apis, jsonb_each(apis.attributes) as held, jsonb_array_elements_text(held.value) as one (value)
    where held.key = any(${keys}::text[])
    group by held.key, one.value
    order by one.value collate "und-x-icu"`.execute(reader)
  const found = new Map<string, AttributeRow['values']>()
  for (const { key, value, api_count } of rows) found.set(key, [...(found.get(key) ?? []), { value, api_count }])
  return found
}
