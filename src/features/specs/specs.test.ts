import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { indexSpecification, readSpecification, SpecificationRefused } from './index.ts'

const start = '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":'

function refusalOf(content: string): string {
  try {
    readSpecification(content)
  } catch (error) {
    if (!(error instanceof SpecificationRefused)) throw error
    expect(error.message).toMatch(/^[^\n]{10,200}\.$/)
    return error.reason
  }
  return 'taken'
}

/** Objects and lists nested `levels` deep, the document itself counted. */
function nested(levels: number): string {
  return `${start}{},"x":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`
}

const laughs = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
for (let at = 1; at < 9; at++) {
  const before = String.fromCharCode(96 + at)
  const name = String.fromCharCode(97 + at)
  laughs.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`)
}
const merges = [`a: &a {${Array.from({ length: 1000 }, (_, at) => `p${at}: 1`).join(', ')}}`]
for (let at = 1; at < 300; at++) merges.push(`k${at}: &k${at} {<<: *a}`)

describe('SPEC-1: refused with a sentence', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'not-json-or-yaml'],
    ['blanks', ' \n\t ', 'not-json-or-yaml'],
    ['prose', 'This is no specification', 'not-a-specification'],
    ['a list', '[]', 'not-a-specification'],
    ['null', 'null', 'not-a-specification'],
    ['a number', '17', 'not-a-specification'],
    ['broken JSON', '{"openapi": "3.1.0", ', 'not-json-or-yaml'],
    ['broken YAML', 'openapi: 3.1.0\n  info: [', 'not-json-or-yaml'],
    ['two documents', 'openapi: 3.1.0\n---\nopenapi: 3.1.0', 'not-json-or-yaml'],
    ['an alias of nothing', 'openapi: 3.1.0\ninfo: *nothing', 'not-json-or-yaml'],
    ['binary', '\u0000\u0001\u0002', 'not-text'],
    ['half a surrogate pair', `${start}{},"x":"\uD800"}`, 'not-text'],
    ['26 MB', `${start}{},"x":"${'x'.repeat(26 * 1024 * 1024)}"}`, 'too-large'],
    ['26 MB in three-byte letters', `${start}{},"x":"${'好'.repeat(9 * 1024 * 1024)}"}`, 'too-large'],
    ['2,000,001 values', `${start}{},"x":[${'1,'.repeat(2_000_000)}1]}`, 'too-many-nodes'],
    ['501 levels', nested(501), 'too-deep'],
    ['a million levels', `${start}${'{"a":'.repeat(1_000_000)}`, 'too-deep'],
    ['501 levels of YAML', `openapi: 3.1.0\nx: ${'['.repeat(500)}${']'.repeat(500)}`, 'too-deep'],
    ['20,000 levels of YAML', `openapi: 3.1.0\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'too-deep'],
    ['20,000 levels of YAML blocks', `openapi: 3.1.0\nx:\n${'- '.repeat(20_000)}a`, 'too-deep'],
    ['a billion laughs', `openapi: 3.1.0\n${laughs.join('\n')}`, 'too-many-aliases'],
    ['many merges of one map', `openapi: 3.1.0\n${merges.join('\n')}`, 'too-many-aliases'],
    ['an alias within itself', 'openapi: 3.1.0\nx: &x [*x]', 'too-many-aliases'],
  ])('%s', (_, content, reason) => {
    expect(refusalOf(content)).toBe(reason)
  })

  it.each<[string, string]>([
    ['500 levels', nested(500)],
    ['499 levels of YAML', `openapi: 3.1.0\nx: ${'['.repeat(499)}${']'.repeat(499)}`],
    ['an alias used 400 times', `openapi: 3.1.0\nx-a: &a {b: 1}\nx-b: [${Array(400).fill('*a').join(', ')}]`],
  ])('%s are taken', (_, content) => {
    expect(refusalOf(content)).toBe('taken')
  })
})

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$ref', '']

describe('SPEC-5: names of objects that JavaScript knows are names', () => {
  const entries = names.map((name) => `${JSON.stringify(name)}:{"type":"string","polluted":true}`).join(',')
  const body = `{"content":{"application/json":{"schema":{"type":"object","required":["__proto__"],"properties":{${entries}}}}}}`
  const operation = `{"responses":{"200":{"description":"d","content":{${entries}},"headers":{${entries}}}},"requestBody":${body}}`
  const paths = `{${names.map((name) => `${JSON.stringify(`/${name}`)}:{"post":${operation}}`).join(',')}}`
  const content = `${start}${paths},"components":{"securitySchemes":{${entries}},"schemas":{${entries}}},"__proto__":{"x":1}}`

  it.each(['json', 'yaml'])('in %s', (format) => {
    const specification = readSpecification(format === 'json' ? content : `# YAML\n${content}`)
    expect(specification.format).toBe(format)
    const [first] = specification.operations
    const read = first?.detail.requestBody?.contents[0]?.schema?.properties?.map(({ name }) => name)
    expect(read).toEqual(names)
    expect(first?.detail.requestBody?.contents[0]?.schema?.properties?.[0]?.required).toBe(true)
    expect(first?.detail.responses[0]?.contents.map(({ mediaType }) => mediaType)).toEqual(names)
    expect(specification.operations.map(({ path }) => path)).toEqual(names.map((name) => `/${name}`))
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('x')
  })

  it('also where a reference goes through them', () => {
    for (const reference of ['#/__proto__', '#/constructor/prototype', '#/paths/toString', '#/info/title/length']) {
      const { operations } = readSpecification(
        `${start}{"/a":{"get":{"responses":{"200":{"description":"d","content":{"a/b":{"schema":{"$ref":"${reference}"}}}}}}}}}`,
      )
      expect(operations[0]?.detail.responses[0]?.contents[0]?.schema?.cut).toBe('unresolved')
    }
  })
})

