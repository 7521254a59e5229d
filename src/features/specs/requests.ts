// What a reader would send to try an operation: a value for each parameter and a body for each type.

import type { Content, OperationDetail, Parameter, Schema } from './model.ts'
import { exampleOf, exampleText } from './samples.ts'

export type ExampleField = { name: string; value: string; isFile: boolean }

/** A body of one media type. `form` and `multipart` come in fields, `file` is whatever the reader brings. */
export type ExampleBody = {
  mediaType: string
  kind: 'text' | 'form' | 'multipart' | 'file'
  text: string | null
  fields: ExampleField[]
}

/** `parameters` holds a JSON value for each parameter, in their order. */
export type ExampleRequest = { parameters: unknown[]; bodies: ExampleBody[] }

/** More types and fields than these are no longer an example. */
const mostBodies = 5
const mostFields = 100

export function exampleRequest({ parameters, requestBody }: OperationDetail): ExampleRequest {
  return {
    parameters: parameters.map(sampleValueOf),
    bodies: (requestBody?.contents ?? []).slice(0, mostBodies).map(bodyOf),
  }
}

function sampleValueOf({ name, schema, examples }: Parameter): unknown {
  const [written] = examples.filter((example) => !example.truncated)
  if (written) return isText(schema) ? written.text : parsed(written.text)
  if (!schema) return ''
  const said = schema.const ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0]
  if (said !== undefined && said !== null) return said
  // Its own name says more about a text than "text" does.
  return isText(schema) && !schema.format ? name : (exampleOf(schema, 'request') ?? '')
}

function isText(schema: Schema | null): boolean {
  return schema?.type?.includes('string') ?? false
}

/** Examples are kept as text; lists, objects, numbers and flags among them are JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function bodyOf(content: Content): ExampleBody {
  const { mediaType, schema } = content
  const type = mediaType.split(';')[0]?.trim().toLowerCase()
  const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
  if (isForm && schema && propertiesOf(schema).length > 0) {
    const kind = type === 'multipart/form-data' ? 'multipart' : 'form'
    return { mediaType, kind, text: null, fields: fieldsOf(schema) }
  }
  const text = exampleText(content, 'request')
  return { mediaType, kind: text === null ? 'file' : 'text', text, fields: [] }
}

const propertiesOf = (schema: Schema) => [
  ...(schema.properties ?? []),
  ...(schema.allOf ?? []).flatMap((part) => part.properties ?? []),
]

function fieldsOf(schema: Schema): ExampleField[] {
  return propertiesOf(schema)
    .filter((property) => !property.schema.readOnly && !(property.schema.deprecated && !property.required))
    .slice(0, mostFields)
    .map(({ name, schema: own }) => {
      const one = own.items ?? own
      const isFile = one.format === 'binary' || (one.contentMediaType !== undefined && !one.contentEncoding)
      return { name, isFile, value: isFile ? '' : textOf(exampleOf(own, 'request')) }
    })
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
}
