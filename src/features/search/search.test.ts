import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PortalClient } from '../../client/connect.ts'
import { type Event, hasUnreadEvents } from '../../platform/events/events.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestPortal } from '../../testing/people.ts'
import { searchHears } from './subscribers.ts'

const operation = (summary: string, operationId: string, more: object = {}) => ({
  operationId,
  summary,
  responses: { 200: { description: 'Done' } },
  ...more,
})
const tracker = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tracker', version: '1.0.0' },
  paths: {
    '/repos/{owner}/{repo}/issues': {
      post: operation('Create an issue', 'issues/create', { description: 'Anyone who may read can file a defect.' }),
      get: operation('List repository issues', 'issues/list-for-repo', {
        parameters: [{ name: 'assignee_login', in: 'query', schema: { type: 'string' } }],
      }),
    },
    '/repos/{owner}/{repo}/issues/{number}/comments': {
      post: operation('Create an issue comment', 'issues/create-comment'),
    },
    '/labels': {
      post: operation('Create a label', 'issues/create-label', { deprecated: true }),
      delete: operation('Remove every label', 'labels/clear', { 'x-internal': true }),
    },
    '/größen': { get: operation('Größen auflisten', 'listSizes') },
  },
  components: { schemas: { IssueEvent: { type: 'object', properties: { actor_name: { type: 'string' } } } } },
})
const vault = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Vault', version: '1.0.0' },
  paths: { '/moonstones': { get: operation('List the moonstones', 'moonstones/list') } },
})

let house: TestGatehouse
let portal: TestPortal
let elsewhere: TestPortal
let visitor: PortalClient
let developer: PortalClient
const apis: Record<string, { id: string; slug: string }> = {}

beforeAll(async () => {
  house = await startGatehouse({}, { worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  elsewhere = await addPortal(house, { default_api_visibility: 'public' })
  visitor = house.visitor(portal.origin)
  developer = (await addDeveloper(house, portal)).client
  for (const [name, content] of Object.entries({ Tracker: tracker, Vault: vault, Elsewhere: vault })) {
    const api = await ok(house.operator.POST('/v3/apis', { body: { name, spec_content: content } }))
    apis[name] = { id: api.id, slug: api.slug }
  }
  await publish('Tracker', portal)
  await publish('Vault', portal, { visibility: 'private' })
  await publish('Elsewhere', elsewhere)
  await settled()
})
afterAll(() => house.stop())

async function publish(name: string, on: TestPortal, body: object = {}) {
  const path = { apiId: apis[name]?.id ?? '', portalId: on.id }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body }))
}
const addDocument = (name: string, body: { content: string; status?: 'published'; parent_document_id?: string }) =>
  ok(house.operator.POST('/v3/apis/{apiId}/documents', { params: { path: { apiId: apis[name]?.id ?? '' } }, body }))

/** Until the worker has read every event and indexed what they are about. */
async function settled() {
  const { database } = house.platform
  await vi.waitFor(
    async () => {
      // In the order in which one leads to the next.
      const waiting = await database
        .selectFrom('api_versions')
        .select('id')
        .where('index_state', '=', 'waiting')
        .execute()
      const begun = await database
        .selectFrom('event_positions')
        .select('id')
        .where('subscriber', '=', 'search')
        .execute()
      const unread = await hasUnreadEvents(database, 'search')
      const stale = await database.selectFrom('search_stale').select('api_id').execute()
      expect({ waiting, begun: begun.length, unread, stale }).toEqual({
        waiting: [],
        begun: 1,
        unread: false,
        stale: [],
      })
    },
    { timeout: 30_000, interval: 50 },
  )
}

const find = (client: PortalClient, q: string, query: object = {}) =>
  ok(client.GET('/api/gatehouse/v1/search', { params: { query: { q, ...query } } }))
const titles = async (client: PortalClient, q: string, query: object = {}) =>
  (await find(client, q, query)).groups.flatMap(({ hits }) => hits.map(({ title }) => title))
const first = async (q: string) => (await titles(visitor, q))[0]

