import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import {
  addApi,
  addApplication,
  addDeveloper,
  addPortal,
  type TestDeveloper,
  type TestPortal,
} from '../../testing/people.ts'

let house: TestGatehouse
let portal: TestPortal
let ada: TestDeveloper
let bob: TestDeveloper
beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house)
  ada = await addDeveloper(house, portal)
  bob = await addDeveloper(house, portal)
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const own = '/api/v3/applications/{applicationId}'
const all = '/v3/portals/{portalId}/applications'
const one = '/v3/portals/{portalId}/applications/{applicationId}'
const at = (applicationId: string) => ({ path: { applicationId } })
const addStrategy = async () =>
  (
    await ok(
      house.operator.POST('/v2/application-auth-strategies', {
        body: { name: 's', display_name: 'Another key', strategy_type: 'key_auth', configs: { 'key-auth': {} } },
      }),
    )
  ).id

describe('POST /api/v3/applications', () => {
  test('201: what was written reads back; the strategy is the portal’s', async () => {
    const made = await ok(ada.client.POST('/api/v3/applications', { body: { name: 'Shop', description: 'Sells' } }))
    expect(made).toMatchObject({
      name: 'Shop',
      description: 'Sells',
      auth_strategy: { id: portal.strategyId, credential_type: 'key_auth', key_names: ['x-api-key'] },
      team_id: null,
    })
    expect(await ok(ada.client.GET(own, { params: at(made.id) }))).toEqual(made)
  })

  test('201 with a strategy that an API of this portal is published with', async () => {
    const strategyId = await addStrategy()
    await addApi(house, portal, { auth_strategy_ids: [strategyId] })
    const made = await ok(
      ada.client.POST('/api/v3/applications', { body: { name: 'Other', auth_strategy_id: strategyId } }),
    )
    expect(made.auth_strategy.id).toBe(strategyId)
  })

  test('400 for a strategy that this portal does not offer, the same as for none at all (AZ-4)', async () => {
    const answers = await Promise.all(
      [await addStrategy(), nowhere].map((auth_strategy_id) =>
        ada.client.POST('/api/v3/applications', { body: { name: 'x', auth_strategy_id } }),
      ),
    )
    for (const { error } of answers) {
      expect(error?.invalid_parameters).toMatchObject([{ field: 'auth_strategy_id', rule: 'missing_reference' }])
    }
  })

  test('400 when the portal has no strategy and none is named', async () => {
    const bare = await addPortal(house, { default_application_auth_strategy_id: null })
    const eve = await addDeveloper(house, bare)
    const { error } = await eve.client.POST('/api/v3/applications', { body: { name: 'x' } })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'auth_strategy_id', rule: 'required' }])
  })

  test.each([
    [{}, 'name', 'required'],
    [{ name: ' ' }, 'name', 'min_length'],
    [{ name: 'x'.repeat(256) }, 'name', 'max_length'],
    [{ name: 'x', description: 'x'.repeat(256) }, 'description', 'max_length'],
    [{ name: 'x', team_id: nowhere }, 'team_id', 'not_supported'],
    [{ name: 'x', scopes: ['a'] }, 'scopes', 'not_supported'],
    [{ name: 'x', owner: 1 }, 'owner', 'unknown_property'],
    [{ name: 'x', auth_strategy_id: 'short' }, 'auth_strategy_id', 'is_uuid'],
  ])('400 for %j', async (body, field, rule) => {
    const { error, response } = await ada.client.POST('/api/v3/applications', { body: body as never })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })

  test('401 for who is not signed in, on every address (AZ-1)', async () => {
    const visitor = house.visitor(portal.origin)
    const answers = await Promise.all([
      visitor.GET('/api/v3/applications', {}),
      visitor.POST('/api/v3/applications', { body: { name: 'x' } }),
      visitor.GET(own, { params: at(nowhere) }),
      visitor.PATCH(own, { params: at(nowhere), body: {} }),
      visitor.DELETE(own, { params: at(nowhere) }),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual([401, 401, 401, 401, 401])
  })
})

