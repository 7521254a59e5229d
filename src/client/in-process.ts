import type { FastifyInstance } from 'fastify'
import createClient from 'openapi-fetch'
import { shareReads } from '../platform/wire/shared-reads.ts'
import type { ManagementClient, PortalClient } from './connect.ts'
import { type InProcessCall, inProcessCalls } from './context.ts'
import type { paths as ManagementPaths } from './management.gen.ts'
import type { paths as PortalPaths } from './portal.gen.ts'

/** An app that answers without a socket. */
type InProcessApp = Pick<FastifyInstance, 'inject'>

/** What the typed client asks: as much of the platform's own Request as is read here, without its streams and checks. */
class LightRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: string | undefined

  constructor(url: string, { method = 'GET', headers, body }: { method?: string; headers: Headers; body?: string }) {
    this.url = url
    this.method = method
    this.headers = headers
    this.body = body
  }
}

/** The developers' API, called from a page of the same process on behalf of `call.caller`. */
export function portalInProcess(app: InProcessApp, origin: string, call: InProcessCall): PortalClient {
  return createClient<PortalPaths>(options(app, origin, call))
}

/** The management API, likewise. */
export function managementInProcess(app: InProcessApp, origin: string, call: InProcessCall): ManagementClient {
  return createClient<ManagementPaths>(options(app, origin, call))
}

function options(app: InProcessApp, origin: string, call: InProcessCall) {
  const { host } = new URL(origin)
  return {
    baseUrl: origin,
    Request: LightRequest as unknown as typeof Request,
    fetch: (request: Request) => {
      const { url, ...rest } = request as unknown as LightRequest
      return answer(app, { ...rest, host, path: url.slice(origin.length) }, call)
    },
  }
}

type Asked = { method: string; headers: Headers; body: string | undefined; host: string; path: string }

async function answer(app: InProcessApp, asked: Asked, context: InProcessCall): Promise<Response> {
  const call: InProcessCall = { ...context, answer: undefined }
  const headers: Record<string, string> = { host: asked.host, 'user-agent': call.userAgent ?? '' }
  if (call.cookieHeader) headers.cookie = call.cookieHeader
  for (const name of ['accept', 'if-match', ...(asked.body === undefined ? [] : ['content-type'])]) {
    const value = asked.headers.get(name)
    if (value !== null) headers[name] = value
  }
  // Inject only begins when it is waited for, so the waiting has to happen inside.
  const isRead = asked.method === 'GET'
  const reply = await shareReads(isRead ? context.reads : undefined, () =>
    inProcessCalls.run(call, async () =>
      app.inject({
        method: asked.method as 'GET',
        url: asked.path,
        headers,
        ...(asked.body === undefined ? {} : { payload: asked.body }),
      }),
    ),
  )
  // A page that has changed something reads anew.
  if (!isRead) context.reads?.clear()
  const { 'set-cookie': cookies = [], 'clear-site-data': cleared } = reply.headers
  context.cookies.push(...[cookies].flat())
  if (cleared) context.clearSiteData = String(cleared)
  const isOk = reply.statusCode >= 200 && reply.statusCode < 300
  return isOk && call.answer ? lightResponse(reply, call.answer.value) : textResponse(reply)
}

type Reply = Awaited<ReturnType<InProcessApp['inject']>>

/** The validated object is handed over as it is: no text is made of it and read again. */
function lightResponse(reply: Reply, value: unknown): Response {
  const response = {
    status: reply.statusCode,
    ok: true,
    headers: { get: (name: string) => headerOf(reply, name.toLowerCase()) },
    json: async () => value,
  }
  return response as unknown as Response
}

function headerOf({ headers }: Reply, name: string): string | null {
  // The typed client asks for json() only where it is told of a length.
  if (name === 'content-length') return '1'
  const value = headers[name]
  return value === undefined ? null : String(value)
}

function textResponse(reply: Reply): Response {
  const { statusCode: status } = reply
  const hasBody = status !== 204 && status !== 304
  return new Response(hasBody ? new Uint8Array(reply.rawPayload) : null, { status, headers: headersOf(reply.headers) })
}

function headersOf(from: Reply['headers']): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(from)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one))
  }
  return headers
}
