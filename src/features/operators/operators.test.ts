import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { createSetupLink, ensureFirstOperator, printResetLink } from './index.ts'
import { operatorEvents } from './model.ts'

const password = 'a long and winding road'
const person = { email: 'ada@example.com', full_name: 'Ada', role: 'admin', password } as const

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse({ trustProxy: ['127.0.0.1'] }, { worker: true })
})
afterAll(() => house.stop())
beforeEach(async () => {
  await house.platform.database.deleteFrom('operators').execute()
  await house.platform.database.deleteFrom('throttles').execute()
  await house.platform.database.deleteFrom('mails').execute()
})

const create = (body: { email?: string; role?: 'admin' | 'viewer' } = {}) =>
  ok(house.operator.POST('/gatehouse/v1/operators', { body: { ...person, ...body } }))

async function signIn(email: string = person.email, secret = password, from: string = '192.0.2.1') {
  const { response, error } = await house
    .management({ 'x-forwarded-for': from })
    .POST('/gatehouse/v1/session', { body: { email, password: secret } })
  const line = response.headers.getSetCookie()[0] ?? ''
  const cookie = line.split(';')[0] ?? ''
  return { status: response.status, error, line, cookie, client: house.management({ cookie }) }
}

const statusOf = async (answer: Promise<{ response: Response }>) => (await answer).response.status

describe('the first operator (MGMT-1)', () => {
  test('the printed link makes an admin once, and signs in', async () => {
    expect(await ok(house.management({}).GET('/gatehouse/v1/setup'))).toEqual({ needed: true })
    const url = new URL((await createSetupLink(house.platform)) ?? '')
    expect(`${url.origin}${url.pathname}`).toBe(`${house.origin}/setup`)
    const body = { token: url.searchParams.get('token') ?? '', email: 'Ada@Example.com', full_name: 'Ada', password }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => house.management({}).POST('/gatehouse/v1/setup', { body })),
    )
    expect(answers.map(({ response }) => response.status).sort()).toEqual([204, ...Array(9).fill(410)])
    const cookie = answers.flatMap(({ response }) => response.headers.getSetCookie())[0]?.split(';')[0] ?? ''
    expect(await ok(house.management({ cookie }).GET('/gatehouse/v1/me'))).toMatchObject({
      email: 'Ada@Example.com',
      role: 'admin',
    })
    expect(await createSetupLink(house.platform)).toBeUndefined()
    expect(await ok(house.management({}).GET('/gatehouse/v1/setup'))).toEqual({ needed: false })
  })

  test('a link is dead after 15 minutes, and when a newer one was made', async () => {
    const tokenOf = async () => new URL((await createSetupLink(house.platform)) ?? '').searchParams.get('token') ?? ''
    const older = await tokenOf()
    const newer = await tokenOf()
    const use = (token: string) =>
      statusOf(
        house
          .management({})
          .POST('/gatehouse/v1/setup', { body: { token, email: 'a@b.example', full_name: 'A', password } }),
      )
    expect(await use(older)).toBe(410)
    house.clock.advance(15 * 60_000 + 1)
    expect(await use(newer)).toBe(410)
  })

  test('a weak password leaves the link usable', async () => {
    const token = new URL((await createSetupLink(house.platform)) ?? '').searchParams.get('token') ?? ''
    const use = (secret: string) =>
      house.management({}).POST('/gatehouse/v1/setup', {
        body: { token, email: 'a@b.example', full_name: 'A', password: secret },
      })
    const { error, response } = await use('only fourteen!')
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field: 'password', rule: 'min_length', minimum: 15 }])
    expect(await statusOf(use(password))).toBe(204)
  })

  test('comes from the settings when there is none, and never overwrites', async () => {
    const platform = {
      ...house.platform,
      config: { ...house.platform.config, adminEmail: 'root@localhost', adminPassword: password },
    }
    await Promise.all([ensureFirstOperator(platform), ensureFirstOperator(platform)])
    expect((await signIn('root@localhost')).status).toBe(204)
    await ensureFirstOperator({ ...platform, config: { ...platform.config, adminPassword: 'another long password' } })
    expect((await signIn('root@localhost')).status).toBe(204)
  })
})

