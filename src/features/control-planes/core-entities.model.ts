import { z } from 'zod'
import { wholeNumber } from '../../platform/wire/paging.ts'

/* Services and routes in the reference's form: times are seconds since 1970, lists page by size and offset. */

const protocol = z.enum(['grpc', 'grpcs', 'http', 'https', 'tcp', 'tls', 'tls_passthrough', 'udp', 'ws', 'wss'])
const longestTimeout = 2_147_483_646
const timeout = z.number().int().min(1).max(longestTimeout)
/** The last second that a four-digit year knows. */
const epochSeconds = z.number().int().min(0).max(253_402_300_799)
const reference = z.object({ id: z.string() })
const tags = z.array(z.string().min(1).max(128)).max(64)
const address = { ip: z.string().optional(), port: z.number().int().min(0).max(65535).optional() }

const serviceFields = {
  ca_certificates: z.array(z.string()).nullish(),
  client_certificate: reference.nullish(),
  connect_timeout: timeout.nullish(),
  created_at: epochSeconds.nullish(),
  enabled: z.boolean().nullish(),
  id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  path: z.string().nullish(),
  port: z.number().int().min(0).max(65535).nullish(),
  protocol: protocol.nullish(),
  read_timeout: timeout.nullish(),
  retries: z.number().int().min(0).max(32_767).nullish(),
  tags: tags.nullish(),
  tls_sans: z.object({ dnsnames: z.array(z.string()).optional(), uris: z.array(z.string()).optional() }).nullish(),
  tls_verify: z.boolean().nullish(),
  tls_verify_depth: z.number().int().min(0).max(64).nullish(),
  updated_at: epochSeconds.nullish(),
  write_timeout: timeout.nullish(),
}

/** A service as it is written: an upstream by its parts, or by `url` in short. */
export const ServiceInput = z.strictObject({
  ...serviceFields,
  host: z.string().optional(),
  url: z.string().max(2048).nullish(),
})
export type ServiceInput = z.infer<typeof ServiceInput>
export const Service = z.object({ ...serviceFields, host: z.string() })

const routeFields = {
  created_at: epochSeconds.nullish(),
  destinations: z.array(z.object(address)).nullish(),
  expression: z.string().nullish(),
  headers: z.record(z.string(), z.array(z.string())).nullish(),
  hosts: z.array(z.string()).nullish(),
  https_redirect_status_code: z.literal([301, 302, 307, 308, 426]).nullish(),
  id: z.string().nullish(),
  methods: z.array(z.string()).nullish(),
  name: z.string().nullish(),
  path_handling: z.enum(['v0', 'v1']).nullish(),
  paths: z.array(z.string()).nullish(),
  preserve_host: z.boolean().nullish(),
  priority: z.number().int().nullish(),
  protocols: z.array(protocol).min(1).nullish(),
  regex_priority: z.number().int().nullish(),
  request_buffering: z.boolean().nullish(),
  response_buffering: z.boolean().nullish(),
  service: reference.nullish(),
  snis: z.array(z.string()).nullish(),
  sources: z.array(z.object(address)).nullish(),
  strip_path: z.boolean().nullish(),
  tags: tags.nullish(),
  updated_at: epochSeconds.nullish(),
}

export const RouteInput = z.strictObject(routeFields)
export type RouteInput = z.infer<typeof RouteInput>
export const Route = z.object(routeFields)

export const ListEntities = z.strictObject({
  size: wholeNumber(1000).default(100),
  offset: z.string().max(256).optional(),
  tags: z.string().max(4096).optional(),
})
export const ListNamedEntities = z.strictObject({
  ...ListEntities.shape,
  'filter[name][contains]': z.string().max(512).optional(),
  'filter[name][eq]': z.string().max(512).optional(),
})
export type ListEntitiesQuery = z.infer<typeof ListNamedEntities>

/** One page of core entities: `next` is the path to ask next, `offset` what it carries; both are missing on the last. */
export function entityPage<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), next: z.string().nullable(), offset: z.string().optional() })
}
