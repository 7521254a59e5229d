import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDialer } from '../src/client/dial.ts'
import { ok } from '../src/testing/gatehouse.ts'
import { startUpstream, type Upstream } from '../src/testing/upstream.ts'
import { openReader, type Reader } from './stage/browser.ts'
import { signIn } from './stage/developer.ts'
import { lookAt, looks } from './stage/look.ts'
import { publishApi } from './stage/publish.ts'
import { type Stage, setStage } from './stage/stage.ts'

/* Calling an operation from its page, in a real browser: to the gateway, and to a server that forbids other sites. */
vi.setConfig({ testTimeout: 120_000 })

let stage: Stage
let closed: Upstream
let reader: Reader
let page: Page
let portalId: string
let origin: string
let key: string
const slugs = { harbours: '', closed: '' }
const operationPage = (api: keyof typeof slugs, operation: string) =>
  `${origin}/apis/${slugs[api]}/reference/operations/${operation}`

/** A server of its own, which sends no word on who may read its answers. */
const described = (port: number) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Closed', version: '1' },
    servers: [{ url: `http://127.0.0.1:${port}/v1` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/notes/{id}': {
        put: {
          operationId: 'putNote',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
            { name: 'tags', in: 'query', schema: { type: 'array', items: { enum: ['a', 'b'] } } },
            { name: 'loud', in: 'query', schema: { type: 'boolean' } },
          ],
          requestBody: { content: { 'application/json': { example: { text: 'written' } } } },
          responses: { 200: { description: 'Fine' } },
        },
      },
    },
  })

beforeAll(async () => {
  closed = await startUpstream()
  stage = await setStage({
    GATEHOUSE_DEMO: 'true',
    GATEHOUSE_EGRESS_ALLOW: `127.0.0.1:${closed.port}`,
    GATEHOUSE_EGRESS_HTTP: 'true',
    GATEHOUSE_TRY_HOSTS: '127.0.0.1',
  })
  const [, told = '', email = '', password = ''] =
    /^\s*(http:\S+)\/login\s+(\S+@\S+)\s+(\S+)$/m.exec(stage.product.output()) ?? []
  origin = told
  const portals = await ok(stage.operator.GET('/v3/portals'))
  const host = new URL(origin).hostname
  portalId = portals.data.find(({ default_domain }) => default_domain === host)?.id ?? ''
  const harboursApi = await publishApi(stage.operator, {
    name: 'Harbours',
    portalId,
    upstreamPort: stage.upstream.port,
    keyName: 'x-quay',
  })
  const api = await ok(
    stage.operator.POST('/v3/apis', { body: { name: 'Closed', spec_content: described(closed.port) } }),
  )
  slugs.harbours = harboursApi.slug
  slugs.closed = api.slug ?? ''
  const params = { path: { apiId: api.id, portalId } }
  await ok(stage.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }))
  reader = await openReader(stage.browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  page = reader.page
  await page.goto(`${origin}/login`)
  await signIn(page, { email, password, name: '' })
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
  const client = await stage.developer(origin, reader.context)
  const strategies = await ok(
    client.GET('/api/v3/application-auth-strategies', { params: { query: { 'page[size]': 100 } } }),
  )
  const strategy = strategies.data.find((one) => one.credential_type === 'key_auth' && one.key_names.includes('x-quay'))
  const app = await ok(
    client.POST('/api/v3/applications', { body: { name: 'Trial', auth_strategy_id: strategy?.id ?? '' } }),
  )
  const path = { applicationId: app.id }
  const registration = await ok(
    client.POST('/api/v3/applications/{applicationId}/registrations', {
      params: { path },
      body: { api_id: harboursApi.id },
    }),
  )
  if (registration.status !== 'approved') {
    await ok(
      stage.operator.PATCH('/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}', {
        params: { path: { portalId, applicationId: app.id, registrationId: registration.id } },
        body: { status: 'approved' },
      }),
    )
  }
  const made = await ok(
    client.POST('/api/v3/applications/{applicationId}/credentials', {
      params: { path },
      body: { display_name: 'Trial' },
    }),
  )
  key = 'credential' in made ? (made.credential ?? '') : ''
}, 240_000)
afterAll(async () => {
  await stage?.stop()
  await closed?.stop()
})

const dialog = () => page.locator('.gh-try__dialog')
const answered = (status: string) => dialog().locator('.gh-try__status', { hasText: status }).waitFor()

async function open(api: keyof typeof slugs, operation: string): Promise<void> {
  await page.goto(operationPage(api, operation))
  await page.getByRole('button', { name: 'Try it' }).click()
  await dialog().waitFor()
}

test('calls the gateway from the browser, with a key that stays in the page (TRY-4, SES-10)', async () => {
  await open('harbours', 'listTides')
  const url = dialog().locator('.gh-try__url')
  await dialog()
    .getByLabel(/harbour/)
    .fill('Long Quay')
  expect(await url.textContent()).toBe(`${stage.product.gateway}/harbours/harbours/Long%20Quay/tides`)
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  await answered('401')
  stage.upstream.seen.length = 0
  await dialog()
    .getByLabel(/Key, sent as/)
    .fill(key)
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  await answered('200')
  expect(await dialog().locator('code[data-body]').textContent()).toBe(
    JSON.stringify({ ok: true, path: '/v1/harbours/Long%20Quay/tides' }, null, 2),
  )
  expect(stage.upstream.seen).toHaveLength(1)
  expect(stage.upstream.seen[0]?.headers.cookie).toBeUndefined()
  expect(stage.upstream.seen[0]?.headers.referer).toBeUndefined()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain(key)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await dialog().getByRole('button', { name: 'Copy as curl' }).click()
  await dialog().getByText('The copy has YOUR_API_KEY').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`curl '${stage.product.gateway}/harbours/harbours/Long%20Quay/tides'`)
  expect(copied).toContain("'x-quay: YOUR_API_KEY'")
  expect(copied).not.toContain(key)
})

