// AsyncAPI 2 and 3: what an application sends and receives, with the channel as the path.

import { type Document, isMap, type Place, step } from '../document.ts'
import type { Binding, Channel, Message, OperationDetail, Reply } from '../model.ts'
import { type Data, type DataMap, emptyMap } from '../parse.ts'
import { componentNameOf } from '../readers/families.ts'
import { type Found, rootOf } from '../readers/operations.ts'
import type { PartReader } from '../readers/parts.ts'
import { cutText } from '../texts.ts'
import { withTraits } from './traits.ts'

const MOST_MESSAGES = 100
const MOST_SERVERS = 50
const MOST_BINDINGS = 20
const MOST_BINDING = 5_000
const MOST_EXAMPLES = 10
const MOST_EXAMPLE = 20_000
const MOST_PATH = 2_000

/** Servers as OpenAPI writes them, in a list. */
export function upgradeServers(document: Document): Data[] {
  return document.members(step(rootOf(document), 'servers'), '"servers"').flatMap(({ key, place }) => {
    const server = document.follow(place).data
    if (!isMap(server)) return []
    const host = typeof server.host === 'string' ? server.host : null
    const pathname = typeof server.pathname === 'string' ? server.pathname : ''
    const address = host === null ? server.url : `${host}${pathname}`
    if (typeof address !== 'string') return []
    const full =
      address.includes('://') || typeof server.protocol !== 'string' ? address : `${server.protocol}://${address}`
    const security = Array.isArray(server.security) ? { security: requirementsOf(document, server.security) } : {}
    return [Object.assign(emptyMap(), server, { name: key, url: full }, security)]
  })
}

/** Version 3 moved them into `info`. */
export function tagsPlace(document: Document): Place {
  const own = step(rootOf(document), 'tags')
  return own.data === undefined ? step(step(rootOf(document), 'info'), 'tags') : own
}

export function findMessages(document: Document): Found[] {
  return document.dialect.startsWith('2') ? findOfTwo(document) : findOfThree(document)
}

/** In version 2 `publish` is what others may publish, so the application receives it. */
function findOfTwo(document: Document): Found[] {
  const found: Found[] = []
  for (const { key: path, place } of document.members(step(rootOf(document), 'channels'), '"channels"')) {
    const channel = { ...document.follow(place), name: path }
    for (const [key, method] of [
      ['publish', 'RECEIVE'],
      ['subscribe', 'SEND'],
    ] as const) {
      const at = step(channel, key)
      if (!isMap(at.data)) continue
      const operation = { ...at, data: withTraits(document, at) }
      const message = step(operation, 'message')
      const choice = step(message, 'oneOf')
      const one = message.data === undefined ? [] : [message]
      const messages = choice.data === undefined ? one : document.items(choice, '"oneOf"')
      found.push(asOperation(document, { method, address: path, operation, channel, messages }))
    }
  }
  return found
}

function findOfThree(document: Document): Found[] {
  const found: Found[] = []
  const used = new Set<string>()
  for (const { key: id, place } of document.members(step(rootOf(document), 'operations'), '"operations"')) {
    const at = document.follow(place)
    if (!isMap(at.data)) continue
    const operation = { ...at, data: withTraits(document, at) }
    const action = document.text(operation, 'action')
    if (action !== 'send' && action !== 'receive') {
      document.say('operations', operation.path, 'The action of an operation must be "send" or "receive".')
      continue
    }
    const channel = document.follow(step(operation, 'channel'))
    used.add(channel.path)
    const own = step(operation, 'messages')
    const messages = own.data === undefined ? messagesOf(document, channel) : document.items(own, '"messages"')
    const address = addressOf(channel)
    found.push(asOperation(document, { method: action.toUpperCase(), address, operation, channel, messages, id }))
  }
  // A document of channels alone says what travels, not who sends it.
  for (const { key: id, place } of document.members(step(rootOf(document), 'channels'), '"channels"')) {
    const channel = { ...document.follow(place), name: id }
    if (!isMap(channel.data) || used.has(channel.path)) continue
    const operation = { data: Object.assign(emptyMap(), channel.data), path: channel.path }
    delete operation.data.bindings
    const messages = messagesOf(document, channel)
    const one = asOperation(document, {
      method: 'CHANNEL',
      address: addressOf(channel),
      operation,
      channel,
      messages,
      id,
    })
    found.push({ ...one, kind: 'message' })
  }
  return found
}

type NamedPlace = Place & { name: string | null }

function messagesOf(document: Document, channel: Place): NamedPlace[] {
  return document.members(step(channel, 'messages'), '"messages"').map(({ key, place }) => ({ ...place, name: key }))
}

function addressOf({ data, name }: NamedPlace): string | null {
  return isMap(data) && typeof data.address === 'string'
    ? data.address
    : isMap(data) && data.address === null
      ? null
      : name
}

