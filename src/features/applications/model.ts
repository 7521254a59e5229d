import { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsInput, timestamp, uuid } from '../../platform/wire/wire.ts'
import { OfferedStrategy } from '../strategies/index.ts'

export type ApplicationEvent = 'application.created' | 'application.updated' | 'application.deleted'

const name = z.string().trim().min(1).max(255)
const description = z.string().max(255).nullable().optional()

/* What developers write and read. Fields of other strategies and of teams are on the wire; the command refuses them. */
const ofOtherStrategies = {
  client_id: z.string().max(255).optional(),
  redirect_uri: z.url().nullable().optional(),
  scopes: z.array(z.string()).optional(),
  team_id: uuid.nullable().optional(),
}
export const CreateOwnApplication = z.strictObject({
  name,
  description,
  auth_strategy_id: uuid.nullable().optional(),
  ...ofOtherStrategies,
})
export const UpdateOwnApplication = z.strictObject({ name: name.optional(), description, ...ofOtherStrategies })
export type CreateOwnApplicationInput = z.infer<typeof CreateOwnApplication>
export type UpdateOwnApplicationInput = z.infer<typeof UpdateOwnApplication>

const own = {
  id: uuid,
  name: z.string(),
  description: z.string().nullable(),
  client_id: z.string().optional(),
  redirect_uri: z.string().nullable().optional(),
  auth_strategy: OfferedStrategy,
  scopes: z.array(z.string()).optional(),
  team_id: uuid.nullable().optional(),
  created_at: timestamp,
  updated_at: timestamp,
}
export const OwnApplication = z.object(own)
export const OwnApplicationPage = paged(OwnApplication)
/** A client's secret is shown once, here; key strategies have none. */
export const NewOwnApplication = z.object({ ...own, client_secret: z.string().optional() })

export const ListOwnApplications = z.strictObject({
  ...pageQuery,
  ...filterQuery({ name: 'text', auth_strategy_id: 'id', team_id: 'id' }),
})
export type ListOwnApplicationsQuery = z.infer<typeof ListOwnApplications>

/* What operators write and read. */
const owner = { type: z.enum(['developer', 'team']), id: uuid }
export const CreateApplication = z.strictObject({
  name,
  description,
  labels: labelsInput,
  dcr_client_id: z.string().max(255).optional(),
  client_id: z.string().max(255).optional(),
  auth_strategy_id: uuid.optional(),
  owner: z.strictObject(owner),
})
export type CreateApplicationInput = z.infer<typeof CreateApplication>
export const UpdateApplication = z.strictObject({ owner: z.strictObject(owner).optional() })
export type UpdateApplicationInput = z.infer<typeof UpdateApplication>

const managed = {
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  name: z.string(),
  description: z.string().nullable(),
  labels: z.record(z.string(), z.string().nullable()).nullable(),
  registration_count: z.number(),
  portal: z.object({ id: uuid }),
  auth_strategy: OfferedStrategy,
  owner: z.object(owner).optional(),
}
/** An application as the management API shows it: of a key strategy, or with a client of its own. */
export const Application = z.union([
  z.object({
    ...managed,
    client_id: z.string(),
    dcr_provider: z.object({ id: uuid }).nullable(),
    granted_scopes: z.array(z.string()).nullable(),
  }),
  z.object(managed),
])
export const ApplicationPage = paged(Application)

export const ListApplications = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ developer_id: 'id', name: 'text', team_id: 'id' }),
})
export type ListApplicationsQuery = z.infer<typeof ListApplications>

export const ApplicationDeveloperPage = paged(
  z.object({ id: uuid, email: z.string().optional(), full_name: z.string().optional() }),
)
export const ListApplicationDevelopers = z.strictObject({ ...pageQuery, ...sortQuery, ...filterQuery({ id: 'text' }) })
export type ListApplicationDevelopersQuery = z.infer<typeof ListApplicationDevelopers>

/** Asked of the features below: how many APIs each of these applications is registered for. server/app.ts answers. */
export type CountRegistrations = (
  reader: Reader,
  portalId: string,
  applicationIds: string[],
) => Promise<ReadonlyMap<string, number>>
