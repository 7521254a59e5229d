import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  exampleOf,
  type Operation,
  type Parameter,
  readSpecification,
  type Schema,
} from '../src/features/specs/index.ts'
import { renderMarkdown, treeToHtml } from '../src/platform/markdown/markdown.ts'
import { type DemoDocument, readManifest } from './manifest.ts'
import { type DemoUpstream, startDemoUpstream } from './upstream.ts'

const folder = import.meta.dirname
const manifest = await readManifest(folder)
const apis = await Promise.all(
  manifest.apis.map(async (api) => {
    const specification = readSpecification(await readFile(join(folder, api.specification), 'utf8'))
    return { ...api, read: specification }
  }),
)
const operations = apis.flatMap((api) =>
  api.read.operations.map((operation) => ({ name: `${api.slug} ${operation.operation_id}`, api, operation })),
)

/** Operations whose example the state of the demo rightly refuses. */
const REFUSED: Record<string, number> = { closeAccount: 409 }

let upstream: DemoUpstream
beforeAll(async () => {
  upstream = await startDemoUpstream()
})
afterAll(async () => {
  await upstream.close()
})

describe('the documents of the demo', () => {
  it.each(apis)('$slug: is read without a message and has its operations described', ({ read, version, name }) => {
    expect(read.validationMessages).toEqual([])
    expect(read).toMatchObject({ title: name, version, type: 'oas3' })
    expect(read.operations.length).toBeGreaterThanOrEqual(6)
    expect(read.operations.length).toBeLessThanOrEqual(14)
    expect(read.securitySchemes).toMatchObject([{ type: 'apiKey', in: 'header', parameterName: 'X-Api-Key' }])
    for (const { operation_id: id, summary, tags, detail } of read.operations) {
      expect([id, summary !== null, tags.length, detail.responses.length > 1]).toEqual([id, true, 1, true])
      expect(JSON.stringify(detail)).not.toContain('"cut"')
    }
  })

  it('one of them has an earlier version, which is read without a message, too', async () => {
    const earlier = manifest.apis.flatMap((api) => api.earlier ?? [])
    expect(earlier).toHaveLength(1)
    for (const { version, specification } of earlier) {
      const read = readSpecification(await readFile(join(folder, specification), 'utf8'))
      expect(read).toMatchObject({ version, validationMessages: [] })
    }
  })

  it('have different characters: two versions of OpenAPI, a stream, a deprecated operation', () => {
    expect(new Set(apis.map(({ read }) => read.dialect))).toEqual(new Set(['3.0', '3.1']))
    expect(JSON.stringify(apis)).toContain('text/event-stream')
    expect(operations.filter(({ operation }) => operation.deprecated)).toHaveLength(1)
  })

  it.each(operations)('$name: its examples are what its schemas say', ({ operation: { detail } }) => {
    const contents = [...(detail.requestBody?.contents ?? []), ...detail.responses.flatMap((one) => one.contents)]
    for (const { mediaType, schema, examples } of contents) {
      if (!schema || !mediaType.includes('json')) continue
      for (const { text } of examples) expect(whyNot(schema, JSON.parse(text))).toEqual([])
      expect(whyNot(schema, JSON.parse(JSON.stringify(exampleOf(schema))))).toEqual([])
    }
  })
})

