import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PortalClient } from '../../client/connect.ts'
import { hasUnreadEvents } from '../../platform/events/events.ts'
import { addOperator } from '../../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addApplication, addDeveloper, addPortal, type TestPortal } from '../../testing/people.ts'

const operation = (operationId: string, more: object = {}) => ({
  operationId,
  summary: `Summary of ${operationId}`,
  responses: { 200: { description: 'Done' } },
  ...more,
})
const documentOf = (version: string, paths: object) =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Tides', version }, paths })
const first = documentOf('1.0.0', {
  '/tides': { get: operation('list-tides'), post: operation('add-tide', { deprecated: true }) },
  '/secret': { get: operation('read-secret', { 'x-internal': true }) },
})
const limit = { name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }
const second = documentOf('2.0.0', {
  '/tides': { get: operation('list-tides', { parameters: [limit] }) },
  '/stations': { get: operation('list-stations') },
})
const secondAgain = documentOf('2.0.0', {
  '/tides': { get: operation('list-tides', { parameters: [limit], deprecated: true }) },
  '/stations': { get: operation('list-stations') },
})

let house: TestGatehouse
let portal: TestPortal
let elsewhere: TestPortal
let visitor: PortalClient
let developer: PortalClient
let tides: { id: string; slug: string }
let hidden: { id: string; slug: string }

beforeAll(async () => {
  house = await startGatehouse({}, { worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public', auto_approve_applications: true })
  elsewhere = await addPortal(house, { default_api_visibility: 'public' })
  visitor = house.visitor(portal.origin)
  const owner = await addDeveloper(house, portal)
  developer = owner.client
  tides = await addApi('Tides', 'public')
  hidden = await addApi('Hidden', 'private')
  await addVersion(tides.id, second)
  await settled()
  const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/versions', { params: { path: { apiId: tides.id } } }))
  const versionId = data.find(({ version }) => version === '2.0.0')?.id ?? ''
  await ok(
    house.operator.PATCH('/v3/apis/{apiId}/versions/{versionId}', {
      params: { path: { apiId: tides.id, versionId } },
      body: { spec: { content: secondAgain } },
    }),
  )
  const applicationId = await addApplication(owner, { name: 'Sails' })
  await ok(
    developer.POST('/api/v3/applications/{applicationId}/registrations', {
      params: { path: { applicationId } },
      body: { api_id: tides.id },
    }),
  )
  await settled()
})
afterAll(() => house.stop())

async function addApi(name: string, visibility: 'public' | 'private') {
  const { id, slug } = await ok(house.operator.POST('/v3/apis', { body: { name, spec_content: first } }))
  const params = { path: { apiId: id, portalId: portal.id } }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility } }))
  return { id, slug: slug ?? '' }
}

async function addVersion(apiId: string, content: string) {
  const body = { spec: { content } }
  return ok(house.operator.POST('/v3/apis/{apiId}/versions', { params: { path: { apiId } }, body }))
}

/** Until the worker has heard of everything and compared it. */
async function settled(): Promise<void> {
  const { database } = house.platform
  await vi.waitFor(
    async () => {
      expect(await hasUnreadEvents(database, 'changelogs')).toBe(false)
      expect(await database.selectFrom('changelog_waiting').select('api_version_id').execute()).toEqual([])
    },
    { timeout: 20_000, interval: 100 },
  )
}

const list = (client: PortalClient, apiIdOrSlug: string, query: object = {}) =>
  client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog', { params: { path: { apiIdOrSlug }, query } })
const one = (client: PortalClient, apiIdOrSlug: string, entryId: string, query: object = {}) =>
  client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog/{entryId}', {
    params: { path: { apiIdOrSlug, entryId }, query },
  })

