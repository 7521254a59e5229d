import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../testing/people.ts'
import { createOperator } from '../operators/index.ts'

let house: TestGatehouse
let portal: TestPortal
beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house)
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const route = '/v3/apis/{apiId}/publications/{portalId}'
const createApi = async (name: string) => (await ok(house.operator.POST('/v3/apis', { body: { name } }))).id
const at = (apiId: string, portalId = portal.id) => ({ params: { path: { apiId, portalId } } })
type Body = {
  visibility?: 'public' | 'private'
  auth_strategy_ids?: string[] | null
  auto_approve_registrations?: boolean
}
const put = (apiId: string, body: Body = {}, portalId = portal.id) =>
  house.operator.PUT(route, { ...at(apiId, portalId), body })
const patchPortal = (portalId: string, body: object) =>
  ok(house.operator.PATCH('/v3/portals/{portalId}', { params: { path: { portalId } }, body }))

describe('PUT /v3/apis/{apiId}/publications/{portalId}', () => {
  test('200: what is left out takes the portal’s value of now, what is written reads back (product.md 6)', async () => {
    const own = await addPortal(house, { default_api_visibility: 'private' })
    const apiId = await createApi('Defaults')
    const made = await ok(put(apiId, {}, own.id))
    expect(made).toMatchObject({ visibility: 'private', auth_strategy_ids: [own.strategyId] })
    expect(made).not.toHaveProperty('auto_approve_registrations')
    await patchPortal(own.id, { default_api_visibility: 'public' })
    expect((await ok(house.operator.GET(route, at(apiId, own.id)))).visibility).toBe('private')
    const written = { visibility: 'public', auth_strategy_ids: null, auto_approve_registrations: false } as const
    expect(await ok(put(apiId, written, own.id))).toMatchObject(written)
    expect(await ok(house.operator.GET(route, at(apiId, own.id)))).toMatchObject(written)
  })

  test('200: a put replaces whole', async () => {
    const apiId = await createApi('Replaced')
    const first = await ok(put(apiId, { visibility: 'private', auto_approve_registrations: true }))
    const second = await ok(put(apiId, { auth_strategy_ids: [portal.strategyId] }))
    expect(second).toMatchObject({ visibility: 'public', created_at: first.created_at })
    expect(second).not.toHaveProperty('auto_approve_registrations')
  })

  test('200 with warnings where less works than one may think', async () => {
    const apiId = await createApi('Warned')
    expect((await ok(put(apiId, { auth_strategy_ids: null }))).warnings).toHaveLength(2)
  })

  test('the API lists the portals it is on; the event names what the gateway needs', async () => {
    const apiId = await createApi('Told')
    await ok(put(apiId))
    const api = await ok(house.operator.GET('/v3/apis/{apiId}', { params: { path: { apiId } } }))
    expect(api.portals).toMatchObject([{ id: portal.id }])
    await house.operator.DELETE(route, at(apiId))
    const events = await house.platform.database
      .selectFrom('events')
      .select(['type', 'portal_id', 'ids'])
      .where('type', 'like', 'publication.%')
      .where((build) => build(build.fn('jsonb_extract_path_text', ['ids', build.val('api_id')]), '=', apiId))
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { type: 'publication.changed', portal_id: portal.id, ids: { api_id: apiId, strategy_id: portal.strategyId } },
      { type: 'publication.deleted', portal_id: portal.id, ids: { api_id: apiId } },
    ])
  })

  test.each([
    [{ visibility: 'secret' }, 'visibility'],
    [{ auth_strategy_ids: [] }, 'auth_strategy_ids'],
    [{ auth_strategy_ids: [nowhere, nowhere] }, 'auth_strategy_ids'],
    [{ auth_strategy_ids: ['x'] }, 'auth_strategy_ids.0'],
    [{ auth_strategy_ids: [nowhere] }, 'auth_strategy_ids.0'],
    [{ auto_approve_registrations: 'yes' }, 'auto_approve_registrations'],
    [{ warnings: [] }, 'warnings'],
  ])('400 for %j', async (body, field) => {
    const { error, response } = await put(await createApi(`Bad ${Math.random()}`), body as never)
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters?.map((parameter) => parameter.field)).toContain(field)
  })

  test('404 for an API or a portal that is not there', async () => {
    expect((await put(nowhere)).response.status).toBe(404)
    expect((await put(await createApi('Homeless'), {}, nowhere)).response.status).toBe(404)
  })

  test('ten at the same time make one (CON-1)', async () => {
    const apiId = await createApi('Raced')
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(apiId)))
    expect(answers.map(({ response }) => response.status)).toEqual(Array(10).fill(200))
    const query = { 'filter[api_id]': apiId }
    const list = await ok(house.operator.GET('/v3/api-publications', { params: { query } }))
    expect(list.meta.page.total).toBe(1)
  })
})

