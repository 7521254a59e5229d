import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal } from '../../testing/people.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const base = '/v2/application-auth-strategies'
const one = `${base}/{authStrategyId}` as const
const keyStrategy = (keyAuth: object = {}, more: object = {}) => ({
  name: 'partners',
  display_name: 'Partner key',
  strategy_type: 'key_auth' as const,
  configs: { 'key-auth': keyAuth },
  ...more,
})
const create = (body: object = keyStrategy()) => ok(house.operator.POST(base, { body: body as never }))
const at = (authStrategyId: string) => ({ path: { authStrategyId } })

describe('a portal starts with a key strategy', () => {
  test('the same one, also when portals are made in parallel', async () => {
    const portals = await Promise.all(Array.from({ length: 5 }, () => addPortal(house)))
    expect(new Set(portals.map(({ strategyId }) => strategyId)).size).toBe(1)
    const strategy = await ok(house.operator.GET(one, { params: at(portals[0]?.strategyId ?? '') }))
    expect(strategy).toMatchObject({
      strategy_type: 'key_auth',
      configs: { 'key-auth': { key_names: ['x-api-key'] } },
      active: false,
    })
  })

  test('unless none or another one is asked for', async () => {
    expect((await addPortal(house, { default_application_auth_strategy_id: null })).strategyId).toBe('')
    const { id } = await create()
    expect((await addPortal(house, { default_application_auth_strategy_id: id })).strategyId).toBe(id)
  })
})

describe('POST', () => {
  test('201: what was written reads back', async () => {
    const body = keyStrategy(
      { key_names: ['X-Partner-Key', 'apikey'], ttl: { value: 90, unit: 'days' } },
      { labels: { team: 'a' } },
    )
    const strategy = await create(body)
    expect(strategy).toMatchObject({ ...body, dcr_provider: null, principals: { enabled: false } })
    expect(await ok(house.operator.GET(one, { params: at(strategy.id) }))).toEqual(strategy)
  })

  test.each([
    [keyStrategy({ key_names: ['x-ok', 'Authorization'] }), 'configs.key-auth.key_names.1', 'invalid'],
    [keyStrategy({ key_names: [] }), 'configs.key-auth.key_names', 'min_items'],
    [keyStrategy({ key_names: Array(11).fill('k') }), 'configs.key-auth.key_names', 'max_items'],
    [keyStrategy({ ttl: { value: 101, unit: 'years' } }), 'configs.key-auth.ttl.value', 'max'],
    [keyStrategy({ ttl: { value: 36526, unit: 'days' } }), 'configs.key-auth.ttl.value', 'max'],
    [keyStrategy({ ttl: { value: Number.MAX_SAFE_INTEGER, unit: 'weeks' } }), 'configs.key-auth.ttl.value', 'max'],
    [keyStrategy({ ttl: { value: 0, unit: 'days' } }), 'configs.key-auth.ttl.value', 'min'],
    [keyStrategy({ ttl: { value: 1, unit: 'hours' } }), 'configs.key-auth.ttl.unit', 'enum'],
    [keyStrategy({ anonymous: 'yes' }), 'configs.key-auth.anonymous', 'unknown_property'],
    [keyStrategy({}, { principals: { enabled: true } }), 'principals', 'not_supported'],
    [keyStrategy({}, { name: '' }), 'name', 'min_length'],
    [
      {
        name: 'oidc',
        display_name: 'OIDC',
        strategy_type: 'openid_connect',
        configs: {
          'openid-connect': {
            issuer: 'https://idp.example',
            credential_claim: ['sub'],
            scopes: ['openid'],
            auth_methods: ['bearer'],
            some_more: true,
          },
        },
      },
      'strategy_type',
      'not_supported',
    ],
  ])('400 for %j (GW-8, KEY-6)', async (body, field, rule) => {
    const { error, response } = await house.operator.POST(base, { body: body as never })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })

  test('401 without a token (AZ-1)', async () => {
    expect((await house.management({}).POST(base, { body: keyStrategy() })).response.status).toBe(401)
  })
})

