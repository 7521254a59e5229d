import { scripts } from './scripts.ts'

export type HostileDocument = { name: string; text: string }

type Data = Record<string, unknown>
const info = { title: 'Hostile', version: '1' }
const openapi = (more: Data) => JSON.stringify({ openapi: '3.1.0', info, paths: {}, ...more })
const reading = (schema: unknown, more: Data = {}) => ({
  get: {
    operationId: 'read',
    responses: { 200: { description: 'Read', content: { 'application/json': { schema } } } },
    ...more,
  },
})

/** Every text of every format is one of the texts that would run. */
function evilOpenapi(version: string, named: (x: string, at: number) => Data): string {
  const paths: Data = {}
  const schemas: Data = {}
  for (const [at, x] of scripts.entries()) {
    paths[`/${at}/{p}/${x}`] = named(x, at)
    schemas[`S${at}${x}`] = evilSchema(x)
  }
  const x = scripts.join('\n\n')
  const contact = { name: x, url: 'javascript:ran()', email: x }
  const about = { title: `${scripts[0]} title`, version: `1${scripts[1]}`, description: x, summary: x }
  return JSON.stringify({
    ...(version === '2.0'
      ? {
          swagger: version,
          host: scripts[1],
          basePath: `/${scripts[0]}`,
          schemes: ['javascript'],
          definitions: schemas,
        }
      : { openapi: version, components: { schemas, securitySchemes: evilSchemes() } }),
    info: { ...about, termsOfService: 'javascript:ran()', contact, license: { name: x, url: 'javascript:ran()' } },
    ...(version === '2.0' ? { securityDefinitions: evilSchemes() } : { servers: evilServers() }),
    security: Object.keys(evilSchemes()).map((name) => ({ [name]: [scripts[0]] })),
    tags: scripts.map((one) => ({
      name: one,
      description: one,
      externalDocs: { url: 'javascript:ran()', description: one },
      'x-displayName': one,
    })),
    'x-tagGroups': scripts.map((one) => ({ name: one, tags: [one] })),
    externalDocs: { url: 'javascript:ran()', description: x },
    paths,
    webhooks: Object.fromEntries(scripts.slice(0, 6).map((one, at) => [one, named(one, 1000 + at)])),
    'x-logo': { url: 'javascript:ran()', altText: x, href: 'javascript:ran()' },
  })
}

function evilSchema(x: string): Data {
  return {
    type: ['object', x],
    title: x,
    description: x,
    format: x,
    pattern: x,
    default: { [x]: x },
    example: { [x]: [x] },
    examples: [x, { [x]: x }],
    enum: [x, { [x]: x }],
    const: x,
    required: [x],
    properties: {
      [x]: { type: 'string', description: x, enum: [x], default: x, example: x, format: x, pattern: x },
      one: {
        oneOf: [{ title: x, type: 'string' }, { $ref: x }],
        discriminator: { propertyName: x, mapping: { [x]: x } },
      },
      not: { not: { title: x }, anyOf: [{ title: x, const: x }] },
    },
    patternProperties: { [x]: { description: x } },
    additionalProperties: { description: x },
    externalDocs: { url: 'javascript:ran()', description: x },
    xml: { name: x, namespace: 'javascript:ran()', prefix: x },
    contentMediaType: x,
    contentEncoding: x,
    'x-enum-descriptions': [x],
    [`x-${x}`]: x,
  }
}

function evilOperation(x: string, at: number, version: string): Data {
  const schema = version === '2.0' ? { $ref: `#/definitions/S${at % scripts.length}` } : evilSchema(x)
  const media = {
    [`text/${x}`]: { schema, example: x, examples: { [x]: { summary: x, description: x, value: { [x]: x } } } },
  }
  const response = {
    description: x,
    headers: { [x]: { description: x, schema: { type: 'string', example: x }, type: x } },
    content: media,
    links: { [x]: { operationId: x, description: x, parameters: { [x]: x }, server: { url: 'javascript:ran()' } } },
    examples: { [x]: x },
    schema,
  }
  const parameter = (where: string) => ({
    name: `${where}${x}`,
    in: where,
    description: x,
    example: x,
    examples: { [x]: { summary: x, value: x } },
    style: x,
    schema: { type: 'string', enum: [x], default: x, description: x },
    type: 'string',
    default: x,
  })
  return {
    post: {
      operationId: `op${at}${x}`,
      summary: x,
      description: x,
      tags: [x],
      deprecated: at % 2 === 0,
      externalDocs: { url: 'javascript:ran()', description: x },
      parameters: ['path', 'query', 'header', 'cookie', 'body', 'formData'].map(parameter),
      requestBody: { description: x, content: { 'application/json': { schema, example: { [x]: x } }, ...media } },
      consumes: [x],
      produces: [x],
      responses: { 200: response, [x]: response, default: response },
      callbacks: { [x]: { [x]: { post: { summary: x, description: x, responses: { 200: { description: x } } } } } },
      servers: evilServers().slice(0, 3),
      'x-codeSamples': [{ lang: x, label: x, source: x }],
    },
  }
}

