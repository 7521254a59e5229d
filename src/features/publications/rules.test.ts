import { describe, expect, test } from 'vitest'
import type { Caller } from '../../platform/caller.ts'
import {
  chooseForm,
  chooseShown,
  findByIdOrSlug,
  gatewayAddress,
  registrationState,
  seesPrivate,
  warningsOf,
} from './rules.ts'

const here = 'portal-1'
const developer = (portalId: string): Caller => ({ kind: 'developer', portalId, developerId: 'd', sessionId: 's' })
const anonymous: Caller = { kind: 'anonymous' }

describe('who sees a private API, and who may register one (AZ-5)', () => {
  const open = { auth_strategy_id: 's' }
  const closed = { auth_strategy_id: null }
  const portal = { id: here, authenticationEnabled: true }
  test.each([
    ['a developer of the portal', developer(here), true, 'open'],
    ['a developer of another portal', developer('portal-2'), false, 'sign-in'],
    ['a visitor', anonymous, false, 'sign-in'],
    ['an operator', { kind: 'operator', operatorId: 'o', role: 'admin' } as Caller, false, 'sign-in'],
  ])('%s', (_, caller, sees, state) => {
    expect(seesPrivate(caller, here)).toBe(sees)
    expect(registrationState(caller, portal, open)).toBe(state)
    expect(registrationState(caller, portal, closed)).toBe('closed')
    expect(registrationState(caller, { ...portal, authenticationEnabled: false }, open)).toBe('closed')
  })
})

describe('warnings of a publication', () => {
  const fine = {
    visibility: 'private',
    auth_strategy_id: 's',
    is_implemented: true,
    authentication_enabled: true,
  } as const
  test.each([
    [{}, []],
    [{ is_implemented: false }, ['No service']],
    [{ auth_strategy_id: null }, ['Without an auth strategy']],
    [{ authentication_enabled: false }, ['Developer accounts']],
    [{ authentication_enabled: false, visibility: 'public' as const }, []],
  ])('%j', (change, beginnings) => {
    const warnings = warningsOf({ ...fine, ...change })
    expect(warnings).toHaveLength(beginnings.length)
    for (const [at, beginning] of beginnings.entries()) expect(warnings[at]).toContain(beginning)
  })
})

describe('where an API is called', () => {
  const gateway = new URL('http://localhost:8000')
  const route = (hosts: string[] | null, paths: string[] | null, strip_path = true) => ({ hosts, paths, strip_path })
  test.each([
    [[], undefined],
    [[route(null, ['/billing'])], 'http://localhost:8000/billing'],
    [[route(null, ['/billing/'])], 'http://localhost:8000/billing'],
    [[route(null, ['/billing'], false)], 'http://localhost:8000'],
    [[route(['api.example.com'], null)], 'http://api.example.com:8000'],
    [[route(['*.example.com', 'api.example.com:9000'], ['/v1'])], 'http://api.example.com:8000/v1'],
    [[route(['*.example.com'], ['/a']), route(null, ['~/x+', '/b'])], 'http://localhost:8000/b'],
    [[route(null, ['~/x+'])], undefined],
    [[route(null, null)], 'http://localhost:8000'],
  ])('%j', (routes, address) => {
    expect(gatewayAddress(gateway, routes)).toBe(address)
  })
})

test.each([
  [undefined, 'json'],
  ['*/*', 'json'],
  ['text/markdown', 'markdown'],
  ['text/*', 'markdown'],
  ['application/json, text/markdown', 'json'],
  ['application/json;q=0.5, text/markdown', 'markdown'],
  ['text/markdown;q=0, */*', 'json'],
  ['application/vnd.konnect.document-nodes+json', 'nodes'],
  ['Application/Vnd.Konnect.Document-Nodes+json;q=0.9, text/markdown;q=0.8', 'nodes'],
  ['constructor', 'json'],
  ['image/png', 'json'],
  [', ;q=x', 'json'],
])('Accept: %s gives %s', (accept, form) => {
  expect(chooseForm(accept)).toBe(form)
})

test('a document by slug is the one nearest to the top', () => {
  const a = { id: 'a', slug: 'start', parent_document_id: null }
  const b = { id: 'b', slug: 'more', parent_document_id: 'a' }
  const c = { id: 'c', slug: 'more', parent_document_id: null }
  expect(findByIdOrSlug([a, b, c], 'more')).toBe(c)
  expect(findByIdOrSlug([a, b, c], 'b')).toBe(b)
  expect(findByIdOrSlug([a, b, c], 'none')).toBeUndefined()
})

test('the version shown: the one asked for by name or id, else the current, else the newest', () => {
  const two = { id: '2', version: '2.0.0' }
  const one = { id: '1', version: '1.0.0' }
  expect(chooseShown([two, one], one, undefined)).toBe(one)
  expect(chooseShown([two, one], undefined, undefined)).toBe(two)
  expect(chooseShown([two, one], one, '2.0.0')).toBe(two)
  expect(chooseShown([two, one], one, '2')).toBe(two)
  expect(chooseShown([two, one], one, '3')).toBeUndefined()
})
