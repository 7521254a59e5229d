import { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsInput, labelsOutput, timestamp, uuid } from '../../platform/wire/wire.ts'

export type StrategyEvent = 'strategy.created' | 'strategy.updated' | 'strategy.deleted'

const name = z.string().min(1).max(256)
const displayName = z.string().max(256)
const keyNames = z.array(z.string().min(1).max(256)).min(1).max(10)
const ttl = { value: z.number().int().min(1), unit: z.enum(['days', 'weeks', 'years']) }
export type Ttl = { value: number; unit: 'days' | 'weeks' | 'years' }

const oidc = {
  issuer: z.url().max(256),
  credential_claim: z.array(z.string().max(128)).max(10),
  scopes: z.array(z.string().max(128)).max(50),
  auth_methods: z.array(z.string().max(64)).max(10),
}
const principals = z.strictObject({ enabled: z.boolean() }).optional()

/** What a key strategy decides: which headers carry the key, and how long a new key lives. */
export type KeyAuth = { key_names: string[]; ttl?: Ttl }
/** The `configs` column of a key strategy. */
export type KeyConfigs = { 'key-auth': KeyAuth }

const written = { name, display_name: displayName, labels: labelsInput, principals }
/** A strategy as it is created or replaced. openid_connect is on the wire and refused by the command. */
export const PutStrategy = z.discriminatedUnion('strategy_type', [
  z.strictObject({
    ...written,
    strategy_type: z.literal('key_auth'),
    configs: z.strictObject({
      'key-auth': z.strictObject({ key_names: keyNames.optional(), ttl: z.strictObject(ttl).optional() }),
    }),
  }),
  z.strictObject({
    ...written,
    strategy_type: z.literal('openid_connect'),
    configs: z.strictObject({ 'openid-connect': z.looseObject(oidc) }),
    dcr_provider_id: uuid.nullable().optional(),
  }),
])
export type PutStrategyInput = z.infer<typeof PutStrategy>

export const UpdateStrategy = z.strictObject({
  name: name.optional(),
  display_name: displayName.optional(),
  labels: labelsInput,
  dcr_provider_id: uuid.nullable().optional(),
  principals,
  configs: z
    .union([
      z.strictObject({
        'key-auth': z.strictObject({ key_names: keyNames.optional(), ttl: z.strictObject(ttl).nullable().optional() }),
      }),
      z.strictObject({ 'openid-connect': z.looseObject(oidc).partial() }),
    ])
    .optional(),
})
export type UpdateStrategyInput = z.infer<typeof UpdateStrategy>

const read = {
  id: uuid,
  name: z.string(),
  display_name: z.string(),
  active: z.boolean(),
  dcr_provider: z
    .object({ id: uuid, name: z.string(), display_name: z.string().optional(), provider_type: z.string() })
    .nullable(),
  labels: labelsOutput,
  created_at: timestamp,
  updated_at: timestamp,
  supports_multiple_credentials: z.boolean().optional(),
  principals: z.object({ enabled: z.boolean() }).optional(),
}
/** A strategy as the management API shows it. `active`: a publication uses it. */
export const Strategy = z.discriminatedUnion('strategy_type', [
  z.object({
    ...read,
    strategy_type: z.literal('key_auth'),
    configs: z.object({ 'key-auth': z.object({ key_names: z.array(z.string()), ttl: z.object(ttl).optional() }) }),
  }),
  z.object({
    ...read,
    strategy_type: z.literal('openid_connect'),
    configs: z.object({ 'openid-connect': z.looseObject(oidc) }),
  }),
])
export const StrategyPage = paged(Strategy)

export const ListStrategies = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({
    strategy_type: 'text',
    name: 'text',
    display_name: 'text',
    dcr_provider_id: 'id',
    dcr_provider_name: 'text',
    dcr_provider_type: 'text',
  }),
})
export type ListStrategiesQuery = z.infer<typeof ListStrategies>

/** A strategy as developers see it: its display name, and how the key is sent. */
export const OfferedStrategy = z.discriminatedUnion('credential_type', [
  z.object({
    id: uuid,
    name: z.string(),
    credential_type: z.literal('key_auth'),
    key_names: z.array(z.string()),
    ttl: z.object(ttl).optional(),
    supports_multiple_credentials: z.boolean().optional(),
  }),
  z.object({
    id: uuid,
    name: z.string(),
    credential_type: z.enum(['client_credentials', 'self_managed_client_credentials']),
    available_scopes: z.array(z.string()).optional(),
    auth_methods: z.array(z.string()),
    supports_multiple_credentials: z.boolean().optional(),
    min_allowed_credentials: z.number().optional(),
    max_allowed_credentials: z.number().optional(),
  }),
])
export const OfferedStrategyPage = paged(OfferedStrategy)

const credentialType = z.enum(['client_credentials', 'self_managed_client_credentials', 'key_auth'])
export const ListOfferedStrategies = z.strictObject({
  ...pageQuery,
  'filter[name][eq]': z.string().max(512).optional(),
  'filter[name]': z.string().max(512).optional(),
  'filter[name][contains]': z.string().max(512).optional(),
  'filter[credential_type][eq]': credentialType.optional(),
})
export type ListOfferedStrategiesQuery = z.infer<typeof ListOfferedStrategies>

/** Asked of the features below: the strategies that publications use, on one portal or anywhere. server/app.ts answers. */
export type PublishedStrategies = (reader: Reader, portalId?: string) => Promise<ReadonlySet<string>>
