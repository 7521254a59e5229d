import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { packageRoot } from '../../platform/package-root.ts'
import { startWorld, type World } from './fixture.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => {
  world.upstream.received.length = 0
})
afterAll(() => world.stop())

async function send(headers: string[]): Promise<{ names: string[]; headers: Record<string, unknown>; raw: string[] }> {
  const { status } = await world.call('/orders/1', { headers: ['x-api-key', world.key, ...headers] })
  expect(status).toBe(200)
  const received = world.upstream.received.at(-1)
  const raw = received?.rawHeaders ?? []
  return {
    names: raw.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase()),
    headers: received?.headers ?? {},
    raw,
  }
}

test('the upstream learns application, developer, credential and portal', async () => {
  const { headers } = await send([])
  expect(headers).toMatchObject({
    'x-gatehouse-portal-id': world.ids.portal,
    'x-gatehouse-application-id': world.ids.application,
    'x-gatehouse-application-name': encodeURIComponent('Ünïcode App'),
    'x-gatehouse-developer-id': world.ids.developer,
    'x-gatehouse-credential-id': world.ids.credential,
  })
})

test('docs/operations.md lists every header that says whose a call is, and no other', async () => {
  const { names } = await send([])
  const text = readFileSync(join(packageRoot, 'docs', 'operations.md'), 'utf8')
  const documented = [...text.matchAll(/^\| `(x-gatehouse-[^`]+)` \|/gm)].map(([, name]) => name)
  expect(documented.sort()).toEqual(names.filter((name) => name.startsWith('x-gatehouse-')).sort())
})

test('GW-2: the key never reaches the upstream, in whatever spelling of its header', async () => {
  const { raw } = await send(['X_API_Key', 'decoy', 'x-api_key', 'decoy'])
  expect(raw.join(' ')).not.toContain(world.key)
  expect(raw.join(' ')).not.toContain('decoy')
})

test.each([
  'X-Gatehouse-Application-Id',
  'x_gatehouse_application_id',
  'X-Gatehouse_Developer-Id',
  'X-Gatehouse-Anything',
  'X-Consumer-ID',
  'X_Consumer_Username',
  'X-Application-Id',
  'X-Authenticated-UserId',
  'X-Credential-Identifier',
  'X-Anonymous-Consumer',
  'Remote-User',
])('GW-2: a client cannot forge %s', async (name) => {
  const { raw } = await send([name, 'forged'])
  expect(raw).not.toContain('forged')
})

test.each(['X-Forwarded-For', 'X-Forwarded-Host', 'X_Forwarded_Proto', 'Forwarded', 'X-Real-IP', 'X-Forwarded-User'])(
  'GW-2: %s of an untrusted client is set anew',
  async (name) => {
    const { raw, headers } = await send([name, 'forged'])
    expect(raw).not.toContain('forged')
    expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' })
  },
)

test.each(['X-Original-URL', 'X-Rewrite-URL', 'X-HTTP-Method-Override', 'X_Method_Override'])(
  'GW-7: %s makes no other request of it',
  async (name) => {
    expect((await send([name, 'DELETE'])).raw).not.toContain('DELETE')
  },
)

test('GW-3: what Connection names is dropped, but never what the gateway sets', async () => {
  await world.raw(
    `GET /orders/1 HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nConnection: close, x-secret-hop, X-Gatehouse-Application-Id, x-forwarded-for, via, cookie\r\nx-secret-hop: hop\r\nx-kept: kept\r\nCookie: a=1\r\n\r\n`,
  )
  const headers = world.upstream.received.at(-1)?.headers
  expect(headers).not.toHaveProperty('x-secret-hop')
  expect(headers).not.toHaveProperty('cookie')
  expect(headers).toMatchObject({
    'x-kept': 'kept',
    'x-gatehouse-application-id': world.ids.application,
    'x-forwarded-for': '127.0.0.1',
    via: '1.1 gatehouse',
  })
})

test('GW-3: hop-by-hop headers end here', async () => {
  const answer = await world.raw(
    `GET /orders/1 HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nTE: trailers\r\nKeep-Alive: timeout=1\r\nProxy-Connection: close\r\nProxy-Authorization: Basic x\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  const names = Object.keys(world.upstream.received.at(-1)?.headers ?? {})
  for (const name of ['te', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'upgrade', 'http2-settings']) {
    expect(names).not.toContain(name)
  }
})

test('product.md 7: cookies of portal and console stay here, others pass', async () => {
  const ours =
    'portalaccesstoken=a; __Host-portalaccesstoken=b; portalrefreshtoken=c; gatehouseconsole=d; __Host-gatehouseconsole=e; __Secure-portalaccesstoken=f'
  expect((await send(['cookie', `theme=dark; ${ours}; basket=1`])).headers.cookie).toBe('theme=dark; basket=1')
  expect((await send(['cookie', ours])).headers).not.toHaveProperty('cookie')
})

test('product.md 7: an upstream cannot set a cookie of ours, not even one without a name', async () => {
  const other = await startWorld({
    upstream: await (await import('./fixture.ts')).startUpstream((_, response) => {
      const cookies = [
        'portalaccesstoken=x; Path=/',
        '__Host-gatehouseconsole=x',
        '=portalaccesstoken=x',
        ' PortalAccessToken =x',
        'mine=1',
      ]
      response.writeHead(200, { 'Set-Cookie': cookies, 'X-Hop': '1', Connection: 'X-Hop' }).end()
    }),
  })
  const { headers } = await other.call('/orders', { headers: { 'x-api-key': other.key } })
  expect(headers['set-cookie']).toBe('mine=1')
  expect(headers).not.toHaveProperty('x-hop')
  await other.stop()
})

test('THR-5: only a trusted proxy says for whom it speaks', async () => {
  const trusting = await startWorld({ trustProxy: ['10.0.0.0/8', '127.0.0.1'] })
  await trusting.call('/orders', {
    headers: [
      'x-api-key',
      trusting.key,
      'X-Forwarded-For',
      '203.0.113.9',
      'X-Forwarded-Proto',
      'https',
      'X-Forwarded-Host',
      'api.example',
    ],
  })
  expect(trusting.upstream.received[0]?.headers).toMatchObject({
    'x-forwarded-for': '203.0.113.9, 127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'api.example',
  })
  await trusting.stop()
})

test('a name that no header may hold is encoded', async () => {
  world.application = { ...world.application, name: 'a\r\nX-Evil: 1, "q" 日本' }
  world.apply()
  const { headers } = await send([])
  expect(headers['x-gatehouse-application-name']).toBe('a%0D%0AX-Evil%3A%201%2C%20%22q%22%20%E6%97%A5%E6%9C%AC')
})
