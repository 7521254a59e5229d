import { describe, expect, test } from 'vitest'
import { whyNotExpiry, whyNotLose, whyNotPassword } from './rules.ts'

describe('the password of an operator (PW-1, PW-3)', () => {
  const person = { email: 'grace@example.com', fullName: 'Grace Hopper' }
  const isCommon = (password: string) => password === 'qwertyuiop123456'
  test.each([
    ['fourteen chars', 'min_length'],
    ['qwertyuiop123456', 'invalid'],
    ['aaaaaaaaaaaaaaaaaaaa', 'invalid'],
    ['i am Grace and I know it', 'invalid'],
    ['the GATEHOUSE is mine', 'invalid'],
    ['𝕡𝕡𝕡𝕡𝕡𝕡𝕡𝕡', 'min_length'],
  ])('%s is refused: %s', (password, rule) => {
    expect(whyNotPassword(password, person, isCommon)?.rule).toBe(rule)
  })

  test.each(['fifteen letters', 'correct horse battery staple'])('%s is fine', (password) => {
    expect(whyNotPassword(password, person, isCommon)).toBeUndefined()
  })
})

test('a token lives 365 days at most (MGMT-2)', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  expect(whyNotExpiry(now, now)?.rule).toBe('min')
  expect(whyNotExpiry(new Date('2027-01-01T00:00:00Z'), now)).toBeUndefined()
  expect(whyNotExpiry(new Date('2027-01-01T00:00:01Z'), now)?.rule).toBe('max')
})

test('the last admin stays (AZ-13)', () => {
  expect(whyNotLose('admin', 1)).toContain('last admin')
  expect(whyNotLose('admin', 2)).toBeUndefined()
  expect(whyNotLose('viewer', 1)).toBeUndefined()
})
