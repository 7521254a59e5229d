import { describe, expect, it } from 'vitest'
import { type Operation, readSpecification, type Schema, type Specification } from './index.ts'

const info = { title: 'Parcels', version: '1.0' }
const ok = { description: 'Fine.' }
const responses = { 200: ok }

const read = (document: object): Specification => readSpecification(JSON.stringify(document))
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` })

type Dialect = '2.0' | '3.0' | '3.1' | '3.2' | 'AsyncAPI 2.6' | 'AsyncAPI 3.0'

/** How a schema of this dialect is read, among these components. */
function schemaOf(dialect: Dialect, schema: object, schemas: object = {}): Schema {
  const content = { 'application/json': { schema } }
  const documents: Record<Dialect, object> = {
    '2.0': {
      swagger: '2.0',
      info,
      paths: { '/a': { get: { produces: ['application/json'], responses: { 200: { ...ok, schema } } } } },
      definitions: schemas,
    },
    '3.0': { openapi: '3.0.3', info, paths: { '/a': { get: { responses: { 200: { ...ok, content } } } } } },
    '3.1': { openapi: '3.1.0', info, paths: { '/a': { get: { responses: { 200: { ...ok, content } } } } } },
    '3.2': { openapi: '3.2.0', info, paths: { '/a': { get: { responses: { 200: { ...ok, content } } } } } },
    'AsyncAPI 2.6': { asyncapi: '2.6.0', info, channels: { a: { publish: { message: { payload: schema } } } } },
    'AsyncAPI 3.0': {
      asyncapi: '3.0.0',
      info,
      channels: { a: { messages: { one: { payload: schema } } } },
      operations: { go: { action: 'send', channel: { $ref: '#/channels/a' } } },
    },
  }
  const { operations } = read({ ...documents[dialect], ...(dialect === '2.0' ? {} : { components: { schemas } }) })
  const { responses: said, messages } = operations[0]?.detail ?? {}
  const found = messages ? messages[0]?.payload : said?.[0]?.contents[0]?.schema
  if (!found) throw new Error('No schema was read')
  return found
}

describe('null is told in every dialect', () => {
  it.each<[Dialect, string, object, object]>([
    ['2.0', 'x-nullable', { type: 'string', 'x-nullable': true }, { type: ['string', 'null'] }],
    ['3.0', 'nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['3.0', 'nullable beside allOf', { nullable: true, allOf: [refer('A')] }, { nullable: true }],
    ['3.1', 'a list of types', { type: ['string', 'null'] }, { type: ['string', 'null'] }],
    ['3.2', 'a type of its own', { type: 'null' }, { type: ['null'] }],
    ['AsyncAPI 2.6', 'a list of types', { type: ['integer', 'null'] }, { type: ['integer', 'null'] }],
    ['AsyncAPI 3.0', 'a list of types', { type: ['integer', 'null'] }, { type: ['integer', 'null'] }],
  ])('%s: %s', (dialect, _, schema, expected) => {
    expect(schemaOf(dialect, schema, { A: { type: 'string' } })).toMatchObject(expected)
  })
})

describe('keywords', () => {
  const text = { type: 'string' }
  const shown = { type: ['string'] }
  it.each<[string, object, object]>([
    ['not', { not: text }, { also: [{ keyword: 'not', schema: shown }] }],
    [
      'if, then, else',
      // biome-ignore lint/suspicious/noThenProperty: it is the keyword's name.
      { if: text, then: text, else: false },
      {
        also: [
          { keyword: 'if', schema: shown },
          { keyword: 'then', schema: shown },
          { keyword: 'else', schema: { always: false } },
        ],
      },
    ],
    [
      'contains with bounds',
      { type: 'array', contains: text, minContains: 1, maxContains: 2 },
      { minContains: 1, maxContains: 2, also: [{ keyword: 'contains', schema: shown }] },
    ],
    ['propertyNames', { propertyNames: text }, { also: [{ keyword: 'propertyNames', schema: shown }] }],
    [
      'unevaluatedProperties: false',
      { unevaluatedProperties: false },
      { also: [{ keyword: 'unevaluatedProperties', schema: { always: false } }] },
    ],
    ['unevaluatedItems', { unevaluatedItems: text }, { also: [{ keyword: 'unevaluatedItems', schema: shown }] }],
    ['contentSchema', { contentSchema: text }, { also: [{ keyword: 'contentSchema', schema: shown }] }],
    [
      'dependentSchemas',
      { dependentSchemas: { card: text } },
      { dependentSchemas: [{ property: 'card', schema: shown }] },
    ],
    [
      'dependentRequired',
      { dependentRequired: { card: ['name'] } },
      { dependentRequired: [{ property: 'card', names: ['name'] }] },
    ],
    [
      'dependencies, which were both',
      { dependencies: { a: ['b'], c: text } },
      {
        dependentRequired: [{ property: 'a', names: ['b'] }],
        dependentSchemas: [{ property: 'c', schema: shown }],
      },
    ],
    ['prefixItems', { prefixItems: [text], items: false }, { prefixItems: [shown], items: { always: false } }],
    ['items as a list', { items: [text, text] }, { prefixItems: [shown, shown] }],
    ['const', { const: null }, { const: null }],
    ['enum with null', { enum: ['a', null] }, { enum: ['a', null] }],
    ['readOnly and writeOnly', { readOnly: true, writeOnly: true }, { readOnly: true, writeOnly: true }],
    ['xml', { xml: { name: 'n', attribute: true } }, { xml: { name: 'n', attribute: true } }],
    [
      'externalDocs, whose address is a web address (SPEC-8)',
      { externalDocs: { url: 'https://example.com' } },
      { externalDocs: { url: 'https://example.com', description: null } },
    ],
    [
      'patternProperties',
      { patternProperties: { '^x': text } },
      { patternProperties: [{ pattern: '^x', schema: shown }] },
    ],
  ])('%s', (_, schema, expected) => {
    expect(schemaOf('3.1', schema)).toMatchObject(expected)
  })

  it('leaves out an address that is none of the web (SPEC-8)', () => {
    expect(schemaOf('3.1', { externalDocs: { url: 'javascript:alert(1)' } })).toEqual({})
  })
})

describe('references', () => {
  it('a component has a page under its name; what lies elsewhere is marked as unlisted', () => {
    const properties = { a: refer('A'), b: { $ref: '#/components/schemas/A/properties/x' } }
    const schema = schemaOf('3.1', { properties }, { A: { properties: { x: { type: 'string' } } } })
    expect(schema.properties).toMatchObject([
      { schema: { name: 'A' } },
      { schema: { name: 'x', unlisted: true, type: ['string'] } },
    ])
    expect(schema.properties?.[0]?.schema.unlisted).toBeUndefined()
  })

  it('where a cycle closes, the schema names the page that goes on (SPEC-4)', () => {
    const schema = schemaOf('3.1', refer('Node'), { Node: { properties: { next: refer('Node') } } })
    expect(schema.properties?.[0]?.schema).toMatchObject({ $ref: 'Node', cut: 'cycle' })
  })

  it('words beside a reference hold in 3.1 and are left out in 3.0', () => {
    const beside = { ...refer('Name'), minLength: 3, description: 'Here' }
    const schemas = { Name: { type: 'string' } }
    expect(schemaOf('3.1', beside, schemas)).toMatchObject({
      minLength: 3,
      description: 'Here',
      allOf: [{ name: 'Name' }],
    })
    expect(schemaOf('3.0', beside, schemas)).toEqual({ name: 'Name', type: ['string'], description: 'Here' })
  })

  it.each<[string, object, object]>([
    ['an anchor', { $ref: '#parcel' }, { P: { $anchor: 'parcel', type: 'string' } }],
    ['an $id', { $ref: 'https://example.com/p' }, { P: { $id: 'https://example.com/p', type: 'string' } }],
    [
      'an anchor below an $id',
      { $ref: 'https://example.com/p#/$defs/in' },
      {
        P: { $id: 'https://example.com/p', $defs: { in: { type: 'string' } } },
      },
    ],
  ])('follows %s within the document', (_, schema, schemas) => {
    expect(schemaOf('3.1', schema, schemas)).toMatchObject({ type: ['string'] })
  })

  it('3.2: a reference to $self stays in the document', () => {
    const paths = {
      '/a': { get: { parameters: [{ $ref: 'https://example.com/api#/components/parameters/P' }], responses } },
    }
    const components = { parameters: { P: { name: 'p', in: 'query', schema: { type: 'string' } } } }
    const document = { openapi: '3.2.0', $self: 'https://example.com/api', info, paths, components }
    expect(read(document).validationMessages).toEqual([])
    expect(read(document).operations[0]?.detail.parameters).toMatchObject([{ name: 'p' }])
  })

  it('a $dynamicRef leads to the outermost schema with its anchor', () => {
    const schemas = {
      List: {
        $id: 'https://example.com/list',
        type: 'array',
        items: { $dynamicRef: '#item' },
        $defs: { any: { $dynamicAnchor: 'item' } },
      },
      Parcels: {
        $id: 'https://example.com/parcels',
        $defs: { own: { $dynamicAnchor: 'item', type: 'integer' } },
        $ref: 'https://example.com/list',
      },
    }
    const schema = schemaOf('3.1', { properties: { of: refer('Parcels'), plain: refer('List') } }, schemas)
    const [of, plain] = schema.properties ?? []
    expect(of?.schema.items).toMatchObject({ type: ['integer'] })
    expect(of?.schema.name).toBe('Parcels')
    expect(plain?.schema.items?.type).toBeUndefined()
  })
})

describe('discriminators', () => {
  const schemas = {
    Pet: { type: 'object', properties: { kind: { type: 'string' } }, discriminator: { propertyName: 'kind' } },
    Cat: { allOf: [refer('Pet'), { properties: { lives: { type: 'integer' } } }] },
    Dog: { type: 'object' },
  }
  it.each<[string, Dialect, object, object]>([
    [
      'a mapping, and names where it says nothing',
      '3.0',
      {
        oneOf: [refer('Cat'), refer('Dog')],
        discriminator: { propertyName: 'kind', mapping: { meow: '#/components/schemas/Cat' } },
      },
      {
        property: 'kind',
        mapping: [
          { value: 'meow', name: 'Cat' },
          { value: 'Dog', name: 'Dog' },
        ],
      },
    ],
    ['children found by allOf', '3.0', refer('Pet'), { property: 'kind', mapping: [{ value: 'Cat', name: 'Cat' }] }],
    [
      '3.2: a default',
      '3.2',
      { oneOf: [refer('Dog')], discriminator: { propertyName: 'kind', defaultMapping: '#/components/schemas/Dog' } },
      { property: 'kind', defaultName: 'Dog' },
    ],
    [
      '2.0: the name of a property',
      '2.0',
      { type: 'object', discriminator: 'kind', properties: { kind: { type: 'string' } } },
      { property: 'kind', mapping: [] },
    ],
  ])('%s', (_, dialect, schema, expected) => {
    expect(schemaOf(dialect, schema, schemas).discriminator).toMatchObject(expected)
  })
})

describe('what an operation holds', () => {
  const one = (operation: object, rest: object = {}): Operation => {
    const [first] = read({ openapi: '3.2.0', info, paths: { '/a': { post: operation } }, ...rest }).operations
    if (!first) throw new Error('No operation was read')
    return first
  }

  it.each([
    ['a paragraph', `Occurs when a label is made. ${'More about it. '.repeat(15)}`],
    ['several lines', 'Occurs when a label is made.\n\nNeeds a permission.'],
  ])('a summary that is %s is no name, and begins the description', (_, summary) => {
    const path = { post: { summary, description: 'A label was made.', responses } }
    const [operation] = read({ openapi: '3.1.0', info, webhooks: { label: path } }).operations
    expect(operation).toMatchObject({ summary: null, description: `${summary}\n\nA label was made.` })
    const named = { post: { summary: 'A label is made\n', responses } }
    expect(read({ openapi: '3.1.0', info, webhooks: { label: named } }).operations[0]?.summary).toContain('A label is')
  })

  it('callbacks with their expression, body and answers', () => {
    const callbacks = {
      moved: {
        '{$request.body#/url}': { post: { summary: 'Tells', requestBody: { content: { 'a/b': {} } }, responses } },
      },
    }
    expect(one({ responses, callbacks }).detail.callbacks).toMatchObject([
      {
        name: 'moved',
        expression: '{$request.body#/url}',
        operation: { method: 'POST', summary: 'Tells', requestBody: { contents: [{ mediaType: 'a/b' }] } },
      },
    ])
  })

  it('links to operations by id and by reference; none to what is not there', () => {
    const links = {
      byId: { operationId: 'self', parameters: { id: '$response.body#/id' }, description: 'Next' },
      byRef: { operationRef: '#/paths/~1a/post' },
      lost: { operationId: 'nobody' },
    }
    const { detail } = one({ operationId: 'self', responses: { 200: { ...ok, links } } })
    expect(detail.responses[0]?.links).toMatchObject([
      { name: 'byId', operationId: 'self', parameters: [{ name: 'id', value: '$response.body#/id' }] },
      { name: 'byRef', operationId: 'self' },
      { name: 'lost', operationId: null },
    ])
  })

  it('headers, several named examples, encoding and a stream’s items', () => {
    const content = {
      'multipart/form-data': {
        schema: { type: 'object' },
        encoding: { file: { contentType: 'image/png', headers: { 'X-Kind': { schema: { type: 'string' } } } } },
        examples: { a: { summary: 'A', value: { x: 1 } }, b: { externalValue: 'https://example.com/b' } },
      },
      'application/jsonl': { itemSchema: { type: 'integer' } },
    }
    const { contents, headers } =
      one({ responses: { 200: { ...ok, content, headers: { 'X-Rate': { schema: { type: 'integer' } } } } } }).detail
        .responses[0] ?? {}
    expect(headers).toMatchObject([{ name: 'X-Rate', schema: { type: ['integer'] } }])
    expect(contents).toMatchObject([
      {
        examples: [
          { name: 'a', summary: 'A', text: '{\n  "x": 1\n}' },
          { name: 'b', externalValue: 'https://example.com/b' },
        ],
        encoding: [{ property: 'file', contentType: 'image/png', headers: [{ name: 'X-Kind' }] }],
      },
      { mediaType: 'application/jsonl', schema: null, itemSchema: { type: ['integer'] } },
    ])
  })

  it('x-internal, on itself or on its path', () => {
    const paths = {
      '/a': { get: { responses, 'x-internal': true }, post: { responses } },
      '/b': { 'x-internal': true, get: { responses } },
    }
    expect(read({ openapi: '3.1.0', info, paths }).operations.map(({ internal }) => internal)).toEqual([
      true,
      false,
      true,
    ])
  })

  it.each(['webhooks', 'x-webhooks'])('%s are calls that the API makes', (key) => {
    const { operations, outline } = read({
      openapi: '3.0.0',
      info,
      paths: {},
      [key]: { moved: { post: { responses } } },
    })
    expect(operations).toMatchObject([{ kind: 'webhook', method: 'POST', path: 'moved' }])
    expect(outline.webhooks.all).toBe(1)
  })

  it('servers and security that stand in every row stay small there', () => {
    const servers = Array.from({ length: 200 }, (_, at) => ({ url: `https://${at}.example.com/${'x'.repeat(1_900)}` }))
    expect(JSON.stringify(one({ responses }, { servers }).detail.servers).length).toBeLessThan(25_000)
  })
})

