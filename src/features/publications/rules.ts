import type { Caller } from '../../platform/caller.ts'

/** Private APIs are for the portal's own signed-in developers; who is not approved is never signed in (REG-11). */
export function seesPrivate(caller: Caller, portalId: string): boolean {
  return caller.kind === 'developer' && caller.portalId === portalId
}

/** Whether the caller may register an API that they can see, or what keeps them from it. */
export function registrationState(
  caller: Caller,
  portal: { id: string; authenticationEnabled: boolean },
  api: { auth_strategy_id: string | null },
): 'open' | 'sign-in' | 'closed' {
  if (api.auth_strategy_id === null || !portal.authenticationEnabled) return 'closed'
  return seesPrivate(caller, portal.id) ? 'open' : 'sign-in'
}

type Published = {
  visibility: 'public' | 'private'
  auth_strategy_id: string | null
  is_implemented: boolean
  authentication_enabled: boolean
}

/** What an operator who publishes should know: nothing is wrong, but less works than they may think. */
export function warningsOf(publication: Published): string[] {
  const warnings: string[] = []
  if (!publication.is_implemented) {
    warnings.push('No service implements this API yet, so the gateway answers no call for it.')
  }
  if (publication.auth_strategy_id === null) {
    warnings.push(
      'Without an auth strategy developers cannot register applications, and the gateway lets no key through.',
    )
  }
  if (publication.visibility === 'private' && !publication.authentication_enabled) {
    warnings.push('Developer accounts are switched off on this portal, so nobody can see a private API.')
  }
  return warnings
}

export type RoutePlace = { hosts: string[] | null; paths: string[] | null; strip_path: boolean }

/**
 * Where an API is called: the gateway's origin with the first host and path of its service's routes. Undefined while
 * none leads there. A path that the gateway hands on whole is part of the operations' own paths, so it is left out.
 */
export function gatewayAddress(gatewayUrl: URL, routes: RoutePlace[]): string | undefined {
  for (const route of routes) {
    const host = (route.hosts ?? []).find((name) => !name.includes('*'))
    const path = (route.paths ?? []).find((one) => one.startsWith('/'))
    if (route.hosts?.length && host === undefined) continue
    if (route.paths?.length && path === undefined) continue
    const url = new URL(gatewayUrl)
    if (host !== undefined) url.hostname = host.replace(/:\d+$/, '')
    url.pathname = route.strip_path ? (path ?? '/') : '/'
    return url.href.replace(/\/+$/, '')
  }
  return undefined
}

export const documentNodesType = 'application/vnd.konnect.document-nodes+json'
const forms = {
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
  'text/markdown': 'markdown',
  'text/*': 'markdown',
  [documentNodesType]: 'nodes',
} as const
export type DocumentForm = (typeof forms)[keyof typeof forms]

/** Which form of a document a reader asks for; JSON where they do not say (RFC 9110, 12.5.1). */
export function chooseForm(accept: string | undefined): DocumentForm {
  let best: { form: DocumentForm; weight: number } | undefined
  for (const part of (accept ?? '').split(',').slice(0, 50)) {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase())
    if (!Object.hasOwn(forms, type)) continue
    const form = forms[type as keyof typeof forms]
    const given = parameters.find((one) => one.startsWith('q='))?.slice(2)
    const weight = given === undefined ? 1 : Number(given)
    if (weight > 0 && (!best || weight > best.weight)) best = { form, weight }
  }
  return best?.form ?? 'json'
}

/** A document by its id, or by its slug: the one nearest to the top, where several have it. */
export function findByIdOrSlug<Row extends { id: string; slug: string; parent_document_id: string | null }>(
  rows: Row[],
  idOrSlug: string,
): Row | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = byId.get(idOrSlug.toLowerCase())
  if (found) return found
  const depth = (row: Row): number => {
    const above = row.parent_document_id === null ? undefined : byId.get(row.parent_document_id)
    return above ? depth(above) + 1 : 0
  }
  return rows.filter((row) => row.slug === idOrSlug).sort((left, right) => depth(left) - depth(right))[0]
}

/** The version that `?version=` asks for by name or id; without it the current one, else the newest. */
export function chooseShown<Version extends { id: string; version: string }>(
  versions: Version[],
  current: Version | undefined,
  asked: string | undefined,
): Version | undefined {
  if (asked === undefined) return current ?? versions[0]
  return versions.find(({ version }) => version === asked) ?? versions.find(({ id }) => id === asked)
}

type ServerTemplate = {
  url: string
  variables: { name: string; default: string; values: string[]; description: string | null }[]
}

/** A host of which a document lists more variants than these is taken by its default alone. */
const mostOrigins = 20

/**
 * The origins that a described server may have, as browsers write them. A variable in the host counts with the values
 * that the document lists, else with its default alone: what somebody types must not decide where credentials go (TRY-4).
 */
export function originsOf({ url, variables }: ServerTemplate): string[] {
  const [authority = ''] = /^[^/]*\/\/[^/?#]*/.exec(url) ?? []
  let filled = [authority]
  for (const { name, default: usual, values } of variables) {
    if (!authority.includes(`{${name}}`)) continue
    const choices = values.length > 0 && filled.length * values.length <= mostOrigins ? values : [usual]
    filled = filled.flatMap((text) => choices.map((choice) => text.replaceAll(`{${name}}`, () => choice)))
  }
  const origins = filled.flatMap((text) => {
    const parsed = URL.canParse(text) ? new URL(text) : undefined
    const isPlain = parsed && /^https?:$/.test(parsed.protocol) && !parsed.username && parsed.pathname === '/'
    return isPlain && /^[a-z0-9.:[\]-]+$/.test(parsed.host) ? [parsed.origin] : []
  })
  return [...new Set(origins)]
}

/** The servers that a page may call; `isProxied` says of which hosts the operator lets the site call them itself. */
export function callableServers<Server extends ServerTemplate>(
  servers: readonly Server[],
  isProxied: (host: string) => boolean,
): (Server & { origins: string[]; proxied: boolean })[] {
  return servers.flatMap((server) => {
    const origins = originsOf(server)
    const proxied = origins.every((origin) => isProxied(new URL(origin).hostname))
    return origins.length > 0 ? [{ ...server, origins, proxied }] : []
  })
}

/** Whether a list of hosts names this one: exactly, by `*.example.com`, or by `*` for all. */
export function isHostListed(list: readonly string[], host: string): boolean {
  return list.some((one) => one === '*' || one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))))
}