describe('GET /api/gatehouse/v1/search', () => {
  test('200: “create issue” is the operation of that name, with its page', async () => {
    const { groups, similar } = await find(visitor, 'create issue')
    expect(similar).toBe(false)
    expect(groups[0]?.kind).toBe('operation')
    expect(groups[0]?.hits[0]).toMatchObject({
      kind: 'operation',
      href: `/apis/${apis.Tracker?.slug}/reference/operations/issues/create`,
      title: 'Create an issue',
      title_marks: [
        { start: 0, length: 6 },
        { start: 10, length: 5 },
      ],
      method: 'POST',
      path: '/repos/{owner}/{repo}/issues',
      api: { name: 'Tracker', slug: apis.Tracker?.slug },
      only_in_version: null,
    })
    expect(
      await fetchStatus(
        `${portal.origin}/api/gatehouse/v1/apis/${apis.Tracker?.slug}/operation?operation_id=issues/create`,
      ),
    ).toBe(200)
  })

  test.each([
    ['issues/create', 'Create an issue'],
    ['creat isue', 'Create an issue'],
    ['craete issue', 'Create an issue'],
    ['repositry issues', 'List repository issues'],
    ['post /repos', 'Create an issue'],
    ['assignee', 'List repository issues'],
    ['assigneeLogin', 'List repository issues'],
    ['defect', 'Create an issue'],
    ['groessen', 'Größen auflisten'],
    ['grössen', 'Größen auflisten'],
    ['grossen', 'Größen auflisten'],
    ['tracker', 'Tracker'],
    ['IssueEvent', 'IssueEvent'],
    ['actor name', 'IssueEvent'],
    ['trackers', 'Tracker'],
    ['tr', 'Tracker'],
  ])('200: %s finds %s', async (q, title) => {
    expect(await first(q)).toBe(title)
  })

  test('200: a parameter that matched is named, and so is an excerpt', async () => {
    const [byName] = (await find(visitor, 'assignee')).groups[0]?.hits ?? []
    expect(byName).toMatchObject({ parameter: 'assignee', title_marks: [] })
    const [byText] = (await find(visitor, 'defect')).groups[0]?.hits ?? []
    expect(byText?.excerpt).toContain('defect')
    expect(byText?.excerpt_marks).toHaveLength(1)
  })

  test('200: one kind alone, and as many as asked', async () => {
    expect(await titles(visitor, 'issue', { kind: 'schema' })).toEqual(['IssueEvent'])
    const few = await find(visitor, 'issue', { size: 1 })
    expect([few.total, few.more]).toEqual([1, true])
  })

  test.each([
    'q=',
    'q=%20',
    'q=%25%25',
    'q=_',
    'q=%27%3B--',
    'q=.*%2B%3F%5B(',
    'q=%E2%80%AE%F0%9F%99%82',
    'q=%27%3A*%20%26',
    'q=%5C%5C%27',
  ])('200 with nothing or something for %s, never a 500', async (query) => {
    expect(await fetchStatus(`${portal.origin}/api/gatehouse/v1/search?${query}`)).toBe(200)
  })

  test.each(['', `q=${'x'.repeat(201)}`, `q=${'x'.repeat(10_000)}`, 'q=a&kind=page', 'q=a&size=51', 'q=a&other=1'])(
    '400 for ?%s',
    async (query) => {
      expect(await fetchStatus(`${portal.origin}/api/gatehouse/v1/search?${query}`)).toBe(400)
    },
  )

  test('a NUL is refused as everywhere', async () => {
    expect(await fetchStatus(`${portal.origin}/api/gatehouse/v1/search?q=a%00b`)).toBe(404)
  })

  test('429 when somebody asks without end', async () => {
    const { limits } = house.platform.config
    const before = limits.searchesPerMinute
    limits.searchesPerMinute = 0
    const { response } = await visitor.GET('/api/gatehouse/v1/search', { params: { query: { q: 'x' } } })
    limits.searchesPerMinute = before
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('60')
  })
})