describe('somebody else’s application answers as one that is not there (AZ-3, AZ-5)', () => {
  test('to another developer, and to the same person’s account on another portal', async () => {
    const applicationId = await addApplication(ada)
    const elsewhere = await addDeveloper(house, await addPortal(house))
    for (const { client } of [bob, elsewhere]) {
      const answers = await Promise.all([
        client.GET(own, { params: at(applicationId) }),
        client.PATCH(own, { params: at(applicationId), body: { name: 'mine' } }),
        client.DELETE(own, { params: at(applicationId) }),
      ])
      expect(answers.map(({ response }) => response.status)).toEqual([404, 404, 404])
    }
    const list = await ok(bob.client.GET('/api/v3/applications', { params: { query: { 'page[size]': 100 } } }))
    expect(list.data.map(({ id }) => id)).not.toContain(applicationId)
  })

  test('a malformed id too', async () => {
    expect((await ada.client.GET(own, { params: at('nonsense') })).response.status).toBe(404)
  })
})

test('PATCH: an absent field stays, null clears, another strategy’s field is refused', async () => {
  const applicationId = await addApplication(ada, { description: 'before' })
  const change = (body: object) => ada.client.PATCH(own, { params: at(applicationId), body })
  expect((await change({ name: 'Renamed' })).data).toMatchObject({ name: 'Renamed', description: 'before' })
  expect((await change({ description: null })).data).toMatchObject({ name: 'Renamed', description: null })
  expect((await change({ redirect_uri: 'https://x.example/' })).response.status).toBe(400)
})

test('DELETE takes registrations and keys along', async () => {
  const applicationId = await addApplication(ada)
  expect((await ada.client.DELETE(own, { params: at(applicationId) })).response.status).toBe(204)
  expect((await ada.client.GET(own, { params: at(applicationId) })).response.status).toBe(404)
  const events = await house.platform.database
    .selectFrom('events')
    .select(['type', 'ids', 'actor_id'])
    .where('type', 'like', 'application.%')
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  const ids = { application_id: applicationId, developer_id: ada.id }
  expect(events).toEqual([
    { type: 'application.deleted', ids, actor_id: ada.id },
    { type: 'application.created', ids, actor_id: ada.id },
  ])
})

test('GET /api/v3/applications filters', async () => {
  const eve = await addDeveloper(house, portal)
  for (const name of ['Alpha', 'Beta']) await addApplication(eve, { name })
  const list = async (query: object) =>
    (await ok(eve.client.GET('/api/v3/applications', { params: { query } }))).data.map(({ name }) => name)
  expect(await list({})).toEqual(['Alpha', 'Beta'])
  expect(await list({ 'filter[name][contains]': 'bet' })).toEqual(['Beta'])
  expect(await list({ 'filter[auth_strategy_id]': nowhere })).toEqual([])
  expect(await list({ 'filter[team_id]': 'null' })).toEqual(['Alpha', 'Beta'])
  expect(await list({ 'filter[team_id]': nowhere })).toEqual([])
})

describe('at most 500 applications a developer (KEY-5)', () => {
  test('exact under parallel calls; the limit is named', async () => {
    const { limits } = house.platform.config
    const before = limits.applicationsPerDeveloper
    limits.applicationsPerDeveloper = 5
    try {
      const eve = await addDeveloper(house, portal)
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => eve.client.POST('/api/v3/applications', { body: { name: `p${at}` } })),
      )
      expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(5)
      const refused = answers.filter(({ response }) => response.status === 403)
      expect(refused).toHaveLength(35)
      expect(refused[0]?.error?.detail).toContain('at most 5 applications')
      const handed = await house.operator.PATCH(one, {
        params: { path: { portalId: portal.id, applicationId: await addApplication(ada) } },
        body: { owner: { type: 'developer', id: eve.id } },
      })
      expect(handed.response.status).toBe(403)
    } finally {
      limits.applicationsPerDeveloper = before
    }
  })

  test('the default is 500', async () => {
    const eve = await addDeveloper(house, portal)
    const row = (at: number) => ({
      portal_id: portal.id,
      id: `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`,
      developer_id: eve.id,
      name: `bulk ${at}`,
      auth_strategy_id: portal.strategyId,
    })
    await house.platform.database
      .insertInto('applications')
      .values(Array.from({ length: 499 }, (_, at) => row(at)))
      .execute()
    await addApplication(eve)
    const { response, error } = await eve.client.POST('/api/v3/applications', { body: { name: 'one too many' } })
    expect(response.status).toBe(403)
    expect(error?.detail).toContain('500')
  })
})

