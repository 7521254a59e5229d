import type { ApiOperation } from '../types.ts'

/* What of a description leads to a token. Shared with the browser; everything here was written by strangers (SPEC-8). */

export type Scope = { name: string; description: string | null; isNeeded: boolean }

/**
 * One way to a token for one scheme: signing in (`code`; `discovery` where the addresses are yet to be found), or a
 * client's own secret.
 */
export type Grant = {
  kind: 'code' | 'discovery' | 'client'
  scheme: string
  authorizationUrl?: string
  tokenUrl?: string
  discoveryUrl?: string
  scopes: Scope[]
  /** Whether there may be scopes beside those. */
  hasMoreScopes: boolean
}

const mostGrants = 10
const mostScopes = 100
const longestAddress = 2_000
/** Of a name in DNS, with a port. */
const longestHost = 260

/** Where nobody on the way can listen: this machine. Names as `URL` writes them. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|[^/]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)

/**
 * An address that may be opened or asked for a token: https, or http on this machine, without a user and a fragment
 * (RFC 6749, 3.1 and 3.2). Undefined for anything else.
 */
export function oauthAddress(text: unknown): URL | undefined {
  if (typeof text !== 'string' || text.length > longestAddress || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isKnown = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  const isPlain = !url.username && !url.password && !url.hash && /^[a-z0-9.:[\]-]+$/.test(url.host)
  return isKnown && isPlain && url.host.length <= longestHost ? url : undefined
}

/** The tokens that the form of an operation can get, for the schemes that the operation names. */
export function grantsOf({ detail, security_schemes }: Pick<ApiOperation, 'detail' | 'security_schemes'>): Grant[] {
  const named = new Set(detail.security.flat().map(({ name }) => name))
  const grants = security_schemes
    .filter(({ name }) => named.has(name))
    .flatMap((scheme): (Grant | undefined)[] => {
      const needed = detail.security.flat().flatMap(({ name, scopes }) => (name === scheme.name ? scopes : []))
      const shared = { scheme: scheme.name }
      if (scheme.type === 'openIdConnect') {
        const discoveryUrl = oauthAddress(scheme.openIdConnectUrl)?.href
        const scopes = scopesOf(['openid', ...needed], [])
        return [
          discoveryUrl ? { kind: 'discovery', ...shared, discoveryUrl, ...scopes, hasMoreScopes: true } : undefined,
        ]
      }
      if (scheme.type !== 'oauth2') return []
      return scheme.flows.map((flow) => {
        const scopes = scopesOf(needed, flow.scopes)
        const authorizationUrl = oauthAddress(flow.authorizationUrl)?.href
        const tokenUrl = oauthAddress(flow.tokenUrl)?.href
        if (!tokenUrl) return undefined
        if (flow.type === 'clientCredentials') return { kind: 'client', ...shared, tokenUrl, ...scopes }
        if (flow.type !== 'authorizationCode' || !authorizationUrl) return undefined
        return { kind: 'code', ...shared, authorizationUrl, tokenUrl, ...scopes }
      })
    })
  return grants.filter((grant) => grant !== undefined).slice(0, mostGrants)
}

/** What the operation needs comes first; no text that could not be one scope (RFC 6749, 3.3) comes at all. */
function scopesOf(
  needed: string[],
  offered: { name: string; description: string | null }[],
): Pick<Grant, 'scopes' | 'hasMoreScopes'> {
  const described = new Map(offered.map(({ name, description }) => [name, description]))
  const names = [...new Set([...needed, ...described.keys()])].filter((name) =>
    /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name),
  )
  const scopes = names.slice(0, mostScopes).map((name) => ({
    name,
    description: described.get(name) || null,
    isNeeded: needed.includes(name),
  }))
  return { scopes, hasMoreScopes: names.length > mostScopes }
}

/** Where the form asks for tokens, and for where tokens are: what the page's policy must let through, and no more. */
export function originsOfGrants(grants: Grant[]): string[] {
  return grants.flatMap(({ tokenUrl, discoveryUrl }) =>
    [tokenUrl, discoveryUrl].filter((address) => address !== undefined).map((address) => new URL(address).origin),
  )
}
