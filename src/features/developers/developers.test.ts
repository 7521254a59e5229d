import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultLimits } from '../../platform/config.ts'
import { ok, startGatehouse, type TestGatehouse, type Visitor } from '../../testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../testing/people.ts'
import { findDeveloperId, goodPassword, mintToken, signIn, signUp } from '../../testing/sign-up.ts'
import { purgeUnverifiedDevelopers } from './index.ts'
import { developerEvents } from './model.ts'

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

const email = 'ada@example.com'
const person = { email, full_name: 'Ada Lovelace' }
const hour = 3_600_000
const statusOf = async (answer: Promise<{ response: Response }>) => (await answer).response.status
const register = (body: object = person) => visitor.POST('/api/v3/developer', { body: body as typeof person })
const verify = (token: string) => visitor.POST('/api/v3/developer/verify-email', { body: { token } })
const setPassword = (token: string, password = goodPassword) =>
  visitor.POST('/api/v3/developer/reset-password', { body: { token, password } })
const mint = async (purpose: 'verify' | 'set-password' | 'reset' | 'invitation') =>
  mintToken(house, portal.id, await findDeveloperId(house, portal.id, email), purpose)
const nobody = '00000000-0000-4000-8000-000000000000'

async function eventsOf(): Promise<string[]> {
  const rows = await house.platform.database
    .selectFrom('events')
    .select('type')
    .where('portal_id', '=', portal.id)
    .where('type', 'like', 'developer.%')
    .orderBy('id')
    .execute()
  return rows.map(({ type }) => type)
}

const listed = () =>
  ok(house.operator.GET('/v3/portals/{portalId}/developers', { params: { path: { portalId: portal.id } } }))

describe('signing up', () => {
  test('201, proving the address, first password, in this order: approved where the portal approves by itself (REG-3)', async () => {
    const { response, data } = await register()
    expect([response.status, data]).toEqual([201, undefined])
    expect((await listed()).data).toEqual([])
    const verified = await ok(verify(await mint('verify')))
    expect(verified.email).toBe(email)
    expect((await listed()).data).toEqual([])
    const { response: set } = await setPassword(verified.token ?? '')
    expect([set.status, set.headers.getSetCookie()]).toEqual([204, []])
    expect((await listed()).data).toMatchObject([{ email, full_name: 'Ada Lovelace', status: 'approved' }])
    expect(await eventsOf()).toEqual(['developer.registered', 'developer.verified', 'developer.approved'])
    const signedIn = await signIn(house, portal)
    expect(await ok(signedIn.GET('/api/v3/developer/me'))).toMatchObject(person)
  })

  test('pending where a person decides, and no way in until then (REG-11)', async () => {
    portal = await addPortal(house)
    visitor = house.visitor(portal.origin)
    await signUp(house, portal)
    expect((await listed()).data).toMatchObject([{ status: 'pending' }])
    expect((await eventsOf()).at(-1)).toBe('developer.waiting')
    await expect(signIn(house, portal)).rejects.toThrow('401')
  })

  test('400 names each field, and what a client may not say is refused (REG-2, REG-9)', async () => {
    const { error } = await register({ email: 'no address', full_name: '', status: 'approved' })
    expect(error?.invalid_parameters?.map(({ field, rule }) => [field, rule])).toEqual([
      ['email', 'invalid'],
      ['full_name', 'min_length'],
      ['status', 'unknown_property'],
    ])
    for (const body of [
      { ...person, email: [email] },
      { ...person, email: { $ne: '' } },
      { ...person, email: `${email}\nBcc: x@example.com` },
      { ...person, email: 'root@localhost' },
      { ...person, full_name: 'Ada\r\nBcc: x@example.com' },
      { ...person, full_name: 'x'.repeat(257) },
      {},
    ]) {
      expect(await statusOf(register(body))).toBe(400)
    }
    expect(await eventsOf()).toEqual([])
  })

  test('again while unproven: a fresh link, and the older one dies (product.md 1, REG-5)', async () => {
    await register()
    const older = await mint('verify')
    expect(await statusOf(register({ ...person, email: 'ADA@Example.com', full_name: 'Ada' }))).toBe(201)
    expect(await eventsOf()).toEqual(['developer.registered', 'developer.registration-repeated'])
    const newer = await mint('verify')
    expect(await statusOf(verify(older))).toBe(410)
    expect(await statusOf(verify(newer))).toBe(202)
  })

  test('with a taken address: the same answer, and news for the owner only (ENUM-1)', async () => {
    await signUp(house, portal)
    const known = await register({ ...person, full_name: 'Mallory' })
    const unknown = await register({ ...person, email: 'new@example.com' })
    expect(known.response.status).toBe(unknown.response.status)
    expect(headersOf(known.response)).toEqual(headersOf(unknown.response))
    expect((await listed()).data).toMatchObject([{ full_name: 'Ada Lovelace' }])
    expect((await eventsOf()).slice(-2)).toEqual(['developer.registration-repeated', 'developer.registered'])
  })

  test('two at once make one developer and one mail (CON-3)', async () => {
    const statuses = await Promise.all([register(), register()].map(statusOf))
    expect(statuses).toEqual([201, 201])
    const rows = await house.platform.database
      .selectFrom('developers')
      .select('id')
      .where('portal_id', '=', portal.id)
      .execute()
    expect(rows).toHaveLength(1)
    expect((await eventsOf()).filter((type) => type === 'developer.registered')).toHaveLength(1)
  })

  test('the same address is another developer on another portal (SES-7)', async () => {
    const first = await signUp(house, portal)
    const other = await addPortal(house, { auto_approve_developers: true })
    expect(await signUp(house, other)).not.toBe(first)
  })

  test('an address nobody proves is free again after a week (REG-10)', async () => {
    await register()
    house.clock.advance(6 * 24 * hour)
    await purgeUnverifiedDevelopers(house.platform)
    expect(await findDeveloperId(house, portal.id, email)).toBeTruthy()
    house.clock.advance(2 * 24 * hour)
    expect(await purgeUnverifiedDevelopers(house.platform)).toBeGreaterThan(0)
    await expect(findDeveloperId(house, portal.id, email)).rejects.toThrow()
  })
})