describe('POST /gatehouse/v1/session', () => {
  test('204 with a host-only cookie that opens the console (SES-2)', async () => {
    await create()
    const { line, client } = await signIn(' ADA@example.COM ')
    expect(line).toMatch(/^gatehouseconsole=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await ok(client.GET('/gatehouse/v1/me'))).toMatchObject({ email: 'ada@example.com' })
    expect(await statusOf(client.GET('/v3/portals'))).toBe(200)
  })

  test('401 with one body for every failure (ENUM-4)', async () => {
    await create()
    const bodies = [
      await signIn('nobody@example.com'),
      await signIn('ada@example.com', 'wrong'),
      await signIn('no address'),
    ]
    for (const { status, error, line } of bodies) {
      expect([status, line]).toEqual([401, ''])
      expect({ ...error, instance: '' }).toEqual({ ...bodies[0]?.error, instance: '' })
    }
  })

  test('two cookies of the name are as good as none (SES-2)', async () => {
    await create()
    const { cookie } = await signIn()
    const twice = house.management({ cookie: `${cookie}; gatehouseconsole=planted` })
    expect(await statusOf(twice.GET('/gatehouse/v1/me'))).toBe(401)
  })

  test('40 parallel wrong passwords: 10 are looked at, then the right one fails too (THR-1, THR-2, THR-4)', async () => {
    await create()
    const wrong = await Promise.all(Array.from({ length: 40 }, () => signIn('Ada@example.com', 'wrong')))
    for (const { status } of wrong) expect([401, 503]).toContain(status)
    const { consecutive } = await house.platform.database
      .selectFrom('throttles')
      .select('consecutive')
      .where('scope', '=', 'operator-sign-in')
      .executeTakeFirstOrThrow()
    expect(consecutive).toBe(10)
    expect((await signIn()).status).toBe(401)
    house.clock.advance(61_000)
    expect((await signIn()).status).toBe(204)
    expect((await signIn()).status).toBe(204)
  }, 120_000)

  test('429 after too many failures from one address, whoever they were for (THR-1, ENUM-3)', async () => {
    const narrow = await startGatehouse({
      limits: { ...house.platform.config.limits, signInFailuresPerAddress: 3 },
    })
    const attempt = (email: string) =>
      narrow.management({}).POST('/gatehouse/v1/session', { body: { email, password: 'wrong' } })
    const statuses: number[] = []
    for (const name of ['a', 'b', 'c', 'd']) statuses.push(await statusOf(attempt(`${name}@example.com`)))
    expect(statuses).toEqual([401, 401, 401, 429])
    narrow.clock.advance(300_001)
    expect(await statusOf(attempt('a@example.com'))).toBe(401)
    await narrow.stop()
  })
})

describe('a stranger who fails on purpose', () => {
  const stranger = (secret = 'wrong') => signIn(person.email, secret, '203.0.113.9')
  test('a hundred times does not lock an operator out for good (THR-1, THR-4)', async () => {
    await create()
    // Ninety-nine others went before, each ten of them with a lock that is over.
    await stranger()
    await house.platform.database
      .updateTable('throttles')
      .set({ consecutive: 99, locked_until: house.clock.now() })
      .where('scope', '=', 'operator-sign-in')
      .execute()
    await stranger()
    expect((await signIn()).status).toBe(401)
    house.clock.advance(15 * 60_000 + 1)
    expect((await signIn()).status).toBe(204)
  }, 120_000)

  test('does not lock the networks where the operator signed in before (THR-4)', async () => {
    await create()
    await signIn()
    await Promise.all(Array.from({ length: 10 }, () => stranger()))
    expect((await stranger(password)).status).toBe(401)
    expect((await signIn()).status).toBe(204)
    // There too ten in a row lock.
    await Promise.all(Array.from({ length: 10 }, () => signIn(person.email, 'wrong')))
    expect((await signIn()).status).toBe(401)
  }, 120_000)
})