function evilServers(): Data[] {
  return scripts.flatMap((x) => [
    { url: x, description: x },
    {
      url: `https://{v}.example.com/${x}`,
      description: x,
      variables: { v: { default: x, enum: [x], description: x } },
    },
    { url: 'javascript:ran()', description: x },
  ])
}

function evilSchemes(): Data {
  const scopes = Object.fromEntries(scripts.map((x) => [x, x]))
  const flows = {
    implicit: { authorizationUrl: 'javascript:ran()', tokenUrl: 'javascript:ran()', scopes },
    // With addresses that could be asked, so that the form for a token shows the scopes.
    authorizationCode: { authorizationUrl: 'https://a.example/ran()', tokenUrl: 'https://a.example/', scopes },
    clientCredentials: { tokenUrl: 'javascript:ran()', scopes },
  }
  return Object.fromEntries(
    scripts.slice(0, 8).flatMap((x) => [
      [`key${x}`, { type: 'apiKey', in: 'header', name: x, description: x }],
      [`http${x}`, { type: 'http', scheme: x, bearerFormat: x, description: x }],
      [`oauth${x}`, { type: 'oauth2', flow: 'implicit', ...flows.implicit, flows, description: x }],
      [`open${x}`, { type: 'openIdConnect', openIdConnectUrl: 'javascript:ran()', description: x }],
      [`odd${x}`, { type: x, description: x }],
    ]),
  )
}

function evilAsyncapi(version: '2.6.0' | '3.0.0'): string {
  const message = (x: string) => ({
    name: x,
    title: x,
    summary: x,
    description: x,
    contentType: x,
    headers: evilSchema(x),
    payload: evilSchema(x),
    correlationId: { location: x, description: x },
    tags: [{ name: x, description: x }],
    bindings: { [x]: { [x]: x } },
    examples: [{ name: x, summary: x, headers: { [x]: x }, payload: { [x]: x } }],
    externalDocs: { url: 'javascript:ran()', description: x },
  })
  const about = {
    ...info,
    title: scripts[2],
    description: scripts.join('\n\n'),
    tags: scripts.map((name) => ({ name })),
  }
  const servers = Object.fromEntries(
    scripts.map((x, at) => [
      `${at}${x}`,
      { url: x, host: x, pathname: x, protocol: x, protocolVersion: x, description: x, title: x, bindings: { [x]: x } },
    ]),
  )
  const common = { bindings: { [scripts[0] as string]: { [scripts[1] as string]: scripts[2] } } }
  if (version === '2.6.0') {
    const channels = Object.fromEntries(
      scripts.map((x, at) => [
        `c${at}/{p}/${x}`,
        {
          description: x,
          parameters: { p: { description: x, location: x, schema: { enum: [x] } } },
          subscribe: { operationId: `s${at}${x}`, summary: x, description: x, message: message(x), ...common },
          publish: {
            summary: x,
            tags: [{ name: x }],
            message: { oneOf: [message(x), message(x)] },
            traits: [{ summary: x }],
          },
          ...common,
        },
      ]),
    )
    return JSON.stringify({ asyncapi: version, info: about, servers, channels })
  }
  const channels = Object.fromEntries(
    scripts.map((x, at) => [
      `c${at}`,
      {
        address: `a${at}/${x}`,
        title: x,
        summary: x,
        description: x,
        messages: { [x]: message(x) },
        parameters: { [x]: { description: x, enum: [x], default: x, examples: [x], location: x } },
        ...common,
      },
    ]),
  )
  const operations = Object.fromEntries(
    scripts.map((x, at) => [
      `o${at}${x}`,
      {
        action: at % 2 ? 'send' : 'receive',
        channel: { $ref: `#/channels/c${at}` },
        title: x,
        summary: x,
        description: x,
        tags: [{ name: x }],
        reply: { address: { location: x, description: x }, channel: { $ref: `#/channels/c${at}` } },
        ...common,
      },
    ]),
  )
  return JSON.stringify({ asyncapi: version, info: about, servers, channels, operations })
}

/** Documents whose every text would run if it were taken for more than text. */
export function evilDocuments(): HostileDocument[] {
  return [
    ...['3.1.0', '3.0.3', '2.0'].map((version) => ({
      name: `script in every text of OpenAPI ${version}`,
      text: evilOpenapi(version, (x, at) => evilOperation(x, at, version)),
    })),
    { name: 'script in every text of AsyncAPI 2', text: evilAsyncapi('2.6.0') },
    { name: 'script in every text of AsyncAPI 3', text: evilAsyncapi('3.0.0') },
  ]
}

