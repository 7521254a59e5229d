// How a parameter's value becomes part of a request (OpenAPI, "style" and "explode"; RFC 6570). Shared with the browser.

export type Place = 'path' | 'query' | 'querystring' | 'header' | 'cookie'

/** A parameter as far as its writing goes. */
export type Coded = { name: string; in: Place; style: string | null; explode: boolean | null }

const usualStyles: Record<Place, string> = {
  path: 'simple',
  query: 'form',
  querystring: 'form',
  header: 'simple',
  cookie: 'form',
}

const separators: Record<string, string> = { spaceDelimited: '%20', pipeDelimited: '%7C' }

/** Percent-encoded; lone surrogates, which have no encoding, become the replacement character. */
export const encode = (text: string): string => encodeURIComponent(text.toWellFormed())

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
}

function isExploded({ in: place, style, explode }: Coded): boolean {
  return explode ?? (style ?? usualStyles[place]) === 'form'
}

/** What stands in a path for `{name}`. */
export function pathText(parameter: Coded, value: unknown): string {
  const { name, style } = parameter
  const exploded = isExploded(parameter)
  const lead = style === 'label' ? '.' : style === 'matrix' ? ';' : ''
  const named = style === 'matrix' ? `${encode(name)}=` : ''
  if (Array.isArray(value)) {
    const parts = value.map((one) => encode(plain(one)))
    return exploded && lead
      ? parts.map((part) => lead + named + part).join('')
      : lead + named + parts.join(style === 'label' && exploded ? '.' : ',')
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, one]) => [encode(key), encode(plain(one))])
    return exploded
      ? lead + pairs.map((pair) => pair.join('=')).join(lead || ',')
      : lead + named + pairs.map((pair) => pair.join(',')).join(',')
  }
  return lead + named + encode(plain(value))
}

/** The pairs that a query parameter adds, each encoded: `name=value`. */
export function queryPairs(parameter: Coded, value: unknown): string[] {
  const { name, style } = parameter
  if (parameter.in === 'querystring') {
    const text =
      typeof value === 'object' && value !== null ? new URLSearchParams(flat(value)).toString() : plain(value)
    return text === '' ? [] : [encodeURI(text.toWellFormed()).replaceAll('#', '%23')]
  }
  const exploded = isExploded(parameter)
  if (Array.isArray(value)) {
    const parts = value.map((one) => encode(plain(one)))
    if (exploded) return parts.map((part) => `${encode(name)}=${part}`)
    return parts.length > 0 ? [`${encode(name)}=${parts.join(separators[style ?? ''] ?? ',')}`] : []
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, one]) => [encode(key), encode(plain(one))])
    if (style === 'deepObject') return pairs.map(([key, one]) => `${encode(name)}%5B${key}%5D=${one}`)
    if (exploded) return pairs.map((pair) => pair.join('='))
    return pairs.length > 0 ? [`${encode(name)}=${pairs.flat().join(separators[style ?? ''] ?? ',')}`] : []
  }
  return [`${encode(name)}=${encode(plain(value))}`]
}

function flat(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

/** The value of a header field, on one line. */
export function headerText(parameter: Coded, value: unknown): string {
  if (Array.isArray(value)) return oneLine(value.map(plain).join(','))
  if (typeof value === 'object' && value !== null) {
    const joint = isExploded(parameter) ? '=' : ','
    return oneLine(
      Object.entries(value)
        .map(([key, one]) => key + joint + plain(one))
        .join(','),
    )
  }
  return oneLine(plain(value))
}

/** Header values are ASCII on one line (RFC 9110, 5.5); what is beyond is percent-encoded. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .replaceAll(/[^\x20-\x7e]+/gu, encode)
    .trim()
}

/** A token of RFC 9110, 5.6.2. */
export const isHeaderName = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name)

/**
 * An address that every program reads alike: what RFC 3986 does not allow in a path or query is encoded, and what is
 * encoded already stays. Undefined for what is no address of the web.
 */
export function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return undefined
  url.pathname = strict(url.pathname, /[^\w\-./~%:@!$&'()*+,;=]/gu)
  url.search = strict(url.search, /[^\w\-./~%:@!$&'()*+,;=?]/gu)
  url.hash = ''
  return url
}

function strict(text: string, foreign: RegExp): string {
  return text.replaceAll(foreign, encode).replaceAll(/%(?![\da-f]{2})/giu, '%25')
}
