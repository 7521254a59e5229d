import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addOperator, operatorPassword, plantTree, type Tree } from '../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { addApi, addApplication, addDeveloper, addPortal } from '../testing/people.ts'

/* What happens when two do the same at once, or one takes away what another uses (CON-1, CON-7). Never a 500. */

let house: TestGatehouse
let tree: Tree
beforeAll(async () => {
  house = await startGatehouse()
  tree = await plantTree(house)
})
afterAll(() => house.stop())
afterEach(() => {
  expect(house.log.splice(0).filter((line) => line.includes('a request failed'))).toEqual([])
})

const atOnce = async (count: number, act: (at: number) => Promise<{ response: Response }>) =>
  (await Promise.all(Array.from({ length: count }, (_, at) => act(at)))).map(({ response }) => response.status).sort()
const of = (count: number, status: number) => Array<number>(count).fill(status)

describe('two of a kind at once', () => {
  test('portals whose names give one host name get one each', async () => {
    const name = `Sea ${randomUUID().slice(0, 8)}`
    const statuses = await atOnce(8, (at) =>
      house.operator.POST('/v3/portals', { body: { name: `${name}${'!'.repeat(at)}` } }),
    )
    expect(statuses).toEqual(of(8, 201))
  })

  test('APIs whose names give one slug get one each', async () => {
    const name = `Sea ${randomUUID().slice(0, 8)}`
    const statuses = await atOnce(8, (at) => house.operator.POST('/v3/apis', { body: { name, version: `1.${at}` } }))
    expect(statuses).toEqual(of(8, 201))
  })

  test('one name, address or place is had once', async () => {
    const { operator } = house
    const { portal, ids } = tree
    const name = `Once ${randomUUID().slice(0, 8)}`
    const email = `once-${randomUUID().slice(0, 8)}@example.com`
    const { id: apiId } = await ok(operator.POST('/v3/apis', { body: { name: `${name} API` } }))
    const ofApi = { params: { path: { apiId } } }
    const plane = { params: { path: { controlPlaneId: ids.controlPlaneId ?? '' } } }
    const content = '{"openapi":"3.1.0","info":{"title":"T","version":"2.0.0"},"paths":{}}'
    const acts: Record<string, [number, () => Promise<{ response: Response }>]> = {
      portals: [400, () => operator.POST('/v3/portals', { body: { name } })],
      apis: [400, () => operator.POST('/v3/apis', { body: { name, version: '1' } })],
      operators: [
        400,
        () =>
          operator.POST('/gatehouse/v1/operators', {
            body: { email, full_name: 'O', role: 'viewer', password: operatorPassword },
          }),
      ],
      developers: [
        409,
        () =>
          operator.POST('/v3/portals/{portalId}/developers', {
            params: { path: { portalId: portal.id } },
            body: { email, full_name: 'O' },
          }),
      ],
      planes: [409, () => operator.POST('/v2/control-planes', { body: { name } })],
      services: [
        400,
        () =>
          operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
            ...plane,
            body: { name: name.replaceAll(' ', '-'), host: 'a.example', port: 80, protocol: 'http' },
          }),
      ],
      versions: [
        409,
        () => operator.POST('/v3/apis/{apiId}/versions', { ...ofApi, body: { version: '9', spec: { content } } }),
      ],
      documents: [
        409,
        () => operator.POST('/v3/apis/{apiId}/documents', { ...ofApi, body: { content: '#', title: 'A', slug: 'a' } }),
      ],
      implementations: [
        409,
        () =>
          operator.POST('/v3/apis/{apiId}/implementations', {
            ...ofApi,
            body: { service: { control_plane_id: ids.controlPlaneId ?? '', id: tree.spareServiceId } },
          }),
      ],
    }
    for (const [what, [other, act]] of Object.entries(acts)) {
      expect([what, await atOnce(6, act)]).toEqual([what, [201, ...of(5, other)]])
    }
  })
})

describe('one takes away what another uses', () => {
  const settled = async (acts: Promise<{ response: Response }>[]) => {
    const statuses = (await Promise.all(acts)).map(({ response }) => response.status)
    // 503 says that trying again helps: of two that wait for each other the database ends one (CON-7).
    expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([])
    return statuses
  }

  test('a portal', async () => {
    for (let round = 0; round < 5; round++) {
      const portal = await addPortal(house)
      const [api, developer] = [await addApi(house, portal), await addDeveloper(house, portal)]
      const path = { portalId: portal.id }
      const visitor = house.visitor(portal.origin)
      await settled([
        house.operator.DELETE('/v3/portals/{portalId}', { params: { path, query: { force: 'true' } } }),
        visitor.POST('/api/v3/developer', { body: { email: 'a@example.com', full_name: 'A' } }),
        developer.client.POST('/api/v3/applications', { body: { name: 'A' } }),
        house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
          params: { path: { apiId: api.id, portalId: portal.id } },
          body: {},
        }),
        house.operator.POST('/v3/portals/{portalId}/developers', {
          params: { path },
          body: { email: 'b@example.com', full_name: 'B' },
        }),
      ])
    }
  })

  test('an API, an application, a developer', async () => {
    for (let round = 0; round < 5; round++) {
      const { portal } = tree
      const [api, developer] = [await addApi(house, portal), await addDeveloper(house, portal)]
      const applicationId = await addApplication(developer)
      const path = { applicationId }
      const at = { portalId: portal.id, developerId: developer.id }
      const register = () =>
        developer.client.POST('/api/v3/applications/{applicationId}/registrations', {
          params: { path },
          body: { api_id: api.id },
        })
      await settled([
        register(),
        round % 2 === 0
          ? house.operator.DELETE('/v3/apis/{apiId}', { params: { path: { apiId: api.id } } })
          : developer.client.DELETE('/api/v3/applications/{applicationId}', { params: { path } }),
        register(),
        developer.client.POST('/api/v3/applications', { body: { name: 'Another' } }),
        house.operator.DELETE('/v3/portals/{portalId}/developers/{developerId}', { params: { path: at } }),
        developer.client.POST('/api/v3/applications/{applicationId}/credentials', { params: { path }, body: {} }),
        house.operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', {
          params: { path: at },
          body: { status: 'revoked' },
        }),
      ])
    }
  })

  test('an operator whose password was just changed changes it no more with the old one', async () => {
    const operator = await addOperator(house, 'viewer')
    const client = house.management({ cookie: operator.cookie })
    const statuses = await atOnce(4, (at) =>
      client.POST('/gatehouse/v1/me/password', {
        body: { current_password: operatorPassword, new_password: `another long password ${at}` },
      }),
    )
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  })
})
