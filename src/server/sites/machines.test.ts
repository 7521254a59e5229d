import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hangEventBell } from '../../platform/events/event-bell.ts'
import { onAppending } from '../../platform/events/events.ts'
import { silentLogger } from '../../platform/logger.ts'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addApi, addPortal, type TestApi, type TestPortal } from '../../testing/people.ts'
import { createSites } from './web.ts'

/* What programs read of a portal, and what is kept of its pages for the next visitor. */

const specification = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tides', version: '1.0.0', description: 'When the water *comes*.' },
  paths: {
    '/tides/{port}': {
      get: {
        operationId: 'tides/of-port',
        summary: 'Tides of a port',
        description: 'High and low `water` of a day.',
        parameters: [{ name: 'port', in: 'path', required: true, schema: { type: 'string', enum: ['Outer & inner'] } }],
        responses: {
          200: {
            description: 'The tides',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Tide' } } },
          },
        },
      },
    },
    '/raw': { get: { operationId: 'raw-tides', 'x-internal': true, responses: { 200: { description: 'All' } } } },
  },
  components: { schemas: { Tide: { type: 'object', properties: { height: { type: 'number', maximum: 20 } } } } },
})

let house: TestGatehouse
let portal: TestPortal
let open: TestApi
let hidden: TestApi
let stopHearing: () => Promise<void>

beforeAll(async () => {
  const gatewayUrl = new URL('https://gateway.example')
  house = await startGatehouse({ gatewayUrl }, { sites: (platform) => createSites(platform) })
  portal = await addPortal(house, { default_api_visibility: 'public', description: 'Water by the hour' })
  open = await addApi(house, portal)
  hidden = await addApi(house, portal, { visibility: 'private' })
  for (const { id } of [open, hidden]) {
    const params = { path: { apiId: id } }
    await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params, body: { spec: { content: specification } } }))
    const body = { title: 'First steps', content: 'Ask for a **port**.', status: 'published' as const }
    await ok(house.operator.POST('/v3/apis/{apiId}/documents', { params, body }))
  }
  const bell = hangEventBell(
    house.connection,
    silentLogger,
    (type) => house.platform.changes.hear(type),
    () => house.platform.changes.close(),
  )
  const forget = onAppending((type) => house.platform.changes.doubt(type))
  stopHearing = async () => {
    forget()
    await bell.stop()
  }
})
afterAll(async () => {
  await stopHearing?.()
  await house.stop()
})

const pathOf = (address: string | undefined) => address?.replace(portal.origin, '') ?? ''

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await house.request(portal.origin + path, { headers: { accept: 'text/html', ...headers } })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    headers: answer.headers,
    text: await answer.text(),
  }
}

