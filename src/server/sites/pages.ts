import type { FastifyReply, FastifyRequest } from 'fastify'
import { AnswerProblem } from '../../../web/answers.ts'
import type { AnyPage, Download, Missing, Piece, Redirect } from '../../../web/page.ts'
import type { InProcessCall } from '../../client/context.ts'
import type { App } from '../../platform/wire/routes.ts'
import { type Coding, encode, pickCoding } from './compression.ts'
import { addFormParsers, readForm } from './forms.ts'
import type { KeptPage, PageCache, Ticket } from './page-cache.ts'

/** What a site brings to its pages. */
export type Site<Context> = {
  pages: readonly AnyPage<Context>[]
  makeContext(request: FastifyRequest, call: InProcessCall): Promise<Context>
  isSignedIn(request: FastifyRequest): boolean
  render(context: Context, page: AnyPage<Context>, data: unknown): string
  renderProblem(context: Context, status: number, detail: string | undefined): string
  signInPath: string
  /** Hosts beside its own that a page's script may call. */
  connectTo: string[]
  /** Keeps finished pages for visitors, by what `keyOf` makes of a request. */
  cache?: PageCache
  keyOf?(request: FastifyRequest, url: URL): string
}

/** Serves the pages of a site: GET shows, POST submits. */
export async function addPages<Context extends { url: URL }>(app: App, site: Site<Context>): Promise<void> {
  await app.register(async (scope) => {
    await addFormParsers(scope as unknown as App)
    for (const page of site.pages) addPage(scope as unknown as App, site, page)
  })
}

function addPage<Context extends { url: URL }>(scope: App, site: Site<Context>, page: AnyPage<Context>): void {
  const options = { config: { permission: 'anyone' as const }, schema: { hide: true } }
  scope.get(page.address, options, (request, reply) =>
    answer(site, page, request, reply, (context) => page.load(context)),
  )
  if (!page.submit) return
  const form = {
    ...options,
    ...(page.formLimit ? { bodyLimit: page.formLimit } : {}),
    // Nothing of a stranger's form is read where only the signed-in have one.
    onRequest: async (request: FastifyRequest, reply: FastifyReply) =>
      isFor(site, page, request) ? undefined : redirect(reply, signIn(site, request)),
  }
  scope.post(page.address, form, (request, reply) =>
    answer(site, page, request, reply, async (context) =>
      page.submit?.(context, await readForm(request, page.formLimit)),
    ),
  )
}

async function answer<Context extends { url: URL }>(
  site: Site<Context>,
  page: AnyPage<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (context: Context) => Promise<unknown>,
): Promise<FastifyReply> {
  if (!isFor(site, page, request)) return redirect(reply, signIn(site, request))
  const key = keyOfKept(site, page, request)
  const ticket = key === undefined ? undefined : site.cache?.begin(key)
  const call = callOf(request)
  const context = await site.makeContext(request, call)
  if (key !== undefined) context.url = ownUrl(page, context.url)
  const outcome = await attempt(() => run(context))
  for (const line of call.cookies) reply.header('set-cookie', line)
  if (call.clearSiteData) reply.header('clear-site-data', call.clearSiteData)
  if (outcome instanceof AnswerProblem) {
    if (outcome.status === 401) return redirect(reply, signIn(site, request))
    return sendPage(reply, site, outcome.status, site.renderProblem(context, outcome.status, outcome.problem.detail))
  }
  if (isRedirect(outcome)) return redirect(reply, outcome.redirect)
  if (isMissing(outcome)) {
    return sendPage(reply, site, outcome.missing, site.renderProblem(context, outcome.missing, outcome.detail))
  }
  if (isDownload(outcome)) {
    const { download, type, content } = outcome
    const disposition = `attachment; filename="${download}"`
    return reply
      .headers({ ...pieceHeaders, 'content-disposition': disposition })
      .type(type)
      .send(content)
  }
  if (isPiece(outcome)) {
    const { piece, type, headers = {} } = outcome
    return sendDone(request, reply, site, ticket, piece, { ...pieceHeaders, 'content-type': type, ...headers })
  }
  if (page.sensitive) reply.header('referrer-policy', 'no-referrer')
  const own = page.connectTo?.({ context, data: outcome }) ?? []
  const connectTo = [...site.connectTo, ...own.filter(isOrigin)]
  const { status, headers: more = {} } = page.answer?.({ context, data: outcome }) ?? { status: 200 }
  const asksMarkdown = wantsMarkdown(request) || page.asksMarkdown?.({ context, data: outcome })
  if (page.markdown && status === 200 && asksMarkdown) {
    const text = page.markdown({ context, data: outcome })
    return sendDone(request, reply, site, ticket, text, { ...pieceHeaders, 'content-type': markdownType })
  }
  const html = site.render(context, page, outcome)
  if (!page.kept || status !== 200) return sendPage(reply.headers(more), { connectTo }, status, html)
  return sendDone(request, reply, site, ticket, html, { ...pageHeaders(connectTo), 'content-type': htmlType })
}

