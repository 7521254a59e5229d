import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
  api = await addApi(house, portal)
  ada = await addDeveloper(house, portal)
  bob = await addDeveloper(house, portal)
})
afterAll(() => house.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const own = '/api/v3/applications/{applicationId}/registrations'
const all = '/v3/portals/{portalId}/applications/{applicationId}/registrations'
const one = `${all}/{registrationId}` as const
const ask = (developer: TestDeveloper, applicationId: string, api_id = api.id) =>
  developer.client.POST(own, { params: { path: { applicationId } }, body: { api_id } })
const decide = (applicationId: string, registrationId: string, status?: string, portalId = portal.id) =>
  house.operator.PATCH(one, {
    params: { path: { portalId, applicationId, registrationId } },
    body: { status } as never,
  })
const eventsOf = async (registrationId: string) =>
  (
    await house.platform.database
      .selectFrom('events')
      .select(['type', 'ids', 'portal_id'])
      .where('type', 'like', 'registration.%')
      .orderBy('id')
      .execute()
  ).filter(({ ids }) => (ids as Record<string, string>).registration_id === registrationId)

describe('an operator’s no where approval is automatic (AZ-4)', () => {
  let here: TestPortal
  let open: TestApi
  let eve: TestDeveloper
  beforeEach(async () => {
    here = await addPortal(house, { auto_approve_applications: true })
    open = await addApi(house, here)
    eve = await addDeveloper(house, here)
  })
  const request = async (applicationId: string, developer = eve) => ok(ask(developer, applicationId, open.id))
  const giveBack = (applicationId: string, registrationId: string) =>
    eve.client.DELETE(`${own}/{registrationId}`, { params: { path: { applicationId, registrationId } } })
  const say = (applicationId: string, registrationId: string, status: string) =>
    ok(decide(applicationId, registrationId, status, here.id))
  const refuse = async (status = 'revoked') => {
    const applicationId = await addApplication(eve)
    const { id } = await request(applicationId)
    await say(applicationId, id, status)
    return { applicationId, id }
  }

  test.each(['revoked', 'rejected', 'pending'])(
    '%s: given back and asked for again, it waits until approved',
    async (status) => {
      const { applicationId, id } = await refuse(status)
      await giveBack(applicationId, id)
      const again = await request(applicationId)
      expect(again.status).toBe('pending')
      expect((await eventsOf(again.id)).map(({ type }) => type)).toEqual(['registration.requested'])
      await giveBack(applicationId, again.id)
      const third = await request(applicationId)
      expect(third.status).toBe('pending')
      await say(applicationId, third.id, 'approved')
      await giveBack(applicationId, third.id)
      expect((await request(applicationId)).status).toBe('approved')
    },
  )

  test('another application of the same developer waits too, another developer’s does not', async () => {
    const { applicationId } = await refuse()
    const second = await addApplication(eve)
    const asked = await request(second)
    expect(asked.status).toBe('pending')
    const other = await addDeveloper(house, here)
    expect((await request(await addApplication(other), other)).status).toBe('approved')
    expect((await ok(ask(eve, second, (await addApi(house, here)).id))).status).toBe('approved')
    // A yes to the second is none to the first.
    await say(second, asked.id, 'approved')
    expect((await request(await addApplication(eve))).status).toBe('pending')
    await house.platform.database.deleteFrom('registrations').where('application_id', '=', applicationId).execute()
    expect((await request(applicationId)).status).toBe('pending')
  })

  test('an application that is made together with its registration waits too', async () => {
    await refuse()
    const body = { name: `Both ${randomUUID()}`, api_id: open.id }
    expect(await ok(eve.client.POST('/api/gatehouse/v1/applications', { body }))).toMatchObject({ status: 'pending' })
  })

  test('deleting the application does not wash it away; a yes to the next one does', async () => {
    const { applicationId } = await refuse()
    await eve.client.DELETE('/api/v3/applications/{applicationId}', { params: { path: { applicationId } } })
    const next = await addApplication(eve)
    const asked = await request(next)
    expect(asked.status).toBe('pending')
    await say(next, asked.id, 'approved')
    expect((await request(await addApplication(eve))).status).toBe('approved')
  })

  test('an operator who deletes it, or registers the application, decides anew', async () => {
    const { applicationId, id } = await refuse()
    await house.operator.DELETE(one, { params: { path: { portalId: here.id, applicationId, registrationId: id } } })
    expect((await request(applicationId)).status).toBe('approved')

    const second = await refuse()
    await giveBack(second.applicationId, second.id)
    const params = { path: { portalId: here.id, applicationId: second.applicationId } }
    const made = await ok(house.operator.POST(all, { params, body: { api_id: open.id } }))
    expect(made.status).toBe('approved')
    await giveBack(second.applicationId, made.id)
    expect((await request(second.applicationId)).status).toBe('approved')
  })

  test('is not swept away with all that waits', async () => {
    const { applicationId, id } = await refuse()
    await giveBack(applicationId, id)
    await request(applicationId)
    for (const body of [{ applications: true }, { applications: true, api_id: open.id }]) {
      const params = { path: { portalId: here.id } }
      const done = await ok(house.operator.POST('/gatehouse/v1/portals/{portalId}/approve-waiting', { params, body }))
      expect(done.registrations).toBe(0)
    }
  })
})

describe('a developer asks for an API', () => {
  test('201 pending; it reads back on both sides; operators are told with all ids', async () => {
    const applicationId = await addApplication(ada)
    const made = await ok(ask(ada, applicationId))
    expect(made).toMatchObject({
      status: 'pending',
      api_id: api.id,
      api_name: api.name,
      api_slug: api.slug,
      application_id: applicationId,
    })
    const path = { applicationId, registrationId: made.id }
    expect(await ok(ada.client.GET(`${own}/{registrationId}`, { params: { path } }))).toEqual(made)
    const managed = await ok(house.operator.GET(one, { params: { path: { portalId: portal.id, ...path } } }))
    expect(managed).toMatchObject({
      id: made.id,
      status: 'pending',
      api: { id: api.id, name: api.name, version: null, entity_type: 'api' },
      application: { id: applicationId },
    })
    const ids = { registration_id: made.id, application_id: applicationId, api_id: api.id, developer_id: ada.id }
    expect(await eventsOf(made.id)).toEqual([{ type: 'registration.requested', ids, portal_id: portal.id }])
  })

  test.each([
    [undefined, false, 'pending'],
    [undefined, true, 'approved'],
    [true, false, 'approved'],
    [false, true, 'pending'],
  ])('publication %s on a portal that says %s: %s', async (auto_approve_registrations, ofPortal, status) => {
    const here = await addPortal(house, { auto_approve_applications: ofPortal })
    const eve = await addDeveloper(house, here)
    const published = await addApi(house, here, { auto_approve_registrations })
    const made = await ok(ask(eve, await addApplication(eve), published.id))
    expect(made.status).toBe(status)
    const type = status === 'approved' ? 'registration.approved' : 'registration.requested'
    expect((await eventsOf(made.id)).map((event) => event.type)).toEqual([type])
  })

  test('409 the second time, also when both come at once (CON-1)', async () => {
    const applicationId = await addApplication(ada)
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(ada, applicationId)))
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1)
    expect(answers.filter(({ response }) => response.status === 409)).toHaveLength(9)
  })

  test('404 for an API that is not published here, the same as for none at all (AZ-4, AZ-5)', async () => {
    const applicationId = await addApplication(ada)
    const elsewhere = await addApi(house, await addPortal(house))
    const answers = await Promise.all([elsewhere.id, nowhere].map((id) => ask(ada, applicationId, id)))
    const bodies = answers.map(({ error }) => ({ ...error, instance: '' }))
    expect(bodies[0]?.status).toBe(404)
    expect(bodies[0]).toEqual(bodies[1])
  })

  test('400 says why the two do not fit', async () => {
    const { id } = await ok(
      house.operator.POST('/v2/application-auth-strategies', {
        body: { name: 'p', display_name: 'Partner key', strategy_type: 'key_auth', configs: { 'key-auth': {} } },
      }),
    )
    const applicationId = await addApplication(ada)
    const other = await ask(ada, applicationId, (await addApi(house, portal, { auth_strategy_ids: [id] })).id)
    expect(other.error).toMatchObject({ status: 400, detail: expect.stringContaining('is called with “Partner key”') })
    expect(other.error?.invalid_parameters).toMatchObject([{ field: 'api_id' }])
    const none = await ask(ada, applicationId, (await addApi(house, portal, { auth_strategy_ids: null })).id)
    expect(none.error).toMatchObject({ status: 400, detail: expect.stringContaining('takes no registrations') })
  })

  test('a signed-in developer may ask for a private API', async () => {
    const hidden = await addApi(house, portal, { visibility: 'private' })
    expect((await ask(ada, await addApplication(ada), hidden.id)).response.status).toBe(201)
  })

  test('400 for what is not in the contract, 401 for who is not signed in', async () => {
    const params = { path: { applicationId: await addApplication(ada) } }
    const wrong = await ada.client.POST(own, { params, body: { api_id: api.id, status: 'approved' } as never })
    expect(wrong.error?.invalid_parameters).toMatchObject([{ field: 'status', rule: 'unknown_property' }])
    const visitor = await house.visitor(portal.origin).POST(own, { params, body: { api_id: api.id } })
    expect(visitor.response.status).toBe(401)
  })

  test('404 for another’s application, registration, or one of another application (AZ-3)', async () => {
    const applicationId = await addApplication(ada)
    const second = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const at = (application: string, registrationId: string) => ({
      params: { path: { applicationId: application, registrationId } },
    })
    const answers = await Promise.all([
      ask(bob, applicationId),
      bob.client.GET(own, { params: { path: { applicationId }, query: {} } }),
      bob.client.GET(`${own}/{registrationId}`, at(applicationId, id)),
      bob.client.DELETE(`${own}/{registrationId}`, at(applicationId, id)),
      ada.client.GET(`${own}/{registrationId}`, at(second, id)),
      ada.client.DELETE(`${own}/{registrationId}`, at(second, id)),
      ada.client.GET(`${own}/{registrationId}`, at(applicationId, nowhere)),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 404))
  })

  test('204 gives it back; it can be asked for again', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    await decide(applicationId, id, 'rejected')
    const path = { applicationId, registrationId: id }
    expect((await ada.client.DELETE(`${own}/{registrationId}`, { params: { path } })).response.status).toBe(204)
    expect((await eventsOf(id)).at(-1)?.type).toBe('registration.deleted')
    expect((await ok(ask(ada, applicationId))).status).toBe('pending')
  })

  test('the list filters', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const list = async (query: object) =>
      (await ok(ada.client.GET(own, { params: { path: { applicationId }, query } }))).data.map((row) => row.id)
    expect(await list({})).toEqual([id])
    expect(await list({ 'filter[status]': 'approved' })).toEqual([])
    expect(await list({ 'filter[id]': id, 'filter[api_name][contains]': 'api' })).toEqual([id])
  })
})

