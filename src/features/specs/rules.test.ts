import { describe, expect, it } from 'vitest'
import { exampleOf, exampleRequest, exampleText, type Operation, readSpecification, type Schema } from './index.ts'

const info = { title: 'Parcels', version: '1.0' }
const ok = { description: 'Fine.' }

function read(document: object): ReturnType<typeof readSpecification> {
  return readSpecification(JSON.stringify(document))
}

function readOne(operation: object, rest: object = {}, path = '/parcels', item: object = {}): Operation {
  const paths = { [path]: { ...item, post: { responses: { 200: ok }, ...operation } } }
  const [first] = read({ openapi: '3.1.0', info, paths, ...rest }).operations
  if (!first) throw new Error('No operation was read')
  return first
}

function schemaOf(schema: object, schemas: object = {}): Schema {
  const body = { content: { 'application/json': { schema } } }
  const read = readOne({ requestBody: body }, { components: { schemas } }).detail.requestBody?.contents[0]?.schema
  if (!read) throw new Error('No schema was read')
  return read
}

describe('the kind of a document', () => {
  it.each([
    ['{"swagger":"2.0","info":{},"paths":{}}', 'oas2', '2.0', 'json'],
    ['{"openapi":"3.0.3","paths":{}}', 'oas3', '3.0', 'json'],
    ['openapi: 3.1.1\npaths: {}', 'oas3', '3.1', 'yaml'],
    ['openapi: 3.2.0\npaths: {}', 'oas3', '3.2', 'yaml'],
    ['openapi: 3.1\npaths: {}', 'oas3', '3.1', 'yaml'],
    ['swagger: 2.0\npaths: {}', 'oas2', '2.0', 'yaml'],
    ['asyncapi: 2.6.0\nchannels: {}', 'asyncapi', '2.6', 'yaml'],
    ['{asyncapi: 3.0.0, channels: {}}', 'asyncapi', '3.0', 'yaml'],
    ['paths: {}', 'oas3', '3.1', 'yaml'],
    ['{"paths":{},"definitions":{}}', 'oas2', '2.0', 'json'],
    ['\uFEFF{"openapi":"3.0.0","paths":{}}', 'oas3', '3.0', 'json'],
  ])('%s is %s %s', (content, type, dialect, format) => {
    expect(readSpecification(content)).toMatchObject({ type, dialect, format })
  })

  it('keeps a version of YAML as it is written', () => {
    const read = readSpecification('openapi: 3.1.0\ninfo:\n  title: T\n  version: 1.10\npaths: {}')
    expect(read.version).toBe('1.10')
  })
})

