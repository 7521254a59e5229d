import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Form, SentFile } from '../../../web/page.ts'
import { invalidField, Problem, problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { whyNotText } from '../http/json-body.ts'
import { type Fields, readFields, readText } from './form-fields.ts'

/** Bytes of a form on a page that names no limit of its own. */
const usualLimit = 256 * 1024
/** Boundaries and headers of parts, beside what they hold. */
const framing = 64 * 1024

/** Forms are welcome at pages only; the APIs take JSON. */
export async function addFormParsers(scope: App): Promise<void> {
  const asBytes = { parseAs: 'buffer', bodyLimit: usualLimit } as const
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    asBytes,
    async (_request: unknown, bytes: Buffer) => bytes,
  )
  await scope.register(multipart)
}

/** What a form sent. A file is taken only by pages with a limit of their own. @throws 400, 413, 415 */
export async function readForm(request: FastifyRequest, limit: number | undefined): Promise<Form> {
  if (!request.isMultipart()) {
    return formOf(readFields(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)), new Map())
  }
  if (limit === undefined) throw problem('wrong-content-type')
  if (Number(request.headers['content-length'] ?? 0) > limit + framing) throw problem('body-too-large')
  const fields: Fields = Object.create(null)
  const files = new Map<string, SentFile>()
  let left = limit
  const limits = { files: 1, fields: 50, parts: 51, fileSize: limit, fieldSize: limit, fieldNameSize: 100 }
  try {
    // Texts are asked for byte by byte, since what the parser makes of invalid ones cannot be told from valid ones.
    for await (const part of request.parts({ limits, defCharset: 'latin1' })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        left -= bytes.length
        // A file field that was left alone arrives as a file without name and bytes.
        if (part.filename || bytes.length > 0) files.set(part.fieldname, fileOf(part.filename ?? '', bytes))
      } else {
        const bytes = Buffer.from(String(part.value ?? ''), 'latin1')
        left -= bytes.length
        if (part.valueTruncated) throw problem('body-too-large')
        const value = readText(bytes, part.fieldname)
        fields[part.fieldname] = part.fieldname in fields ? [fields[part.fieldname] ?? [], value].flat() : value
      }
      if (left < 0) throw problem('body-too-large')
    }
  } catch (error) {
    throw problemOf(error)
  }
  return formOf(fields, files)
}

function formOf(fields: Fields, files: ReadonlyMap<string, SentFile>): Form {
  for (const [name, given] of Object.entries(fields)) {
    if (whyNotText(name)) throw problem('malformed-body')
    const reason = [given].flat().map(whyNotText).find(Boolean)
    if (reason) throw invalidField(name, 'invalid', reason)
  }
  return {
    value: (name) => [fields[name] ?? ''].flat()[0] ?? '',
    values: (name) => [fields[name] ?? []].flat(),
    file: (name) => files.get(name),
    all: fields,
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function fileOf(name: string, bytes: Buffer): SentFile {
  return {
    name,
    bytes,
    text() {
      try {
        const text = utf8.decode(bytes)
        return whyNotText(text) ? undefined : text
      } catch {
        return undefined
      }
    },
  }
}

/** What the parser does not like is told apart by a status alone; all else that comes from it is a body that is no form. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { statusCode } = error as { statusCode?: number }
  return problem(statusCode === 413 ? 'body-too-large' : 'malformed-body', { cause: error })
}