describe('a forgotten password', () => {
  const fresh = 'another long password'
  const tokenIn = (text: string) => /\/reset-password\?token=([\w-]{43})$/m.exec(text)?.[1] ?? ''
  const use = (token: string, new_password = fresh) =>
    statusOf(house.management({}).POST('/gatehouse/v1/reset-password', { body: { token, new_password } }))
  const askFor = (operatorId: string, client = house.operator) =>
    statusOf(client.POST('/gatehouse/v1/operators/{operatorId}/reset-password', { params: { path: { operatorId } } }))
  const mailed = () =>
    vi.waitFor(async () => {
      const { data } = await ok(house.operator.GET('/gatehouse/v1/mails'))
      const mails = data.filter(({ template }) => template === 'operator-reset-password')
      expect(mails.length).toBeGreaterThan(0)
      const mailId = mails[0]?.id ?? ''
      const mail = await ok(house.operator.GET('/gatehouse/v1/mails/{mailId}', { params: { path: { mailId } } }))
      expect(mail.state).toBe('kept')
      return mail
    }, 20_000)

  test('an admin has a link mailed to the operator, and never sees a password (RST-8)', async () => {
    const ada = await create()
    const before = await signIn()
    expect(await askFor(ada.id)).toBe(202)
    const mail = await mailed()
    expect(mail).toMatchObject({ recipient: person.email, recipient_kind: 'operator', portal_id: null })
    const token = tokenIn(mail.text ?? '')
    expect(await use(token, 'short')).toBe(400)
    expect((await Promise.all([use(token), use(token)])).sort()).toEqual([204, 410])
    expect(await statusOf(before.client.GET('/gatehouse/v1/me'))).toBe(401)
    expect((await signIn()).status).toBe(401)
    expect((await signIn(person.email, fresh)).status).toBe(204)
  })

  test('the command line prints one, which opens also while failures lock (THR-4)', async () => {
    await create()
    await Promise.all(Array.from({ length: 10 }, () => signIn(person.email, 'wrong')))
    const link = (await printResetLink(house.platform, ' ADA@example.com')) ?? ''
    expect(link.startsWith(`${house.origin}/reset-password?token=`)).toBe(true)
    expect(await use(tokenIn(link))).toBe(204)
    expect((await signIn(person.email, fresh)).status).toBe(204)
    expect(await printResetLink(house.platform, 'nobody@example.com')).toBeUndefined()
  })

  test('a link dies after an hour, by a newer one and with its operator (REG-5)', async () => {
    const ada = await create()
    await create({ email: 'bob@example.com' })
    const make = async () => tokenIn((await printResetLink(house.platform, person.email)) ?? '')
    const [older, newer] = [await make(), await make()]
    expect(await use(older)).toBe(410)
    house.clock.advance(60 * 60_000 + 1)
    expect(await use(newer)).toBe(410)
    const last = await make()
    await house.operator.DELETE('/gatehouse/v1/operators/{operatorId}', { params: { path: { operatorId: ada.id } } })
    expect(await use(last)).toBe(410)
  })

  test('403 for a viewer, 404 for nobody', async () => {
    const eve = await create({ role: 'viewer' })
    const { client } = await signIn()
    expect(await askFor(eve.id, client)).toBe(403)
    expect(await askFor('00000000-0000-4000-8000-000000000000')).toBe(404)
  })
})

