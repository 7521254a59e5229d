import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalClient } from '../../../client/connect.ts'
import { pictureOf } from '../../../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestPortal } from '../../../testing/people.ts'

let house: TestGatehouse
let portal: TestPortal
let elsewhere: TestPortal
let visitor: PortalClient
let developer: PortalClient
const ids: Record<string, string> = {}

const all: { name: string; description?: string; attributes: Record<string, string[]>; private?: true }[] = [
  { name: 'Tides', description: 'High and low water', attributes: { env: ['prod', 'test'], domain: ['sea'] } },
  { name: 'Winds', attributes: { env: ['prod'], domain: ['air'] } },
  { name: 'Rocks', attributes: {} },
  { name: 'Depths', attributes: { env: ['secret'], hidden: ['yes'] }, private: true },
]

beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house, { default_api_visibility: 'public' })
  elsewhere = await addPortal(house)
  visitor = house.visitor(portal.origin)
  developer = (await addDeveloper(house, portal)).client
  for (const { private: isPrivate, ...body } of all) {
    const { id } = await ok(house.operator.POST('/v3/apis', { body }))
    ids[body.name] = id
    const params = { path: { apiId: id, portalId: portal.id } }
    const visibility = isPrivate ? ('private' as const) : ('public' as const)
    await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility } }))
  }
  await ok(house.operator.POST('/v3/apis', { body: { name: 'Unpublished', attributes: { env: ['none'] } } }))
})
afterAll(() => house.stop())

const facets = (client: PortalClient, query: object = {}) =>
  ok(client.GET('/api/v3/api-attributes', { params: { query } }))
const catalog = (client: PortalClient, query: object = {}) =>
  ok(client.GET('/api/gatehouse/v1/catalog', { params: { query } }))
const ask = (path: string) => house.request(portal.origin + path)

describe('GET /api/v3/api-attributes', () => {
  test('200: values and counts of what the caller may see, and of nothing else (AZ-6)', async () => {
    const { data, meta } = await facets(visitor)
    expect(data).toEqual([
      {
        key: 'domain',
        values: [
          { value: 'air', api_count: 1 },
          { value: 'sea', api_count: 1 },
        ],
      },
      {
        key: 'env',
        values: [
          { value: 'prod', api_count: 2 },
          { value: 'test', api_count: 1 },
        ],
      },
    ])
    expect(meta.page.total).toBe(2)
    const keys = (await facets(developer)).data.map(({ key }) => key)
    expect(keys).toEqual(['domain', 'env', 'hidden'])
  })

  test('200: with a selection each value says what choosing it would show', async () => {
    const { data } = await facets(visitor, { 'selected[domain]': 'air, none', 'filter[key]': 'env' })
    expect(data).toEqual([
      {
        key: 'env',
        values: [
          { value: 'prod', api_count: 2, selected_api_count: 1 },
          { value: 'test', api_count: 1, selected_api_count: 0 },
        ],
      },
    ])
  })

  test.each([
    ['filter[key]=env', ['env']],
    ['filter[key][neq]=env', ['domain']],
    ['filter[key][oeq]=env,%20domain', ['domain', 'env']],
    ['filter[key][contains]=MAI', ['domain']],
    ['filter[key][ocontains]=x,nv', ['env']],
    ['selected[x]=', ['domain', 'env']],
  ])('200: %s', async (query, keys) => {
    const answer = await ask(`/api/v3/api-attributes?${query}`)
    expect(((await answer.json()) as { data: { key: string }[] }).data.map(({ key }) => key)).toEqual(keys)
  })

  test.each([
    'filter[id]=x',
    'selected=x',
    'selected[ENV]=x',
    'selected[env][eq]=x',
    'selected[env]=x&selected[env]=y',
    'page[size]=1',
    Array.from({ length: 21 }, (_, at) => `selected[k${at}]=x`).join('&'),
  ])('400 for %.40s', async (query) => {
    expect((await ask(`/api/v3/api-attributes?${query}`)).status).toBe(400)
  })
})

describe('GET /api/v3/apis', () => {
  test('200: narrowed by attributes', async () => {
    const names = async (query: string) => {
      const answer = await ask(`/api/v3/apis?sort=name&${query}`)
      return ((await answer.json()) as { data: { name: string }[] }).data.map(({ name }) => name)
    }
    expect(await names('filter[attributes.env]=prod')).toEqual(['Tides', 'Winds'])
    expect(await names('filter[attributes.env][ocontains]=TES,x')).toEqual(['Tides'])
    expect(await names('filter[attributes.env][neq]=prod')).toEqual(['Rocks'])
    expect(await names('filter[attributes.hidden]=yes')).toEqual([])
    expect((await ask('/api/v3/apis?filter[labels.env]=prod')).status).toBe(400)
  })
})

