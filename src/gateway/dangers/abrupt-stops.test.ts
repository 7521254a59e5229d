import { expect, test } from 'vitest'
import { createGateway } from '../gateway.ts'
import { UsageBuffer } from '../steps/count-use.ts'
import { createMinuteLimit } from '../steps/limit-rate.ts'
import { listen, openSocket, startUpstream, startWorld, until } from './fixture.ts'

test('OPS-1: a stop takes no new connection, lets what is in flight finish, and then ends', async () => {
  let finish: () => void = () => undefined
  const upstream = await startUpstream((_, response) => {
    finish = () => response.end('whole')
  })
  const world = await startWorld({ upstream })
  const idle = await openSocket(world.port)
  const idleClosed = new Promise((resolve) => idle.once('close', resolve).resume())
  const socket = await openSocket(world.port)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  await until(() => upstream.received.length === 1)
  const { stopGateway } = world
  let isStopped = false
  const stopped = stopGateway(25_000).then(() => {
    isStopped = true
  })
  await expect(openSocket(world.port)).rejects.toThrow('ECONNREFUSED')
  await idleClosed
  expect(isStopped).toBe(false)
  finish()
  await stopped
  expect(answer).toMatch(/^HTTP\/1.1 200 [\s\S]*whole/)
  upstream.server.close()
})

test('OPS-1: what does not end in time is ended', async () => {
  const upstream = await startUpstream(() => undefined)
  const world = await startWorld({ upstream })
  const socket = await openSocket(world.port)
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  await until(() => upstream.received.length === 1)
  const began = performance.now()
  await world.stopGateway(300)
  await closed
  expect(performance.now() - began).toBeLessThan(3_000)
  upstream.server.closeAllConnections()
  upstream.server.close()
})

test('OPS-2: health is answered on every host, before any route, and tells nothing else', async () => {
  const world = await startWorld()
  world.routes = world.routes.map((row) => ({ ...row, paths: ['/'] }))
  world.apply()
  const live = await world.call('/health/live', { headers: { host: 'whatever.example' } })
  expect([live.status, live.text]).toEqual([200, '{"status":"ok"}'])
  expect((await world.call('/health/ready')).status).toBe(200)
  world.snapshot.servableUntil = 0
  expect((await world.call('/health/ready')).status).toBe(503)
  expect((await world.call('/health/live')).status).toBe(200)
  expect((await world.call('/health/other')).status).toBe(503)
  await world.stop()
})

test('a gateway without any knowledge refuses', async () => {
  const { Snapshot } = await import('../snapshot.ts')
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const { server, stop } = createGateway({
    snapshot: new Snapshot(),
    rateLimit: createMinuteLimit(0),
    usage: new UsageBuffer(async () => undefined),
    clock: { now: () => new Date() },
    log,
  })
  const port = await listen(server as never)
  expect((await fetch(`http://127.0.0.1:${port}/orders`)).status).toBe(503)
  await stop(0)
})