/** Documents that are built to break whoever reads or shows them. */
export function brokenDocuments(): HostileDocument[] {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const deep = (levels: number, wrap: (inner: unknown) => unknown) =>
    Array.from({ length: levels }).reduce<unknown>((inner) => wrap(inner), { type: 'string' })
  const long = 'A word and another one. '.repeat(50_000)
  return [
    {
      name: 'schemas in a circle, by every keyword',
      text: openapi({
        paths: { '/a': reading(ref('A')) },
        components: {
          schemas: {
            A: { allOf: [ref('B')], oneOf: [ref('A')], properties: { a: ref('A') } },
            B: { anyOf: [ref('A'), ref('B')], items: ref('B'), additionalProperties: ref('A'), not: ref('B') },
            C: ref('D'),
            D: ref('C'),
            E: ref('E'),
          },
        },
      }),
    },
    {
      name: 'references in a circle elsewhere',
      text: openapi({
        paths: {
          '/a': { $ref: '#/paths/~1b' },
          '/b': { $ref: '#/paths/~1a' },
          '/c': { $ref: '#/paths/~1c' },
          '/d': {
            get: {
              parameters: [{ $ref: '#/components/parameters/P' }],
              responses: { 200: { $ref: '#/components/responses/R' } },
            },
          },
        },
        components: {
          parameters: { P: { $ref: '#/components/parameters/Q' }, Q: { $ref: '#/components/parameters/P' } },
          responses: { R: { $ref: '#/components/responses/R' } },
        },
      }),
    },
    {
      name: 'a schema that doubles at each of 60 levels',
      text: openapi({
        paths: { '/a': reading(ref('L0')) },
        components: {
          schemas: Object.fromEntries(
            Array.from({ length: 60 }, (_, at) => [
              `L${at}`,
              { properties: { left: ref(`L${at + 1}`), right: ref(`L${at + 1}`) }, allOf: [ref(`L${at + 1}`)] },
            ]),
          ),
        },
      }),
    },
    ...[100, 160, 240, 480, 600].map((levels) => ({
      name: `properties ${levels} levels deep`,
      text: openapi({ paths: { '/a': reading(deep(levels / 2, (inner) => ({ properties: { a: inner } }))) } }),
    })),
    { name: 'items 480 levels deep', text: openapi({ paths: { '/a': reading(deep(480, (items) => ({ items }))) } }) },
    {
      name: 'allOf 240 levels deep',
      text: openapi({ paths: { '/a': reading(deep(240, (inner) => ({ allOf: [inner] }))) } }),
    },
    {
      name: 'an example 400 levels deep',
      text: openapi({ paths: { '/a': reading({ example: deep(400, (inner) => [inner]) }) } }),
    },
    {
      name: 'keys that objects have by themselves',
      // As text: an object literal would take them for its own.
      text: `{"openapi":"3.1.0","info":{"title":"Keys","version":"1","__proto__":{"title":"x"}},"__proto__":{"paths":1},
"paths":{"/__proto__":{"get":{"operationId":"__proto__","tags":["__proto__","constructor"],"parameters":[{"name":"__proto__","in":"query","schema":{"$ref":"#/components/schemas/__proto__"}},{"name":"constructor","in":"header"}],"responses":{"200":{"description":"x","content":{"__proto__":{"schema":{"$ref":"#/components/schemas/constructor"}}},"headers":{"__proto__":{"description":"x"}},"links":{"__proto__":{"operationId":"__proto__"}}},"__proto__":{"description":"y"}},"callbacks":{"__proto__":{"__proto__":{"post":{"responses":{}}}}},"__proto__":{"summary":"x"}}},
"/constructor":{"post":{"operationId":"constructor","tags":["constructor"],"responses":{}},"__proto__":{"get":{}}},"/x":{"get":{"operationId":"hasOwnProperty","tags":["toString"],"responses":{}}},"__proto__":{"get":{}}},
"tags":[{"name":"__proto__"},{"name":"constructor"},{"name":"toString"},{"name":"valueOf"}],
"components":{"schemas":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"properties":{"prototype":{"properties":{"polluted":{"const":"yes"}}}}}},"required":["__proto__"]},"constructor":{"properties":{"toString":{"$ref":"#/components/schemas/__proto__"}},"example":{"__proto__":{"polluted":"yes"}}},"hasOwnProperty":true,"prototype":{"oneOf":[{"$ref":"#/components/schemas/__proto__"}],"discriminator":{"propertyName":"__proto__","mapping":{"__proto__":"__proto__","constructor":"constructor"}}}},"securitySchemes":{"__proto__":{"type":"apiKey","in":"header","name":"__proto__"},"constructor":{"type":"oauth2","flows":{"__proto__":{"scopes":{"__proto__":"x"}}}}}},"security":[{"__proto__":[],"constructor":[]}],"webhooks":{"__proto__":{"post":{"operationId":"valueOf","responses":{}}}}}`,
    },
    {
      name: 'descriptions of a megabyte',
      text: openapi({
        info: { ...info, description: long },
        tags: [{ name: 'long', description: long }],
        paths: {
          '/a': reading(
            { description: long, properties: { [long.slice(0, 5000)]: { description: long } } },
            { summary: long, description: long, tags: ['long'] },
          ),
        },
      }),
    },
    {
      name: 'Markdown that is slow to read',
      text: openapi({
        paths: {
          '/a': reading({}, { description: `${'['.repeat(20_000)}x` }),
          '/b': reading({}, { description: '> '.repeat(5_000), operationId: 'b' }),
          '/c': reading({}, { description: '*a **b '.repeat(8_000), operationId: 'c' }),
          '/d': reading({}, { description: `${'`'.repeat(3)}\n`.repeat(8_000), operationId: 'd' }),
          '/e': reading(
            {},
            { description: `|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n`.repeat(8), operationId: 'e' },
          ),
          '/f': reading({}, { description: `${'<a href="'.repeat(5_000)}`, operationId: 'f' }),
          '/g': reading({}, { description: '- a\n '.repeat(3_000), operationId: 'g' }),
        },
      }),
    },
    {
      name: 'operation ids that are equal, empty, long or look like paths',
      text: openapi({
        paths: Object.fromEntries(
          [
            'same',
            'same',
            'same',
            '',
            ' ',
            '.',
            '..',
            '../../etc/passwd',
            'a/../b',
            '/',
            '//x',
            'a?b=c#d',
            '%2e%2e',
            '%',
            'ä ö',
            '\t',
            'a\nb',
            'sidebar',
            'x.md',
            'x'.repeat(3000),
            '👩‍🚀',
            '\u202Egnp.exe',
          ].map((operationId, at) => [`/p${at}`, { get: { operationId, summary: operationId, responses: {} } }]),
        ),
      }),
    },
    { name: 'no paths', text: JSON.stringify({ openapi: '3.0.0', info }) },
    { name: 'nothing but its version', text: '{"openapi":"3.1.0"}' },
    { name: 'AsyncAPI and nothing else', text: 'asyncapi: 3.0.0' },
    { name: 'Swagger and nothing else', text: 'swagger: "2.0"' },
    {
      name: 'a version that nobody has seen',
      text: JSON.stringify({ openapi: '9.9.9', info, paths: { '/a': reading({}) } }),
    },
    {
      name: 'references to other places',
      text: openapi({
        paths: {
          '/a': reading({ $ref: 'https://169.254.169.254/x.json' }),
          '/b': { $ref: 'file:///etc/passwd' },
          '/c': { $ref: '../../x.yaml#/a' },
        },
      }),
    },
    {
      name: 'a pattern that takes for ever',
      text: openapi({
        paths: { '/a': reading({ type: 'string', pattern: '^(a+)+$', example: `${'a'.repeat(40)}!` }) },
      }),
    },
    {
      name: 'numbers that are none',
      text: `{"openapi":"3.1.0","info":{"title":"N","version":1e999},"paths":{"/a":{"get":{"operationId":"n","responses":{"200":{"description":1e400,"content":{"a/b":{"schema":{"type":"integer","minimum":-1e999,"maximum":99999999999999999999999999,"multipleOf":0,"minItems":1e308,"maxLength":-1,"enum":[1e999,-0,0.1],"default":1e999,"minProperties":100000000,"items":{"minItems":100000000}}}}}}}}}}`,
    },
    {
      name: 'lists that ask for many',
      text: openapi({
        paths: { '/a': reading({ type: 'array', minItems: 1e9, items: { type: 'string', minLength: 1e9 } }) },
      }),
    },
    {
      name: 'three thousand of everything',
      text: openapi({
        tags: Array.from({ length: 3000 }, (_, at) => ({ name: `t${at}` })),
        paths: {
          '/a': reading(
            {
              properties: Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`p${at}`, { type: 'string' }])),
              enum: Array.from({ length: 3000 }, (_, at) => at),
            },
            {
              tags: Array.from({ length: 3000 }, (_, at) => `t${at}`),
              parameters: Array.from({ length: 3000 }, (_, at) => ({ name: `q${at}`, in: 'query' })),
            },
          ),
        },
      }),
    },
  ]
}
