import type { IncomingMessage, ServerResponse } from 'node:http'

/** What an operation sees of a request. */
export type Call = {
  params: Record<string, string>
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: unknown
}

export type Answer = {
  status: number
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  text?: string
  /** Writes for as long as the connection lasts. */
  stream?: (response: ServerResponse) => void
}

export type Route = { method: string; path: string; answer: (call: Call) => Answer }

export type FieldError = { field: string; message: string }

/** An answer of 400 and above as a problem document (RFC 9457). */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(status: number, kind: string, detail: string, errors?: FieldError[]) {
    super(detail)
    this.name = 'Refusal'
    const words = kind.replaceAll('-', ' ')
    const title = words.charAt(0).toUpperCase() + words.slice(1)
    const body = { type: `/problems/${kind}`, title, status, detail, ...(errors && { errors }) }
    this.answer = { status, body, headers: { 'content-type': 'application/problem+json' } }
  }
}

export function invalid(errors: FieldError[]): Refusal {
  const detail = errors.length === 1 ? 'One field is not what it must be.' : 'Some fields are not what they must be.'
  return new Refusal(400, 'invalid-request', detail, errors)
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', `There is no ${what}.`)
}

const MOST_BODY = 2 * 1024 * 1024

export function createHandler(routes: Route[]): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const known = routes.map((route) => ({ ...route, parts: route.path.split('/') }))
  return async (request, response) => {
    try {
      send(response, await answerTo(request, known))
    } catch (error) {
      if (error instanceof Refusal) send(response, error.answer)
      else {
        console.error(error)
        send(response, new Refusal(500, 'our-mistake', 'Something broke here. It was written down.').answer)
      }
    }
  }
}

async function answerTo(request: IncomingMessage, routes: (Route & { parts: string[] })[]): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://upstream')
  const parts = url.pathname.split('/')
  const here = routes.flatMap((route) => {
    const params = match(route.parts, parts)
    return params ? [{ route, params }] : []
  })
  // A path without parameters wins over one with them: /readings/stream is no station.
  here.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)
  const found = here.find(({ route }) => route.method === request.method)
  const body = await readBody(request)
  if (found) {
    return found.route.answer({ params: found.params, query: url.searchParams, headers: request.headers, body })
  }
  if (here.length === 0) throw notFound(`operation at ${url.pathname}`)
  throw new Refusal(405, 'method-not-allowed', `${request.method} is not possible here.`)
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const wanted = pattern[at] ?? ''
    if (!wanted.startsWith('{')) {
      if (wanted !== part) return null
      continue
    }
    try {
      params[wanted.slice(1, -1)] = decodeURIComponent(part)
    } catch {
      return null
    }
  }
  return params
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BODY) throw new Refusal(413, 'too-large', 'The body is larger than 2 MB.')
    chunks.push(chunk)
  }
  if (size === 0) return undefined
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal(400, 'invalid-request', 'The body is not JSON.')
  }
}

function send(response: ServerResponse, { status, headers, body, text, stream }: Answer): void {
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const type = content === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  if (stream) stream(response)
  else response.end(content)
}
