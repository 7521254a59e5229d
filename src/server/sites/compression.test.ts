import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encode, pickCoding } from './compression.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0', undefined],
  ['identity', undefined],
  [undefined, undefined],
] as const)('Accept-Encoding %s takes %s', (header, coding) => {
  expect(pickCoding(header)).toBe(coding)
})

test('a text comes back as it was, and a short one is left alone', () => {
  const text = 'Grüße vom Hafen. '.repeat(500)
  const brotli = encode(Buffer.from(text), 'br')
  const gzip = encode(Buffer.from(text), 'gzip')
  expect(brotli && brotliDecompressSync(brotli).toString()).toBe(text)
  expect(gzip && gunzipSync(gzip).toString()).toBe(text)
  expect(brotli?.length).toBeLessThan(text.length / 10)
  expect(encode(Buffer.from('short'), 'br')).toBeUndefined()
})
