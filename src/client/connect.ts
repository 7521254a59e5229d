import createClient, { type Client } from 'openapi-fetch'
import { type Dispatcher, fetch, type Headers, Request } from 'undici'
import type { paths as ManagementPaths } from './management.gen.ts'
import type { paths as PortalPaths } from './portal.gen.ts'

export type PortalClient = Client<PortalPaths>
export type ManagementClient = Client<ManagementPaths>

/** How to reach a site over HTTP. `headers` may hold a cookie or a bearer token; `onAnswer` sees each answer's headers. */
export type Reach = {
  origin: string
  dispatcher: Dispatcher
  headers?: () => Record<string, string>
  onAnswer?: (headers: Headers) => void
}

/** The developers' API of one portal. */
export function connectPortal(reach: Reach): PortalClient {
  return createClient<PortalPaths>(options(reach))
}

/** The management API. */
export function connectManagement(reach: Reach): ManagementClient {
  return createClient<ManagementPaths>(options(reach))
}

function options({ origin, dispatcher, headers, onAnswer }: Reach) {
  const send = async (request: Request) => {
    for (const [name, value] of Object.entries(headers?.() ?? {})) request.headers.set(name, value)
    const answer = await fetch(request, { dispatcher, redirect: 'manual' })
    onAnswer?.(answer.headers)
    return answer
  }
  // The package's own fetch and the platform's have equal shapes and different names.
  return {
    baseUrl: origin,
    fetch: send as unknown as (request: globalThis.Request) => Promise<Response>,
    Request: Request as unknown as typeof globalThis.Request,
  }
}