describe('a developer makes an application for an API', () => {
  const both = '/api/gatehouse/v1/applications'
  const make = (client: TestDeveloper['client'], body: object) => client.POST(both, { body: body as never })
  const named = async (developer: TestDeveloper, name: string) =>
    (await ok(developer.client.GET('/api/v3/applications', { params: { query: { 'filter[name]': name } as never } })))
      .data

  test('201: the application has the strategy of the API, and has asked for it', async () => {
    const { id: strategyId } = await ok(
      house.operator.POST('/v2/application-auth-strategies', {
        body: {
          name: `other-${randomUUID()}`,
          display_name: 'Other',
          strategy_type: 'key_auth',
          configs: { 'key-auth': { key_names: ['x-other'] } },
        },
      }),
    )
    const other = await addApi(house, portal, { auth_strategy_ids: [strategyId] })
    const name = `Both ${randomUUID()}`
    const made = await ok(make(ada.client, { name, api_id: other.id }))
    expect(made).toMatchObject({ status: 'pending', api_id: other.id })
    expect(await named(ada, name)).toMatchObject([{ id: made.application_id, auth_strategy: { id: strategyId } }])
    expect(await eventsOf(made.id)).toMatchObject([{ type: 'registration.requested' }])
  })

  test('400, 404 and 401 leave no application (AZ-4, AZ-5)', async () => {
    const closed = await addApi(house, portal, { auth_strategy_ids: null })
    const foreign = await addApi(house, await addPortal(house))
    const name = `Neither ${randomUUID()}`
    const { error } = await make(ada.client, { name, api_id: closed.id })
    expect(error).toMatchObject({ status: 400, invalid_parameters: [{ field: 'api_id' }] })
    expect((await make(ada.client, { api_id: api.id })).response.status).toBe(400)
    for (const api_id of [foreign.id, nowhere]) {
      expect((await make(ada.client, { name, api_id })).response.status).toBe(404)
    }
    expect((await make(house.visitor(portal.origin), { name, api_id: api.id })).response.status).toBe(401)
    expect(await named(ada, name)).toEqual([])
  })
})

