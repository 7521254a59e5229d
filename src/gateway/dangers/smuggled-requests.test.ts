import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSocket, startWorld, type World } from './fixture.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => {
  world.upstream.received.length = 0
})
afterAll(() => world.stop())

const head = (method = 'POST') => `${method} /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n`
const inner = 'GET /orders/smuggled HTTP/1.1\r\nHost: a\r\n\r\n'

test.each([
  [
    'TE and CL',
    () => `${head()}Content-Length: ${inner.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
  ],
  ['CL and TE', () => `${head()}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`],
  ['two lengths', () => `${head()}Content-Length: 5\r\nContent-Length: 0\r\n\r\n${inner}`],
  ['two equal lengths', () => `${head()}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`],
  ['a length of two values', () => `${head()}Content-Length: 5, 5\r\n\r\nhello`],
  ['a signed length', () => `${head()}Content-Length: +5\r\n\r\nhello`],
  ['another coding', () => `${head()}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
  ['identity', () => `${head()}Transfer-Encoding: identity\r\n\r\n${inner}`],
  ['a hidden coding', () => `${head()}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`],
  ['two codings', () => `${head()}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a space before the colon', () => `${head()}Content-Length : 5\r\n\r\nhello`],
  ['a bare line feed', () => `GET /orders HTTP/1.1\nHost: a\nx-api-key: ${world.key}\n\n`],
  ['a folded line', () => `${head('GET')}X-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n`],
  ['a bad chunk size', () => `${head()}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
  ['two hosts', () => `${head('GET')}Host: b\r\nConnection: close\r\n\r\n`],
  ['no host', () => `GET /orders HTTP/1.1\r\nx-api-key: ${world.key}\r\nConnection: close\r\n\r\n`],
  [
    'a host that is none',
    () => `GET /orders HTTP/1.1\r\nHost: a/b\r\nx-api-key: ${world.key}\r\nConnection: close\r\n\r\n`,
  ],
  ['two keys in one header name', () => `${head('GET')}X-API-KEY: ${world.key}\r\nConnection: close\r\n\r\n`],
  ['NUL in a value', () => `${head('GET')}X-A: a\0b\r\n\r\n`],
])('GW-7: %s is 400, and nothing of it reaches an upstream as a request of its own', async (_, text) => {
  const answer = await world.raw(text())
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
  expect(world.upstream.received.map(({ url }) => url)).not.toContain('/smuggled')
})

test('what follows a length stays a request of its own, without the key of the first', async () => {
  const answer = await world.raw(
    `${head()}Content-Length: 5\r\n\r\nhello${inner.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 200 [\s\S]*HTTP\/1.1 401 /)
  expect(world.upstream.received.map(({ body }) => body)).toEqual(['hello'])
})

test('a chunked body is passed on chunked, and read once', async () => {
  await world.raw(`${head()}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`)
  expect(world.upstream.received[0]).toMatchObject({ body: 'abcde', headers: { 'transfer-encoding': 'chunked' } })
})

test.each(['TRACE', 'CONNECT'])('GW-7: %s is 405', async (method) => {
  const target = method === 'CONNECT' ? 'evil.example:443' : '/orders'
  const answer = await world.raw(`${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 405 /)
})

test('DOS-2: 101 fields are 431, and so are headers beyond 16 KB', async () => {
  const many = Array.from({ length: 100 }, (_, i) => `x-${i}: 1\r\n`).join('')
  expect(await world.raw(`GET /orders HTTP/1.1\r\nHost: a\r\n${many}Connection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 /,
  )
  expect(await world.raw(`GET /orders HTTP/1.1\r\nHost: a\r\nx: ${'a'.repeat(17_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 /,
  )
})

test('DOS-2: a connection that never ends its headers is closed', async () => {
  const socket = await openSocket(world.port)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined)
  socket.write('GET /orders HTTP/1.1\r\nHost: a\r\n')
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  await closed
  expect(answer).toMatch(/^HTTP\/1.1 408 /)
}, 20_000)

test('answers are problem+json that name no secret', async () => {
  const { status, headers, problem, text } = await world.call('/orders', { headers: { 'x-api-key': `${world.key}x` } })
  expect(status).toBe(401)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(headers['cache-control']).toBe('no-store')
  expect(problem).toMatchObject({ status: 401, title: 'Unauthorized', detail: expect.stringMatching(/^[A-Z].+\.$/) })
  expect(text).not.toContain(world.key)
})