describe('validation messages', () => {
  const get = { get: { responses: { 200: ok } } }
  it.each<[string, string, string, object]>([
    ['info', '/info/title', 'no title', { openapi: '3.1.0', info: { version: '1' }, paths: {} }],
    ['info', '/info/version', 'no version', { openapi: '3.1.0', info: { title: 'T' }, paths: {} }],
    ['info', '/info', 'info is a list', { openapi: '3.1.0', info: [], paths: {} }],
    ['version', '', 'an unknown version', { openapi: '4.0.0', info, paths: {} }],
    ['version', '', 'no version at all', { info, paths: {} }],
    ['specification', '', 'nothing that marks it as one', { info }],
    ['specification', '', 'some object', { foo: 1 }],
    ['paths', '', 'no paths', { openapi: '3.0.0', info }],
    ['channels', '', 'no channels', { asyncapi: '3.0.0', info }],
    ['path', '/paths/parcels', 'a path without slash', { openapi: '3.1.0', info, paths: { parcels: get } }],
    ['path', '/paths/~1{b}', 'two paths alike', { openapi: '3.1.0', info, paths: { '/{a}': {}, '/{b}': {} } }],
    ['wrong-type', '/paths', 'paths is a text', { openapi: '3.1.0', info, paths: 'none' }],
    [
      'wrong-type',
      '/paths/~1a/get',
      'an operation is a text',
      { openapi: '3.1.0', info, paths: { '/a': { get: 'x' } } },
    ],
    ['responses', '/paths/~1a/get', 'no responses', { openapi: '3.0.0', info, paths: { '/a': { get: {} } } }],
    [
      'responses',
      '/paths/~1a/get/responses/2000',
      'an impossible status',
      { openapi: '3.1.0', info, paths: { '/a': { get: { responses: { 2000: ok } } } } },
    ],
    [
      'path-parameter',
      '/paths/~1{id}/get',
      'an undeclared path parameter',
      { openapi: '3.1.0', info, paths: { '/{id}': get } },
    ],
    [
      'security',
      '/security/0/key',
      'an unknown security scheme',
      { openapi: '3.1.0', info, paths: { '/a': get }, security: [{ key: [] }] },
    ],
    [
      'operation-id',
      '/paths/~1b/get/operationId',
      'an operationId twice',
      {
        openapi: '3.1.0',
        info,
        paths: { '/a': { get: { ...get.get, operationId: 'x' } }, '/b': { get: { ...get.get, operationId: 'x' } } },
      },
    ],
    [
      'reference',
      '/components/schemas/A/$ref',
      'a reference to nowhere',
      { openapi: '3.1.0', info, paths: {}, components: { schemas: { A: { $ref: '#/nowhere' } } } },
    ],
    [
      'reference',
      '/components/schemas/A/$ref',
      'a reference to itself',
      {
        openapi: '3.1.0',
        info,
        paths: {},
        components: { schemas: { A: { $ref: '#/components/schemas/A' } } },
      },
    ],
  ])('%s at %s: %s', (rule, path, _, document) => {
    expect(read(document).validationMessages).toContainEqual({ rule, path, message: expect.stringMatching(/\.$/) })
  })

  it.each(['https://example.com/a.json', 'file:///etc/passwd', '../a.yaml#/X', '//example.com/x', 'a.yaml'])(
    'SPEC-3: %s is not fetched, only reported',
    (reference) => {
      const specification = read({
        openapi: '3.1.0',
        info,
        paths: {
          '/a': { get: { responses: { 200: { ...ok, content: { 'a/b': { schema: { $ref: reference } } } } } } },
        },
      })
      expect(specification.validationMessages.map(({ rule }) => rule)).toEqual(['reference'])
      const [content] = specification.operations[0]?.detail.responses[0]?.contents ?? []
      expect(content?.schema).toMatchObject({ cut: 'external' })
    },
  )

  it('does not look for references in examples, which are data', () => {
    const schema = { example: { $ref: 'x' }, examples: [{ $ref: 'y' }], default: { $ref: 'z' }, 'x-own': { $ref: 'u' } }
    const paths = {}
    expect(read({ openapi: '3.1.0', info, paths, components: { schemas: { schema } } }).validationMessages).toEqual([])
  })

  it('keeps to 200 and says how many more there are', () => {
    const schemas = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`S${at}`, { $ref: '#/no' }]))
    const { validationMessages } = read({ openapi: '3.1.0', info, paths: {}, components: { schemas } })
    expect(validationMessages).toHaveLength(201)
    expect(validationMessages.at(-1)?.message).toBe('There are 50 more messages.')
  })
})

