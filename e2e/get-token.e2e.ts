import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { request } from 'undici'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createDialer } from '../src/client/dial.ts'
import { ok } from '../src/testing/gatehouse.ts'
import { type IdentityProvider, startIdentityProvider } from '../src/testing/identity-provider.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { lookAt, looks } from './stage/look.ts'
import { type Stage, setStage } from './stage/stage.ts'

/* Getting a token of OAuth from the page of an operation: a real provider, a real window, an API that asks for the token. */

let stage: Stage
let identity: IdentityProvider
let api: Server
let reader: Reader
let page: Page
let origin: string
let slug: string
/** What the browser said of the content policy, in any window. */
const breaches: string[] = []
/** Every address that a window of the reader was at, as the portal's server saw it. */
const visited: string[] = []

const described = (server: string, issuer: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    servers: [{ url: server }],
    components: {
      securitySchemes: {
        account: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: `${issuer}/auth?prompt=login`,
              tokenUrl: `${issuer}/token`,
              scopes: { 'things:read': 'See things', 'things:write': 'Change things' },
            },
            clientCredentials: { tokenUrl: `${issuer}/token`, scopes: { 'things:read': 'See things' } },
          },
        },
        directory: { type: 'openIdConnect', openIdConnectUrl: `${issuer}/.well-known/openid-configuration` },
      },
    },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          security: [{ account: ['things:read'] }],
          responses: { 200: { description: 'All' } },
        },
      },
      '/people': {
        get: { operationId: 'listPeople', security: [{ directory: [] }], responses: { 200: { description: 'All' } } },
      },
    },
  })

/** Answers pages of any site, and only who brings a token that the provider knows. */
async function startApi(): Promise<Server> {
  const server = createServer(async (asked, answer) => {
    answer.setHeader('access-control-allow-origin', '*')
    answer.setHeader('access-control-allow-headers', 'authorization')
    if (asked.method === 'OPTIONS') return answer.writeHead(204).end()
    const holder = await identity.holderOf(asked.headers.authorization?.replace(/^Bearer /, '') ?? '')
    answer.writeHead(holder ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(holder ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

beforeAll(async () => {
  stage = await setStage()
  const { operator, product } = stage
  const portal = await ok(operator.POST('/v3/portals', { body: { name: 'Tokens' } }))
  origin = `http://${portal.default_domain}:${product.port}`
  const redirectUris = [`${origin}/_core/oauth-redirect`]
  identity = await startIdentityProvider({
    clients: [
      { id: 'page', redirectUris, fromPages: true },
      { id: 'closed', redirectUris },
      { id: 'robot', secret: 'se:cr%et+', fromPages: true },
    ],
    people: [{ id: 'ada', name: 'Ada', email: 'ada@example.com' }],
    scopes: ['things:read', 'things:write'],
  })
  api = await startApi()
  const spec_content = described(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, identity.issuer)
  const published = await ok(operator.POST('/v3/apis', { body: { name: 'Things', spec_content } }))
  slug = published.slug ?? ''
  const params = { path: { apiId: published.id, portalId: portal.id } }
  await ok(operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }))
  reader = await openReader(stage.browser)
  page = reader.page
  reader.context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) breaches.push(message.text())
  })
  reader.context.on('request', (asked) => visited.push(asked.url()))
  await vi.waitFor(
    async () => {
      const answer = await page.goto(operationPage('listThings'))
      expect(answer?.status()).toBe(200)
    },
    { timeout: 20_000 },
  )
}, 240_000)
afterAll(async () => {
  await stage?.stop()
  await identity?.stop()
  api?.closeAllConnections()
  api?.close()
})
beforeEach(async () => {
  breaches.length = 0
  // The provider would know who signed in before.
  await reader.context.clearCookies()
})

const operationPage = (operation: string) => `${origin}/apis/${slug}/reference/operations/${operation}`
const dialog = () => page.locator('.gh-try__dialog')
const way = (name: string) =>
  dialog().locator('details[data-get-token]', { has: page.getByText(name, { exact: true }) })
const token = (name = 'account') => dialog().getByLabel(`${name}: token`)
const said = (sentence: string) => dialog().getByText(sentence).filter({ visible: true }).waitFor()

async function open(operation: string, name = 'Get a token') {
  await page.goto(operationPage(operation))
  await page.getByRole('button', { name: 'Try it' }).click()
  await dialog().getByText(name, { exact: true }).click()
  await way(name).getByText('/_core/oauth-redirect').or(way(name).getByLabel('Client secret')).waitFor()
  return way(name)
}