describe('only what the caller may see on this portal (AZ-6)', () => {
  test('a private API is found by developers and by nobody else, mistyped or not', async () => {
    expect(await titles(developer, 'moonstones')).toContain('List the moonstones')
    expect(await titles(developer, 'monstones')).toContain('List the moonstones')
    for (const q of [
      'moonstones',
      'monstones',
      'moon',
      'moonstones/list',
      'get /moonstones',
      'vault',
      'Vault',
      'list the moonstones',
    ]) {
      expect(JSON.stringify((await find(visitor, q)).groups)).not.toMatch(/moonstone|vault/i)
    }
    const byReference = await ok(visitor.GET('/api/v3/search', { params: { query: { q: 'moonstones' } } }))
    expect(byReference).toEqual({
      meta: { page: { size: 10, first: '/api/v3/search?q=moonstones', next: null, previous: null } },
      data: [],
    })
  })

  test('whether others have a word changes nothing in the answer', async () => {
    // A stranger who types a word of a private API gets what anyone gets for a word that nobody has.
    const { groups, total, similar } = await find(visitor, 'moonstones')
    expect({ groups, total, similar }).toEqual({ groups: [], total: 0, similar: false })
  })

  test('an API of another portal, a developer of another portal', async () => {
    const stranger = (await addDeveloper(house, elsewhere)).client
    expect(await titles(stranger, 'moonstones')).toEqual(['List the moonstones'])
    expect(await titles(stranger, 'tracker')).toEqual([])
    const { groups } = await find(developer, 'moonstones')
    expect(groups.flatMap(({ hits }) => hits.map(({ api }) => api.name))).not.toContain('Elsewhere')
  })

  test('taking an API off the portal takes it out at once', async () => {
    await publish('Vault', portal, { visibility: 'public' })
    expect(await titles(visitor, 'moonstones')).toEqual(['List the moonstones'])
    await publish('Vault', portal, { visibility: 'private' })
    expect(await titles(visitor, 'moonstones')).toEqual([])
  })

  test('internal and deprecated operations as the portal says', async () => {
    expect(await titles(visitor, 'label')).toEqual(expect.arrayContaining(['Create a label', 'Remove every label']))
    const path = { portalId: portal.id }
    const hide = (spec_renderer: object) =>
      ok(house.operator.PATCH('/v3/portals/{portalId}/customization', { params: { path }, body: { spec_renderer } }))
    await hide({ hide_internal: true, hide_deprecated: true })
    expect(await titles(visitor, 'label')).toEqual([])
    await hide({ hide_internal: false, hide_deprecated: false })
    expect(await titles(visitor, 'label')).toHaveLength(2)
  })
})