describe('PATCH and PUT', () => {
  test('an absent field stays, null clears, PUT replaces whole with 201', async () => {
    const { id } = await create(keyStrategy({ key_names: ['x-one'], ttl: { value: 1, unit: 'years' } }))
    const patched = await ok(
      house.operator.PATCH(one, { params: at(id), body: { configs: { 'key-auth': { key_names: ['x-two'] } } } }),
    )
    expect(patched.configs).toEqual({ 'key-auth': { key_names: ['x-two'], ttl: { value: 1, unit: 'years' } } })
    const cleared = await ok(
      house.operator.PATCH(one, { params: at(id), body: { configs: { 'key-auth': { ttl: null } } } }),
    )
    expect(cleared.configs).toEqual({ 'key-auth': { key_names: ['x-two'] } })
    const put = await house.operator.PUT(one, { params: at(id), body: keyStrategy({}, { display_name: 'Anew' }) })
    expect(put.response.status).toBe(201)
    expect(put.data).toMatchObject({ id, display_name: 'Anew', configs: { 'key-auth': { key_names: ['x-api-key'] } } })
  })

  test.each([
    [{ configs: { 'openid-connect': { issuer: 'https://idp.example' } } }, 'configs.openid-connect'],
    [{ dcr_provider_id: nowhere }, 'dcr_provider_id'],
  ])('400 for %j', async (body, field) => {
    const { id } = await create()
    const { error } = await house.operator.PATCH(one, { params: at(id), body: body as never })
    expect(error?.invalid_parameters).toMatchObject([{ field, rule: 'not_supported' }])
  })

  test('404 for one that is not there', async () => {
    const answers = await Promise.all([
      house.operator.GET(one, { params: at(nowhere) }),
      house.operator.PUT(one, { params: at(nowhere), body: keyStrategy() }),
      house.operator.PATCH(one, { params: at(nowhere), body: {} }),
      house.operator.DELETE(one, { params: at(nowhere) }),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual([404, 404, 404, 404])
  })
})

describe('DELETE', () => {
  test('409 while a portal or a publication uses it, then 204', async () => {
    const { id } = await create()
    const portal = await addPortal(house, { default_application_auth_strategy_id: id })
    const remove = () => house.operator.DELETE(one, { params: at(id) })
    expect((await remove()).response.status).toBe(409)
    const { database } = house.platform
    const apiId = '9a5c1c1e-76f2-4f0e-8e06-2f4b9d3f3b11'
    await database.insertInto('apis').values({ id: apiId, name: 'Used', slug: 'used' }).execute()
    await database
      .insertInto('publications')
      .values({ portal_id: portal.id, api_id: apiId, visibility: 'public', auth_strategy_id: id })
      .execute()
    await house.operator.PATCH('/v3/portals/{portalId}', {
      params: { path: { portalId: portal.id } },
      body: { default_application_auth_strategy_id: null },
    })
    const second = await remove()
    expect(second.error).toMatchObject({ status: 409, detail: 'A publication offers this strategy.' })
    expect(await ok(house.operator.GET(one, { params: at(id) }))).toMatchObject({ active: true })
    await database.deleteFrom('publications').where('portal_id', '=', portal.id).execute()
    expect((await remove()).response.status).toBe(204)
  })
})

describe('lists', () => {
  test('filters and sorts', async () => {
    for (const name of ['list-b', 'list-a']) await create(keyStrategy({}, { name }))
    const list = async (query: object) =>
      (await ok(house.operator.GET(base, { params: { query } }))).data.map(({ name }) => name)
    expect(await list({ 'filter[name][contains]': 'list-', sort: 'name' })).toEqual(['list-a', 'list-b'])
    expect(await list({ 'filter[strategy_type]': 'openid_connect' })).toEqual([])
    expect(await list({ 'filter[dcr_provider_name]': 'x', sort: 'dcr_provider_name' })).toEqual([])
  })

  test('developers see those their portal offers, by their display name, and no others (AZ-6)', async () => {
    const portal = await addPortal(house)
    await create(keyStrategy({}, { display_name: 'Elsewhere' }))
    const { client } = await addDeveloper(house, portal)
    const list = (query: object) => ok(client.GET('/api/v3/application-auth-strategies', { params: { query } }))
    const { data } = await list({})
    expect(data).toEqual([
      {
        id: portal.strategyId,
        name: 'API key',
        credential_type: 'key_auth',
        key_names: ['x-api-key'],
        supports_multiple_credentials: true,
      },
    ])
    expect((await list({ 'filter[credential_type][eq]': 'client_credentials' })).data).toEqual([])
    expect((await list({ 'filter[name][contains]': 'api' })).data).toHaveLength(1)
    const stranger = await house.visitor(portal.origin).GET('/api/v3/application-auth-strategies')
    expect(stranger.response.status).toBe(401)
  })
})
