import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestDeveloper, type TestPortal } from '../../testing/people.ts'

let server: Server
let port: number
const seen: { url: string | undefined; headers: Record<string, unknown> }[] = []
let house: TestGatehouse
let portal: TestPortal
let developer: TestDeveloper
let slug: string

const document = () =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    servers: [{ url: `http://127.0.0.1:${port}/v1` }, { url: 'http://10.0.0.1' }, { url: 'https://elsewhere.example' }],
    paths: {
      '/notes/{id}': {
        get: { operationId: 'getNote', responses: { 200: { description: 'Fine' } } },
        delete: { operationId: 'hiddenNote', 'x-internal': true, responses: { 204: { description: 'Gone' } } },
      },
    },
  })

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url, headers: request.headers })
    const page = gzipSync('<script>alert(1)</script>')
    response
      .writeHead(203, {
        'content-type': 'text/html',
        'content-encoding': 'gzip',
        'set-cookie': 'portalaccesstoken=x',
        'x-own': '1',
      })
      .end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  house = await startGatehouse({
    egressAllow: [`127.0.0.1:${port}`],
    egressHttp: true,
    tryHosts: ['127.0.0.1', '10.0.0.1'],
  })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  developer = await addDeveloper(house, portal)
  const api = await ok(house.operator.POST('/v3/apis', { body: { name: 'Notes', spec_content: document() } }))
  slug = api.slug ?? ''
  const params = { path: { apiId: api.id, portalId: portal.id } }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }))
})
afterAll(async () => {
  await house.stop()
  server.closeAllConnections()
  server.close()
})

type Sent = { url: string; operation_id?: string; headers?: { name: string; value: string }[]; version?: string }
const send = ({ url, operation_id = 'getNote', headers = [], version }: Sent, who = developer) =>
  who.client.POST('/api/gatehouse/v1/apis/{apiIdOrSlug}/try', {
    params: { path: { apiIdOrSlug: slug } },
    body: { operation_id, url, headers, body: null, ...(version ? { version } : {}) },
    parseAs: 'text',
  })
const good = () => `http://127.0.0.1:${port}/v1/notes/7?a=b`

test('200: the answer is bytes that no browser opens as a page of ours, without cookies (TRY-3)', async () => {
  const { data, response } = await send({ url: good(), headers: [{ name: 'X-Key', value: 'k' }] })
  expect(response.status).toBe(200)
  expect(data).toBe('<script>alert(1)</script>')
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': 'attachment; filename="answer"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'gatehouse-try-status': '203',
  })
  expect(headers).not.toHaveProperty('set-cookie')
  const told = JSON.parse(decodeURIComponent(headers['gatehouse-try-headers'] ?? '')) as [string, string][]
  expect(told.map(([name]) => name)).toEqual(expect.arrayContaining(['content-type', 'x-own']))
  expect(told.map(([name]) => name)).not.toContain('set-cookie')
  expect(seen.at(-1)?.url).toBe('/v1/notes/7?a=b')
  expect(seen.at(-1)?.headers).toMatchObject({ 'x-key': 'k' })
  for (const name of ['cookie', 'origin', 'referer', 'x-forwarded-for'])
    expect(seen.at(-1)?.headers).not.toHaveProperty(name)
})

test('400: no header that could split a request, no address that is none', async () => {
  expect((await send({ url: good(), headers: [{ name: 'X', value: 'a\r\nb: c' }] })).response.status).toBe(400)
  expect((await send({ url: good(), headers: [{ name: 'a b', value: 'c' }] })).response.status).toBe(400)
  expect((await send({ url: 'file:///etc/passwd' })).response.status).toBe(400)
})

test('401: nobody is signed in; 403: the call comes from another site (TRY-1)', async () => {
  const address = `${portal.origin}/api/gatehouse/v1/apis/${slug}/try`
  const body = JSON.stringify({ operation_id: 'getNote', url: good(), headers: [], body: null })
  const post = (headers: Record<string, string>) =>
    house.request(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  expect((await post({})).status).toBe(401)
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
})

test('403: only what the description names and the operator allows (TRY-1)', async () => {
  const before = seen.length
  for (const url of [
    `http://127.0.0.1:${port}/v1/others/7`,
    `http://127.0.0.1:${port}/v1/notes/7/more`,
    `http://localhost:${port}/v1/notes/7`,
    'https://elsewhere.example/notes/7',
    'http://169.254.169.254/notes/7',
    `${house.origin}/notes/7`,
  ]) {
    expect([url, (await send({ url })).response.status]).toEqual([url, 403])
  }
  expect(seen).toHaveLength(before)
})

test('404: no such API, operation or version, and none that the portal hides', async () => {
  expect((await send({ url: good(), operation_id: 'none' })).response.status).toBe(404)
  expect((await send({ url: good(), version: 'none' })).response.status).toBe(404)
  const elsewhere = await addPortal(house)
  expect((await send({ url: good() }, await addDeveloper(house, elsewhere))).response.status).toBe(404)
  const customize = (spec_renderer: { hide_internal?: boolean; try_it_ui?: boolean }) =>
    ok(
      house.operator.PATCH('/v3/portals/{portalId}/customization', {
        params: { path: { portalId: portal.id } },
        body: { spec_renderer },
      }),
    )
  await customize({ hide_internal: true })
  expect((await send({ url: good(), operation_id: 'hiddenNote' })).response.status).toBe(404)
  await customize({ try_it_ui: false })
  expect((await send({ url: good() })).response.status).toBe(404)
  await customize({ try_it_ui: true })
})

test('502: an allowed host at a place that is not public; the answer does not say so (SSRF-8)', async () => {
  const { error, response } = await send({ url: 'http://10.0.0.1/notes/7' })
  expect(response.status).toBe(502)
  expect(JSON.stringify(error)).not.toMatch(/10\.0\.0\.1|public/)
  expect(house.log.some((line) => line.includes('not on the public internet'))).toBe(true)
})

test('429: sixty a minute for one developer (TRY-1)', async () => {
  const busy = await addDeveloper(house, portal)
  const statuses: number[] = []
  for (let i = 0; i < 62; i++) statuses.push((await send({ url: 'https://nowhere.example/' }, busy)).response.status)
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(403))
  expect(statuses.slice(60)).toEqual([429, 429])
  expect((await send({ url: good() })).response.status).toBe(200)
  house.clock.advance(61_000)
  expect((await send({ url: 'https://nowhere.example/' }, busy)).response.status).toBe(403)
})