describe('schemes', () => {
  it.each<[string, object, object]>([
    [
      'oauth2 with flows and scopes',
      {
        type: 'oauth2',
        flows: {
          authorizationCode: {
            authorizationUrl: 'https://a.example.com',
            tokenUrl: 'https://t.example.com',
            refreshUrl: 'https://r.example.com',
            scopes: { read: 'Reads' },
          },
        },
      },
      {
        flows: [
          {
            type: 'authorizationCode',
            refreshUrl: 'https://r.example.com',
            scopes: [{ name: 'read', description: 'Reads' }],
          },
        ],
      },
    ],
    [
      '3.2: a device flow, metadata, deprecated',
      {
        type: 'oauth2',
        oauth2MetadataUrl: 'https://m.example.com',
        deprecated: true,
        flows: {
          deviceAuthorization: { deviceAuthorizationUrl: 'https://d.example.com', tokenUrl: 'https://t.x', scopes: {} },
        },
      },
      {
        oauth2MetadataUrl: 'https://m.example.com',
        deprecated: true,
        flows: [{ type: 'deviceAuthorization', deviceAuthorizationUrl: 'https://d.example.com' }],
      },
    ],
    ['bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, { scheme: 'bearer', bearerFormat: 'JWT' }],
  ])('%s', (_, scheme, expected) => {
    const document = { openapi: '3.2.0', info, paths: {}, components: { securitySchemes: { one: scheme } } }
    expect(read(document).securitySchemes).toMatchObject([{ name: 'one', ...expected }])
  })
})

describe('the outline', () => {
  it('tags of 3.2 have a parent, a kind and a summary', () => {
    const tags = [
      { name: 'a', summary: 'First', kind: 'nav' },
      { name: 'b', parent: 'a' },
    ]
    const paths = { '/b': { get: { tags: ['b'], responses } } }
    expect(read({ openapi: '3.2.0', info, tags, paths }).outline.groups).toMatchObject([
      { name: 'a', title: 'First', kind: 'nav', count: { all: 0 } },
      { name: 'b', parent: 'a', count: { all: 1 } },
    ])
  })

  it.each<[string, object]>([
    ['2.0', { swagger: '2.0', paths: {}, definitions: { A: { type: 'string', description: 'An A' } } }],
    ['3.1', { openapi: '3.1.0', paths: {}, components: { schemas: { A: { type: 'string', description: 'An A' } } } }],
    [
      'AsyncAPI',
      { asyncapi: '3.0.0', channels: {}, components: { schemas: { A: { type: 'string', description: 'An A' } } } },
    ],
  ])('%s: named schemas are rows', (_, document) => {
    const { schemas, outline } = read({ ...document, info })
    expect(schemas).toEqual([
      { position: 0, name: 'A', title: null, description: 'An A', detail: { type: ['string'] } },
    ])
    expect(outline.schemas).toBe(1)
  })
})

describe('what other renderers made a habit of', () => {
  it.each(['x-enumDescriptions', 'x-enum-descriptions', 'x-enum-varnames'])('%s as a list or by value', (key) => {
    const values = { type: 'string', enum: ['a', 'b', 'c'] }
    const enumTexts = ['First', null, 'Third']
    expect(schemaOf('3.1', { ...values, [key]: ['First', 7, 'Third'] })).toMatchObject({ enumTexts })
    expect(schemaOf('3.0', { ...values, [key]: { a: 'First', c: 'Third' } })).toMatchObject({ enumTexts })
    const called = { ...values, 'x-enumNames': ['FIRST'], 'x-enum-descriptions': ['The first.', 'The second.'] }
    expect(schemaOf('3.0', called)).toMatchObject({ enumTexts: ['FIRST: The first.', 'The second.', null] })
    for (const wrong of ['text', 3, {}, []]) {
      expect(schemaOf('3.1', { ...values, [key]: wrong })).not.toHaveProperty('enumTexts')
    }
  })

  it('samples and badges of an operation, whatever else stands there', () => {
    const operation = (more: object) =>
      read({ openapi: '3.1.0', info, paths: { '/a': { get: { responses, ...more } } } }).operations[0]?.detail
    const samples = [{ lang: 'Rust', source: 'call()' }, { lang: 'Go', label: 'Our client', source: 'go()' }, 7, {}]
    expect(operation({ 'x-codeSamples': samples, 'x-badges': [{ name: 'Beta' }, { name: 3 }, null] })).toMatchObject({
      samples: [
        { label: 'Rust', text: 'call()' },
        { label: 'Our client', text: 'go()' },
      ],
      badges: ['Beta'],
    })
    const wrong = operation({ 'x-codeSamples': 'text', 'x-badges': { name: 'x' } })
    expect(wrong).not.toHaveProperty('samples')
    expect(wrong).not.toHaveProperty('badges')
  })
})

describe('parts', () => {
  it('names what is required of an object that declares it elsewhere', () => {
    const schema = {
      type: 'object',
      properties: { a: {}, b: {} },
      anyOf: [{ required: ['a'] }, { required: ['b', 'c'] }],
    }
    expect(schemaOf('3.1', schema)).toMatchObject({ anyOf: [{ requires: ['a'] }, { requires: ['b', 'c'] }] })
    const merged = schemaOf('3.1', { allOf: [{ properties: { a: {} } }, { required: ['a'] }] })
    expect(merged).toMatchObject({ properties: [{ name: 'a', required: true }] })
    expect(merged).not.toHaveProperty('requires')
  })

  it('is the one part around which words stand, since 3.0 has no other place for them', () => {
    const schemas = { Breed: { type: 'string', description: 'A breed.', enum: ['pug'] } }
    const found = schemaOf('3.0', { allOf: [refer('Breed')], description: 'Of the dog.', nullable: true }, schemas)
    expect(found).toEqual({
      name: 'Breed',
      type: ['string'],
      enum: ['pug'],
      description: 'Of the dog.',
      nullable: true,
    })
  })

  it('of a family stand in its kinds as if written there, and the parent knows its kinds', () => {
    const schemas = {
      Pet: { type: 'object', discriminator: { propertyName: 'kind' }, properties: { kind: { type: 'string' } } },
      Cat: { allOf: [refer('Pet'), { type: 'object', properties: { lives: { type: 'integer' } } }] },
    }
    const cat = schemaOf('3.0', refer('Cat'), schemas)
    expect(cat.properties?.map(({ name }) => name)).toEqual(['kind', 'lives'])
    expect(cat).not.toHaveProperty('allOf')
    expect(schemaOf('3.0', refer('Pet'), schemas).discriminator).toEqual({
      property: 'kind',
      mapping: [{ value: 'Cat', name: 'Cat' }],
    })
  })
})
