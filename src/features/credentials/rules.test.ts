import { describe, expect, test } from 'vitest'
import { endAfter, statusOf, whyNotOneMore } from './rules.ts'

const now = new Date('2026-01-01T00:00:00.000Z')
const later = new Date('2026-01-02T00:00:00.000Z')

describe('the state of a key', () => {
  test.each([
    [{ revoked_at: null, expires_at: null }, 'active'],
    [{ revoked_at: null, expires_at: later }, 'active'],
    [{ revoked_at: null, expires_at: now }, 'expired'],
    [{ revoked_at: now, expires_at: later }, 'revoked'],
    [{ revoked_at: now, expires_at: now }, 'revoked'],
  ])('%j is %s; a key is dead from the first millisecond (KEY-6)', (credential, status) => {
    expect(statusOf(credential, now)).toBe(status)
  })
})

describe('when a rotated key ends (KEY-7)', () => {
  test.each([
    ['now', '2026-01-01T00:00:00.000Z'],
    ['1h', '2026-01-01T01:00:00.000Z'],
    ['24h', '2026-01-02T00:00:00.000Z'],
    ['7d', '2026-01-08T00:00:00.000Z'],
  ] as const)('%s', (grace, end) => {
    expect(endAfter(grace, null, now).toISOString()).toBe(end)
  })

  test('never later than it would have anyway', () => {
    expect(endAfter('7d', later, now)).toEqual(later)
    expect(endAfter('1h', later, now).toISOString()).toBe('2026-01-01T01:00:00.000Z')
  })
})

test('the limit is named when it is reached (KEY-5)', () => {
  expect(whyNotOneMore(19, 20)).toBeUndefined()
  expect(whyNotOneMore(20, 20)).toContain('at most 20 active keys')
})