describe('an operator decides', () => {
  test('every move of the table works and is told once', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const way = ['approved', 'revoked', 'approved', 'pending', 'rejected', 'revoked', 'rejected', 'approved'] as const
    for (const status of way) expect((await ok(decide(applicationId, id, status))).status).toBe(status)
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'registration.requested',
      ...way.map((status) => (status === 'pending' ? 'registration.updated' : `registration.${status}`)),
    ])
  })

  test('twenty at once make one move and one event (CON-2)', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const answers = await Promise.all(Array.from({ length: 20 }, () => decide(applicationId, id, 'approved')))
    expect(answers.every(({ data }) => data?.status === 'approved')).toBe(true)
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['registration.requested', 'registration.approved'])
  })

  test('400 for no state of ours, 404 below another portal or application (AZ-3), 401 without a token', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    expect((await decide(applicationId, id, 'maybe')).response.status).toBe(400)
    const other = await addPortal(house)
    expect((await decide(applicationId, id, 'approved', other.id)).response.status).toBe(404)
    expect((await decide(await addApplication(ada), id, 'approved')).response.status).toBe(404)
    const params = { path: { portalId: portal.id, applicationId, registrationId: id } }
    expect((await house.management({}).PATCH(one, { params, body: {} })).response.status).toBe(401)
    expect((await ok(decide(applicationId, id))).status).toBe('pending')
  })

  test('creates with and without a state; 409, 400 and 404 as developers get them', async () => {
    const create = (applicationId: string, body: object, portalId = portal.id) =>
      house.operator.POST(all, { params: { path: { portalId, applicationId } }, body: body as never })
    const applicationId = await addApplication(ada)
    expect((await ok(create(applicationId, { api_id: api.id, status: 'approved' }))).status).toBe('approved')
    expect((await create(applicationId, { api_id: api.id })).response.status).toBe(409)
    expect((await create(applicationId, { api_id: nowhere })).response.status).toBe(400)
    expect((await create(applicationId, { api_id: api.id, status: 'revoked' })).response.status).toBe(400)
    expect((await create(nowhere, { api_id: api.id })).response.status).toBe(404)
    expect((await ok(create(await addApplication(ada), { api_id: api.id }))).status).toBe('pending')
  })

  test('deletes', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const params = { path: { portalId: portal.id, applicationId, registrationId: id } }
    expect((await house.operator.DELETE(one, { params })).response.status).toBe(204)
    expect((await house.operator.DELETE(one, { params })).response.status).toBe(404)
  })

  test('lists a portal’s and an application’s, with filters and sorts; an application counts them', async () => {
    const here = await addPortal(house)
    const eve = await addDeveloper(house, here)
    const published = [await addApi(house, here), await addApi(house, here)]
    const applicationId = await addApplication(eve, { name: 'Listed' })
    for (const { id } of published) await ok(ask(eve, applicationId, id))
    const list = async (query: object) =>
      (
        await ok(
          house.operator.GET('/v3/portals/{portalId}/application-registrations', {
            params: { path: { portalId: here.id }, query },
          }),
        )
      ).meta.page.total
    expect(await list({})).toBe(2)
    expect(await list({ 'filter[developer_id]': eve.id, 'filter[application_name][eq]': 'Listed' })).toBe(2)
    expect(await list({ 'filter[status]': 'approved', sort: 'developer_id desc,status' })).toBe(0)
    expect(await list({ 'filter[developer_id]': ada.id })).toBe(0)
    const path = { portalId: here.id, applicationId }
    const ofOne = await ok(
      house.operator.GET(all, { params: { path, query: { 'filter[status]': 'pending', sort: 'status' } } }),
    )
    expect(ofOne.meta.page.total).toBe(2)
    const application = await ok(
      house.operator.GET('/v3/portals/{portalId}/applications/{applicationId}', { params: { path } }),
    )
    expect(application.registration_count).toBe(2)
  })
})

