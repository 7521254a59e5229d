import { describe, expect, test } from 'vitest'
import { countFacets, missedBy, waysOut } from './rules.ts'

const found: { attributes: Record<string, string[]>; isFound: boolean }[] = [
  { attributes: { env: ['prod', 'test'], domain: ['sea'] }, isFound: true },
  { attributes: { env: ['prod'], domain: ['air'] }, isFound: false },
  { attributes: { env: ['dev', 'dev'] }, isFound: true },
  { attributes: {}, isFound: true },
]
const apis = found.map(({ attributes }) => ({ attributes }))
const counts = (selection: Record<string, string[]>) =>
  Object.fromEntries(
    countFacets(apis, selection).map(({ key, values }) => [
      key,
      Object.fromEntries(
        values.map(({ value, api_count, selected_api_count }) => [value, [api_count, selected_api_count]]),
      ),
    ]),
  )

describe('facets', () => {
  test('name what words did not find, and count it as none', () => {
    const values = countFacets(found, {}).flatMap((facet) => facet.values)
    expect(values.find(({ value }) => value === 'air')).toMatchObject({ api_count: 1, selected_api_count: 0 })
    expect(values.find(({ value }) => value === 'prod')).toMatchObject({ api_count: 2, selected_api_count: 1 })
  })

  test('count every API where nothing is chosen, each value once an API', () => {
    expect(counts({})).toEqual({
      domain: { air: [1, 1], sea: [1, 1] },
      env: { dev: [1, 1], prod: [2, 2], test: [1, 1] },
    })
  })

  test('a choice narrows the other attributes and widens its own', () => {
    expect(counts({ domain: ['sea'] })).toEqual({
      domain: { air: [1, 1], sea: [1, 1] },
      env: { dev: [1, 0], prod: [2, 1], test: [1, 1] },
    })
    expect(counts({ domain: ['sea', 'air'], env: ['test'] })).toEqual({
      domain: { air: [1, 0], sea: [1, 1] },
      env: { dev: [1, 0], prod: [2, 2], test: [1, 1] },
    })
    expect(counts({ none: ['x'] }).env).toEqual({ dev: [1, 0], prod: [2, 0], test: [1, 0] })
  })

  test.each([
    [{}, []],
    [{ env: ['prod'] }, []],
    [{ env: ['x', 'test'], domain: ['air'] }, ['domain']],
    [{ constructor: ['x'] }, ['constructor']],
  ])('%j misses %j', (selection, missed) => {
    expect(missedBy(apis[0] ?? { attributes: {} }, selection)).toEqual(missed)
  })
})

test('what to give up: what shows most comes first, what shows nothing is not named', () => {
  const ways = waysOut(found, { env: ['prod'], domain: ['air'] }, 'tides')
  expect(ways).toEqual([
    { filter: 'q', value: 'tides', total: 1 },
    { filter: 'domain', value: 'air', total: 1 },
  ])
  expect(waysOut(found, { env: ['x'], domain: ['y'] }, '')).toEqual([])
})
