import { describe, expect, test } from 'vitest'
import { readSpecification } from '../../specs/index.ts'
import { compareSpecifications } from './specifications.ts'

const openapi = (paths: object, more: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths,
  ...more,
})
const answers = { 200: { description: 'Done' } }
const get = (operation: object = {}, path = '/a') => ({
  [path]: { get: { operationId: 'a', responses: answers, ...operation } },
})

/** `METHOD path change: rule place` of each change, with `!` where it breaks. */
function between(before: object, after: object): string[] {
  const read = (document: object) => readSpecification(JSON.stringify(document))
  return compareSpecifications(read(before), read(after)).flatMap(({ method, path, change, changes }) =>
    changes.map(
      ({ rule, reason, places }) =>
        `${method === null ? 'API' : `${method} ${path}`} ${change}: ${rule}${reason === null ? '' : '!'} ${places.join(' + ')}`,
    ),
  )
}
const operations = (before: object, after: object) =>
  between(openapi(get(before)), openapi(get(after))).map((line) => line.replace('GET /a changed: ', '').trim())

describe('operations', () => {
  test('the same document has no changes', () => expect(between(openapi(get()), openapi(get()))).toEqual([]))

  test('added and removed', () => {
    const [one, both] = [openapi(get()), openapi({ ...get(), ...get({ operationId: 'b' }, '/b') })]
    expect(between(one, both)).toEqual(['GET /b added: operation-added '])
    expect(between(both, one)).toEqual(['GET /b removed: operation-removed! '])
  })

  test('deprecated, and no longer', () => {
    expect(between(openapi(get()), openapi(get({ deprecated: true })))).toEqual(['GET /a deprecated: deprecated '])
    expect(between(openapi(get({ deprecated: true })), openapi(get()))).toEqual(['GET /a undeprecated: undeprecated '])
  })

  test('another id on the same method and path is the same operation', () => {
    expect(between(openapi(get()), openapi(get({ operationId: 'z' })))).toEqual([
      'GET /a changed: operation-id-changed ',
    ])
  })

  test('another name of a path parameter is the same operation', () => {
    const withId = (name: string) =>
      get({ parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }] }, `/a/{${name}}`)
    expect(between(openapi(withId('id')), openapi(withId('key')))).toEqual([
      'GET /a/{key} changed: path-parameter-renamed Path parameter key',
    ])
  })

  test('marks what portals may hide', () => {
    const read = (operation: object) => readSpecification(JSON.stringify(openapi(get(operation))))
    const [group] = compareSpecifications(read({ 'x-internal': true }), read({ deprecated: true }))
    expect(group).toMatchObject({ internal: true, deprecated: false })
  })
})

describe('parameters', () => {
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } }
  const one = (parameter: object) => ({ parameters: [parameter] })
  test.each([
    ['added', {}, one(limit), 'parameter-added Query parameter limit'],
    ['added as required', {}, one({ ...limit, required: true }), 'parameter-added! Query parameter limit'],
    ['removed', one(limit), {}, 'parameter-removed! Query parameter limit'],
    ['moved', one(limit), one({ ...limit, in: 'header' }), 'parameter-moved! Query parameter limit'],
    ['required', one(limit), one({ ...limit, required: true }), 'became-required! Query parameter limit'],
    ['optional', one({ ...limit, required: true }), one(limit), 'became-optional Query parameter limit'],
    ['deprecated', one(limit), one({ ...limit, deprecated: true }), 'deprecated Query parameter limit'],
    ['style', one(limit), one({ ...limit, style: 'pipeDelimited' }), 'parameter-style-changed! Query parameter limit'],
    ['type', one(limit), one({ ...limit, schema: { type: 'boolean' } }), 'type-changed! Query parameter limit'],
  ])('%s', (_, before, after, wanted) => expect(operations(before, after)).toEqual([wanted]))

  test('a style that is the default of its place is no change', () => {
    expect(operations(one(limit), one({ ...limit, style: 'form', explode: true }))).toEqual([])
  })
  test('names of headers do not tell case apart', () => {
    const header = (name: string) => one({ name, in: 'header', schema: { type: 'string' } })
    expect(operations(header('X-Trace'), header('x-trace'))).toEqual([])
  })
})

describe('bodies and answers', () => {
  const json = { 'application/json': { schema: { type: 'string' } } }
  const body = (more: object = {}) => ({ requestBody: { content: json, ...more } })
  const both = { ...json, 'application/xml': { schema: { type: 'string' } } }
  const responses = (more: object) => ({ responses: { ...answers, ...more } })
  const headers = (more: object = {}) =>
    responses({ 200: { description: 'Done', headers: { 'X-Left': { schema: { type: 'integer' }, ...more } } } })
  test.each([
    ['body added', {}, body(), 'request-body-added Request body'],
    ['required body added', {}, body({ required: true }), 'request-body-added! Request body'],
    ['body removed', body(), {}, 'request-body-removed! Request body'],
    ['body required', body(), body({ required: true }), 'became-required! Request body'],
    ['media type of a body added', body(), body({ content: both }), 'media-type-added Request body'],
    ['media type of a body removed', body({ content: both }), body(), 'media-type-removed! Request body'],
    ['failure added', {}, responses({ 404: { description: 'Gone' } }), 'response-added Response 404'],
    ['failure removed', responses({ 404: { description: 'Gone' } }), {}, 'response-removed Response 404'],
    ['success removed', responses({ 202: { description: 'Later' } }), {}, 'response-removed! Response 202'],
    [
      'media type of an answer removed',
      responses({ 200: { description: 'Done', content: both } }),
      responses({ 200: { description: 'Done', content: json } }),
      'media-type-removed! Response 200',
    ],
    ['header added', {}, headers(), 'header-added Response 200, header X-Left'],
    ['header removed', headers(), {}, 'header-removed! Response 200, header X-Left'],
    ['header optional', headers({ required: true }), headers(), 'became-optional! Response 200, header X-Left'],
  ])('%s', (_, before, after, wanted) => expect(operations(before, after)).toEqual([wanted]))

  test('the same change in two places is one', () => {
    const of = (type: string) =>
      responses({ 200: { description: 'Done', content: { a: { schema: { type } }, b: { schema: { type } } } } })
    expect(operations(of('string'), of('number'))).toEqual(['type-changed! Response 200 (a) + Response 200 (b)'])
  })
})

