import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { isWellFormedSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import {
  addApi,
  addApplication,
  addDeveloper,
  addPortal,
  type TestApi,
  type TestDeveloper,
  type TestPortal,
} from '../../testing/people.ts'

let house: TestGatehouse
let portal: TestPortal
let api: TestApi
let ada: TestDeveloper
let bob: TestDeveloper
beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house)
  api = await addApi(house, portal, { auto_approve_registrations: true })
  ada = await addDeveloper(house, portal)
  bob = await addDeveloper(house, portal)
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const own = '/api/v3/applications/{applicationId}/credentials'
const one = `${own}/{credentialId}` as const
const ours = '/api/gatehouse/v1/applications/{applicationId}/credentials'
const known = `${ours}/{credentialId}` as const
const rotate = `${known}/rotate` as const
const hour = 3_600_000

/** An application that may hold keys. */
async function addApproved(developer = ada, apiId = api.id, body: object = {}): Promise<string> {
  const applicationId = await addApplication(developer, body)
  await ok(
    developer.client.POST('/api/v3/applications/{applicationId}/registrations', {
      params: { path: { applicationId } },
      body: { api_id: apiId },
    }),
  )
  return applicationId
}
const create = (applicationId: string, display_name?: string, developer = ada) =>
  developer.client.POST(own, { params: { path: { applicationId } }, body: { display_name } })
async function createKey(applicationId: string, display_name?: string) {
  const made = await ok(create(applicationId, display_name))
  if (made.type !== 'api_key') throw new Error('not a key')
  return made
}
const list = async (applicationId: string) =>
  (await ok(ada.client.GET(ours, { params: { path: { applicationId }, query: { 'page[size]': 100 } } }))).data

describe('POST', () => {
  test('201: the secret is there once and nowhere else (KEY-1, KEY-2, KEY-3)', async () => {
    const applicationId = await addApproved()
    const answer = await create(applicationId, 'Laptop')
    expect(answer.response.headers.get('cache-control')).toBe('no-store')
    const made = await ok(Promise.resolve(answer))
    if (made.type !== 'api_key') throw new Error('not a key')
    const { credential: secret, ...rest } = made
    expect(isWellFormedSecret('gtk', secret)).toBe(true)
    expect(rest).toMatchObject({ type: 'api_key', display_name: 'Laptop', status: 'active', expires_at: null })
    const params = { path: { applicationId }, query: {} }
    const reference = await ok(ada.client.GET(own, { params }))
    expect(reference.data).toEqual([rest])
    const listed = await list(applicationId)
    expect(listed).toEqual([{ ...rest, prefix: 'gtk_', last_four: secret.slice(-4), last_used_at: null }])
    const managed = await ok(
      house.operator.GET('/v3/portals/{portalId}/applications/{applicationId}/credentials', {
        params: { path: { portalId: portal.id, applicationId }, query: {} },
      }),
    )
    expect(managed.data).toEqual([rest])
    const row = await house.platform.database
      .selectFrom('credentials')
      .selectAll()
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow()
    expect(row.secret_hash).toEqual(sha256(secret))
    const events = await house.platform.database.selectFrom('events').selectAll().execute()
    for (const place of [reference, listed, managed, row, events, house.log]) {
      expect(JSON.stringify(place)).not.toContain(secret)
    }
  })

  test('403 says what is awaited until a registration is approved (product.md 3, KEY-4)', async () => {
    const careful = await addApi(house, portal)
    const applicationId = await addApplication(ada)
    const refused = await create(applicationId)
    expect(refused.error).toMatchObject({ status: 403, detail: expect.stringContaining('register it for one') })
    const { id: registrationId } = await ok(
      ada.client.POST('/api/v3/applications/{applicationId}/registrations', {
        params: { path: { applicationId } },
        body: { api_id: careful.id },
      }),
    )
    expect((await create(applicationId)).error?.detail).toContain(`waiting for approval: ${careful.name}`)
    const decide = (status: 'approved' | 'revoked') =>
      ok(
        house.operator.PATCH('/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}', {
          params: { path: { portalId: portal.id, applicationId, registrationId } },
          body: { status },
        }),
      )
    await decide('approved')
    expect((await create(applicationId)).response.status).toBe(201)
    await decide('revoked')
    expect((await create(applicationId)).error?.detail).toContain('rejected or revoked')
  })

  test('403 beyond 20 active keys, exact with 100 parallel calls (KEY-5)', async () => {
    const applicationId = await addApproved()
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(applicationId)))
    const statuses = answers.map(({ response }) => response.status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(20)
    expect(statuses.filter((status) => status === 403)).toHaveLength(80)
    expect(answers.find(({ error }) => error)?.error?.detail).toContain('at most 20 active keys')
    const [first] = await list(applicationId)
    const params = { path: { applicationId, credentialId: first?.id ?? '' } }
    // Only what works counts: an ended key makes room, a rotation that keeps both does not.
    expect((await ada.client.POST(rotate, { params, body: { grace: '1h' } })).response.status).toBe(403)
    expect((await list(applicationId)).find(({ id }) => id === first?.id)?.expires_at).toBeNull()
    expect((await ada.client.POST(rotate, { params, body: { grace: 'now' } })).response.status).toBe(201)
    expect((await create(applicationId)).response.status).toBe(403)
  })

  test.each([
    [{ display_name: '' }, 'display_name', 'min_length'],
    [{ display_name: 'x'.repeat(256) }, 'display_name', 'max_length'],
    [{ display_name: 1 }, 'display_name', 'is_string'],
    [{ credential: 'gtk_chosen' }, 'credential', 'unknown_property'],
  ])('400 for %j', async (body, field, rule) => {
    const applicationId = await addApproved()
    const { error } = await ada.client.POST(own, { params: { path: { applicationId } }, body: body as never })
    expect(error?.invalid_parameters).toMatchObject([{ field, rule }])
  })
})