describe('the upstream of the demo', () => {
  it.each(operations)('$name: answers as documented, with the example of its page', async ({ api, operation }) => {
    const fresh = await startDemoUpstream()
    try {
      const [body] = operation.detail.requestBody?.contents[0]?.examples ?? []
      const answer = await call(fresh, api.service.path, operation, { body: body?.text })
      const expected = REFUSED[operation.operation_id]
      if (expected) expect(answer.status).toBe(expected)
      else expect([answer.status, answer.status < 300]).toEqual([answer.status, true])
      await holdToDocument(operation, answer)
    } finally {
      await fresh.close()
    }
  })

  it.each(operations)('$name: answers each other example as documented', async ({ api, operation }) => {
    for (const { text } of operation.detail.requestBody?.contents[0]?.examples.slice(1) ?? []) {
      await holdToDocument(operation, await call(upstream, api.service.path, operation, { body: text }))
    }
  })

  const withBody = operations.filter(({ operation }) => operation.detail.requestBody)
  it.each(withBody)('$name: says what is wrong with a body', async ({ api, operation }) => {
    for (const body of ['', '{', 'null', '[]', '{}', '{"amount":"x","texts":[1],"recipient":[],"target":5}']) {
      const answer = await call(upstream, api.service.path, operation, { body })
      expect([body, answer.status]).toEqual([body, 400])
      await holdToDocument(operation, answer)
    }
  })

  const withId = operations.filter(({ operation }) => operation.path.includes('{'))
  it.each(withId)('$name: knows nothing of an unknown id', async ({ api, operation }) => {
    const body = operation.detail.requestBody?.contents[0]?.examples[0]?.text
    const answer = await call(upstream, api.service.path, operation, { body, id: 'unknown' })
    expect(answer.status).toBe(404)
    await holdToDocument(operation, answer)
  })

  const withQuery = operations.filter(({ operation }) => operation.detail.parameters.some((one) => isStrict(one)))
  it.each(withQuery)('$name: says what is wrong with a query', async ({ api, operation }) => {
    for (const parameter of operation.detail.parameters.filter(isStrict)) {
      const answer = await call(upstream, api.service.path, operation, { query: { [parameter.name]: '~' } })
      expect([parameter.name, answer.status]).toEqual([parameter.name, 400])
      await holdToDocument(operation, answer)
    }
  })

  it('knows no other addresses and methods', async () => {
    for (const [method, path, status] of [
      ['GET', '/', 404],
      ['GET', '/parcels/parcels/%ff', 404],
      ['DELETE', '/parcels/parcels', 405],
    ] as const) {
      const answer = await fetch(`http://127.0.0.1:${upstream.port}${path}`, { method })
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        status,
        'application/problem+json',
      ])
    }
  })
})