describe('asking for the mail again', () => {
  const resend = (address: string) =>
    visitor.POST('/api/gatehouse/v1/developer/resend-verification', { body: { email: address } })

  test('202 for every address; three an hour each, the rest dropped silently (ENUM-1, RST-1)', async () => {
    await register()
    for (let i = 0; i < 5; i++) {
      expect(await statusOf(resend(email))).toBe(202)
      expect(await statusOf(resend('nobody@example.com'))).toBe(202)
    }
    const types = await eventsOf()
    expect(types.filter((type) => type === 'developer.registration-repeated')).toHaveLength(3)
    expect(types.filter((type) => type === 'developer.registration-ignored')).toHaveLength(3)
  })

  test('400 for what is no address', async () => {
    expect(await statusOf(resend('nobody'))).toBe(400)
  })
})

describe('mailed tokens', () => {
  test('of 50 parallel uses one works: verify (REG-6)', async () => {
    await register()
    const token = await mint('verify')
    const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(verify(token))))
    expect(statuses.sort()).toEqual([202, ...Array(49).fill(410)])
    expect((await eventsOf()).filter((type) => type === 'developer.verified')).toHaveLength(1)
  })

  test('a link that is used while a newer one is made is dead, and neither waits for good (CON-7)', async () => {
    await register()
    const token = await mint('verify')
    const { database } = house.platform
    const status = await database.transaction().execute(async (tx) => {
      const developerId = await findDeveloperId(house, portal.id, email)
      await tx.selectFrom('developers').select('id').where('id', '=', developerId).forUpdate().execute()
      const used = statusOf(verify(token))
      // Time for the use to come as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 300))
      await tx
        .updateTable('mailed_tokens')
        .set({ used_at: new Date() })
        .where('developer_id', '=', developerId)
        .execute()
      return { used }
    })
    expect(await status.used).toBe(410)
    expect(house.log.filter((line) => line.includes('a request failed'))).toEqual([])
  })

  test('of 50 parallel uses one works: first password (REG-6)', async () => {
    await register()
    const { token = '' } = await ok(verify(await mint('verify')))
    const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(setPassword(token))))
    expect(statuses.sort()).toEqual([204, ...Array(49).fill(410)])
    expect((await eventsOf()).filter((type) => type === 'developer.approved')).toHaveLength(1)
  }, 120_000)

  test('live as long as they should and no longer (REG-3, REG-5)', async () => {
    await register()
    const late = await mint('verify')
    house.clock.advance(24 * hour + 1)
    expect(await statusOf(verify(late))).toBe(410)
    const inTime = await mint('verify')
    house.clock.advance(23 * hour)
    const { token = '' } = await ok(verify(inTime))
    house.clock.advance(hour + 1)
    expect(await statusOf(setPassword(token))).toBe(410)
  })

  test('do only what they were sent for, on their own portal (REG-4)', async () => {
    await register()
    const token = await mint('verify')
    expect(await statusOf(setPassword(token))).toBe(404)
    const elsewhere = house.visitor((await addPortal(house)).origin)
    expect(await statusOf(elsewhere.POST('/api/v3/developer/verify-email', { body: { token } }))).toBe(404)
    expect(await statusOf(verify(token.toUpperCase()))).toBe(202)
    expect(await statusOf(verify(nobody))).toBe(404)
    expect(await statusOf(setPassword(nobody))).toBe(404)
    expect(await statusOf(verify('no uuid'))).toBe(400)
  })

  test('are stored as hashes only, and no log knows them or a password (LOG-4, REG-4)', async () => {
    await register()
    const token = await mint('verify')
    const { token: next = '' } = await ok(verify(token))
    await ok(setPassword(next))
    const { database } = house.platform
    const rows = await Promise.all([
      database.selectFrom('mailed_tokens').selectAll().execute(),
      database.selectFrom('developers').selectAll().execute(),
      database.selectFrom('events').selectAll().execute(),
    ])
    const everything = JSON.stringify(rows) + house.log.join('\n')
    for (const secret of [token, next, goodPassword]) expect(everything).not.toContain(secret)
    const { password_hash } = rows[1].find((row) => row.portal_id === portal.id) ?? {}
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('a refused password leaves the token as it was, and says why (PW-3)', async () => {
    await register({ ...person, full_name: 'Grace Hopper' })
    const { token = '' } = await ok(verify(await mint('verify')))
    for (const [password, rule] of [
      ['Short-1', 'min_length'],
      ['onlylowercase', 'invalid'],
      ['Password', 'invalid'],
      ['ada-Lovelace-1815', 'invalid'],
      ['Grace Hopper 1906', 'invalid'],
      ['GraceHopper-1906', 'invalid'],
      ['My-Gatehouse-1', 'invalid'],
    ] as const) {
      const { error, response } = await setPassword(token, password)
      expect(response.status).toBe(400)
      expect(error?.invalid_parameters).toMatchObject([{ field: 'password', rule }])
    }
    expect(await statusOf(setPassword(token, 'x'.repeat(257)))).toBe(400)
    expect(await statusOf(setPassword(token))).toBe(204)
  })

  test('a portal may ask for longer passwords', async () => {
    const params = { path: { portalId: portal.id } }
    await ok(
      house.operator.PATCH('/gatehouse/v1/portals/{portalId}/settings', { params, body: { password_min_length: 16 } }),
    )
    await register()
    const { token = '' } = await ok(verify(await mint('verify')))
    expect((await setPassword(token)).error?.invalid_parameters).toMatchObject([{ rule: 'min_length', minimum: 16 }])
    expect(await statusOf(setPassword(token, `${goodPassword}!`))).toBe(204)
  })
})

