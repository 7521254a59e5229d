// AsyncAPI 2 and 3: what an application sends and receives, with the channel as the path. Payloads take the place of a
// request body, so that rows of messages and of HTTP operations look alike.

import { type Document, isMap, type Place, step } from '../document.ts'
import { type Found, rootOf } from '../operations.ts'
import { type Data, type DataMap, emptyMap } from '../parse.ts'

/** Servers as OpenAPI writes them. */
export function upgradeAsyncRoot(root: DataMap): DataMap {
  const servers = (isMap(root.servers) ? Object.values(root.servers) : []).filter(isMap).flatMap((server) => {
    const host = typeof server.host === 'string' ? server.host : null
    const pathname = typeof server.pathname === 'string' ? server.pathname : ''
    const address = host === null ? server.url : `${host}${pathname}`
    if (typeof address !== 'string') return []
    const full =
      address.includes('://') || typeof server.protocol !== 'string' ? address : `${server.protocol}://${address}`
    return [Object.assign(emptyMap(), server, { url: full })]
  })
  return Object.assign(emptyMap(), root, { servers, security: [] })
}

export function findMessages(document: Document): Found[] {
  return document.dialect.startsWith('2') ? findOfTwo(document) : findOfThree(document)
}

/** In version 2 `publish` is what others may publish, so the application receives it. */
function findOfTwo(document: Document): Found[] {
  const found: Found[] = []
  for (const { key: path, place } of document.members(step(rootOf(document), 'channels'), '"channels"')) {
    const channel = document.follow(place)
    for (const [key, method] of [
      ['publish', 'RECEIVE'],
      ['subscribe', 'SEND'],
    ] as const) {
      const operation = step(channel, key)
      if (!isMap(operation.data)) continue
      const message = step(operation, 'message')
      const choice = step(message, 'oneOf')
      const messages = choice.data === undefined ? [message] : document.items(choice, '"oneOf"')
      found.push(asOperation(document, { method, path, operation, channel, messages }))
    }
  }
  return found
}

function findOfThree(document: Document): Found[] {
  const found: Found[] = []
  for (const { key: id, place } of document.members(step(rootOf(document), 'operations'), '"operations"')) {
    const operation = document.follow(place)
    if (!isMap(operation.data)) continue
    const action = document.text(operation, 'action')
    if (action !== 'send' && action !== 'receive') {
      document.say('operations', operation.path, 'The action of an operation must be "send" or "receive".')
      continue
    }
    const channel = document.follow(step(operation, 'channel'))
    const own = step(operation, 'messages')
    const messages =
      own.data === undefined
        ? document.members(step(channel, 'messages'), '"messages"').map((one) => one.place)
        : document.items(own, '"messages"')
    const address = isMap(channel.data) && typeof channel.data.address === 'string' ? channel.data.address : null
    const path = address ?? channel.name ?? ''
    const method = action.toUpperCase()
    found.push(asOperation(document, { method, path, operation, channel, messages, id }))
  }
  return found
}

type Exchange = { method: string; path: string; operation: Place; channel: Place; messages: Place[]; id?: string }

function asOperation(document: Document, { method, path, operation, channel, messages, id }: Exchange): Found {
  const data: DataMap = Object.assign(emptyMap(), operation.data)
  if (id !== undefined) data.operationId = id
  delete data.servers
  data.security = []
  data.tags = document.items(step(operation, 'tags'), '"tags"').flatMap((at) => {
    const tag = document.follow(at)
    return isMap(tag.data) && typeof tag.data.name === 'string' ? [tag.data.name] : []
  })
  data.parameters = document.members(step(channel, 'parameters'), '"parameters"').map(({ key, place }) => {
    const parameter = document.follow(place)
    const known = isMap(parameter.data) ? parameter.data : {}
    const schema = known.schema ?? Object.assign(emptyMap(), { type: 'string' }, known.enum ? { enum: known.enum } : {})
    return Object.assign(emptyMap(), known, { name: key, in: 'path', required: true, schema })
  })
  data.requestBody = Object.assign(emptyMap(), { required: true, content: contentsOf(document, messages) })
  return {
    kind: 'operation',
    method,
    path: path.slice(0, 2_000),
    operation: { ...operation, data },
    item: { data: emptyMap(), path: '' },
  }
}

function contentsOf(document: Document, messages: Place[]): DataMap {
  const fallback = document.text(rootOf(document), 'defaultContentType') ?? 'application/json'
  const payloads = new Map<string, Data[]>()
  const content = emptyMap()
  for (const at of messages.slice(0, 100)) {
    const message = document.follow(at)
    if (!isMap(message.data)) continue
    const type = document.text(message, 'contentType') ?? fallback
    const payload = step(message, 'payload').data
    // Version 3 may wrap a payload to say in which language its schema is written.
    const schema = isMap(payload) && payload.schemaFormat !== undefined ? payload.schema : payload
    payloads.set(type, [...(payloads.get(type) ?? []), ...(schema === undefined ? [] : [schema])])
  }
  for (const [type, schemas] of payloads) {
    const [only] = schemas
    const schema = schemas.length === 1 ? only : Object.assign(emptyMap(), { oneOf: schemas })
    content[type] = Object.assign(emptyMap(), schema === undefined || schemas.length === 0 ? {} : { schema })
  }
  return content
}
