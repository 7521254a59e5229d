import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../src/testing/people.ts'

let house: TestGatehouse
let portal: TestPortal

const evil = '"><img src=x onerror=alert(1)>'
const json = (schema: object) => ({ 'application/json': { schema } })
const pet = { $ref: '#/components/schemas/Pet' }

const shop = (version: string, more: object = {}) => ({
  openapi: '3.1.0',
  info: {
    title: 'Shop',
    version,
    description: 'Sells **pets**.',
    contact: { name: 'API team', email: 'api@example.com', url: 'javascript:alert(1)' },
    license: { name: 'MIT', url: 'https://example.com/mit' },
    termsOfService: 'https://example.com/terms',
  },
  externalDocs: { url: 'https://example.com/docs' },
  servers: [
    {
      url: 'https://{region}.example.com',
      variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
      description: 'Live',
    },
  ],
  'x-tagGroups': [{ name: 'Animals', tags: ['pets'] }],
  tags: [{ name: 'pets', description: 'All *pets*.' }, { name: 'orders' }],
  security: [{ oauth: ['read'] }],
  paths: {
    '/pets/{petId}': {
      put: {
        operationId: 'pets/update',
        tags: ['pets'],
        summary: 'Update a pet',
        description: `Takes a pet. ${evil}`,
        deprecated: true,
        'x-badges': [{ name: 'Beta' }],
        'x-codeSamples': [{ lang: 'Rust', source: `pets.update(42) // ${evil}` }],
        parameters: [
          { name: 'petId', in: 'path', required: true, schema: { type: 'integer', minimum: 1 }, example: 42 },
          { name: 'fields', in: 'query', explode: false, schema: { type: 'array', items: { type: 'string' } } },
          {
            name: 'coat',
            in: 'query',
            schema: { type: 'string', enum: ['wool', 'silk'], 'x-enumDescriptions': { wool: 'Warm' } },
          },
          {
            name: 'X-Trace',
            in: 'header',
            schema: { type: 'string', format: 'uuid' },
            examples: { one: { summary: 'The first', value: 'a-b' } },
          },
        ],
        requestBody: {
          required: true,
          content: { ...json(pet), 'application/xml': { schema: pet }, 'text/csv': { schema: { type: 'string' } } },
        },
        responses: {
          200: {
            description: 'The pet',
            headers: { ETag: { schema: { type: 'string' }, description: 'Its state' } },
            content: json(pet),
            links: {
              order: {
                operationId: 'orders/create',
                parameters: { pet: '$response.body#/name' },
                server: { url: 'https://orders.example.com' },
              },
            },
          },
          404: { description: 'No such pet' },
        },
        callbacks: {
          done: {
            '{$request.body#/url}': { post: { summary: 'Was updated', responses: { 204: { description: 'Taken' } } } },
          },
        },
      },
    },
    '/orders': {
      post: {
        operationId: 'orders/create',
        tags: ['orders'],
        summary: 'Create an order',
        responses: { 201: { description: 'Made' } },
      },
    },
    ...more,
  },
  webhooks: {
    petCame: {
      post: { operationId: 'petCame', summary: 'A pet came', requestBody: { content: json(pet) }, responses: {} },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        description: 'Has **fur**.',
        required: ['name'],
        properties: {
          id: { type: 'string', readOnly: true },
          name: { type: 'string' },
          secret: { type: 'string', writeOnly: true },
          parent: { $ref: '#/components/schemas/Pet' },
        },
      },
    },
    securitySchemes: {
      oauth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://a.example.com/token', scopes: { read: 'Read' } } },
      },
    },
  },
})
const trees = { '/trees': { get: { operationId: 'listTrees', tags: ['trees'], summary: 'List trees', responses: {} } } }

const lights = {
  asyncapi: '3.0.0',
  info: { title: 'Lights', version: '1' },
  servers: { main: { host: 'broker.example.com:9092', protocol: 'kafka' } },
  channels: {
    measured: {
      address: 'lights.{id}',
      parameters: { id: { description: 'The lamp' } },
      messages: {
        one: {
          contentType: 'application/json',
          payload: { type: 'object', properties: { lumens: { type: 'integer' } } },
        },
      },
      bindings: { kafka: { topic: 'lights' } },
    },
  },
  operations: {
    onMeasured: { action: 'receive', channel: { $ref: '#/channels/measured' }, summary: 'A lamp was measured' },
  },
}

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  await publish('shop', [shop('1.0.0', trees), shop('2.0.0')])
  await publish('lights', [lights])
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `/things/${index}`,
      { get: { operationId: `thing${index}`, tags: [index < 150 ? 'first' : 'second'], responses: {} } },
    ]),
  )
  await publish('many', [{ openapi: '3.1.0', info: { title: 'Many', version: '1' }, paths: many }])
}, 60_000)
afterAll(() => house.stop())

async function publish(slug: string, documents: object[]): Promise<void> {
  const { id } = await ok(house.operator.POST('/v3/apis', { body: { name: slug, slug } }))
  for (const document of documents) {
    const spec = { content: JSON.stringify(document) }
    await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params: { path: { apiId: id } }, body: { spec } }))
  }
  const path = { apiId: id, portalId: portal.id }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: {} }))
}