describe('an application’s own state follows from its registrations (product.md 3)', () => {
  const ours = '/gatehouse/v1/portals/{portalId}/applications'

  test('operators approve, reject and revoke what concerns each decision', async () => {
    const here = await addPortal(house)
    const eve = await addDeveloper(house, here)
    const [first, second, third] = [await addApi(house, here), await addApi(house, here), await addApi(house, here)]
    const applicationId = await addApplication(eve)
    const path = { portalId: here.id, applicationId }
    const get = () => ok(house.operator.GET(`${ours}/{applicationId}`, { params: { path } }))
    expect(await get()).toMatchObject({
      status: 'pending',
      awaits: 'registration',
      registrations: [],
      owner: { id: eve.id, email: eve.email, status: 'approved' },
    })
    for (const { id } of [first, second]) await ok(ask(eve, applicationId, id))
    expect(await get()).toMatchObject({ status: 'pending', awaits: 'approval' })
    const act = (decision: 'approve' | 'reject' | 'revoke') =>
      ok(house.operator.POST(`${ours}/{applicationId}/${decision}`, { params: { path } }))
    const approved = await act('approve')
    expect(approved).toMatchObject({ status: 'approved', awaits: null })
    expect(approved.registrations.map(({ status }) => status)).toEqual(['approved', 'approved'])
    await ok(ask(eve, applicationId, third.id))
    const rejected = await act('reject')
    expect(rejected.registrations.map(({ status }) => status)).toEqual(['approved', 'approved', 'rejected'])
    const revoked = await act('revoke')
    expect(revoked).toMatchObject({ status: 'pending', awaits: 'other-decision' })
    expect(revoked.registrations.map(({ status }) => status)).toEqual(['revoked', 'revoked', 'rejected'])
    const again = await act('approve')
    expect(again.registrations).toEqual(revoked.registrations)
  })

  test('parallel approvals of an application make one event a registration (CON-2)', async () => {
    const applicationId = await addApplication(ada)
    const { id } = await ok(ask(ada, applicationId))
    const params = { path: { portalId: portal.id, applicationId } }
    await Promise.all(
      Array.from({ length: 10 }, () => house.operator.POST(`${ours}/{applicationId}/approve`, { params })),
    )
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['registration.requested', 'registration.approved'])
  })

  test('the list filters by the derived state and by owner', async () => {
    const here = await addPortal(house)
    const eve = await addDeveloper(house, here)
    const open = await addApi(house, here, { auto_approve_registrations: true })
    const approved = await addApplication(eve, { name: 'With access' })
    const pending = await addApplication(eve, { name: 'Without' })
    await ok(ask(eve, approved, open.id))
    const list = async (query: object) =>
      (await ok(house.operator.GET(ours, { params: { path: { portalId: here.id }, query } }))).data.map(({ id }) => id)
    expect(await list({ sort: 'name' })).toEqual([approved, pending])
    expect(await list({ 'filter[status]': 'approved' })).toEqual([approved])
    expect(await list({ 'filter[status]': 'pending' })).toEqual([pending])
    expect(await list({ 'filter[developer_email][contains]': eve.email, 'filter[name]': 'Without' })).toEqual([pending])
    const registrations = await ok(
      house.operator.GET('/gatehouse/v1/portals/{portalId}/registrations', {
        params: { path: { portalId: here.id }, query: { 'filter[api_id]': open.id, sort: 'api_name' } },
      }),
    )
    expect(registrations.data).toMatchObject([
      {
        status: 'approved',
        application: { name: 'With access' },
        developer: { email: eve.email },
        api: { id: open.id },
      },
    ])
  })

  test('developers see it with what is awaited; others’ answer 404', async () => {
    const applicationId = await addApplication(ada, { name: 'Stated' })
    await ok(ask(ada, applicationId))
    const at = { params: { path: { applicationId } } }
    const mine = await ok(ada.client.GET('/api/gatehouse/v1/applications/{applicationId}', at))
    expect(mine).toMatchObject({ status: 'pending', awaits: 'approval' })
    expect(mine.why_no_credential).toContain(api.name)
    const list = await ok(
      ada.client.GET('/api/gatehouse/v1/applications', { params: { query: { 'filter[name]': 'Stated' } } }),
    )
    expect(list.data).toEqual([mine])
    const foreign = await bob.client.GET('/api/gatehouse/v1/applications/{applicationId}', at)
    expect(foreign.response.status).toBe(404)
    const unknown = await house.operator.GET(ours, { params: { path: { portalId: nowhere }, query: {} } })
    expect(unknown.response.status).toBe(404)
  })
})