/** Sends what is finished, and keeps it where it may be kept. */
function sendDone<Context>(
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site<Context>,
  ticket: Ticket | undefined,
  body: string,
  headers: Record<string, string>,
): FastifyReply {
  const kept = ticket && site.cache?.keep(ticket, body, headers)
  if (kept) return sendKept(request, reply, kept)
  const coding = pickCoding(request.headers['accept-encoding'])
  // As bytes: a long text is else gone through once for its length and once more to be sent.
  const bytes = Buffer.from(body)
  return sendCoded(reply.headers({ ...headers, vary }), coding, coding && encode(bytes, coding), bytes)
}

/** What an answer depends on beside its address. */
const vary = 'accept, accept-encoding, accept-language, cookie'

function sendCoded(
  reply: FastifyReply,
  coding: Coding | undefined,
  encoded: Buffer | undefined,
  body: Buffer,
): FastifyReply {
  return coding && encoded ? reply.header('content-encoding', coding).send(encoded) : reply.send(body)
}

/** Answers with a finished page where there is one, before anything is asked of the database. */
export function answerFromCache<Context extends { url: URL }>(
  site: Site<Context>,
  page: AnyPage<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const key = keyOfKept(site, page, request)
  const kept = key === undefined ? undefined : site.cache?.find(key)
  if (kept) void sendKept(request, reply, kept)
  return kept !== undefined
}

/** Browsers keep such a page, and ask each time whether it still holds. */
function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptPage): FastifyReply {
  const { body, headers, etag, encoded } = kept
  // Weak, for it names the page and not the bytes that a coding makes of it (RFC 9110, 8.8.1).
  reply.headers({ ...headers, etag: `W/${etag}`, 'cache-control': 'private, no-cache', vary })
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return reply.code(304).send()
  const coding = pickCoding(request.headers['accept-encoding'])
  if (coding && !encoded.has(coding)) encoded.set(coding, encode(body, coding))
  return sendCoded(reply, coding, coding && encoded.get(coding), body)
}

/** What names a page that all visitors see alike; undefined for the signed-in, and for pages that are not kept. */
function keyOfKept<Context extends { url: URL }>(
  site: Site<Context>,
  page: AnyPage<Context>,
  request: FastifyRequest,
): string | undefined {
  if (!page.kept || !site.keyOf || request.method !== 'GET' || hasSession(request)) return undefined
  const form = page.markdown && wantsMarkdown(request) ? 'markdown ' : ''
  return form + site.keyOf(request, ownUrl(page, new URL(request.url, 'http://site.invalid')))
}

/** The address with only those parts of the query that the page says it reads, in one order. */
function ownUrl(page: { kept?: { query: readonly string[] } }, url: URL): URL {
  const own = new URL(url)
  own.search = ''
  for (const name of [...(page.kept?.query ?? [])].sort()) {
    for (const value of url.searchParams.getAll(name)) own.searchParams.append(name, value)
  }
  return own
}