describe('GET /api/gatehouse/v1/apis/{apiIdOrSlug}/changelog', () => {
  test('200: an entry for each version and each new text, newest first', async () => {
    const { data, meta } = await ok(list(visitor, tides.slug))
    expect(meta.page.total).toBe(3)
    expect(
      data.map(({ kind, version, previous_version }) => [kind, version.version, previous_version?.version]),
    ).toEqual([
      ['replaced', '2.0.0', undefined],
      ['added', '2.0.0', '1.0.0'],
      ['first', '1.0.0', undefined],
    ])
    expect(data[0]?.operations).toMatchObject([{ operation_id: 'list-tides', change: 'deprecated', breaking: 0 }])
    expect(data[1]?.counts).toEqual({ added: 1, removed: 2, changed: 1, deprecated: 0, undeprecated: 0, breaking: 3 })
    expect(data[1]?.operations.map(({ operation_id, change }) => [operation_id, change])).toEqual([
      ['list-tides', 'changed'],
      ['add-tide', 'removed'],
      ['read-secret', 'removed'],
      ['list-stations', 'added'],
    ])
    expect(data[1]?.operations[0]?.changes).toEqual([
      {
        kind: 'added',
        rule: 'parameter-added',
        places: ['Query parameter limit'],
        path: null,
        text: 'Added as required.',
        breaking: true,
        reason: 'Requests without it are refused.',
      },
    ])
    expect(data[2]).toMatchObject({ operations: [], operations_total: 0, previous_version: null, failure: null })
  })

  test('200: only what breaks', async () => {
    const { data, meta } = await ok(list(visitor, tides.id, { breaking: 'true' }))
    expect(meta.page.total).toBe(1)
    expect(data[0]?.operations.map(({ operation_id }) => operation_id)).not.toContain('list-stations')
  })

  test('200: in pages', async () => {
    const { data, meta } = await ok(list(visitor, tides.slug, { 'page[size]': 1, 'page[number]': 2 }))
    expect(meta.page).toEqual({ number: 2, size: 1, total: 3 })
    expect(data.map(({ kind }) => kind)).toEqual(['added'])
  })

  test('200: without what the portal hides, and without its counts (AZ-5)', async () => {
    const params = { path: { portalId: portal.id } }
    const settings = (hide: boolean) =>
      ok(
        house.operator.PATCH('/v3/portals/{portalId}/customization', {
          params,
          body: { spec_renderer: { hide_internal: hide, hide_deprecated: hide } },
        }),
      )
    await settings(true)
    const { data } = await ok(list(visitor, tides.slug))
    expect(JSON.stringify(data)).not.toContain('secret')
    expect(JSON.stringify(data)).not.toContain('add-tide')
    expect(data[1]?.counts).toMatchObject({ removed: 0, breaking: 1 })
    await settings(false)
  })

  test('400: an unknown or wrong query', async () => {
    expect((await list(visitor, tides.slug, { breaking: 'maybe' })).response.status).toBe(400)
    expect((await list(visitor, tides.slug, { since: '1' })).response.status).toBe(400)
  })

  test('404: a private API is as absent for strangers as one that does not exist (AZ-5, AZ-6)', async () => {
    expect((await list(developer, hidden.slug)).response.status).toBe(200)
    const { data } = await ok(list(developer, hidden.slug))
    const entryId = data[0]?.id ?? ''
    const foreign = house.visitor(elsewhere.origin)
    for (const [client, api] of [
      [visitor, hidden.slug],
      [visitor, hidden.id],
      [visitor, 'none'],
      [foreign, tides.slug],
    ] as const) {
      expect((await list(client, api)).response.status).toBe(404)
      expect((await one(client, api, entryId)).response.status).toBe(404)
    }
  })
})

describe('GET /api/gatehouse/v1/apis/{apiIdOrSlug}/changelog/{entryId}', () => {
  test('200: its operations in pages', async () => {
    const { data } = await ok(list(visitor, tides.slug))
    const entryId = data[1]?.id ?? ''
    const found = await ok(one(visitor, tides.slug, entryId, { 'page[size]': 2, 'page[number]': 2 }))
    expect(found.entry).toMatchObject({ id: entryId, kind: 'added' })
    expect(found.meta.page).toEqual({ number: 2, size: 2, total: 4 })
    expect(found.data.map(({ operation_id }) => operation_id)).toEqual(['read-secret', 'list-stations'])
    const breaking = await ok(one(visitor, tides.slug, entryId, { breaking: 'true' }))
    expect(breaking.meta.page.total).toBe(3)
  })

  test('400 and 404: an unknown query, no id, and an entry of another API', async () => {
    const { data } = await ok(list(developer, hidden.slug))
    expect((await one(developer, tides.slug, data[0]?.id ?? '')).response.status).toBe(404)
    expect((await one(visitor, tides.slug, 'x')).response.status).toBe(404)
    expect((await one(visitor, tides.slug, data[0]?.id ?? '', { other: '1' })).response.status).toBe(400)
  })
})