describe('operation ids', () => {
  it.each([
    [{ operationId: 'pulls/list' }, 'pulls/list'],
    [{}, 'post-parcels-parcel_id-label'],
    [{ operationId: '' }, 'post-parcels-parcel_id-label'],
    [{ operationId: '../apps' }, 'post-parcels-parcel_id-label'],
    [{ operationId: 'a\nb' }, 'post-parcels-parcel_id-label'],
    [{ operationId: 'x'.repeat(201) }, 'post-parcels-parcel_id-label'],
  ])('%j is called %s', (operation, id) => {
    const parameters = [{ name: 'parcel_id', in: 'path', required: true, schema: {} }]
    expect(readOne({ ...operation, parameters }, {}, '/parcels/{parcel_id}/label').operation_id).toBe(id)
  })

  it('stay unique when others are made of method and path or end in a number', () => {
    const one = { responses: { 200: ok } }
    const ids = ['a', 'a', 'a-2', undefined, 'get-p4']
    const paths = Object.fromEntries(ids.map((operationId, at) => [`/p${at + 1}`, { get: { ...one, operationId } }]))
    const read1 = read({ openapi: '3.1.0', info, paths })
    expect(read1.operations.map(({ operation_id: id }) => id)).toEqual(['a', 'a-3', 'a-2', 'get-p4-2', 'get-p4'])
  })
})

describe('an operation', () => {
  it('gets its parameters from its path too, and its own win', () => {
    const limit = { name: 'limit', in: 'query', schema: { type: 'integer' }, description: 'of the path' }
    const operation = readOne(
      { parameters: [{ $ref: '#/components/parameters/Own' }, { name: 'limit', in: 'header', schema: {} }] },
      { components: { parameters: { Own: { ...limit, description: 'of the operation' } } } },
      '/parcels',
      { parameters: [limit, { name: 'page', in: 'query', schema: {} }] },
    )
    const said = operation.detail.parameters.map((one) => [one.in, one.name, one.description])
    expect(said).toEqual([
      ['query', 'limit', 'of the operation'],
      ['query', 'page', null],
      ['header', 'limit', null],
    ])
  })

  it('keeps the order of properties and of the keys of examples', () => {
    const schema = { type: 'object', required: ['b'], properties: { zeta: {}, b: {}, 'a-longer-one': {} } }
    const content = { 'application/json': { schema, examples: { one: { value: { zeta: 1, b: { y: 2, x: 3 } } } } } }
    const read = readOne({ requestBody: { content } }).detail.requestBody?.contents[0]
    expect(read?.schema?.properties?.map(({ name, required }) => [name, required])).toEqual([
      ['zeta', false],
      ['b', true],
      ['a-longer-one', false],
    ])
    expect(read?.examples[0]).toMatchObject({
      name: 'one',
      text: '{\n  "zeta": 1,\n  "b": {\n    "y": 2,\n    "x": 3\n  }\n}',
      truncated: false,
    })
  })

  it('knows the methods of 3.2 and its stream items', () => {
    const query = { responses: { 200: { content: { 'text/event-stream': { itemSchema: { type: 'string' } } } } } }
    const { operations, validationMessages } = read({
      openapi: '3.2.0',
      info,
      paths: { '/a': { query, additionalOperations: { COPY: query } } },
    })
    expect(operations.map(({ method }) => method)).toEqual(['QUERY', 'COPY'])
    expect(operations[0]?.detail.responses[0]?.contents[0]).toMatchObject({
      schema: null,
      itemSchema: { type: ['string'] },
    })
    expect(validationMessages).toEqual([])
  })

  it('inherits servers and security, and an empty list takes security away', () => {
    const rest = {
      servers: [{ url: 'https://{region}.example.com', variables: { region: { default: 'eu', enum: ['eu', 'us'] } } }],
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } } },
    }
    const { detail } = readOne({}, rest)
    expect(detail.servers[0]?.variables).toEqual([
      { name: 'region', default: 'eu', values: ['eu', 'us'], description: null },
    ])
    expect(detail.security).toEqual([[{ name: 'key', scopes: [] }]])
    expect(readOne({ security: [] }, rest).detail.security).toEqual([])
  })

  it('links only to web addresses (SPEC-8)', () => {
    expect(readOne({ externalDocs: { url: 'javascript:alert(1)' } }).detail.externalDocs).toBeNull()
    expect(readOne({ externalDocs: { url: 'https://example.com' } }).detail.externalDocs).not.toBeNull()
  })
})