describe('forgotten passwords', () => {
  const forgot = (address: string) => visitor.POST('/api/v3/developer/forgot-password', { body: { email: address } })

  test('200 for every address, three an hour each, and no token in the answer (ENUM-1, RST-1, RST-3)', async () => {
    await signUp(house, portal)
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await forgot(email), await forgot('nobody@example.com'))
    const first = answers[0] as (typeof answers)[0]
    for (const { response, data } of answers) {
      expect([response.status, data]).toEqual([200, first.data])
      expect(headersOf(response)).toEqual(headersOf(first.response))
    }
    const types = await eventsOf()
    expect(types.filter((type) => type === 'developer.password-reset-requested')).toHaveLength(3)
    expect(types.filter((type) => type === 'developer.password-reset-ignored')).toHaveLength(3)
  })

  test('a reset signs nobody in, ends all sessions and every other token, and is told (RST-4, RST-5, SES-6)', async () => {
    await signUp(house, portal)
    const before = await signIn(house, portal)
    const other = await mint('invitation')
    const { response } = await setPassword(await mint('reset'), 'Another-horse-2')
    expect([response.status, response.headers.getSetCookie()]).toEqual([204, []])
    expect(await statusOf(before.GET('/api/v3/developer/me'))).toBe(401)
    expect(await statusOf(before.POST('/api/v3/developer/refresh'))).toBe(401)
    expect(await statusOf(setPassword(other))).toBe(410)
    expect((await eventsOf()).at(-1)).toBe('developer.password-changed')
    await expect(signIn(house, portal)).rejects.toThrow('401')
    await signIn(house, portal, { password: 'Another-horse-2' })
  })

  test('a token is dead for a revoked developer (RST-5, REG-11)', async () => {
    const id = await signUp(house, portal)
    const token = await mint('reset')
    await move(id, 'revoked')
    expect(await statusOf(setPassword(token))).toBe(410)
    expect(await statusOf(setPassword(await mint('reset')))).toBe(410)
  })

  test('and stays dead when the developer is approved again', async () => {
    const id = await signUp(house, portal)
    const token = await mint('reset')
    await move(id, 'revoked')
    await move(id, 'approved')
    expect(await statusOf(setPassword(token))).toBe(410)
  })
})

