import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalClient } from '../../client/connect.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addDeveloper, addPortal, type TestPortal } from '../../testing/people.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const specification = (title: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1.2.0', description: 'Says **hello** <script>alert(1)</script>' },
    servers: [{ url: 'https://upstream.example.com/v1' }],
    tags: [{ name: 'greetings', description: 'Words' }],
    paths: {
      '/hello/{name}': {
        get: {
          operationId: 'greetings/get-one',
          summary: 'Greet',
          description: 'Greets *somebody*',
          tags: ['greetings'],
          parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string', example: 'Ada' } }],
          responses: {
            200: {
              description: 'A greeting',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Greeting' } } },
            },
          },
        },
        delete: { deprecated: true, responses: { 204: { description: 'Gone' } } },
      },
    },
    components: {
      schemas: {
        Greeting: {
          type: 'object',
          properties: { text: { type: 'string' }, next: { $ref: '#/components/schemas/Greeting' } },
        },
      },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } },
    },
  })

let house: TestGatehouse
let portal: TestPortal
let elsewhere: TestPortal
let visitor: PortalClient
let developer: PortalClient
const apis: Record<'open' | 'hidden' | 'unpublished' | 'bare', { id: string; slug: string; version: string }> = {
  open: { id: '', slug: '', version: '' },
  hidden: { id: '', slug: '', version: '' },
  unpublished: { id: '', slug: '', version: '' },
  bare: { id: '', slug: '', version: '' },
}
const documents: Record<string, string> = {}

beforeAll(async () => {
  house = await startGatehouse()
  portal = await addPortal(house, { default_api_visibility: 'public' })
  elsewhere = await addPortal(house, { default_api_visibility: 'public' })
  visitor = house.visitor(portal.origin)
  developer = (await addDeveloper(house, portal)).client
  for (const name of Object.keys(apis) as (keyof typeof apis)[]) {
    const api = await ok(
      house.operator.POST('/v3/apis', {
        body: {
          name: `Catalog ${name}`,
          description: 'An **API**',
          attributes: { env: ['prod'] },
          ...(name === 'bare' ? {} : { spec_content: specification(name) }),
        },
      }),
    )
    apis[name] = { id: api.id, slug: api.slug, version: api.current_version_summary?.id ?? '' }
  }
  await publish(apis.open.id, portal)
  await publish(apis.hidden.id, portal, { visibility: 'private' })
  await publish(apis.bare.id, portal, { auth_strategy_ids: null })
  await publish(apis.unpublished.id, elsewhere)
  for (const which of ['open', 'hidden'] as const) {
    const { id: apiId } = apis[which]
    const add = async (slug: string, status: 'published' | 'unpublished', parent?: string) => {
      const content = `---\ntitle: ${slug}\n---\n# The ${slug}\n\n[next](/apis) <b onclick=x>y</b>`
      const body = { content, slug, status, ...(parent ? { parent_document_id: parent } : {}) }
      const made = await ok(house.operator.POST('/v3/apis/{apiId}/documents', { params: { path: { apiId } }, body }))
      documents[`${which}:${slug}`] = made.id
      return made.id
    }
    const guide = await add('guide', 'published')
    await add('first', 'published', guide)
    const draft = await add('draft', 'unpublished')
    await add('below-draft', 'published', draft)
  }
})
afterAll(() => house.stop())

async function publish(apiId: string, on: TestPortal, body: object = {}) {
  const path = { apiId, portalId: on.id }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body }))
}
const of = (apiIdOrSlug: string) => ({ params: { path: { apiIdOrSlug } } })
const asked = <Query>(apiIdOrSlug: string, query: Query) => ({ params: { path: { apiIdOrSlug }, query } })

