import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { createOperator } from '../operators/index.ts'

let house: TestGatehouse
let viewer: Awaited<ReturnType<typeof createViewer>>
beforeAll(async () => {
  house = await startGatehouse()
  viewer = await createViewer()
})
afterAll(() => house.stop())

/** A client of somebody who may look and not touch. */
async function createViewer() {
  const { platform } = house
  const operator = await createOperator({ kind: 'machine', name: 'bootstrap-token' }, platform, {
    email: 'viewer@example.com',
    full_name: 'Vera Viewer',
    password: 'correct Horse battery Staple',
    role: 'viewer',
  })
  const secret = newSecret('gpat')
  const row = { id: operator.id, operator_id: operator.id, name: 'test', token_hash: sha256(secret) }
  await platform.database
    .insertInto('operator_tokens')
    .values({ ...row, expires_at: new Date(Date.now() + 3_600_000) })
    .execute()
  return house.management({ authorization: `Bearer ${secret}` })
}

const nowhere = '00000000-0000-4000-8000-000000000000'
const text = (version: string | null, operations = 1) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders', ...(version === null ? {} : { version }) },
    paths: Object.fromEntries(
      Array.from({ length: operations }, (_, at) => [
        `/orders/${at}`,
        { get: { operationId: `get/${at}`, summary: `Order ${at}`, responses: { 200: { description: 'Fine' } } } },
      ]),
    ),
  })
type NewApi = Parameters<typeof create>[0]
const create = (body: {
  name: string
  version?: string | null
  slug?: string
  spec_content?: string
  labels?: Record<string, string>
  attributes?: Record<string, string[]>
}) => ok(house.operator.POST('/v3/apis', { body }))
const refused = async (body: NewApi | object) => (await house.operator.POST('/v3/apis', { body: body as NewApi })).error
const path = (apiId: string) => ({ params: { path: { apiId } } })
const addVersion = (apiId: string, body: { version?: string; spec: { content: string } }) =>
  house.operator.POST('/v3/apis/{apiId}/versions', { ...path(apiId), body })
const operationsOf = (versionId: string) =>
  house.platform.database.selectFrom('api_operations').selectAll().where('api_version_id', '=', versionId).execute()

