import { describe, expect, test } from 'vitest'
import { chooseStrategy, whyNotOneMore, whyNotSupported, whyNotSupportedByOperators } from './rules.ts'

describe('the strategy of a new application', () => {
  const portal = { default_application_auth_strategy_id: 'own' }
  const none = { default_application_auth_strategy_id: null }
  const allowed = (id: string) => id === 'offered'

  test.each([
    [undefined, portal, 'own'],
    [null, portal, 'own'],
    [undefined, none, undefined],
    ['own', portal, 'own'],
    ['offered', none, 'offered'],
    ['foreign', portal, false],
    ['foreign', none, false],
  ])('asked for %s with %j: %s', (asked, at, chosen) => {
    expect(chooseStrategy(asked, at, allowed)).toBe(chosen)
  })
})

test('fields of other strategies and of teams are named when they say something', () => {
  expect(whyNotSupported({ client_id: 'x' })).toBe('client_id')
  expect(whyNotSupported({ redirect_uri: 'https://x.example' })).toBe('redirect_uri')
  expect(whyNotSupported({ scopes: ['read'] })).toBe('scopes')
  expect(whyNotSupported({ team_id: 'x' })).toBe('team_id')
  expect(whyNotSupported({ redirect_uri: null, scopes: [], team_id: null })).toBeUndefined()
  expect(whyNotSupportedByOperators({ owner: { type: 'team', id: 'x' } })).toBe('owner.type')
  expect(whyNotSupportedByOperators({ dcr_client_id: 'x' })).toBe('dcr_client_id')
})

test('the limit is named when it is reached (KEY-5)', () => {
  expect(whyNotOneMore(499, 500)).toBeUndefined()
  expect(whyNotOneMore(500, 500)).toContain('at most 500 applications')
})
