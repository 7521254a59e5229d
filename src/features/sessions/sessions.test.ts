import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse, type Visitor } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestPortal } from '../../testing/people.ts'
import { findDeveloperId, goodPassword, mintToken, signIn, signUp } from '../../testing/sign-up.ts'
import { purgeSessions } from './index.ts'
import { sessionEvents } from './model.ts'

const email = 'ada@example.com'
const hour = 3_600_000
let house: TestGatehouse
let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  portal = await addPortal(house, { auto_approve_developers: true })
  visitor = house.visitor(portal.origin)
})

const statusOf = async (answer: Promise<{ response: Response }>) => (await answer).response.status
const authenticate = (username = email, password = goodPassword, client = visitor) =>
  client.POST('/api/v3/developer/authenticate', { body: { username, password } })
const refresh = (client: Visitor) => statusOf(client.POST('/api/v3/developer/refresh'))
const me = (client: Visitor) => statusOf(client.GET('/api/v3/developer/me'))

/** A visitor with these cookies and no others. */
function carrying(cookies: Iterable<readonly [string, string]>, origin = portal.origin): Visitor {
  const client = house.visitor(origin)
  for (const [name, value] of cookies) client.cookies.set(name, value)
  return client
}

async function typesOf(kind: string): Promise<string[]> {
  const rows = await house.platform.database
    .selectFrom('events')
    .select('type')
    .where('portal_id', '=', portal.id)
    .where('type', 'like', `%${kind}%`)
    .orderBy('id')
    .execute()
  return rows.map(({ type }) => type)
}

describe('POST /api/v3/developer/authenticate', () => {
  test('204 with two host-only cookies that open the portal (SES-2)', async () => {
    await signUp(house, portal)
    const { response } = await authenticate(' ADA@Example.com ')
    expect(response.status).toBe(204)
    const form = /^(portalaccesstoken|portalrefreshtoken)=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(form)
    expect(response.headers.getSetCookie()).toHaveLength(2)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await me(visitor)).toBe(200)
    expect(await typesOf('signed-in')).toEqual(['developer.signed-in'])
  })

  test('over https the cookies are Secure and bound to their host; the bare name opens nothing (SES-2)', async () => {
    const secure = await startGatehouse({ publicUrl: new URL('https://localhost') })
    const site = await addPortal(secure, { auto_approve_developers: true })
    await signUp(secure, site)
    const client = secure.visitor(site.origin)
    const { response } = await authenticate(email, goodPassword, client)
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^__Host-portal.*; Secure; SameSite=Lax$/)
    expect(await me(client)).toBe(200)
    const access = client.cookies.get('__Host-portalaccesstoken') ?? ''
    const bare = secure.visitor(site.origin)
    bare.cookies.set('portalaccesstoken', access)
    expect(await me(bare)).toBe(401)
    secure.platform.config.compatCookie = true
    expect(await me(bare)).toBe(200)
    await secure.stop()
  })

  test('401 with the same answer for every failure (ENUM-1, ENUM-4)', async () => {
    await signUp(house, portal)
    const others = ['pending', 'rejected', 'revoked'] as const
    const developers = await Promise.all(others.map((status) => addDeveloper(house, portal, status)))
    const { password_hash } = await house.platform.database
      .selectFrom('developers')
      .select('password_hash')
      .where('portal_id', '=', portal.id)
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    await house.platform.database
      .updateTable('developers')
      .set({ password_hash })
      .where('portal_id', '=', portal.id)
      .execute()
    await ok(visitor.POST('/api/v3/developer', { body: { email: 'unproven@example.com', full_name: 'U' } }))
    const answers = [
      await authenticate(email, 'Wrong-horse-1'),
      await authenticate('nobody@example.com'),
      await authenticate('unproven@example.com'),
      await authenticate('no address at all'),
    ]
    for (const developer of developers) answers.push(await authenticate(developer.email))
    for (const { response, error } of answers) {
      expect(response.status).toBe(401)
      expect({ ...error, instance: '' }).toEqual({ ...answers[0]?.error, instance: '' })
      expect(response.headers.getSetCookie()).toEqual([])
    }
    expect(visitor.cookies.size).toBe(0)
  })

  test('400 for what is no sign-in, the same for known and unknown addresses (ENUM-3)', async () => {
    await signUp(house, portal)
    for (const username of [email, 'nobody@example.com']) {
      expect(await statusOf(authenticate(username, ''))).toBe(400)
      expect(await statusOf(authenticate(username, 'x'.repeat(257)))).toBe(400)
    }
    const body = { username: email, password: goodPassword, status: 'approved' }
    expect(await statusOf(visitor.POST('/api/v3/developer/authenticate', { body }))).toBe(400)
  })

  test('from another site it is refused (WEB-1, WEB-2)', async () => {
    await signUp(house, portal)
    const send = (headers: Record<string, string>) =>
      house
        .request(`${portal.origin}/api/v3/developer/authenticate`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ username: email, password: goodPassword }),
        })
        .then(({ status }) => status)
    expect(await send({ origin: portal.origin })).toBe(204)
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(204)
    expect(await send({ origin: 'http://evil.localhost' })).toBe(403)
    expect(await send({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await send({ 'content-type': 'text/plain' })).toBe(403)
  })
})