type Exchange = {
  method: string
  address: string | null
  operation: Place & { data: DataMap }
  channel: NamedPlace
  messages: (Place & { name?: string | null })[]
  id?: string
}

function asOperation(document: Document, exchange: Exchange): Found {
  const { method, address, operation, channel, messages, id } = exchange
  const data: DataMap = Object.assign(emptyMap(), operation.data)
  if (id !== undefined) data.operationId = id
  if (typeof data.summary !== 'string' && typeof data.title === 'string') data.summary = data.title
  data.security = Array.isArray(data.security) ? requirementsOf(document, data.security) : []
  data.tags = tagsOf(document, operation)
  data.servers = serversOf(document, step(channel, 'servers'))
  for (const key of ['parameters', 'requestBody', 'responses', 'callbacks']) delete data[key]
  return {
    kind: 'operation',
    method,
    path: cutText(address ?? channel.name ?? '', MOST_PATH),
    operation: { ...operation, data },
    item: { data: emptyMap(), path: '' },
    more: (parts) => detailOf(parts, { operation, channel, messages }),
  }
}

/** What a page of AsyncAPI shows beside what all operations have. */
function detailOf(
  parts: PartReader,
  { operation, channel, messages }: Pick<Exchange, 'operation' | 'channel' | 'messages'>,
): Partial<OperationDetail> {
  const shown = readChannel(parts, channel)
  return {
    parameters: shown.parameters,
    channel: shown,
    messages: readMessages(parts, messages),
    bindings: readBindings(parts, step(operation, 'bindings')),
    ...readReply(parts, operation),
  }
}

function readChannel(parts: PartReader, channel: NamedPlace): Channel {
  const { document } = parts
  const isThree = !document.dialect.startsWith('2')
  const members = document.members(step(channel, 'parameters'), '"parameters"')
  const parameters = members.slice(0, MOST_MESSAGES).flatMap(({ key, place: at }) => {
    const place = document.follow(at)
    const known = isMap(place.data) ? place.data : emptyMap()
    const plain: DataMap = Object.assign(emptyMap(), { type: 'string' })
    for (const word of ['enum', 'default', 'examples']) if (known[word] !== undefined) plain[word] = known[word]
    const data = Object.assign(emptyMap(), known, {
      name: key,
      in: 'path',
      required: true,
      schema: known.schema ?? plain,
    })
    delete data.examples
    return parts.parameter({ data, path: place.path }) ?? []
  })
  return {
    name: parts.keep(channel.name ?? '', 500),
    address: (isThree ? addressOf(channel) : channel.name)?.slice(0, MOST_PATH) ?? null,
    title: parts.words(channel, 'title', 1_000),
    summary: parts.words(channel, 'summary', 1_000),
    description: parts.words(channel, 'description', 20_000),
    servers: namesOfServers(document, step(channel, 'servers')).map((name) => parts.keep(name, 200)),
    parameters,
    bindings: readBindings(parts, step(channel, 'bindings')),
  }
}

function readMessages(parts: PartReader, places: (Place & { name?: string | null })[]): Message[] {
  return places.slice(0, MOST_MESSAGES).flatMap((at) => {
    const followed = parts.document.follow(at)
    return isMap(followed.data) ? [readMessage(parts, followed, at.name ?? followed.name)] : []
  })
}

function readMessage(parts: PartReader, place: Place, known: string | null): Message {
  const { document } = parts
  const message = { ...place, data: withTraits(document, place) }
  const text = (key: string) => parts.words(message, key, 500)
  const payload = step(message, 'payload')
  const headers = step(message, 'headers')
  const correlation = document.follow(step(message, 'correlationId'))
  const location = isMap(correlation.data) ? parts.words(correlation, 'location', 500) : null
  const read: Message = {
    name: known === null ? (text('name') ?? text('messageId') ?? 'message') : parts.keep(known, 200),
    title: text('title') ?? text('name'),
    summary: parts.words(message, 'summary', 1_000),
    description: parts.words(message, 'description', 20_000),
    contentType: text('contentType') ?? parts.words(rootOf(document), 'defaultContentType', 200),
    deprecated: document.flag(message, 'deprecated') || message.data['x-deprecated'] === true,
    tags: tagsOf(document, message).map((tag) => parts.keep(tag, 200)),
    headers: headers.data === undefined ? null : parts.schema(unwrap(document, headers).schema),
    payload: null,
    correlationId: location === null ? null : { location, description: parts.words(correlation, 'description', 1_000) },
    bindings: readBindings(parts, step(message, 'bindings')),
    examples: readExamples(parts, message),
    externalDocs: parts.externalDocs(message),
  }
  if (payload.data !== undefined) {
    const { schema, format } = unwrap(document, payload)
    const said = format ?? document.text(message, 'schemaFormat')
    if (said !== null && !isJsonSchema(said)) {
      read.foreignPayload = { format: parts.keep(said, 200), text: parts.printed(schema.data ?? null, MOST_EXAMPLE) }
    } else read.payload = parts.schema(schema)
  }
  return read
}