describe('POST /v3/apis', () => {
  test('201: what was written reads back', async () => {
    const written = {
      name: 'Read back',
      version: '1.4.0',
      description: 'Some **words**',
      slug: 'read-me',
      labels: { team: 'core' },
      attributes: { env: ['prod', 'test'], domain: ['web'] },
    }
    const api = await create(written)
    expect(api).toMatchObject({ ...written, portals: [], api_spec_ids: [], implementation_mode: null })
    expect(await ok(house.operator.GET('/v3/apis/{apiId}', path(api.id)))).toEqual(api)
  })

  test('201 with a specification: its version is the API’s, and its operations are rows', async () => {
    const api = await create({ name: 'From a spec', spec_content: text('2.3.4', 450) })
    expect(api).toMatchObject({ version: '2.3.4', slug: 'from-a-spec-2' })
    expect(api.current_version_summary).toMatchObject({ version: '2.3.4', spec: { type: 'oas3' } })
    const rows = await operationsOf(api.current_version_summary?.id ?? '')
    expect(rows).toHaveLength(450)
    expect(rows.find(({ position }) => position === 449)).toMatchObject({ operation_id: 'get/449', method: 'GET' })
  })

  test.each([
    ['the name given', { name: 'Named', version: '7' }, { version: '7', slug: 'named-7' }, '7'],
    ['no version asked for', { name: 'Unversioned', version: null }, { version: null, slug: 'unversioned' }, '1.0.0'],
  ])('201: %s wins over the specification', async (_, body, api, version) => {
    const created = await create({ ...body, spec_content: text('1.0.0') })
    expect(created).toMatchObject(api)
    expect(created.current_version_summary?.version).toBe(version)
  })

  test('400 names each field at fault', async () => {
    const error = await refused({
      name: '',
      version: '',
      slug: 'a b',
      colour: 'red',
      labels: { _x: 'y' },
      attributes: { Env: ['a'], env: [], team: ['a,b'] },
    })
    expect(error?.invalid_parameters?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'version', 'slug', 'colour', 'labels._x', 'attributes.env', 'attributes.team.0']),
    )
  })

  test('400 for a slug in the form of an id (AZ-8)', async () => {
    const error = await refused({ name: 'Slugged', slug: nowhere })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'slug', rule: 'not_uuid' }])
  })

  test.each([
    ['a name and version', { name: 'Twice', version: '1' }, { name: 'Twice', version: '1', slug: 'other' }, 'name'],
    ['a name without version', { name: 'Alone' }, { name: 'Alone', slug: 'alone-too' }, 'name'],
    ['a slug', { name: 'Slug A', slug: 'same' }, { name: 'Slug B', slug: 'same' }, 'slug'],
  ])('400 for %s that is taken', async (_, first, second, field) => {
    await create(first)
    expect((await refused(second))?.invalid_parameters).toMatchObject([{ field, rule: 'unique' }])
  })

  test('default slugs of one name do not collide', async () => {
    expect((await create({ name: 'Minor', version: '1.1.0' })).slug).toBe('minor-1')
    expect((await create({ name: 'Minor', version: '1.2.0' })).slug).toBe('minor-1-2')
  })

  test('ten at the same time make one (CON-1)', async () => {
    const body = { name: 'Raced', version: '1.0.0', spec_content: text('1.0.0') }
    const answers = await Promise.all(Array.from({ length: 10 }, () => house.operator.POST('/v3/apis', { body })))
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, ...Array(9).fill(400)])
    const { data } = await ok(house.operator.GET('/v3/apis', { params: { query: { 'filter[name]': 'Raced' } } }))
    expect(data).toHaveLength(1)
  })

  test('400 when neither the request nor the specification states a version', async () => {
    const error = await refused({ name: 'No version', spec_content: text(null) })
    expect(error?.invalid_parameters).toMatchObject([{ field: 'version', rule: 'required' }])
  })

  test.each([
    ['words', 'just words'],
    ['nothing', ' '],
    ['a list', '[1,2,3]'],
    ['broken YAML', 'openapi: [3.1'],
    ['an alias bomb', `openapi: 3.1.0\n${bomb()}`],
    ['deep nesting', `{"openapi":"3.1.0","x":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('400, never 500: %s as a specification (SPEC-1, DOS-3)', async (_, spec_content) => {
    const { error, response } = await house.operator.POST('/v3/apis', {
      body: { name: 'Hostile', version: '1', spec_content },
    })
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters?.[0]).toMatchObject({ field: 'spec_content' })
  })

  test('a specification that JavaScript could trip over is kept as it is (SPEC-5)', async () => {
    const content = `openapi: 3.1.0
info: {title: "\\0 __proto__", version: "1"}
paths:
  /__proto__: {get: {operationId: __proto__, responses: {"200": {description: "x"}}}}
  /a: {$ref: "file:///etc/passwd"}
  /b: 17
components: {schemas: {constructor: {$ref: "#/components/schemas/constructor"}, toString: null}}
`
    const api = await create({ name: 'Awkward', spec_content: content })
    const id = api.current_version_summary?.id ?? ''
    const version = await ok(
      house.operator.GET('/v3/apis/{apiId}/versions/{versionId}', {
        params: { path: { apiId: api.id, versionId: id } },
      }),
    )
    expect(version.spec.content).toBe(content)
    expect(version.spec.validation_messages.length).toBeGreaterThan(0)
  })

  test('413 beyond 26 MB, and a megabyte is no limit here', async () => {
    const post = (spec_content: string) =>
      house.request(`${house.origin}/v3/apis`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${house.platform.config.adminToken}` },
        body: JSON.stringify({ name: 'Large', spec_content }),
      })
    expect((await post('x'.repeat(26 * 1024 * 1024))).status).toBe(413)
    const long = JSON.stringify({ ...JSON.parse(text('1.0.0')), 'x-long': 'y'.repeat(3_000_000) })
    expect((await post(long)).status).toBe(201)
  })

  test('401 without a token and 403 for a viewer, before the body is looked at (AZ-1)', async () => {
    const body = { nonsense: 1 } as never
    expect((await house.management({}).POST('/v3/apis', { body })).response.status).toBe(401)
    expect((await viewer.POST('/v3/apis', { body })).response.status).toBe(403)
  })
})

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, at) =>
    at === 0
      ? 'a0: &a0 [x,x,x,x,x,x,x,x,x,x]'
      : `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(',')}]`,
  )
  return levels.join('\n')
}

