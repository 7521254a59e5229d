import { isIPv4, isIPv6 } from 'node:net'

/** The bytes of an IP address, four or sixteen; undefined for any other text, zones included. */
export function bytesOf(address: string): Uint8Array | undefined {
  if (isIPv4(address)) return Uint8Array.from(address.split('.'), Number)
  if (!isIPv6(address) || address.includes('%')) return undefined
  const [head = '', tail] = address.split('::')
  const before = wordsOf(head)
  const after = wordsOf(tail ?? '')
  const words = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 255]))
}

function wordsOf(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap((part) => {
    if (!part.includes('.')) return [Number.parseInt(part, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number)
    return [(a << 8) | b, (c << 8) | d]
  })
}

export type Range = { bytes: Uint8Array; bits: number }

/** `10.0.0.0/8`, or one address; undefined for any other text. */
export function readRange(text: string): Range | undefined {
  const [address = '', bits, ...more] = text.split('/')
  const bytes = bytesOf(address)
  if (!bytes || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined
  const most = bytes.length * 8
  const length = bits === undefined ? most : Number(bits)
  return length <= most ? { bytes, bits: length } : undefined
}

export function isInRange(address: Uint8Array, { bytes, bits }: Range): boolean {
  if (address.length !== bytes.length) return false
  for (let i = 0; i * 8 < bits; i++) {
    const mask = 255 << Math.max(0, 8 - (bits - i * 8))
    if ((((address[i] ?? 0) ^ (bytes[i] ?? 0)) & mask & 255) !== 0) return false
  }
  return true
}

const ranges = (texts: string): Range[] => texts.split(/\s+/).flatMap((text) => readRange(text) ?? [])

// IANA's registries of special-purpose addresses, read on 2026-11-01. What they list as global stays out of the tables.
const special4 = ranges(
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
   192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`,
)
// Only 2000::/3 is given out at all; mapped, compatible and translated addresses (RFC 4291, 6052) lie outside of it.
const unicast6 = ranges('2000::/3')
const special6 = ranges('2001::/23 2001:db8::/32 2002::/16 3fff::/20')

/** Whether an address can be on the public internet (SSRF-3). Decided on bytes, never on how it is written. */
export function isGlobal(address: Uint8Array): boolean {
  const isIn = (range: Range) => isInRange(address, range)
  return address.length === 4 ? !special4.some(isIn) : unicast6.some(isIn) && !special6.some(isIn)
}