describe('a developer’s applications beside an API', () => {
  test('those registered, those not, and which fit', async () => {
    const eve = await addDeveloper(house, portal)
    const { id: strategyId } = await ok(
      house.operator.POST('/v2/application-auth-strategies', {
        body: { name: 'p', display_name: 'Partner key', strategy_type: 'key_auth', configs: { 'key-auth': {} } },
      }),
    )
    await addApi(house, portal, { auth_strategy_ids: [strategyId] })
    const registered = await addApplication(eve, { name: 'a registered' })
    const fitting = await addApplication(eve, { name: 'b fitting' })
    const other = await addApplication(eve, { name: 'c other', auth_strategy_id: strategyId })
    const { id: registration_id } = await ok(ask(eve, registered))
    const beside = async (query: object) =>
      (
        await ok(
          eve.client.GET('/api/v3/apis/{apiIdOrSlug}/applications', {
            params: { path: { apiIdOrSlug: api.slug }, query },
          }),
        )
      ).data
    expect(await beside({})).toMatchObject([{ id: registered, registration_id, registration_status: 'pending' }])
    expect(await beside({ unregistered: true })).toMatchObject([
      { id: fitting, registration_id: null, registration_status: null },
      { id: other, registration_id: null },
    ])
    expect(await beside({ unregistered: true, 'applicationfilter[name][contains]': 'other' })).toHaveLength(1)
    const fits = await ok(
      eve.client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/fitting-applications', {
        params: { path: { apiIdOrSlug: api.id }, query: {} },
      }),
    )
    expect(fits.data).toMatchObject([
      { id: registered, fits: false, why_not: 'registered' },
      { id: fitting, fits: true, why_not: null, reason: null },
      { id: other, fits: false, why_not: 'other-strategy', reason: expect.stringContaining('Partner key') },
    ])
  })

  test('404 for an API of another portal, 401 for who is not signed in', async () => {
    const elsewhere = await addApi(house, await addPortal(house))
    for (const apiIdOrSlug of [elsewhere.id, elsewhere.slug, nowhere]) {
      const params = { path: { apiIdOrSlug }, query: {} }
      expect((await ada.client.GET('/api/v3/apis/{apiIdOrSlug}/applications', { params })).response.status).toBe(404)
    }
    const params = { path: { apiIdOrSlug: api.id }, query: {} }
    const visitor = await house.visitor(portal.origin).GET('/api/v3/apis/{apiIdOrSlug}/applications', { params })
    expect(visitor.response.status).toBe(401)
  })
})

