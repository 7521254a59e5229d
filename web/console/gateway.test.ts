import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { type ConsoleReader, readConsoleAs } from '../../src/testing/console-reader.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'
import { addPortal } from '../../src/testing/people.ts'
import { mostChoices } from './parts/choices.tsx'

let house: TestGatehouse
let admin: ConsoleReader

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
  admin = await readConsoleAs(house, 'admin')
})
afterAll(() => house.stop())

describe('Running gateways (product.md 20)', () => {
  const ago = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`
  const addReport = (name: string, reported: number, confirmed: number) =>
    house.platform.database
      .insertInto('gateway_reports')
      .values({
        name,
        started_at: ago(1000),
        reported_at: ago(reported),
        confirmed_at: ago(confirmed),
        stale_seconds: 3600,
        keys: 1,
      })
      .execute()
  beforeEach(async () => {
    await house.platform.database.deleteFrom('gateway_reports').execute()
  })

  test('make no noise while all of them know the latest', async () => {
    await addReport('gw-1:8000', 2, 4)
    for (const path of ['/', '/gateway']) expect((await admin.open(path)).html).not.toContain('gh-notice')
    expect((await admin.open('/gateway')).html).toContain('gw-1:8000')
  })

  test('are missed when none reports', async () => {
    for (const path of ['/', '/gateway']) expect((await admin.open(path)).html).toContain('No gateway reports')
  })

  test('are named old when they cannot read changes, and silent when they say nothing', async () => {
    await addReport('gw-1:8000', 2, 4)
    await addReport('gw-2:8000', 2, 900)
    await addReport('gw-3:8000', 900, 903)
    for (const path of ['/', '/gateway']) {
      const { html } = await admin.open(path)
      expect(html).toContain('1 gateway cannot read changes')
      expect(html).toContain('1 gateway is silent')
    }
  })
})

/** The control plane that every installation has, and the address of its page. */
async function planeOf() {
  const { data } = await ok(house.operator.GET('/v2/control-planes'))
  return data[0]?.id ?? ''
}
const services = '/v2/control-planes/{controlPlaneId}/core-entities/services'
const routes = '/v2/control-planes/{controlPlaneId}/core-entities/routes'
type ServiceBody = { name: string; url: string; read_timeout?: number; tags?: string[] }
const addService = async (body: ServiceBody) => {
  const params = { path: { controlPlaneId: await planeOf() } }
  return (await ok(house.operator.POST(services, { params, body }))).id ?? ''
}

describe('A service', () => {
  test('is edited, and keeps what the form does not show', async () => {
    const plane = await planeOf()
    const id = await addService({
      name: 'tides',
      url: 'http://tides.internal:81/v1',
      read_timeout: 1234,
      tags: ['sea'],
    })
    const at = `/gateway/${plane}/services/${id}`
    expect((await admin.open('/gateway')).html).toContain(`href="${at}"`)
    expect((await admin.open(at)).html).toContain('value="http://tides.internal:81/v1"')
    const { to } = await admin.send(at, { name: 'tides-2', url: 'https://tides.internal/v2' })
    expect(to).toBe(`/gateway?plane=${plane}&done=service-saved`)
    const path = { controlPlaneId: plane, ServiceId: id }
    expect(await ok(house.operator.GET(`${services}/{ServiceId}`, { params: { path } }))).toMatchObject({
      name: 'tides-2',
      protocol: 'https',
      host: 'tides.internal',
      port: 443,
      path: '/v2',
      read_timeout: 1234,
      tags: ['sea'],
    })
  })

  test('keeps what was typed when the address is wrong, and says which field it was', async () => {
    const plane = await planeOf()
    const id = await addService({ name: 'typo', url: 'http://typo.internal' })
    const { status, html } = await admin.send(`/gateway/${plane}/services/${id}`, { name: 'typo', url: 'ftp:/x' })
    expect(status).toBe(200)
    expect(html).toContain('value="ftp:/x"')
    expect(html).toContain('id="form-url-error"')
  })

  test('that is not there is no page', async () => {
    const plane = await planeOf()
    expect((await admin.open(`/gateway/${plane}/services/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
  })
})

