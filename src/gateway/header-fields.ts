/** What becomes of a request's header field on its way to the upstream. */
export const fate = {
  pass: 0,
  /** Never forwarded: it belongs to one connection, speaks for the gateway, or asks to be read as another request. */
  drop: 1,
  host: 2,
  connection: 3,
  contentLength: 4,
  transferEncoding: 5,
  cookie: 6,
  via: 7,
  upgrade: 8,
  /** Passed on, and read here too. */
  origin: 9,
} as const

export type Fate = (typeof fate)[keyof typeof fate]

export type Field = {
  /** In lower case. */
  name: string
  /** With `-` for `_`: programs behind CGI-like interfaces cannot tell the two apart (GW-2). */
  canonical: string
  fate: Fate
}

const special: Record<string, Fate> = {
  host: fate.host,
  connection: fate.connection,
  'content-length': fate.contentLength,
  'transfer-encoding': fate.transferEncoding,
  cookie: fate.cookie,
  via: fate.via,
  upgrade: fate.upgrade,
  origin: fate.origin,
}

const dropped = new Set([
  // Of one connection only (RFC 9110, 7.6.1). Expect is answered by the gateway itself.
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'http2-settings',
  'expect',
  // Who called and from where is said by the gateway (GW-2).
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'remote-user',
  'x-remote-user',
  // Would make another request of the one that was authorised (GW-7).
  'x-original-url',
  'x-original-uri',
  'x-rewrite-url',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
])

const droppedFamilies = [
  'x-gatehouse-',
  'x-forwarded-',
  'x-application-',
  'x-authenticated-',
  'x-consumer-',
  'x-credential-',
  'x-anonymous-',
]

function describe(raw: string): Field {
  const name = raw.toLowerCase()
  const canonical = name.includes('_') ? name.replaceAll('_', '-') : name
  const known = special[canonical]
  if (dropped.has(canonical) || droppedFamilies.some((family) => canonical.startsWith(family))) {
    return { name, canonical, fate: fate.drop }
  }
  if (known === undefined) return { name, canonical, fate: fate.pass }
  return { name, canonical, fate: name === canonical ? known : fate.drop }
}

/** Clients choose the names, so the table of known ones is bounded; what is beyond is described anew each time. */
const mostNames = 1000
const described = new Map<string, Field>()

/** The field of a header name as it stands on the wire. */
export function fieldOf(raw: string): Field {
  const known = described.get(raw)
  if (known) return known
  const field = describe(raw)
  if (described.size < mostNames) described.set(raw, field)
  return field
}

// The usual names come first, so that made-up ones cannot crowd them out.
const usual =
  'Host Connection Content-Length Transfer-Encoding Cookie Via Upgrade User-Agent Accept Accept-Encoding Accept-Language Authorization Cache-Control Content-Type Expect If-Match If-Modified-Since If-None-Match Keep-Alive Origin Pragma Range Referer TE X-API-Key X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto X-Request-Id'
for (const name of usual.split(' ')) {
  fieldOf(name)
  fieldOf(name.toLowerCase())
}

/** Header names that a key must not come in: the gateway or HTTP itself reads them (GW-8). */
export function mayCarryKey(name: string): boolean {
  return fieldOf(name).fate === fate.pass && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
}

/** Adds the names in a Connection field's value to `names` (RFC 9110, 7.6.1). */
export function addConnectionNames(value: string, names: Set<string> | undefined): Set<string> | undefined {
  if (value === 'keep-alive' || value === 'close' || value === 'Keep-Alive') return names
  const all = names ?? new Set<string>()
  for (const name of value.split(',')) all.add(name.trim().toLowerCase())
  return all
}

const ourCookies = new Set(['portalaccesstoken', 'portalrefreshtoken', 'gatehouseconsole'])

/**
 * Whether a cookie is one of the sites' own. Cookies ignore ports, so without this an upstream could read or set the
 * session of a portal on the same host (product.md 7).
 */
function isOurCookie(pair: string): boolean {
  // A browser sends a cookie that has no name as its bare value: `=portalaccesstoken=x` comes back as ours would.
  const text = pair.replace(/^[\s=]+/, '').toLowerCase()
  const end = text.search(/[=;]/)
  const name = (end === -1 ? text : text.slice(0, end)).trim()
  return ourCookies.has(name.replace(/^__(?:host|secure)-/, ''))
}

/** A Cookie field's value without our own cookies; empty when nothing is left. */
export function withoutOurCookies(value: string): string {
  const pairs = value.split(';')
  const others = pairs.filter((pair) => !isOurCookie(pair))
  return others.length === pairs.length ? value : others.join(';').trim()
}

/** Whether an upstream's Set-Cookie must not reach the client. */
export function setsOurCookie(value: string): boolean {
  return isOurCookie(value)
}