describe('Markdown', () => {
  const own = () => `/apis/${open.slug}`
  test.each([
    ['/index.md', () => [`# `, `[${open.name}](`, 'Water by the hour']],
    ['/apis.md', () => [`[${open.name}](${portal.origin}${own()}.md)`]],
    [() => `${own()}.md`, () => [`# ${open.name}`, `${own()}/docs/first-steps.md`]],
    [() => `${own()}/docs/first-steps.md`, () => ['# First steps', 'Ask for a **port**.']],
    [() => `${own()}/reference.md`, () => ['When the water *comes*.', '`GET /tides/{port}`', 'tides/of-port.md']],
    [
      () => `${own()}/reference/operations/tides/of-port.md`,
      () => ['# Tides of a port', 'High and low `water` of a day.', '`port`', '`Outer & inner`', '`height`', '≤ 20'],
    ],
    [() => `${own()}/reference/schemas/Tide.md`, () => ['Tide', '- `height` (number)']],
  ] as const)('is each page under its own address (%#)', async (path, holds) => {
    const address = typeof path === 'string' ? path : path()
    const byAddress = await read(address)
    expect(byAddress).toMatchObject({ status: 200, type: 'text/markdown; charset=utf-8' })
    for (const part of holds()) expect(byAddress.text).toContain(part)
    expect(byAddress.text).not.toContain('<html')
    expect(byAddress.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const bare = address === '/index.md' ? '/' : address.slice(0, -3)
    const byAccept = await read(bare, { accept: 'text/markdown, text/html;q=0.5' })
    expect(byAccept.text).toBe(byAddress.text)
    expect((await read(bare)).text).toContain(`<link rel="alternate" type="text/markdown" href="${address}"`)
  })

  test('is HTML for browsers, and nothing for what is not there', async () => {
    expect((await read(own(), { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })).type).toContain('text/html')
    expect((await read('/apis/no-such-api.md')).status).toBe(404)
    expect((await read(`${own()}/reference/operations/none.md`)).status).toBe(404)
  })
})

test('AZ-6: what a visitor may not see is in no form, list or map', async () => {
  for (const path of ['/index.md', '/apis.md', '/llms.txt', '/sitemap.xml']) {
    const { status, text } = await read(path)
    expect(status, path).toBe(200)
    expect(text, path).toContain(open.slug)
    expect(text, path).not.toContain(hidden.slug)
    expect(text, path).not.toContain(hidden.name)
  }
  for (const end of ['.md', '/sitemap.xml', '/reference.md', '/docs/first-steps.md', '/reference/schemas/Tide.md']) {
    expect((await read(`/apis/${hidden.slug}${end}`)).status, end).toBe(404)
  }
})

test('sitemaps name every page of an API, with signs escaped', async () => {
  const map = await read(`/apis/${open.slug}/sitemap.xml`)
  expect(map.type).toBe('application/xml; charset=utf-8')
  const base = `${portal.origin}/apis/${open.slug}`
  const addresses = [...map.text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)
  expect(addresses).toEqual([
    base,
    `${base}/docs/first-steps`,
    `${base}/reference`,
    `${base}/changelog`,
    `${base}/reference/operations/tides/of-port`,
    `${base}/reference/operations/raw-tides`,
    `${base}/reference/schemas/Tide`,
  ])
  expect((await read('/sitemap.xml')).text).toContain(`<loc>${base}/sitemap.xml</loc>`)
})

test('every address that llms.txt and the sitemaps name is there, and open to robots', async () => {
  const { text: lists } = await read('/sitemap.xml')
  const named = (text: string) =>
    [...text.matchAll(/<loc>(.*?)<\/loc>|\]\((.*?)\)/g)].map((found) => found[1] ?? found[2])
  const pages = await Promise.all(named(lists).map(async (list) => (await read(pathOf(list))).text))
  const { text: llms } = await read('/llms.txt')
  const addresses = [...pages, llms].flatMap(named)
  expect(addresses).toContain(`${portal.origin}/apps/help`)
  expect(addresses).toContain(`${portal.origin}/apps/help.md`)
  for (const address of addresses) expect((await read(pathOf(address))).status, address).toBe(200)
  expect((await read('/robots.txt')).text).toContain('Allow: /apps/help\n')
})

test('the help page names this gateway, for people and for programs', async () => {
  for (const path of ['/apps/help', '/apps/help.md']) {
    const { text } = await read(path)
    expect(text, path).toContain('https://gateway.example/')
    expect(text, path).not.toContain('localhost:8000')
  }
})

test('robots.txt is the portal’s own where it has one', async () => {
  const usual = await read('/robots.txt')
  expect(usual.type).toBe('text/plain; charset=utf-8')
  expect(usual.text).toContain(`Sitemap: ${portal.origin}/sitemap.xml`)
  await ok(
    house.operator.PATCH('/v3/portals/{portalId}/customization', {
      params: { path: { portalId: portal.id } },
      body: { robots: 'User-agent: *\nDisallow: /\n' },
    }),
  )
  expect((await read('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n')
})

test('a page has one address, whatever stood behind it', async () => {
  const { text } = await read(`/apis/${open.slug}?utm_source=mail&version=1.0.0`)
  expect(text).toContain(`<link rel="canonical" href="${portal.origin}/apis/${open.slug}?version=1.0.0"`)
  expect(text).toContain(`<meta property="og:title" content="${open.name}"`)
  expect((await read('/login')).text).not.toContain('canonical')
})

describe('operations and schemas whose own names end in .md', () => {
  let base: string
  beforeAll(async () => {
    const operation = (operationId: string) => ({ operationId, responses: { 200: { description: 'Done' } } })
    const content = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Notes', version: '1.0.0' },
      paths: {
        '/notes': { get: operation('notes/read.md'), put: operation('notes/write'), post: operation('notes/write.md') },
      },
      components: { schemas: { 'Note.md': { type: 'string' } } },
    })
    const { id, slug } = await addApi(house, portal)
    const params = { path: { apiId: id } }
    const older = content.replaceAll('notes/read.md', 'notes/old.md').replace('1.0.0', '0.9.0')
    for (const one of [older, content]) {
      const body = { spec: { content: one } }
      await ok(house.operator.POST('/v3/apis/{apiId}/versions', { params, body }))
    }
    base = `/apis/${slug}/reference`
  })

  test.each([
    ['operations/notes/read.md', 'text/html', 'notes/read.md'],
    ['operations/notes/read%2Emd', 'text/html', 'notes/read.md'],
    ['operations/notes/read.md.md', 'text/markdown', 'notes/read.md'],
    ['operations/notes/write', 'text/html', 'notes/write'],
    ['operations/notes/write.md', 'text/html', 'notes/write.md'],
    ['operations/notes/write.md.md', 'text/markdown', 'notes/write.md'],
    ['schemas/Note.md', 'text/html', 'Schema Note.md'],
    ['schemas/Note.md.md', 'text/markdown', 'Schema Note.md'],
  ])('%s is %s of %s', async (path, type, title) => {
    for (const accept of ['text/html', '*/*']) {
      const page = await read(`${base}/${path}`, { accept })
      expect(page).toMatchObject({ status: 200, type: `${type}; charset=utf-8` })
      expect(page.text).toContain(type === 'text/html' ? `<title>${title} ·` : `# ${title}\n`)
    }
    expect((await read(`${base}/${path}`, { accept: 'text/markdown' })).text).toContain(`# ${title}\n`)
  })

  test('are linked as they are called', async () => {
    expect((await read(base)).text).toContain(`href="${base}/operations/notes/read.md"`)
    expect((await read(`${base}?group=~schemas`)).text).toContain(`href="${base}/schemas/Note.md"`)
    expect((await read(`${base}/operations/notes/read.md`)).text).toContain(
      `type="text/markdown" href="${base}/operations/notes/read.md.md"`,
    )
  })

  test('404 where only another version has one, with the way to it; 404 where none has', async () => {
    const elsewhere = await read(`${base}/operations/notes/old.md`)
    expect(elsewhere.status).toBe(404)
    expect(elsewhere.text).toContain(`href="${base}/operations/notes/old.md?version=0.9.0"`)
    expect((await read(`${base}/operations/notes/old.md?version=0.9.0`)).status).toBe(200)
    expect((await read(`${base}/operations/none.md`)).status).toBe(404)
    expect((await read(`${base}/operations/.md`)).status).toBe(404)
  })
})