describe('security and servers', () => {
  const schemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' }, token: { type: 'http', scheme: 'bearer' } }
  const secured = (...security: object[]) => openapi(get({ security }), { components: { securitySchemes: schemes } })
  const lines = (before: object, after: object) =>
    between(before, after).map((line) => line.replace('GET /a changed: ', ''))
  test.each([
    ['nothing needed to a key', [], [{ key: [] }], ['security-tightened! Security', 'security-added Security']],
    ['a key to nothing needed', [{ key: [] }], [{}], ['security-added Security']],
    ['one more way', [{ key: [] }], [{ key: [] }, { token: [] }], ['security-added Security']],
    ['one way fewer', [{ key: [] }, { token: [] }], [{ key: [] }], ['security-tightened! Security']],
    [
      'both needed',
      [{ key: [] }],
      [{ key: [], token: [] }],
      ['security-tightened! Security', 'security-added Security'],
    ],
    ['another order', [{ key: [] }, { token: [] }], [{ token: [] }, { key: [] }], []],
  ])('%s', (_, before, after, wanted) => expect(lines(secured(...before), secured(...after))).toEqual(wanted))

  test('a scheme that is found elsewhere', () => {
    const moved = { ...schemes, key: { type: 'apiKey', in: 'query', name: 'X-Key' } }
    const after = openapi(get({ security: [{ key: [] }] }), { components: { securitySchemes: moved } })
    expect(between(secured({ key: [] }), after)).toEqual(['API changed: security-scheme-changed! Security scheme key'])
  })

  test('servers of the document are told once', () => {
    const at = (url: string) => openapi({ ...get(), ...get({ operationId: 'b' }, '/b') }, { servers: [{ url }] })
    expect(between(at('https://a.example.com'), at('https://b.example.com'))).toEqual([
      'API changed: server-removed! Servers',
      'API changed: server-added Servers',
    ])
  })

  test('what all operations say is said once', () => {
    const all = (security: object[]) =>
      openapi(
        { ...get(), ...get({ operationId: 'b' }, '/b'), ...get({ operationId: 'c' }, '/c') },
        { security, components: { securitySchemes: schemes } },
      )
    expect(between(all([{ key: [] }]), all([{ key: [] }, { token: [] }]))).toEqual([
      'API changed: security-added All operations: Security',
    ])
  })
})

describe('calls that the API makes', () => {
  const hook = (properties: object, required: string[] = []) => ({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    webhooks: {
      paid: {
        post: {
          requestBody: { content: { 'application/json': { schema: { type: 'object', properties, required } } } },
          responses: answers,
        },
      },
    },
  })
  const text = { type: 'string' }
  test('a webhook is received', () => {
    const [less, more] = [hook({ a: text }), hook({ a: text, b: text }, ['b'])]
    expect(between(less, more)).toEqual(['POST paid changed: property-added Request body (application/json)'])
    expect(between(more, less)).toEqual(['POST paid changed: property-removed! Request body (application/json)'])
  })

  const stream = (action: string, type: string) => ({
    asyncapi: '3.0.0',
    info: { title: 'T', version: '1' },
    channels: { c: { address: 'c', messages: { m: { payload: { type } } } } },
    operations: { o: { action, channel: { $ref: '#/channels/c' } } },
  })
  test('of AsyncAPI what the API receives is sent by its clients', () => {
    const [one, other] = ['integer', 'number']
    expect(between(stream('send', one), stream('send', other))[0]).toContain('type-changed! Message m')
    expect(between(stream('receive', one), stream('receive', other))[0]).toContain('type-changed Message m')
  })
})

describe('documents of other kinds and broken ones', () => {
  test('Swagger 2.0 and what it becomes in OpenAPI 3 say the same', () => {
    const parameters = [{ name: 'q', in: 'query', type: 'string' }]
    const old = { swagger: '2.0', info: { title: 'T', version: '1' }, paths: get({ parameters }) }
    const now = openapi(get({ parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }] }))
    expect(between(old, now)).toEqual([])
  })

  const broken = [
    { openapi: '3.1.0', paths: { '/a': { get: { parameters: 'no', responses: 7 } }, '/b': null } },
    {
      openapi: '3.1.0',
      paths: { __proto__: {}, '/a': { get: { requestBody: { content: { x: { schema: true } } } } } },
    },
    { openapi: '3.1.0', paths: get({ responses: { 200: { content: { a: { schema: { $ref: '#/paths' } } } } } }) },
    openapi(get({ responses: { 200: { content: { a: { schema: { allOf: [{ $ref: '#/x' }], oneOf: [false] } } } } } })),
    JSON.parse('{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"__proto__":{"description":"x"}}}}}}') as object,
  ]
  const pairs = broken.flatMap((one, at) => broken.map((other, to) => [at, to, one, other] as const))
  test.each(pairs)('broken %i to broken %i ends (SPEC-1)', (_at, _to, one, other) => {
    expect(between(one, other)).toBeInstanceOf(Array)
  })
})
