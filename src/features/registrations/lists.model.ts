import { z } from 'zod'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsOutput, timestamp, uuid } from '../../platform/wire/wire.ts'
import { CreateOwnApplication } from '../applications/index.ts'
import { OfferedStrategy } from '../strategies/index.ts'
import { registrationStatuses } from './model.ts'

/* What pages need to know beside the reference: applications with their registrations and the state that follows. */

const status = z.enum(registrationStatuses)
const api = z.object({ id: uuid, name: z.string(), version: z.string().nullable(), slug: z.string() })
const stated = { id: uuid, status, created_at: timestamp, updated_at: timestamp, api }
const developer = z.object({
  id: uuid,
  full_name: z.string(),
  email: z.string(),
  status: z.string(),
})

/** Derived: approved once one registration is, else pending (product.md 3). */
const applicationStatus = z.enum(['approved', 'pending'])
/** What an application waits for before it may hold a key: an API to ask for, a decision, or a better one. */
const awaits = z.enum(['registration', 'approval', 'other-decision']).nullable()

const application = {
  id: uuid,
  name: z.string(),
  description: z.string().nullable(),
  status: applicationStatus,
  awaits,
  auth_strategy: OfferedStrategy,
  registrations: z.array(z.object(stated)),
  created_at: timestamp,
  updated_at: timestamp,
}

export const OwnStatedApplication = z.object({ ...application, why_no_credential: z.string().nullable() })
export const OwnStatedApplicationPage = paged(OwnStatedApplication)
export const ListOwnStatedApplications = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ name: 'text', status: 'choice' }),
})

/** A new application together with the API that it is made for, whose strategy it takes. */
export const CreateRegisteredApplication = CreateOwnApplication.pick({ name: true, description: true }).extend({
  api_id: uuid,
})
export type CreateRegisteredApplicationInput = z.infer<typeof CreateRegisteredApplication>

export const StatedApplication = z.object({ ...application, labels: labelsOutput, owner: developer })
export const StatedApplicationPage = paged(StatedApplication)
export const ListStatedApplications = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({
    name: 'text',
    status: 'choice',
    developer_id: 'id',
    developer_name: 'text',
    developer_email: 'text',
  }),
})
export type ListStatedApplicationsQuery = z.infer<typeof ListStatedApplications>

export const StatedRegistration = z.object({
  ...stated,
  application: z.object({ id: uuid, name: z.string() }),
  developer,
})
export const StatedRegistrationPage = paged(StatedRegistration)
export const ListStatedRegistrations = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({
    status: 'choice',
    developer_id: 'id',
    application_id: 'id',
    application_name: 'text',
    api_id: 'id',
    api_name: 'text',
  }),
})
export type ListStatedRegistrationsQuery = z.infer<typeof ListStatedRegistrations>

/** An own application beside an API, in the reference's form. */
export const ApiApplicationPage = paged(
  z.object({
    id: uuid,
    name: z.string(),
    registration_id: uuid.nullable(),
    registration_status: status.nullable(),
    auth_strategy: OfferedStrategy,
    created_at: timestamp,
    updated_at: timestamp,
  }),
)
const text = z.string().max(512).optional()
export const ListApiApplications = z.strictObject({
  ...pageQuery,
  unregistered: z.enum(['true', 'false']).optional(),
  'applicationfilter[name]': text,
  'applicationfilter[name][eq]': text,
  'applicationfilter[name][contains]': text,
  'applicationfilter[name][ocontains]': text,
  'applicationfilter[name][oeq]': text,
  'applicationfilter[name][neq]': text,
})
export type ListApiApplicationsQuery = z.infer<typeof ListApiApplications>

/** Every own application beside an API, and whether it could be registered for it. */
export const FittingApplicationPage = paged(
  z.object({
    id: uuid,
    name: z.string(),
    auth_strategy: OfferedStrategy,
    fits: z.boolean(),
    why_not: z.enum(['registered', 'other-strategy', 'no-strategy']).nullable(),
    reason: z.string().nullable(),
    registration_id: uuid.nullable(),
    registration_status: status.nullable(),
  }),
)
export const ListFittingApplications = z.strictObject(pageQuery)

const waiting = { developers: z.number(), registrations: z.number() }
/** How much waits for an operator: in all, and on each portal where something does. */
export const Waiting = z.object({ ...waiting, portals: z.array(z.object({ portal_id: uuid, ...waiting })) })

export const ApproveWaiting = z.strictObject({
  developers: z.boolean().optional(),
  applications: z.boolean().optional(),
  api_id: uuid.optional(),
})
export type ApproveWaitingInput = z.infer<typeof ApproveWaiting>
/** How many were approved. */
export const ApprovedWaiting = z.object(waiting)