/** Version 3 may wrap a schema to say in which language it is written. */
function unwrap(document: Document, place: Place): { schema: Place; format: string | null } {
  const isComponent =
    isMap(place.data) && typeof place.data.$ref === 'string' && componentNameOf(place.data.$ref) !== null
  const target = document.follow(place)
  if (!isMap(target.data) || target.data.schemaFormat === undefined || target.data.schema === undefined) {
    return { schema: place, format: null }
  }
  const format = document.text(target, 'schemaFormat')
  return { schema: isComponent && format !== null && isJsonSchema(format) ? place : step(target, 'schema'), format }
}

function isJsonSchema(format: string): boolean {
  return /^application\/(schema\+(json|yaml)|vnd\.(aai\.asyncapi|oai\.openapi)(\+(json|yaml))?)\s*(;|$)/i.test(format)
}

function readExamples(parts: PartReader, message: Place): Message['examples'] {
  const places = parts.document.items(step(message, 'examples'), '"examples"').slice(0, MOST_EXAMPLES)
  return places.flatMap((at) => {
    const { data } = at
    if (!isMap(data)) return []
    const shown = (value: Data | undefined) => (value === undefined ? null : parts.printed(value, MOST_EXAMPLE))
    return [
      {
        name: parts.words(at, 'name', 200),
        summary: parts.words(at, 'summary', 1_000),
        headers: shown(data.headers),
        payload: shown(data.payload),
      },
    ]
  })
}

/** The answer to a message (version 3). */
function readReply(parts: PartReader, operation: Place): { reply?: Reply } {
  const { document } = parts
  const reply = document.follow(step(operation, 'reply'))
  if (!isMap(reply.data)) return {}
  const address = document.follow(step(reply, 'address'))
  const location = isMap(address.data) ? parts.words(address, 'location', 500) : null
  const channel = reply.data.channel === undefined ? null : document.follow(step(reply, 'channel'))
  const own = step(reply, 'messages')
  const messages =
    own.data !== undefined ? document.items(own, '"messages"') : channel ? messagesOf(document, channel) : []
  return {
    reply: {
      address: location === null ? null : { location, description: parts.words(address, 'description', 1_000) },
      channel: channel && isMap(channel.data) ? readChannel(parts, channel) : null,
      messages: readMessages(parts, messages),
    },
  }
}

/** What stands for one protocol each, on servers, channels, operations and messages. */
function readBindings(parts: PartReader, at: Place): Binding[] {
  const { document } = parts
  const place = document.follow(at)
  const members = document.members(place, '"bindings"').filter(({ key }) => !key.startsWith('x-'))
  return members.slice(0, MOST_BINDINGS).map(({ key, place: binding }) => ({
    protocol: parts.keep(key, 100),
    text: parts.printed(document.follow(binding).data ?? null, MOST_BINDING),
  }))
}

function tagsOf(document: Document, owner: Place): string[] {
  return document.items(step(owner, 'tags'), '"tags"').flatMap((at) => {
    const tag = document.follow(at)
    return isMap(tag.data) && typeof tag.data.name === 'string' ? [tag.data.name] : []
  })
}

/** Servers by their names: version 2 lists names, version 3 references. */
function namesOfServers(document: Document, place: Place): string[] {
  return document
    .items(place, '"servers"')
    .slice(0, MOST_SERVERS)
    .flatMap((at) => {
      if (typeof at.data === 'string') return [at.data]
      const name = isMap(at.data) ? document.follow(at).name : null
      return name === null ? [] : [name]
    })
}

/** The channel's servers out of all; all where it names none. */
function serversOf(document: Document, place: Place): Data[] {
  const names = new Set(namesOfServers(document, place))
  const all = Array.isArray(document.servers.data) ? document.servers.data : []
  return names.size === 0 ? all : all.filter((one) => isMap(one) && typeof one.name === 'string' && names.has(one.name))
}

/** Version 2 names schemes with scopes as OpenAPI does; version 3 refers to schemes, each an alternative. */
function requirementsOf(document: Document, security: Data[]): Data[] {
  return security.map((one) => {
    if (!isMap(one)) return one
    const isNamed = one.$ref === undefined && one.type === undefined
    if (isNamed) return one
    const scheme = document.follow({ data: one, path: '' })
    const scopes = isMap(scheme.data) && Array.isArray(scheme.data.scopes) ? scheme.data.scopes : []
    const kind = isMap(scheme.data) && typeof scheme.data.type === 'string' ? scheme.data.type : 'unknown'
    return Object.assign(emptyMap(), { [scheme.name ?? kind]: scopes })
  })
}