test('says what a field lacks, and sends nothing', async () => {
  await open('closed', 'putNote')
  closed.seen.length = 0
  const id = dialog().getByLabel(/^id/)
  for (const [value, sentence] of [
    ['', 'A value is needed here.'],
    ['x', 'A whole number is needed here.'],
    ['0', 'At least 1.'],
  ] as const) {
    await id.fill(value)
    await dialog().getByRole('button', { name: 'Send', exact: true }).click()
    await dialog().getByText(sentence).waitFor()
    expect(await id.getAttribute('aria-invalid')).toBe('true')
  }
  expect(closed.seen).toEqual([])
})

test('offers the portal where the server forbids other sites, and sends it through it (TRY-1, TRY-3)', async () => {
  await open('closed', 'putNote')
  closed.seen.length = 0
  await dialog()
    .getByLabel(/token$/)
    .fill('secret-token')
  await dialog().getByLabel(/^id/).fill('7')
  await dialog().getByLabel(/^tags/).selectOption(['a', 'b'])
  await dialog().getByLabel(/^loud/).selectOption('true')
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  await dialog().getByText('The browser could not read an answer.').waitFor()
  closed.seen.length = 0
  await dialog().getByRole('button', { name: 'Send it through this portal' }).click()
  await answered('200')
  await dialog().getByText('Sent through the portal.').waitFor()
  expect(closed.seen).toHaveLength(1)
  const [seen] = closed.seen
  expect(seen).toMatchObject({
    method: 'PUT',
    url: '/v1/notes/7?tags=a&tags=b&loud=true',
    body: '{\n  "text": "written"\n}',
  })
  expect(seen?.headers).toMatchObject({ authorization: 'Bearer secret-token', 'content-type': 'application/json' })
  for (const name of ['cookie', 'origin', 'referer']) expect(seen?.headers).not.toHaveProperty(name)
})

test('the page may call the gateway and the described servers, and no other where the portal says so (TRY-4)', async () => {
  const renderer = (allow_custom_server_urls: boolean) =>
    ok(
      stage.operator.PATCH('/v3/portals/{portalId}/customization', {
        params: { path: { portalId } },
        body: { spec_renderer: { allow_custom_server_urls } },
      }),
    )
  await renderer(false)
  const policy = async (api: keyof typeof slugs, operation: string) => {
    const answer = await page.goto(operationPage(api, operation))
    return /connect-src ([^;]*)/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1]
  }
  expect(await policy('harbours', 'listTides')).toBe(`'self' ${new URL(stage.product.gateway).origin}`)
  expect(await policy('closed', 'putNote')).toBe(`'self' http://127.0.0.1:${closed.port}`)
  closed.seen.length = 0
  const reached = await page.evaluate(
    (address) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    `http://127.0.0.1:${stage.upstream.port}/`,
  )
  expect(reached).toBe(false)
  await renderer(true)
  expect(await policy('closed', 'putNote')).toContain(' https:')
})

test('is whole in light and dark, wide and narrow: no axe violation, no sideways scroll', async () => {
  await open('closed', 'putNote')
  await dialog().getByLabel(/^id/).fill('')
  await dialog().getByRole('button', { name: 'Send', exact: true }).click()
  expect(await lookAt(page, 'the form', looks)).toEqual([])
})

test('an operation’s page loads less than 15 KB of script, the form’s own part only once it is opened', async () => {
  await page.goto(operationPage('closed', 'putNote'))
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    )
  const before = await scripts()
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.waitForFunction(
    (count) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length > count,
    before.length,
  )
  const dispatcher = createDialer()
  let size = 0
  for (const address of await scripts()) {
    size += brotliCompressSync(Buffer.from(await (await request(address, { dispatcher })).body.arrayBuffer())).length
  }
  await dispatcher.close()
  expect(before.some((name) => name.includes('panel'))).toBe(false)
  expect(size).toBeLessThan(15_360)
})

test('without script the samples stand there, one at a time, and nothing that does not work', async () => {
  const plain = await openReader(stage.browser, { javaScriptEnabled: false })
  await plain.page.goto(operationPage('closed', 'putNote'))
  expect(await plain.page.getByRole('button', { name: 'Try it' }).isVisible()).toBe(false)
  const shown = () => plain.page.locator('.gh-samples__code:visible')
  // They are drawn some frames after what the reader came for.
  await expect.poll(() => shown().count()).toBe(1)
  await plain.page.getByText('Python', { exact: true }).click()
  expect(await shown().textContent()).toContain('import requests')
  await plain.context.close()
})

test('the language that was chosen is remembered on other pages', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(operationPage('closed', 'putNote'))
  await page.locator('.gh-samples').getByText('Go', { exact: true }).click()
  await page.goto(operationPage('harbours', 'listTides'))
  await expect.poll(() => page.locator('.gh-samples__code:visible').textContent()).toContain('package main')
})