describe('a long past', () => {
  test('101 ended keys hide none that works: those come first, and each can be asked for by its id', async () => {
    const applicationId = await addApproved()
    const working = await createKey(applicationId, 'Old and working')
    const created_at = house.clock.now()
    const ended = Array.from({ length: 101 }, (_, index) => ({
      portal_id: portal.id,
      id: newId(),
      application_id: applicationId,
      display_name: `Ended ${index}`,
      secret_hash: sha256(`ended ${applicationId} ${index}`),
      last_four: 'last',
      revoked_at: created_at,
      created_at,
    }))
    await house.platform.database.insertInto('credentials').values(ended).execute()
    const newest = await createKey(applicationId, 'Newest')
    const keys = await list(applicationId)
    expect(keys.slice(0, 2).map(({ display_name }) => display_name)).toEqual(['Newest', 'Old and working'])
    expect(new Set(keys.slice(2).map(({ status }) => status))).toEqual(new Set(['revoked']))
    for (const { id, display_name, status } of [newest, working]) {
      const params = { path: { applicationId, credentialId: id } }
      expect(await ok(ada.client.GET(known, { params }))).toMatchObject({ id, display_name, status })
    }
  })
})

describe('a lifetime comes from the strategy (KEY-6)', () => {
  test('expires_at is fixed at creation; from that moment the key is expired and makes room', async () => {
    const { id: strategyId } = await ok(
      house.operator.POST('/v2/application-auth-strategies', {
        body: {
          name: 'short',
          display_name: 'Short',
          strategy_type: 'key_auth',
          configs: { 'key-auth': { ttl: { value: 2, unit: 'days' } } },
        },
      }),
    )
    const short = await addApi(house, portal, { auth_strategy_ids: [strategyId], auto_approve_registrations: true })
    const applicationId = await addApproved(ada, short.id, { auth_strategy_id: strategyId })
    const made = await createKey(applicationId)
    const lifetime = new Date(made.expires_at ?? 0).getTime() - new Date(made.created_at).getTime()
    expect(lifetime).toBe(48 * hour)
    await ok(
      house.operator.PATCH('/v2/application-auth-strategies/{authStrategyId}', {
        params: { path: { authStrategyId: strategyId } },
        body: { configs: { 'key-auth': { ttl: null } } },
      }),
    )
    expect((await list(applicationId))[0]).toMatchObject({ status: 'active', expires_at: made.expires_at })
    house.clock.advance(48 * hour)
    expect((await list(applicationId))[0]?.status).toBe('expired')
    expect((await createKey(applicationId)).expires_at).toBeNull()
  })
})

describe('rename and revoke', () => {
  test('200 and 204; a revoked key stays in the list; again is no news', async () => {
    const applicationId = await addApproved()
    const { id } = await createKey(applicationId)
    const params = { path: { applicationId, credentialId: id } }
    const renamed = await ada.client.PUT(one, { params, body: { display_name: 'Build server' } })
    expect(renamed.response.status).toBe(200)
    expect(await list(applicationId)).toMatchObject([{ display_name: 'Build server', status: 'active' }])
    for (let time = 0; time < 2; time++) {
      expect((await ada.client.DELETE(one, { params })).response.status).toBe(204)
    }
    expect(await list(applicationId)).toMatchObject([{ id, status: 'revoked' }])
    const events = await house.platform.database
      .selectFrom('events')
      .select(['type', 'ids'])
      .where('type', 'like', 'credential.%')
      .orderBy('id')
      .execute()
    const mine = events.filter(({ ids }) => (ids as Record<string, string>).credential_id === id)
    const ids = { credential_id: id, application_id: applicationId, developer_id: ada.id }
    expect(mine).toEqual([
      { type: 'credential.created', ids },
      { type: 'credential.renamed', ids },
      { type: 'credential.revoked', ids },
    ])
  })

  test('400 without a name', async () => {
    const applicationId = await addApproved()
    const { id } = await createKey(applicationId)
    const params = { path: { applicationId, credentialId: id } }
    expect((await ada.client.PUT(one, { params, body: {} as never })).response.status).toBe(400)
  })
})

