import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { ensureDefaultControlPlane } from './index.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
let count = 0
const createPlane = (body: object = {}) =>
  ok(house.operator.POST('/v2/control-planes', { body: { name: `plane-${++count}`, ...body } }))
const core = '/v2/control-planes/{controlPlaneId}/core-entities'
const createService = (controlPlaneId: string, body: object) =>
  ok(house.operator.POST(`${core}/services`, { params: { path: { controlPlaneId } }, body: body as never }))
const createRoute = (controlPlaneId: string, body: object) =>
  ok(house.operator.POST(`${core}/routes`, { params: { path: { controlPlaneId } }, body: body as never }))

test('the first start makes one control plane, and no later one, also when three start at once', async () => {
  const list = async () =>
    (await ok(house.operator.GET('/v2/control-planes', { params: { query: {} } }))).data.map((plane) => plane.name)
  await Promise.all([1, 2, 3].map(() => ensureDefaultControlPlane(house.platform)))
  expect(await list()).toEqual(['default'])
  await ensureDefaultControlPlane(house.platform)
  expect(await list()).toEqual(['default'])
})

describe('control planes', () => {
  test('201: what was written reads back', async () => {
    const plane = await createPlane({
      description: 'Partners',
      labels: { team: 'a' },
      proxy_urls: [{ host: 'gw.example', port: 443, protocol: 'https' }],
    })
    expect(plane).toMatchObject({
      description: 'Partners',
      labels: { team: 'a' },
      config: { cluster_type: 'CLUSTER_TYPE_CONTROL_PLANE', proxy_urls: [{ host: 'gw.example', port: 443 }] },
    })
    const params = { path: { controlPlaneId: plane.id } }
    expect(await ok(house.operator.GET('/v2/control-planes/{controlPlaneId}', { params }))).toEqual(plane)
    const changed = await ok(
      house.operator.PATCH('/v2/control-planes/{controlPlaneId}', {
        params,
        body: { description: '', labels: { team: null, stage: 'b' } },
      }),
    )
    expect(changed).toMatchObject({ name: plane.name, description: '', labels: { stage: 'b' } })
  })

  test('filters by name and labels', async () => {
    const plane = await createPlane({ labels: { findme: 'yes' } })
    const list = async (query: object) =>
      (await ok(house.operator.GET('/v2/control-planes', { params: { query } }))).data.map(({ id }) => id)
    expect(await list({ labels: 'findme:yes' })).toEqual([plane.id])
    expect(await list({ labels: 'findme' })).toEqual([plane.id])
    expect(await list({ labels: 'findme:no' })).toEqual([])
    expect(await list({ 'filter[name][eq]': plane.name, 'filter[cloud_gateway]': 'false' })).toEqual([plane.id])
  })

  test('409 for a name that is taken, 400 where the reference declares no 409', async () => {
    const [one, two] = [await createPlane(), await createPlane()]
    const created = await house.operator.POST('/v2/control-planes', { body: { name: one.name } })
    expect(created.response.status).toBe(409)
    const params = { path: { controlPlaneId: two.id } }
    const changed = await house.operator.PATCH('/v2/control-planes/{controlPlaneId}', {
      params,
      body: { name: one.name },
    })
    expect(changed.response.status).toBe(400)
    expect(changed.error?.invalid_parameters).toMatchObject([{ field: 'name', rule: 'unique' }])
  })

  test('400 for what is not supported, not a silent yes', async () => {
    const { error } = await house.operator.POST('/v2/control-planes', { body: { name: 'cloud', cloud_gateway: true } })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'cloud_gateway', rule: 'not_supported' }])
  })

  test('401 without a token, 404 for one that is not there (AZ-1, AZ-5)', async () => {
    const params = { path: { controlPlaneId: nowhere } }
    const stranger = house.management({})
    expect((await stranger.GET('/v2/control-planes/{controlPlaneId}', { params })).response.status).toBe(401)
    expect((await stranger.POST(`${core}/services`, { params, body: { host: 'a' } })).response.status).toBe(401)
    const answers = await Promise.all([
      house.operator.GET('/v2/control-planes/{controlPlaneId}', { params }),
      house.operator.PATCH('/v2/control-planes/{controlPlaneId}', { params, body: {} }),
      house.operator.DELETE('/v2/control-planes/{controlPlaneId}', { params }),
      house.operator.GET(`${core}/services`, { params: { ...params, query: {} } }),
      house.operator.GET(`${core}/routes`, { params: { ...params, query: {} } }),
      house.operator.POST(`${core}/services`, { params, body: { host: 'a' } }),
      house.operator.POST(`${core}/routes`, { params, body: { paths: ['/a'] } }),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 404))
  })

  test('409 while it has services, then 204', async () => {
    const { id: controlPlaneId } = await createPlane()
    const service = await createService(controlPlaneId, { host: 'a.internal' })
    const params = { path: { controlPlaneId } }
    const first = await house.operator.DELETE('/v2/control-planes/{controlPlaneId}', { params })
    expect(first.response.status).toBe(409)
    await house.operator.DELETE(`${core}/services/{ServiceId}`, {
      params: { path: { controlPlaneId, ServiceId: service.id as string } },
    })
    const second = await house.operator.DELETE('/v2/control-planes/{controlPlaneId}', { params })
    expect(second.response.status).toBe(204)
  })
})