describe('pages kept for visitors', () => {
  const untilHeard = () => expect.poll(() => house.platform.changes.areKnown, { timeout: 5_000 }).toBe(true)

  test('are asked for again by name, and are gone with the change that they show', async () => {
    await untilHeard()
    const first = await read('/apis')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await read('/apis', { 'if-none-match': etag })).status).toBe(304)
    expect((await read('/apis?nothing=1')).headers.get('etag')).toBe(etag)
    const params = { path: { apiId: open.id, portalId: portal.id } }
    await house.operator.DELETE('/v3/apis/{apiId}/publications/{portalId}', { params })
    // No page of before is shown, not even for the moment until the change is announced.
    expect((await read('/apis')).text).not.toContain(open.name)
    await ok(house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', { params, body: { visibility: 'public' } }))
    expect((await read('/apis')).text).toContain(open.name)
  })

  test('and what is remembered of a portal is gone with its change, too', async () => {
    await untilHeard()
    const params = { path: { portalId: portal.id } }
    const name = (display_name: string) =>
      ok(house.operator.PATCH('/v3/portals/{portalId}', { params, body: { display_name } }))
    await name('One name')
    await untilHeard()
    expect((await read('/apis')).text).toContain('One name')
    await name('Another name')
    expect((await read('/apis')).text).toContain('Another name')
    await untilHeard()
    const hide = (hide_internal: boolean) =>
      house.operator.PATCH('/v3/portals/{portalId}/customization', {
        params,
        body: { spec_renderer: { hide_internal } },
      })
    const shown = () => read(`/apis/${open.slug}/reference/operations/raw-tides`).then(({ status }) => status)
    expect(await shown()).toBe(200)
    await ok(hide(true))
    expect(await shown()).toBe(404)
    await ok(hide(false))
    expect(await shown()).toBe(200)
  })

  test('are never those of somebody signed in, and never shown to them', async () => {
    await untilHeard()
    await read('/apis')
    const known = await read('/apis', { cookie: 'portalaccesstoken=not-a-session' })
    expect(known.headers.get('etag')).toBeNull()
    expect(known.headers.get('cache-control')).toBe('no-store')
  })

  test('travel compressed where a browser takes it, and are the same page', async () => {
    await untilHeard()
    const plain = await read('/apis', { 'accept-encoding': 'identity' })
    for (const coding of ['br', 'gzip']) {
      for (const cookie of ['', 'portalaccesstoken=not-a-session']) {
        const coded = await read('/apis', { 'accept-encoding': coding, cookie })
        expect(coded.headers.get('content-encoding')).toBe(coding)
        expect(coded.headers.get('vary')).toContain('accept-encoding')
        expect(coded.text).toBe(plain.text)
      }
    }
    expect((await read('/login', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  })

  test('differ by theme and form', async () => {
    await untilHeard()
    const light = await read('/apis', { cookie: 'theme=light' })
    const dark = await read('/apis', { cookie: 'theme=dark' })
    expect(dark.text).toContain('data-theme="dark"')
    expect(light.text).toContain('data-theme="light"')
    expect((await read('/apis.md')).type).toContain('markdown')
    expect((await read('/apis')).type).toContain('html')
  })
})
