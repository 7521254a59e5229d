import type { Config } from '../config.ts'

/**
 * The value of a cookie in a Cookie header. Two of one name are as good as none: a sibling host may have planted one,
 * and nothing tells which is ours (SES-2).
 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const beginning = `${name}=`
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(beginning))
  return values.length === 1 ? values[0]?.slice(beginning.length) || undefined : undefined
}

/** A cookie's name: bound to its host by the `__Host-` prefix wherever browsers allow it, which is over https. */
export function cookieName(config: Config, name: string): string {
  return isHttps(config) ? `__Host-${name}` : name
}

/** How session cookies are set, for `seconds` (SES-2). */
export function cookieOptions(config: Config, seconds: number) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(config), maxAge: seconds } as const
}

function isHttps(config: Config): boolean {
  return config.publicUrl.protocol === 'https:'
}
