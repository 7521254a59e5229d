import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootstrapToken, ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const create = (body: { name: string; auto_approve_developers?: boolean }) =>
  ok(house.operator.POST('/v3/portals', { body }))
const nowhere = { path: { portalId: '00000000-0000-4000-8000-000000000000' } }

describe('POST /v3/portals', () => {
  test('201: what was written reads back', async () => {
    const portal = await create({ name: 'Partner Portal', auto_approve_developers: true })
    expect(portal).toMatchObject({ display_name: 'Partner Portal', default_domain: 'partner-portal.localhost' })
    expect(
      await ok(house.operator.GET('/v3/portals/{portalId}', { params: { path: { portalId: portal.id } } })),
    ).toEqual(portal)
  })

  test('three names for one reserved host get three hosts', async () => {
    const portals = [await create({ name: 'API' }), await create({ name: 'Api' }), await create({ name: 'api' })]
    const hosts = portals.map(({ default_domain }) => default_domain)
    expect(hosts).toEqual(['api-2.localhost', 'api-3.localhost', 'api-4.localhost'])
  })

  test('no portal gets the host at which the console or the gateway stands', async () => {
    const urls = { publicUrl: new URL('https://hub.example.com'), gatewayUrl: new URL('https://calls.example.com') }
    const other = await startGatehouse({ domain: 'example.com', ...urls })
    const headers = {
      host: 'hub.example.com',
      authorization: `Bearer ${bootstrapToken}`,
      'content-type': 'application/json',
    }
    const hosts = await Promise.all(
      ['Hub', 'Calls'].map(async (name) => {
        const request = { method: 'POST', url: '/v3/portals', headers, payload: { name } } as const
        return (await other.gatehouse.consoleApp.inject(request)).json().default_domain
      }),
    )
    await other.stop()
    expect(hosts).toEqual(['hub-2.example.com', 'calls-2.example.com'])
  })

  test('400 names each field at fault', async () => {
    const { error } = await house.operator.POST('/v3/portals', {
      body: { name: '', colour: 'red', labels: { 'kong-x': 'y' }, description: 'x'.repeat(513) } as never,
    })
    const fields = error?.invalid_parameters?.map(({ field, rule }) => [field, rule])
    expect(fields).toEqual(
      expect.arrayContaining([
        ['name', 'min_length'],
        ['colour', 'unknown_property'],
        ['description', 'max_length'],
        ['labels.kong-x', 'is_label'],
      ]),
    )
  })

  test('400 for a name that is taken', async () => {
    await create({ name: 'Twice' })
    const { error, response } = await house.operator.POST('/v3/portals', { body: { name: 'Twice' } })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field: 'name', rule: 'unique' }])
  })

  test('400 for what is not supported, not a silent yes', async () => {
    const { error } = await house.operator.POST('/v3/portals', { body: { name: 'RBAC', rbac_enabled: true } })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'rbac_enabled', rule: 'not_supported' }])
  })

  test('401 without a token, before the body is looked at (AZ-1)', async () => {
    const { error } = await house.management({}).POST('/v3/portals', { body: { nonsense: 1 } as never })
    expect(error).toMatchObject({ status: 401, title: 'Unauthorized' })
  })

  test.each([
    ['text/plain', '{"name":"x"}', 415],
    ['application/json ;x', '{"name":"x"}', 415],
    ['application/json', '{"name":', 400],
    ['application/json', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['application/json', '{"name":"x","__proto__":{"a":1}}', 400],
    ['application/json', '{"name":"a\\u0000b"}', 400],
    ['application/json', '{"name":"\\ud800"}', 400],
    ['application/json', `{"name":${'['.repeat(40)}${']'.repeat(40)}}`, 400],
    ['application/json', JSON.stringify({ name: 'x'.repeat(2 ** 20) }), 413],
  ])('%s %.40s is a %d (DOS-1, DOS-3)', async (type, body, status) => {
    const answer = await house.request(`${house.origin}/v3/portals`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${house.platform.config.adminToken}` },
      body,
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  })
})

describe('PATCH /v3/portals/{portalId}', () => {
  test('an absent field stays, null clears', async () => {
    const { id } = await ok(
      house.operator.POST('/v3/portals', {
        body: { name: 'Patched', description: 'before', labels: { a: '1', b: '2' } },
      }),
    )
    const change = (body: object) =>
      ok(house.operator.PATCH('/v3/portals/{portalId}', { params: { path: { portalId: id } }, body }))
    expect(await change({ display_name: 'Shown' })).toMatchObject({ description: 'before', display_name: 'Shown' })
    expect(await change({ description: null, labels: { a: null } })).toMatchObject({
      description: null,
      labels: { b: '2' },
    })
  })

  test('404 for a portal that is not there', async () => {
    const { response } = await house.operator.PATCH('/v3/portals/{portalId}', { params: nowhere, body: {} })
    expect(response.status).toBe(404)
  })
})

describe('GET /v3/portals', () => {
  test('filters, sorts and pages', async () => {
    for (const name of ['List b', 'List a', 'List c']) await create({ name })
    const list = (query: object) => ok(house.operator.GET('/v3/portals', { params: { query } }))
    const found = await list({ 'filter[name][contains]': 'list', sort: 'name desc', 'page[size]': 2 })
    expect(found.data.map(({ name }) => name)).toEqual(['List c', 'List b'])
    expect(found.meta.page).toEqual({ number: 1, size: 2, total: 3 })
    const second = await list({
      'filter[name][contains]': 'list',
      sort: 'name desc',
      'page[size]': 2,
      'page[number]': 2,
    })
    expect(second.data.map(({ name }) => name)).toEqual(['List a'])
  })

  test.each(['filter[nonsense]=x', 'page[size]=101', 'page[number]=0', 'sort=nonsense', 'q=1', 'filter[name][like]=x'])(
    '400 for %s',
    async (query) => {
      const answer = await house.request(`${house.origin}/v3/portals?${query}`, {
        headers: { authorization: `Bearer ${house.platform.config.adminToken}` },
      })
      expect(answer.status).toBe(400)
    },
  )
})

test('DELETE /v3/portals/{portalId} takes the portal and its site away', async () => {
  const portal = await create({ name: 'Short lived' })
  const origin = `http://${portal.default_domain}:${house.platform.config.port}`
  expect((await house.visitor(origin).GET('/api/v3/portal')).data?.portal_id).toBe(portal.id)
  await house.operator.DELETE('/v3/portals/{portalId}', { params: { path: { portalId: portal.id } } })
  expect((await house.visitor(origin).GET('/api/v3/portal')).response.status).toBe(421)
})

test('settings beside the reference: the contact reads back and reaches the site', async () => {
  const portal = await create({ name: 'With contact' })
  const params = { path: { portalId: portal.id } }
  const body = { contact_email: 'help@example.com' }
  await ok(house.operator.PATCH('/gatehouse/v1/portals/{portalId}/settings', { params, body }))
  const settings = await ok(house.operator.GET('/gatehouse/v1/portals/{portalId}/settings', { params }))
  expect(settings).toMatchObject({ contact_email: 'help@example.com', password_min_length: 8 })
  const site = await ok(house.visitor(settings.address).GET('/api/gatehouse/v1/portal'))
  expect(site.contact_email).toBe('help@example.com')
})

test('an unknown host learns nothing of any portal (HOST-1)', async () => {
  const answer = await house.request(`http://nobody.localhost:${house.platform.config.port}/api/v3/portal`)
  expect(answer.status).toBe(421)
})

test('a changing call from another site is refused (WEB-1)', async () => {
  const answer = await house.request(`${house.origin}/v3/portals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://evil.localhost', cookie: 'a=b' },
    body: '{}',
  })
  expect(answer.status).toBe(403)
})

test('the events of a portal say who did what, never with which value', async () => {
  const portal = await create({ name: 'Audited' })
  const events = await house.platform.database
    .selectFrom('events')
    .selectAll()
    .where('portal_id', '=', portal.id)
    .execute()
  expect(events).toMatchObject([
    { type: 'portal.created', actor_kind: 'machine', actor_id: 'bootstrap-token', ids: { portal_id: portal.id } },
  ])
  expect(events[0]?.request_id).toBeTruthy()
})

test('ways to sign in that are not there yet are a 400, and their absence is none', async () => {
  const { id } = await create({ name: 'Signing in' })
  const route = '/v3/portals/{portalId}/authentication-settings'
  const params = { path: { portalId: id } }
  const patch = (body: { oidc_auth_enabled?: boolean; oidc_issuer?: string; basic_auth_enabled?: boolean }) =>
    house.operator.PATCH(route, { params, body })
  for (const body of [{ oidc_auth_enabled: true }, { oidc_issuer: 'https://id.example.com' }]) {
    const { error, response } = await patch(body)
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field: Object.keys(body)[0], rule: 'not_supported' }])
  }
  expect(await ok(patch({ oidc_auth_enabled: false }))).toMatchObject({ basic_auth_enabled: true })
})
