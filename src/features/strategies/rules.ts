import type { PutStrategyInput, Ttl, UpdateStrategyInput } from './model.ts'

/** The header that carries a key where a strategy names none. */
export const defaultKeyNames = ['x-api-key']

/** The strategy that every portal starts with. */
export const builtInStrategy = { name: 'key-auth', display_name: 'API key' }

const standard = new Set(
  `age allow alt-svc authorization baggage cache-control connection cookie date dnt early-data etag expect expires
  forwarded from host http2-settings keep-alive last-event-id last-modified link location max-forwards origin pragma
  prefer priority range referer remote-user retry-after server set-cookie te trailer traceparent tracestate
  transfer-encoding true-client-ip upgrade upgrade-insecure-requests user-agent vary via warning www-authenticate
  x-client-ip x-cluster-client-ip x-http-method x-http-method-override x-method-override x-original-uri x-original-url
  x-real-ip x-remote-user x-request-id x-rewrite-url`.split(/\s+/),
)
const families =
  /^(?:accept|access-control|content|if|proxy|sec|x-anonymous|x-application|x-authenticated|x-consumer|x-credential|x-forwarded|x-gatehouse)(?:-|$)/

/** Why a key must not come in this header: HTTP, a browser or the gateway itself reads or drops it (GW-8). */
export function whyNotKeyName(name: string): string | undefined {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'This is not a header name (RFC 9110, 5.1).'
  // Programs behind CGI-like interfaces cannot tell the two apart.
  const plain = name.toLowerCase().replaceAll('_', '-')
  if (standard.has(plain) || families.test(plain)) {
    return 'This header has a meaning of its own and cannot carry a key; choose another, such as x-api-key.'
  }
  return undefined
}

/** The key name at fault and why: a header that cannot carry a key, or one that is named twice. */
export function whyNotKeyNames(names: string[]): { at: number; reason: string } | undefined {
  const seen = new Set<string>()
  for (const [at, name] of names.entries()) {
    const reason = whyNotKeyName(name)
    if (reason) return { at, reason }
    if (seen.has(name.toLowerCase())) return { at, reason: 'This header is named twice.' }
    seen.add(name.toLowerCase())
  }
  return undefined
}

const longestYears = 100
const perYear = { days: 365.25, weeks: 365.25 / 7, years: 1 } as const

/** The most that a lifetime may be in this unit: a hundred years (KEY-6). */
export function longestTtl(unit: Ttl['unit']): number {
  return Math.floor(longestYears * perYear[unit])
}

/** When a key made now ends; a year is a calendar year. */
export function endOf(ttl: Ttl, now: Date): Date {
  const end = new Date(now)
  if (ttl.unit === 'years') end.setUTCFullYear(end.getUTCFullYear() + ttl.value)
  else end.setUTCDate(end.getUTCDate() + ttl.value * (ttl.unit === 'weeks' ? 7 : 1))
  return end
}

/** The field that is on the wire and not honoured with its value, or nothing. */
export function whyNotSupported(input: PutStrategyInput | UpdateStrategyInput): string | undefined {
  if ('strategy_type' in input && input.strategy_type === 'openid_connect') return 'strategy_type'
  if (input.configs && 'openid-connect' in input.configs) return 'configs.openid-connect'
  if ('dcr_provider_id' in input && input.dcr_provider_id != null) return 'dcr_provider_id'
  if (input.principals?.enabled) return 'principals'
  return undefined
}
