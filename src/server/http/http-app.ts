import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyReply, type FastifyRequest, type FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { inProcessCalls } from '../../client/context.ts'
import type { Caller } from '../../platform/caller.ts'
import { requestIds } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { checkOnce } from '../../platform/wire/lasting-answers.ts'
import { type Problem, problem } from '../../platform/wire/problem.ts'
import type { App, Permission, PortalSite } from '../../platform/wire/routes.ts'
import { createAllowedMethods } from './allowed-methods.ts'
import { readJsonBody, whyNotText } from './json-body.ts'
import { sendProblem, toProblem, validatorCompiler } from './problem-answers.ts'

/** What differs between the developers' side and the management side. */
export type Door = {
  /** Title, version and sentence of the OpenAPI document. */
  document: { title: string; description: string; server: string }
  /** The portal whose host was asked; undefined on the management side. @throws 421 */
  findPortal: ((request: FastifyRequest) => Promise<PortalSite>) | undefined
  findCaller: (request: FastifyRequest) => Promise<Caller>
  /** Scheme, host and port that a browser's changing calls must come from (WEB-1). */
  ownOrigin: (request: FastifyRequest) => string
  /** Told of each answer to a request from outside. */
  meter?: (answered: { route: string | undefined; status: number; seconds: number }) => void
  /** Answers a problem as a page where a browser asked for one; undefined leaves problem+json. */
  answerAsPage?: (request: FastifyRequest, reply: FastifyReply, fault: Problem) => Promise<FastifyReply | undefined>
  /** The address that is routed for one that was asked, and headers that stand for what was cut from it. */
  readAddress?: (address: string) => { address: string; headers: Record<string, string> } | undefined
  /** May answer before the portal and the caller are looked up; says whether it did. */
  answerEarly?: (request: FastifyRequest, reply: FastifyReply) => boolean
}

/** A JSON body beyond this is a 413, unless the route allows more (DOS-1). */
const bodyLimit = 1024 * 1024

/** A route as it was declared. */
export type Route = {
  method: string
  url: string
  permission: Permission
  bodyLimit: number | undefined
  schema: FastifySchema | undefined
}
const tables = new WeakMap<App, Route[]>()

/** Every route of an app, so that a test can hold all of them to one rule (AZ-1). */
export function listRoutes(app: App): readonly Route[] {
  return tables.get(app) ?? []
}