/** A page as a visitor gets it; one that is still being read is asked for again. */
async function open(path: string): Promise<{ status: number; html: string; words: string; policy: string | null }> {
  for (let tries = 0; ; tries++) {
    const answer = await house.request(`${portal.origin}/apis/${path}`, { headers: { accept: 'text/html' } })
    const html = await answer.text()
    if (answer.status === 503 && tries < 50) {
      await new Promise((done) => setTimeout(done, 200))
      continue
    }
    const words = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    return { status: answer.status, html, words, policy: answer.headers.get('content-security-policy') }
  }
}

describe('the overview of a version', () => {
  test('names servers, security, groups with their operations, webhooks and schemas', async () => {
    const { status, html, words } = await open('shop/reference')
    expect(status).toBe(200)
    expect(words).toContain('3 operations in version 2.0.0.')
    expect(html).toContain('Sells <strong>pets</strong>')
    expect(words).toContain('https://{region}.example.com')
    expect(words).toContain('{region} default eu Values eu us')
    expect(words).toMatch(/oauth OAuth 2\.0 Client credentials Tokens at https:\/\/a\.example\.com\/token/)
    expect(words).toMatch(/Animals pets All pets \. PUT Update a pet \/pets\/\{petId\} orders POST Create an order/)
    expect(html).toContain('id="group-pets"')
    expect(words).toContain('A pet came')
    expect(words).toMatch(
      /Contact API team api@example\.com Licence MIT Terms of service https:\/\/example\.com\/terms/,
    )
    expect(html).not.toContain('javascript:')
    expect(words).toContain('1 schema')
  })

  test('lists groups only where there are hundreds of operations, each with a page', async () => {
    const { html } = await open('many/reference')
    expect(html).not.toContain('/operations/thing')
    expect(html).toContain('href="/apis/many/reference?group=first"')
    const group = await open('many/reference?group=second')
    expect(group.html).toContain('/operations/thing299"')
    expect(group.html.match(/class="gh-ref__operations"/g)).toHaveLength(1)
    expect((await open('many/reference?group=third')).status).toBe(404)
  })
})

