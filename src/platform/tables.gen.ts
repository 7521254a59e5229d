// Made from the migrated database by `npm run generate:tables`. Do not edit.

import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export type GeneratedAlways<T> = ColumnType<T, never, never>

export type Int8 = ColumnType<number, number | bigint, number | bigint>

export type Xid8 = ColumnType<string, string | bigint, string | bigint>

export type Timestamp = ColumnType<Date, Date | string, Date | string>

export interface ApiAttributes {
  key: string
  id: Generated<string>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ApiDocuments {
  api_id: string
  id: string
  parent_document_id: string | null
  position: number
  slug: string
  title: string
  content: string
  tree: unknown
  status: 'published' | 'unpublished'
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ApiImages {
  api_id: string
  kind: string
  status: 'validating' | 'valid' | 'invalid'
  error: string | null
  media_type: 'image/png' | 'image/jpeg' | 'image/svg+xml' | null
  bytes: Buffer | null
  digest: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ApiImplementations {
  id: string
  api_id: string
  control_plane_id: string
  service_id: string
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ApiOperations {
  api_version_id: string
  position: number
  operation_id: string
  method: string
  path: string
  summary: string | null
  description: string | null
  tags: Generated<string[]>
  deprecated: Generated<boolean>
  detail: unknown
  kind: Generated<'operation' | 'webhook' | 'message'>
  internal: Generated<boolean>
  group_name: string | null
}

export interface ApiSchemas {
  api_version_id: string
  position: number
  name: string
  title: string | null
  description: string | null
  detail: unknown
}

export interface ApiVersions {
  id: string
  api_id: string
  version: string
  spec_type: 'oas2' | 'oas3' | 'asyncapi'
  content: string
  format: 'json' | 'yaml'
  summary: Generated<unknown>
  validation_messages: Generated<unknown>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  index_state: Generated<'waiting' | 'ready' | 'refused'>
  index_edition: Generated<number>
  text_revision: Generated<number>
  outline: Generated<unknown>
  security_schemes: Generated<unknown>
  deprecated_at: Timestamp | null
  sunset_at: Timestamp | null
}

export interface Apis {
  id: string
  name: string
  version: string | null
  slug: string
  description: string | null
  labels: Generated<unknown>
  attributes: Generated<unknown>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface Applications {
  portal_id: string
  id: string
  developer_id: string
  name: string
  description: string | null
  auth_strategy_id: string
  labels: Generated<unknown>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface AuthStrategies {
  id: string
  name: string
  display_name: string
  strategy_type: 'key_auth' | 'openid_connect'
  configs: unknown
  labels: Generated<unknown>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface ChangelogEntries {
  id: string
  api_id: string
  api_version_id: string
  kind: 'first' | 'added' | 'replaced'
  previous_version_id: string | null
  previous_version: string | null
  failure: string | null
  created_at: Generated<Timestamp>
}

export interface ChangelogGroups {
  entry_id: string
  position: number
  operation_id: string | null
  method: string | null
  path: string | null
  summary: string | null
  change: 'added' | 'removed' | 'changed' | 'deprecated' | 'undeprecated'
  internal: boolean
  deprecated: boolean
  breaking: number
  total: number
  changes: unknown
}

export interface ChangelogTexts {
  api_version_id: string
  text_revision: number
  content: Buffer
}

export interface ChangelogWaiting {
  api_version_id: string
  since: Generated<Timestamp>
  taken_until: Generated<Timestamp>
  attempts: Generated<number>
}

export interface ControlPlanes {
  id: string
  name: string
  description: Generated<string>
  cluster_type: string
  auth_type: Generated<string>
  cloud_gateway: Generated<boolean>
  proxy_urls: Generated<unknown>
  labels: Generated<unknown>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface Credentials {
  portal_id: string
  id: string
  application_id: string
  display_name: string
  secret_hash: Buffer
  last_four: string
  expires_at: Timestamp | null
  revoked_at: Timestamp | null
  last_used_at: Timestamp | null
  created_at: Generated<Timestamp>
}

export interface DeveloperSessions {
  portal_id: string
  id: string
  developer_id: string
  developer_epoch: number
  access_hash: Buffer
  refresh_hash: Buffer
  created_at: Generated<Timestamp>
  last_seen_at: Generated<Timestamp>
  expires_at: Timestamp
  user_agent: string | null
  address: string | null
}

export interface Developers {
  portal_id: string
  id: string
  email: string
  email_canonical: string
  full_name: string
  status: 'unverified' | 'pending' | 'approved' | 'rejected' | 'revoked'
  email_verified_at: Timestamp | null
  password_hash: string | null
  session_epoch: Generated<number>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface EventDetails {
  event_id: Int8
  person_id: string | null
  details: unknown
}

export interface EventPositions {
  subscriber: string
  xid: Xid8
  id: Int8
}

export interface Events {
  id: GeneratedAlways<number>
  xid: Generated<Xid8>
  at: Generated<Timestamp>
  type: string
  portal_id: string | null
  actor_kind: 'anonymous' | 'developer' | 'operator' | 'machine'
  actor_id: string | null
  request_id: string | null
  ids: Generated<unknown>
  changed: Generated<string[]>
}

export interface GatewayApplications {
  portal_id: string | null
  id: string | null
  name: string | null
  auth_strategy_id: string | null
  developer_id: string | null
  developer_status: string | null
}

export interface GatewayCredentials {
  portal_id: string | null
  id: string | null
  application_id: string | null
  secret_hash: Buffer | null
  expires_at: Timestamp | null
}

export interface GatewayLatestEvent {
  id: Int8 | null
}

export interface GatewayPublications {
  portal_id: string | null
  api_id: string | null
  auth_strategy_id: string | null
  key_names: unknown
  subdomain: string | null
}

export interface GatewayRegistrations {
  portal_id: string | null
  application_id: string | null
  api_id: string | null
  status: string | null
}

export interface GatewayReports {
  name: string
  started_at: Timestamp
  reported_at: Timestamp
  confirmed_at: Timestamp | null
  stale_seconds: number
  keys: number
  answers: Generated<unknown>
}

export interface GatewayRoutes {
  id: string | null
  service_id: string | null
  hosts: string[] | null
  paths: string[] | null
  methods: string[] | null
  protocols: string[] | null
  strip_path: boolean | null
  preserve_host: boolean | null
  created_at: Timestamp | null
}

export interface GatewayServices {
  id: string | null
  protocol: string | null
  host: string | null
  port: number | null
  path: string | null
  connect_timeout: number | null
  read_timeout: number | null
  write_timeout: number | null
  enabled: boolean | null
  api_id: string | null
  api_name: string | null
}

export interface GatewayUsage {
  credential_id: string | null
  last_used_at: Timestamp | null
}

export interface MailedTokens {
  token_hash: Buffer
  portal_id: string
  developer_id: string
  purpose: 'verify' | 'set-password' | 'reset' | 'invitation'
  email_canonical: string
  created_at: Generated<Timestamp>
  expires_at: Timestamp
  used_at: Timestamp | null
}

export interface Mails {
  id: string
  event_id: Int8 | null
  template: string
  portal_id: string | null
  recipient: string
  recipient_kind: 'developer' | 'operator'
  developer_id: string | null
  ids: Generated<unknown>
  state: 'waiting' | 'sent' | 'kept' | 'failed' | 'dropped'
  attempts: Generated<number>
  attempted_at: Timestamp | null
  next_attempt_at: Generated<Timestamp>
  give_up_at: Generated<Timestamp>
  error: string | null
  subject: string | null
  body_text: string | null
  body_html: string | null
  created_at: Generated<Timestamp>
  sent_at: Timestamp | null
}

export interface OperatorResetLinks {
  token_hash: Buffer
  operator_id: string
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
}

export interface OperatorSessions {
  id: string
  operator_id: string
  token_hash: Buffer
  user_agent: string | null
  created_at: Generated<Timestamp>
  last_seen_at: Generated<Timestamp>
  expires_at: Timestamp
  address: string | null
}

export interface OperatorSetupLinks {
  token_hash: Buffer
  expires_at: Timestamp
  used_at: Timestamp | null
}

export interface OperatorTokens {
  id: string
  operator_id: string
  name: string
  token_hash: Buffer
  created_at: Generated<Timestamp>
  expires_at: Timestamp
  last_used_at: Timestamp | null
  role: 'admin' | 'viewer' | null
}

export interface Operators {
  id: string
  email: string
  email_canonical: string
  full_name: string
  password_hash: string
  role: 'admin' | 'viewer'
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface Organisation {
  id: string
  created_at: Generated<Timestamp>
  singleton: Generated<boolean>
}

export interface PortalCustomizations {
  portal_id: string
  spec_renderer: Generated<unknown>
  robots: string | null
  updated_at: Generated<Timestamp>
}

export interface Portals {
  id: string
  name: string
  subdomain: string
  display_name: string
  description: string | null
  authentication_enabled: Generated<boolean>
  rbac_enabled: Generated<boolean>
  sipr_enabled: Generated<boolean>
  default_api_visibility: Generated<'public' | 'private'>
  default_page_visibility: Generated<'public' | 'private'>
  default_application_auth_strategy_id: string | null
  auto_approve_developers: Generated<boolean>
  auto_approve_applications: Generated<boolean>
  notifications_developer_pii_visibility_enabled: Generated<boolean>
  labels: Generated<unknown>
  contact_email: string | null
  password_min_length: Generated<number>
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  basic_auth_enabled: Generated<boolean>
}

export interface Publications {
  portal_id: string
  api_id: string
  visibility: 'public' | 'private'
  auth_strategy_id: string | null
  auto_approve_registrations: boolean | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface RegistrationHolds {
  portal_id: string
  developer_id: string
  api_id: string
  application_id: string
}

export interface Registrations {
  portal_id: string
  id: string
  application_id: string
  api_id: string
  status: 'approved' | 'pending' | 'revoked' | 'rejected'
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface Routes {
  control_plane_id: string
  id: string
  service_id: string | null
  name: string | null
  hosts: string[] | null
  paths: string[] | null
  methods: string[] | null
  protocols: Generated<string[]>
  strip_path: Generated<boolean>
  preserve_host: Generated<boolean>
  tags: string[] | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface SearchEntries {
  id: GeneratedAlways<number>
  api_id: string
  api_version_id: string | null
  document_id: string | null
  kind: 'api' | 'operation' | 'webhook' | 'message' | 'schema' | 'document'
  key: string
  title: string
  method: string | null
  path: string | null
  parameters: Generated<string>
  deprecated: Generated<boolean>
  internal: Generated<boolean>
  names: string
  words: string
}

export interface SearchStale {
  api_id: string
  whole: boolean
  since: Generated<Timestamp>
}

export interface SearchWords {
  word: string
  near: string[]
}

export interface Services {
  control_plane_id: string
  id: string
  name: string | null
  protocol: 'http' | 'https'
  host: string
  port: number
  path: string | null
  connect_timeout: Generated<number>
  read_timeout: Generated<number>
  write_timeout: Generated<number>
  enabled: Generated<boolean>
  tags: string[] | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
}

export interface SpentRefreshTokens {
  token_hash: Buffer
  portal_id: string
  session_id: string
  spent_at: Timestamp
}

export interface Throttles {
  scope: string
  key: Buffer
  count: number
  consecutive: Generated<number>
  window_ends_at: Timestamp
  locked_until: Timestamp | null
}

export interface DB {
  api_attributes: ApiAttributes
  api_documents: ApiDocuments
  api_images: ApiImages
  api_implementations: ApiImplementations
  api_operations: ApiOperations
  api_schemas: ApiSchemas
  api_versions: ApiVersions
  apis: Apis
  applications: Applications
  auth_strategies: AuthStrategies
  changelog_entries: ChangelogEntries
  changelog_groups: ChangelogGroups
  changelog_texts: ChangelogTexts
  changelog_waiting: ChangelogWaiting
  control_planes: ControlPlanes
  credentials: Credentials
  developer_sessions: DeveloperSessions
  developers: Developers
  event_details: EventDetails
  event_positions: EventPositions
  events: Events
  gateway_applications: GatewayApplications
  gateway_credentials: GatewayCredentials
  gateway_latest_event: GatewayLatestEvent
  gateway_publications: GatewayPublications
  gateway_registrations: GatewayRegistrations
  gateway_reports: GatewayReports
  gateway_routes: GatewayRoutes
  gateway_services: GatewayServices
  gateway_usage: GatewayUsage
  mailed_tokens: MailedTokens
  mails: Mails
  operator_reset_links: OperatorResetLinks
  operator_sessions: OperatorSessions
  operator_setup_links: OperatorSetupLinks
  operator_tokens: OperatorTokens
  operators: Operators
  organisation: Organisation
  portal_customizations: PortalCustomizations
  portals: Portals
  publications: Publications
  registration_holds: RegistrationHolds
  registrations: Registrations
  routes: Routes
  search_entries: SearchEntries
  search_stale: SearchStale
  search_words: SearchWords
  services: Services
  spent_refresh_tokens: SpentRefreshTokens
  throttles: Throttles
}