describe('GET /api/v3/apis', () => {
  const names = async (client: PortalClient, query: object = {}) => {
    const list = await ok(client.GET('/api/v3/apis', { params: { query } }))
    expect(list.meta.page.total).toBe(list.data.length)
    return list.data.map(({ name }) => name)
  }

  test('200: lists and totals hold what the caller may see (AZ-6)', async () => {
    expect(await names(visitor)).toEqual(['Catalog bare', 'Catalog open'])
    expect(await names(developer)).toEqual(['Catalog bare', 'Catalog hidden', 'Catalog open'])
    expect(await names(visitor, { 'filter[name][contains]': 'hidden' })).toEqual([])
    expect(await names(visitor, { 'filter[id]': apis.hidden.id })).toEqual([])
    expect(await names(developer, { 'filter[slug]': apis.unpublished.slug })).toEqual([])
  })

  test('200: filters, sorts and pages', async () => {
    expect(await names(developer, { 'filter[version]': '1.2.0', sort: 'name desc' })).toEqual([
      'Catalog open',
      'Catalog hidden',
    ])
    const page = await ok(developer.GET('/api/v3/apis', { params: { query: { 'page[size]': 1, 'page[number]': 3 } } }))
    expect(page).toMatchObject({ meta: { page: { number: 3, size: 1, total: 3 } }, data: [{ name: 'Catalog open' }] })
  })

  test('200: an entry says how it is called, and nothing that is internal', async () => {
    const list = await ok(visitor.GET('/api/v3/apis', { params: { query: { 'filter[name]': 'Catalog open' } } }))
    const [entry] = list.data
    expect(entry).toEqual({
      id: apis.open.id,
      name: 'Catalog open',
      slug: 'catalog-open-1',
      version: '1.2.0',
      description: 'An **API**',
      visibility: 'public',
      attributes: { env: ['prod'] },
      auth_strategies: [
        { id: portal.strategyId, name: expect.any(String), credential_type: 'key_auth', key_names: expect.any(Array) },
      ],
      specifications: [{ id: apis.open.version, type: 'oas3' }],
      current_version_summary: { id: apis.open.version, spec: { type: 'oas3' } },
      created_at: expect.any(String),
      updated_at: expect.any(String),
    })
    expect(await ok(visitor.GET('/api/v3/apis/{apiIdOrSlug}', of('catalog-open-1')))).toEqual(entry)
  })

  test.each(['filter[nonsense]=x', 'page[size]=101', 'page[number]=10001', 'sort=visibility', 'filter[name][like]=x'])(
    '400 for %s',
    async (query) => {
      expect((await house.request(`${portal.origin}/api/v3/apis?${query}`)).status).toBe(400)
    },
  )
})