describe('wrong types everywhere', () => {
  const whole = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1', description: 'D' },
    servers: [{ url: 'https://example.com', variables: { v: { default: 'a', enum: ['a'] } } }],
    tags: [{ name: 't', description: 'd' }],
    security: [{ key: ['s'] }],
    paths: {
      '/a/{id}': {
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            schema: { type: 'string', enum: ['a'] },
            examples: { e: { value: 1 } },
          },
        ],
        get: {
          operationId: 'one',
          summary: 's',
          tags: ['t'],
          deprecated: false,
          externalDocs: { url: 'https://example.com' },
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/S' }] }, example: {} } },
          },
          responses: { 200: { description: 'd', headers: { H: { schema: {} } }, content: { 'a/b': { schema: {} } } } },
          servers: [],
          security: [],
        },
      },
    },
    components: {
      schemas: {
        S: {
          type: 'object',
          required: ['a'],
          properties: { a: { type: ['string', 'null'], minLength: 1 } },
          discriminator: { propertyName: 'a', mapping: { x: '#/y' } },
        },
      },
      securitySchemes: {
        key: { type: 'oauth2', flows: { implicit: { scopes: { s: 'd' }, authorizationUrl: 'https://example.com' } } },
      },
    },
  }
  const swagger = {
    ...whole,
    openapi: undefined,
    swagger: '2.0',
    host: 'h',
    basePath: '/b',
    schemes: ['https'],
    consumes: ['a/b'],
    securityDefinitions: whole.components.securitySchemes,
    paths: {
      '/a': {
        parameters: [{ name: 'body', in: 'body', schema: {} }],
        get: {
          parameters: [{ name: 'f', in: 'formData', type: 'file' }],
          produces: ['a/b'],
          responses: { 200: { schema: {}, examples: { 'a/b': 1 }, headers: { H: { type: 'string' } } } },
        },
      },
    },
  }
  const asynchronous = {
    asyncapi: '3.0.0',
    info: whole.info,
    servers: { s: { host: 'h', protocol: 'mqtt', pathname: '/p' } },
    channels: {
      c: {
        address: 'a',
        parameters: { p: { enum: ['a'] } },
        messages: { m: { payload: { schemaFormat: 'f', schema: {} }, contentType: 'a/b' } },
      },
    },
    operations: {
      o: {
        action: 'send',
        channel: { $ref: '#/channels/c' },
        messages: [{ $ref: '#/channels/c/messages/m' }],
        tags: [{ name: 't' }],
      },
    },
  }
  const older = {
    asyncapi: '2.6.0',
    channels: { c: { publish: { message: { oneOf: [{ payload: {} }] } }, subscribe: { message: { payload: {} } } } },
  }

  it.each<[string, object]>([
    ['OpenAPI', whole],
    ['Swagger', swagger],
    ['AsyncAPI 3', asynchronous],
    ['AsyncAPI 2', older],
  ])('%s: each value of a document replaced by each kind of value', (_, document) => {
    const wrong = [
      null,
      true,
      0,
      -1.5,
      '',
      'x',
      [],
      {},
      [null],
      [[]],
      { $ref: 1 },
      { $ref: '#' },
      { $ref: '#/paths' },
      [{ $ref: '#/info' }],
    ]
    const places = [...placesIn(document, [])]
    expect(places.length).toBeGreaterThan(5)
    for (const place of places) {
      for (const value of wrong) {
        const content = JSON.stringify(replaced(document, place, value))
        try {
          storable(readSpecification(content))
        } catch (error) {
          if (!(error instanceof SpecificationRefused))
            throw new Error(`At ${place.join('/')}: ${content}`, { cause: error })
        }
      }
    }
  })
})

function* placesIn(data: unknown, path: string[]): Generator<string[]> {
  if (path.length > 0) yield path
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) yield* placesIn(value, [...path, key])
}

function replaced(data: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<string, unknown>
  copy[key] = replaced(copy[key], rest, value)
  return copy
}