describe('what is made can be found again', () => {
  it('a parcel: quoted, booked once, listed, changed, labelled, collected, cancelled', async () => {
    const size_mm = { length: 300, width: 200, height: 100 }
    const quote = await json('POST', '/parcels/quotes', {
      from_point: 'AMT-01',
      to_point: 'HAV-01',
      weight_g: 900,
      size_mm,
    })
    const booking = {
      offer_id: quote.body.offers[1].offer_id,
      recipient: { name: 'Ada <b>', email: 'ada@example.com' },
    }
    const headers = { 'idempotency-key': 'order-1-first' }
    const parcel = await json('POST', '/parcels/parcels', booking, headers)
    expect(parcel.body).toMatchObject({ status: 'booked', price: quote.body.offers[1].price, to_point: 'HAV-01' })
    expect((await json('POST', '/parcels/parcels', booking, headers)).body).toEqual(parcel.body)
    expect((await json('POST', '/parcels/parcels', { ...booking, reference: 'x' }, headers)).status).toBe(409)
    const address = `/parcels/parcels/${parcel.body.parcel_id}`
    expect((await json('PATCH', address, { reference: 'later' })).body.reference).toBe('later')
    expect((await json('GET', '/parcels/parcels?reference=later')).body.data).toHaveLength(1)
    expect(await (await fetch(at(`${address}/label`))).text()).toContain('Ada &lt;b&gt;')
    const where = { line_1: 'Quay 1', postal_code: '1', town: 'Havn' }
    const date = new Date().toISOString().slice(0, 10)
    const wish = { date, address: where, parcel_ids: [parcel.body.parcel_id] }
    const collection = await json('POST', '/parcels/collections', wish)
    expect((await json('DELETE', `/parcels/collections/${collection.body.collection_id}`)).status).toBe(204)
    expect((await json('POST', `${address}/cancel`)).body.status).toBe('cancelled')
    expect((await json('PATCH', address, { reference: 'no' })).status).toBe(409)
    expect((await json('GET', `/parcels/tracking/${parcel.body.tracking_code}`)).body.last_event.kind).toBe('cancelled')
  })

  it('pages lead through the whole list once', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Answered = await json('GET', `/parcels/parcels?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.body.data.map((one: { parcel_id: string }) => one.parcel_id))
      cursor = page.body.next_cursor
    }
    expect(seen.length).toBeGreaterThan(6)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('money: both entries add up, a key works once, a hold is captured, a reversal puts right', async () => {
    const transfer = { from_account_id: 'acc_dunlin', to_account_id: 'acc_harbour', amount: 1000, currency: 'EUR' }
    const before = (await json('GET', '/ledger/accounts/acc_dunlin')).body.balance
    const first = await json('POST', '/ledger/transfers', transfer, { 'idempotency-key': 'test-transfer' })
    const again = await json('POST', '/ledger/transfers', transfer, { 'idempotency-key': 'test-transfer' })
    expect([again.body, again.headers.get('idempotent-replay')]).toEqual([first.body, 'true'])
    const key = (name: string) => ({ 'idempotency-key': `test-${name}` })
    const hold = await json('POST', '/ledger/holds', { ...transfer, account_id: 'acc_dunlin' }, key('place-hold'))
    const captured = await json('POST', `/ledger/holds/${hold.body.hold_id}/capture`, { amount: 400 }, key('capture'))
    expect((await json('DELETE', `/ledger/holds/${hold.body.hold_id}`)).status).toBe(409)
    for (const { body } of [first, captured]) {
      const path = `/ledger/transfers/${body.transfer_id}/reversal`
      expect((await json('POST', path, { reason: 'agreed' }, key(body.transfer_id))).body.reverses).toBe(
        body.transfer_id,
      )
      expect((await json('POST', path, { reason: 'agreed' }, key(`${body.transfer_id}-2`))).status).toBe(409)
    }
    expect((await json('GET', '/ledger/accounts/acc_dunlin')).body.balance).toEqual(before)
    const { data } = (await json('GET', '/ledger/accounts/acc_dunlin/entries?limit=200')).body
    expect(data.reduce((sum: number, entry: { amount: number }) => sum + entry.amount, 0)).toBe(before.posted)
    const poor = { ...transfer, amount: 100_000_000 }
    const refused = await json('POST', '/ledger/transfers', poor, key('too-much'))
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/insufficient-funds'])
  })

  it('words: the example of the documents, a glossary of one’s own, a job', async () => {
    const texts = ['Two pallets of rope, bill of lading attached.']
    const german = await json('POST', '/lexicon/translations', { source: 'en', target: 'de', texts })
    expect(german.body.translations[0].text).toBe('Zwei Paletten Tau, Konnossement beigefügt.')
    expect(german.body.characters).toBe(45)
    const glossary = await json('POST', '/lexicon/glossaries', { name: 'Test', source: 'en', target: 'de' })
    const path = `/lexicon/glossaries/${glossary.body.glossary_id}`
    expect((await json('PUT', `${path}/terms/bill%20of%20lading`, { target: 'Seefrachtbrief' })).status).toBe(201)
    expect((await json('PUT', `${path}/terms/Bill%20of%20lading`, { target: 'Seebrief' })).status).toBe(200)
    const request = { target: 'de', texts, glossary_id: glossary.body.glossary_id }
    const own = await json('POST', '/lexicon/translations', request)
    expect(own.body.translations[0]).toEqual({
      text: 'Zwei Paletten Tau, Seebrief beigefügt.',
      source: 'en',
      glossary_terms: ['bill of lading'],
    })
    const job = await json('POST', '/lexicon/jobs', { target: 'fr', text: 'The ship arrived.' })
    expect([job.status, job.body.state, job.body.text]).toEqual([202, 'waiting', null])
    expect((await json('DELETE', `/lexicon/jobs/${job.body.job_id}`)).status).toBe(204)
    expect((await json('GET', '/lexicon/jobs/job_3f8k1v')).body).toMatchObject({ state: 'done', progress: 1 })
  })

  it('readings: a series as CSV, a stream that goes on where it was left', async () => {
    const query = 'quantity=water_level&from=2025-05-03T00:00:00Z&to=2025-05-04T00:00:00Z'
    const csv = await fetch(at(`/stations/stations/lock-gate/readings?${query}`), { headers: { accept: 'text/csv' } })
    expect((await csv.text()).trim().split('\n')).toHaveLength(25)
    const tides = (await json('GET', '/stations/stations/lock-gate/tides?from=2025-05-03&days=2')).body.tides
    expect(tides.map(({ kind }: { kind: string }) => kind).join(' ')).toMatch(/^(high low |low high ){3}/)
    const last = Math.floor(Date.now() / 2000) - 5
    const response = await fetch(at('/stations/readings/stream?quantity=wind_speed'), {
      headers: { 'last-event-id': `${last}-outer-light-wind_speed` },
    })
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.split('event: reading').length > 5) break
    }
    expect(text).toContain(`id: ${last + 1}-`)
    expect(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '')).toMatchObject({ quantity: 'wind_speed', unit: 'm/s' })
  })
})

describe('the Markdown of the demo', () => {
  const documents = manifest.apis.flatMap((api) =>
    flat(api.documents, `/apis/${api.slug}/docs`).map((document) => ({ ...document, api: api.slug })),
  )
  const addresses = new Set([
    ...documents.map(({ address }) => address),
    ...operations.map(({ api, operation }) => `/apis/${api.slug}/reference/operations/${operation.operation_id}`),
  ])

  it.each(documents)('$address: is rendered, and its links lead somewhere', async ({ file, address }) => {
    const text = await readFile(join(folder, file), 'utf8')
    const html = treeToHtml(renderMarkdown(text))
    expect(html.length).toBeGreaterThan(text.length)
    // The page shows the title of the document itself.
    expect(html).not.toContain('<h1')
    holdLinks(html, address, addresses)
  })

  it.each(operations)('$name: links lead somewhere', ({ api, operation }) => {
    const texts = [api.read.description, operation.description].filter((text) => text !== null)
    for (const text of texts) holdLinks(treeToHtml(renderMarkdown(text)), `/apis/${api.slug}/reference/`, addresses)
  })
})

it('the manifest names only what there is', () => {
  const names = (list: { name: string }[]) => new Set(list.map(({ name }) => name))
  const [strategies, portals] = [names(manifest.strategies), names(manifest.portals)]
  const slugs = new Set(manifest.apis.map(({ slug }) => slug))
  for (const { default_strategy } of manifest.portals) expect(strategies).toContain(default_strategy)
  for (const { publications, attributes, route } of manifest.apis) {
    expect(route.strip_path).toBe(true)
    for (const [key, values] of Object.entries(attributes)) {
      expect(key).toMatch(/^[a-z0-9-_]{0,128}$/)
      for (const value of values) expect(value).toMatch(/^[^,<>]+$/)
    }
    for (const { portal, strategy } of publications)
      expect([portals.has(portal), strategies.has(strategy)]).toEqual([true, true])
  }
  for (const { portal, applications } of manifest.developers) {
    expect(portals).toContain(portal)
    for (const { registrations } of applications) {
      for (const { api } of registrations) {
        expect(slugs).toContain(api)
        const published = manifest.apis.find(({ slug }) => slug === api)?.publications.map((one) => one.portal)
        expect(published).toContain(portal)
      }
    }
  }
  expect(JSON.stringify(manifest)).not.toMatch(/password|secret/i)
})

type Answered = { status: number; headers: Headers; body: ReturnType<typeof JSON.parse> }

function at(path: string): string {
  return `http://127.0.0.1:${upstream.port}${path}`
}

async function json(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(at(path), { method, headers: { 'content-type': 'application/json', ...headers }, ...sent })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
}

type Wish = { body?: string | undefined; id?: string; query?: Record<string, string> }

/** Calls an operation with the examples of its parameters. */
async function call(
  on: DemoUpstream,
  prefix: string,
  operation: Operation,
  { body, id, query }: Wish,
): Promise<Response> {
  let path = operation.path
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const search = new URLSearchParams()
  for (const parameter of operation.detail.parameters) {
    const value = parameter.examples[0]?.text ?? String(exampleOf(parameter.schema ?? {}))
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(id ?? value))
    if (!parameter.required) continue
    if (parameter.in === 'query') search.set(parameter.name, value)
    // Another key for each body, as the documents ask.
    if (parameter.in === 'header') headers[parameter.name] = `${value}-${body?.length ?? 0}`
  }
  for (const [name, value] of Object.entries(query ?? {})) search.set(name, value)
  const url = `http://127.0.0.1:${on.port}${prefix}${path}?${search}`
  const sent = body === undefined ? {} : { body }
  return fetch(url, { method: operation.method, headers, ...sent })
}

/** The status is documented, and so is the form of the answer. */
async function holdToDocument(operation: Operation, answer: Response): Promise<void> {
  const documented = operation.detail.responses.find(({ status }) => status === String(answer.status))
  expect(documented, `${operation.operation_id} answers ${answer.status}`).toBeDefined()
  const type = answer.headers.get('content-type')?.split(';')[0]
  if (type === 'text/event-stream') {
    await answer.body?.cancel()
    return
  }
  const text = await answer.text()
  if (documented?.contents.length === 0) {
    expect(text).toBe('')
    return
  }
  const content = documented?.contents.find(({ mediaType }) => mediaType === type)
  expect(content?.mediaType).toBe(type)
  if (content?.schema && type?.includes('json')) expect(whyNot(content.schema, JSON.parse(text))).toEqual([])
}

/** A number or a choice: nothing that `~` could be. */
function isStrict(parameter: Parameter): boolean {
  const { schema } = parameter
  if (parameter.in !== 'query' || !schema) return false
  return schema.type?.[0] === 'integer' || schema.enum !== undefined || schema.format?.startsWith('date') === true
}

/** Where a value is not what a schema says. Unlike JSON Schema, it takes a property that is not declared for a mistake. */
function whyNot(schema: Schema, value: unknown, path = ''): string[] {
  const type =
    value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
  const types = schema.type ?? [type]
  if (!types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${path} is ${type}, not ${types}`]
  const wrong: string[] = []
  if (schema.enum && value !== null && !schema.enum.includes(value)) wrong.push(`${path} is ${value}`)
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)) wrong.push(`${path} is ${value}`)
  }
  if (typeof value === 'string') {
    if (value.length > (schema.maxLength ?? value.length)) wrong.push(`${path} is too long`)
    if (schema.format === 'date-time' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value))
      wrong.push(`${path} is ${value}`)
    if (schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) wrong.push(`${path} is ${value}`)
  }
  if (Array.isArray(value)) {
    const { items } = schema
    if (items) wrong.push(...value.flatMap((item, index) => whyNot(items, item, `${path}/${index}`)))
  } else if (typeof value === 'object' && value !== null && schema.properties) {
    const given = new Map(Object.entries(value))
    for (const { name, required, schema: inner } of schema.properties) {
      const one = given.get(name)
      if (one === undefined) wrong.push(...(required ? [`${path}/${name} is missing`] : []))
      else wrong.push(...whyNot(inner, one, `${path}/${name}`))
      given.delete(name)
    }
    if (typeof schema.additionalProperties !== 'object')
      wrong.push(...[...given.keys()].map((name) => `${path}/${name} is extra`))
  }
  return wrong
}

function flat(documents: DemoDocument[], before: string): { address: string; file: string }[] {
  return documents.flatMap(({ slug, file, children }) => [
    { address: `${before}/${slug}`, file },
    ...flat(children ?? [], `${before}/${slug}`),
  ])
}

function holdLinks(html: string, from: string, addresses: ReadonlySet<string>): void {
  for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) {
    const url = new URL(href, `https://portal.example${from}`)
    if (url.host === 'portal.example' && !href.startsWith('#')) expect(addresses).toContain(url.pathname)
  }
}
