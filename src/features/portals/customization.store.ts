import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { Reader, Tx } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { PortalCustomizations } from '../../platform/tables.gen.ts'
import { type Customization, type SpecRenderer, specRendererDefaults } from './customization.model.ts'

export type CustomizationRow = Selectable<PortalCustomizations>

/** Undefined for a portal that has the defaults. */
export async function findCustomization(reader: Reader, portalId: string): Promise<CustomizationRow | undefined> {
  return reader.selectFrom('portal_customizations').selectAll().where('portal_id', '=', portalId).executeTakeFirst()
}

/** What the pages of a portal's specifications show and offer. */
export function specRendererOf({ database, changes }: Platform, portalId: string): Promise<SpecRenderer> {
  const read = async () => completeRenderer(await findCustomization(database, portalId))
  return changes.recall(`spec renderer of ${portalId}`, read)
}

export function completeRenderer(row: CustomizationRow | undefined): SpecRenderer {
  return { ...specRendererDefaults, ...(row?.spec_renderer as Partial<SpecRenderer> | undefined) }
}

export function presentCustomization(row: CustomizationRow | undefined): z.infer<typeof Customization> {
  return { css: null, spec_renderer: completeRenderer(row), robots: row?.robots ?? null }
}

export async function writeCustomization(
  tx: Tx,
  portalId: string,
  written: { spec_renderer: Partial<SpecRenderer>; robots: string | null },
): Promise<void> {
  const columns = { spec_renderer: JSON.stringify(written.spec_renderer), robots: written.robots }
  await tx
    .insertInto('portal_customizations')
    .values({ portal_id: portalId, ...columns })
    .onConflict((conflict) => conflict.column('portal_id').doUpdateSet({ ...columns, updated_at: sql`now()` }))
    .execute()
}