describe('schemas', () => {
  it.each<[object, Schema]>([
    [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [{ type: ['integer', 'null'] }, { type: ['integer', 'null'] }],
    [
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      { type: ['number'], exclusiveMinimum: 1 },
    ],
    [{ example: 5 }, { examples: [5] }],
    [
      { properties: { a: true } },
      { type: ['object'], properties: [{ name: 'a', required: false, schema: { always: true } }] },
    ],
    [
      { type: 'array', items: { const: 1 } },
      { type: ['array'], items: { const: 1 } },
    ],
    [
      { type: 'string', not: { const: '' } },
      { type: ['string'], also: [{ keyword: 'not', schema: { const: '' } }] },
    ],
    [
      { oneOf: [{ type: 'null' }], discriminator: { propertyName: 'kind', mapping: { a: '#/components/schemas/A' } } },
      { oneOf: [{ type: ['null'] }], discriminator: { property: 'kind', mapping: [{ value: 'a', name: 'A' }] } },
    ],
  ])('%j', (schema, expected) => {
    expect(schemaOf(schema)).toEqual(expected)
  })

  it('put together by allOf read as one', () => {
    const Base = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
    const merged = schemaOf(
      { allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['name'] }], properties: { name: {} } },
      { Base },
    )
    expect(merged).toEqual({
      type: ['object'],
      properties: [
        { name: 'id', required: true, schema: { type: ['string'] } },
        { name: 'name', required: true, schema: {} },
      ],
    })
  })

  it('SPEC-4: end four references deep and say what would go on', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        `L${at}`,
        { title: `T${at}`, properties: { next: { $ref: `#/components/schemas/L${at + 1}` } } },
      ]),
    )
    let schema: Schema | undefined = schemaOf({ $ref: '#/components/schemas/L0' }, schemas)
    for (let depth = 0; depth < 4; depth++) {
      expect(schema?.name).toBe(`L${depth}`)
      schema = schema?.properties?.[0]?.schema
    }
    expect(schema).toEqual({ $ref: 'L4', title: 'T4', type: ['object'], cut: 'depth' })
  })

  it('SPEC-4: end where they come back to themselves', () => {
    const Node = {
      type: 'object',
      properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
    }
    const { properties } = schemaOf({ $ref: '#/components/schemas/Node' }, { Node })
    expect(properties?.[0]?.schema.items).toEqual({ $ref: 'Node', type: ['object'], cut: 'cycle' })
  })

  it('reach less deep where they would be too large', () => {
    const wide = (of: string): object => ({
      properties: Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => [`p${at}`, { $ref: `#/components/schemas/${of}` }]),
      ),
    })
    const schema = schemaOf({ $ref: '#/components/schemas/A' }, { A: wide('B'), B: wide('C'), C: { type: 'string' } })
    expect(schema.properties).toHaveLength(100)
    expect(schema.properties?.[99]?.schema).toMatchObject({ $ref: 'B', cut: 'depth' })
  })
})