describe('what waits', () => {
  const count = async (portalId: string) => {
    const waiting = await ok(house.operator.GET('/gatehouse/v1/waiting', {}))
    const { developers, registrations } = waiting.portals.find((one) => one.portal_id === portalId) ?? {
      developers: 0,
      registrations: 0,
    }
    expect(waiting.registrations).toBe(waiting.portals.reduce((sum, one) => sum + one.registrations, 0))
    return { developers, registrations }
  }

  test('is counted and approved on request, but not what its publication wants looked at (product.md 4)', async () => {
    const here = await addPortal(house)
    const eve = await addDeveloper(house, here)
    const waiting = await addDeveloper(house, here, 'pending')
    await addDeveloper(house, here, 'rejected')
    const [plain, strict] = [
      await addApi(house, here),
      await addApi(house, here, { auto_approve_registrations: false }),
    ]
    const applicationId = await addApplication(eve)
    const [one, two] = [await ok(ask(eve, applicationId, plain.id)), await ok(ask(eve, applicationId, strict.id))]
    expect(await count(here.id)).toEqual({ developers: 1, registrations: 2 })
    const approve = (body: object) =>
      ok(
        house.operator.POST('/gatehouse/v1/portals/{portalId}/approve-waiting', {
          params: { path: { portalId: here.id } },
          body,
        }),
      )
    expect(await approve({ developers: true, applications: false })).toEqual({ developers: 1, registrations: 0 })
    expect(await count(here.id)).toEqual({ developers: 0, registrations: 2 })
    expect(await approve({ applications: true })).toEqual({ developers: 0, registrations: 1 })
    expect((await eventsOf(one.id)).at(-1)?.type).toBe('registration.approved')
    expect((await eventsOf(two.id)).at(-1)?.type).toBe('registration.requested')
    expect(await approve({ applications: true, api_id: strict.id })).toEqual({ developers: 0, registrations: 1 })
    expect(await count(here.id)).toEqual({ developers: 0, registrations: 0 })
    const told = await house.platform.database
      .selectFrom('events')
      .select('ids')
      .where('type', '=', 'developer.approved')
      .where('portal_id', '=', here.id)
      .execute()
    expect(told).toEqual([{ ids: { developer_id: waiting.id } }])
  })

  test('400, 401, 404', async () => {
    const send = (client: typeof house.operator, portalId: string, body: object) =>
      client.POST('/gatehouse/v1/portals/{portalId}/approve-waiting', {
        params: { path: { portalId } },
        body: body as never,
      })
    expect((await send(house.operator, portal.id, { developers: 'yes' })).response.status).toBe(400)
    expect((await send(house.management({}), portal.id, {})).response.status).toBe(401)
    expect((await send(house.operator, randomUUID(), {})).response.status).toBe(404)
    expect((await house.management({}).GET('/gatehouse/v1/waiting', {})).response.status).toBe(401)
  })
})
