import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addApplication, addDeveloper, addPortal, type TestDeveloper, type TestPortal } from '../../testing/people.ts'

let house: TestGatehouse
let apiId: string
const portals: TestPortal[] = []
const developers: TestDeveloper[] = []
const applications: string[] = []
beforeAll(async () => {
  house = await startGatehouse()
  apiId = (await ok(house.operator.POST('/v3/apis', { body: { name: 'Tides' } }))).id
  for (const at of [0, 1]) {
    const portal = await addPortal(house, { auto_approve_applications: at === 0 })
    await ok(
      house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
        params: { path: { apiId, portalId: portal.id } },
        body: {},
      }),
    )
    const developer = await addDeveloper(house, portal)
    const applicationId = await addApplication(developer, at === 0 ? { description: 'Sails' } : {})
    await ok(
      developer.client.POST('/api/v3/applications/{applicationId}/registrations', {
        params: { path: { applicationId } },
        body: { api_id: apiId },
      }),
    )
    portals.push(portal)
    developers.push(developer)
    applications.push(applicationId)
  }
})
afterAll(() => house.stop())

const list = (query: object = {}, id = apiId) =>
  house.operator.GET('/v3/apis/{apiId}/registrations', { params: { path: { apiId: id }, query } })

describe('GET /v3/apis/{apiId}/registrations', () => {
  test('200: those of every portal, with application and owner', async () => {
    const { data, meta } = await ok(list())
    expect(meta.page.total).toBe(2)
    expect(data).toMatchObject([
      {
        status: 'approved',
        portal: { id: portals[0]?.id },
        application: {
          id: applications[0],
          description: 'Sails',
          owner: { type: 'developer', id: developers[0]?.id },
        },
      },
      { status: 'pending', portal: { id: portals[1]?.id }, application: { id: applications[1] } },
    ])
    expect(data[1]?.application).not.toHaveProperty('description')
  })

  test('200: an API that nothing is registered for has none', async () => {
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'Quiet' } }))
    expect((await ok(list({}, id))).data).toEqual([])
  })

  test('200: filtered and in pages', async () => {
    const { data } = await ok(list())
    const [first, second] = data
    const found = async (query: object) => (await ok(list(query))).data.map(({ id }) => id)
    expect(await found({ 'filter[status]': 'pending' })).toEqual([second?.id])
    expect(await found({ 'filter[portal_id][neq]': portals[0]?.id })).toEqual([second?.id])
    expect(await found({ 'filter[portal_name][contains]': first?.portal.name })).toEqual([first?.id])
    expect(await found({ 'filter[application_id][oeq]': `${applications[0]},x` })).toEqual([first?.id])
    expect(await found({ 'filter[application_name]': second?.application.name })).toEqual([second?.id])
    expect(await found({ 'filter[application_owner_type]': 'team' })).toEqual([])
    expect(await found({ 'filter[application_owner_type]': 'developer' })).toHaveLength(2)
    expect(await found({ 'filter[application_owner_id][eq]': developers[1]?.id })).toEqual([second?.id])
    expect(await found({ 'page[size]': 1, 'page[number]': 2 })).toEqual([second?.id])
  })

  test('400, 401 and 404', async () => {
    expect((await list({ 'filter[api_id]': apiId })).response.status).toBe(400)
    expect((await list({ sort: 'id' })).response.status).toBe(400)
    const params = { path: { apiId } }
    const stranger = await house.management({}).GET('/v3/apis/{apiId}/registrations', { params })
    expect(stranger.response.status).toBe(401)
    expect((await list({}, crypto.randomUUID())).response.status).toBe(404)
  })
})