describe('a session of the console (SES-4, SES-6)', () => {
  test('ends after an hour without a request', async () => {
    await create()
    const { client } = await signIn()
    house.clock.advance(59 * 60_000)
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(200)
    house.clock.advance(59 * 60_000)
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(200)
    house.clock.advance(61 * 60_000)
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(401)
  })

  test('ends after a day, however busy', async () => {
    await create()
    const { client } = await signIn()
    for (let hour = 0; hour < 25; hour++) {
      house.clock.advance(58 * 60_000)
      await client.GET('/gatehouse/v1/me')
    }
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(401)
  })

  test('ends sooner where the settings say so', async () => {
    const { limits } = house.platform.config
    const strict = await startGatehouse({
      limits: { ...limits, operatorSessionIdleMinutes: 5, operatorSessionMinutes: 8 },
    })
    try {
      await ok(strict.operator.POST('/gatehouse/v1/operators', { body: person }))
      const open = async () => {
        const answer = await strict
          .management({})
          .POST('/gatehouse/v1/session', { body: { email: person.email, password } })
        const line = answer.response.headers.getSetCookie()[0] ?? ''
        expect(line).toContain('Max-Age=480;')
        return strict.management({ cookie: line.split(';')[0] ?? '' })
      }
      const idle = await open()
      strict.clock.advance(5 * 60_000 + 1)
      expect(await statusOf(idle.GET('/gatehouse/v1/me'))).toBe(401)
      const busy = await open()
      for (const status of [200, 200, 401]) {
        strict.clock.advance(3 * 60_000)
        expect(await statusOf(busy.GET('/gatehouse/v1/me'))).toBe(status)
      }
    } finally {
      await strict.stop()
    }
  })

  test('DELETE /gatehouse/v1/session ends it and clears the cookie (SES-9)', async () => {
    await create()
    const { client } = await signIn()
    const { response } = await client.DELETE('/gatehouse/v1/session')
    expect(response.status).toBe(204)
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(response.headers.getSetCookie()[0]).toMatch(/^gatehouseconsole=;/)
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(401)
    expect(await statusOf(client.DELETE('/gatehouse/v1/session'))).toBe(204)
  })

  test('POST /gatehouse/v1/me/password ends every other session and token', async () => {
    await create()
    const [first, second] = [await signIn(), await signIn()]
    const { token } = await ok(
      first.client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }),
    )
    const change = (current: string) =>
      first.client.POST('/gatehouse/v1/me/password', {
        body: { current_password: current, new_password: 'another long password' },
      })
    expect(await statusOf(change('wrong'))).toBe(400)
    const { response } = await change(password)
    expect(response.status).toBe(204)
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(await statusOf(house.management({ cookie }).GET('/gatehouse/v1/me'))).toBe(200)
    expect(await statusOf(second.client.GET('/gatehouse/v1/me'))).toBe(401)
    expect(await statusOf(bearer(token).GET('/gatehouse/v1/me'))).toBe(401)
    expect((await signIn(person.email, 'another long password')).status).toBe(204)
  })
})

