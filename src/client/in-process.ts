import type { FastifyInstance } from 'fastify'
import createClient from 'openapi-fetch'
import { shareReads } from '../platform/wire/shared-reads.ts'
import type { ManagementClient, PortalClient } from './connect.ts'
import { type InProcessCall, inProcessCalls } from './context.ts'
import type { paths as ManagementPaths } from './management.gen.ts'
import type { paths as PortalPaths } from './portal.gen.ts'

/** An app that answers without a socket. */
type InProcessApp = Pick<FastifyInstance, 'inject'>

/** The developers' API, called from a page of the same process on behalf of `call.caller`. */
export function portalInProcess(app: InProcessApp, origin: string, call: InProcessCall): PortalClient {
  return createClient<PortalPaths>({ baseUrl: origin, fetch: (request) => answer(app, request, call) })
}

/** The management API, likewise. */
export function managementInProcess(app: InProcessApp, origin: string, call: InProcessCall): ManagementClient {
  return createClient<ManagementPaths>({ baseUrl: origin, fetch: (request) => answer(app, request, call) })
}

async function answer(app: InProcessApp, request: Request, context: InProcessCall): Promise<Response> {
  const url = new URL(request.url)
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined
  const call: InProcessCall = { ...context, answer: undefined }
  const headers: Record<string, string> = { host: url.host, 'user-agent': call.userAgent ?? '' }
  if (call.cookieHeader) headers.cookie = call.cookieHeader
  const type = request.headers.get('content-type')
  const accept = request.headers.get('accept')
  if (type && body) headers['content-type'] = type
  if (accept) headers.accept = accept
  const ifMatch = request.headers.get('if-match')
  if (ifMatch !== null) headers['if-match'] = ifMatch
  // Inject only begins when it is waited for, so the waiting has to happen inside.
  const isRead = request.method === 'GET'
  const reply = await shareReads(isRead ? context.reads : undefined, () =>
    inProcessCalls.run(call, async () =>
      app.inject({
        method: request.method as 'GET',
        url: url.pathname + url.search,
        headers,
        ...(body ? { payload: body } : {}),
      }),
    ),
  )
  // A page that has changed something reads anew.
  if (!isRead) context.reads?.clear()
  const answered = new Headers()
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const one of [value].flat()) if (one !== undefined) answered.append(name, String(one))
  }
  context.cookies.push(...answered.getSetCookie())
  const cleared = answered.get('clear-site-data')
  if (cleared) context.clearSiteData = cleared
  const hasBody = reply.statusCode !== 204 && reply.statusCode !== 304
  const response = new Response(hasBody ? new Uint8Array(reply.rawPayload) : null, {
    status: reply.statusCode,
    headers: answered,
  })
  const { answer: object } = call
  if (!object) return response
  // The validated object is handed over as it is: no text is made of it and read again.
  // openapi-fetch asks for json() only where it is told of a length; without one it reads the text.
  response.headers.set('content-length', '1')
  Object.defineProperty(response, 'json', { value: async () => object.value })
  return response
}