const move = (id: string, status: 'approved' | 'pending' | 'rejected' | 'revoked', portalId = portal.id) =>
  house.operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', {
    params: { path: { portalId, developerId: id } },
    body: { status },
  })

describe('what operators do with developers', () => {
  const path = (id: string) => ({ params: { path: { portalId: portal.id, developerId: id } } })
  const create = (body: object) =>
    house.operator.POST('/v3/portals/{portalId}/developers', {
      params: { path: { portalId: portal.id } },
      body: body as typeof person,
    })

  test('201: what was written reads back; the state is the given one or the portal’s own', async () => {
    const made = await ok(create({ ...person, status: 'pending' }))
    expect(made).toMatchObject({ ...person, status: 'pending' })
    expect(await ok(house.operator.GET('/v3/portals/{portalId}/developers/{developerId}', path(made.id)))).toEqual(made)
    expect(await ok(create({ ...person, email: 'b@example.com' }))).toMatchObject({ status: 'approved' })
    expect(await eventsOf()).toEqual(['developer.created', 'developer.created'])
  })

  test('an invitation is asked for and sets the first password', async () => {
    const made = await ok(create({ ...person, send_invitation_email: true }))
    expect(await eventsOf()).toEqual(['developer.created', 'developer.invited'])
    await expect(signIn(house, portal)).rejects.toThrow('401')
    const token = await mint('invitation')
    house.clock.advance(71 * hour)
    await ok(setPassword(token))
    await signIn(house, portal)
    const again = await house.operator.POST(
      '/gatehouse/v1/portals/{portalId}/developers/{developerId}/invitation',
      path(made.id),
    )
    expect(again.response.status).toBe(409)
  })

  test('who was invited as pending waits once the password is set', async () => {
    await ok(create({ ...person, status: 'pending', send_invitation_email: true }))
    await ok(setPassword(await mint('invitation')))
    expect((await eventsOf()).slice(-2)).toEqual(['developer.verified', 'developer.waiting'])
  })

  test('409 for an address that is taken, in any spelling', async () => {
    await ok(create(person))
    expect(await statusOf(create({ ...person, email: 'ADA@example.COM' }))).toBe(409)
  })

  test('a sign-up that nobody proved is taken over, and its link is dead', async () => {
    await register({ ...person, full_name: 'Mallory' })
    const token = await mint('verify')
    expect(await ok(create(person))).toMatchObject({ full_name: 'Ada Lovelace', status: 'approved' })
    expect(await statusOf(verify(token))).toBe(410)
  })

  test('400 for fields at fault', async () => {
    const { error } = await create({ email: 'x', full_name: 'x'.repeat(256), status: 'unverified', id: '1' })
    expect(error?.invalid_parameters?.map(({ field }) => field).sort()).toEqual(['email', 'full_name', 'id', 'status'])
  })

  test('of parallel decisions one counts: one event (CON-2)', async () => {
    const id = await signUp(house, portal)
    const answers = await Promise.all(Array.from({ length: 10 }, () => statusOf(move(id, 'revoked'))))
    expect(answers).toEqual(Array(10).fill(200))
    expect((await eventsOf()).filter((type) => type === 'developer.revoked')).toHaveLength(1)
  })

  test('revoked: the session is dead at once, and approving again does not revive it (SES-6, REG-11)', async () => {
    const id = await signUp(house, portal)
    const signedIn = await signIn(house, portal)
    expect(await ok(move(id, 'revoked'))).toMatchObject({ status: 'revoked' })
    expect(await statusOf(signedIn.GET('/api/v3/developer/me'))).toBe(401)
    expect(await statusOf(signedIn.POST('/api/v3/developer/refresh'))).toBe(401)
    await expect(signIn(house, portal)).rejects.toThrow('401')
    await ok(move(id, 'approved'))
    expect(await statusOf(signedIn.GET('/api/v3/developer/me'))).toBe(401)
    expect(await statusOf(signedIn.POST('/api/v3/developer/refresh'))).toBe(401)
    await signIn(house, portal)
    expect((await eventsOf()).filter((type) => /revoked|approved/.test(type))).toEqual([
      'developer.approved',
      'developer.revoked',
      'developer.approved',
    ])
  })

  test('PATCH with nothing changes nothing; with nonsense it is a 400', async () => {
    const { id } = await ok(create(person))
    const patch = (body: object) =>
      house.operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', { ...path(id), body })
    expect(await ok(patch({}))).toMatchObject({ status: 'approved' })
    expect(await statusOf(patch({ status: 'unverified' }))).toBe(400)
    expect(await statusOf(patch({ email: 'x@example.com' }))).toBe(400)
  })

  test('DELETE takes everything, and the address can sign up again', async () => {
    const id = await signUp(house, portal)
    const signedIn = await signIn(house, portal)
    const remove = () => house.operator.DELETE('/v3/portals/{portalId}/developers/{developerId}', path(id))
    expect(await statusOf(remove())).toBe(204)
    expect(await statusOf(remove())).toBe(404)
    expect(await statusOf(signedIn.GET('/api/v3/developer/me'))).toBe(401)
    expect(await signUp(house, portal)).not.toBe(id)
  })

  test('404 for another portal’s developer, for an unproven one and for nonsense (AZ-3, AZ-5)', async () => {
    const id = await signUp(house, portal)
    const elsewhere = await addPortal(house)
    expect(await statusOf(move(id, 'revoked', elsewhere.id))).toBe(404)
    expect(await statusOf(move(id, 'revoked', nobody))).toBe(404)
    await register({ ...person, email: 'unproven@example.com' })
    const unproven = await findDeveloperId(house, portal.id, 'unproven@example.com')
    const calls = (developerId: string) => [
      house.operator.GET('/v3/portals/{portalId}/developers/{developerId}', path(developerId)),
      house.operator.DELETE('/v3/portals/{portalId}/developers/{developerId}', path(developerId)),
      house.operator.POST('/gatehouse/v1/portals/{portalId}/developers/{developerId}/invitation', path(developerId)),
      house.operator.POST(
        '/gatehouse/v1/portals/{portalId}/developers/{developerId}/password-reset',
        path(developerId),
      ),
      move(developerId, 'approved'),
    ]
    for (const developerId of [unproven, nobody, 'nonsense']) {
      expect(await Promise.all(calls(developerId).map(statusOf))).toEqual([404, 404, 404, 404, 404])
    }
    const params = { path: { portalId: nobody } }
    expect(await statusOf(house.operator.GET('/v3/portals/{portalId}/developers', { params }))).toBe(404)
    expect(await statusOf(house.operator.POST('/v3/portals/{portalId}/developers', { params, body: person }))).toBe(404)
  })

  test('401 for nobody on every route', async () => {
    const client = house.management({})
    const some = path(nobody)
    const params = { path: { portalId: portal.id } }
    const answers = [
      client.GET('/v3/portals/{portalId}/developers', { params }),
      client.POST('/v3/portals/{portalId}/developers', { params, body: person }),
      client.GET('/v3/portals/{portalId}/developers/{developerId}', some),
      client.PATCH('/v3/portals/{portalId}/developers/{developerId}', { ...some, body: {} }),
      client.DELETE('/v3/portals/{portalId}/developers/{developerId}', some),
    ]
    expect(await Promise.all(answers.map(statusOf))).toEqual(Array(5).fill(401))
  })

  test('an operator starts a reset and never sees the link (RST-3, RST-8)', async () => {
    const id = await signUp(house, portal)
    const { response, data } = await house.operator.POST(
      '/gatehouse/v1/portals/{portalId}/developers/{developerId}/password-reset',
      path(id),
    )
    expect([response.status, data]).toEqual([202, undefined])
    expect((await eventsOf()).at(-1)).toBe('developer.password-reset-requested')
  })

  test('lists filter, sort and page', async () => {
    for (const [name, status] of [
      ['Bea', 'pending'],
      ['Abe', 'approved'],
      ['Cid', 'pending'],
    ]) {
      await ok(create({ email: `${name}@example.com`, full_name: name, status }))
    }
    const list = (query: object) =>
      ok(house.operator.GET('/v3/portals/{portalId}/developers', { params: { path: { portalId: portal.id }, query } }))
    const names = async (query: object) => (await list(query)).data.map(({ full_name }) => full_name)
    expect(await names({ 'filter[status]': 'pending', sort: 'name desc' })).toEqual(['Cid', 'Bea'])
    expect(await names({ 'filter[name][contains]': 'b', sort: 'full_name' })).toEqual(['Abe', 'Bea'])
    expect(await names({ 'filter[email][eq]': 'Cid@example.com' })).toEqual(['Cid'])
    const second = await list({ sort: 'name', 'page[size]': 2, 'page[number]': 2 })
    expect([second.data.length, second.meta.page]).toEqual([1, { number: 2, size: 2, total: 3 }])
  })
})

