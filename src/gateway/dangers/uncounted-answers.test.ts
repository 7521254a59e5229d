import { afterEach, expect, test } from 'vitest'
import { AnswerCounter } from '../report.ts'
import { openSocket, startUpstream, startWorld, until, type World } from './fixture.ts'

/* Each request is counted once, with what became of it: what operators cannot see they cannot mend. */

let world: World | undefined
afterEach(() => world?.stop())

async function start(options: Parameters<typeof startWorld>[0] = {}) {
  const answers = new AnswerCounter()
  world = await startWorld({ ...options, answers })
  const counted = () => Object.fromEntries(answers.list().map((one) => [`${one.outcome} ${one.status}`, one.total]))
  return { world, counted }
}

test('what passes is counted by the status of the upstream, what is refused by the reason', async () => {
  const upstream = await startUpstream((request, response) => {
    response.writeHead(request.url === '/missing' ? 404 : 200).end('{}')
  })
  const { world, counted } = await start({ upstream })
  const headers = { 'x-api-key': world.key }
  await world.call('/orders', { headers })
  await world.call('/orders', { headers })
  await world.call('/orders/missing', { headers })
  await world.call('/orders')
  await world.call('/elsewhere')
  await world.raw('GET / HTTP/1.1\r\nbroken\r\n\r\n')
  expect(counted()).toEqual({
    'passed 200': 2,
    'passed 404': 1,
    'missing-key 401': 1,
    'no-route 404': 1,
    'unreadable 400': 1,
  })
})

test('an upstream that is gone, a client that leaves and a tunnel are counted too', async () => {
  const upstream = await startUpstream(() => undefined)
  upstream.server.on('upgrade', (_, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
    socket.resume().on('end', () => socket.end())
  })
  const { world, counted } = await start({ upstream })
  const ask = `GET /orders HTTP/1.1\r\nHost: a\r\nX-API-Key: ${world.key}\r\n`

  const leaver = await openSocket(world.port)
  leaver.write(`${ask}\r\n`)
  await until(() => upstream.received.length === 1)
  leaver.destroy()
  await until(() => counted()['client-left 499'] === 1)

  const tunnel = await openSocket(world.port)
  tunnel.write(
    `${ask}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  await until(() => counted()['passed 101'] === 1)
  tunnel.destroy()

  upstream.server.closeAllConnections()
  await new Promise((resolve) => upstream.server.close(resolve))
  await world.call('/orders', { headers: { 'x-api-key': world.key } })
  expect(counted()).toEqual({ 'client-left 499': 1, 'passed 101': 1, 'upstream-broken 502': 1 })
})
