import { describe, expect, test } from 'vitest'
import { type DeveloperStatus, wireStatuses } from './model.ts'
import { endsAccess, findMove, isUsableIn, maySignIn, moves, tokenSeconds, whyNotPassword } from './rules.ts'

describe('the states of a developer', () => {
  test('an operator can move any state of the wire to any other, and none to or from unverified', () => {
    for (const from of wireStatuses) {
      for (const to of wireStatuses) expect(findMove(from, to, 'operator') !== undefined).toBe(from !== to)
      expect(findMove(from, 'unverified' as DeveloperStatus, 'operator')).toBeUndefined()
    }
    expect(findMove('unverified', 'approved', 'operator')).toBeUndefined()
  })

  test('a developer moves only out of unverified', () => {
    const own = moves.filter(({ by }) => by === 'developer')
    expect(own.map(({ from, to }) => `${from} ${to}`)).toEqual(['unverified pending', 'unverified approved'])
  })

  test('only the approved sign in; leaving that state ends access (REG-11, SES-6)', () => {
    expect(wireStatuses.filter(maySignIn)).toEqual(['approved'])
    expect(maySignIn('unverified')).toBe(false)
    expect(wireStatuses.filter(endsAccess)).toEqual(['pending', 'revoked', 'rejected'])
  })

  test('tokens live as long as product.md 8 says, and die with the state (REG-5, RST-5)', () => {
    expect(tokenSeconds).toEqual({ verify: 86_400, 'set-password': 3600, reset: 3600, invitation: 259_200 })
    for (const purpose of ['verify', 'set-password', 'reset', 'invitation'] as const) {
      expect(isUsableIn(purpose, 'revoked')).toBe(false)
      expect(isUsableIn(purpose, 'rejected')).toBe(false)
    }
  })
})

describe('the password of a developer (product.md 2)', () => {
  const rule = {
    minLength: 8,
    telling: ['ada', 'Northwind Partners', 'x'],
    isCommon: (password: string) => password === 'Passw0rd',
  }
  test.each([
    ['Aa3456', 'min_length'],
    ['lowercase1', 'invalid'],
    ['UPPERCASE1', 'invalid'],
    ['12345678', 'invalid'],
    ['Passw0rd', 'invalid'],
    ['Canada-1867', 'invalid'],
    ['my northwind partners!', 'invalid'],
    ['NorthwindPartners-1', 'invalid'],
    [`A${'a'.repeat(256)}`, 'max_length'],
    ['😀😀😀a', 'min_length'],
  ])('%.20s is refused: %s', (password, fault) => {
    expect(whyNotPassword(password, rule)?.rule).toBe(fault)
  })

  test.each([
    'Lower-and-Upper',
    'lower with space',
    'UPPER-SIGN',
    `Aa${'1'.repeat(254)}`,
    '日本語のパスワードaB',
    'xXxXxXxX',
  ])('%.20s is fine', (password) => {
    expect(whyNotPassword(password, rule)).toBeUndefined()
  })

  test('a portal can ask for more', () => {
    expect(whyNotPassword('Only-fourteen!', { ...rule, minLength: 15 })).toMatchObject({ minimum: 15 })
    expect(whyNotPassword('Fifteen-letters', { ...rule, minLength: 15 })).toBeUndefined()
  })
})
