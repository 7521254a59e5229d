import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Coding = 'br' | 'gzip'

/** Below this a text fits into one packet either way, in bytes. */
const least = 1_200

/** The coding that an Accept-Encoding header takes, the smaller first; undefined for none (RFC 9110, 12.5.3). */
export function pickCoding(header: string | string[] | undefined): Coding | undefined {
  const taken = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : undefined
}

/**
 * A text in a coding. Only for what holds no secret: beside a text that a stranger chose, the length of the answer would
 * tell of it (BREACH). The qualities are those that cost about 1 ms for 100 KB.
 */
export function encode(bytes: Buffer, coding: Coding): Buffer | undefined {
  if (bytes.length < least) return undefined
  if (coding === 'gzip') return gzipSync(bytes, { level: 6 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params })
}
