import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootstrapToken, ok, startGatehouse, type TestGatehouse } from '../../../testing/gatehouse.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
  const apis: { name: string; labels?: Record<string, string>; attributes?: Record<string, string[]> }[] = [
    { name: 'Tides', labels: { team: 'sea' }, attributes: { env: ['prod', 'test'], domain: ['water'] } },
    { name: 'Winds', labels: { team: 'air', 'cost.centre': '7' }, attributes: { env: ['prod'] } },
    { name: 'Rocks', attributes: { env: ['100%'], domain: ['land'] } },
    { name: 'Plain' },
  ]
  for (const body of apis) await ok(house.operator.POST('/v3/apis', { body }))
})
afterAll(() => house.stop())

const headers = { authorization: `Bearer ${bootstrapToken}` }
const ask = async (query: string) => {
  const answer = await house.request(`${house.origin}/v3/apis?sort=name&${query}`, { headers })
  const body = (await answer.json()) as { data?: { name: string }[]; invalid_parameters?: { field: string }[] }
  return {
    status: answer.status,
    names: body.data?.map(({ name }) => name),
    fields: body.invalid_parameters?.map((one) => one.field),
  }
}

describe('GET /v3/apis', () => {
  test.each([
    ['filter[labels.team]=sea', ['Tides']],
    ['filter[labels.team][eq]=air', ['Winds']],
    ['filter[labels.cost.centre]=7', ['Winds']],
    ['filter[labels.team][neq]=sea', ['Plain', 'Rocks', 'Winds']],
    ['filter[labels.team][oeq]=sea,%20air', ['Tides', 'Winds']],
    ['filter[labels.team][contains]=E', ['Tides']],
    ['filter[attributes.env]=prod', ['Tides', 'Winds']],
    ['filter[attributes.env]=test', ['Tides']],
    ['filter[attributes.env][neq]=test', ['Plain', 'Rocks', 'Winds']],
    ['filter[attributes.env][oeq]=test,100%25', ['Rocks', 'Tides']],
    ['filter[attributes.env][contains]=%25', ['Rocks']],
    ['filter[attributes.domain][ocontains]=WAT,lan', ['Rocks', 'Tides']],
    ['filter[attributes.env]=prod&filter[attributes.domain]=water', ['Tides']],
    ['filter[attributes.none]=prod', []],
    ["filter[labels.'%3B--]=x", []],
  ])('200: %s', async (query, names) => {
    expect(await ask(query)).toMatchObject({ status: 200, names })
  })

  test.each([
    'filter[labels]=x',
    'filter[attributes]=x',
    'filter[attributes.]=x',
    'filter[attributes.ENV]=x',
    'filter[attributes.env][lt]=x',
    'filter[slugs.env]=x',
    'filter[__proto__.env]=x',
    'filter[attributes.env]=x&filter[attributes.env]=y',
    'colour=red',
  ])('400 for %s', async (query) => {
    const { status, fields } = await ask(query)
    expect(status).toBe(400)
    expect(fields).toEqual([query.split('=')[0]])
  })
})

describe('GET /v3/api-attributes', () => {
  const list = async (query: object = {}) => ok(house.operator.GET('/v3/api-attributes', { params: { query } }))

  test('200: each key with its values, and how many APIs have them', async () => {
    const { data, meta } = await list()
    expect(meta.page.total).toBe(2)
    expect(data.map(({ key, values }) => [key, values])).toEqual([
      [
        'domain',
        [
          { value: 'land', api_count: 1 },
          { value: 'water', api_count: 1 },
        ],
      ],
      [
        'env',
        [
          { value: '100%', api_count: 1 },
          { value: 'prod', api_count: 2 },
          { value: 'test', api_count: 1 },
        ],
      ],
    ])
  })

  test('200: filtered, sorted and in pages; a key keeps its id', async () => {
    const [env] = (await list({ 'filter[key][eq]': 'env' })).data
    expect((await list({ 'filter[id][oeq]': env?.id })).data).toEqual([env])
    expect((await list({ sort: 'key desc', 'page[size]': 1 })).data).toEqual([env])
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'More', attributes: { env: ['dev'] } } }))
    expect((await list({ 'filter[key]': 'env' })).data[0]).toMatchObject({ id: env?.id })
    await ok(house.operator.DELETE('/v3/apis/{apiId}', { params: { path: { apiId: id } } }))
  })

  test('a key that no API has any more is not listed', async () => {
    const body = { name: 'Passing', attributes: { passing: ['x'] } }
    const { id } = await ok(house.operator.POST('/v3/apis', { body }))
    expect((await list({ 'filter[key]': 'passing' })).data).toHaveLength(1)
    const params = { path: { apiId: id } }
    await ok(house.operator.PATCH('/v3/apis/{apiId}', { params, body: { attributes: { passing: null } } }))
    expect((await list({ 'filter[key]': 'passing' })).data).toEqual([])
  })

  test('400 for what it does not know, 401 without a token', async () => {
    for (const query of ['sort=id', 'filter[key][contains]=x', 'filter[created_at]=x', 'page[size]=0x10']) {
      const answer = await house.request(`${house.origin}/v3/api-attributes?${query}`, { headers })
      expect(answer.status, query).toBe(400)
    }
    expect((await house.management({}).GET('/v3/api-attributes')).response.status).toBe(401)
  })
})

test('an API takes no more than 50 attributes, also not one by one', async () => {
  const many = (count: number, prefix: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, ['x']]))
  const tooMany = await house.operator.POST('/v3/apis', { body: { name: 'Many', attributes: many(51, 'a') } })
  expect(tooMany.response.status).toBe(400)
  const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'Many', attributes: many(50, 'a') } }))
  const change = (attributes: Record<string, string[] | null>) =>
    house.operator.PATCH('/v3/apis/{apiId}', { params: { path: { apiId: id } }, body: { attributes } })
  const { error } = await change({ one: ['x'] })
  expect(error?.invalid_parameters).toMatchObject([{ field: 'attributes', reason: expect.stringContaining('50') }])
  expect((await change({ one: ['x'], a0: null })).response.status).toBe(200)
})

test('ten APIs with the same new attributes at the same time (CON-7)', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => {
      const attributes = at % 2 ? { zeta: ['1'], alpha: ['1'] } : { alpha: ['1'], zeta: ['1'] }
      return house.operator.POST('/v3/apis', { body: { name: `Raced ${at}`, attributes } })
    }),
  )
  expect(answers.map(({ response }) => response.status)).toEqual(Array(10).fill(201))
})
