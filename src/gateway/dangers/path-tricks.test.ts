import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalPath } from '../canonical-path.ts'
import { routeRow, serviceRow, startWorld, type World } from './fixture.ts'

describe('one canonical path for match, authorisation and upstream (GW-4)', () => {
  test.each([
    ['/orders', '/orders'],
    ['/', '/'],
    ['/orders/', '/orders/'],
    ['/orders/%7Ejo%65', '/orders/~joe'],
    ['/orders/%c3%a9', '/orders/%C3%A9'],
    ['/orders/a%20b', '/orders/a%20b'],
    ['/orders/..a/b..', '/orders/..a/b..'],
    ['/orders/100%25', '/orders/100%25'],
  ])('%s is read as %s', (raw, canonical) => expect(canonicalPath(raw)).toBe(canonical))

  test.each([
    ['not rooted', 'orders'],
    ['another origin', 'http://evil.example/orders'],
    ['an asterisk', '*'],
    ['a dot segment', '/orders/./a'],
    ['two dots', '/orders/../admin'],
    ['two dots at the end', '/orders/..'],
    ['encoded dots', '/orders/%2e%2E/admin'],
    ['half encoded dots', '/orders/.%2e/admin'],
    ['dots encoded twice', '/orders/%252e%252e/admin'],
    ['an encoded slash', '/orders/a%2fb'],
    ['a slash encoded twice', '/orders/a%252fb'],
    ['an encoded backslash', '/orders/a%5Cb'],
    ['a backslash', '/orders/a\\b'],
    ['NUL', '/orders/%00'],
    ['an encoded line end', '/orders/%0d%0a'],
    ['an empty segment', '/orders//a'],
    ['an empty segment in front', '//evil.example/orders'],
    ['a parameter', '/orders;admin=1/a'],
    ['a fragment', '/orders#a'],
    ['a raw byte beyond ASCII', '/orders/\u00e9'],
    ['half an escape', '/orders/%4'],
    ['no escape', '/orders/%zz'],
    ['an overlong slash', '/orders/%c0%af'],
    ['half a character', '/orders/%c3'],
  ])('%s is refused', (_, raw) => expect(canonicalPath(raw)).toBeUndefined())
})

