import { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { filterQuery, mappedQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsInput, labelsOutput, timestamp, uuid } from '../../platform/wire/wire.ts'

/** A spec of 25 MB, escaped as a JSON string, and what is around it. Routes that take a specification allow this much. */
export const specificationBodyLimit = 26 * 1024 * 1024

export const SpecificationTypes = z.enum(['oas2', 'oas3', 'asyncapi'])
const slug = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\w-]+$/)
const version = z.string().min(1).max(255)

/** Facets that developers see: at most 20 values a key, none with a sign that a list or a page would take for its own. */
const attributeKey = z.string().regex(/^[a-z0-9_-]{1,128}$/)
const attributeValues = z
  .array(
    z
      .string()
      .min(1)
      .max(512)
      .regex(/^[^,<>]*$/),
  )
  .min(1)
  .max(20)
const attributesInput = z
  .record(attributeKey, attributeValues.nullable())
  .refine((given) => Object.keys(given).length <= 100, 'At most 100 attributes may be changed at once.')
  .optional()

/** Which version of an API its pages show first. */
const CurrentVersion = z.object({
  id: uuid,
  version: z.string(),
  spec: z.object({ type: SpecificationTypes }),
  created_at: timestamp,
  updated_at: timestamp,
})

/** An API as the management API shows it. */
export const Api = z.object({
  id: uuid,
  name: z.string(),
  description: z.string().nullable(),
  version: z.string().nullable(),
  current_version_summary: CurrentVersion.nullable(),
  slug: z.string(),
  api_spec_ids: z.array(uuid),
  portals: z.array(z.object({ id: uuid, name: z.string(), display_name: z.string() })),
  labels: labelsOutput,
  implementation_mode: z.string().nullable(),
  attributes: z.record(z.string(), z.array(z.string())),
  created_at: timestamp,
  updated_at: timestamp,
})
export const ApiPage = paged(Api)

const changeable = {
  description: z.string().max(10_000).nullable().optional(),
  version: version.nullable().optional(),
  slug: slug.nullable().optional(),
  labels: labelsInput,
  attributes: attributesInput,
}
const name = z.string().trim().min(1).max(255)
export const CreateApi = z.strictObject({ name, ...changeable, spec_content: z.string().min(1).optional() })
export const UpdateApi = z.strictObject({ name: name.optional(), ...changeable })
export type CreateApiInput = z.infer<typeof CreateApi>
export type UpdateApiInput = z.infer<typeof UpdateApi>

export const ApiFilters = filterQuery({
  id: 'id',
  name: 'text',
  version: 'text',
  implementation_mode: 'choice',
  created_at: 'date',
  updated_at: 'date',
})
export const ListApis = mappedQuery({ ...pageQuery, ...sortQuery, ...ApiFilters }, ['labels', 'attributes'])
export type ListApisQuery = z.infer<typeof ListApis>

const ValidationMessages = z.array(z.object({ message: z.string() }))
export const ValidateSpecification = z.strictObject({ content: z.string().min(1) })
export const SpecificationFindings = z.object({ validation_messages: ValidationMessages })

/** A version: documentation only, never routing. */
export const ApiVersion = z.object({
  id: uuid,
  version: z.string(),
  spec: z.object({ content: z.string(), type: SpecificationTypes, validation_messages: ValidationMessages }),
  created_at: timestamp,
  updated_at: timestamp,
})
export const ApiVersionPage = paged(CurrentVersion)

const instant = z.iso.datetime({ offset: true }).nullable()
/** When a version is deprecated and when it ends; null for not yet. */
export const SetLifecycle = z.strictObject({ deprecated_at: instant, sunset_at: instant })
export type LifecycleInput = z.infer<typeof SetLifecycle>
export const Lifecycle = z.object({ deprecated_at: timestamp.nullable(), sunset_at: timestamp.nullable() })

/** What is wrong with a version's specification: the rule, the place as a JSON Pointer (RFC 6901), and a sentence. */
export const ValidationReport = z.object({
  /** waiting: it is still being read, and more may follow; refused: it is more than may be read. */
  state: z.enum(['waiting', 'ready', 'refused']),
  data: z.array(z.object({ rule: z.string(), path: z.string(), message: z.string() })),
})

const spec = z.strictObject({ content: z.string().min(1) })
export const CreateApiVersion = z.strictObject({ version: version.optional(), spec })
export const UpdateApiVersion = z.strictObject({ version: version.optional(), spec: spec.optional() })
export type CreateApiVersionInput = z.infer<typeof CreateApiVersion>
export type UpdateApiVersionInput = z.infer<typeof UpdateApiVersion>

export const ListApiVersions = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ type: 'text', version: 'text' }),
})
export type ListApiVersionsQuery = z.infer<typeof ListApiVersions>

const implementation = {
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  service: z
    .object({
      control_plane_id: uuid,
      id: uuid,
      auth_strategy_sync_error: z
        .object({ control_plane_error: z.string().optional(), message: z.string(), info: z.unknown().optional() })
        .nullable(),
    })
    .optional(),
  control_plane: z
    .object({ control_plane_id: uuid, access_control_enforcement_enabled: z.boolean().optional() })
    .optional(),
}
export const Implementation = z.object(implementation)
export const ImplementationPage = paged(z.object({ ...implementation, api_id: uuid }))
export const CreateImplementation = z.strictObject({
  service: z.strictObject({ control_plane_id: uuid, id: uuid }).optional(),
  control_plane: z.strictObject({ control_plane_id: uuid }).optional(),
})
export type CreateImplementationInput = z.infer<typeof CreateImplementation>
export const ListImplementations = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({
    id: 'id',
    api_id: 'id',
    service_id: 'id',
    control_plane_id: 'id',
    created_at: 'date',
    updated_at: 'date',
  }),
})
export type ListImplementationsQuery = z.infer<typeof ListImplementations>

/** Asked of the features below: the portals that each of these APIs is published on. server/app.ts answers. */
export type PortalsOfApis = (
  reader: Reader,
  apiIds: string[],
) => Promise<Map<string, { id: string; name: string; display_name: string }[]>>
