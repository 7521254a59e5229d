import { describe, expect, test } from 'vitest'
import {
  chooseCurrent,
  chooseVersion,
  defaultSlug,
  mergeAttributes,
  slugify,
  whyNotImplement,
  whyNotSlug,
} from './rules.ts'

describe('the slug of an API that names none', () => {
  test.each([
    ['Billing API', null, 'billing-api'],
    ['Billing API', '1.2.3', 'billing-api-1'],
    ['Billing API', '12.0.0-beta.1+build.5', 'billing-api-12'],
    ['Billing API', 'v2.0.1', 'billing-api-v2'],
    ['my-test-api', '3', 'my-test-api-3'],
    ['Orders', '2026-05', 'orders-2026-05'],
    ['Orders', '1.2', 'orders-1-2'],
    ['Café & Söhne', 'Ünstable', 'cafe-sohne-unstable'],
    ['snake_case', null, 'snake_case'],
    ['日本', null, 'api'],
    ['---', '!!!', 'api'],
    ['9f5061ce-78f6-4452-9108-ad7c02821fd5', null, 'api-9f5061ce-78f6-4452-9108-ad7c02821fd5'],
  ])('%s %s becomes %s', (name, version, slug) => {
    expect(defaultSlug(name, version, new Set())).toBe(slug)
    expect(slug).toMatch(/^[\w-]+$/)
    expect(whyNotSlug(slug)).toBeUndefined()
  })

  test('equal ones are told apart by a number', () => {
    expect(defaultSlug('Orders', '1.0.0', new Set(['orders-1', 'orders-1-2']))).toBe('orders-1-3')
  })

  test('a long name makes a slug that fits an address', () => {
    const slug = defaultSlug('word '.repeat(51), '9'.repeat(255), new Set())
    expect(slug.length).toBeLessThanOrEqual(100)
    expect(slug).not.toMatch(/-$/)
  })
})

test('AZ-8: what looks like an id is no slug', () => {
  expect(whyNotSlug('9F5061CE-78f6-4452-9108-ad7c02821fd5')).toBeTruthy()
  expect(whyNotSlug('9f5061ce-78f6-4452-9108')).toBeUndefined()
})

test('a slug keeps letters, digits, underscores and hyphens', () => {
  expect(slugify('  Getting Started: Part 1 ')).toBe('getting-started-part-1')
})

describe('the version of a specification', () => {
  test.each([
    ['2.0', '1.0.0', '2.0'],
    [undefined, '1.0.0', '1.0.0'],
    [undefined, '  ', undefined],
    [undefined, null, undefined],
  ])('given %s, stated %s: %s', (given, stated, chosen) => {
    expect(chooseVersion(given, stated)).toBe(chosen)
  })
})

describe('the current version', () => {
  const newest = { version: '2.0.0' }
  const oldest = { version: '1.0.0' }
  test.each([
    ['1.0.0', oldest],
    ['2.0.0', newest],
    ['3.0.0', undefined],
    [null, newest],
  ])('of an API with version %s', (version, current) => {
    expect(chooseCurrent(version, [newest, oldest])).toBe(current)
  })
  test('there is none without versions', () => expect(chooseCurrent(null, [])).toBeUndefined())
})

test('attributes: given keys win, null takes away', () => {
  expect(mergeAttributes({ env: ['prod'], team: ['a'] }, { env: ['dev', 'test'], team: null, new: ['x'] })).toEqual({
    env: ['dev', 'test'],
    new: ['x'],
  })
})

test('an implementation names a service; a whole control plane is refused, never swallowed', () => {
  const id = '9f5061ce-78f6-4452-9108-ad7c02821fd5'
  expect(whyNotImplement({ service: { control_plane_id: id, id } })).toBeUndefined()
  expect(whyNotImplement({ control_plane: { control_plane_id: id } })).toMatchObject({ rule: 'not_supported' })
  expect(whyNotImplement({})).toMatchObject({ field: 'service', rule: 'required' })
})