describe('Swagger 2.0', () => {
  const specification = read({
    swagger: '2.0',
    info,
    host: 'api.example.com',
    basePath: '/v1',
    schemes: ['https', 'http'],
    consumes: ['application/json'],
    produces: ['application/json', 'application/xml'],
    parameters: { Body: { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Parcel' } } },
    definitions: { Parcel: { type: 'object', properties: { weight: { type: 'number' } } } },
    securityDefinitions: {
      old: { type: 'basic' },
      flow: { type: 'oauth2', flow: 'accessCode', scopes: { read: 'Reads' } },
    },
    paths: {
      '/parcels': {
        post: {
          parameters: [
            { $ref: '#/parameters/Body' },
            { name: 'tags', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
          ],
          responses: {
            201: {
              ...ok,
              schema: { $ref: '#/definitions/Parcel' },
              headers: { Location: { type: 'string' } },
              examples: { 'application/json': { weight: 2 } },
            },
          },
        },
        put: {
          parameters: [
            { name: 'note', in: 'formData', type: 'string', required: true },
            { name: 'picture', in: 'formData', type: 'file' },
          ],
          responses: { 204: ok },
        },
      },
    },
  })

  it('has servers, security schemes and no complaint', () => {
    expect(specification.validationMessages).toEqual([])
    expect(specification.servers.map(({ url }) => url)).toEqual([
      'https://api.example.com/v1',
      'http://api.example.com/v1',
    ])
    expect(specification.securitySchemes).toMatchObject([
      { name: 'old', type: 'http', scheme: 'basic' },
      {
        name: 'flow',
        type: 'oauth2',
        flows: [{ type: 'authorizationCode', scopes: [{ name: 'read', description: 'Reads' }] }],
      },
    ])
  })

  it('has bodies, forms, contents and headers like OpenAPI 3', () => {
    const [post, put] = specification.operations
    expect(post?.detail.parameters).toMatchObject([
      { name: 'tags', in: 'query', explode: true, schema: { type: ['array'] } },
    ])
    expect(post?.detail.requestBody).toMatchObject({
      required: true,
      contents: [{ mediaType: 'application/json', schema: { name: 'Parcel' } }],
    })
    expect(post?.detail.responses[0]).toMatchObject({
      status: '201',
      headers: [{ name: 'Location', schema: { type: ['string'] } }],
      contents: [
        { mediaType: 'application/json', examples: [{ text: '{\n  "weight": 2\n}' }] },
        { mediaType: 'application/xml' },
      ],
    })
    expect(put?.detail.requestBody?.contents).toMatchObject([
      {
        mediaType: 'multipart/form-data',
        schema: {
          properties: [
            { name: 'note', required: true },
            { name: 'picture', schema: { format: 'binary' } },
          ],
        },
      },
    ])
  })
})

describe('AsyncAPI', () => {
  const payload = { type: 'object', properties: { id: { type: 'string' } } }
  it.each<[string, object]>([
    [
      '2.6',
      {
        asyncapi: '2.6.0',
        info,
        channels: {
          'parcels/{id}': {
            parameters: { id: { schema: { type: 'string' } } },
            subscribe: { operationId: 'moved', message: { payload } },
          },
        },
      },
    ],
    [
      '3.0',
      {
        asyncapi: '3.0.0',
        info,
        channels: { parcels: { address: 'parcels/{id}', parameters: { id: {} }, messages: { moved: { payload } } } },
        operations: { moved: { action: 'send', channel: { $ref: '#/channels/parcels' } } },
      },
    ],
  ])('%s lists what is sent', (_, document) => {
    const { operations, validationMessages, title, version } = read(document)
    expect(validationMessages).toEqual([])
    expect({ title, version }).toEqual(info)
    expect(operations).toMatchObject([
      {
        operation_id: 'moved',
        method: 'SEND',
        path: 'parcels/{id}',
        detail: {
          parameters: [{ name: 'id', in: 'path' }],
          requestBody: null,
          messages: [{ payload: { properties: [{ name: 'id' }] } }],
        },
      },
    ])
  })
})

describe('exampleOf', () => {
  it.each<[Schema, unknown]>([
    [{ const: 3 }, 3],
    [{ type: ['string'], enum: ['a', 'b'] }, 'a'],
    [{ type: ['null', 'integer'], minimum: 7 }, 7],
    [{ type: ['integer'], exclusiveMinimum: 0 }, 1],
    [{ type: ['string'], format: 'date' }, '2026-05-04'],
    [{ type: ['string'], maxLength: 2 }, 'te'],
    [{ type: ['array'], items: { type: ['boolean'] } }, [true]],
    [{ oneOf: [{ const: 1 }, { const: 2 }] }, 1],
    [{ $ref: 'Parcel', cut: 'depth', type: ['object'] }, {}],
    [{}, null],
  ])('%j gives %j', (schema, value) => {
    expect(exampleOf(schema)).toEqual(value)
  })

  it('leaves out what only the other side says', () => {
    const schema: Schema = {
      type: ['object'],
      properties: [
        { name: 'id', required: true, schema: { const: 1, readOnly: true } },
        { name: 'pin', required: true, schema: { const: 2, writeOnly: true } },
        { name: '__proto__', required: true, schema: { const: 3 } },
      ],
    }
    expect(JSON.stringify(exampleOf(schema, 'request'))).toBe('{"pin":2,"__proto__":3}')
    expect(JSON.stringify(exampleOf(schema, 'response'))).toBe('{"id":1,"__proto__":3}')
  })
})

describe('exampleOf a kind', () => {
  const kind = (name: string, said: Schema): Schema => ({
    name,
    type: ['object'],
    properties: [{ name: 'kind', required: true, schema: said }],
  })
  const discriminator = { property: 'kind', mapping: [{ value: 'cat', name: 'Cat' }] }

  it.each<[string, object, Schema]>([
    ['says which it is', { kind: 'cat' }, { oneOf: [kind('Cat', { type: ['string'] })], discriminator }],
    ['says one of a parent', { kind: 'cat' }, { ...kind('Pet', { type: ['string'] }), discriminator }],
    ['keeps its own value', { kind: 'own' }, { oneOf: [kind('Cat', { const: 'own' })], discriminator }],
    ['keeps to its own values', { kind: 'a' }, { anyOf: [kind('Cat', { enum: ['a', 'b'] })], discriminator }],
  ])('%s', (_, expected, schema) => {
    expect({ ...(exampleOf(schema) as object) }).toEqual(expected)
  })

  it('has no prototype to spoil (SPEC-5)', () => {
    const spoiled = {
      ...kind('Cat', { type: ['string'] }),
      properties: [{ name: '__proto__', required: true, schema: {} }],
    }
    const value = exampleOf({ oneOf: [spoiled], discriminator: { ...discriminator, property: '__proto__' } })
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(JSON.stringify(value)).toBe('{"__proto__":"cat"}')
  })
})

describe('exampleRequest', () => {
  it('has a value for each parameter and a body for each type', () => {
    const operation = readOne(
      {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: '007' },
          { name: 'limit', in: 'query', schema: { type: 'integer', default: 20 } },
          { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } }, example: ['a', 'b'] },
          { name: 'city', in: 'query', schema: { type: 'string' } },
        ],
        requestBody: {
          content: {
            'application/json': { example: { note: "it's" } },
            'application/x-www-form-urlencoded': { schema: { properties: { a: { type: 'integer' } } } },
            'multipart/form-data': {
              schema: { properties: { file: { type: 'string', format: 'binary' }, id: { readOnly: true } } },
            },
            'image/png': {},
          },
        },
      },
      {},
      '/{id}',
    )
    expect(exampleRequest(operation.detail)).toEqual({
      parameters: ['007', 20, ['a', 'b'], 'city'],
      bodies: [
        { mediaType: 'application/json', kind: 'text', text: '{\n  "note": "it\'s"\n}', fields: [] },
        {
          mediaType: 'application/x-www-form-urlencoded',
          kind: 'form',
          text: null,
          fields: [{ name: 'a', value: '1', isFile: false }],
        },
        {
          mediaType: 'multipart/form-data',
          kind: 'multipart',
          text: null,
          fields: [{ name: 'file', value: '', isFile: true }],
        },
        { mediaType: 'image/png', kind: 'file', text: null, fields: [] },
      ],
    })
  })
})

it('exampleText takes a whole example, else makes one', () => {
  const example = { name: null, summary: null, description: null, text: 'written', truncated: false }
  const content = { mediaType: 'application/json', schema: { const: 1 }, examples: [example] }
  expect(exampleText(content)).toBe('written')
  expect(exampleText({ ...content, examples: [{ ...example, truncated: true }] })).toBe('1')
  expect(
    exampleText({ mediaType: 'image/png', schema: { type: ['string'], format: 'binary' }, examples: [] }),
  ).toBeNull()
})
