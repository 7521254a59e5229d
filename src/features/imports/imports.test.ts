import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uses } from '../../platform/outgoing/uses.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'

const specification = 'openapi: 3.1.0\ninfo: {title: Tides, version: 1.2.0}\npaths: {}\n'
let house: TestGatehouse
let shelf: Server
let shelfPort: number

/** A server that has what people keep beside their specifications. */
const answers: Record<string, { status?: number; location?: string; body: string }> = {
  '/tides.yaml': { body: specification },
  '/moved': { status: 302, location: '/tides.yaml', body: '' },
  '/away': { status: 302, location: 'http://127.0.0.1:1/tides.yaml', body: '' },
  '/loop': { status: 302, location: '/loop', body: '' },
  '/gone': { status: 404, body: specification },
  '/secret.html': { body: '<p>inner page of a router</p>' },
  '/settings.json': { body: '{"admin":{"password":"inner word of a router"}}' },
  '/long': { body: `${specification}#${'x'.repeat(24 * 1024 * 1024)}` },
  '/large': { body: `${specification}#${'x'.repeat(26 * 1024 * 1024)}` },
}

beforeAll(async () => {
  shelf = createServer((request, response) => {
    const { status = 200, location, body } = answers[request.url ?? ''] ?? { status: 404, body: '' }
    response.writeHead(status, location ? { location } : {}).end(body)
  })
  await new Promise<void>((resolve) => shelf.listen(0, '127.0.0.1', resolve))
  shelfPort = (shelf.address() as AddressInfo).port
  house = await startGatehouse({ egressAllow: [`127.0.0.1:${shelfPort}`], egressHttp: true })
})
afterAll(async () => {
  await house.stop()
  await new Promise((resolve) => shelf.close(resolve))
})

const fetchFrom = (url: string) => house.operator.POST('/gatehouse/v1/specifications/fetch', { body: { url } })
const onShelf = (path: string) => `http://127.0.0.1:${shelfPort}${path}`

describe('A specification from an address', () => {
  test('comes with what it says of itself, after a redirect too', async () => {
    for (const path of ['/tides.yaml', '/tides.yaml#/info', '/moved']) {
      expect(await ok(fetchFrom(onShelf(path)))).toEqual({
        type: 'oas3',
        title: 'Tides',
        version: '1.2.0',
        content: specification,
      })
    }
  })

  test('may be as large as one that is uploaded', async () => {
    expect((await ok(fetchFrom(onShelf('/long')))).content).toHaveLength(answers['/long']?.body.length ?? 0)
  })

  test('that cannot be had is refused in one sentence, whatever the reason (SSRF-3, SSRF-5, SSRF-6, SSRF-8)', async () => {
    const places = [
      ...['/away', '/loop', '/gone', '/secret.html', '/settings.json', '/large', '/none'].map(onShelf),
      house.origin,
      'http://127.0.0.1:1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[::1]/tides.yaml',
      'https://user:secret@example.com/',
      'https://does-not-exist.invalid/',
    ]
    for (const place of places) {
      const { response, error } = await fetchFrom(place)
      expect([place, response.status]).toEqual([place, 400])
      expect(error).toMatchObject({ invalid_parameters: [{ field: 'url', reason: uses.specification.failure }] })
      expect(JSON.stringify(error)).not.toContain('router')
    }
  })

  test('that is no web address is refused before anything is asked (SSRF-2)', async () => {
    for (const url of ['file:///etc/passwd', 'tides.yaml', 'https://', 'ftp://example.com/x']) {
      const { response, error } = await fetchFrom(url)
      expect(response.status).toBe(400)
      expect(JSON.stringify(error)).toContain('begins with https')
    }
  })
})

describe('Reading a specification', () => {
  const read = (content: string) => house.operator.POST('/gatehouse/v1/specifications/read', { body: { content } })

  test('says what it is called and keeps nothing', async () => {
    expect(await ok(read(specification))).toEqual({ type: 'oas3', title: 'Tides', version: '1.2.0' })
    expect((await ok(house.operator.GET('/v3/apis'))).meta.page.total).toBe(0)
  })

  test('400 names what is none', async () => {
    const { response, error } = await read('just words')
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ invalid_parameters: [{ field: 'content', rule: 'is_specification' }] })
  })
})
