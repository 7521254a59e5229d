import type { RouteInput, ServiceInput } from './core-entities.model.ts'
import type { CreateControlPlaneInput } from './model.ts'

/** A field at fault: which one, by which rule, and why. */
export type Fault = { field: string; rule: string; reason: string }

export const defaultControlPlaneName = 'default'

/** A control plane's field whose value is on the wire and decides nothing here, or nothing. */
export function whyNotSupportedPlane(input: Partial<CreateControlPlaneInput>): string | undefined {
  if (input.cluster_type !== undefined && input.cluster_type !== 'CLUSTER_TYPE_CONTROL_PLANE') return 'cluster_type'
  if (input.auth_type !== undefined && input.auth_type !== 'pinned_client_certs') return 'auth_type'
  if (input.cloud_gateway === true) return 'cloud_gateway'
  return undefined
}

/** What the wire gives to fields of services and routes that are not honoured; any other value is refused. */
export const unsupportedServiceFields = {
  ca_certificates: null,
  client_certificate: null,
  retries: 5,
  tls_sans: null,
  tls_verify: null,
  tls_verify_depth: null,
} as const
export const unsupportedRouteFields = {
  destinations: null,
  expression: null,
  headers: null,
  https_redirect_status_code: 426,
  path_handling: 'v0',
  priority: null,
  regex_priority: 0,
  request_buffering: true,
  response_buffering: true,
  snis: null,
  sources: null,
} as const

/** The service's field that is not honoured with its value, or nothing. */
export function whyNotSupportedService(input: ServiceInput): string | undefined {
  if (input.protocol != null && !isHttp(input.protocol)) return 'protocol'
  return firstOther(input, unsupportedServiceFields)
}

export function whyNotSupportedRoute(input: RouteInput): string | undefined {
  if (input.protocols?.some((protocol) => !isHttp(protocol))) return 'protocols'
  if (input.paths?.some((path) => path.startsWith('~'))) return 'paths'
  if (input.hosts?.some((host) => host.includes(':') || host.indexOf('*', 1) !== -1)) return 'hosts'
  // Neither reaches an upstream (GW-7).
  if (input.methods?.some((method) => method === 'CONNECT' || method === 'TRACE')) return 'methods'
  return firstOther(input, unsupportedRouteFields)
}

function firstOther(input: Record<string, unknown>, fixed: Record<string, unknown>): string | undefined {
  return Object.keys(fixed).find((field) => input[field] != null && input[field] !== fixed[field])
}

function isHttp(protocol: string): protocol is 'http' | 'https' {
  return protocol === 'http' || protocol === 'https'
}

export type Upstream = { protocol: 'http' | 'https'; host: string; port: number; path: string | null }

/** Where a service forwards to, from `url` or from its parts. */
export function readUpstream(input: ServiceInput): Upstream | Fault {
  if (input.url != null) return readUrl(input)
  if (input.host === undefined) return { field: 'host', rule: 'required', reason: 'A host or a url is required.' }
  const upstream: Upstream = {
    protocol: input.protocol === 'https' ? 'https' : 'http',
    host: input.host,
    port: input.port ?? 80,
    path: input.path ?? null,
  }
  return whyNotUpstream(upstream) ?? upstream
}

function readUrl(input: ServiceInput): Upstream | Fault {
  const fault = (reason: string): Fault => ({ field: 'url', rule: 'invalid', reason })
  const both = (['protocol', 'host', 'port', 'path'] as const).find((part) => input[part] != null)
  if (both) return { field: both, rule: 'invalid', reason: `Give url or ${both}, not both.` }
  // Read by its parts and not by URL(), so that what was written reads back exactly.
  const match = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/:?#@[\]]+)(?::(\d{1,5}))?(\/[^?#]*)?$/i.exec(input.url ?? '')
  if (!match) return fault('This must be http or https, a host, perhaps a port and a path, and nothing else.')
  const protocol = match[1]?.toLowerCase() === 'https' ? 'https' : 'http'
  const port = match[3] === undefined ? (protocol === 'https' ? 443 : 80) : Number(match[3])
  const upstream: Upstream = { protocol, host: match[2] ?? '', port, path: match[4] ?? null }
  const why = whyNotUpstream(upstream)
  return why ? fault(why.reason) : upstream
}

function whyNotUpstream({ host, port, path }: Upstream): Fault | undefined {
  if (!isHost(host)) return { field: 'host', rule: 'is_fqdn', reason: 'This must be a host name or an IP address.' }
  if (port < 1) return { field: 'port', rule: 'min', reason: 'This must be at least 1.' }
  return path === null ? undefined : whyNotPath(path, 'path')
}

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i