describe('services', () => {
  test('201 from parts and from url: what was written reads back, times are seconds', async () => {
    const { id: controlPlaneId } = await createPlane()
    const whole = {
      name: 'orders',
      protocol: 'https',
      host: 'orders.internal',
      port: 8443,
      path: '/v1',
      connect_timeout: 1000,
      read_timeout: 2000,
      write_timeout: 3000,
      enabled: false,
      tags: ['a', 'b'],
      created_at: 1_700_000_000,
    }
    const service = await createService(controlPlaneId, whole)
    expect(service).toMatchObject(whole)
    expect(service).toMatchObject({ retries: 5, tls_verify: null, client_certificate: null, ca_certificates: null })
    const params = { path: { controlPlaneId, ServiceId: 'orders' } }
    expect(await ok(house.operator.GET(`${core}/services/{ServiceId}`, { params }))).toEqual(service)
    const short = await createService(controlPlaneId, { url: 'http://127.0.0.1:9001/base' })
    expect(short).toMatchObject({ protocol: 'http', host: '127.0.0.1', port: 9001, path: '/base', tags: null })
    expect(Math.abs((short.created_at ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  })

  test('PUT makes by name or id, then replaces whole: what is left out gets its default', async () => {
    const { id: controlPlaneId } = await createPlane()
    const put = (ServiceId: string, body: object) =>
      ok(
        house.operator.PUT(`${core}/services/{ServiceId}`, {
          params: { path: { controlPlaneId, ServiceId } },
          body: body as never,
        }),
      )
    const made = await put('stock', { host: 'one', tags: ['x'] })
    expect(made).toMatchObject({ name: 'stock', host: 'one', tags: ['x'] })
    const replaced = await put('stock', { host: 'two' })
    expect(replaced).toMatchObject({ id: made.id, name: 'stock', host: 'two', tags: null, created_at: made.created_at })
    const id = '5b0b9a0e-3c0c-4d5e-8c52-3a3c66a1c2f0'
    expect(await put(id, { host: 'three' })).toMatchObject({ id, name: null })
    // A copy that was read can be written back as it is.
    expect(await put(id, await put(id, { host: 'three', name: 'third' }))).toMatchObject({ id, name: 'third' })
  })

  test('fifty parallel PUTs of one name make one service (CON-1)', async () => {
    const { id: controlPlaneId } = await createPlane()
    const params = { path: { controlPlaneId, ServiceId: 'same' } }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        ok(house.operator.PUT(`${core}/services/{ServiceId}`, { params, body: { host: 'a' } })),
      ),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  test.each([
    [{ host: 'a', retries: 2 }, 'retries', 'not_supported'],
    [{ host: 'a', protocol: 'tcp' }, 'protocol', 'not_supported'],
    [{ host: 'a', protocol: 'gopher' }, 'protocol', 'enum'],
    [{}, 'host', 'required'],
    [{ host: 'a b' }, 'host', 'is_fqdn'],
    [{ host: 'a', name: 'a/b' }, 'name', 'matches_regex'],
    [{ host: 'a', id: 'short' }, 'id', 'is_uuid'],
    [{ host: 'a', colour: 'red' }, 'colour', 'unknown_property'],
    [{ host: 'a', connect_timeout: 0 }, 'connect_timeout', 'min'],
    [{ url: 'ftp://a' }, 'url', 'invalid'],
  ])('400 for %j', async (body, field, rule) => {
    const { id: controlPlaneId } = await createPlane()
    const { error, response } = await house.operator.POST(`${core}/services`, {
      params: { path: { controlPlaneId } },
      body: body as never,
    })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })

  test('400 for a name or an id that is taken', async () => {
    const { id: controlPlaneId } = await createPlane()
    const first = await createService(controlPlaneId, { host: 'a', name: 'taken' })
    for (const [body, field] of [
      [{ host: 'a', name: 'taken' }, 'name'],
      [{ host: 'a', id: first.id }, 'id'],
    ] as const) {
      const { error } = await house.operator.POST(`${core}/services`, { params: { path: { controlPlaneId } }, body })
      expect(error?.invalid_parameters).toMatchObject([{ field, rule: 'unique' }])
    }
  })

  test('lists by size and offset until nothing is left', async () => {
    const { id: controlPlaneId } = await createPlane()
    const made = new Set<unknown>()
    for (const name of ['s1', 's2', 's3', 's4', 's5']) {
      made.add((await createService(controlPlaneId, { host: 'a', name, tags: name < 's3' ? ['x', 'y'] : ['y'] })).id)
    }
    const seen: unknown[] = []
    let offset: string | undefined
    do {
      const query = { size: 2, ...(offset === undefined ? {} : { offset }) }
      const page = await ok(house.operator.GET(`${core}/services`, { params: { path: { controlPlaneId }, query } }))
      expect(page.data.length).toBeLessThanOrEqual(2)
      expect(Boolean(page.next)).toBe(page.offset !== undefined)
      seen.push(...page.data.map(({ id }) => id))
      offset = page.offset
    } while (offset !== undefined)
    expect(new Set(seen)).toEqual(made)
    expect(seen.length).toBe(5)
    const names = async (query: object) =>
      (
        await ok(
          house.operator.GET(`${core}/services`, { params: { path: { controlPlaneId }, query: query as never } }),
        )
      ).data
        .map(({ name }) => name)
        .sort()
    expect(await names({ tags: 'x,y' })).toEqual(['s1', 's2'])
    expect(await names({ tags: 'x/y' })).toEqual(['s1', 's2', 's3', 's4', 's5'])
    expect(await names({ 'filter[name][contains]': 's5' })).toEqual(['s5'])
  })

  test.each(['offset=nonsense', 'size=0', 'size=1001', 'filter[name][like]=x'])(
    '400 for a list with %s',
    async (query) => {
      const { id } = await createPlane()
      const answer = await house.request(`${house.origin}/v2/control-planes/${id}/core-entities/services?${query}`, {
        headers: { authorization: `Bearer ${house.platform.config.adminToken}` },
      })
      expect(answer.status).toBe(400)
    },
  )

  test('404 in another control plane (AZ-3); deleting what is not there is no fault', async () => {
    const [here, there] = [await createPlane(), await createPlane()]
    const service = await createService(here.id, { host: 'a', name: 'mine' })
    const path = { controlPlaneId: there.id, ServiceId: service.id as string }
    expect((await house.operator.GET(`${core}/services/{ServiceId}`, { params: { path } })).response.status).toBe(404)
    expect((await house.operator.DELETE(`${core}/services/{ServiceId}`, { params: { path } })).response.status).toBe(
      204,
    )
    const own = { controlPlaneId: here.id, ServiceId: 'mine' }
    expect((await house.operator.GET(`${core}/services/{ServiceId}`, { params: { path: own } })).response.status).toBe(
      200,
    )
  })
})

describe('routes', () => {
  test('201 at both addresses, and each reads back at both', async () => {
    const { id: controlPlaneId } = await createPlane()
    const service = await createService(controlPlaneId, { host: 'a', name: 'svc' })
    const whole = {
      name: 'r-one',
      hosts: ['both.example'],
      paths: ['/both', '/%C3%A4'],
      methods: ['GET', 'POST'],
      protocols: ['https'],
      strip_path: false,
      preserve_host: true,
      tags: ['t'],
      service: { id: service.id as string },
    }
    const route = await createRoute(controlPlaneId, whole)
    expect(route).toMatchObject(whole)
    const nested = await ok(
      house.operator.GET(`${core}/services/{ServiceId}/routes/{RouteId}`, {
        params: { path: { controlPlaneId, ServiceId: 'svc', RouteId: 'r-one' } },
      }),
    )
    expect(nested).toEqual(route)
    const below = await ok(
      house.operator.POST(`${core}/services/{ServiceId}/routes`, {
        params: { path: { controlPlaneId, ServiceId: 'svc' } },
        body: { paths: ['/below'] },
      }),
    )
    expect(below).toMatchObject({ service: { id: service.id }, protocols: ['http', 'https'], strip_path: true })
    const list = await ok(
      house.operator.GET(`${core}/services/{ServiceId}/routes`, {
        params: { path: { controlPlaneId, ServiceId: 'svc' }, query: {} },
      }),
    )
    expect(list.data.map(({ id }) => id).sort()).toEqual([route.id, below.id].sort())
    const all = await ok(
      house.operator.GET(`${core}/routes`, {
        params: { path: { controlPlaneId }, query: { 'filter[name][eq]': 'r-one' } },
      }),
    )
    expect(all.data).toEqual([route])
  })

  test('PUT at both addresses makes and replaces', async () => {
    const { id: controlPlaneId } = await createPlane()
    await createService(controlPlaneId, { host: 'a', name: 'svc' })
    const path = { controlPlaneId, ServiceId: 'svc', RouteId: 'put-route' }
    const made = await ok(
      house.operator.PUT(`${core}/services/{ServiceId}/routes/{RouteId}`, {
        params: { path },
        body: { paths: ['/put-1'] },
      }),
    )
    expect(made).toMatchObject({ name: 'put-route', paths: ['/put-1'] })
    const replaced = await ok(
      house.operator.PUT(`${core}/routes/{RouteId}`, {
        params: { path: { controlPlaneId, RouteId: 'put-route' } },
        body: { methods: ['PURGE'] },
      }),
    )
    expect(replaced).toMatchObject({ id: made.id, paths: null, methods: ['PURGE'], service: null })
  })

  test.each([
    [{}, 'paths', 'required'],
    [{ expression: 'http.path == "/"', priority: 1 }, 'expression', 'not_supported'],
    [{ paths: ['~/x'] }, 'paths', 'not_supported'],
    [{ paths: ['/a/../b'] }, 'paths.0', 'invalid'],
    [{ paths: ['/x'], snis: ['a'] }, 'snis', 'not_supported'],
    [{ paths: ['/x'], service: { id: nowhere } }, 'service.id', 'missing_reference'],
    [{ paths: ['/x'], service: { id: 'not-an-id' } }, 'service.id', 'missing_reference'],
    [{ paths: ['/x'], plugins: [] }, 'plugins', 'unknown_property'],
  ])('400 for %j', async (body, field, rule) => {
    const { id: controlPlaneId } = await createPlane()
    const { error, response } = await house.operator.POST(`${core}/routes`, {
      params: { path: { controlPlaneId } },
      body: body as never,
    })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })

  test('400 for the service of another control plane (AZ-4)', async () => {
    const [here, there] = [await createPlane(), await createPlane()]
    const service = await createService(there.id, { host: 'a' })
    const { error } = await house.operator.POST(`${core}/routes`, {
      params: { path: { controlPlaneId: here.id } },
      body: { paths: ['/foreign'], service: { id: service.id as string } },
    })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'service.id', rule: 'missing_reference' }])
  })

  test('no two routes of the gateway match the same requests, also in parallel and across control planes (GW-6)', async () => {
    const planes = [await createPlane(), await createPlane()]
    const services = await Promise.all(planes.map(({ id }) => createService(id, { host: 'a' })))
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        house.operator.POST(`${core}/routes`, {
          params: { path: { controlPlaneId: planes[at % 2]?.id as string } },
          body: { paths: [at % 3 ? '/once' : '/once/'], service: { id: services[at % 2]?.id as string } },
        }),
      ),
    )
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1)
    expect(answers.find(({ error }) => error)?.error?.invalid_parameters).toMatchObject([
      { field: 'paths', rule: 'unique' },
    ])
  })

  test('a service with routes stays: 409', async () => {
    const { id: controlPlaneId } = await createPlane()
    const service = await createService(controlPlaneId, { host: 'a' })
    const route = await createRoute(controlPlaneId, { paths: ['/held'], service: { id: service.id } })
    const path = { controlPlaneId, ServiceId: service.id as string }
    expect((await house.operator.DELETE(`${core}/services/{ServiceId}`, { params: { path } })).response.status).toBe(
      409,
    )
    const nested = { ...path, RouteId: route.id as string }
    await house.operator.DELETE(`${core}/services/{ServiceId}/routes/{RouteId}`, { params: { path: nested } })
    expect((await house.operator.DELETE(`${core}/services/{ServiceId}`, { params: { path } })).response.status).toBe(
      204,
    )
  })

  test('the gateway is told which route and service changed', async () => {
    const { id: controlPlaneId } = await createPlane()
    const service = await createService(controlPlaneId, { host: 'a' })
    const route = await createRoute(controlPlaneId, { paths: ['/told'], service: { id: service.id } })
    await house.operator.DELETE(`${core}/routes/{RouteId}`, {
      params: { path: { controlPlaneId, RouteId: route.id as string } },
    })
    const events = await house.platform.database
      .selectFrom('events')
      .select(['type', 'ids'])
      .where('type', 'like', 'route.%')
      .orderBy('id', 'desc')
      .limit(2)
      .execute()
    const ids = { control_plane_id: controlPlaneId, route_id: route.id, service_id: service.id }
    expect(events).toEqual([
      { type: 'route.deleted', ids },
      { type: 'route.created', ids },
    ])
  })
})