describe('GET /v3/apis', () => {
  test('filters, sorts and pages, and a viewer may look', async () => {
    for (const version of ['3', '1', '2']) await create({ name: 'Listed', version })
    const list = (query: object) => ok(viewer.GET('/v3/apis', { params: { query } }))
    const found = await list({ 'filter[name]': 'Listed', sort: 'version desc', 'page[size]': 2 })
    expect(found.data.map(({ version }) => version)).toEqual(['3', '2'])
    expect(found.meta.page).toEqual({ number: 1, size: 2, total: 3 })
    const some = await list({ 'filter[name]': 'Listed', 'filter[version][oeq]': '1,3', sort: 'version' })
    expect(some.data.map(({ version }) => version)).toEqual(['1', '3'])
  })

  test.each(['filter[nonsense]=x', 'page[size]=101', 'sort=slug', 'filter[created_at][gt]=yesterday'])(
    '400 for %s',
    async (query) => {
      const headers = { authorization: `Bearer ${house.platform.config.adminToken}` }
      expect((await house.request(`${house.origin}/v3/apis?${query}`, { headers })).status).toBe(400)
    },
  )
})

describe('PATCH /v3/apis/{apiId}', () => {
  const patch = (apiId: string, body: object) =>
    house.operator.PATCH('/v3/apis/{apiId}', { params: { path: { apiId } }, body })

  test('an absent field stays, null clears, the slug stays until it is asked for', async () => {
    const api = await create({
      name: 'Patched',
      version: '1.0.0',
      labels: { a: '1', b: '2' },
      attributes: { env: ['prod'], team: ['x'] },
    })
    expect(await ok(patch(api.id, { description: 'Now with words', attributes: { team: null } }))).toMatchObject({
      slug: 'patched-1',
      version: '1.0.0',
      description: 'Now with words',
      labels: { a: '1', b: '2' },
      attributes: { env: ['prod'] },
    })
    const changed = await ok(patch(api.id, { name: 'Renamed', version: null, description: null, labels: { a: null } }))
    expect(changed).toMatchObject({ slug: 'patched-1', version: null, description: null, labels: { b: '2' } })
    expect((await ok(patch(api.id, { slug: null }))).slug).toBe('renamed')
    expect((await ok(patch(api.id, { slug: null }))).slug).toBe('renamed')
  })

  test('the current version follows the API’s version', async () => {
    const api = await create({ name: 'Moving on', spec_content: text('1.0.0') })
    await ok(addVersion(api.id, { spec: { content: text('2.0.0') } }))
    expect((await ok(patch(api.id, { version: '2.0.0' }))).current_version_summary?.version).toBe('2.0.0')
    expect((await ok(patch(api.id, { version: '9' }))).current_version_summary).toBeNull()
  })

  test('409 for a name and version or a slug that is taken', async () => {
    await create({ name: 'Taken', version: '1', slug: 'taken-slug' })
    const other = await create({ name: 'Free', version: '1' })
    expect((await patch(other.id, { name: 'Taken' })).response.status).toBe(409)
    expect((await patch(other.id, { slug: 'taken-slug' })).response.status).toBe(409)
  })

  test('400, 401, 403 and 404', async () => {
    const api = await create({ name: 'Guarded' })
    const { error } = await patch(api.id, { id: nowhere, created_at: '2026-01-01T00:00:00Z' })
    expect(error?.invalid_parameters?.map(({ field }) => field).sort()).toEqual(['created_at', 'id'])
    expect((await patch(nowhere, { name: 'x' })).response.status).toBe(404)
    expect((await patch('no-uuid', { name: 'x' })).response.status).toBe(404)
    const anonymous = house.management({})
    expect((await anonymous.PATCH('/v3/apis/{apiId}', { ...path(api.id), body: {} })).response.status).toBe(401)
    expect((await viewer.PATCH('/v3/apis/{apiId}', { ...path(api.id), body: {} })).response.status).toBe(403)
  })
})

