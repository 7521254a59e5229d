import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'
import { addPortal, type TestPortal } from '../../src/testing/people.ts'

// Deep levels are no part of an operation's page; they are fetched when somebody opens them.
let house: TestGatehouse
let portal: TestPortal
let apiId: string
let versionId: string

/** Ten properties with one that goes on below, so many levels deep; names tell the level. */
function deep(level: number): object {
  const names = Array.from({ length: 10 }, (_, index) => [`l${level}p${index}`, { type: 'string' }])
  const properties = Object.fromEntries(names)
  if (level < 6) properties[`l${level}more`] = deep(level + 1)
  if (level === 3) {
    properties.choice = {
      oneOf: [deep(5), { type: 'object', properties: { other: { type: 'string' }, last: deep(6) } }],
    }
  }
  return { type: 'object', properties }
}
const description = (summary: string) => ({
  openapi: '3.1.0',
  info: { title: 'Deep', version: '1' },
  paths: {
    '/deep': {
      get: {
        operationId: 'dig',
        summary,
        responses: { 200: { description: 'Dug', content: { 'application/json': { schema: deep(1) } } } },
      },
    },
  },
  components: { schemas: { Hole: deep(1) } },
})

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites, worker: true })
  portal = await addPortal(house, { default_api_visibility: 'public' })
  apiId = (await ok(house.operator.POST('/v3/apis', { body: { name: 'deep', slug: 'deep' } }))).id
  const params = { path: { apiId } }
  const body = { spec: { content: JSON.stringify(description('Dig')) } }
  versionId = (await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params, body }))).id
  await publish('public')
}, 60_000)
afterAll(() => house.stop())

async function publish(visibility: 'public' | 'private'): Promise<void> {
  const params = { path: { apiId, portalId: portal.id } }
  await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility } }))
}

async function get(path: string): Promise<{ status: number; html: string; policy: string | null }> {
  const answer = await house.request(portal.origin + path, { headers: { accept: 'text/html' } })
  return { status: answer.status, html: await answer.text(), policy: answer.headers.get('content-security-policy') }
}
const namesIn = (html: string) => [...html.matchAll(/<code class="gh-schema__name">([^<]*)</g)].map(([, name]) => name)
const partsIn = (html: string) =>
  [...html.matchAll(/ data-inside="([^"]*)"/g)].map(([, part = '']) => part.replaceAll('&amp;', '&'))

const operation = '/apis/deep/reference/operations/dig'

describe.each([
  ['an operation', operation],
  ['a schema', '/apis/deep/reference/schemas/Hole'],
])('the page of %s', (_, address) => {
  test('shows two levels; opening everything shows all that the whole page has, once', async () => {
    const page = await get(address)
    expect(page.status).toBe(200)
    expect(namesIn(page.html)).toContain('l2p9')
    expect(namesIn(page.html)).not.toContain('l3p0')
    const opened = [page.html]
    for (const html of opened) {
      for (const part of partsIn(html)) {
        const fetched = await get(part)
        expect(fetched.status).toBe(200)
        expect(fetched.policy).toContain('sandbox')
        opened.push(fetched.html)
      }
    }
    const whole = await get(`${address}?whole=true`)
    expect(partsIn(whole.html)).toEqual([])
    expect(whole.html).toContain('<meta name="robots" content="noindex"/>')
    expect(opened.flatMap(namesIn).sort()).toEqual(namesIn(whole.html).sort())
    expect(namesIn(whole.html)).toContain('l6p9')
  })

  test('leads to the whole page where parts cannot be fetched', async () => {
    const { html } = await get(address)
    expect(html.match(new RegExp(`<a href="${address}\\?whole=true">`, 'g'))?.length).toBe(partsIn(html).length + 1)
  })

  test('404 for a part that it has not', async () => {
    for (const part of ['x', 'response-200-body-0.9999', '__proto__', '"><script>', '.'.repeat(5_000)]) {
      expect((await get(`${address}?part=${encodeURIComponent(part)}`)).status).toBe(404)
    }
  })
})

test('a part is seen by those only who see its page (AZ-5)', async () => {
  const [part = ''] = partsIn((await get(operation)).html)
  await publish('private')
  expect((await get(part)).status).toBe(404)
  await publish('public')
  expect((await get(part)).status).toBe(200)
})

test('a specification that was replaced is shown at once, whatever was kept of the older one', async () => {
  expect((await get(operation)).html).toContain('>Dig</h1>')
  const params = { path: { apiId, versionId } }
  const body = { spec: { content: JSON.stringify(description('Dig deeper')) } }
  await ok(house.operator.PATCH('/v3/apis/{apiId}/versions/{versionId}', { params, body }))
  await expect.poll(async () => (await get(operation)).html, { timeout: 20_000 }).toContain('>Dig deeper</h1>')
})
