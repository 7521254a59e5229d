type CallableServer = {
  url: string
  origins: string[]
  proxied: boolean
  variables: { name: string; values: string[] }[]
}

/**
 * Where a call goes, if anywhere: to the gateway, or to a server that the description names and the operator allows, on
 * the path of the operation and nowhere else (TRY-1).
 */
export function chooseTarget(
  url: URL,
  path: string,
  { gateway, servers }: { gateway: string | undefined; servers: readonly CallableServer[] },
): 'gateway' | 'server' | undefined {
  if (url.username !== '' || url.password !== '') return undefined
  if (gateway !== undefined && url.origin === new URL(gateway).origin && fits(url, gateway, [], path)) return 'gateway'
  const fitting = servers.some(
    ({ origins, proxied, url: template, variables }) =>
      proxied && origins.includes(url.origin) && fits(url, template, variables, path),
  )
  return fitting ? 'server' : undefined
}

/** Whether an address is that of a server and an operation. Compared segment by segment, each decoded by itself. */
function fits(url: URL, server: string, variables: CallableServer['variables'], path: string): boolean {
  const base = server.replace(/^[^/]*\/\/[^/?#]*/, '').replace(/[?#].*$/, '')
  const template = segmentsOf(base.replace(/\/+$/, '') + (path.startsWith('/') ? path : `/${path}`))
  const given = segmentsOf(url.pathname)
  return (
    template.length === given.length && template.every((one, index) => fitsSegment(one, given[index] ?? '', variables))
  )
}

const segmentsOf = (path: string): string[] => path.split('/')

function fitsSegment(template: string, given: string, variables: CallableServer['variables']): boolean {
  const text = decode(given)
  // A segment of dots is a step to another path, also where it was encoded twice.
  if (text === undefined || /^(\.|%2e){1,2}$/i.test(text)) return false
  // Literal parts in their order: the first at the start, the last at the end. No expression is built from a document.
  const parts = template.split(/(\{[^}]*\})/)
  let rest = text
  for (let i = 0; i < parts.length; i += 2) {
    const literal = decode(parts[i] ?? '') ?? ''
    const isLast = i === parts.length - 1
    const at =
      i === 0 ? (rest.startsWith(literal) ? 0 : -1) : isLast ? rest.length - literal.length : rest.indexOf(literal)
    if (at < 0 || (isLast && !rest.endsWith(literal)) || (i === 0 && isLast && rest !== literal)) return false
    if (i > 0 && !mayStand(parts[i - 1] ?? '', rest.slice(0, at), variables)) return false
    rest = rest.slice(at + literal.length)
  }
  return true
}

/** A server's variable with listed values takes one of these; anything else stands for whatever the reader chose. */
function mayStand(placeholder: string, value: string, variables: CallableServer['variables']): boolean {
  const values = variables.find(({ name }) => `{${name}}` === placeholder)?.values ?? []
  return values.length === 0 || values.includes(value)
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const unsent = new Set([
  // Of the connection, or written by whoever sends the request (RFC 9110, 7.6.1).
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'accept-encoding',
  // Of the portal's page.
  'origin',
  'referer',
  'forwarded',
  'via',
])
const unsentFamilies = /^(proxy-|sec-|x-forwarded-|x-gatehouse-|access-control-)/

const ourCookies = /(^|;\s*)(__host-|__secure-)?(portalaccesstoken|portalrefreshtoken|gatehouseconsole)\s*=[^;]*/gi

/** The headers that go along: those the developer gave, without any that speak for a connection or for this site. */
export function headersToSend(headers: readonly { name: string; value: string }[]): [string, string][] {
  return headers.flatMap(({ name, value }): [string, string][] => {
    const known = name.toLowerCase()
    if (unsent.has(known) || unsentFamilies.test(known)) return []
    return [[name, known === 'cookie' ? value.replace(ourCookies, '') : value]]
  })
}

const notShown = new Set([
  'set-cookie',
  'set-cookie2',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
])
const mostShown = 8_000

/** What the page is told of the answer's headers: no cookies (TRY-3), no more than fits into one of ours. */
export function headersToShow(headers: readonly [string, string][]): string {
  const shown: [string, string][] = []
  let text = encodeURIComponent('[]')
  for (const header of headers) {
    if (notShown.has(header[0])) continue
    const longer = encodeURIComponent(JSON.stringify([...shown, header]))
    if (longer.length > mostShown) continue
    shown.push(header)
    text = longer
  }
  return text
}