describe('GET /api/gatehouse/v1/catalog', () => {
  const names = async (query: object, client = visitor) => (await catalog(client, query)).data.map(({ name }) => name)

  test('200: by words, attributes, order and page', async () => {
    expect(await names({})).toEqual(['Rocks', 'Tides', 'Winds'])
    expect(await names({}, developer)).toEqual(['Depths', 'Rocks', 'Tides', 'Winds'])
    expect(await names({ q: 'WATER  tid' })).toEqual(['Tides'])
    expect(await names({ q: 'air' })).toEqual(['Winds'])
    expect(await names({ q: 'env' })).toEqual([])
    expect(await names({ q: '%' })).toEqual([])
    expect(await names({ 'selected[env]': 'prod' })).toEqual(['Tides', 'Winds'])
    expect(await names({ 'selected[env]': 'prod,none', 'selected[domain]': 'sea' })).toEqual(['Tides'])
    expect(await names({ sort: 'created_at' })).toEqual(['Rocks', 'Winds', 'Tides'])
    expect(await names({ 'page[size]': 2, 'page[number]': 2 })).toEqual(['Winds'])
  })

  test('200: facets count what choosing them would show', async () => {
    const { facets: found, meta, visible } = await catalog(visitor, { 'selected[env]': 'test' })
    expect([meta.page.total, visible]).toEqual([1, 3])
    expect(found).toEqual([
      {
        key: 'domain',
        values: [
          { value: 'air', total: 0, is_selected: false },
          { value: 'sea', total: 1, is_selected: false },
        ],
      },
      {
        key: 'env',
        values: [
          { value: 'prod', total: 2, is_selected: false },
          { value: 'test', total: 1, is_selected: true },
        ],
      },
    ])
  })

  test('200: where nothing is found, what to give up', async () => {
    const { data, ways_out } = await catalog(visitor, { q: 'water', 'selected[domain]': 'air' })
    expect(data).toEqual([])
    expect(ways_out).toEqual([
      { filter: 'q', value: 'water', total: 1 },
      { filter: 'domain', value: 'air', total: 1 },
    ])
    expect((await catalog(visitor, { 'selected[hidden]': 'yes' })).ways_out).toMatchObject([{ total: 3 }])
  })

  test.each(['sort=slug', `q=${'x'.repeat(201)}`, 'colour=red', 'page[size]=101', 'selected[a.b]=x'])(
    '400 for %.30s',
    async (query) => {
      expect((await ask(`/api/gatehouse/v1/catalog?${query}`)).status).toBe(400)
    },
  )
})

describe('icons', () => {
  test('are found from the list, by id and by slug, and only by who may see the API (AZ-6)', async () => {
    const place = (name: string) => ({ path: { apiId: ids[name] ?? '', imageType: 'icon' as const } })
    for (const name of ['Tides', 'Depths']) {
      const body = { data: pictureOf(ids[name] ?? '') }
      await ok(house.operator.PUT('/v3/apis/{apiId}/images/{imageType}', { params: place(name), body }))
    }
    const listed = await catalog(developer)
    const url = (name: string) => listed.data.find((api) => api.name === name)?.icon_url
    expect(url('Rocks')).toBeNull()
    const picture = await ask(url('Tides') ?? '')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect(picture.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    const raw = await ask('/api/v3/apis/tides/images/icon/raw')
    expect([raw.status, raw.headers.get('location')]).toEqual([302, url('Tides')])
    expect(
      (await ok(visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path: { apiIdOrSlug: 'tides' } } })))
        .icon_url,
    ).toBe(url('Tides'))

    expect((await ask(url('Depths') ?? '')).status).toBe(404)
    expect((await ask(`/api/v3/apis/${ids.Depths}/images/icon/raw`)).status).toBe(404)
    expect((await ask('/api/v3/apis/rocks/images/icon/raw')).status).toBe(404)
    expect((await ask(`${url('Tides')?.slice(0, -1)}z`)).status).toBe(404)
    expect((await house.request(elsewhere.origin + url('Tides'))).status).toBe(404)
  })
})
