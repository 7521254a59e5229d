import { type Coded, pathText, queryPairs, webAddress } from './encode.ts'

/** A parameter with the value that it is sent with; undefined: it is left out. */
export type Given = Coded & { value: unknown }

/** The address of a call: the server's, the path with its parameters put in, and the query. Undefined for no web address. */
export function callAddress(serverUrl: string, path: string, given: readonly Given[]): URL | undefined {
  let filled = path
  for (const one of given) {
    if (one.in !== 'path' || one.value === undefined) continue
    filled = filled.replaceAll(`{${one.name}}`, () => pathText(one, one.value))
  }
  // What stands for nothing must not be read as a query or a fragment.
  filled = filled.replaceAll('?', '%3F').replaceAll('#', '%23').replaceAll('\\', '%5C')
  const url = webAddress(serverUrl.replace(/\/+$/, '') + (filled.startsWith('/') ? filled : `/${filled}`))
  if (!url) return undefined
  const pairs = given.flatMap((one) =>
    (one.in === 'query' || one.in === 'querystring') && one.value !== undefined ? queryPairs(one, one.value) : [],
  )
  if (pairs.length === 0) return url
  return webAddress(`${url.href}${url.search ? '&' : '?'}${pairs.join('&')}`)
}

export type ServerTemplate = { url: string; variables: { name: string; default: string }[] }

/** A server's address with its variables put in, by default with what the document says of them. */
export function fillServer({ url, variables }: ServerTemplate, chosen: Record<string, string> = {}): string {
  let filled = url
  for (const { name, default: usual } of variables) {
    filled = filled.replaceAll(`{${name}}`, () => (Object.hasOwn(chosen, name) ? (chosen[name] ?? '') : usual))
  }
  return filled
}
