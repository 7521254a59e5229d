import { describe, expect, test } from 'vitest'
import { chooseSubdomain, ownLabels, whyNotDelete, whyNotSupported } from './rules.ts'

describe('the host label of a portal', () => {
  test.each([
    ['Northwind', 'northwind'],
    ['Café & Söhne GmbH', 'cafe-sohne-gmbh'],
    ['  --  ', 'portal'],
    ['日本', 'portal'],
    ['API', 'api-2'],
    [`${'long '.repeat(40)}`, 'long-long-long-long-long-long-long-long-long-long'],
  ])('%s becomes %s', (name, label) => {
    const chosen = chooseSubdomain(name, new Set())
    expect(chosen).toBe(label)
    expect(chosen).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
    expect(chosen.length).toBeLessThanOrEqual(63)
  })

  test('equal names get different labels', () => {
    expect(chooseSubdomain('Partners', new Set(['partners', 'partners-2']))).toBe('partners-3')
  })

  test('is none at which the console or the gateway stands', () => {
    const urls = [
      'https://hub.example.com',
      'https://gw.example.com:8443',
      'https://example.com',
      'https://hub.other.com',
    ]
    expect(
      ownLabels(
        'example.com',
        urls.map((url) => new URL(url)),
      ),
    ).toEqual(['hub', 'gw'])
  })
})

test('a portal with published APIs is deleted only by force', () => {
  expect(whyNotDelete(0, false)).toBeUndefined()
  expect(whyNotDelete(2, true)).toBeUndefined()
  expect(whyNotDelete(1, false)).toContain('1 API is published here')
})

test('what is not honoured yet is named, never swallowed', () => {
  expect(whyNotSupported({ rbac_enabled: true })).toBe('rbac_enabled')
  expect(whyNotSupported({ sipr_enabled: true })).toBe('sipr_enabled')
  expect(whyNotSupported({ rbac_enabled: false, sipr_enabled: false })).toBeUndefined()
})
