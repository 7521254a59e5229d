// Swagger 2.0 in the words of OpenAPI 3, an operation at a time: the rest of the reader knows only the newer ones.

import { type Document, isMap, type Place, step } from '../document.ts'
import { type Data, type DataMap, emptyMap } from '../parse.ts'
import { type Found, rootOf } from '../readers/operations.ts'

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

/** The words of a parameter or header that OpenAPI 3 moved into its schema. */
const SCHEMA_WORDS = [
  'type',
  'format',
  'items',
  'default',
  'enum',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
  'x-nullable',
]

/** Adds the `servers` that host, base path and schemes stand for. */
export function upgradeRoot(root: DataMap): DataMap {
  const base = typeof root.basePath === 'string' ? root.basePath : ''
  const schemes = Array.isArray(root.schemes) ? root.schemes.filter((one) => typeof one === 'string') : []
  const { host } = root
  const urls =
    typeof host === 'string' ? (schemes.length > 0 ? schemes : ['https']).map((one) => `${one}://${host}${base}`) : []
  if (urls.length === 0 && base !== '') urls.push(base)
  return Object.assign(emptyMap(), root, { servers: urls.map((url) => map({ url })) })
}

export function upgradeOperation(document: Document, found: Found): Found {
  const { operation, item } = found
  if (!isMap(operation.data)) return found
  const data = Object.assign(emptyMap(), operation.data)
  const consumes = mediaTypes(document, operation, 'consumes')
  const inherited = split(document, item)
  const own = split(document, operation)
  const body = own.body ?? inherited.body
  const form = own.form.length > 0 ? own.form : inherited.form
  data.parameters = own.others
  if (body) data.requestBody = bodyOf(document, body, consumes)
  else if (form.length > 0) data.requestBody = formOf(form, consumes)
  if (isMap(operation.data.responses)) {
    data.responses = upgradeResponses(document, operation, mediaTypes(document, operation, 'produces'))
  }
  const around = Object.assign(emptyMap(), isMap(item.data) ? item.data : {}, { parameters: inherited.others })
  return { ...found, operation: { ...operation, data }, item: { ...item, data: around } }
}

type Parameters = { body: Place | null; form: DataMap[]; others: Data[] }

function split(document: Document, owner: Place): Parameters {
  const parameters: Parameters = { body: null, form: [], others: [] }
  for (const at of document.items(step(owner, 'parameters'), '"parameters"')) {
    const place = document.follow(at)
    if (place.failed) continue
    if (!isMap(place.data)) parameters.others.push(place.data ?? null)
    else if (place.data.in === 'body') parameters.body = place
    else if (place.data.in === 'formData') parameters.form.push(place.data)
    else parameters.others.push(upgradeParameter(place.data))
  }
  return parameters
}

function upgradeParameter(old: DataMap): DataMap {
  const parameter = Object.assign(emptyMap(), old, { schema: schemaOf(old) })
  if (old['x-example'] !== undefined) parameter.example = old['x-example']
  const format = old.collectionFormat ?? 'csv'
  if (old.type === 'array') {
    if (format === 'ssv') parameter.style = 'spaceDelimited'
    if (format === 'pipes') parameter.style = 'pipeDelimited'
    parameter.explode = format === 'multi'
  }
  return parameter
}

function bodyOf(document: Document, place: Place, consumes: string[]): DataMap {
  const schema = step(place, 'schema').data
  const content = emptyMap()
  for (const type of consumes) content[type] = schema === undefined ? emptyMap() : map({ schema })
  const body = map({ content, required: document.flag(place, 'required') })
  const description = document.text(place, 'description')
  if (description !== null) body.description = description
  return body
}

function formOf(form: DataMap[], consumes: string[]): DataMap {
  const properties = emptyMap()
  const required: Data[] = []
  for (const field of form) {
    if (typeof field.name !== 'string') continue
    const schema = schemaOf(field)
    if (typeof field.description === 'string') schema.description = field.description
    properties[field.name] = schema
    if (field.required === true) required.push(field.name)
  }
  const types = consumes.filter((type) => type === FORM || type === MULTIPART)
  if (types.length === 0) types.push(form.some(({ type }) => type === 'file') ? MULTIPART : FORM)
  const content = emptyMap()
  for (const type of types) content[type] = map({ schema: map({ type: 'object', properties, required }) })
  return map({ content, required: required.length > 0 })
}

function upgradeResponses(document: Document, operation: Place, produces: string[]): DataMap {
  const responses = emptyMap()
  for (const { key, place: at } of document.members(step(operation, 'responses'), '"responses"')) {
    const place = document.follow(at)
    if (place.failed) continue
    responses[key] = isMap(place.data) ? upgradeResponse(document, place, produces) : (place.data ?? null)
  }
  return responses
}

function upgradeResponse(document: Document, place: Place, produces: string[]): DataMap {
  const response = Object.assign(emptyMap(), place.data)
  const schema = step(place, 'schema').data
  const examples = new Map(document.members(step(place, 'examples'), '"examples"').map((one) => [one.key, one.place]))
  const content = emptyMap()
  for (const type of new Set([...(schema === undefined ? [] : produces), ...examples.keys()])) {
    const media = emptyMap()
    if (schema !== undefined) media.schema = schema
    const example = examples.get(type)?.data
    if (example !== undefined) media.example = example
    content[type] = media
  }
  response.content = content
  delete response.examples
  const headers = emptyMap()
  for (const { key, place: header } of document.members(step(place, 'headers'), '"headers"')) {
    if (isMap(header.data)) headers[key] = Object.assign(emptyMap(), header.data, { schema: schemaOf(header.data) })
  }
  response.headers = headers
  return response
}

function mediaTypes(document: Document, operation: Place, key: string): string[] {
  const own = step(operation, key)
  const place = own.data === undefined ? step(rootOf(document), key) : own
  const types = document.items(place, `"${key}"`).flatMap(({ data }) => (typeof data === 'string' ? [data] : []))
  return types.length > 0 ? types : ['application/json']
}

function schemaOf(old: DataMap): DataMap {
  const schema = emptyMap()
  for (const word of SCHEMA_WORDS) {
    if (old[word] !== undefined) schema[word] = old[word]
  }
  return schema
}

function map(members: { [key: string]: Data }): DataMap {
  return Object.assign(emptyMap(), members)
}