describe('the own account', () => {
  test('PATCH changes the name; 400 for anything else, 401 for nobody', async () => {
    await signUp(house, portal)
    const signedIn = await signIn(house, portal)
    const patch = (client: Visitor, body: object) => client.PATCH('/api/gatehouse/v1/developer/me', { body })
    expect(await ok(patch(signedIn, { full_name: 'Ada King' }))).toMatchObject({ full_name: 'Ada King', email })
    expect(await ok(signedIn.GET('/api/v3/developer/me'))).toMatchObject({ full_name: 'Ada King' })
    expect(await statusOf(patch(signedIn, { email: 'x@example.com' }))).toBe(400)
    expect(await statusOf(patch(visitor, { full_name: 'x' }))).toBe(401)
    expect(await statusOf(visitor.GET('/api/v3/developer/me'))).toBe(401)
    expect((await eventsOf()).at(-1)).toBe('developer.updated')
  })
})

test.each([
  ['sign-in', { authentication_enabled: false }, 'settings'],
  ['passwords', { basic_auth_enabled: false }, 'authentication-settings'],
] as const)('a portal without %s is closed on the server, on every route (REG-1)', async (_, change, where) => {
  await signUp(house, portal)
  const signedIn = await signIn(house, portal)
  const token = await mint('reset')
  const params = { path: { portalId: portal.id } }
  if (where === 'settings') await ok(house.operator.PATCH('/v3/portals/{portalId}', { params, body: change }))
  else {
    const route = '/v3/portals/{portalId}/authentication-settings'
    expect(await ok(house.operator.PATCH(route, { params, body: change }))).toMatchObject(change)
    expect(await ok(house.operator.GET(route, { params }))).toMatchObject(change)
  }
  const answers = await Promise.all(
    [
      register(),
      verify(token),
      setPassword(token),
      visitor.POST('/api/v3/developer/forgot-password', { body: { email } }),
      visitor.POST('/api/v3/developer/authenticate', { body: { username: email, password: goodPassword } }),
      visitor.POST('/api/gatehouse/v1/developer/resend-verification', { body: { email } }),
      visitor.POST('/api/gatehouse/v1/developer/set-password', { body: { token, password: goodPassword } }),
    ].map(statusOf),
  )
  expect(answers).toEqual(Array(7).fill(404))
  expect(await statusOf(signedIn.GET('/api/v3/developer/me'))).toBe(401)
  expect(await statusOf(signedIn.POST('/api/v3/developer/refresh'))).toBe(401)
})

