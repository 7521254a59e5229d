import { describe, expect, test } from 'vitest'
import { registrationStatuses } from './model.ts'
import { awaitsWhat, decisions, findMove, moves, statusAtFirst, whyNotCredential, whyNotFit } from './rules.ts'

describe('the table of moves', () => {
  test('leads from every state to every other one, and nowhere twice', () => {
    const pairs = registrationStatuses.flatMap((from) =>
      registrationStatuses.filter((to) => to !== from).map((to) => `${from} ${to}`),
    )
    expect(moves.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(pairs.sort())
    for (const status of registrationStatuses) expect(findMove(status, status)).toBeUndefined()
  })

  test.each(moves)('$from to $to is told as $event', ({ to, event }) => {
    const told = { approved: 'approved', rejected: 'rejected', revoked: 'revoked', pending: 'updated' }
    expect(event).toBe(`registration.${told[to]}`)
  })

  test('a decision about an application leaves alone what it is not about', () => {
    expect(decisions.approve.from).toEqual(['pending'])
    expect(decisions.reject.from).toEqual(['pending'])
    expect(decisions.revoke.from).not.toContain('rejected')
  })
})

describe('the first state: the publication decides where it says anything, else the portal', () => {
  test.each([
    [null, false, 'pending'],
    [null, true, 'approved'],
    [true, false, 'approved'],
    [false, true, 'pending'],
  ])('publication %s, portal %s: %s', (auto_approve_registrations, auto_approve_applications, status) => {
    expect(statusAtFirst({ auto_approve_registrations }, { auto_approve_applications })).toBe(status)
  })
})

describe('which application fits an API', () => {
  const application = { name: 'Shop', auth_strategy_id: 'a', strategy: 'API key' }
  const api = { name: 'Orders', auth_strategy_id: 'a', strategy: 'API key' }

  test('one with its strategy', () => {
    expect(whyNotFit(application, api)).toBeUndefined()
    expect(whyNotFit(application, api, null)).toBeUndefined()
  })

  test('others are told why not', () => {
    expect(whyNotFit(application, { ...api, auth_strategy_id: 'b', strategy: 'Partner key' })).toEqual({
      code: 'other-strategy',
      reason: 'Orders is called with “Partner key”, Shop with “API key”.',
    })
    expect(whyNotFit(application, { ...api, auth_strategy_id: null, strategy: null })?.code).toBe('no-strategy')
    expect(whyNotFit(application, api, 'rejected')?.code).toBe('registered')
  })
})

describe('what an application waits for before it may hold a key', () => {
  const of = (...statuses: (typeof registrationStatuses)[number][]) =>
    statuses.map((status) => ({ status, api_name: `${status} API` }))

  test.each([
    [[], 'registration'],
    [of('pending'), 'approval'],
    [of('rejected', 'pending'), 'approval'],
    [of('rejected', 'revoked'), 'other-decision'],
    [of('pending', 'approved'), undefined],
  ])('%j: %s', (registrations, awaits) => {
    expect(awaitsWhat(registrations)).toBe(awaits)
    expect(whyNotCredential(registrations) === undefined).toBe(awaits === undefined)
  })

  test('what is awaited is named', () => {
    expect(whyNotCredential(of('pending', 'rejected'))).toContain('waiting for approval: pending API.')
  })
})