test('DELETE /v3/apis/{apiId}: 401, 403, 204, then 404', async () => {
  const api = await create({ name: 'Doomed', spec_content: text('1.0.0') })
  expect((await house.management({}).DELETE('/v3/apis/{apiId}', path(api.id))).response.status).toBe(401)
  expect((await viewer.DELETE('/v3/apis/{apiId}', path(api.id))).response.status).toBe(403)
  expect((await house.operator.DELETE('/v3/apis/{apiId}', path(api.id))).response.status).toBe(204)
  expect((await house.operator.DELETE('/v3/apis/{apiId}', path(api.id))).response.status).toBe(404)
  expect((await house.operator.GET('/v3/apis/{apiId}', path(api.id))).response.status).toBe(404)
  expect(await operationsOf(api.current_version_summary?.id ?? '')).toEqual([])
})

describe('POST /v3/apis/validate-specification', () => {
  const validate = (content: string) => house.operator.POST('/v3/apis/validate-specification', { body: { content } })

  test('201: nothing to say about a good one, a sentence with its place about a bad one', async () => {
    expect(await ok(validate(text('1.0.0')))).toEqual({ validation_messages: [] })
    const { validation_messages } = await ok(validate(JSON.stringify({ openapi: '3.1.0', info: {}, paths: {} })))
    expect(validation_messages.map(({ message }) => message).join('\n')).toContain('/info/title')
  })

  test('an object that is no specification is kept, and shown as far as it goes', async () => {
    const { validation_messages } = await ok(validate('{"foo":1}'))
    expect(validation_messages[0]?.message).toContain('Nothing in this says')
    const { id } = await create({ name: 'Half', version: '1', spec_content: '{"info":{"title":"Half","version":"1"}}' })
    const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/versions', path(id)))
    expect(data).toMatchObject([{ version: '1' }])
  })

  test('400 for what is no specification, 401, 403', async () => {
    const { error, response } = await validate('no specification')
    expect(response.status).toBe(400)
    expect(error?.invalid_parameters).toMatchObject([{ field: 'content', rule: 'is_specification' }])
    const call = { body: { content: 'x' } }
    const anonymous = house.management({})
    expect((await anonymous.POST('/v3/apis/validate-specification', call)).response.status).toBe(401)
    expect((await viewer.POST('/v3/apis/validate-specification', call)).response.status).toBe(403)
  })
})