/** The window that opens for signing in, at the provider's page. */
async function openSignIn(client: string): Promise<Page> {
  await way('Get a token').getByLabel('Client id').fill(client)
  const opened = reader.context.waitForEvent('page')
  await way('Get a token').getByRole('button', { name: 'Sign in' }).click()
  const opening = await opened
  await opening.getByLabel('Person').waitFor()
  return opening
}

async function signInAs(opened: Page, person: string): Promise<void> {
  const closed = opened.waitForEvent('close')
  await opened.getByLabel('Person').fill(person)
  await opened.getByRole('button', { name: 'Sign in' }).click()
  await closed
}

async function send(): Promise<unknown> {
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  await dialog().locator('.gh-try__status').waitFor()
  return {
    status: await dialog().locator('.gh-try__status').textContent(),
    answer: JSON.parse((await dialog().locator('code[data-body]').textContent()) ?? ''),
  }
}

test('signs in in a window of its own, and the call passes with the token (TRY-5)', async () => {
  const form = await open('listThings')
  expect(await form.getByRole('checkbox', { name: 'things:read' }).isChecked()).toBe(true)
  expect(await form.getByRole('checkbox', { name: 'things:write' }).isChecked()).toBe(false)
  const opened = await openSignIn('page')
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, `${origin}/`])
  visited.length = 0
  await signInAs(opened, 'ada')
  await said('The token is in the field above.')
  const got = await token().inputValue()
  expect(await send()).toEqual({ status: '200 OK', answer: { client: 'page', person: 'ada', scopes: ['things:read'] } })
  expect(breaches).toEqual([])
  // In memory only (SES-10): in no store, no address, no log.
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  const code = visited.map((address) => new URL(address).searchParams.get('code')).find((one) => one !== null) ?? ''
  expect(code).not.toBe('')
  for (const secret of [got, code]) expect(kept + stage.product.output()).not.toContain(secret)
  expect(visited.join()).not.toContain(got)
})

test('finds by OpenID discovery where to sign in (TRY-5)', async () => {
  const form = await open('listPeople')
  await form.getByLabel('More scopes').fill('email  things:read')
  await signInAs(await openSignIn('page'), 'ada')
  await said('The token is in the field above.')
  expect(await send()).toEqual({
    status: '200 OK',
    answer: { client: 'page', person: 'ada', scopes: ['openid', 'email', 'things:read'] },
  })
  expect(breaches).toEqual([])
})

test('an answer with another state reaches no page, and no code is exchanged (TRY-5)', async () => {
  await open('listThings')
  const opened = await openSignIn('page')
  identity.seen.length = 0
  const stranger = await reader.context.newPage()
  for (const state of ['x', 'A'.repeat(43)]) {
    await stranger.goto(`${origin}/_core/oauth-redirect?code=planted&state=${state}`)
    await stranger.getByText('No page has taken the answer.').waitFor()
    expect(stranger.url()).toBe(`${origin}/_core/oauth-redirect`)
  }
  await stranger.close()
  await said('A window has opened for you to sign in.')
  expect(await token().inputValue()).toBe('')
  expect(identity.seen).toEqual([])
  // The page goes on waiting for its own.
  await signInAs(opened, 'ada')
  await said('The token is in the field above.')
})

test('what shares the channel but not the state is no answer (TRY-5)', async () => {
  await open('listThings')
  const opened = await openSignIn('page')
  const state =
    new URL(visited.findLast((address) => address.includes('&state=')) ?? '').searchParams.get('state') ?? ''
  identity.seen.length = 0
  const stranger = await reader.context.newPage()
  await stranger.goto(`${origin}/apis`)
  await stranger.evaluate((told) => {
    const channel = new BroadcastChannel(`gatehouse-oauth-${told}`)
    for (const message of [{ state: 'other', code: 'x' }, 'taken', null]) channel.postMessage(message)
  }, state)
  await stranger.close()
  await said('A window has opened for you to sign in.')
  expect(identity.seen).toEqual([])
  await signInAs(opened, 'ada')
  await said('The token is in the field above.')
})

test('a window that was closed: the form says what to do, and signing in again works', async () => {
  await open('listThings')
  await (await openSignIn('page')).close()
  await said('If you closed it, choose Sign in again.')
  expect(await token().inputValue()).toBe('')
  await signInAs(await openSignIn('page'), 'ada')
  await said('The token is in the field above.')
})