describe('rotate (KEY-7)', () => {
  const turn = (applicationId: string, credentialId: string, grace: 'now' | '1h' | '24h' | '7d') =>
    ada.client.POST(rotate, { params: { path: { applicationId, credentialId } }, body: { grace } })

  test.each([
    ['1h', 1],
    ['24h', 24],
    ['7d', 168],
  ] as const)('%s: both work, then the old one ends', async (grace, hours) => {
    const applicationId = await addApproved()
    const old = await createKey(applicationId, 'Server')
    const fresh = await ok(turn(applicationId, old.id, grace))
    expect(fresh.credential).not.toBe(old.credential)
    expect(fresh).toMatchObject({ display_name: 'Server', status: 'active', previous: { id: old.id } })
    const states = async () => new Map((await list(applicationId)).map(({ id, status }) => [id, status]))
    expect(await states()).toEqual(
      new Map([
        [old.id, 'active'],
        [fresh.id, 'active'],
      ]),
    )
    const left = new Date(fresh.previous.ends_at).getTime() - house.clock.now().getTime()
    expect(Math.abs(left - hours * hour)).toBeLessThan(60_000)
    house.clock.advance(hours * hour)
    expect(await states()).toEqual(
      new Map([
        [old.id, 'expired'],
        [fresh.id, 'active'],
      ]),
    )
  })

  test('now: the old one is revoked with the new one’s birth, and told with both ids', async () => {
    const applicationId = await addApproved()
    const old = await createKey(applicationId)
    const fresh = await ok(turn(applicationId, old.id, 'now'))
    expect((await list(applicationId)).map(({ id, status }) => [id, status])).toEqual([
      [fresh.id, 'active'],
      [old.id, 'revoked'],
    ])
    const event = await house.platform.database
      .selectFrom('events')
      .select('ids')
      .where('type', '=', 'credential.rotated')
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(event?.ids).toMatchObject({ credential_id: fresh.id, previous_credential_id: old.id })
    const again = await turn(applicationId, old.id, 'now')
    expect(again.error).toMatchObject({ status: 409, detail: expect.stringContaining('revoked') })
  })

  test('ten at once replace it once', async () => {
    const applicationId = await addApproved()
    const { id } = await createKey(applicationId)
    const answers = await Promise.all(Array.from({ length: 10 }, () => turn(applicationId, id, 'now')))
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1)
    expect((await list(applicationId)).filter(({ status }) => status === 'active')).toHaveLength(1)
  })

  test('400 for another grace', async () => {
    const applicationId = await addApproved()
    const { id } = await createKey(applicationId)
    expect((await turn(applicationId, id, '8d' as never)).response.status).toBe(400)
  })
})

describe('who may (AZ-1, AZ-3, AZ-5)', () => {
  test('401 for who is not signed in, 404 for everybody but the owner and outside its application', async () => {
    const applicationId = await addApproved()
    const second = await addApproved()
    const { id: credentialId } = await createKey(applicationId)
    const callOf = (client: TestDeveloper['client'], path: { applicationId: string; credentialId: string }) => [
      client.PUT(one, { params: { path }, body: { display_name: 'x' } }),
      client.DELETE(one, { params: { path } }),
      client.POST(rotate, { params: { path }, body: { grace: 'now' } }),
      client.GET(known, { params: { path } }),
    ]
    const listOf = (client: TestDeveloper['client']) => [
      client.GET(own, { params: { path: { applicationId }, query: {} } }),
      client.GET(ours, { params: { path: { applicationId }, query: {} } }),
      client.POST(own, { params: { path: { applicationId } }, body: {} }),
    ]
    const path = { applicationId, credentialId }
    const visitor = house.visitor(portal.origin)
    const elsewhere = await addDeveloper(house, await addPortal(house))
    const strangers = await Promise.all([...callOf(visitor, path), ...listOf(visitor)])
    expect(strangers.map(({ response }) => response.status)).toEqual(strangers.map(() => 401))
    const foreign = await Promise.all([
      ...callOf(bob.client, path),
      ...listOf(bob.client),
      ...callOf(elsewhere.client, path),
      ...listOf(elsewhere.client),
      ...callOf(ada.client, { applicationId: second, credentialId }),
      ...callOf(ada.client, { applicationId, credentialId: nowhere }),
    ])
    expect(foreign.map(({ response }) => response.status)).toEqual(foreign.map(() => 404))
    expect(await list(applicationId)).toMatchObject([{ id: credentialId, status: 'active', display_name: 'API key' }])
  })

  test('operators look, below the right portal only', async () => {
    const applicationId = await addApproved()
    const managed = '/v3/portals/{portalId}/applications/{applicationId}/credentials'
    const other = await addPortal(house)
    const params = { path: { portalId: other.id, applicationId }, query: {} }
    expect((await house.operator.GET(managed, { params })).response.status).toBe(404)
    expect((await house.management({}).GET(managed, { params })).response.status).toBe(401)
  })
})