describe('versions of an API', () => {
  const one = (apiId: string, versionId: string) => ({ params: { path: { apiId, versionId } } })
  const patch = (apiId: string, versionId: string, body: object) =>
    house.operator.PATCH('/v3/apis/{apiId}/versions/{versionId}', { ...one(apiId, versionId), body })

  test('201: named by the specification unless the request names it; listed without their texts', async () => {
    const api = await create({ name: 'Versioned', version: '1.0.0' })
    const first = await ok(addVersion(api.id, { spec: { content: text('1.0.0') } }))
    expect(first).toMatchObject({ version: '1.0.0', spec: { type: 'oas3', content: text('1.0.0') } })
    const second = await ok(addVersion(api.id, { version: 'next', spec: { content: text('1.0.0') } }))
    const query = { sort: 'created_at desc' }
    const list = await ok(
      house.operator.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId: api.id }, query } }),
    )
    expect(list.data.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(JSON.stringify(list)).not.toContain('openapi')
    const { current_version_summary, api_spec_ids } = await ok(house.operator.GET('/v3/apis/{apiId}', path(api.id)))
    expect(current_version_summary?.id).toBe(first.id)
    expect([...api_spec_ids].sort()).toEqual([first.id, second.id].sort())
  })

  test('400 without a version anywhere, 409 for one that is there, 404 for an API that is not', async () => {
    const api = await create({ name: 'Strict' })
    const none = await addVersion(api.id, { spec: { content: text(null) } })
    expect(none.error?.invalid_parameters).toMatchObject([{ field: 'version', rule: 'required' }])
    await ok(addVersion(api.id, { spec: { content: text('1.0.0') } }))
    expect((await addVersion(api.id, { spec: { content: text('1.0.0') } })).response.status).toBe(409)
    expect((await addVersion(nowhere, { spec: { content: text('1.0.0') } })).response.status).toBe(404)
    const bad = await addVersion(api.id, { spec: { content: 'no' } })
    expect(bad.error?.invalid_parameters).toMatchObject([{ field: 'spec.content' }])
  })

  test('a new text replaces the operations; a new name leaves them', async () => {
    const api = await create({ name: 'Reworked', spec_content: text('1.0.0', 3) })
    const id = api.current_version_summary?.id ?? ''
    expect(await ok(patch(api.id, id, { version: 'renamed' }))).toMatchObject({ version: 'renamed' })
    expect(await operationsOf(id)).toHaveLength(3)
    expect(await ok(patch(api.id, id, { spec: { content: text('5.0.0', 2) } }))).toMatchObject({ version: 'renamed' })
    expect(await operationsOf(id)).toHaveLength(2)
    const refusal = await patch(api.id, id, { spec: { content: '' } })
    expect(refusal.response.status).toBe(400)
    await ok(addVersion(api.id, { version: 'other', spec: { content: text('1.0.0') } }))
    expect((await patch(api.id, id, { version: 'other' })).response.status).toBe(409)
  })

  test('a version is found below its own API only (AZ-3)', async () => {
    const api = await create({ name: 'Owner', spec_content: text('1.0.0') })
    const other = await create({ name: 'Stranger' })
    const foreign = one(other.id, api.current_version_summary?.id ?? '')
    const route = '/v3/apis/{apiId}/versions/{versionId}'
    expect((await house.operator.GET(route, foreign)).response.status).toBe(404)
    expect((await house.operator.PATCH(route, { ...foreign, body: {} })).response.status).toBe(404)
    expect((await house.operator.DELETE(route, foreign)).response.status).toBe(404)
    expect((await house.operator.DELETE(route, one(api.id, foreign.params.path.versionId))).response.status).toBe(204)
  })

  test('401 and 403 on each route', async () => {
    const api = await create({ name: 'Watched', spec_content: text('1.0.0') })
    const which = one(api.id, api.current_version_summary?.id ?? '')
    const body = { spec: { content: text('2.0.0') } }
    for (const [client, status] of [
      [house.management({}), 401],
      [viewer, 403],
    ] as const) {
      const route = '/v3/apis/{apiId}/versions/{versionId}'
      const answers = [
        await client.POST('/v3/apis/{apiId}/versions', { ...path(api.id), body }),
        await client.PATCH(route, { ...which, body }),
        await client.DELETE(route, which),
      ]
      expect(answers.map(({ response }) => response.status)).toEqual([status, status, status])
      const reads = [await client.GET('/v3/apis/{apiId}/versions', path(api.id)), await client.GET(route, which)]
      expect(reads.map(({ response }) => response.status)).toEqual(status === 401 ? [401, 401] : [200, 200])
    }
  })
})

test('every change is an event that names the API, and the fields, never their values', async () => {
  const api = await create({ name: 'Audited', spec_content: text('1.0.0') })
  const versionId = api.current_version_summary?.id ?? ''
  const version = { params: { path: { apiId: api.id, versionId } } }
  await ok(house.operator.PATCH('/v3/apis/{apiId}', { ...path(api.id), body: { description: 'hidden words' } }))
  await ok(house.operator.PATCH('/v3/apis/{apiId}/versions/{versionId}', { ...version, body: { version: '1.0.1' } }))
  await house.operator.DELETE('/v3/apis/{apiId}/versions/{versionId}', version)
  await house.operator.DELETE('/v3/apis/{apiId}', path(api.id))
  const all = await house.platform.database.selectFrom('events').selectAll().orderBy('id').execute()
  const events = all.filter(({ ids }) => (ids as { api_id?: string }).api_id === api.id)
  expect(events.map(({ type, changed }) => [type, changed])).toEqual([
    ['api.created', []],
    ['api-version.created', []],
    ['api.updated', ['description']],
    ['api-version.updated', ['version']],
    ['api-version.deleted', []],
    ['api.deleted', []],
  ])
  expect(JSON.stringify(events)).not.toContain('hidden words')
})

