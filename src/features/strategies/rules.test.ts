import { describe, expect, test } from 'vitest'
import { endOf, longestTtl, whyNotKeyName, whyNotKeyNames } from './rules.ts'

describe('which headers may carry a key (GW-8)', () => {
  test.each(['x-api-key', 'apikey', 'X-Api-Key', 'my_key', 'x-northwind-key'])('%s may', (name) => {
    expect(whyNotKeyName(name)).toBeUndefined()
  })

  test.each([
    'Authorization',
    'cookie',
    'Set-Cookie',
    'HOST',
    'content-type',
    'Content_Length',
    'connection',
    'transfer-encoding',
    'te',
    'accept',
    'accept-language',
    'if-match',
    'user-agent',
    'x-forwarded-for',
    'x_forwarded_for',
    'x-gatehouse-application',
    'x-consumer-id',
    'x-credential-identifier',
    'proxy-authorization',
    'sec-fetch-site',
    'x-http-method-override',
    'x-original-url',
    'via',
    'forwarded',
  ])('%s may not: it has a meaning of its own', (name) => {
    expect(whyNotKeyName(name)).toContain('meaning of its own')
  })

  test.each(['', 'x api', 'x-key:', 'clé', 'x-key\r\n', 'a,b'])('%j is no header name', (name) => {
    expect(whyNotKeyName(name)).toContain('not a header name')
  })

  test('a header is named once, whatever its case', () => {
    expect(whyNotKeyNames(['a', 'b'])).toBeUndefined()
    expect(whyNotKeyNames(['a', 'b', 'A'])).toMatchObject({ at: 2 })
    expect(whyNotKeyNames(['a', 'Cookie'])).toMatchObject({ at: 1 })
  })
})

describe('how long a key lives (KEY-6)', () => {
  const now = new Date('2024-02-29T12:00:00Z')

  test.each([
    [{ value: 1, unit: 'days' as const }, '2024-03-01T12:00:00.000Z'],
    [{ value: 2, unit: 'weeks' as const }, '2024-03-14T12:00:00.000Z'],
    [{ value: 4, unit: 'years' as const }, '2028-02-29T12:00:00.000Z'],
    [{ value: 100, unit: 'years' as const }, '2124-02-29T12:00:00.000Z'],
  ])('%j', (ttl, end) => {
    expect(endOf(ttl, now).toISOString()).toBe(end)
  })

  test('the longest is a hundred years in each unit', () => {
    expect([longestTtl('days'), longestTtl('weeks'), longestTtl('years')]).toEqual([36525, 5217, 100])
    for (const unit of ['days', 'weeks', 'years'] as const) {
      expect(endOf({ value: longestTtl(unit), unit }, now).getUTCFullYear()).toBeLessThanOrEqual(2124)
    }
  })
})
