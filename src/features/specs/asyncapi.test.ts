import { describe, expect, it } from 'vitest'
import { readSpecification } from './index.ts'

const info = { title: 'Parcels', version: '1.0' }
const read = (document: object) => readSpecification(JSON.stringify({ info, ...document }))

const two = {
  asyncapi: '2.6.0',
  servers: {
    main: {
      url: 'broker:9092',
      protocol: 'kafka',
      protocolVersion: '3',
      bindings: { kafka: { a: 1 } },
      security: [{ user: [] }],
    },
    spare: { url: 'mqtt://spare', protocol: 'mqtt' },
  },
  tags: [{ name: 'moves', description: 'What moves' }],
  channels: {
    'parcels/{id}': {
      description: 'All about one',
      servers: ['main'],
      parameters: { id: { schema: { type: 'string' }, location: '$message.payload#/id' } },
      bindings: { kafka: { topic: 't' } },
      publish: {
        operationId: 'move',
        tags: [{ name: 'moves' }],
        bindings: { kafka: { groupId: 'g' } },
        traits: [{ $ref: '#/components/operationTraits/common' }],
        message: { oneOf: [{ $ref: '#/components/messages/moved' }, { name: 'lost', payload: { type: 'string' } }] },
      },
    },
  },
  components: {
    operationTraits: { common: { summary: 'From a trait' } },
    messageTraits: { stamped: { headers: { type: 'object', properties: { at: { type: 'string' } } } } },
    messages: {
      moved: {
        title: 'Moved',
        contentType: 'application/json',
        traits: [{ $ref: '#/components/messageTraits/stamped' }],
        correlationId: { location: '$message.header#/id', description: 'Who' },
        payload: { type: 'object', properties: { id: { type: 'string' } } },
        examples: [{ name: 'one', payload: { id: 'p' }, headers: { at: 'now' } }],
        bindings: { kafka: { key: { type: 'string' } } },
      },
    },
    securitySchemes: { user: { type: 'userPassword' } },
  },
}

const three = {
  asyncapi: '3.0.0',
  servers: { main: { host: 'broker:9092', protocol: 'kafka', title: 'Main' } },
  channels: {
    moves: {
      address: 'parcels/{id}',
      servers: [{ $ref: '#/servers/main' }],
      parameters: { id: { enum: ['a', 'b'], description: 'Which' } },
      messages: { moved: { payload: { type: 'object' } } },
    },
    answers: { address: null, messages: { done: { payload: { type: 'boolean' } } } },
    unused: { address: 'other', summary: 'Only a channel', messages: { other: { payload: { type: 'string' } } } },
  },
  operations: {
    move: {
      action: 'send',
      channel: { $ref: '#/channels/moves' },
      summary: 'Own words',
      security: [{ $ref: '#/components/securitySchemes/user' }],
      traits: [{ summary: 'From a trait', description: 'Filled in' }],
      reply: { address: { location: '$message.header#/replyTo' }, channel: { $ref: '#/channels/answers' } },
    },
  },
  components: {
    securitySchemes: {
      user: {
        type: 'oauth2',
        scopes: ['write'],
        flows: { clientCredentials: { tokenUrl: 'https://t.example.com', availableScopes: { write: 'Writes' } } },
      },
    },
  },
}

describe('AsyncAPI 2', () => {
  const { operations, servers, tags, validationMessages, outline } = read(two)
  const [move] = operations

  it('is read without a complaint', () => {
    expect(validationMessages).toEqual([])
    expect(tags).toMatchObject([{ name: 'moves', description: 'What moves' }])
    expect(outline.groups).toMatchObject([{ name: 'moves', count: { all: 1 } }])
  })

  it('servers with protocol, bindings and security', () => {
    expect(servers).toMatchObject([
      {
        url: 'kafka://broker:9092',
        name: 'main',
        protocol: 'kafka',
        protocolVersion: '3',
        bindings: [{ protocol: 'kafka', text: '{\n  "a": 1\n}' }],
        security: [[{ name: 'user', scopes: [] }]],
      },
      { url: 'mqtt://spare', name: 'spare' },
    ])
  })

  it('an operation with its channel, the channel’s servers, parameters and bindings', () => {
    expect(move).toMatchObject({
      kind: 'operation',
      method: 'RECEIVE',
      path: 'parcels/{id}',
      summary: 'From a trait',
      detail: {
        servers: [{ name: 'main' }],
        parameters: [{ name: 'id', location: '$message.payload#/id' }],
        channel: {
          address: 'parcels/{id}',
          description: 'All about one',
          servers: ['main'],
          bindings: [{ protocol: 'kafka' }],
        },
        bindings: [{ protocol: 'kafka' }],
      },
    })
  })

  it('messages with headers of traits, correlation id, examples and bindings', () => {
    expect(move?.detail.messages).toMatchObject([
      {
        name: 'moved',
        title: 'Moved',
        contentType: 'application/json',
        headers: { properties: [{ name: 'at' }] },
        payload: { properties: [{ name: 'id' }] },
        correlationId: { location: '$message.header#/id', description: 'Who' },
        examples: [{ name: 'one', payload: '{\n  "id": "p"\n}', headers: '{\n  "at": "now"\n}' }],
        bindings: [{ protocol: 'kafka' }],
      },
      { name: 'lost', payload: { type: ['string'] } },
    ])
  })

  it('a payload in another language is kept as text', () => {
    const message = { schemaFormat: 'application/vnd.apache.avro;version=1.9.0', payload: { type: 'record' } }
    const {
      operations: [one],
    } = read({ asyncapi: '2.6.0', channels: { a: { publish: { message } } } })
    expect(one?.detail.messages).toMatchObject([
      { payload: null, foreignPayload: { format: message.schemaFormat, text: '{\n  "type": "record"\n}' } },
    ])
  })
})

describe('AsyncAPI 3', () => {
  const { operations, validationMessages, securitySchemes } = read(three)
  const [move, unused, answers] = operations

  it('is read without a complaint', () => {
    expect(validationMessages).toEqual([])
    expect(securitySchemes).toMatchObject([{ flows: [{ scopes: [{ name: 'write', description: 'Writes' }] }] }])
  })

  it('what the operation says stands over its traits', () => {
    expect(move).toMatchObject({ method: 'SEND', summary: 'Own words', description: 'Filled in' })
  })

  it('channel, security, messages of the channel, and the reply', () => {
    expect(move?.detail).toMatchObject({
      servers: [{ url: 'kafka://broker:9092', title: 'Main' }],
      security: [[{ name: 'user', scopes: ['write'] }]],
      channel: { name: 'moves', address: 'parcels/{id}', servers: ['main'] },
      parameters: [{ name: 'id', description: 'Which', schema: { enum: ['a', 'b'] } }],
      messages: [{ name: 'moved', payload: { type: ['object'] } }],
      reply: {
        address: { location: '$message.header#/replyTo' },
        channel: { name: 'answers', address: null },
        messages: [{ name: 'done', payload: { type: ['boolean'] } }],
      },
    })
  })

  it('a channel that no operation uses is a row of its own', () => {
    const rows = [unused, answers].map((row) => [row?.kind, row?.method, row?.operation_id])
    expect(rows).toContainEqual(['message', 'CHANNEL', 'unused'])
  })
})