describe('limits on sign-ups (REG-12)', () => {
  test('with the defaults the sixth in a minute from one address is a 429, whoever it is for', async () => {
    const { signUpsPerMinute, signUpsPerHour } = defaultLimits
    const strict = await startGatehouse({
      limits: { ...house.platform.config.limits, signUpsPerMinute, signUpsPerHour },
    })
    const site = await addPortal(strict)
    const attempt = (address: string) =>
      statusOf(strict.visitor(site.origin).POST('/api/v3/developer', { body: { ...person, email: address } }))
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push(await attempt(`new${i}@example.com`))
    expect(statuses).toEqual(Array(5).fill(201))
    expect([await attempt('new0@example.com'), await attempt('another@example.com')]).toEqual([429, 429])
    strict.clock.advance(60_001)
    expect(await attempt('another@example.com')).toBe(201)
    await strict.stop()
  })
})

test('nothing happens that the list of events does not know', async () => {
  const rows = await house.platform.database
    .selectFrom('events')
    .select('type')
    .distinct()
    .where('type', 'like', 'developer.%')
    .execute()
  // Signing in and out is told by the sessions.
  const own = rows.map(({ type }) => type).filter((type) => !/signed-|sessions-ended/.test(type))
  expect(own.filter((type) => !(developerEvents as readonly string[]).includes(type))).toEqual([])
})

/** All headers but those that differ from answer to answer. */
function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries([...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)))
}
