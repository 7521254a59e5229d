import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { apiManagementRoutes } from '../features/apis/index.ts'
import { applicationManagementRoutes, applicationPortalRoutes } from '../features/applications/index.ts'
import { changelogManagementRoutes, changelogRoutes } from '../features/changelogs/index.ts'
import { controlPlaneManagementRoutes } from '../features/control-planes/index.ts'
import { credentialManagementRoutes, credentialPortalRoutes } from '../features/credentials/index.ts'
import { developerManagementRoutes, developerRoutes } from '../features/developers/index.ts'
import { documentManagementRoutes } from '../features/documents/index.ts'
import { mailManagementRoutes } from '../features/emails/index.ts'
import { gatewayManagementRoutes } from '../features/gateways/index.ts'
import { importManagementRoutes } from '../features/imports/index.ts'
import { findOperatorCaller, operatorManagementRoutes, operatorSessionRoutes } from '../features/operators/index.ts'
import { portalManagementRoutes, portalOrigin, portalRoutes } from '../features/portals/index.ts'
import {
  catalogRoutes,
  countPublications,
  portalsOfApis,
  publicationManagementRoutes,
  publishedStrategies,
  referenceRoutes,
} from '../features/publications/index.ts'
import {
  applicationsUsing,
  countRegistrations,
  registrationManagementRoutes,
  registrationPortalRoutes,
} from '../features/registrations/index.ts'
import { searchRoutes } from '../features/search/index.ts'
import { findDeveloperCaller, sessionManagementRoutes, sessionRoutes } from '../features/sessions/index.ts'
import { ensureKeyStrategy, strategyManagementRoutes, strategyPortalRoutes } from '../features/strategies/index.ts'
import { tryItRoutes } from '../features/try-it/index.ts'
import { createOutgoing } from '../platform/outgoing/outgoing.ts'
import { readPolicy } from '../platform/outgoing/policy.ts'
import type { Platform } from '../platform/platform.ts'
import type { Problem } from '../platform/wire/problem.ts'
import type { App } from '../platform/wire/routes.ts'
import { healthRoutes } from './http/health.ts'
import { findPortalOfHost, isConsoleHost, normaliseHost } from './http/hosts.ts'
import { createHttpApp } from './http/http-app.ts'
import { createMeter, metricsRoutes } from './metrics.ts'
import { helpRoutes, managementDocumentRoutes, portalDocumentRoutes } from './sites/documents.ts'
import { withoutMarkdownEnding } from './sites/pages.ts'

/** Pages have a second form, told by the end of their address (product.md, Addresses). */
function readMarkdownAddress(asked: string) {
  const address = withoutMarkdownEnding(asked)
  return address === undefined ? undefined : { address, headers: { accept: 'text/markdown' } }
}

type AnswerAsPage = (request: FastifyRequest, reply: FastifyReply, fault: Problem) => Promise<FastifyReply | undefined>

/** The pages of both sites; left out where only the APIs are needed. */
export type Sites = {
  portalProblem: AnswerAsPage
  /** Answers with a built file, or a visitor with a page that is finished already; false where there is none. */
  portalEarly(request: FastifyRequest, reply: FastifyReply): boolean
  consoleEarly(request: FastifyRequest, reply: FastifyReply): boolean
  consoleProblem: AnswerAsPage
  add(apps: { portalApp: App; consoleApp: App }): Promise<void>
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
export async function createGatehouse(platform: Platform, sites?: Sites): Promise<Gatehouse> {
  const { config } = platform
  const outgoing = createOutgoing(readPolicy(config))
  const meter = createMeter()
  const portalApp = createHttpApp(platform, {
    document: {
      title: 'Gatehouse portal API',
      description: 'What developers do on a portal: sign up, find APIs, register applications, hold credentials.',
      server: portalOrigin(config, { subdomain: 'portal' }),
    },
    findPortal: (request) => findPortalOfHost(platform, request),
    findCaller: (request) => findDeveloperCaller(platform, request.portal, request.headers.cookie),
    ownOrigin: (request) => request.portal.origin,
    meter: (answered) => meter.count({ site: 'portal', ...answered }),
    answerAsPage: sites?.portalProblem,
    answerEarly: sites?.portalEarly,
    readAddress: sites && readMarkdownAddress,
  })
  const consoleApp = createHttpApp(platform, {
    document: {
      title: 'Gatehouse management API',
      description: 'What operators do: run portals, publish APIs, decide about developers and registrations.',
      server: config.publicUrl.origin,
    },
    findPortal: undefined,
    findCaller: (request) => findOperatorCaller(platform, request.headers),
    ownOrigin: () => config.publicUrl.origin,
    meter: (answered) => meter.count({ site: 'console', ...answered }),
    answerAsPage: sites?.consoleProblem,
    answerEarly: sites?.consoleEarly,
  })

  // Plugins add hooks and parsers at this point; routes come after them.
  await portalApp.after()
  await consoleApp.after()

  operatorManagementRoutes(consoleApp, platform)
  operatorSessionRoutes(consoleApp, platform)
  portalManagementRoutes(consoleApp, platform, { countPublications, chooseStrategy: ensureKeyStrategy })
  portalRoutes(portalApp, platform)
  developerManagementRoutes(consoleApp, platform)
  developerRoutes(portalApp, platform)
  sessionManagementRoutes(consoleApp, platform)
  sessionRoutes(portalApp, platform)

  controlPlaneManagementRoutes(consoleApp, platform)
  gatewayManagementRoutes(consoleApp, platform)

  apiManagementRoutes(consoleApp, platform, { portalsOfApis })
  importManagementRoutes(consoleApp, platform, { outgoing })
  documentManagementRoutes(consoleApp, platform)
  strategyManagementRoutes(consoleApp, platform, { publishedStrategies })
  strategyPortalRoutes(portalApp, platform, { publishedStrategies })
  publicationManagementRoutes(consoleApp, platform)
  catalogRoutes(portalApp, platform)
  referenceRoutes(portalApp, platform)
  tryItRoutes(portalApp, platform, { outgoing })

  applicationManagementRoutes(consoleApp, platform, { countRegistrations })
  applicationPortalRoutes(portalApp, platform)
  registrationManagementRoutes(consoleApp, platform)
  registrationPortalRoutes(portalApp, platform)
  changelogManagementRoutes(consoleApp, platform, { whoUses: applicationsUsing })
  changelogRoutes(portalApp, platform)
  credentialManagementRoutes(consoleApp, platform)
  credentialPortalRoutes(portalApp, platform)
  searchRoutes(portalApp, platform)

  mailManagementRoutes(consoleApp, platform)

  helpRoutes(portalApp, platform)
  portalDocumentRoutes(portalApp)
  portalDocumentRoutes(consoleApp)
  managementDocumentRoutes(consoleApp)
  healthRoutes(consoleApp, platform)
  metricsRoutes(consoleApp, platform, meter)
  await sites?.add({ portalApp, consoleApp })
  await portalApp.ready()
  await consoleApp.ready()
  return {
    portalApp,
    consoleApp,
    handle(request, response) {
      // Load balancers and collectors ask by address, not by name.
      const isOurs =
        /^\/(health\/|metrics$)/.test(request.url ?? '') || isConsoleHost(platform, normaliseHost(request.headers.host))
      const app = isOurs ? consoleApp : portalApp
      app.routing(request, response)
    },
    async close() {
      await portalApp.close()
      await consoleApp.close()
    },
  }
}
