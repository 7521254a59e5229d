import { expect, test } from 'vitest'
import { createMinuteLimit } from '../steps/limit-rate.ts'
import { startUpstream, startWorld } from './fixture.ts'

test('GW-12: the request after the last one is 429 and says when to come again', async () => {
  const world = await startWorld({ rateLimit: createMinuteLimit(3) })
  world.clock.at = 1_800_000_000_000 + 20_000
  const call = () => world.call('/orders', { headers: { 'x-api-key': world.key } })
  const left: unknown[] = []
  for (let i = 0; i < 3; i++) left.push((await call()).headers['ratelimit-remaining'])
  expect(left).toEqual(['2', '1', '0'])
  const refused = await call()
  expect(refused.status).toBe(429)
  expect(refused.headers).toMatchObject({
    'retry-after': '40',
    'ratelimit-limit': '3',
    'ratelimit-remaining': '0',
    'ratelimit-reset': '40',
  })
  expect(world.upstream.received).toHaveLength(3)
  world.clock.at += 40_000
  expect((await call()).status).toBe(200)
  await world.stop()
})

test('requests that are refused before cost nothing', async () => {
  const world = await startWorld({ rateLimit: createMinuteLimit(1) })
  for (let i = 0; i < 5; i++) await world.call('/orders', { headers: { 'x-api-key': 'x' } })
  expect((await world.call('/orders', { headers: { 'x-api-key': world.key } })).status).toBe(200)
  await world.stop()
})

test('each credential has its own share, exact under parallel requests', async () => {
  const limit = createMinuteLimit(100)
  const taken = Array.from({ length: 250 }, (_, i) => limit.take(i % 2 ? 'a' : 'b', 60_000))
  expect(taken.filter((left) => left >= 0)).toHaveLength(200)
})

test('an upstream cannot pretend another limit', async () => {
  const upstream = await startUpstream((_, response) => response.writeHead(200, { 'RateLimit-Remaining': '99' }).end())
  const world = await startWorld({ rateLimit: createMinuteLimit(10), upstream })
  const { headers } = await world.call('/orders', { headers: { 'x-api-key': world.key } })
  expect(headers['ratelimit-remaining']).toBe('9')
  await world.stop()
})
