import { z } from 'zod'
import type { Caller } from '../../platform/caller.ts'
import type { Reader, Tx } from '../../platform/database.ts'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsInput, labelsOutput, timestamp, uuid } from '../../platform/wire/wire.ts'

const visibility = z.enum(['public', 'private'])
/** Pages of an operator's own are not there yet (decision 040). */
const pageVisibility = visibility.describe('Kept, and decides nothing until portals have pages of their own.')

/** A portal as the management API shows it. */
export const Portal = z.object({
  id: uuid,
  created_at: timestamp,
  updated_at: timestamp,
  name: z.string(),
  display_name: z.string(),
  description: z.string().nullable(),
  authentication_enabled: z.boolean(),
  rbac_enabled: z.boolean(),
  sipr_enabled: z.boolean(),
  default_api_visibility: visibility,
  default_page_visibility: pageVisibility,
  default_application_auth_strategy_id: uuid.nullable(),
  auto_approve_developers: z.boolean(),
  auto_approve_applications: z.boolean(),
  default_domain: z.string(),
  canonical_domain: z.string(),
  labels: labelsOutput,
  notifications_developer_pii_visibility_enabled: z.boolean(),
})

const changeable = {
  display_name: z.string().min(1).max(255).optional(),
  description: z.string().max(512).nullable().optional(),
  authentication_enabled: z.boolean().optional(),
  rbac_enabled: z.boolean().optional(),
  sipr_enabled: z.boolean().optional(),
  default_api_visibility: visibility.optional(),
  default_page_visibility: pageVisibility.optional(),
  default_application_auth_strategy_id: uuid.nullable().optional(),
  auto_approve_developers: z.boolean().optional(),
  auto_approve_applications: z.boolean().optional(),
  labels: labelsInput,
  notifications_developer_pii_visibility_enabled: z.boolean().optional(),
}
const name = z.string().trim().min(1).max(255)

export const CreatePortal = z.strictObject({ name, ...changeable })
export const UpdatePortal = z.strictObject({ name: name.optional(), ...changeable })
export type CreatePortalInput = z.infer<typeof CreatePortal>
export type UpdatePortalInput = z.infer<typeof UpdatePortal>

export const PortalFilters = filterQuery({
  id: 'id',
  name: 'text',
  description: 'text',
  authentication_enabled: 'flag',
  rbac_enabled: 'flag',
  default_api_visibility: 'choice',
  default_page_visibility: 'choice',
  default_application_auth_strategy_id: 'id',
  auto_approve_developers: 'flag',
  auto_approve_applications: 'flag',
  default_domain: 'text',
  canonical_domain: 'text',
})
export const ListPortals = z.strictObject({ ...pageQuery, ...sortQuery, ...PortalFilters })
export type ListPortalsQuery = z.infer<typeof ListPortals>
export const PortalPage = paged(Portal)

/** Settings of a portal that the reference does not know. */
export const PortalSettings = z.object({
  contact_email: z.string().nullable(),
  password_min_length: z.number(),
  address: z.string(),
})
export const UpdatePortalSettings = z.strictObject({
  contact_email: z.email().max(254).nullable().optional(),
  password_min_length: z.number().int().min(8).max(256).optional(),
})
export type UpdatePortalSettingsInput = z.infer<typeof UpdatePortalSettings>

const isOff = z.boolean()
/** How developers sign in. Identity providers are not there yet, and teams are not either. */
const waysIn = {
  basic_auth_enabled: z.boolean().describe('Whether people sign up and sign in with a password.'),
  oidc_auth_enabled: isOff,
  saml_auth_enabled: isOff,
  oidc_team_mapping_enabled: isOff,
  idp_mapping_enabled: isOff,
  konnect_mapping_enabled: isOff,
}
export const AuthenticationSettings = z.object({
  ...waysIn,
  oidc_config: z
    .object({
      issuer: z.string(),
      client_id: z.string(),
      scopes: z.array(z.string()),
      claim_mappings: z.object({ name: z.string(), email: z.string(), groups: z.string() }),
    })
    .optional(),
})
const unsupportedText = z.string().optional()
export const UpdateAuthenticationSettings = z.strictObject({
  ...z.object(waysIn).partial().shape,
  oidc_issuer: unsupportedText,
  oidc_client_id: unsupportedText,
  oidc_client_secret: unsupportedText,
  oidc_scopes: z.array(z.string()).optional(),
  oidc_claim_mappings: z
    .strictObject({ name: unsupportedText, email: unsupportedText, groups: unsupportedText })
    .optional(),
})
export type UpdateAuthenticationSettingsInput = z.infer<typeof UpdateAuthenticationSettings>

/** A portal as its own site sees it. */
export const PortalContext = z.object({
  portal_id: uuid,
  org_id: uuid,
  name: z.string(),
  canonical_domain: z.string(),
  authentication_enabled: z.boolean(),
  rbac_enabled: z.boolean(),
  basic_auth_enabled: z.boolean(),
  oidc_auth_enabled: z.boolean(),
  saml_auth_enabled: z.boolean(),
})

/** What pages of the site need to know of their portal beside its context. */
export const PortalSiteSettings = z.object({
  contact_email: z.string().nullable(),
  password_min_length: z.number(),
  description: z.string().nullable(),
  gateway_url: z.string(),
})

/** Asked of the features below: the strategy a new portal starts with, made in the same transaction. */
export type ChooseStrategy = (tx: Tx, caller: Caller) => Promise<string>

/** Asked of the features below: whether APIs are published here. server/app.ts answers. */
export type CountPublications = (reader: Reader, portalId: string) => Promise<number>