function isHost(host: string): boolean {
  if (host.length > 253) return false
  if (host.startsWith('[')) return /^\[[0-9a-f:.]{2,45}\]$/i.test(host) && URL.canParse(`http://${host}`)
  return host.split('.').every((part) => label.test(part))
}

/**
 * A path in the one form the gateway matches and forwards (GW-4): no empty or dot segment, no parameter after `;`,
 * nothing encoded that needs no encoding, and nothing that two programs may read differently.
 */
export function whyNotPath(path: string, field: string): Fault | undefined {
  const fault = (reason: string): Fault => ({ field, rule: 'invalid', reason })
  if (!path.startsWith('/')) return fault('A path starts with /.')
  if (path.length > 1024) return { field, rule: 'max_length', reason: 'A path has at most 1024 characters.' }
  if (path.includes('//')) return fault('A path has no empty segment.')
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return fault('A path has no dot segment.')
  if (!/^(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-F]{2})+$/.test(path)) {
    return fault('A path has only what a URL path may hold, other characters percent-encoded in upper case, and no ;.')
  }
  for (const [sign] of path.matchAll(/%../g)) {
    const character = String.fromCharCode(Number.parseInt(sign.slice(1), 16))
    if (/[A-Za-z0-9._~/\\%-]/.test(character) || character < ' ' || character === '\x7f') {
      return fault(`${sign} may be read in two ways and is not allowed.`)
    }
  }
  return isUtf8(path) ? undefined : fault('Percent-encoded bytes must be UTF-8.')
}

function isUtf8(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Why a route cannot be matched as it is written, or nothing. */
export function whyNotRoute(input: RouteInput): Fault | undefined {
  for (const field of ['hosts', 'paths', 'methods'] as const) {
    if (input[field]?.length === 0) {
      return { field, rule: 'min_items', reason: 'Leave it out or give at least one.' }
    }
  }
  if (!input.hosts && !input.paths && !input.methods) {
    return { field: 'paths', rule: 'required', reason: 'At least one of hosts, paths and methods is required.' }
  }
  for (const [at, path] of (input.paths ?? []).entries()) {
    const fault = whyNotPath(path, `paths.${at}`)
    if (fault) return fault
  }
  const host = input.hosts?.findIndex((name) => !isHost(name.replace(/^\*\./, '')) || name !== name.toLowerCase()) ?? -1
  if (host >= 0) {
    return {
      field: `hosts.${host}`,
      rule: 'is_fqdn',
      reason: 'This must be a host name in lower case, perhaps after *.',
    }
  }
  const method = input.methods?.findIndex((name) => !/^[A-Z]{1,32}$/.test(name)) ?? -1
  if (method >= 0) {
    return { field: `methods.${method}`, rule: 'invalid', reason: 'A method has only upper-case letters.' }
  }
  return undefined
}

const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Whether a text in a path is an id; anything else is a name. */
export function isId(text: string): boolean {
  return uuidForm.test(text)
}

/** Names stand in addresses beside ids, so they have no slash and never look like an id (AZ-8). */
export function whyNotName(name: string): Fault | undefined {
  if (isId(name)) return { field: 'name', rule: 'invalid', reason: 'A name must not look like an id.' }
  return /^[\p{L}\p{N}.\-_~]{1,128}$/u.test(name)
    ? undefined
    : { field: 'name', rule: 'matches_regex', reason: 'A name has 1 to 128 letters, digits, dots, hyphens, _ or ~.' }
}

export type Matching = {
  hosts: string[] | null
  paths: string[] | null
  methods: string[] | null
  protocols: string[]
}

/** Whether two routes ask for the very same requests somewhere, so that nothing could choose between them (GW-6). */
export function isClash(one: Matching, other: Matching): boolean {
  const taken = new Set(matches(other))
  return matches(one).some((key) => taken.has(key))
}

function matches({ hosts, paths, methods, protocols }: Matching): string[] {
  // A prefix ends at a segment's border, so a slash at the end changes nothing.
  const prefixes = (paths ?? ['/']).map((path) => path.replace(/\/$/, ''))
  return (hosts ?? ['*']).flatMap((host) =>
    prefixes.flatMap((prefix) =>
      (methods ?? ['*']).flatMap((method) => protocols.map((protocol) => `${method} ${protocol}://${host}${prefix}`)),
    ),
  )
}
