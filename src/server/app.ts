import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { portalManagementRoutes, portalOrigin, portalRoutes } from '../features/portals/index.ts'
import type { Caller } from '../platform/caller.ts'
import type { Platform } from '../platform/platform.ts'
import type { App } from '../platform/routes.ts'
import { isSameSecret } from '../platform/secrets.ts'
import { findPortalOfHost, isConsoleHost, normaliseHost } from './hosts.ts'
import { createHttpApp } from './http-app.ts'

/** The holder of the bootstrap token. */
function findBootstrapCaller({ config }: Platform, request: FastifyRequest): Caller | undefined {
  const { authorization } = request.headers
  if (!config.adminToken || !authorization) return undefined
  return isSameSecret(authorization, `Bearer ${config.adminToken}`)
    ? { kind: 'machine', name: 'bootstrap-token' }
    : undefined
}

/** The two sides of the web listener, and the handler that tells them apart by host. */
export type Gatehouse = {
  /** The developers' side: every portal's site and `/api/v3`. */
  portalApp: App
  /** The operators' side: the console, `/v3` and `/v2`. */
  consoleApp: App
  handle(request: IncomingMessage, response: ServerResponse): void
  close(): Promise<void>
}

/** Composes the product: each feature in order, its routes and the answers to what features above ask of those below. */
export async function createGatehouse(platform: Platform): Promise<Gatehouse> {
  const { config } = platform
  const portalApp = createHttpApp(platform, {
    document: {
      title: 'Gatehouse portal API',
      description: 'What developers do on a portal: sign up, find APIs, register applications, hold credentials.',
      server: portalOrigin(config, { subdomain: 'portal' }),
    },
    findPortal: (request) => findPortalOfHost(platform, request),
    findCaller: async () => ({ kind: 'anonymous' }),
    ownOrigin: (request) => request.portal.origin,
  })
  const consoleApp = createHttpApp(platform, {
    document: {
      title: 'Gatehouse management API',
      description: 'What operators do: run portals, publish APIs, decide about developers and registrations.',
      server: config.publicUrl.origin,
    },
    findPortal: undefined,
    findCaller: async (request) => findBootstrapCaller(platform, request) ?? { kind: 'anonymous' },
    ownOrigin: () => config.publicUrl.origin,
  })

  // Plugins add hooks and parsers at this point; routes come after them.
  await portalApp.after()
  await consoleApp.after()

  portalManagementRoutes(consoleApp, platform, { countPublications: async () => 0 })
  portalRoutes(portalApp, platform)

  await portalApp.ready()
  await consoleApp.ready()
  return {
    portalApp,
    consoleApp,
    handle(request, response) {
      const app = isConsoleHost(platform, normaliseHost(request.headers.host)) ? consoleApp : portalApp
      app.routing(request, response)
    },
    async close() {
      await portalApp.close()
      await consoleApp.close()
    },
  }
}