test('an answer to a window that another one replaced is taken by nobody', async () => {
  await open('listThings')
  const first = await openSignIn('page')
  const second = await openSignIn('page')
  await first.getByLabel('Person').fill('ada')
  await first.getByRole('button', { name: 'Sign in' }).click()
  await first.getByText('No page has taken the answer.').waitFor()
  await first.close()
  expect(await token().inputValue()).toBe('')
  await signInAs(second, 'ada')
  await said('The token is in the field above.')
})

test('a person who refuses, and a server that does: the form gives the reason', async () => {
  await open('listThings')
  const opened = await openSignIn('page')
  const closed = opened.waitForEvent('close')
  await opened.getByRole('button', { name: 'Refuse' }).click()
  await closed
  await said('The server gave no token. access_denied: The person said no')
  await open('listThings', 'Get a token with a client secret')
  const form = way('Get a token with a client secret')
  await form.getByLabel('Client id').fill('robot')
  await form.getByLabel('Client secret').fill('wrong')
  await form.getByRole('button', { name: 'Get the token' }).click()
  await said('The server gave no token. invalid_client')
  expect(await token().inputValue()).toBe('')
})

test('a token server that pages may not ask: the form says to paste a token', async () => {
  await open('listThings')
  await signInAs(await openSignIn('closed'), 'ada')
  await said('Get a token by other means, such as curl, and paste it in the field above.')
  expect(await token().inputValue()).toBe('')
  expect(breaches).toEqual([])
})

test('a client gets a token with its own secret, which stays in the page (SES-10)', async () => {
  const form = await open('listThings', 'Get a token with a client secret')
  await form.getByLabel('Client id').fill('robot')
  await form.getByLabel('Client secret').fill('se:cr%et+')
  // Enter gets the token; it does not send the call.
  await form.getByLabel('Client secret').press('Enter')
  await said('The token is in the field above.')
  expect(await dialog().getByText('Nothing was sent yet.').isVisible()).toBe(true)
  expect(await send()).toEqual({ status: '200 OK', answer: { client: 'robot', scopes: ['things:read'] } })
})

test('what is missing is said at its field, and no window opens', async () => {
  const form = await open('listThings')
  const before = reader.context.pages().length
  await form.getByRole('button', { name: 'Sign in' }).click()
  const field = form.getByLabel('Client id')
  await form.getByText('A value is needed here.').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(reader.context.pages().length).toBe(before)
})

test('a browser that opens no window: the form says so', async () => {
  const form = await open('listThings')
  await page.evaluate(() => {
    window.open = () => null
  })
  await form.getByLabel('Client id').fill('page')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await said('The browser opened no window.')
})

test('the page may ask for tokens where its description says, and at no other place (TRY-4, TRY-5)', async () => {
  const policy = async (operation: string) => {
    const answer = await page.goto(operationPage(operation))
    const allowed = /connect-src ([^;]*)/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1]
    return allowed?.split(' ').filter((one) => one !== 'https:' && one !== 'http://localhost:*')
  }
  const server = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  for (const operation of ['listThings', 'listPeople']) {
    expect(await policy(operation)).toEqual(["'self'", server, identity.issuer])
  }
  expect(breaches).toEqual([])
  await page.evaluate((elsewhere) => fetch(elsewhere).catch(() => {}), `http://127.0.0.1:${stage.upstream.port}/token`)
  expect(breaches.join()).toContain(`127.0.0.1:${stage.upstream.port}/token`)
})

test('is whole in light and dark, wide and narrow: no axe violation, no sideways scroll', async () => {
  const form = await open('listThings')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await dialog().getByText('Get a token with a client secret', { exact: true }).click()
  expect(await lookAt(page, 'the form', looks)).toEqual([])
  await page.goto(`${origin}/_core/oauth-redirect`)
  await page.getByText('No page has taken the answer.').waitFor()
  expect(await lookAt(page, 'the page that the window comes back to', looks)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('what gets a token loads only once it is opened, and the page stays below 15 KB of script', async () => {
  await page.goto(operationPage('listThings'))
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    )
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /panel-/.test(name)))
  const before = await scripts()
  expect(before.some((name) => name.includes('get-token'))).toBe(false)
  await dialog().getByText('Get a token', { exact: true }).click()
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /get-token-/.test(name)))
  const dispatcher = createDialer()
  let size = 0
  for (const address of await scripts()) {
    size += brotliCompressSync(Buffer.from(await (await request(address, { dispatcher })).body.arrayBuffer())).length
  }
  await dispatcher.close()
  expect(size).toBeLessThan(15_360)
})