/** Whether a request brings anything that could be a session, valid or not. */
function hasSession({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || /portal(access|refresh)token=/.test(headers.cookie ?? '')
}

function isFor<Context>(site: Site<Context>, page: AnyPage<Context>, request: FastifyRequest): boolean {
  return page.access === 'anyone' || site.isSignedIn(request)
}

/** The in-process call that a page makes on behalf of whoever asked for it. */
export function callOf(request: FastifyRequest): InProcessCall {
  return {
    caller: request.caller,
    portal: request.portal,
    reads: new Map(),
    clientAddress: request.clientAddress,
    userAgent: request.headers['user-agent'],
    requestId: request.id,
    cookies: [],
    cookieHeader: request.headers.cookie,
  }
}

export function sendPage(
  reply: FastifyReply,
  site: { connectTo: string[] },
  status: number,
  html: string,
): FastifyReply {
  return reply.code(status).headers(pageHeaders(site.connectTo)).type(htmlType).send(html)
}

const htmlType = 'text/html; charset=utf-8'
const markdownType = 'text/markdown; charset=utf-8'
/** What stands outside a frame is data to a browser and never runs. */
const pieceHeaders = { 'content-security-policy': "default-src 'none'; sandbox" }

/** Whether a program asks for Markdown: at least as much as for HTML (RFC 9110, 12.5.1). */
function wantsMarkdown({ headers }: FastifyRequest): boolean {
  const weights = new Map(
    (headers.accept ?? '').split(',').map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const weight = parameters.find((piece) => piece.startsWith('q='))
      return [type, weight ? Number(weight.slice(2)) || 0 : 1]
    }),
  )
  const markdown = weights.get('text/markdown') ?? 0
  return markdown > 0 && markdown >= (weights.get('text/html') ?? 0)
}

/** Of what stands below these only the page can tell whether `.md` belongs to a name that a description gives. */
const named = /^\/apis\/[^/]+\/reference\/(operations|schemas)\//

/**
 * `/apis/parcels.md` is `/apis/parcels` as Markdown, `/index.md` the home page. To be asked of each address before it is
 * routed; answers the address without the ending, or undefined.
 */
export function withoutMarkdownEnding(address: string): string | undefined {
  const [path = '', ...query] = address.split('?')
  if (!path.endsWith('.md') || /^\/(api|assets|_core|openapi|\.well-known)\//.test(path) || named.test(path))
    return undefined
  const bare = path === '/index.md' ? '/' : path.slice(0, -'.md'.length)
  return [bare, ...query].join('?')
}

function pageHeaders(connectTo: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
  return { 'content-security-policy': policy, 'speculation-rules': '"/_core/speculation.json"' }
}

function signIn<Context>(site: Site<Context>, request: FastifyRequest): string {
  const back = request.method === 'GET' ? request.url : '/'
  return `${site.signInPath}?return_to=${encodeURIComponent(back)}`
}

function redirect(reply: FastifyReply, path: string): FastifyReply {
  return reply.code(303).header('location', samePath(path)).send()
}

/** A path of this site and nothing else: parsed and written anew (WEB-6). */
export function samePath(path: string): string {
  if (!/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return '/'
  const url = new URL(path, 'http://site.invalid')
  // `/.//host` is a path until the dots are taken out; then it names a host.
  if (url.host !== 'site.invalid' || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}

async function attempt(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof AnswerProblem) return error
    throw error
  }
}

const isRedirect = (outcome: unknown): outcome is Redirect =>
  typeof outcome === 'object' && outcome !== null && 'redirect' in outcome
const isMissing = (outcome: unknown): outcome is Missing =>
  typeof outcome === 'object' && outcome !== null && 'missing' in outcome
/** What may stand in a content policy: an origin as browsers write it, and nothing that could end the directive. */
const isOrigin = (text: string): boolean =>
  text === 'https:' ||
  text === 'http://localhost:*' ||
  (/^(https?|wss?):\/\/[a-z0-9.:[\]-]+$/i.test(text) && URL.canParse(text) && new URL(text).pathname === '/')

const isPiece = (outcome: unknown): outcome is Piece =>
  typeof outcome === 'object' && outcome !== null && 'piece' in outcome
const isDownload = (outcome: unknown): outcome is Download =>
  typeof outcome === 'object' && outcome !== null && 'download' in outcome
