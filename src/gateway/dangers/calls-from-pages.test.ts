import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPortalOrigins } from '../portal-origins.ts'
import { startUpstream, startWorld, type World } from './fixture.ts'

/* Which pages may read what the gateway answers (Fetch standard, CORS protocol; ASVS 3.4.2). */

const portal = 'http://tides.localhost:8080'
const settings = { publicUrl: new URL('http://localhost:8080'), domain: 'localhost' }
let world: World

beforeAll(async () => {
  const upstream = await startUpstream((_, response) => {
    const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true', 'X-Total': '7' }
    response.writeHead(200, open).end('fine')
  })
  world = await startWorld({ upstream, portalOrigins: readPortalOrigins(settings) })
  world.publications = world.publications.map((row) => ({ ...row, subdomain: 'tides' }))
  world.routes = world.routes.map((row) => ({ ...row, methods: ['GET', 'PATCH'] }))
  world.apply()
})
afterAll(() => world?.stop())

const preflight = (origin: string, more: Record<string, string> = {}) =>
  world.call('/orders/1', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PATCH', ...more },
  })

describe('a portal that publishes the API', () => {
  test('is told ahead of a call that it may, without a key', async () => {
    const asked = 'x-api-key, content-type, x-gatehouse-portal-id, host, b@d'
    const answer = await preflight(portal, { 'access-control-request-headers': asked })
    expect(answer.status).toBe(204)
    expect(answer.text).toBe('')
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': portal,
      'access-control-allow-methods': 'PATCH',
      'access-control-allow-headers': 'x-api-key, content-type',
      'access-control-max-age': '600',
      vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    })
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  test('reads answers, in place of whatever the upstream says of other pages', async () => {
    const answer = await world.call('/orders', { headers: { origin: portal, 'x-api-key': world.key } })
    expect(answer).toMatchObject({ status: 200, text: 'fine' })
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': portal,
      'access-control-expose-headers': '*',
      'x-total': '7',
      vary: 'Origin',
    })
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  test('reads refusals too, so that it can say what is wrong', async () => {
    const answer = await world.call('/orders', { headers: { origin: portal } })
    expect(answer.status).toBe(401)
    expect(answer.headers['access-control-allow-origin']).toBe(portal)
  })

  test('gets no word for a method that no route takes', async () => {
    const answer = await world.call('/orders', {
      method: 'OPTIONS',
      headers: { origin: portal, 'access-control-request-method': 'DELETE' },
    })
    expect(answer.status).toBe(404)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('any other page', () => {
  const others = [
    'http://other.localhost:8080',
    'http://tides.localhost:8081',
    'https://tides.localhost:8080',
    'http://localhost:8080',
    'http://tides.localhost:8080.evil.example',
    'http://evil.example/.localhost:8080',
    'http://a.tides.localhost:8080',
    'null',
  ]
  test.each(others)('is not told that it may: %s', async (origin) => {
    const asked = await preflight(origin)
    expect(asked.headers).not.toHaveProperty('access-control-allow-origin')
    const refused = await world.call('/orders', { headers: { origin } })
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin')
    const answered = await world.call('/orders', { headers: { origin, 'x-api-key': world.key } })
    expect(answered.headers['access-control-allow-origin']).toBe('*')
  })
})

test('a question without an origin is a request as any other', async () => {
  expect((await world.call('/orders', { method: 'OPTIONS' })).status).toBe(404)
})