describe('A route', () => {
  test('is edited and led to another service, and keeps what the form does not show', async () => {
    const plane = await planeOf()
    const [first, second] = [
      await addService({ name: 'route-a', url: 'http://a.internal' }),
      await addService({ name: 'route-b', url: 'http://b.internal' }),
    ]
    const params = { path: { controlPlaneId: plane } }
    const body = {
      name: 'moon',
      paths: ['/moon'],
      methods: ['GET', 'PURGE'],
      preserve_host: true,
      strip_path: false,
      service: { id: first },
    }
    const { id = '' } = await ok(house.operator.POST(routes, { params, body }))
    const at = `/gateway/${plane}/routes/${id}`
    expect((await admin.open('/gateway')).html).toContain(`href="${at}"`)
    const { html } = await admin.open(at)
    expect(html).toMatch(/<input[^>]*value="PURGE"[^>]*checked/)
    expect(html).not.toMatch(/<input[^>]*name="strip_path"[^>]*checked/)
    const { to } = await admin.send(at, {
      name: 'moon',
      service: second,
      paths: '/moon\r\n/luna',
      methods: ['GET', 'PURGE'],
      strip_path: 'true',
    })
    expect(to).toBe(`/gateway?plane=${plane}&done=route-saved`)
    const path = { controlPlaneId: plane, RouteId: id ?? '' }
    expect(await ok(house.operator.GET(`${routes}/{RouteId}`, { params: { path } }))).toMatchObject({
      name: 'moon',
      paths: ['/moon', '/luna'],
      methods: ['GET', 'PURGE'],
      preserve_host: true,
      strip_path: true,
      service: { id: second },
    })
    const refused = await admin.send(at, { name: 'moon', service: second, paths: 'no slash', strip_path: 'true' })
    expect(refused.html).toContain('no slash')
    expect(refused.html).toContain('id="form-paths-error"')
  })
})

describe('An auth strategy', () => {
  test('is edited: names, headers and the life of new keys', async () => {
    const body = {
      name: 'tidal',
      display_name: 'Tidal keys',
      strategy_type: 'key_auth' as const,
      labels: { team: 'sea' },
      configs: { 'key-auth': { key_names: ['x-tide'], ttl: { value: 2, unit: 'weeks' as const } } },
    }
    const { id } = await ok(house.operator.POST('/v2/application-auth-strategies', { body }))
    const at = `/strategies/${id}`
    expect((await admin.open('/strategies')).html).toContain(`href="${at}"`)
    const { html } = await admin.open(at)
    expect(html).toContain('value="2"')
    expect(html).toContain('x-tide</textarea>')
    const fields = { name: 'tidal', display_name: 'Keys of the sea', key_names: 'x-tide\r\nx-sea', ttl_value: '' }
    expect((await admin.send(at, fields)).to).toBe('/strategies?done=strategy-saved')
    const read = () =>
      ok(
        house.operator.GET('/v2/application-auth-strategies/{authStrategyId}', {
          params: { path: { authStrategyId: id } },
        }),
      )
    expect(await read()).toMatchObject({
      name: 'tidal',
      display_name: 'Keys of the sea',
      labels: { team: 'sea' },
      configs: { 'key-auth': { key_names: ['x-tide', 'x-sea'] } },
    })
    const wrong = await admin.send(at, { ...fields, name: '', key_names: 'cookie' })
    expect(wrong.html).toContain('id="form-name-error"')
    const cookie = await admin.send(at, { ...fields, key_names: 'cookie' })
    expect(cookie.html).toContain('id="form-key_names-error"')
    expect((await read()).configs).toEqual({ 'key-auth': { key_names: ['x-tide', 'x-sea'] } })
  })
})