describe('operators', () => {
  test('create for a developer, read, list, see who can reach it, hand over, delete', async () => {
    const eve = await addDeveloper(house, portal)
    const path = { portalId: portal.id }
    const made = await ok(
      house.operator.POST(all, {
        params: { path },
        body: { name: 'By hand', labels: { a: 'b' }, owner: { type: 'developer', id: eve.id } },
      }),
    )
    expect(made).toMatchObject({
      name: 'By hand',
      description: null,
      labels: { a: 'b' },
      registration_count: 0,
      portal: { id: portal.id },
      owner: { type: 'developer', id: eve.id },
    })
    const params = { path: { ...path, applicationId: made.id } }
    expect(await ok(house.operator.GET(one, { params }))).toEqual(made)
    expect(await ok(house.operator.GET('/v3/applications/{applicationId}', { params: at(made.id) }))).toEqual(made)
    const query = { 'filter[developer_id][eq]': eve.id, sort: 'name desc' }
    expect((await ok(house.operator.GET(all, { params: { path, query } }))).data).toEqual([made])
    const people = () => house.operator.GET(`${one}/developers`, { params: { ...params, query: {} } })
    expect((await ok(people())).data).toMatchObject([{ id: eve.id, email: eve.email }])
    const handed = await ok(house.operator.PATCH(one, { params, body: { owner: { type: 'developer', id: bob.id } } }))
    expect(handed.owner).toEqual({ type: 'developer', id: bob.id })
    expect((await ok(people())).data).toMatchObject([{ id: bob.id }])
    expect((await eve.client.GET(own, { params: at(made.id) })).response.status).toBe(404)
    expect((await bob.client.GET(own, { params: at(made.id) })).response.status).toBe(200)
    expect((await house.operator.DELETE(one, { params })).response.status).toBe(204)
    expect((await house.operator.GET(one, { params })).response.status).toBe(404)
  })

  test.each([
    [{ name: 'x', owner: { type: 'developer', id: nowhere } }, 'owner.id', 'missing_reference'],
    [{ name: 'x', owner: { type: 'team', id: nowhere } }, 'owner.type', 'not_supported'],
    [{ name: 'x' }, 'owner', 'required'],
    [{ name: 'x', client_id: 'c', owner: { type: 'developer', id: nowhere } }, 'client_id', 'not_supported'],
  ])('400 for %j', async (body, field, rule) => {
    const { error } = await house.operator.POST(all, { params: { path: { portalId: portal.id } }, body: body as never })
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })

  test('400 for an owner on another portal, or one who never proved an address (AZ-4)', async () => {
    const stranger = await addDeveloper(house, await addPortal(house))
    const unproven = await addDeveloper(house, portal)
    await house.platform.database
      .updateTable('developers')
      .set({ status: 'unverified' })
      .where('id', '=', unproven.id)
      .execute()
    for (const { id } of [stranger, unproven]) {
      const { error } = await house.operator.POST(all, {
        params: { path: { portalId: portal.id } },
        body: { name: 'x', owner: { type: 'developer', id } },
      })
      expect(error?.invalid_parameters).toMatchObject([{ field: 'owner.id', rule: 'missing_reference' }])
    }
  })

  test('404 below another portal (AZ-3), 401 without a token', async () => {
    const applicationId = await addApplication(ada)
    const other = await addPortal(house)
    const params = { path: { portalId: other.id, applicationId } }
    const answers = await Promise.all([
      house.operator.GET(one, { params }),
      house.operator.PATCH(one, { params, body: {} }),
      house.operator.DELETE(one, { params }),
      house.operator.GET(`${one}/developers`, { params: { ...params, query: {} } }),
      house.operator.GET(all, { params: { path: { portalId: nowhere }, query: {} } }),
      house.operator.POST(all, {
        params: { path: { portalId: nowhere } },
        body: { name: 'x', owner: { type: 'developer', id: ada.id } },
      }),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 404))
    const stranger = await house.management({}).GET(one, { params })
    expect(stranger.response.status).toBe(401)
  })
})