/** One of the two Fastify apps: its parsers, hooks and answers, ready for the features' routes. */
export function createHttpApp(platform: Platform, door: Door): App {
  const app = Fastify({
    bodyLimit,
    logger: false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    // What cannot even be an address is refused before any hook runs.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(reply.headers(safeHeaders(platform, request.id)), problem('not-found'), request)
    },
    genReqId: () => inProcessCalls.getStore()?.requestId ?? randomUUID(),
    requestIdHeader: false,
    rewriteUrl: (request) => {
      const read = door.readAddress?.(request.url ?? '/')
      Object.assign(request.headers, read?.headers)
      return read?.address ?? request.url ?? '/'
    },
    trustProxy: platform.config.trustProxy.length > 0 ? platform.config.trustProxy : false,
    routerOptions: { maxParamLength: 1024, ignoreTrailingSlash: false, caseSensitive: true },
  }).withTypeProvider<ZodTypeProvider>() as unknown as App

  app.decorateRequest('caller')
  app.decorateRequest('portal')
  app.decorateRequest('clientAddress', '')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.register(cookie)
  app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: door.document.title, description: door.document.description, version: '3' },
      servers: [{ url: door.document.server }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })

  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      // Fastify matches types loosely; only the exact name and a charset of UTF-8 count (DOS-1, WEB-1).
      if (!isJsonType(request.headers['content-type'])) throw problem('wrong-content-type')
      return readJsonBody(bytes)
    },
  )

  const table: Route[] = []
  tables.set(app, table)
  const allowed = createAllowedMethods()
  app.addHook('onRoute', ({ method, url, config, bodyLimit: limit, schema }) => {
    if (!config?.permission) throw new Error(`${method} ${url} declares no permission`)
    allowed.add(url, [method].flat())
    for (const one of [method].flat()) {
      table.push({ method: one, url, permission: config.permission, bodyLimit: limit, schema })
    }
  })
  app.addHook('onRequest', (request, _reply, done) => requestIds.run(request.id, done))
  app.addHook('onRequest', (request, { raw }, done) => {
    // A page's own calls are part of its time.
    if (door.meter && !inProcessCalls.getStore()) {
      const began = performance.now()
      const { url: route } = request.routeOptions
      raw.once('close', () => {
        door.meter?.({ route, status: raw.statusCode, seconds: (performance.now() - began) / 1000 })
      })
    }
    done()
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(safeHeaders(platform, request.id))
    // Node takes the first of two hosts; a proxy in front may have taken the other (RFC 9112, 3.2).
    if ((request.raw.headersDistinct?.host?.length ?? 0) > 1) {
      throw problem('invalid-input', { detail: 'The request names more than one host.' })
    }
    // An address with a host of its own would be read apart from the Host header that decided the site.
    if (!request.url.startsWith('/') || whyNotText(decodeSafely(request.url))) throw problem('not-found')
    const call = inProcessCalls.getStore()
    if (!call && door.answerEarly?.(request, reply)) return reply
    request.clientAddress = call?.clientAddress ?? request.ip
    if (door.findPortal) request.portal = call?.portal ?? (await door.findPortal(request))
    request.caller = call?.caller ?? (await door.findCaller(request))
    if (!call) refuseForeignOrigin(request, door.ownOrigin(request))
  })
  // Before anything of the body is read or validated: who may not call learns nothing about the input (AZ-1).
  app.addHook('preParsing', async (request) => {
    const { permission } = request.routeOptions.config
    const { caller } = request
    if (permission === 'developer' && caller.kind !== 'developer') throw problem('not-signed-in')
    if (permission === 'operator' || permission === 'admin') {
      if (caller.kind !== 'operator' && caller.kind !== 'machine') throw problem('not-signed-in')
      if (permission === 'admin' && caller.kind === 'operator' && caller.role !== 'admin') throw problem('not-allowed')
    }
  })
  // What answers with nothing has no body and no type, whatever its status.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (payload !== 'null') return done(null, payload)
    reply.removeHeader('content-type')
    done(null, null)
  })
  app.setErrorHandler(async (error, request, reply) => {
    const fault = toProblem(error, request, platform.log)
    return (await door.answerAsPage?.(request, reply, fault)) ?? sendProblem(reply, fault, request)
  })
  app.setNotFoundHandler(async (request, reply) => {
    const methods = allowed.of(request.url.split('?')[0] ?? '')
    // An address that is there says what it answers (RFC 9110, 15.5.6).
    const fault =
      methods.length > 0
        ? problem('method-not-allowed', { headers: { allow: methods.join(', ') } })
        : problem('not-found')
    return (await door.answerAsPage?.(request, reply, fault)) ?? sendProblem(reply, fault, request)
  })
  return app
}

/** What every answer carries; routes loosen what they must (WEB-5, HOST-4). */
function safeHeaders({ config }: Platform, requestId: string): Record<string, string> {
  const isHttps = config.publicUrl.protocol === 'https:'
  return {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Answers are held to their schema, so that no hash or secret leaves by a careless select (AZ-9). */
function serializerCompiler({ schema, method, url }: { schema: unknown; method: string; url: string }) {
  const answer = (schema as { properties?: z.ZodType }).properties ?? (schema as z.ZodType)
  return (data: unknown): string => {
    const result = checkOnce(answer, data, () => z.safeEncode(answer as z.ZodType, data))
    if (result.error)
      throw new Error(`${method} ${url} answers what its schema does not allow`, { cause: result.error })
    const call = inProcessCalls.getStore()
    if (!call) return JSON.stringify(result.data)
    call.answer = { value: result.data }
    return ''
  }
}

/**
 * Cookies are sent along by browsers, so a changing call must say that it comes from this site. A request that names
 * no origin at all is no browser of today; it passes with a JSON body or none, which a foreign form cannot send.
 */
function refuseForeignOrigin(request: FastifyRequest, own: string): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  if (request.headers.authorization !== undefined && request.headers.cookie === undefined) return
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers
  // A page that sends no referrer sends `Origin: null`; the browser's own word on the site stands in for it.
  if (site === 'same-origin' || origin === own) return
  if (origin !== undefined || site !== undefined) throw problem('foreign-origin')
  if (type !== undefined && !isJsonType(type)) throw problem('foreign-origin')
}

function isJsonType(type: string | undefined): boolean {
  return type !== undefined && /^application\/json(?:; ?charset="?utf-8"?)?$/i.test(type)
}

function decodeSafely(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return '\0'
  }
}
