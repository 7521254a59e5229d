import { z } from 'zod'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export const Visibility = z.enum(['public', 'private'])
const strategyIds = z.array(uuid).min(1).max(1).nullable()

/** An API on a portal. `auto_approve_registrations` is absent while the portal's value holds (product.md 4). */
export const Publication = z.object({
  auto_approve_registrations: z.boolean().optional(),
  auth_strategy_ids: strategyIds,
  visibility: Visibility,
  warnings: z.array(z.string()),
  created_at: timestamp,
  updated_at: timestamp,
})
export const PutPublication = z.strictObject({
  auto_approve_registrations: z.boolean().optional(),
  auth_strategy_ids: strategyIds.optional(),
  visibility: Visibility.optional(),
})
export type PutPublicationInput = z.infer<typeof PutPublication>

/** In lists the value in force is shown, because the reference requires one. */
const listed = {
  api_id: uuid,
  auto_approve_registrations: z.boolean(),
  entity_type: z.enum(['api', 'api_package']),
  visibility: Visibility,
  auth_strategy_ids: strategyIds,
  warnings: z.array(z.string()),
  created_at: timestamp,
  updated_at: timestamp,
}
export const PublicationPage = paged(z.object({ ...listed, portal_id: uuid }))
export const PortalPublicationPage = paged(z.object({ ...listed, portal_ids: z.array(uuid) }))

const portalFilters = {
  api_id: 'id',
  api_name: 'text',
  auth_strategy_id: 'id',
  entity_type: 'choice',
} as const
export const ListPortalPublications = z.strictObject({ ...pageQuery, ...sortQuery, ...filterQuery(portalFilters) })
export const ListPublications = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ ...portalFilters, portal_id: 'id', portal_name: 'text' }),
})
export type ListPublicationsQuery = z.infer<typeof ListPublications>
export type ListPortalPublicationsQuery = z.infer<typeof ListPortalPublications>
