import type { FastifyRequest } from 'fastify'
import { findPortalBySubdomain, presentSite } from '../../features/portals/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'

/** A Host header in the one form that is compared: lower case, without port and trailing dot (HOST-1). */
export function normaliseHost(header: string | undefined): string {
  const host = (header ?? '').trim().toLowerCase()
  return host.replace(/:\d*$/, '').replace(/\.$/, '')
}

/** Whether a host is the console's: the public address's own, or a plain local one. */
export function isConsoleHost(platform: Platform, host: string): boolean {
  const own = platform.config.publicUrl.hostname
  if (host === own) return true
  return own === 'localhost' && (host === '127.0.0.1' || host === '[::1]' || host === '')
}

/** The portal that a host names, exactly: `<subdomain>.<domain>`. @throws 421 for any other name */
export async function findPortalOfHost(platform: Platform, request: FastifyRequest): Promise<PortalSite> {
  const host = normaliseHost(request.headers.host)
  const end = `.${platform.config.domain}`
  const label = host.endsWith(end) ? host.slice(0, -end.length) : ''
  const isLabel = /^[a-z0-9-]{1,63}$/.test(label)
  const find = () => findPortalBySubdomain(platform.database, label)
  const portal = isLabel ? await platform.changes.recall(`portal at ${label}`, find) : undefined
  if (!portal) throw problem('unknown-host')
  return presentSite(platform.config, portal)
}
