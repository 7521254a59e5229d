import { z } from 'zod'
import { filterQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { uuid } from '../../platform/wire/wire.ts'
import { registrationStatuses } from './model.ts'

/** A registration for an API, on whichever portal it was made. */
export const ApiRegistrationPage = paged(
  z.object({
    id: uuid,
    status: z.enum(registrationStatuses),
    portal: z.object({ id: uuid, name: z.string() }),
    application: z.object({
      id: uuid,
      name: z.string(),
      description: z.string().optional(),
      owner: z.object({ type: z.enum(['developer', 'team']), id: uuid }),
    }),
  }),
)
export const ListApiRegistrations = z.strictObject({
  ...pageQuery,
  ...filterQuery({
    status: 'choice',
    portal_id: 'id',
    portal_name: 'text',
    application_id: 'id',
    application_name: 'text',
    application_owner_type: 'choice',
    application_owner_id: 'id',
  }),
})
export type ListApiRegistrationsQuery = z.infer<typeof ListApiRegistrations>