describe('sessions of the console (SES-8)', () => {
  const list = async (client: ReturnType<typeof bearer>) => (await ok(client.GET('/gatehouse/v1/me/sessions'))).data

  test('are listed by where they began, and ended one by one', async () => {
    await create()
    const [here, there] = [await signIn(), await signIn(person.email, password, '198.51.100.4')]
    const sessions = await list(here.client)
    expect(sessions.map(({ address, current }) => [address, current]).sort()).toEqual([
      ['192.0.2.1', true],
      ['198.51.100.4', false],
    ])
    expect(JSON.stringify(sessions)).not.toContain(there.cookie.split('=')[1])
    const path = { params: { path: { sessionId: sessions.find(({ current }) => !current)?.id ?? '' } } }
    expect(await statusOf(here.client.DELETE('/gatehouse/v1/me/sessions/{sessionId}', path))).toBe(204)
    expect(await statusOf(there.client.GET('/gatehouse/v1/me'))).toBe(401)
    expect(await statusOf(here.client.DELETE('/gatehouse/v1/me/sessions/{sessionId}', path))).toBe(404)
  })

  test('another operator’s are not found (AZ-5); those that ended are not listed', async () => {
    await create()
    await create({ email: 'bob@example.com' })
    const [ada, bob] = [await signIn(), await signIn('bob@example.com')]
    const path = { params: { path: { sessionId: (await list(ada.client))[0]?.id ?? '' } } }
    expect(await statusOf(bob.client.DELETE('/gatehouse/v1/me/sessions/{sessionId}', path))).toBe(404)
    house.clock.advance(61 * 60_000)
    expect(await list((await signIn()).client)).toHaveLength(1)
  })

  test('all others end, or all; an admin ends those of another', async () => {
    const ada = await create()
    await create({ email: 'eve@example.com', role: 'viewer' })
    const [first, second, eve] = [await signIn(), await signIn(), await signIn('eve@example.com')]
    const endAll = (client: ReturnType<typeof bearer>, keep_current: 'true' | 'false') =>
      statusOf(client.DELETE('/gatehouse/v1/me/sessions', { params: { query: { keep_current } } }))
    expect(await endAll(first.client, 'true')).toBe(204)
    expect(await statusOf(second.client.GET('/gatehouse/v1/me'))).toBe(401)
    expect(await statusOf(first.client.GET('/gatehouse/v1/me'))).toBe(200)
    expect(await endAll(first.client, 'false')).toBe(204)
    expect(await statusOf(first.client.GET('/gatehouse/v1/me'))).toBe(401)
    const third = await signIn()
    const path = { params: { path: { operatorId: ada.id } } }
    expect(await statusOf(eve.client.DELETE('/gatehouse/v1/operators/{operatorId}/sessions', path))).toBe(403)
    expect(await statusOf(house.operator.DELETE('/gatehouse/v1/operators/{operatorId}/sessions', path))).toBe(204)
    expect(await statusOf(third.client.GET('/gatehouse/v1/me'))).toBe(401)
  })
})

const inDays = (days: number) => new Date(house.clock.now().getTime() + days * 86_400_000).toISOString()
const bearer = (token: string) => house.management({ authorization: `Bearer ${token}` })