test('DELETE: 204, then 404, also for an API that never was published', async () => {
  const apiId = await createApi('Brief')
  expect((await house.operator.DELETE(route, at(apiId))).response.status).toBe(404)
  await ok(put(apiId))
  expect((await house.operator.DELETE(route, at(apiId))).response.status).toBe(204)
  expect((await house.operator.GET(route, at(apiId))).response.status).toBe(404)
  expect((await house.operator.DELETE(route, at(apiId))).response.status).toBe(404)
})

test('a portal that publishes is deleted by force only, and its publications go with it', async () => {
  const own = await addPortal(house)
  const apiId = await createApi('Clinging')
  await ok(put(apiId, {}, own.id))
  const remove = (force: 'true' | 'false') =>
    house.operator.DELETE('/v3/portals/{portalId}', { params: { path: { portalId: own.id }, query: { force } } })
  expect((await remove('false')).response.status).toBe(409)
  expect((await remove('true')).response.status).toBe(204)
  expect((await house.operator.GET(route, at(apiId, own.id))).response.status).toBe(404)
})

describe('lists of publications', () => {
  test('everywhere and of one portal: filtered, sorted, paged, with the approval that is in force', async () => {
    const own = await addPortal(house, { auto_approve_applications: true })
    const ids = { b: await createApi('List b'), a: await createApi('List a') }
    await ok(put(ids.b, {}, own.id))
    await ok(put(ids.a, { auto_approve_registrations: false, auth_strategy_ids: null }, own.id))
    await ok(put(ids.a))
    const path = { portalId: own.id }
    const query = { sort: 'api_name desc', 'filter[api_name][contains]': 'list', 'filter[entity_type]': 'api' }
    const list = await ok(house.operator.GET('/v3/portals/{portalId}/api-publications', { params: { path, query } }))
    expect(list.data).toMatchObject([
      { api_id: ids.b, portal_ids: [own.id], auto_approve_registrations: true, auth_strategy_ids: [own.strategyId] },
      { api_id: ids.a, portal_ids: [own.id], auto_approve_registrations: false, auth_strategy_ids: null },
    ])
    const everywhere = await ok(
      house.operator.GET('/v3/api-publications', {
        params: { query: { 'filter[api_id]': ids.a, sort: 'portal_name', 'page[size]': 1 } },
      }),
    )
    expect(everywhere.meta.page).toEqual({ number: 1, size: 1, total: 2 })
  })

  test.each(['filter[portal_name]=x', 'sort=portal_name', 'page[size]=0'])(
    '400 for %s within a portal, 404 without the portal',
    async (query) => {
      const headers = { authorization: `Bearer ${house.platform.config.adminToken}` }
      const ask = (id: string) =>
        house.request(`${house.origin}/v3/portals/${id}/api-publications?${query}`, { headers })
      expect((await ask(portal.id)).status).toBe(400)
      const list = `${house.origin}/v3/portals/${nowhere}/api-publications`
      expect((await house.request(list, { headers })).status).toBe(404)
    },
  )
})

test('401 without a token, 403 for a viewer who would change something', async () => {
  const { platform } = house
  const machine = { kind: 'machine', name: 'bootstrap-token' } as const
  const person = { email: 'v@example.com', full_name: 'V', password: 'correct Horse battery Staple' }
  const operator = await createOperator(machine, platform, { ...person, role: 'viewer' })
  const secret = newSecret('gpat')
  const row = { id: operator.id, operator_id: operator.id, name: 'test', token_hash: sha256(secret) }
  const expires_at = new Date(Date.now() + 3_600_000)
  await platform.database
    .insertInto('operator_tokens')
    .values({ ...row, expires_at })
    .execute()
  const apiId = await createApi('Guarded')
  await ok(put(apiId))
  for (const [client, read, write] of [
    [house.management({}), 401, 401],
    [house.management({ authorization: `Bearer ${secret}` }), 200, 403],
  ] as const) {
    const list = { params: { path: { portalId: portal.id } } }
    const reads = [
      await client.GET(route, at(apiId)),
      await client.GET('/v3/api-publications'),
      await client.GET('/v3/portals/{portalId}/api-publications', list),
    ]
    const writes = [await client.PUT(route, { ...at(apiId), body: {} }), await client.DELETE(route, at(apiId))]
    expect(reads.map(({ response }) => response.status)).toEqual([read, read, read])
    expect(writes.map(({ response }) => response.status)).toEqual([write, write])
  }
})