describe('throttling', () => {
  // A lock must not end while a busy machine still works on the tries that led to it.
  function stopClock(): () => void {
    const { now } = house.clock
    const stopped = now()
    house.clock.now = () => stopped
    return () => {
      house.clock.now = now
    }
  }
  const failed = () => typesOf('sign-in-failed')

  test('200 parallel wrong passwords: 10 are looked at; the right one fails too, a reset opens again (THR-1 to THR-4)', async () => {
    await signUp(house, portal)
    const goOn = stopClock()
    const spellings = [email, 'ADA@example.com', ' ada@EXAMPLE.com ']
    const wrong = await Promise.all(
      Array.from({ length: 200 }, (_, i) => statusOf(authenticate(spellings[i % 3], 'Wrong-horse-1'))),
    )
    // The queue of hashes is bounded; what does not fit into it is a 503 (PW-5).
    expect(wrong.filter((status) => status !== 401 && status !== 503)).toEqual([])
    const { consecutive } = await house.platform.database
      .selectFrom('throttles')
      .select('consecutive')
      .where('scope', '=', 'sign-in')
      .orderBy('consecutive', 'desc')
      .executeTakeFirstOrThrow()
    expect(consecutive).toBe(10)
    expect(await statusOf(authenticate())).toBe(401)
    goOn()
    const id = await findDeveloperId(house, portal.id, email)
    const token = await mintToken(house, portal.id, id, 'reset')
    await ok(visitor.POST('/api/v3/developer/reset-password', { body: { token, password: goodPassword } }))
    expect(await statusOf(authenticate())).toBe(204)
    expect((await failed()).length).toBeGreaterThanOrEqual(10)
  }, 180_000)

  test('a lock ends by itself after a minute, and success forgets the failures', async () => {
    await signUp(house, portal)
    const goOn = stopClock()
    for (let i = 0; i < 10; i++) await authenticate(email, 'Wrong-horse-1')
    expect(await statusOf(authenticate())).toBe(401)
    goOn()
    house.clock.advance(61_000)
    expect(await statusOf(authenticate())).toBe(204)
    for (let i = 0; i < 9; i++) await authenticate(email, 'Wrong-horse-1')
    expect(await statusOf(authenticate())).toBe(204)
  })

  test('changing the password is no way around it (THR-3)', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const change = (current_password: string) =>
      client.POST('/api/gatehouse/v1/developer/change-password', {
        body: { current_password, new_password: 'Another-horse-2' },
      })
    for (let i = 0; i < 10; i++) expect(await statusOf(change('Wrong-horse-1'))).toBe(400)
    expect(await statusOf(change(goodPassword))).toBe(400)
    expect(await statusOf(authenticate())).toBe(401)
  })

  test('with the default 30 failures from one address a 429 follows, and success does not count (THR-1)', async () => {
    const limits = { ...house.platform.config.limits, signInFailuresPerAddress: 3 }
    const strict = await startGatehouse({ limits })
    const site = await addPortal(strict, { auto_approve_developers: true })
    await signUp(strict, site)
    const attempt = (username: string, password: string) =>
      statusOf(authenticate(username, password, strict.visitor(site.origin)))
    for (let i = 0; i < 5; i++) expect(await attempt(email, goodPassword)).toBe(204)
    for (const name of ['a', 'b', 'c']) expect(await attempt(`${name}@example.com`, 'x')).toBe(401)
    expect(await attempt(email, goodPassword)).toBe(429)
    // A header of the client's own does not make it another address (THR-5).
    const forged = await strict.request(`${site.origin}/api/v3/developer/authenticate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' },
      body: JSON.stringify({ username: email, password: goodPassword }),
    })
    expect(forged.status).toBe(429)
    await strict.stop()
  })
})

describe('a session', () => {
  test('ends after 12 hours without a request, and after 7 days in any case (SES-4)', async () => {
    await signUp(house, portal)
    const idle = await signIn(house, portal)
    house.clock.advance(11 * hour)
    expect(await me(idle)).toBe(200)
    house.clock.advance(11 * hour)
    expect(await me(idle)).toBe(200)
    house.clock.advance(12 * hour + 1)
    expect([await me(idle), await refresh(idle)]).toEqual([401, 401])
    const busy = await signIn(house, portal)
    for (let i = 0; i < 16; i++) {
      house.clock.advance(10 * hour)
      expect(await me(busy)).toBe(200)
    }
    expect(await refresh(busy)).toBe(204)
    house.clock.advance(8 * hour)
    expect([await me(busy), await refresh(busy)]).toEqual([401, 401])
  })

  test('ends sooner where the settings say so (SES-4)', async () => {
    const { limits } = house.platform.config
    const strict = await startGatehouse({
      limits: { ...limits, developerSessionIdleMinutes: 10, developerSessionMinutes: 15 },
    })
    try {
      const site = await addPortal(strict, { auto_approve_developers: true })
      await signUp(strict, site)
      const idle = await signIn(strict, site)
      strict.clock.advance(10 * 60_000 + 1)
      expect([await me(idle), await refresh(idle)]).toEqual([401, 401])
      const busy = await signIn(strict, site)
      for (const status of [200, 200, 401]) {
        strict.clock.advance(7 * 60_000)
        expect(await me(busy)).toBe(status)
      }
    } finally {
      await strict.stop()
    }
  })

  test('is nobody’s on another portal, for the same person too (SES-7)', async () => {
    await signUp(house, portal)
    const other = await addPortal(house, { auto_approve_developers: true })
    await signUp(house, other)
    const client = await signIn(house, portal)
    const moved = carrying(client.cookies, other.origin)
    expect([await me(moved), await refresh(moved)]).toEqual([401, 401])
    const forged = await house.request(`${other.origin}/api/v3/developer/me`, {
      headers: {
        cookie: [...client.cookies].map((pair) => pair.join('=')).join('; '),
        'x-forwarded-host': new URL(portal.origin).host,
      },
    })
    expect(forged.status).toBe(401)
  })

  test('sent twice in one request is nobody’s (SES-2)', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const token = client.cookies.get('portalaccesstoken') ?? ''
    const ask = (cookie: string) =>
      house.request(`${portal.origin}/api/v3/developer/me`, { headers: { cookie } }).then(({ status }) => status)
    expect(await ask(`portalaccesstoken=${token}`)).toBe(200)
    expect(await ask(`portalaccesstoken=${token}; portalaccesstoken=planted`)).toBe(401)
    expect(await ask(`portalaccesstoken=planted; portalaccesstoken=${token}`)).toBe(401)
  })

  test('gets a new id at each sign-in, and the browser’s former one ends (SES-3)', async () => {
    await signUp(house, portal)
    const client = carrying([['portalaccesstoken', 'chosen-by-a-stranger']])
    await ok(authenticate(email, goodPassword, client))
    const first = carrying(client.cookies)
    expect(first.cookies.get('portalaccesstoken')).not.toBe('chosen-by-a-stranger')
    await ok(authenticate(email, goodPassword, client))
    expect([await me(first), await me(client)]).toEqual([401, 200])
  })

  test('lies in the database as hashes only, and in no log (SES-1, LOG-4)', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const former = [...client.cookies.values()]
    await refresh(client)
    const { database } = house.platform
    const rows = await Promise.all([
      database.selectFrom('developer_sessions').selectAll().execute(),
      database.selectFrom('spent_refresh_tokens').selectAll().execute(),
      database.selectFrom('events').selectAll().execute(),
    ])
    const everything = JSON.stringify(rows) + house.log.join('\n')
    for (const secret of [...former, ...client.cookies.values()]) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(JSON.stringify(Buffer.from(secret)).slice(1, -1))
    }
  })
})

describe('POST /api/v3/developer/refresh (SES-5)', () => {
  test('204 with new tokens; the former access token opens nothing', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const former = carrying(client.cookies)
    expect(await refresh(client)).toBe(204)
    expect(client.cookies.get('portalaccesstoken')).not.toBe(former.cookies.get('portalaccesstoken'))
    expect([await me(client), await me(former)]).toEqual([200, 401])
  })

  test('parallel calls get the same new tokens: one family lives', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const both = Array.from({ length: 8 }, () => carrying(client.cookies))
    expect(await Promise.all(both.map(refresh))).toEqual(Array(8).fill(204))
    expect(new Set(both.map(({ cookies }) => cookies.get('portalrefreshtoken'))).size).toBe(1)
    expect(await Promise.all(both.map(me))).toEqual(Array(8).fill(200))
  })

  test('one that was used more than 10 s ago ends the session for everyone, and is told', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const thief = carrying(client.cookies)
    expect(await refresh(client)).toBe(204)
    house.clock.advance(9_000)
    expect(await refresh(carrying(thief.cookies))).toBe(204)
    house.clock.advance(2_000)
    expect(await me(client)).toBe(200)
    expect(await refresh(thief)).toBe(401)
    expect([await me(client), await refresh(client)]).toEqual([401, 401])
    expect(await typesOf('sessions-ended')).toEqual(['developer.sessions-ended'])
  })

  test('an old one of long ago is known as well', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const oldest = carrying(client.cookies)
    for (let i = 0; i < 3; i++) {
      house.clock.advance(hour)
      expect(await refresh(client)).toBe(204)
    }
    expect(await refresh(oldest)).toBe(401)
    expect(await me(client)).toBe(401)
  })

  test('401 without, with a made-up and with an access token', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const access = client.cookies.get('portalaccesstoken') ?? ''
    expect(await refresh(visitor)).toBe(401)
    expect(await refresh(carrying([['portalrefreshtoken', 'made-up']]))).toBe(401)
    expect(await refresh(carrying([['portalrefreshtoken', access]]))).toBe(401)
    expect(await me(client)).toBe(200)
  })
})

describe('POST /api/v3/developer/logout (SES-9)', () => {
  test('204: the session is dead, the cookies go, the browser forgets the pages', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const kept = carrying(client.cookies)
    const { response } = await client.POST('/api/v3/developer/logout')
    expect(response.status).toBe(204)
    expect(response.headers.get('clear-site-data')).toBe('"cache","storage"')
    expect(client.cookies.size).toBe(0)
    expect([await me(kept), await refresh(kept)]).toEqual([401, 401])
    expect(await typesOf('signed-out')).toEqual(['developer.signed-out'])
  })

  test('204 without a session, and with the refresh token alone', async () => {
    await signUp(house, portal)
    const client = await signIn(house, portal)
    const { response } = await visitor.POST('/api/v3/developer/logout')
    expect(response.status).toBe(204)
    const half = carrying([['portalrefreshtoken', client.cookies.get('portalrefreshtoken') ?? '']])
    await ok(half.POST('/api/v3/developer/logout'))
    expect(await me(client)).toBe(401)
  })
})

describe('own sessions (SES-8)', () => {
  const list = async (client: Visitor) => (await ok(client.GET('/api/gatehouse/v1/developer/sessions'))).data

  test('are listed with where they come from, and ended one by one', async () => {
    await signUp(house, portal)
    const [first, second] = [await signIn(house, portal), await signIn(house, portal)]
    const sessions = await list(first)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(sessions.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1'])
    const other = sessions.find(({ current }) => !current)?.id ?? ''
    const end = (client: Visitor, sessionId: string) =>
      statusOf(client.DELETE('/api/gatehouse/v1/developer/sessions/{sessionId}', { params: { path: { sessionId } } }))
    expect([await end(first, other), await end(first, other), await end(first, 'nonsense')]).toEqual([204, 404, 404])
    expect([await me(second), await me(first)]).toEqual([401, 200])
  })

  test('of another person are not found (AZ-3)', async () => {
    await signUp(house, portal)
    await signUp(house, portal, { email: 'bob@example.com' })
    const [ada, bob] = [await signIn(house, portal), await signIn(house, portal, { email: 'bob@example.com' })]
    const sessionId = (await list(ada))[0]?.id ?? ''
    expect(
      await statusOf(
        bob.DELETE('/api/gatehouse/v1/developer/sessions/{sessionId}', { params: { path: { sessionId } } }),
      ),
    ).toBe(404)
    expect(await me(ada)).toBe(200)
  })

  test('all others, or everywhere', async () => {
    await signUp(house, portal)
    const [first, second, third] = [
      await signIn(house, portal),
      await signIn(house, portal),
      await signIn(house, portal),
    ]
    const end = (client: Visitor, keep_current: 'true' | 'false') =>
      client.DELETE('/api/gatehouse/v1/developer/sessions', { params: { query: { keep_current } } })
    expect(await statusOf(end(first, 'true'))).toBe(204)
    expect([await me(first), await me(second), await me(third)]).toEqual([200, 401, 401])
    const { response } = await end(first, 'false')
    expect(response.headers.get('clear-site-data')).toBe('"cache","storage"')
    expect(first.cookies.size).toBe(0)
    expect(await list(await signIn(house, portal))).toHaveLength(1)
  })

  test('401 for nobody on every route', async () => {
    const answers = [
      visitor.GET('/api/gatehouse/v1/developer/sessions'),
      visitor.DELETE('/api/gatehouse/v1/developer/sessions'),
      visitor.DELETE('/api/gatehouse/v1/developer/sessions/{sessionId}', { params: { path: { sessionId: 'x' } } }),
      visitor.POST('/api/gatehouse/v1/developer/change-password', { body: {} as never }),
    ]
    expect(await Promise.all(answers.map(statusOf))).toEqual([401, 401, 401, 401])
  })

  test('an operator lists and ends them; 404 for another portal', async () => {
    const developerId = await signUp(house, portal)
    const client = await signIn(house, portal)
    const path = (portalId: string) => ({ params: { path: { portalId, developerId } } })
    const address = '/gatehouse/v1/portals/{portalId}/developers/{developerId}/sessions'
    expect((await ok(house.operator.GET(address, path(portal.id)))).data).toHaveLength(1)
    const elsewhere = await addPortal(house)
    expect(await statusOf(house.operator.GET(address, path(elsewhere.id)))).toBe(404)
    expect(await statusOf(house.operator.DELETE(address, path(elsewhere.id)))).toBe(404)
    expect(await statusOf(house.management({}).DELETE(address, path(portal.id)))).toBe(401)
    expect(await statusOf(house.operator.DELETE(address, path(portal.id)))).toBe(204)
    expect(await me(client)).toBe(401)
  })
})

describe('passwords and sessions', () => {
  test('changing the password ends all sessions and begins a new one (PW-7, SES-3, SES-6)', async () => {
    await signUp(house, portal)
    const [client, other] = [await signIn(house, portal), await signIn(house, portal)]
    const before = carrying(client.cookies)
    const change = (current_password: string, new_password: string) =>
      client.POST('/api/gatehouse/v1/developer/change-password', { body: { current_password, new_password } })
    const weak = await change(goodPassword, 'password')
    expect(weak.error?.invalid_parameters).toMatchObject([{ field: 'new_password' }])
    const wrong = await change('Wrong-horse-1', 'Another-horse-2')
    expect(wrong.error?.invalid_parameters).toMatchObject([{ field: 'current_password' }])
    expect(await statusOf(change(goodPassword, 'Another-horse-2'))).toBe(204)
    expect([await me(client), await me(before), await me(other)]).toEqual([200, 401, 401])
    expect(await typesOf('password-changed')).toEqual(['developer.password-changed'])
    expect(await statusOf(authenticate(email, 'Another-horse-2'))).toBe(204)
  })

  test('passwords count to their last character, as they were typed (PW-2, PW-6)', async () => {
    const long = `Correct horse ${'é'.normalize('NFD')} ${'x'.repeat(240)}`.slice(0, 255)
    for (const [right, ...wrong] of [
      [`${long}1`, `${long}2`, long],
      ['  Spaces around, both sides ', 'Spaces around, both sides', '  Spaces around, both sides'],
      [`Schlüssel ${'é'.normalize('NFC')}`, `Schlüssel ${'é'.normalize('NFD')}`],
      ['Upper and lower', 'upper and lower'],
    ]) {
      const address = `${randomUUID()}@example.com`
      await signUp(house, portal, { email: address, password: right })
      expect(await statusOf(authenticate(address, right))).toBe(204)
      for (const other of wrong) expect([other, await statusOf(authenticate(address, other))]).toEqual([other, 401])
    }
  })

  const setOnPage = (token: string) =>
    visitor.POST('/api/gatehouse/v1/developer/set-password', { body: { token, password: goodPassword } })

  async function proveAddress(): Promise<{ id: string; token: string }> {
    await ok(visitor.POST('/api/v3/developer', { body: { email, full_name: 'Ada' } }))
    const id = await findDeveloperId(house, portal.id, email)
    const proof = await mintToken(house, portal.id, id, 'verify')
    const { token = '' } = await ok(visitor.POST('/api/v3/developer/verify-email', { body: { token: proof } }))
    return { id, token }
  }

  test('the first password signs in on the page who is approved; a later reset does not (product.md 1)', async () => {
    const { id, token } = await proveAddress()
    expect(await ok(setOnPage(token))).toEqual({ status: 'approved', signed_in: true })
    expect(await me(visitor)).toBe(200)
    expect(await statusOf(setOnPage(token))).toBe(410)
    visitor.cookies.clear()
    const reset = await mintToken(house, portal.id, id, 'reset')
    expect(await ok(setOnPage(reset))).toEqual({ status: 'approved', signed_in: false })
    expect(visitor.cookies.size).toBe(0)
  })

  test('who must wait is told so and is not signed in', async () => {
    portal = await addPortal(house)
    visitor = house.visitor(portal.origin)
    const { token } = await proveAddress()
    expect(await ok(setOnPage(token))).toEqual({ status: 'pending', signed_in: false })
    expect(visitor.cookies.size).toBe(0)
  })

  test('a hash with weaker parameters is made anew at the next sign-in (PW-4)', async () => {
    const id = await signUp(house, portal)
    const { database } = house.platform
    const hashOf = async () =>
      (await database.selectFrom('developers').select('password_hash').where('id', '=', id).executeTakeFirstOrThrow())
        .password_hash
    const { argon2Sync } = await import('node:crypto')
    const nonce = Buffer.alloc(16, 7)
    const tag = argon2Sync('argon2id', {
      message: goodPassword,
      nonce,
      memory: 8192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    })
    const weak = `$argon2id$v=19$m=8192,t=1,p=1$${nonce.toString('base64')}$${tag.toString('base64')}`
    await database.updateTable('developers').set({ password_hash: weak }).where('id', '=', id).execute()
    const client = await signIn(house, portal)
    expect(await hashOf()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await me(client)).toBe(200)
    await signIn(house, portal)
  })
})

test('what ended is taken away, what lives stays', async () => {
  await signUp(house, portal)
  const idle = await signIn(house, portal)
  house.clock.advance(10 * hour)
  const alive = await signIn(house, portal)
  house.clock.advance(3 * hour)
  await purgeSessions(house.platform)
  expect([await me(idle), await me(alive)]).toEqual([401, 200])
  const rows = await house.platform.database
    .selectFrom('developer_sessions')
    .select('id')
    .where('portal_id', '=', portal.id)
    .execute()
  expect(rows).toHaveLength(1)
})

test('nothing happens that the list of events does not know', async () => {
  const rows = await house.platform.database.selectFrom('events').select('type').distinct().execute()
  const own = rows.map(({ type }) => type).filter((type) => /signed-|sessions-ended/.test(type))
  expect(own.toSorted()).toEqual([...sessionEvents].toSorted())
})