describe('tokens (MGMT-2)', () => {
  test('shown once, work until they expire or are revoked', async () => {
    await create()
    const { client } = await signIn()
    const made = await ok(client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(30) } }))
    expect(made.token).toMatch(/^gpat_[0-9A-Za-z]{49}$/)
    expect(await ok(bearer(made.token).GET('/gatehouse/v1/me'))).toMatchObject({ full_name: 'Ada' })
    const [listed] = (await ok(client.GET('/gatehouse/v1/tokens'))).data
    expect(listed).toMatchObject({ id: made.id, name: 'ci' })
    expect(listed?.last_used_at).toBeTruthy()
    expect(listed).not.toHaveProperty('token')
    const path = { params: { path: { tokenId: made.id } } }
    expect(await statusOf(client.DELETE('/gatehouse/v1/tokens/{tokenId}', path))).toBe(204)
    expect(await statusOf(client.DELETE('/gatehouse/v1/tokens/{tokenId}', path))).toBe(404)
    expect(await statusOf(bearer(made.token).GET('/gatehouse/v1/me'))).toBe(401)
  })

  test('an admin makes one that only looks, and such a one changes nothing of its owner’s either', async () => {
    await create()
    const { client } = await signIn()
    const ask = (from: ReturnType<typeof bearer>, role?: 'admin' | 'viewer') =>
      from.POST('/gatehouse/v1/tokens', { body: { name: 'metrics', expires_at: inDays(1), ...(role ? { role } : {}) } })
    const made = await ok(ask(client, 'viewer'))
    expect(made.role).toBe('viewer')
    const looking = bearer(made.token)
    const metrics = await house.request(`${house.origin}/metrics`, {
      headers: { authorization: `Bearer ${made.token}` },
    })
    expect(metrics.status).toBe(200)
    expect(await statusOf(looking.GET('/v3/portals'))).toBe(200)
    expect(await statusOf(looking.POST('/v3/portals', { body: { name: 'Mine' } }))).toBe(403)
    expect(await statusOf(ask(looking))).toBe(403)
    const path = { params: { path: { tokenId: made.id } } }
    expect(await statusOf(looking.DELETE('/gatehouse/v1/tokens/{tokenId}', path))).toBe(403)
    const [session] = (await ok(looking.GET('/gatehouse/v1/me/sessions'))).data
    const one = { params: { path: { sessionId: session?.id ?? '' } } }
    expect(await statusOf(looking.DELETE('/gatehouse/v1/me/sessions/{sessionId}', one))).toBe(403)
    expect(await statusOf(looking.DELETE('/gatehouse/v1/me/sessions'))).toBe(403)
    const body = { current_password: password, new_password: 'Another harbour entirely' }
    expect(await statusOf(looking.POST('/gatehouse/v1/me/password', { body }))).toBe(403)
    expect((await ok(ask(client))).role).toBe('admin')
  })

  test('a viewer makes one that looks, and none that does more', async () => {
    await create({ role: 'viewer' })
    const { client } = await signIn()
    const body = { name: 'ci', expires_at: inDays(1) }
    expect((await ok(client.POST('/gatehouse/v1/tokens', { body }))).role).toBe('viewer')
    const { error } = await client.POST('/gatehouse/v1/tokens', { body: { ...body, role: 'admin' } })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'role' }])
  })

  test('a promotion lends nothing to tokens made before it', async () => {
    const eve = await create({ role: 'viewer' })
    const { client } = await signIn()
    const { token } = await ok(client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }))
    await ok(
      house.operator.PATCH('/gatehouse/v1/operators/{operatorId}', {
        params: { path: { operatorId: eve.id } },
        body: { role: 'admin' },
      }),
    )
    expect(await statusOf(bearer(token).POST('/v3/portals', { body: { name: 'Mine' } }))).toBe(403)
  })

  test('an expired one opens nothing; 400 beyond 365 days', async () => {
    await create()
    const { client } = await signIn()
    const { token } = await ok(client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }))
    const { error } = await client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(366) } })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'expires_at', rule: 'max' }])
    house.clock.advance(86_400_001)
    expect(await statusOf(bearer(token).GET('/gatehouse/v1/me'))).toBe(401)
  })

  test("another operator's token is not found (AZ-5), and the bootstrap token has none", async () => {
    await create()
    await create({ email: 'bob@example.com' })
    const [ada, bob] = [await signIn(), await signIn('bob@example.com')]
    const { id } = await ok(ada.client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }))
    const path = { params: { path: { tokenId: id } } }
    expect(await statusOf(bob.client.DELETE('/gatehouse/v1/tokens/{tokenId}', path))).toBe(404)
    expect(await statusOf(house.operator.GET('/gatehouse/v1/tokens'))).toBe(403)
    expect(await statusOf(house.operator.GET('/gatehouse/v1/me'))).toBe(403)
  })

  test.each(['Bearer nonsense', 'Bearer gpat_x', 'Basic YTpi', 'Bearer'])('%s is nobody', async (authorization) => {
    expect(await statusOf(house.management({ authorization }).GET('/v3/portals'))).toBe(401)
  })
})