describe('kept by events', () => {
  test('documents: published ones with all above them, until they are not', async () => {
    const parent = await addDocument('Tracker', { content: '---\ntitle: Guides\n---\nStart', status: 'published' })
    const child = await addDocument('Tracker', {
      content: '---\ntitle: Paging through lists\n---\nFollow the *zebrafish* link.',
      status: 'published',
      parent_document_id: parent.id,
    })
    await settled()
    const [hit] = (await find(visitor, 'zebrafish')).groups[0]?.hits ?? []
    expect(hit).toMatchObject({
      kind: 'document',
      title: 'Paging through lists',
      href: `/apis/${apis.Tracker?.slug}/docs/guides/paging-through-lists`,
      excerpt: 'Follow the zebrafish link.',
    })
    const { data } = await ok(visitor.GET('/api/v3/search', { params: { query: { q: 'paging' } } }))
    expect(data[0]).toMatchObject({
      type: 'api_document',
      id: child.id,
      relations: { api_id: apis.Tracker?.id, path: '/guides/paging-through-lists', parent_document_id: parent.id },
    })
    const of = { path: { apiId: apis.Tracker?.id ?? '', documentId: parent.id } }
    await ok(
      house.operator.PATCH('/v3/apis/{apiId}/documents/{documentId}', { params: of, body: { status: 'unpublished' } }),
    )
    // At once: what the index still holds is held against what is published now.
    expect(await titles(visitor, 'zebrafish')).toEqual([])
    await settled()
    expect(await titles(visitor, 'guides')).toEqual([])
  })

  test('a new version, an operation that only an older one has, and what is deleted', async () => {
    const path = { apiId: apis.Tracker?.id ?? '' }
    const older = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Tracker', version: '0.9.0' },
      paths: {
        '/legacy': { get: operation('Export archaeopteryx', 'legacy/export') },
        '/repos/{owner}/{repo}/issues': { post: operation('Open a ticket', 'issues/create') },
      },
    })
    const version = await ok(
      house.operator.POST('/v3/apis/{apiId}/versions', {
        params: { path },
        body: { version: '0.9.0', spec: { content: older } },
      }),
    )
    await settled()
    const [hit] = (await find(visitor, 'archaeopteryx')).groups[0]?.hits ?? []
    expect(hit).toMatchObject({
      only_in_version: '0.9.0',
      href: `/apis/${apis.Tracker?.slug}/reference/operations/legacy/export?version=0.9.0`,
    })
    expect(await titles(visitor, 'open ticket')).toEqual([])
    const gone = { path: { ...path, versionId: version.id } }
    await ok(house.operator.DELETE('/v3/apis/{apiId}/versions/{versionId}', { params: gone }))
    expect(await titles(visitor, 'archaeopteryx')).toEqual([])
    await settled()
    expect(await first('create issue')).toBe('Create an issue')
  })

  test('an API is found by its name however many things are called like it', async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, at) => [`/${at}`, { get: operation(`Quokka ${at}`, `quokka${at}`) }]),
    )
    const content = JSON.stringify({ openapi: '3.1.0', info: { title: 'Many', version: '1.0.0' }, paths })
    for (const [name, body] of Object.entries({ Many: { spec_content: content }, Quokkas: {} })) {
      apis[name] = await ok(house.operator.POST('/v3/apis', { body: { name, ...body } }))
      await publish(name, portal)
      await settled()
    }
    for (const q of ['quokka', 'quokkas', 'quok']) expect((await titles(visitor, q))[0], q).toBe('Quokkas')
    expect(await titles(visitor, 'quokka', { kind: 'operation' })).not.toContain('Quokkas')
  })

  test('a renamed API, and a deleted one', async () => {
    const api = await ok(house.operator.POST('/v3/apis', { body: { name: 'Quetzal', description: 'Birds' } }))
    apis.Quetzal = api
    await publish('Quetzal', portal)
    await settled()
    expect(await titles(visitor, 'quetzal')).toEqual(['Quetzal'])
    const params = { path: { apiId: api.id } }
    await ok(house.operator.PATCH('/v3/apis/{apiId}', { params, body: { name: 'Hoatzin' } }))
    await settled()
    expect([await titles(visitor, 'quetzal'), await titles(visitor, 'hoatzin')]).toEqual([['Hoatzin'], ['Hoatzin']])
    await ok(house.operator.DELETE('/v3/apis/{apiId}', { params }))
    expect(await titles(visitor, 'hoatzin')).toEqual([])
  })

  test('a change while an API is being indexed is indexed after it', async () => {
    const { database } = house.platform
    const api_id = apis.Tracker?.id ?? ''
    const isWaiting = sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    let change = Promise.resolve()
    await database.transaction().execute(async (tx) => {
      // Whoever indexes an API holds its row, and takes it away at the end.
      await tx.insertInto('search_stale').values({ api_id, whole: true }).execute()
      await tx.deleteFrom('search_entries').where('api_id', '=', api_id).execute()
      const event = { type: 'api.updated', ids: { api_id } } as unknown as Event
      change = database.transaction().execute((other) => searchHears(other, event))
      await vi.waitFor(async () => expect((await isWaiting.execute(database)).rows).not.toEqual([]), 30_000)
      await tx.deleteFrom('search_stale').where('api_id', '=', api_id).execute()
    })
    await change
    await settled()
    expect(await first('create issue')).toBe('Create an issue')
  })
})

describe('GET /api/v3/search', () => {
  const ask = (query: object) => visitor.GET('/api/v3/search', { params: { query } })

  test('200: an operation with all that the reference names', async () => {
    const { data } = await ok(ask({ q: 'create issue' }))
    expect(data[0]).toMatchObject({
      type: 'api_specs_operation',
      name: 'Create an issue',
      match: 'Create an issue',
      attributes: {
        operation_id: 'issues/create',
        operation_key: 'POST /repos/{owner}/{repo}/issues',
        scope: 'public',
        api_name: 'Tracker',
        api_version: '1.0.0',
      },
      relations: { api_id: apis.Tracker?.id, portal_id: portal.id },
    })
  })

  test('200: page after page, each hit once', async () => {
    const seen: string[] = []
    let next: string | null = '/api/v3/search?q=issue&page%5Bsize%5D=2'
    for (let page = 0; next && page < 10; page++) {
      const answer = (await (await house.request(`${portal.origin}${next}`)).json()) as {
        meta: { page: { next: string | null } }
        data: { id: string }[]
      }
      seen.push(...answer.data.map(({ id }) => id))
      next = answer.meta.page.next
    }
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('200 without a query, 400 for a foreign cursor', async () => {
    expect((await ok(ask({}))).data).toEqual([])
    expect((await ask({ q: 'a', 'page[after]': 'nonsense' })).response.status).toBe(400)
  })
})

const fetchStatus = async (url: string) => (await house.request(url)).status
