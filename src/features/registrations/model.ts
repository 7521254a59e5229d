import { z } from 'zod'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

export type RegistrationEvent =
  | 'registration.requested'
  | 'registration.approved'
  | 'registration.rejected'
  | 'registration.revoked'
  | 'registration.updated'
  | 'registration.deleted'

export const registrationStatuses = ['approved', 'pending', 'revoked', 'rejected'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]
const status = z.enum(registrationStatuses)

/* What developers write and read. */
export const CreateOwnRegistration = z.strictObject({ api_id: uuid })
export const OwnRegistration = z.object({
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  status,
  api_name: z.string(),
  api_id: uuid,
  api_slug: z.string(),
  application_id: uuid,
})
export const OwnRegistrationPage = paged(OwnRegistration)
export const ListOwnRegistrations = z.strictObject({
  ...pageQuery,
  'filter[id][eq]': z.string().max(512).optional(),
  'filter[id]': z.string().max(512).optional(),
  'filter[status][eq]': status.optional(),
  'filter[status]': status.optional(),
  'filter[api_name][eq]': z.string().max(512).optional(),
  'filter[api_name]': z.string().max(512).optional(),
  'filter[api_name][contains]': z.string().max(512).optional(),
})
export type ListOwnRegistrationsQuery = z.infer<typeof ListOwnRegistrations>

/* What operators write and read. */
export const Registration = z.object({
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  status,
  api: z.object({
    id: uuid,
    name: z.string(),
    version: z.string().nullable(),
    entity_type: z.enum(['api', 'api_package']),
  }),
  application: z.object({ id: uuid, name: z.string() }),
  consumer: z
    .object({ id: uuid, custom_id: z.string().optional(), username: z.string().optional(), control_plane_id: uuid })
    .optional(),
})
export const RegistrationPage = paged(Registration)
export const CreateRegistration = z.strictObject({
  api_id: uuid,
  status: z.enum(['approved', 'pending']).optional(),
})
export type CreateRegistrationInput = z.infer<typeof CreateRegistration>
export const UpdateRegistration = z.strictObject({ status: status.optional() })

export const ListRegistrations = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ developer_id: 'id', application_name: 'text', status: 'text' }),
})
export type ListRegistrationsQuery = z.infer<typeof ListRegistrations>
export const ListRegistrationsOfApplication = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ status: 'text' }),
})
