import { expect, test } from 'vitest'
import { catalogHref, readCatalogAddress, toggled, without } from './catalog-address.ts'

const read = (search: string) => readCatalogAddress(new URL(`http://portal.example${search}`))

test.each([
  ['/apis', '/apis'],
  [
    '/apis?q=%20tide%20&filter=env:prod&filter=env:test&filter=domain:a%3Ab&sort=updated_at&page=3',
    '/apis?q=tide&filter=env%3Aprod&filter=env%3Atest&filter=domain%3Aa%3Ab&sort=updated_at&page=3',
  ],
  ['/apis?page=0&sort=slug&filter=env&filter=ENV:x&filter=env:a,b&filter=:x&filter=env:', '/apis'],
  ['/apis?page=1e9', '/apis?page=10000'],
  ['/apis?page=0x10&page=2', '/apis?page=16'],
  ['/apis?filter=__proto__:x', '/apis?filter=__proto__%3Ax'],
  ['/apis?filter=env:a&filter=env:a', '/apis?filter=env%3Aa'],
])('%s reads as %s', (given, same) => {
  expect(catalogHref(read(given))).toBe(same)
})

test('no more attributes than the API takes', () => {
  const many = Array.from({ length: 30 }, (_, at) => `filter=k${at}:x`).join('&')
  expect(Object.keys(read(`/apis?${many}`).chosen)).toHaveLength(20)
})

test('one value more, one less, and what is given up', () => {
  const asked = read('/apis?q=tide&filter=env:prod&page=2')
  expect(catalogHref(toggled(asked, 'env', 'test'))).toBe('/apis?q=tide&filter=env%3Aprod&filter=env%3Atest')
  expect(catalogHref(toggled(asked, 'env', 'prod'))).toBe('/apis?q=tide')
  expect(catalogHref(without(asked, 'q'))).toBe('/apis?filter=env%3Aprod')
  expect(catalogHref(without(asked, 'env'))).toBe('/apis?q=tide')
})