describe('Choices that are too many for one page', () => {
  const many = Array.from({ length: mostChoices + 5 }, (_, at) => `many-${String(at).padStart(3, '0')}`)

  /** Ids that can be chosen. */
  const optionsIn = (html: string) => html.match(/<option value="[0-9a-f-]{36}"/g)?.length

  test('services: the first hundred, the chosen one, and what a search finds', async () => {
    const plane = await planeOf()
    const ids: string[] = []
    for (const name of many) ids.push(await addService({ name, url: `http://${name}.internal` }))
    const at = `/gateway/${plane}/routes/new`
    const plain = (await admin.open(at)).html
    expect(optionsIn(plain)).toBe(mostChoices)
    expect(plain).toContain('Search services by name')
    const last = ids.at(-1) ?? ''
    const unlisted = ids.find((id) => !plain.includes(id)) ?? ''
    expect((await admin.open(`${at}?service=${unlisted}`)).html).toMatch(new RegExp(`value="${unlisted}" selected`))
    const searched = await admin.open(`${at}?q=many-104`)
    expect(searched.html).toContain(last)
    expect(optionsIn(searched.html)).toBe(1)
    // A form that is refused still offers what was searched for.
    const refused = await admin.send(`${at}?q=many-104`, { service: last, paths: 'wrong' })
    expect(refused.html).toMatch(new RegExp(`value="${last}" selected`))
    expect((await admin.open(`${at}?q=nothing-like-it`)).html).toContain('Nothing here matches')
    // Lists on the page itself go on to the last one.
    const total = (
      await ok(house.operator.GET(services, { params: { path: { controlPlaneId: plane }, query: { size: 1000 } } }))
    ).data.length
    expect((await admin.open('/gateway?services=5')).html).toContain(`of ${total}`)
  })

  test('APIs to publish: those that are not published yet, and what a search finds of them', async () => {
    const portal = await addPortal(house)
    for (const name of many) await ok(house.operator.POST('/v3/apis', { body: { name } }))
    const { data } = await ok(house.operator.GET('/v3/apis', { params: { query: { 'filter[name]': 'many-000' } } }))
    const path = { apiId: data[0]?.id ?? '', portalId: portal.id }
    await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: {} }))
    const at = `/portals/${portal.id}/publish`
    const { html } = await admin.open(at)
    expect(html).toContain('Search APIs by name')
    expect(html).not.toContain('>many-000<')
    expect(html).toContain('>many-100<')
    expect(html).not.toContain('>many-101<')
    const found = (await admin.open(`${at}?q=many-104`)).html
    const id = /<option value="([0-9a-f-]{36})"[^>]*>many-104</.exec(found)?.[1] ?? ''
    const refused = await admin.send(`${at}?q=many-104`, { api_id: '', visibility: 'public' })
    expect(refused.html).toContain(`value="${id}"`)
    const sent = await admin.send(`${at}?q=many-104`, { api_id: id, visibility: 'public' })
    expect(sent.to).toBe(`/portals/${portal.id}?done=published`)
    expect((await admin.open(`${at}?q=many-000`)).html).toContain('Nothing here matches')
  })

  test('portals to publish on: the first hundred and what a search finds', async () => {
    for (const name of many) await ok(house.operator.POST('/v3/portals', { body: { name } }))
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'everywhere' } }))
    const { html } = await admin.open(`/apis/${id}/publish`)
    expect(html.match(/name="portal_id"/g)?.length).toBe(mostChoices)
    const found = (await admin.open(`/apis/${id}/publish?q=many-104`)).html
    const portalId = /name="portal_id"[^>]* value="([0-9a-f-]{36})"/.exec(found)?.[1] ?? ''
    const sent = await admin.send(`/apis/${id}/publish?q=many-104`, { portal_id: portalId, visibility: 'public' })
    expect(sent.to).toBe(`/apis/${id}?done=published`)
  })

  test('strategies: the one after the hundredth can be a portal’s default', async () => {
    const portal = await addPortal(house)
    for (const name of many) {
      const configs = { 'key-auth': { key_names: ['x-many'] } }
      const body = { name, display_name: name, strategy_type: 'key_auth' as const, configs }
      await ok(house.operator.POST('/v2/application-auth-strategies', { body }))
    }
    expect((await admin.open(`/portals/${portal.id}/edit`)).html).toContain('>many-104<')
  })

  test('tokens: the one after the hundredth can be revoked', async () => {
    const cookie = { cookie: admin.cookie, origin: house.origin }
    const expires_at = new Date(Date.now() + 86_400_000).toISOString()
    const ids: string[] = []
    for (const name of many) {
      const body = { name, expires_at }
      ids.push((await ok(house.management(cookie).POST('/gatehouse/v1/tokens', { body }))).id)
    }
    for (const id of [ids[0], ids.at(-1)]) {
      expect((await admin.open(`/settings/tokens/${id}/revoke`)).status).toBe(200)
    }
  })
})