describe('the page of an operation', () => {
  test('says all that the description says of it', async () => {
    const { status, html, words } = await open('shop/reference/operations/pets/update')
    expect(status).toBe(200)
    expect(words).toContain('This operation is deprecated.')
    expect(html).toContain('data-copy="PUT /pets/{petId}"')
    expect(words).toMatch(/In the path petId integer required # ≥ 1 for example 42/)
    expect(words).toMatch(/In the query fields array of string separated by commas/)
    expect(words).toMatch(/Headers X-Trace string \(uuid\)/)
    expect(words).toContain('ETag string # Its state')
    expect(words).toMatch(/Update a pet Beta/)
    expect(words).toMatch(/Samples in the description Rust pets\.update\(42\)/)
    expect(words).toMatch(/X-Trace string \(uuid\) # for example The first a-b/)
    expect(words).toMatch(
      /order calls orders\/create at https:\/\/orders\.example\.com with pet = \$response\.body#\/name/,
    )
    expect(words).toMatch(/done POST \{\$request\.body#\/url\}/)
    expect(words).toContain('404 No such pet')
    expect(html).not.toContain('<img')
  })

  test('links each parameter and answer, and folds bodies of one shape together', async () => {
    const { html } = await open('shop/reference/operations/pets/update')
    for (const id of ['parameter-path-petId', 'parameter-query-fields', 'response-200', 'response-404']) {
      expect(html).toContain(`id="${id}"`)
      expect(html).toContain(`href="#${id}"`)
    }
    expect(new Set(html.match(/\sid="[^"]+"/g)).size).toBe(html.match(/\sid="[^"]+"/g)?.length)
    expect(html).toContain('<code>application/json</code><code>application/xml</code>')
    expect(html.match(/<details class="gh-ref__shape" name="body"/g)).toHaveLength(2)
    // A link to an answer opens it, because its place lies inside.
    expect(html).toMatch(/<details open><summary>.*?<\/summary><div class="gh-ref__answer" id="response-200">/)
  })

  test('asks of a request only what is written, and shows an answer made from its schema', async () => {
    const { html } = await open('shop/reference/operations/pets/update')
    const body = html.slice(html.indexOf('id="body"'), html.indexOf('id="responses"'))
    expect(body).toContain('>secret<')
    expect(body).not.toContain('>id<')
    const answers = html.slice(html.indexOf('id="responses"'), html.indexOf('id="callbacks"'))
    expect(answers).toContain('>id<')
    expect(answers).not.toContain('>secret<')
    expect(html).toContain('made from the schema')
  })

  test('carries all groups, and entries of its own only', async () => {
    const { html } = await open('shop/reference/operations/pets/update')
    const aside = html.slice(html.indexOf('<nav class="gh-side'), html.indexOf('gh-ref__head'))
    for (const group of ['pets', 'orders', 'Webhooks', 'Schemas']) expect(aside).toContain(`>${group}</span>`)
    expect(aside).toContain('aria-current="page"')
    expect(aside).not.toContain('operations/orders/create"')
    const big = await open('many/reference/operations/thing120')
    expect(big.html.match(/operations\/thing\d+"/g)?.length).toBeLessThan(100)
    expect(big.html).toContain('Show all 150')
  })

  test('is found by its address only where it is in the version', async () => {
    const before = await open('shop/reference/operations/listTrees?version=1.0.0')
    expect(before.status).toBe(200)
    expect(before.words).toContain('You read version 1.0.0. The current one is 2.0.0.')
    expect(before.html).toContain('href="/apis/shop/reference/operations/listTrees"')
    const now = await open('shop/reference/operations/listTrees')
    expect(now.status).toBe(404)
    expect(now.words).toContain('Version 2.0.0 has no operation listTrees.')
    expect(now.html).toContain('href="/apis/shop/reference/operations/listTrees?version=1.0.0"')
    expect(now.html).toContain('href="/apis/shop/reference"')
    expect((await open('shop/reference/operations/listTrees?version=3')).status).toBe(404)
  })

  test('keeps the operation in links to other versions', async () => {
    const { html } = await open('shop/reference/operations/pets/update')
    expect(html).toContain('href="/apis/shop/reference/operations/pets/update?version=1.0.0"')
  })

  test('of a webhook shows what is sent, and no call', async () => {
    const { words, html } = await open('shop/reference/operations/petCame')
    expect(words).toContain('This API sends the call below')
    expect(html).not.toContain('gh-samples')
    expect(words).toContain('Example bodies')
  })
})

describe('an operation as Markdown', () => {
  test('says what a call needs: authentication, and what is called back', async () => {
    const { html: text } = await open('shop/reference/operations/pets/update.md')
    expect(text).toContain('## Authentication\n\nSend your key in the header: `x-api-key: your key`')
    expect(text).toContain('What the description asks for:\n\n- `oauth` (OAuth 2.0; Scopes: `read`)')
    expect(text).toContain('## Callbacks\n\n### done: `POST {$request.body#/url}`\n\nWas updated')
    expect(text).toContain('##### 204\n\nTaken')
  })

  test('has what the description adds of its own: badges, samples, and what values mean', async () => {
    const { html: text } = await open('shop/reference/operations/pets/update.md')
    expect(text).toContain('`PUT /pets/{petId}`\n\n**Beta**\n\n')
    expect(text).toMatch(/## Samples in the description\n\nRust:\n\n```\npets\.update\(42\)/)
    expect(text).toContain('Values: `wool` (Warm), `silk`')
  })

  test('names channel, bindings, messages and servers of an AsyncAPI document', async () => {
    const { html: text } = await open('lights/reference/operations/onMeasured.md')
    expect(text).toContain('## Channel\n\nAddress: `lights.{id}`')
    expect(text).toContain('- `id`: The lamp')
    expect(text).toMatch(/kafka binding:\n\n```json\n\{\s*"topic": "lights"/)
    expect(text).toContain('`application/json`\n\n- `lumens` (integer)')
    expect(text).toContain('`kafka://broker.example.com:9092` (kafka)')
  })
})

describe('the page of a schema', () => {
  test('shows what is read and what is written, and leads to itself where it repeats', async () => {
    const { status, html, words } = await open('shop/reference/schemas/Pet')
    expect(status).toBe(200)
    expect(html).toContain('Has <strong>fur</strong>')
    expect(words).toMatch(/id string read only name string required secret string write only parent Pet/)
    expect(html).toContain('href="/apis/shop/reference/schemas/Pet"')
    expect((await open('shop/reference/schemas/Nobody')).words).toContain('Version 2.0.0 has no schema Nobody.')
  })
})

describe('AsyncAPI', () => {
  test('has pages of its operations: channel, messages, bindings and servers', async () => {
    const { status, words } = await open('lights/reference/operations/onMeasured')
    expect(status).toBe(200)
    expect(words).toContain('RECEIVE lights. {id}')
    expect(words).toMatch(/Channel .*Address lights\.\{id\}/)
    expect(words).toContain('id string required # The lamp')
    expect(words).toContain('lumens integer')
    expect(words).toContain('kafka binding')
    expect(words).toContain('broker.example.com:9092')
  })
})

describe('the entries of a sidebar', () => {
  test('come by themselves, without a frame, and hold nothing that runs', async () => {
    const { html, policy } = await open('shop/reference/sidebar?group=orders&version=1.0.0')
    expect(html).toMatch(
      /^<ul class="gh-side__list"><li><a class="gh-side__item" href="[^"]*orders\/create\?version=1\.0\.0"/,
    )
    expect(policy).toContain('sandbox')
    expect((await open('shop/reference/sidebar?kind=webhook')).html).toContain('operations/petCame')
    const all = await open('shop/reference/sidebar?all=true')
    for (const place of ['pets/update', 'orders/create', 'petCame', 'schemas/Pet']) expect(all.html).toContain(place)
    expect((await open('nothing/reference/sidebar?all=true')).status).toBe(404)
  })
})
