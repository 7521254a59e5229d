import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newSecret } from '../../platform/secrets/secrets.ts'
import { credentialText, startWorld, type World } from './fixture.ts'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.stop())

async function call(headers: Record<string, string> | string[] = { 'x-api-key': world.key }, path = '/orders') {
  const answer = await world.call(path, { headers })
  // Whatever is refused, no upstream hears of it.
  if (answer.status !== 200) expect(world.upstream.received).toEqual([])
  return answer
}

test('the key of an approved registration opens its API', async () => {
  expect((await call()).status).toBe(200)
})

test('GW-1: no key is 401 and says which header; an unknown one is 401', async () => {
  const { status, problem, headers } = await call({})
  expect(status).toBe(401)
  expect(problem.detail).toBe('This API needs a key; send yours in the header x-api-key.')
  expect(headers['www-authenticate']).toBe('Key realm="gatehouse", headers="x-api-key"')
  const unknown = await call({ 'x-api-key': newSecret('gtk') })
  expect([unknown.status, unknown.problem.detail]).toEqual([401, 'This key is not known, or it was revoked.'])
  expect(unknown.headers['www-authenticate']).toBeDefined()
})

test('KEY-1: a mistyped key is told from an unknown one', async () => {
  for (const text of [
    world.key.slice(0, -1),
    `${world.key.slice(0, -1)}${world.key.endsWith('a') ? 'b' : 'a'}`,
    'x',
    'gpat_x',
  ]) {
    expect((await call({ 'x-api-key': text })).problem.detail).toBe('This is not a whole key; check how it was copied.')
  }
})

test('GW-8: a key in the query, in a cookie, in Authorization or in another header is none', async () => {
  expect((await call({}, `/orders?x-api-key=${world.key}`)).status).toBe(401)
  expect((await call({ cookie: `x-api-key=${world.key}` })).status).toBe(401)
  expect((await call({ authorization: `Bearer ${world.key}` })).status).toBe(401)
  expect((await call({ apikey: world.key })).status).toBe(401)
})

test('GW-7: two keys are 400, also when both are the same', async () => {
  expect((await call(['x-api-key', world.key, 'X-Api-Key', world.key])).status).toBe(400)
})

test('KEY-6: a key ends at the very millisecond of its expiry', async () => {
  const end = 1_800_000_000_000
  world.application = { ...world.application, credentials: credentialText(world.ids.credential, world.key, end) }
  world.apply()
  world.clock.at = end - 1
  expect((await call()).status).toBe(200)
  world.upstream.received.length = 0
  world.clock.at = end
  const { status, problem } = await call()
  expect([status, problem.detail]).toEqual([401, 'This key has expired.'])
})

test('DUR-7: the database says what time it is', async () => {
  const end = Date.now() + 60_000
  world.application = { ...world.application, credentials: credentialText(world.ids.credential, world.key, end) }
  world.apply()
  world.snapshot.clockOffset = 120_000
  expect((await call()).status).toBe(401)
})

test('DEG-3: an expiry that cannot be read denies', async () => {
  world.application = { ...world.application, credentials: `${credentialText(world.ids.credential, world.key)}soon` }
  world.apply()
  expect((await call()).status).toBe(401)
})

test.each(['pending', 'rejected', 'revoked', 'unverified', ''])('a developer who is %s is 403', async (status) => {
  world.application = { ...world.application, developer_status: status }
  world.apply()
  const answer = await call()
  expect([answer.status, answer.problem.detail]).toEqual([403, 'The developer of this key is not approved.'])
})

test.each([
  ['pending', 'The registration of this application for this API waits for approval.'],
  ['rejected', 'The registration of this application for this API was rejected or revoked.'],
  ['revoked', 'The registration of this application for this API was rejected or revoked.'],
])('a registration that is %s is 403', async (status, detail) => {
  world.application = { ...world.application, registrations: `${world.ids.api} ${status}` }
  world.apply()
  const answer = await call()
  expect([answer.status, answer.problem.detail]).toEqual([403, detail])
})

test('GW-1: a registration for another API does not count', async () => {
  world.application = { ...world.application, registrations: `${randomUUID()} approved` }
  world.apply()
  expect((await call()).problem.detail).toBe('The application of this key is not registered for this API.')
  world.application = { ...world.application, registrations: null }
  world.apply()
  expect((await call()).status).toBe(403)
})

test('KEY-9: a key of another portal is 403, though the same API is published there no more', async () => {
  world.publications = world.publications.map((row) => ({ ...row, portal_id: randomUUID() }))
  world.apply()
  const { status, problem } = await call()
  expect([status, problem.detail]).toEqual([403, 'This API is not published on the portal of this key.'])
})

test('KEY-9: each portal takes keys in its own headers only', async () => {
  const other = randomUUID()
  world.publications.push({
    portal_id: other,
    api_id: world.ids.api,
    auth_strategy_id: randomUUID(),
    key_names: ['apikey'],
  })
  world.apply()
  const { status, problem } = await call({ apikey: world.key })
  expect([status, problem.detail]).toEqual([401, 'This key is not accepted in this header.'])
  expect((await call()).status).toBe(200)
})

test('GW-1: an application with another strategy than the publication is 403', async () => {
  world.application = { ...world.application, auth_strategy_id: randomUUID() }
  world.apply()
  expect((await call()).status).toBe(403)
})

test('a route whose service implements no API is closed, and so is an API without a key strategy', async () => {
  const { services, publications } = world
  world.services = services.map((row) => ({ ...row, api_id: null }))
  world.apply()
  const { status, problem } = await call()
  expect([status, problem.detail]).toEqual([403, 'This address is not open to any application.'])
  world.services = services
  world.publications = []
  world.apply()
  expect((await call()).status).toBe(403)
  world.publications = publications.map((row) => ({ ...row, key_names: [] }))
  world.apply()
  expect((await call()).status).toBe(403)
})

test('GW-8: a strategy cannot take keys from headers that HTTP or the gateway reads', async () => {
  world.publications = world.publications.map((row) => ({
    ...row,
    key_names: ['Host', 'Cookie', 'X-Forwarded-For', 'a b'],
  }))
  world.apply()
  expect((await call({ 'x-forwarded-for': world.key })).status).toBe(403)
  expect(world.snapshot.routing.faults).toHaveLength(1)
})

test('404 and 503 come before any question about keys', async () => {
  expect((await call({}, '/nothing')).status).toBe(404)
  world.snapshot.servableUntil = Date.now() - 1
  const { status, headers } = await call()
  expect([status, headers['retry-after']]).toEqual([503, '5'])
})

test('GW-1: an error inside denies', async () => {
  world.snapshot.routing = undefined as unknown as World['snapshot']['routing']
  expect((await call()).status).toBe(503)
  expect(world.log.at(-1)?.message).toBe('a request could not be decided')
})