describe('the operators’ side', () => {
  const path = '/gatehouse/v1/apis/{apiId}/changelog' as const
  const stranger = '00000000-0000-4000-8000-000000000000'

  test('200: the same list, hidden operations among it, and which applications may notice', async () => {
    const { data } = await ok(house.operator.GET(path, { params: { path: { apiId: tides.id } } }))
    expect(data).toHaveLength(3)
    const entry = await ok(
      house.operator.GET(`${path}/{entryId}`, { params: { path: { apiId: tides.id, entryId: data[1]?.id ?? '' } } }),
    )
    expect(entry.data.map(({ operation_id }) => operation_id)).toContain('read-secret')
    const concerned = await ok(house.operator.GET(`${path}/applications`, { params: { path: { apiId: tides.id } } }))
    expect(concerned.data).toMatchObject([{ name: 'Sails', portal: { id: portal.id } }])
  })

  test('400, 401 and 404; a viewer may read', async () => {
    const ask = (client: typeof house.operator, apiId: string, query: object = {}) =>
      Promise.all([
        client.GET(path, { params: { path: { apiId }, query } }),
        client.GET(`${path}/applications`, { params: { path: { apiId }, query } }),
        client.GET(`${path}/{entryId}`, { params: { path: { apiId, entryId: stranger }, query } }),
      ])
    const statuses = async (...asked: Parameters<typeof ask>) =>
      (await ask(...asked)).map(({ response }) => response.status)
    expect(await statuses(house.operator, tides.id, { other: '1' })).toEqual([400, 400, 400])
    expect(await statuses(house.management({}), tides.id)).toEqual([401, 401, 401])
    expect(await statuses(house.operator, stranger)).toEqual([404, 404, 404])
    const viewer = await addOperator(house, 'viewer')
    const asViewer = house.management({ authorization: `Bearer ${viewer.token}` })
    expect(await statuses(asViewer, tides.id)).toEqual([200, 200, 404])
  })
})

describe('what cannot be compared', () => {
  test('is kept as an entry that says so, and the next text is compared with it', async () => {
    const { database } = house.platform
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'Broken', spec_content: first } }))
    await settled()
    // As if a text had been stored by an edition that read more than this one does.
    const params = { path: { apiId: id } }
    const { data } = await ok(house.operator.GET('/v3/apis/{apiId}/versions', { params }))
    const versionId = data[0]?.id ?? ''
    const replace = async (content: string) => {
      const { text_revision } = await database
        .updateTable('api_versions')
        .set(({ eb }) => ({ content, text_revision: eb('text_revision', '+', 1), updated_at: new Date() }))
        .where('id', '=', versionId)
        .returning('text_revision')
        .executeTakeFirstOrThrow()
      await database.insertInto('changelog_waiting').values({ api_version_id: versionId }).execute()
      await settled()
      return text_revision
    }
    await replace('neither: [JSON nor YAML')
    await replace(second)
    await replace(`${second}\n`)
    const found = await ok(house.operator.GET('/gatehouse/v1/apis/{apiId}/changelog', { params }))
    expect(found.data.map(({ kind, failure }) => [kind, failure?.slice(0, 36)])).toEqual([
      ['replaced', 'The text before cannot be read: The '],
      ['replaced', 'The new text cannot be read: The tex'],
      ['first', undefined],
    ])
  })

  test('a version that is deleted takes its entries with it', async () => {
    const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: 'Short', spec_content: first } }))
    const { id: versionId } = await addVersion(id, second)
    await settled()
    const params = { path: { apiId: id } }
    const before = await ok(house.operator.GET('/gatehouse/v1/apis/{apiId}/changelog', { params }))
    expect(before.data).toHaveLength(2)
    await ok(
      house.operator.DELETE('/v3/apis/{apiId}/versions/{versionId}', { params: { path: { apiId: id, versionId } } }),
    )
    const after = await ok(house.operator.GET('/gatehouse/v1/apis/{apiId}/changelog', { params }))
    expect(after.data.map(({ kind }) => kind)).toEqual(['first'])
  })
})