describe('implementations', () => {
  async function createService(name: string) {
    const { data } = await ok(house.operator.GET('/v2/control-planes'))
    const controlPlaneId = data[0]?.id ?? ''
    const service = await ok(
      house.operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
        params: { path: { controlPlaneId } },
        body: { name, host: 'upstream.example.com', port: 80, protocol: 'http' } as never,
      }),
    )
    return { control_plane_id: controlPlaneId, id: (service as { id: string }).id }
  }
  const link = (apiId: string, body: object) =>
    house.operator.POST('/v3/apis/{apiId}/implementations', { ...path(apiId), body })
  const route = '/v3/apis/{apiId}/implementations/{implementationId}'

  test('201: linked, read back, listed, shown on the API, and unlinked', async () => {
    const api = await create({ name: 'Implemented' })
    const service = await createService('implementing')
    const made = await ok(link(api.id, { service }))
    expect(made.service).toEqual({ ...service, auth_strategy_sync_error: null })
    const one = { params: { path: { apiId: api.id, implementationId: made.id } } }
    expect(await ok(viewer.GET(route, one))).toEqual(made)
    const list = await ok(
      house.operator.GET('/v3/api-implementations', { params: { query: { 'filter[service_id]': service.id } } }),
    )
    expect(list.data).toEqual([{ ...made, api_id: api.id }])
    const mode = { params: { query: { 'filter[implementation_mode]': 'gateway_entity_binding' } } }
    expect((await ok(house.operator.GET('/v3/apis', mode))).data.map(({ id }) => id)).toContain(api.id)
    expect((await house.operator.DELETE(route, one)).response.status).toBe(204)
    expect((await house.operator.DELETE(route, one)).response.status).toBe(404)
    const events = await house.platform.database
      .selectFrom('events')
      .select(['type', 'ids'])
      .where('type', 'like', 'implementation.%')
      .execute()
    expect(events.map(({ type }) => type)).toEqual(['implementation.created', 'implementation.deleted'])
    expect(events[1]?.ids).toMatchObject({ api_id: api.id, service_id: service.id })
  })

  test('409: one service an API, one API a service', async () => {
    const [first, second] = [await create({ name: 'Linked A' }), await create({ name: 'Linked B' })]
    const [service, other] = [await createService('linked-a'), await createService('linked-b')]
    await ok(link(first.id, { service }))
    expect((await link(first.id, { service: other })).response.status).toBe(409)
    expect((await link(second.id, { service })).response.status).toBe(409)
  })

  test('400 for a whole control plane, for nothing, for a service that is not there (AZ-4)', async () => {
    const api = await create({ name: 'Unlinked' })
    const { control_plane_id } = await createService('elsewhere')
    const field = async (body: object) => (await link(api.id, body)).error?.invalid_parameters?.[0]
    expect(await field({ control_plane: { control_plane_id } })).toMatchObject({ rule: 'not_supported' })
    expect(await field({})).toMatchObject({ field: 'service', rule: 'required' })
    expect(await field({ service: { control_plane_id, id: nowhere } })).toMatchObject({ field: 'service.id' })
    expect((await link(nowhere, { service: { control_plane_id, id: nowhere } })).response.status).toBe(404)
  })

  test('401 and 403', async () => {
    const api = await create({ name: 'Locked' })
    const call = { ...path(api.id), body: {} }
    expect((await house.management({}).POST('/v3/apis/{apiId}/implementations', call)).response.status).toBe(401)
    expect((await viewer.POST('/v3/apis/{apiId}/implementations', call)).response.status).toBe(403)
    expect((await house.management({}).GET('/v3/api-implementations')).response.status).toBe(401)
  })
})