describe('operators', () => {
  test('201, then list, read, change and remove', async () => {
    const admin = await create()
    const viewer = await create({ email: 'eve@example.com', role: 'viewer' })
    const path = { params: { path: { operatorId: viewer.id } } }
    expect((await ok(house.operator.GET('/gatehouse/v1/operators'))).data.map(({ id }) => id)).toEqual([
      admin.id,
      viewer.id,
    ])
    expect(await ok(house.operator.GET('/gatehouse/v1/operators/{operatorId}', path))).toEqual(viewer)
    expect(
      await ok(house.operator.PATCH('/gatehouse/v1/operators/{operatorId}', { ...path, body: { full_name: 'Eve' } })),
    ).toMatchObject({ full_name: 'Eve', role: 'viewer' })
    expect(await statusOf(house.operator.DELETE('/gatehouse/v1/operators/{operatorId}', path))).toBe(204)
    expect(await statusOf(house.operator.GET('/gatehouse/v1/operators/{operatorId}', path))).toBe(404)
  })

  test('400 for an address that is taken in another spelling, for a weak password and for unknown fields', async () => {
    await create()
    const attempt = (body: object) => house.operator.POST('/gatehouse/v1/operators', { body: { ...person, ...body } })
    expect((await attempt({ email: 'ADA@EXAMPLE.com' })).error?.invalid_parameters).toMatchObject([
      { field: 'email', rule: 'unique' },
    ])
    expect((await attempt({ password: 'short' })).error?.invalid_parameters).toMatchObject([{ field: 'password' }])
    expect((await attempt({ email: 'not an address' })).error?.invalid_parameters).toMatchObject([{ field: 'email' }])
    expect((await attempt({ id: 'x' })).error?.invalid_parameters).toMatchObject([
      { field: 'id', rule: 'unknown_property' },
    ])
  })

  test('a viewer looks and changes nothing: 403', async () => {
    await create({ role: 'viewer' })
    const { client } = await signIn()
    expect(await statusOf(client.GET('/gatehouse/v1/operators'))).toBe(200)
    expect(await statusOf(client.POST('/gatehouse/v1/operators', { body: person }))).toBe(403)
    expect(await statusOf(client.POST('/v3/portals', { body: { name: 'Mine' } }))).toBe(403)
  })

  test('401 for nobody, before anything is looked at', async () => {
    expect(await statusOf(house.management({}).GET('/gatehouse/v1/operators'))).toBe(401)
    expect(await statusOf(house.management({}).POST('/gatehouse/v1/operators', { body: {} as never }))).toBe(401)
  })

  test('of two admins that remove each other at once one stays (AZ-13)', async () => {
    const both = [await create(), await create({ email: 'bob@example.com' })]
    const statuses = await Promise.all(
      both.map(({ id }) =>
        statusOf(
          house.operator.DELETE('/gatehouse/v1/operators/{operatorId}', { params: { path: { operatorId: id } } }),
        ),
      ),
    )
    expect(statuses.sort()).toEqual([204, 409])
  })

  test('a demotion ends sessions and tokens (MGMT-2); the last admin is not demoted: 409', async () => {
    const ada = await create()
    const path = { params: { path: { operatorId: ada.id } } }
    const { client } = await signIn()
    const { token } = await ok(client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }))
    const demote = () =>
      house.operator.PATCH('/gatehouse/v1/operators/{operatorId}', { ...path, body: { role: 'viewer' } })
    expect(await statusOf(demote())).toBe(409)
    await create({ email: 'bob@example.com' })
    expect(await statusOf(demote())).toBe(200)
    expect(await statusOf(client.GET('/gatehouse/v1/me'))).toBe(401)
    expect(await statusOf(bearer(token).GET('/gatehouse/v1/me'))).toBe(401)
  })
})

test('nothing happens that the list of events does not know', async () => {
  const rows = await house.platform.database
    .selectFrom('events')
    .select('type')
    .distinct()
    .where('type', 'like', 'operator%')
    .execute()
  expect(rows.map(({ type }) => type).filter((type) => !(operatorEvents as readonly string[]).includes(type))).toEqual(
    [],
  )
})

test('no secret lies in the database in clear or in the log (LOG-4)', async () => {
  await create()
  const { cookie, client } = await signIn()
  const { token } = await ok(client.POST('/gatehouse/v1/tokens', { body: { name: 'ci', expires_at: inDays(1) } }))
  const { database } = house.platform
  const rows = await Promise.all([
    database.selectFrom('operators').selectAll().execute(),
    database.selectFrom('operator_sessions').selectAll().execute(),
    database.selectFrom('operator_tokens').selectAll().execute(),
    database.selectFrom('events').selectAll().execute(),
  ])
  const everything = JSON.stringify(rows) + house.log.join('\n')
  for (const secret of [password, token, cookie.split('=')[1] ?? '']) expect(everything).not.toContain(secret)
})
