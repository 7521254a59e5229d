import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dataOf, dataOrNothing } from '../../../web/answers.ts'
import { bareStyle, renderBareProblem } from '../../../web/bare-problem.tsx'
import { consolePages } from '../../../web/console/pages.ts'
import { renderConsolePage, renderConsoleProblem } from '../../../web/console/site.tsx'
import type { ConsolePageContext, PortalPageContext } from '../../../web/page.ts'
import { portalPages } from '../../../web/portal/pages.ts'
import { renderPortalPage, renderPortalProblem } from '../../../web/portal/site.tsx'
import { pickLanguage } from '../../../web/texts/index.ts'
import { speculationRules } from '../../../web/ui/document/speculation.ts'
import type { InProcessCall } from '../../client/context.ts'
import { inProcessCalls } from '../../client/context.ts'
import { managementInProcess, portalInProcess } from '../../client/in-process.ts'
import type { Platform } from '../../platform/platform.ts'
import { readCookie } from '../../platform/secrets/cookies.ts'
import type { Problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import type { Sites } from '../app.ts'
import { normaliseHost } from '../http/hosts.ts'
import { assetRoutes, readAssets } from './assets.ts'
import { PageCache } from './page-cache.ts'
import { addPages, answerFromCache, callOf, type Site, sendPage } from './pages.ts'

/** The pages of both sites, over the typed clients of the two APIs. */
export function createSites({ config, changes }: Platform, cache = new PageCache(changes)): Sites {
  const assets = readAssets()
  const asset = assets.addressOf
  let apps: { portalApp: App; consoleApp: App }

  const portalSite: Site<PortalPageContext> = {
    pages: portalPages,
    cache,
    keyOf: (request, { pathname, search }) => {
      const { language, theme } = basics(request, 'http://site.invalid')
      return [normaliseHost(request.headers.host), pathname, search, language, theme].join(' ')
    },
    signInPath: '/login',
    connectTo: [],
    isSignedIn: (request) => request.caller.kind === 'developer',
    async makeContext(request, call) {
      const client = portalInProcess(apps.portalApp, request.portal.origin, call)
      const isDeveloper = call.caller.kind === 'developer'
      const { id, displayName, origin, description, authenticationEnabled, contactEmail, passwordMinLength } =
        request.portal
      return {
        ...basics(request, origin),
        client,
        me: isDeveloper ? await dataOrNothing(client.GET('/api/v3/developer/me')) : undefined,
        portal: { id, name: displayName, origin, description, authenticationEnabled },
        gatewayUrl: config.gatewayUrl.origin,
        contactEmail,
        passwordMinLength,
      }
    },
    render: (context, page, data) => renderPortalPage(context, page, data, asset),
    renderProblem: (context, status, detail) => renderPortalProblem(context, status, detail, asset),
  }

  const consoleSite: Site<ConsolePageContext> = {
    pages: consolePages,
    signInPath: '/login',
    connectTo: [],
    isSignedIn: (request) => request.caller.kind === 'operator',
    async makeContext(request, call) {
      const client = managementInProcess(apps.consoleApp, config.publicUrl.origin, call)
      const isOperator = call.caller.kind === 'operator'
      const [me, waiting] = await Promise.all([
        isOperator ? dataOf(client.GET('/gatehouse/v1/me')) : undefined,
        isOperator ? dataOf(client.GET('/gatehouse/v1/waiting')) : undefined,
      ])
      return {
        ...basics(request, config.publicUrl.origin),
        client,
        me,
        waiting: (waiting?.developers ?? 0) + (waiting?.registrations ?? 0),
      }
    },
    render: (context, page, data) => renderConsolePage(context, page, data, asset),
    renderProblem: (context, status, detail) => renderConsoleProblem(context, status, detail, asset),
  }

  const pageAt = new Map(portalPages.map((page) => [page.address, page]))
  return {
    portalEarly: (request, reply) => {
      const page = pageAt.get(request.routeOptions.url ?? '')
      return page ? answerFromCache(portalSite, page, request, reply) : assets.answer(request, reply)
    },
    consoleEarly: (request, reply) => assets.answer(request, reply),
    portalProblem: (request, reply, fault) => answerAsPage(portalSite, request, reply, fault),
    consoleProblem: (request, reply, fault) => answerAsPage(consoleSite, request, reply, fault),
    async add(both) {
      apps = both
      for (const app of [both.portalApp, both.consoleApp]) {
        assetRoutes(app, assets)
        app.get(
          '/_core/speculation.json',
          { config: { permission: 'anyone' }, schema: { hide: true } },
          (_request, reply) =>
            reply
              .type('application/speculationrules+json')
              .header('cache-control', 'public, max-age=3600')
              .send(speculationRules),
        )
      }
      await addPages(both.portalApp, portalSite)
      await addPages(both.consoleApp, consoleSite)
    },
  }
}

function basics(request: FastifyRequest, origin: string) {
  const theme = readCookie(request.headers.cookie, 'theme')
  return {
    url: new URL(request.url, origin),
    params: request.params as Record<string, string>,
    language: pickLanguage(request.headers['accept-language']),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    requestId: request.id,
  } as const
}

/** Programs get problem+json; a browser that opens a page gets a page. */
async function answerAsPage<Context>(
  site: Site<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: Problem,
): Promise<FastifyReply | undefined> {
  const isForPrograms = /^\/(api|v2|v3|gatehouse|openapi|health|metrics)(\/|$)/.test(request.url)
  const wantsPage = request.headers.accept?.includes('text/html') ?? false
  if (inProcessCalls.getStore() || isForPrograms || !wantsPage) return undefined
  const context = await makeContextSafely(site, request)
  reply.headers(fault.headers)
  if (!context) return sendBare(request, reply, fault.status)
  return sendPage(reply, site, fault.status, site.renderProblem(context, fault.status, undefined))
}

/** Where not even the portal is known, or the database is away, there is nothing to draw a frame from. */
async function makeContextSafely<Context>(site: Site<Context>, request: FastifyRequest): Promise<Context | undefined> {
  const call: InProcessCall = { ...callOf(request), caller: request.caller ?? { kind: 'anonymous' } }
  return site.makeContext(request, call).catch(() => undefined)
}

/** Nothing but its own style may come with the page: whatever else it would ask for, the same fault keeps away (WEB-4). */
const barePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(bareStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

function sendBare(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  const language = pickLanguage(request.headers['accept-language'])
  return reply
    .code(status)
    .header('content-security-policy', barePolicy)
    .type('text/html; charset=utf-8')
    .send(renderBareProblem(status, language, request.id))
}
