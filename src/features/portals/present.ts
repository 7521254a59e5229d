import type { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import type { AuthenticationSettings, Portal, PortalSettings } from './model.ts'
import type { PortalRow } from './store.ts'

/** The host of a portal's site, without scheme and port (product.md 19). */
export function portalHost(config: Config, portal: Pick<PortalRow, 'subdomain'>): string {
  return `${portal.subdomain}.${config.domain}`
}

/** The address of a portal's site; scheme and port are the console's. */
export function portalOrigin(config: Config, portal: Pick<PortalRow, 'subdomain'>): string {
  const url = new URL(config.publicUrl)
  url.hostname = portalHost(config, portal)
  return url.origin
}

export function presentPortal(config: Config, row: PortalRow): z.infer<typeof Portal> {
  const host = portalHost(config, row)
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    name: row.name,
    display_name: row.display_name,
    description: row.description,
    authentication_enabled: row.authentication_enabled,
    rbac_enabled: row.rbac_enabled,
    sipr_enabled: row.sipr_enabled,
    default_api_visibility: row.default_api_visibility,
    default_page_visibility: row.default_page_visibility,
    default_application_auth_strategy_id: row.default_application_auth_strategy_id,
    auto_approve_developers: row.auto_approve_developers,
    auto_approve_applications: row.auto_approve_applications,
    default_domain: host,
    canonical_domain: host,
    labels: row.labels as Record<string, string>,
    notifications_developer_pii_visibility_enabled: row.notifications_developer_pii_visibility_enabled,
  }
}

export function presentSettings(config: Config, row: PortalRow): z.infer<typeof PortalSettings> {
  return {
    contact_email: row.contact_email,
    password_min_length: row.password_min_length,
    address: portalOrigin(config, row),
  }
}

export function presentSite(config: Config, row: PortalRow): PortalSite {
  return {
    id: row.id,
    origin: portalOrigin(config, row),
    displayName: row.display_name,
    authenticationEnabled: whoSignsIn(row).basic_auth_enabled,
    description: row.description,
    contactEmail: row.contact_email,
    passwordMinLength: row.password_min_length,
  }
}

export function presentAuthentication(row: PortalRow): z.infer<typeof AuthenticationSettings> {
  return {
    basic_auth_enabled: row.basic_auth_enabled,
    oidc_auth_enabled: false,
    saml_auth_enabled: false,
    oidc_team_mapping_enabled: false,
    idp_mapping_enabled: false,
    konnect_mapping_enabled: false,
  }
}

/** The ways to sign in that are open. Passwords are the only one there is, so without them nobody signs in. */
export function whoSignsIn(row: Pick<PortalRow, 'authentication_enabled' | 'basic_auth_enabled'>) {
  return {
    basic_auth_enabled: row.authentication_enabled && row.basic_auth_enabled,
    oidc_auth_enabled: false,
    saml_auth_enabled: false,
  }
}