/** What jsonb takes: no NUL, no half surrogate pair, keys short enough for an index, ids unique. */
function storable(specification: ReturnType<typeof readSpecification>): void {
  const text = JSON.stringify(specification)
  if (/\\u0000|\\ud[89a-f]/i.test(text)) throw new Error('The result cannot be stored')
  const ids = specification.operations.map(({ operation_id: id }) => id)
  if (new Set(ids).size < ids.length) throw new Error('An operation id is there twice')
  for (const { operation_id: id, method, path } of specification.operations) {
    if (typeof id !== 'string' || typeof method !== 'string' || typeof path !== 'string') throw new Error('No text')
    if (id === '' || id.length > 210) throw new Error(`No fitting id: ${id}`)
  }
}

describe('hostile texts', () => {
  const texts = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\\ud800',
    '\\udfff x',
    '\\u0000',
    '\\u202e',
    '{{7*7}}',
    `$\{7*7}`,
  ]
  it.each(texts)('%s in every field is kept as text that can be stored (SPEC-8, DOS-3)', (text) => {
    const quoted = text.startsWith('\\') ? `"${text}"` : JSON.stringify(text)
    const content = `{"openapi":"3.1.0","info":{"title":${quoted},"version":${quoted},"description":${quoted}},
      "tags":[{"name":${quoted},"description":${quoted}}],"servers":[{"url":${quoted}}],
      "paths":{"/a":{"get":{"operationId":${quoted},"summary":${quoted},"description":${quoted},"tags":[${quoted}],
      "parameters":[{"name":${quoted},"in":"query","description":${quoted},"example":${quoted},"schema":{"default":${quoted},"pattern":${quoted}}}],
      "responses":{"200":{"description":${quoted},"content":{${quoted}:{"schema":{"properties":{${quoted}:{"description":${quoted}}},"enum":[{${quoted}:${quoted}}]},"example":{${quoted}:${quoted}}}}}}}}}}`
    const specification = readSpecification(content)
    storable(specification)
    expect(specification.operations).toHaveLength(1)
    expect(specification.title).toBe((JSON.parse(quoted) as string).toWellFormed().replaceAll('\0', '\uFFFD'))
  })

  it('SPEC-6: patterns are carried, never run', () => {
    const schema = { type: 'string', pattern: '^(a+)+$', example: `${'a'.repeat(5000)}!` }
    const started = performance.now()
    const parameters = [{ name: 'a', in: 'query', schema }]
    const specification = readSpecification(
      `${start}${JSON.stringify({ '/a': { get: { parameters, responses: { 200: { description: '' } } } } })}}`,
    )
    expect(specification.operations[0]?.detail.parameters[0]?.schema?.pattern).toBe('^(a+)+$')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('one large component in many operations does not multiply', () => {
    const description = 'x'.repeat(1_000_000)
    const paths = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [`/p${at}`, { $ref: '#/components/pathItems/One' }]),
    )
    const responses = { 200: { description, content: { 'a/b': { example: description } } } }
    const One = { get: { description, responses }, parameters: [{ name: 'a', in: 'query', description }] }
    const specification = readSpecification(
      `${start}${JSON.stringify(paths)},"components":{"pathItems":{"One":${JSON.stringify(One)}}}}`,
    )
    expect(specification.operations).toHaveLength(2000)
    expect(JSON.stringify(specification).length).toBeLessThan(60_000_000)
  })
})

describe('SPEC-2: indexSpecification', () => {
  it('gives what readSpecification gives', async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [
        `/p${at}`,
        { get: { responses: { 200: { description: 'd', content: {} } } } },
      ]),
    )
    const content = `${start}${JSON.stringify(paths)}}`
    expect(await indexSpecification(content)).toEqual(JSON.parse(JSON.stringify(readSpecification(content))))
  })

  it('refuses what readSpecification refuses', async () => {
    await expect(indexSpecification('prose')).rejects.toMatchObject({ reason: 'not-a-specification' })
  })

  it('ends what takes too long, while this thread goes on', async () => {
    const lag = monitorEventLoopDelay({ resolution: 5 })
    lag.enable()
    const content = `openapi: 3.1.0\nx:\n${'  - {a: [b, c], d: e}\n'.repeat(300_000)}`
    await expect(indexSpecification(content, { cpuMs: 300 })).rejects.toMatchObject({ reason: 'too-costly' })
    lag.disable()
    expect(lag.percentile(50) / 1e6).toBeLessThan(100)
  })

  it('ends what takes too much memory', async () => {
    const content = `openapi: 3.1.0\nx:\n${'  - {a: [b, c], d: e}\n'.repeat(300_000)}`
    await expect(indexSpecification(content, { memoryMb: 40, cpuMs: 60_000 })).rejects.toMatchObject({
      reason: 'too-costly',
    })
  })

  it('reads many at once, two at a time, and refuses when too many wait', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => indexSpecification(`${start}{}}`)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(22)
    expect(await indexSpecification(`${start}{}}`)).toMatchObject({ title: 'T' })
  })
})