describe('what may not be seen answers like what is not there (AZ-5)', () => {
  const reads = (client: PortalClient, api: { id: string; version: string }, idOrSlug: string, document: string) => {
    const version = { params: { path: { apiIdOrSlug: idOrSlug, versionId: api.version || nowhere } } }
    const documentAt = { params: { path: { apiIdOrSlug: idOrSlug, documentIdOrSlug: document } } }
    const operation = asked(idOrSlug, { operation_id: 'greetings/get-one' })
    return [
      client.GET('/api/v3/apis/{apiIdOrSlug}', of(idOrSlug)),
      client.GET('/api/v3/apis/{apiIdOrSlug}/actions', of(idOrSlug)),
      client.GET('/api/v3/apis/{apiIdOrSlug}/versions', of(idOrSlug)),
      client.GET('/api/v3/apis/{apiIdOrSlug}/versions/{versionId}', version),
      client.GET('/api/v3/apis/{apiIdOrSlug}/versions/{versionId}/raw', { ...version, parseAs: 'text' }),
      client.GET('/api/v3/apis/{apiIdOrSlug}/documents', of(idOrSlug)),
      client.GET('/api/v3/apis/{apiIdOrSlug}/documents/{documentIdOrSlug}', documentAt),
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', of(idOrSlug)),
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operations', of(idOrSlug)),
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operation', operation),
      client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', asked(idOrSlug, { path: 'guide' })),
    ]
  }
  const statuses = async (calls: ReturnType<typeof reads>) =>
    (await Promise.all(calls)).map(({ response }) => response.status)
  const bodies = async (calls: ReturnType<typeof reads>) =>
    (await Promise.all(calls)).map(({ error }) => JSON.stringify({ ...(error as object), instance: '' }))

  test('a private API: all for a developer of this portal, nothing for a visitor', async () => {
    for (const key of [apis.hidden.id, apis.hidden.slug]) {
      expect(await statuses(reads(developer, apis.hidden, key, 'guide'))).toEqual(Array(11).fill(200))
      const refused = await bodies(reads(visitor, apis.hidden, key, 'guide'))
      expect(refused).toEqual(await bodies(reads(visitor, { id: nowhere, version: nowhere }, nowhere, 'guide')))
      expect(await statuses(reads(visitor, apis.hidden, key, 'guide'))).toEqual(Array(11).fill(404))
    }
  })

  test('an API of another portal, an unpublished one, and a developer of another portal', async () => {
    expect(await statuses(reads(developer, apis.unpublished, apis.unpublished.slug, 'guide'))).toEqual(
      Array(11).fill(404),
    )
    await publish(apis.hidden.id, elsewhere, { visibility: 'private' })
    const stranger = (await addDeveloper(house, elsewhere)).client
    expect((await stranger.GET('/api/v3/apis/{apiIdOrSlug}', of(apis.hidden.id))).response.status).toBe(200)
    const path = { apiId: apis.hidden.id, portalId: elsewhere.id }
    await house.operator.DELETE('/v3/apis/{apiId}/publications/{portalId}', { params: { path } })
    expect((await stranger.GET('/api/v3/apis/{apiIdOrSlug}', of(apis.hidden.id))).response.status).toBe(404)
  })

  test('an unpublished document and all below it', async () => {
    const tree = await ok(developer.GET('/api/v3/apis/{apiIdOrSlug}/documents', of(apis.open.slug)))
    expect(JSON.stringify(tree)).not.toContain('draft')
    expect(tree.data).toMatchObject([{ slug: 'guide', children: [{ slug: 'first', children: [] }] }])
    const hidden = ['draft', 'below-draft', documents['open:draft'], documents['open:below-draft']] as string[]
    for (const documentIdOrSlug of [...hidden, documents['hidden:guide'] ?? '']) {
      const params = { path: { apiIdOrSlug: apis.open.slug, documentIdOrSlug } }
      const route = '/api/v3/apis/{apiIdOrSlug}/documents/{documentIdOrSlug}'
      expect((await developer.GET(route, { params })).response.status).toBe(404)
    }
    const page = asked(apis.open.slug, { path: 'draft/below-draft' })
    expect((await developer.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', page)).response.status).toBe(404)
  })

  test('a version is found below its own API only (AZ-3)', async () => {
    const path = { apiIdOrSlug: apis.open.id, versionId: apis.hidden.version }
    const route = '/api/v3/apis/{apiIdOrSlug}/versions/{versionId}'
    expect((await developer.GET(route, { params: { path } })).response.status).toBe(404)
  })

  test.each(['..%2f..', 'a%00b', 'a b', '%ff', 'x'.repeat(300)])('4xx, never 500, for %.20s (DOS-3)', async (name) => {
    for (const base of ['/api/v3/apis', '/api/gatehouse/v1/apis']) {
      expect([400, 404]).toContain((await house.request(`${portal.origin}${base}/${name}`)).status)
    }
  })
})

test('actions: a visitor reads, a developer registers where there is a strategy', async () => {
  const may = async (client: PortalClient, slug: string) =>
    (await ok(client.GET('/api/v3/apis/{apiIdOrSlug}/actions', of(slug)))).actions
  expect(await may(visitor, apis.open.slug)).toEqual({ view: true, register: false, view_documentation: true })
  expect((await may(developer, apis.open.slug)).register).toBe(true)
  expect((await may(developer, apis.bare.slug)).register).toBe(false)
})

describe('versions', () => {
  test('200: the list whole, one with its text', async () => {
    const list = await ok(visitor.GET('/api/v3/apis/{apiIdOrSlug}/versions', of(apis.open.slug)))
    expect(list).toEqual({
      data: [{ id: apis.open.version, version: '1.2.0', spec: { type: 'oas3' } }],
      meta: { page: { number: 1, size: 1, total: 1 } },
    })
    const path = { apiIdOrSlug: apis.open.slug, versionId: apis.open.version }
    const one = await ok(visitor.GET('/api/v3/apis/{apiIdOrSlug}/versions/{versionId}', { params: { path } }))
    expect(one.spec).toEqual({ type: 'oas3', content: specification('open') })
  })

  test('the raw text is a download that no browser runs (SPEC-7, WEB-7)', async () => {
    const hostile = 'openapi: 3.1.0\ninfo: {title: "<script>alert(1)</script>", version: "é\\"; x=\\"1"}\npaths: {}\n'
    const api = await ok(house.operator.POST('/v3/apis', { body: { name: 'Raw', spec_content: hostile } }))
    await publish(api.id, portal)
    const raw = (slug: string, id: string | undefined) =>
      house.request(`${portal.origin}/api/v3/apis/${slug}/versions/${id}/raw`, { headers: { accept: 'text/html' } })
    const yaml = await raw(api.slug, api.current_version_summary?.id)
    expect(await yaml.text()).toBe(hostile)
    expect(yaml.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
    expect(yaml.headers.get('x-content-type-options')).toBe('nosniff')
    expect(yaml.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.yaml"$/)
    expect(yaml.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    const json = await raw(apis.open.slug, apis.open.version)
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await json.json()).toEqual(JSON.parse(specification('open')))
    await house.operator.DELETE('/v3/apis/{apiId}', { params: { path: { apiId: api.id } } })
  })
})

describe('one document', () => {
  const read = (documentIdOrSlug: string, accept?: string) =>
    house.request(`${portal.origin}/api/v3/apis/${apis.open.slug}/documents/${documentIdOrSlug}`, {
      headers: accept ? { accept } : {},
    })

  test('by id or slug, as JSON or Markdown, without its front matter', async () => {
    const id = documents['open:first'] ?? ''
    const json = await read('first')
    expect(json.headers.get('content-type')).toMatch(/^application\/json/)
    const document = (await json.json()) as { content: string }
    expect(document).toMatchObject({ id, slug: 'first', title: 'first', parent_document_id: documents['open:guide'] })
    expect(document.content).toMatch(/^# The first/)
    const markdown = await read(id, 'text/markdown')
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(markdown.headers.get('vary')).toContain('Accept')
    expect(await markdown.text()).toBe(document.content)
    const type = 'application/vnd.konnect.document-nodes+json'
    const nodes = await read('first', type)
    expect(nodes.headers.get('content-type')).toContain(type)
    const { content, ...head } = (await nodes.json()) as { content: { children: object[] } }
    expect(head).toMatchObject({ id, slug: 'first', title: 'first', parent_document_id: documents['open:guide'] })
    expect(content).toMatchObject({
      type: 'document',
      children: [{ type: 'heading', level: 1 }, { type: 'paragraph' }],
    })
  })

  test('its page has the HTML and the way that leads to it', async () => {
    const page = await ok(
      visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', asked(apis.open.slug, { path: 'guide/first' })),
    )
    expect(page).toMatchObject({ title: 'first', path: 'guide/first', trail: [{ title: 'guide', path: 'guide' }] })
    expect(page.html).toContain('<h1')
    expect(page.html).not.toMatch(/onclick|<b/)
    const absent = asked(apis.open.slug, { path: 'first' })
    expect((await visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', absent)).response.status).toBe(404)
    const none = asked(apis.open.slug, {} as never)
    expect((await visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/document', none)).response.status).toBe(400)
  })
})

describe('the pages of an API', () => {
  const page = (client: PortalClient, slug: string, query: { version?: string } = {}) =>
    client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', asked(slug, query))

  test('one call says all that the frame shows', async () => {
    const shown = await ok(page(visitor, apis.open.slug))
    expect(shown).toMatchObject({
      description_html: '<p>An <strong>API</strong></p>',
      registration: 'sign-in',
      gateway_url: null,
      versions: [{ version: '1.2.0', is_current: true }],
      specification: { title: 'open', format: 'json', security_schemes: [{ name: 'key' }] },
      documents: [{ path: 'guide', children: [{ path: 'guide/first' }] }],
    })
    expect(shown.specification?.description_html).toContain('<strong>hello</strong>')
    expect(shown.specification?.description_html).not.toContain('script')
    expect((await ok(page(developer, apis.open.slug))).registration).toBe('open')
    expect(await ok(page(developer, apis.bare.slug))).toMatchObject({
      registration: 'closed',
      auth_strategy: null,
      specification: null,
      versions: [],
    })
  })

  test('?version= shows another; 404 for one that is not there, 400 for what is not known', async () => {
    const content = specification('open').replace('1.2.0', '2.0.0')
    const params = { path: { apiId: apis.open.id } }
    const next = await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params, body: { spec: { content } } }))
    for (const version of ['2.0.0', next.id]) {
      const shown = await ok(page(visitor, apis.open.slug, { version }))
      expect(shown.specification).toMatchObject({ id: next.id, is_current: false })
    }
    expect((await ok(page(visitor, apis.open.slug))).specification?.version).toBe('1.2.0')
    expect((await page(visitor, apis.open.slug, { version: '9' })).response.status).toBe(404)
    expect((await page(visitor, apis.open.slug, { nonsense: '9' } as never)).response.status).toBe(400)
    const path = { apiId: apis.open.id, versionId: next.id }
    await house.operator.DELETE('/v3/apis/{apiId}/versions/{versionId}', { params: { path } })
  })

  test('operations in their order, and one with its detail, its slashes kept', async () => {
    const route = '/api/gatehouse/v1/apis/{apiIdOrSlug}/operations'
    const list = await ok(visitor.GET(route, of(apis.open.slug)))
    expect(list.version).toMatchObject({ id: apis.open.version, is_current: true })
    expect(list.tags).toEqual([{ name: 'greetings', description: 'Words' }])
    expect(list.data).toMatchObject([
      { operation_id: 'greetings/get-one', method: 'GET', path: '/hello/{name}', summary: 'Greet', deprecated: false },
      { method: 'DELETE', deprecated: true },
    ])
    const one = (operation_id: string) =>
      visitor.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operation', asked(apis.open.slug, { operation_id }))
    const operation = await ok(one('greetings/get-one'))
    expect(operation.description_html).toBe('<p>Greets <em>somebody</em></p>')
    expect(operation.detail.parameters).toMatchObject([{ name: 'name', in: 'path', required: true }])
    expect(operation.detail.responses[0]?.contents[0]?.schema).toMatchObject({ name: 'Greeting', type: ['object'] })
    expect(operation.request).toMatchObject({ parameters: ['Ada'] })
    expect((await ok(one(list.data[1]?.operation_id ?? ''))).method).toBe('DELETE')
    expect((await one('none')).response.status).toBe(404)
    expect((await visitor.GET(route, of(apis.bare.slug))).response.status).toBe(404)
  })

  test('an API has the gateway’s address once a service implements the API', async () => {
    const { data } = await ok(house.operator.GET('/v2/control-planes'))
    const controlPlaneId = data[0]?.id ?? ''
    const base = '/v2/control-planes/{controlPlaneId}/core-entities'
    const service = await ok(
      house.operator.POST(`${base}/services`, {
        params: { path: { controlPlaneId } },
        body: { name: 'hello', host: 'upstream.example.com', port: 80, protocol: 'http' } as never,
      }),
    )
    const { id } = service as { id: string }
    await ok(
      house.operator.POST(`${base}/routes`, {
        params: { path: { controlPlaneId } },
        body: { name: 'hello', paths: ['/hello-api'], service: { id } } as never,
      }),
    )
    const params = { path: { apiId: apis.open.id } }
    const body = { service: { control_plane_id: controlPlaneId, id } }
    await ok(house.operator.POST('/v3/apis/{apiId}/implementations', { params, body }))
    const { gatewayUrl } = house.platform.config
    expect((await ok(page(visitor, apis.open.slug))).gateway_url).toBe(`${gatewayUrl.origin}/hello-api`)
  })
})
