import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalClient } from '../../../client/connect.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../../testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../../testing/people.ts'

const responses = { 200: { description: 'Fine' } }
const get = (operationId: string, rest: object = {}) => ({ get: { operationId, responses, ...rest } })
const ship = {
  description: 'It',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Ship' } } },
}
const content = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Harbour', version: '1' },
  tags: [{ name: 'berths', 'x-displayName': 'Berths' }, { name: 'ships' }, { name: 'unused' }],
  'x-tagGroups': [{ name: 'Fleet', tags: ['ships'] }],
  paths: {
    '/berths': get('list-berths', { tags: ['berths'] }),
    '/ships': get('list-ships', { tags: ['ships'], security: [{ key: [] }], responses: { 200: ship } }),
    '/ships/old': get('old', { tags: ['ships'], deprecated: true }),
    '/ships/own': get('own', { tags: ['ships'], 'x-internal': true }),
    '/ping': get('ping'),
  },
  webhooks: { arrived: { post: { operationId: 'arrived', responses } } },
  components: {
    schemas: {
      Ship: {
        type: 'object',
        title: 'A ship',
        description: 'It *floats*.',
        example: { quay: 'West', at: 7, a: { z: 1, b: 2 } },
      },
      Berth: { type: 'string' },
    },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' }, other: { type: 'http', scheme: 'basic' } },
  },
})

let house: TestGatehouse
let portal: TestPortal
let visitor: PortalClient
let apiId: string
let slug: string
let versionId: string
beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house, { default_api_visibility: 'public' })
  visitor = house.visitor(portal.origin)
  const api = await ok(house.operator.POST('/v3/apis', { body: { name: 'Harbour', spec_content: content } }))
  apiId = api.id
  slug = api.slug
  versionId = api.api_spec_ids[0] ?? ''
  const params = { path: { apiId, portalId: portal.id } }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }))
})
afterAll(() => house.stop())

const asked = <Query extends object>(query: Query) => ({ params: { path: { apiIdOrSlug: slug }, query } })
const outline = (query: { group?: string; kind?: 'webhook'; schemas?: 'true'; version?: string } = {}) =>
  visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/outline', asked(query))
const operation = (operation_id: string) =>
  visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operation', asked({ operation_id }))
const schema = (name: string) => visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/schema', asked({ name }))
const idsOf = async (query: Parameters<typeof outline>[0]) =>
  (await ok(outline(query))).data.map(({ operation_id }) => operation_id)

/** Runs with these settings of the portal, then with the defaults again. */
async function shownWith(spec_renderer: object, run: () => Promise<void>): Promise<void> {
  const params = { path: { portalId: portal.id } }
  const set = (body: object) => ok(house.operator.PUT('/v3/portals/{portalId}/customization', { params, body }))
  await set({ spec_renderer })
  await run()
  await set({})
}

describe('GET outline', () => {
  test('groups in sections with counts, without operations unless they are asked for', async () => {
    expect(await ok(outline())).toMatchObject({
      groups: [
        { name: 'ships', title: 'ships', section: 'Fleet', count: 3 },
        { name: 'berths', title: 'Berths', section: null, count: 1 },
        { name: null, title: '', section: null, count: 1 },
      ],
      webhooks: 1,
      schemas: { count: 2, data: null },
      data: [],
    })
  })

  test('operations of one group, of none, of a kind, or all', async () => {
    expect(await idsOf({ group: 'ships' })).toEqual(['list-ships', 'old', 'own'])
    expect(await idsOf({ group: '', kind: undefined })).toEqual(['ping', 'arrived'])
    expect(await idsOf({ kind: 'webhook' })).toEqual(['arrived'])
    expect(await idsOf({ group: '*' })).toHaveLength(6)
    expect(await idsOf({ group: 'nobody' })).toEqual([])
    const { schemas } = await ok(outline({ schemas: 'true' }))
    expect(schemas.data).toEqual([
      { name: 'Ship', title: 'A ship' },
      { name: 'Berth', title: null },
    ])
  })

  test('404 for a version that is not there, 400 for what is not known', async () => {
    expect((await outline({ version: '9' })).response.status).toBe(404)
    expect((await outline({ kind: 'nonsense' as never })).response.status).toBe(400)
  })
})

describe('what a portal hides', () => {
  test('internal and deprecated operations: neither counted, nor listed, nor found', async () => {
    await shownWith({ hide_internal: true, hide_deprecated: true }, async () => {
      expect((await ok(outline())).groups[0]).toMatchObject({ name: 'ships', count: 1 })
      expect(await idsOf({ group: 'ships' })).toEqual(['list-ships'])
      for (const id of ['old', 'own']) expect((await operation(id)).response.status).toBe(404)
    })
    expect((await ok(operation('own'))).internal).toBe(true)
  })

  test('schemas have no names and no pages', async () => {
    await shownWith({ show_schemas: false }, async () => {
      expect((await ok(outline({ schemas: 'true' }))).schemas).toEqual({ count: 0, data: null })
      expect((await schema('Ship')).response.status).toBe(404)
    })
  })
})

describe('GET schema and operation', () => {
  test('a schema by its name; 404 for another', async () => {
    expect(await ok(schema('Ship'))).toMatchObject({
      name: 'Ship',
      title: 'A ship',
      description_html: '<p>It <em>floats</em>.</p>',
      schema: { type: ['object'] },
    })
    expect((await schema('Raft')).response.status).toBe(404)
  })

  test("an object that a schema has as its example keeps its author's order of keys", async () => {
    const example = '{"quay":"West","at":7,"a":{"z":1,"b":2}}'
    expect(JSON.stringify((await ok(schema('Ship'))).schema)).toContain(example)
    const { detail } = await ok(operation('list-ships'))
    expect(detail.responses[0]?.contents[0]?.examples[0]?.text.replace(/\s/g, '')).toBe(example)
  })

  test('an operation comes with the schemes that it names, and no others', async () => {
    const { security_schemes } = await ok(operation('list-ships'))
    expect(security_schemes.map(({ name }) => name)).toEqual(['key'])
  })
})

describe('a version that is still being read', () => {
  test('503 with Retry-After and a sentence, until it is; its page says so (SPEC-2)', async () => {
    const { database } = house.platform
    const set = (index_state: 'waiting' | 'ready') =>
      database.updateTable('api_versions').set({ index_state }).where('id', '=', versionId).execute()
    await set('waiting')
    const operations = visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operations', asked({}))
    for (const { response, error } of [
      await outline(),
      await operation('ping'),
      await schema('Ship'),
      await operations,
    ]) {
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('5')
      expect(error).toMatchObject({ detail: expect.stringContaining('still being read') })
    }
    const page = await ok(visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', asked({})))
    expect(page.versions).toMatchObject([{ is_ready: false, deprecated_at: null, sunset_at: null }])
    await set('ready')
    expect((await outline()).response.status).toBe(200)
  })

  test('dates of a version stand on its page', async () => {
    const dates = { deprecated_at: '2027-01-01T00:00:00.000Z', sunset_at: '2027-06-01T00:00:00.000Z' }
    const params = { path: { apiId, versionId } }
    await ok(house.operator.PUT('/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle', { params, body: dates }))
    const page = await ok(visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', asked({})))
    expect(page.versions).toMatchObject([dates])
  })
})
