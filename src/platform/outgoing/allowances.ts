import { isInRange, type Range, readRange } from './addresses.ts'

/** An entry of GATEHOUSE_EGRESS_ALLOW: a host or a range of addresses, perhaps with a port (SSRF-7). */
export type Allowance = { host: string | undefined; range: Range | undefined; port: number | undefined }

/** Reads an entry; undefined when it is none. */
export function readAllowance(text: string): Allowance | undefined {
  const whole = readRange(text)
  if (whole) return { host: undefined, range: whole, port: undefined }
  const [, place = '', digits] = /^(.*?)(?::(\d{1,5}))?$/.exec(text.toLowerCase()) ?? []
  const port = digits === undefined ? undefined : Number(digits)
  if (port !== undefined && (port === 0 || port > 65_535)) return undefined
  const range = readRange(place.replace(/^\[(.*)\]$/, '$1'))
  if (range) return { host: undefined, range, port }
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(place) ? { host: place, range: undefined, port } : undefined
}

/** Where a request is about to go. */
export type Place = { host: string; address: Uint8Array; port: number }

/** Whether an entry covers a place. One without a port covers the two of the web. */
export function covers({ host, range, port }: Allowance, place: Place): boolean {
  if (port === undefined ? place.port !== 443 && place.port !== 80 : place.port !== port) return false
  return host !== undefined ? host === place.host : range !== undefined && isInRange(place.address, range)
}

/** Whether an entry names a place singly: one host or one address, with the port. */
export function names(allowance: Allowance, place: Place): boolean {
  const { range, port } = allowance
  const isSingle = range === undefined || range.bits === range.bytes.length * 8
  return port !== undefined && isSingle && covers(allowance, place)
}