describe('the gateway', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    world.services = [{ ...(world.services[0] as World['services'][number]), path: '/base/' }]
  })
  afterAll(() => world.stop())

  function routes(...changes: Parameters<typeof routeRow>[0][]): void {
    world.routes = changes.map((change) => routeRow({ service_id: world.ids.service, ...change }))
    world.apply()
  }
  async function reached(path: string, headers: Record<string, string> = {}): Promise<string | number> {
    const { status } = await world.call(path, { headers: { 'x-api-key': world.key, ...headers } })
    return status === 200 ? (world.upstream.received.at(-1)?.url ?? '') : status
  }

  test.each(['/orders/../admin', '/orders/%2e%2e/admin', '/orders//a', '/orders/a;b', '/orders/%5c'])(
    'GW-4: %s is 400, and no upstream sees it',
    async (path) => {
      routes({ paths: ['/orders'] })
      const before = world.upstream.received.length
      const answer = await world.raw(
        `GET ${path} HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nConnection: close\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
      expect(world.upstream.received).toHaveLength(before)
    },
  )

  test('an absolute target and an asterisk are 400', async () => {
    for (const target of [`http://127.0.0.1:${world.port}/orders`, '*']) {
      const answer = await world.raw(`OPTIONS ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
    }
  })

  test('GW-6: a path matches on segment borders only', async () => {
    routes({ paths: ['/orders'] })
    expect(await reached('/orders')).toBe('/base')
    expect(await reached('/orders/')).toBe('/base/')
    expect(await reached('/orders/1')).toBe('/base/1')
    expect(await reached('/ordersX')).toBe(404)
    expect(await reached('/order')).toBe(404)
  })

  test('the longest path wins, and strip_path says what the upstream sees', async () => {
    routes({ paths: ['/'] }, { paths: ['/orders/open'], strip_path: false }, { paths: ['/orders'] })
    expect(await reached('/orders/open/1?x=%2F&y')).toBe('/base/orders/open/1?x=%2F&y')
    expect(await reached('/orders/opened')).toBe('/base/opened')
    expect(await reached('/anything')).toBe('/base/anything')
  })

  test('GW-4: an encoded letter is matched as the letter', async () => {
    routes({ paths: ['/orders'] }, { paths: ['/orders/admin'], methods: ['DELETE'], strip_path: false })
    expect(await reached('/orders/%61dmin')).toBe('/base/admin')
    const { status } = await world.call('/%6Frders/x', { headers: { 'x-api-key': world.key } })
    expect(status).toBe(200)
  })

  test('a route that names the method comes before one that takes any', async () => {
    routes({ paths: ['/orders'], strip_path: false }, { paths: ['/orders'], methods: ['GET'] })
    expect(await reached('/orders/1')).toBe('/base/1')
    routes({ paths: ['/orders'], methods: ['POST'] })
    expect(await reached('/orders/1')).toBe(404)
  })

  test('hosts: the exact one, then its domain, then any; another host finds nothing (HOST-1)', async () => {
    routes(
      { hosts: ['api.example.com'], paths: ['/a'] },
      { hosts: ['*.example.com'], paths: ['/a'], strip_path: false },
      { paths: ['/b'] },
    )
    expect(await reached('/a/1', { host: 'API.example.com.:8000' })).toBe('/base/1')
    expect(await reached('/a/1', { host: 'other.example.com' })).toBe('/base/a/1')
    expect(await reached('/a/1', { host: 'example.com' })).toBe(404)
    expect(await reached('/a/1', { host: 'evil.com' })).toBe(404)
    expect(await reached('/b/1', { host: 'evil.com' })).toBe('/base/1')
  })

  test('preserve_host keeps the host that the client named; without it the upstream gets its own', async () => {
    routes({ paths: ['/a'], preserve_host: true }, { paths: ['/b'] })
    await reached('/a', { host: 'shop.example:1234' })
    expect(world.upstream.received.at(-1)?.headers.host).toBe('shop.example:1234')
    await reached('/b', { host: 'shop.example:1234' })
    expect(world.upstream.received.at(-1)?.headers.host).toBe(`127.0.0.1:${world.upstream.port}`)
  })

  test('a route for https only is 426 on plain http, and is none of the others', async () => {
    routes({ paths: ['/a'], protocols: ['https'] })
    const { status, headers } = await world.call('/a', { headers: { 'x-api-key': world.key } })
    expect(status).toBe(426)
    expect(headers.upgrade).toContain('TLS')
  })

  test('a very long path of many segments is cheap', async () => {
    routes({ paths: ['/orders'] })
    const began = performance.now()
    for (let i = 0; i < 2000; i++) world.snapshot.routing.find('a', '/a'.repeat(7000), 'GET', false)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a disabled service is as if it were not there', async () => {
    const services = world.services
    world.services = services.map((row) => ({ ...row, enabled: false }))
    routes({ paths: ['/orders'] })
    expect(await reached('/orders')).toBe(404)
    world.services = services
  })

  test.each(['up.example/x', 'up.example@evil.example', 'a b', 'up.example#', 'up.example?', ''])(
    'GW-5: a service with the host "%s" cannot move the origin: it is left out',
    (host) => {
      const before = world.services
      world.services = [serviceRow({ id: world.ids.service, host, api_id: world.ids.api })]
      routes({ paths: ['/orders'] })
      expect(world.snapshot.routing.services).toEqual([])
      expect(world.snapshot.routing.faults).toHaveLength(1)
      world.services = before
    },
  )

  test('paths that no canonical path can match are left out and named', () => {
    routes({ paths: ['~/orders/\\d+', '/a/../b', '/ok'] })
    expect(world.snapshot.routing.faults).toHaveLength(2)
  })
})
