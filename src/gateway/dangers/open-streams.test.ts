import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { credentialText, listen, openSocket, startUpstream, startWorld, until, type World } from './fixture.ts'

let world: World
let server: Server
let sockets: WebSocketServer
const seen: Record<string, unknown>[] = []

beforeEach(async () => {
  seen.length = 0
  server = createServer((_, response) =>
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end('no socket here'),
  )
  sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    seen.push({ url: request.url, ...request.headers })
    if (request.url?.startsWith('/refused')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nX-Why: said-so\r\n\r\nno')
      return
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('message', (data, isBinary) => ws.send(data, { binary: isBinary }))
      ws.on('error', () => undefined)
    })
  })
  world = await startWorld({ upstream: { server, port: await listen(server), received: [] } })
})
afterEach(async () => {
  for (const client of sockets.clients) client.terminate()
  await world.stop()
})

async function open(
  headers: Record<string, string> = { 'x-api-key': world.key },
  path = '/orders/live?x=1',
): Promise<WebSocket> {
  const ws = new WebSocket(`ws://127.0.0.1:${world.port}${path}`, ['chat'], { headers })
  await new Promise((resolve, reject) => {
    ws.once('open', resolve)
    ws.once('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))))
    ws.once('error', reject)
  })
  return ws
}

async function echo(ws: WebSocket, text: string): Promise<string> {
  ws.send(text)
  return new Promise((resolve) => ws.once('message', (data) => resolve(String(data))))
}

test('a WebSocket is opened for a key that may, without the key', async () => {
  const ws = await open({
    'x-api-key': world.key,
    'x-gatehouse-application-id': 'forged',
    cookie: 'portalaccesstoken=x',
  })
  expect(await echo(ws, 'hello')).toBe('hello')
  expect(await echo(ws, 'x'.repeat(1_000_000))).toHaveLength(1_000_000)
  expect(ws.protocol).toBe('chat')
  expect(seen[0]).toMatchObject({ url: '/live?x=1', 'x-gatehouse-application-id': world.ids.application })
  expect(JSON.stringify(seen)).not.toContain(world.key)
  expect(seen[0]).not.toHaveProperty('cookie')
  ws.close()
})

test.each([
  ['no key', 401, () => ({})],
  ['a wrong key', 401, () => ({ 'x-api-key': 'x' })],
])('a WebSocket with %s is %i, by the same steps', async (_, status, headers) => {
  await expect(open(headers() as Record<string, string>)).rejects.toThrow(String(status))
  expect(seen).toEqual([])
})

test('a WebSocket without an approved registration is 403, without a route 404', async () => {
  await expect(open(undefined, '/nothing')).rejects.toThrow('404')
  world.application = { ...world.application, registrations: `${world.ids.api} pending` }
  world.apply()
  await expect(open()).rejects.toThrow('403')
})

test('what the upstream answers instead goes back as it is', async () => {
  const answer = await world.raw(
    `GET /orders/refused HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 403 Forbidden[\s\S]*x-why: said-so[\s\S]*connection: close[\s\S]*\r\n\r\nno$/)
})

test('GW-7: an upgrade with a body is 400', async () => {
  const answer = await world.raw(
    `GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 5\r\n\r\nhello`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
})

test('GW-7: another protocol than WebSocket is not spoken: the request is answered as if it had not asked', async () => {
  const answer = await world.raw(
    `GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nConnection: close, Upgrade\r\nUpgrade: h2c\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 403 [\s\S]*no socket here/)
})

test('an upstream that cannot be reached is 502', async () => {
  world.services = world.services.map((row) => ({ ...row, host: 'nowhere.invalid' }))
  world.apply()
  await expect(open()).rejects.toThrow('502')
})

test('a client that goes away takes its upstream connection with it, and back', async () => {
  const ws = await open()
  await echo(ws, 'a')
  ws.terminate()
  await until(() => sockets.clients.size === 0)
  const other = await open()
  const closed = new Promise((resolve) => other.once('close', resolve))
  other.on('error', () => undefined)
  for (const client of sockets.clients) client.terminate()
  await closed
})

test('KEY-8: an open WebSocket ends when its key no longer opens the API', async () => {
  const ws = await open()
  ws.on('error', () => undefined)
  const closed = new Promise((resolve) => ws.once('close', resolve))
  world.application = { ...world.application, name: 'Renamed' }
  world.apply()
  expect(await echo(ws, 'still here')).toBe('still here')
  world.application = { ...world.application, registrations: `${world.ids.api} revoked` }
  world.apply()
  await closed
})

test('KEY-6: an open WebSocket ends when its key expires', async () => {
  const end = Date.now() + 300
  world.application = { ...world.application, credentials: credentialText(world.ids.credential, world.key, end) }
  world.apply()
  const ws = await open()
  ws.on('error', () => undefined)
  await new Promise((resolve) => ws.once('close', resolve))
  expect(Date.now()).toBeGreaterThanOrEqual(end)
})

test('KEY-8: an answer without an end stops when its key is revoked', async () => {
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: 1\n\n')
  })
  const streaming = await startWorld({ upstream })
  const socket = await openSocket(streaming.port)
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${streaming.key}\r\n\r\n`)
  await new Promise((resolve) => socket.once('data', resolve))
  streaming.application = { ...streaming.application, credentials: null }
  streaming.apply()
  await closed
  await streaming.stop()
})
