import { expect, test } from 'vitest'
import { servesUntil, stateOf } from './rules.ts'

test.each([
  [{ report_age: 5, snapshot_age: 10 }, 'current'],
  [{ report_age: 5, snapshot_age: 31 }, 'behind'],
  [{ report_age: 5, snapshot_age: null }, 'behind'],
  [{ report_age: 31, snapshot_age: 33 }, 'silent'],
] as const)('%o is %s', (report, state) => {
  expect(stateOf(report)).toBe(state)
})

test('a gateway serves until the end of the stale time, and not at all without one', () => {
  const confirmed_at = new Date('2026-11-22T10:00:00Z')
  expect(servesUntil({ confirmed_at, stale_seconds: 60 })).toEqual(new Date('2026-11-22T10:01:00Z'))
  expect(servesUntil({ confirmed_at, stale_seconds: 0 })).toBeNull()
  expect(servesUntil({ confirmed_at: null, stale_seconds: 60 })).toBeNull()
})
