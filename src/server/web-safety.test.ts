import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import type { Headers } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../platform/wire/routes.ts'
import { addOperator, operatorPassword, plantTree, type SignedInOperator, type Tree } from '../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { startMailCatcher } from '../testing/mail-catcher.ts'
import { addPortal } from '../testing/people.ts'
import { goodPassword, signUp } from '../testing/sign-up.ts'
import { listRoutes } from './http/http-app.ts'
import { createSites } from './sites/web.ts'

/* What keeps other sites, forged headers and crafted links away (security-bar.md 3 to 7 and 21). */

let house: TestGatehouse
let tree: Tree
let sibling: Tree
let admin: SignedInOperator
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
  tree = await plantTree(house)
  sibling = await plantTree(house)
  admin = await addOperator(house, 'admin')
})
afterAll(() => house.stop())

const hostOf = (origin: string) => new URL(origin).host
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('calls from other sites', () => {
  const rename = (headers: Record<string, string>) =>
    house
      .request(`${tree.portal.origin}/api/gatehouse/v1/developer/me`, {
        method: 'PATCH',
        headers: { cookie: tree.cookie, ...json, ...headers },
        body: '{"full_name":"Ada"}',
      })
      .then(({ status }) => status)

  test('a cookie counts only together with this very origin (WEB-1)', async () => {
    const own = tree.portal.origin
    const { port } = new URL(own)
    const good: Record<string, string>[] = [
      { origin: own },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { origin: own, 'sec-fetch-site': 'same-origin' },
      {},
    ]
    for (const headers of good) expect([headers, await rename(headers)]).toEqual([headers, 200])
    const bad: Record<string, string>[] = [
      { origin: sibling.portal.origin },
      { origin: sibling.portal.origin, 'sec-fetch-site': 'same-site' },
      { origin: house.origin },
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: '' },
      { origin: own.replace('http:', 'https:') },
      { origin: own.replace(`:${port}`, '') },
      { origin: own.replace(`:${port}`, '.:80') },
      { origin: own.toUpperCase() },
      { origin: `${own}/` },
      { origin: `${own} ${own}` },
      { origin: `${own}.evil.example` },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'Same-Origin' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=latin1' },
      { ...form },
    ]
    for (const headers of bad) expect([headers, await rename(headers)]).toEqual([headers, 403])
  })

  test('nothing that changes anything answers another site, signed in or not (WEB-1, WEB-2)', async () => {
    const faults: string[] = []
    const { portalApp, consoleApp } = house.gatehouse
    const sides: [App, string, string][] = [
      [portalApp, hostOf(tree.portal.origin), tree.cookie],
      [consoleApp, hostOf(house.origin), admin.cookie],
    ]
    for (const [app, host, cookie] of sides) {
      const changing = listRoutes(app).filter(({ method }) => !/^(GET|HEAD|OPTIONS)$/.test(method))
      expect(changing.length).toBeGreaterThan(30)
      for (const { method, url } of changing) {
        for (const headers of [{ cookie }, {}]) {
          for (const origin of ['https://evil.example', sibling.portal.origin]) {
            const reply = await app.inject({
              method: method as 'POST',
              url: url.replace(/:\w+|\*/g, '00000000-0000-4000-8000-000000000000'),
              headers: { host, origin, ...headers },
            })
            if (reply.statusCode !== 403) faults.push(`${method} ${url} ${reply.statusCode}`)
            if (reply.headers['set-cookie']) faults.push(`${method} ${url} sets a cookie`)
          }
        }
      }
    }
    expect(faults).toEqual([])
  })

  test('a token is no cookie: it needs no origin, and helps no cookie', async () => {
    const ask = (headers: Record<string, string>) =>
      house
        .request(`${house.origin}/gatehouse/v1/portals/${tree.ids.portalId}/settings`, {
          method: 'PATCH',
          headers: { ...json, ...headers },
          body: '{}',
        })
        .then(({ status }) => status)
    const origin = 'https://evil.example'
    expect(await ask({ authorization: `Bearer ${admin.token}`, origin })).toBe(200)
    expect(await ask({ authorization: `Bearer ${admin.token}`, cookie: admin.cookie, origin })).toBe(403)
    expect(await ask({ authorization: 'Bearer wrong', cookie: admin.cookie })).toBe(401)
  })

  test('no other site reads an answer (WEB-3)', async () => {
    for (const [url, cookie] of [
      [`${tree.portal.origin}/api/v3/developer/me`, tree.cookie],
      [`${house.origin}/v3/portals`, admin.cookie],
      [`${tree.portal.origin}/`, tree.cookie],
    ] as const) {
      for (const method of ['GET', 'OPTIONS']) {
        const headers = {
          cookie,
          origin: 'https://evil.example',
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type',
        }
        const answer = await house.request(url, { method, headers })
        expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
        if (method === 'OPTIONS') expect(answer.status).toBe(405)
      }
    }
  })
})

/** Why a page's headers or its source would let foreign script in, or nothing. */
function whyNotSafe(headers: Headers, html: string): string | undefined {
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ')
      return [name, values.join(' ')] as const
    }),
  )
  const wanted = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (policy.get(name) !== value) return `${name} is ${policy.get(name)}`
  }
  if (headers.get('x-content-type-options') !== 'nosniff') return 'no nosniff'
  if (headers.get('cross-origin-opener-policy') !== 'same-origin') return 'no opener policy'
  if (headers.get('cache-control') !== 'no-store') return `cache-control ${headers.get('cache-control')}`
  if (!/^(strict-origin-when-cross-origin|no-referrer)$/.test(headers.get('referrer-policy') ?? '')) return 'referrer'
  if (/<script(?![^>]*\ssrc="\/)[^>]*>/.test(html)) return 'a script within the page'
  if (/<style|\sstyle=|\son[a-z]+=|javascript:/i.test(html)) return 'a style, handler or script address within the page'
  if (/(?:src|action|formaction)="(?:https?:)?\/\//.test(html)) return 'loads from or sends to another site'
  return undefined
}

/** Why a file that a page offers could be shown as a page of ours, or nothing (SPEC-7). */
function whyNotFile(headers: Headers): string | undefined {
  const type = headers.get('content-type') ?? ''
  if (!/^(text\/csv|application\/(json|yaml))(;|$)/.test(type)) return `type ${type}`
  if (headers.get('content-security-policy') !== "default-src 'none'; sandbox") return 'a file that is not closed in'
  if (!/^attachment;/.test(headers.get('content-disposition') ?? '')) return 'no attachment'
  if (headers.get('x-content-type-options') !== 'nosniff') return 'no nosniff'
  return headers.get('cache-control') === 'no-store' ? undefined : `cache-control ${headers.get('cache-control')}`
}

/** Why a piece without a frame could be taken for a page of ours, run, or be kept for somebody else, or nothing. */
function whyNotPiece(headers: Headers, text: string, isSignedIn: boolean): string | undefined {
  if (headers.get('content-security-policy') !== "default-src 'none'; sandbox") return 'a piece that is not closed in'
  if (headers.get('x-content-type-options') !== 'nosniff') return 'no nosniff'
  if (/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i.test(text)) return 'a piece that runs'
  const isKeptForAll = /public|^(?!.*(no-store|private))/.test(headers.get('cache-control') ?? '')
  return isSignedIn && isKeptForAll ? `cache-control ${headers.get('cache-control')}` : undefined
}

describe('every page', () => {
  test('carries a policy that its own source keeps to, and changes nothing by being read (WEB-4, WEB-5, HOST-4)', {
    timeout: 120_000,
  }, async () => {
    const faults: string[] = []
    const statuses = new Set<number>()
    const { portalApp, consoleApp } = house.gatehouse
    const { ids } = tree
    const names: Record<string, string | undefined> = {
      slug: ids.apiId,
      key: ids.credentialId,
      registration: ids.registrationId,
      application: ids.applicationId,
      developer: ids.developerId,
      api: ids.apiId,
      mail: ids.mailId,
      document: ids.documentId,
      version: ids.versionId,
      implementation: ids.implementationId,
      plane: ids.controlPlaneId,
      service: ids.ServiceId,
      route: ids.RouteId,
      strategy: ids.authStrategyId,
      act: 'approve',
      what: 'developers',
      how: 'auto',
    }
    const sides: [App, string, string[], string | undefined][] = [
      [portalApp, tree.portal.origin, ['', tree.cookie], ids.applicationId],
      [consoleApp, house.origin, ['', admin.cookie], ids.portalId],
    ]
    const countEvents = () =>
      house.platform.database
        .selectFrom('events')
        .select((build) => build.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    const before = await countEvents()
    for (const [app, origin, cookies, id] of sides) {
      const pages = listRoutes(app)
        .filter(
          ({ method, url, schema }) =>
            method === 'GET' && schema?.hide && !/^\/(assets|health|openapi|_core\/speculation|metrics)/.test(url),
        )
        .map(({ url }) => url.replace(/:(\w+)/g, (_all, name: string) => (name === 'id' ? id : names[name]) ?? name))
        .map((url) => url.replace('/docs/*', '/docs/guide').replace('/*', '/list-tides'))
      expect(pages.length).toBeGreaterThan(15)
      for (const cookie of cookies) {
        for (const page of [
          ...pages,
          '/no-such-page',
          '/reset-password?token=x',
          '/apis?name="><script>alert(1)</script>',
        ]) {
          const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) }
          const answer = await house.request(`${origin}${page}`, { headers })
          const html = await answer.text()
          statuses.add(answer.status)
          const place = `${cookie ? 'signed in' : 'anonymous'} ${origin}${page} ${answer.status}`
          if (answer.status >= 500) faults.push(place)
          if (answer.status >= 300 && answer.status < 400) continue
          const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
          const isFile = answer.headers.has('content-disposition')
          const isPiece = !isFile && (answer.headers.get('content-security-policy')?.includes('sandbox') ?? false)
          const fault = isPiece
            ? whyNotPiece(answer.headers, html, cookie !== '')
            : isPage
              ? whyNotSafe(answer.headers, html)
              : whyNotFile(answer.headers)
          if (fault) faults.push(`${place}: ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect([...statuses].sort()).toEqual([200, 303, 404])
    expect(await countEvents()).toEqual(before)
    expect(house.log.filter((line) => line.includes('a request failed'))).toEqual([])
  })

  test('shows the published description, whatever address a query names (TRY-2)', async () => {
    const read = async (query: string) => {
      const url = `${tree.portal.origin}/apis/${tree.ids.apiId}/reference/operations/list-tides${query}`
      const answer = await house.request(url, { headers: { accept: 'text/html' } })
      return { policy: answer.headers.get('content-security-policy'), html: await answer.text() }
    }
    const evil = encodeURIComponent('https://evil.example/openapi.json')
    const plain = await read('')
    expect(plain.html).toContain('/tides')
    for (const name of ['url', 'configUrl', 'spec', 'spec_url', 'server']) {
      expect([name, await read(`?${name}=${evil}`)]).toEqual([name, plain])
    }
  })

  test('that has no frame brings its style along, and its policy admits that and nothing else (WEB-4)', async () => {
    const { port } = house.platform.config
    const asked = await house.request(`http://nobody.localhost:${port}/apis`, { headers: { accept: 'text/html' } })
    const html = await asked.text()
    expect(asked.status).toBe(421)
    expect(html).toContain('<h1>No portal lives here</h1>')
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(asked.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    expect(html.replace(style, '')).not.toMatch(/ (style|src|href|on\w+)=|<script/)
    const program = await house.request(`http://nobody.localhost:${port}/apis`, { headers: { accept: '*/*' } })
    expect(program.headers.get('content-type')).toBe('application/problem+json')
  })

  test('with a token in its address sends no referrer (RST-6)', async () => {
    for (const page of ['/verify-email?token=x', '/reset-password?token=x']) {
      const answer = await house.request(`${tree.portal.origin}${page}`, { headers: { accept: 'text/html' } })
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    }
  })
})

/** Where a browser would go from `origin`, and whether that is still the same site. */
const isHere = (origin: string, location: string | null) => new URL(location ?? '', origin).origin === origin

describe('where people are sent after signing in (WEB-6)', () => {
  const targets = [
    'https://evil.example/',
    'http:evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/./\\evil.example',
    '/%2e//evil.example',
    '/x/%2e%2e//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nset-cookie: a=b',
    '/\0/evil.example',
    ' //evil.example',
    '%2f%2fevil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '.evil.example',
    '/@evil.example',
    '?//evil.example',
    '//evil.example@localhost/',
    'http://localhost@evil.example/',
    '/\u2028/evil.example',
    '／／evil.example',
    '/\u202e//evil.example',
    '',
    'x'.repeat(10_000),
  ]

  test('is this site, on the way in and for who is in already', { timeout: 120_000 }, async () => {
    const sites = [
      { origin: tree.portal.origin, email: tree.email, password: goodPassword, cookie: tree.cookie },
      { origin: house.origin, email: admin.email, password: operatorPassword, cookie: admin.cookie },
    ]
    for (const { origin, email, password, cookie } of sites) {
      for (const target of targets) {
        const submitted = await house.request(`${origin}/login`, {
          method: 'POST',
          headers: { ...form, origin },
          body: new URLSearchParams({ email, password, return_to: target }).toString(),
        })
        if (target.includes('\0')) expect([target, submitted.status]).toEqual([target, 400])
        else expect([target, submitted.status]).toEqual([target, 303])
        const shown = await house.request(`${origin}/login?return_to=${encodeURIComponent(target)}`, {
          headers: { cookie, accept: 'text/html' },
        })
        expect([target, shown.status]).toEqual([target, target.includes('\0') ? 404 : 303])
        for (const answer of [submitted, shown]) {
          const location = answer.headers.get('location')
          if (location !== null) expect([target, location, isHere(origin, location)]).toEqual([target, location, true])
        }
      }
    }
  })

  test('is the page that was asked for', async () => {
    const asked = await house.request(`${tree.portal.origin}/apps?x=1`, { headers: { accept: 'text/html' } })
    expect(asked.headers.get('location')).toBe('/login?return_to=%2Fapps%3Fx%3D1')
    const answer = await house.request(`${tree.portal.origin}/login`, {
      method: 'POST',
      headers: { ...form, origin: tree.portal.origin },
      body: new URLSearchParams({ email: tree.email, password: goodPassword, return_to: '/apps?x=1#top' }).toString(),
    })
    expect(answer.headers.get('location')).toBe('/apps?x=1#top')
  })
})

describe('what a form of a page sends', () => {
  const post = (body: string | Buffer, type = form['content-type']) =>
    house.request(`${tree.portal.origin}/login`, {
      method: 'POST',
      headers: { 'content-type': type, origin: tree.portal.origin },
      body,
    })
  const boundary = 'between'
  const multipart = (name: string, value: Buffer) =>
    house.request(`${house.origin}/apis/new`, {
      method: 'POST',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        origin: house.origin,
        cookie: admin.cookie,
      },
      body: Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`),
        value,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    })
  const bytes = Buffer.from([0xff, 0xfe])

  test('is UTF-8, or 400 names the field (DOS-3)', async () => {
    const answers = [
      await post('email=a%40b.example&password=%ff%fe'),
      await post(Buffer.concat([Buffer.from('email=a%40b.example&password='), bytes])),
      await post('email=a%40b.example&password=%00'),
      await multipart('name', bytes),
    ]
    const said = await Promise.all(
      answers.map(async (answer) => {
        const { invalid_parameters } = (await answer.json()) as { invalid_parameters?: { field: string }[] }
        return [answer.status, invalid_parameters?.[0]?.field]
      }),
    )
    expect(said).toEqual([
      [400, 'password'],
      [400, 'password'],
      [400, 'password'],
      [400, 'name'],
    ])
    expect((await post(Buffer.concat([bytes, Buffer.from('=x')]))).status).toBe(400)
  })

  test('comes as it was typed: letters of all scripts, signs of the encoding itself', async () => {
    const name = `Größe 水 100% a+b & c=d ${'é'.normalize('NFD')}`
    const typed = await post(new URLSearchParams({ email: name, password: 'x' }).toString())
    expect(await typed.text()).toContain(name.replace('&', '&amp;'))
    expect((await multipart('name', Buffer.from(name))).status).toBe(303)
    const { data } = await ok(house.operator.GET('/v3/apis', { params: { query: { 'page[size]': 100 } } }))
    expect(data.map((api) => api.name)).toContain(name)
  })
})

describe('what a request says of itself', () => {
  test('never makes it somebody (AZ-12, SES-7)', async () => {
    const claims = {
      'x-developer-id': tree.ids.developerId ?? '',
      'x-portal-id': tree.ids.portalId ?? '',
      'x-authenticated-userid': tree.ids.developerId ?? '',
      'x-consumer-id': tree.ids.developerId ?? '',
      'x-forwarded-user': tree.email,
      'x-remote-user': tree.email,
      'x-operator-id': admin.id,
      'x-original-url': '/api/v3/portal',
      'x-http-method-override': 'GET',
      'x-forwarded-host': hostOf(tree.portal.origin),
      'x-forwarded-proto': 'https',
    }
    for (const url of [`${tree.portal.origin}/api/v3/developer/me`, `${house.origin}/v3/portals`]) {
      expect((await house.request(url, { headers: claims })).status).toBe(401)
    }
    const elsewhere = await house.request(`${sibling.portal.origin}/api/v3/developer/me`, {
      headers: { ...claims, cookie: tree.cookie },
    })
    expect(elsewhere.status).toBe(401)
    const refreshed = await house.request(`${sibling.portal.origin}/api/v3/developer/refresh`, {
      method: 'POST',
      headers: { cookie: tree.cookie },
    })
    expect(refreshed.status).toBe(401)
    const own = await house.request(`${tree.portal.origin}/api/v3/developer/me`, { headers: { cookie: tree.cookie } })
    expect(own.status).toBe(200)
  })
})

/** Sends a request as it stands and gives the whole answer as a text. */
async function sendRaw(text: string): Promise<string> {
  const socket = connect(house.platform.config.port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(text)
  await new Promise((resolve, reject) => {
    socket.on('close', resolve)
    socket.on('error', reject)
  })
  return Buffer.concat(chunks).toString('latin1')
}

describe('hosts (HOST-1)', () => {
  const ask = (host: string, path = '/api/v3/portal') =>
    sendRaw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`)
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

  test('any spelling of a name finds its portal, any other name finds nothing', async () => {
    const host = hostOf(tree.portal.origin)
    const name = host.replace(/:\d+$/, '')
    for (const same of [host, name, name.toUpperCase(), `${name}.`, `${name}.:80`, `${name}:1`, `${name}:`]) {
      expect([same, statusOf(await ask(same))]).toEqual([same, 200])
    }
    const names = [
      'evil.example',
      'nobody.localhost',
      `x.${name}`,
      `${name}.evil.example`,
      `${name}..`,
      `evil.example/${name}`,
      `${name}@evil.example`,
      `evil.example@${name}`,
      `${name}%00`,
      `${name},evil.example`,
      '.localhost',
      '..localhost',
      '*.localhost',
      '_.localhost',
      '%2e.localhost',
      `${'a'.repeat(64)}.localhost`,
      `${'a.'.repeat(500)}localhost`,
      '::1',
      '[::1',
      '0x7f.1',
      '10.0.0.1',
      'xn--.localhost',
    ]
    for (const other of names) {
      const answer = await ask(other)
      expect([other, statusOf(answer)]).toEqual([other, statusOf(answer) === 400 ? 400 : 421])
      expect(answer).not.toContain(tree.ids.portalId ?? '')
      expect(answer).not.toMatch(/set-cookie/i)
    }
  })

  test('a second host, or one in the request line, is no way in', async () => {
    const [own, other] = [hostOf(tree.portal.origin), hostOf(sibling.portal.origin)]
    const get = 'GET /api/v3/portal HTTP/1.1'
    const both = await sendRaw(`${get}\r\nHost: ${own}\r\nHost: ${other}\r\nConnection: close\r\n\r\n`)
    expect(statusOf(both)).toBe(400)
    const none = await sendRaw(`${get}\r\nConnection: close\r\n\r\n`)
    expect(statusOf(none)).toBe(400)
    const absolute = await sendRaw(
      `GET http://${other}/api/v3/portal HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
    )
    expect(statusOf(absolute)).toBe(404)
  })

  test('a path that climbs is none (AZ-11)', async () => {
    const host = hostOf(house.origin)
    for (const path of [
      '/x/../v3/portals',
      '/v3/%2e%2e/v3/portals',
      '/health/../v3/portals',
      '//v3/portals',
      '/v3/./portals',
    ]) {
      expect([path, statusOf(await ask(host, path))]).toEqual([path, 404])
    }
    const portal = hostOf(tree.portal.origin)
    for (const path of ['/health/../v3/portals', '/health/%2e%2e/v3/portals', '/health//v3/portals']) {
      expect([path, statusOf(await ask(portal, path))]).toEqual([path, 404])
    }
  })
})

test('mailed links name the portal’s own address, whatever a request says (RST-2)', async () => {
  const catcher = await startMailCatcher()
  const mailing = await startGatehouse({ smtpUrl: new URL(catcher.url) })
  try {
    const portal = await addPortal(mailing, { auto_approve_developers: true })
    const email = 'ada@example.com'
    await signUp(mailing, portal, { email })
    await mailing.startWorker()
    const { host, hostname } = new URL(portal.origin)
    const lies = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '444',
      'x-original-host': 'evil.example',
      forwarded: 'host=evil.example;proto=https',
      referer: 'https://evil.example/',
      'x-host': 'evil.example',
    }
    const post = async (path: string, asHost: string, body: object) => {
      const reply = await mailing.gatehouse.portalApp.inject({
        method: 'POST',
        url: path,
        headers: { ...lies, host: asHost },
        payload: body,
      })
      expect(reply.statusCode).toBeLessThan(300)
    }
    await post('/api/v3/developer', `${hostname.toUpperCase()}.:9999`, { email: 'new@example.com', full_name: 'New' })
    await post('/api/v3/developer/forgot-password', host, { email })
    const isNew = await catcher.waitFor(({ to, links }) => to.includes('new@example.com') && links.length > 0)
    const isReset = await catcher.waitFor(
      ({ to, links }) => to.includes(email) && links.some((link) => link.includes('reset')),
    )
    for (const { links, raw } of [isNew, isReset]) {
      expect(links.map((link) => new URL(link).origin)).toEqual(links.map(() => portal.origin))
      expect(raw).not.toContain('evil.example')
    }
  } finally {
    await mailing.stop()
    await catcher.stop()
  }
})

describe('the address a request comes from (THR-5)', () => {
  const signUps = async (trustProxy: string[], forwarded: (at: number) => string) => {
    const limits = { signUpsPerMinute: 3, signUpsPerHour: 100, signUpsPerPortalHour: 100 }
    const base = house.platform.config
    const other = await startGatehouse({ trustProxy, limits: { ...base.limits, ...limits } })
    try {
      const portal = await addPortal(other)
      const statuses: number[] = []
      for (let at = 0; at < 5; at++) {
        const answer = await other.request(`${portal.origin}/api/v3/developer`, {
          method: 'POST',
          headers: {
            ...json,
            'x-forwarded-for': forwarded(at),
            'x-real-ip': `198.51.100.${at}`,
            'client-ip': '1.2.3.4',
          },
          body: JSON.stringify({ email: `a${at}@example.com`, full_name: 'A' }),
        })
        statuses.push(answer.status)
      }
      return statuses
    } finally {
      await other.stop()
    }
  }

  test('is the socket’s, whatever a header claims', async () => {
    expect(await signUps([], (at) => `203.0.113.${at}`)).toEqual([201, 201, 201, 429, 429])
  })

  test('is the one that a trusted proxy names, and nobody before it', async () => {
    expect(await signUps(['127.0.0.1'], (at) => `203.0.113.${at}`)).toEqual([201, 201, 201, 201, 201])
    expect(await signUps(['127.0.0.1'], (at) => `203.0.113.${at}, 198.51.100.7`)).toEqual([201, 201, 201, 429, 429])
  })
})

test('over https cookies are bound to their host, and browsers stay on https (SES-2, WEB-5)', async () => {
  const secure = await startGatehouse({ publicUrl: new URL('https://localhost:8443') })
  try {
    const portal = await addPortal(secure, { auto_approve_developers: true })
    const { portalApp, consoleApp } = secure.gatehouse
    const host = `${new URL(portal.origin).hostname}:8443`
    const { id } = await secure.platform.database.selectFrom('portals').select('id').executeTakeFirstOrThrow()
    expect(id).toBe(portal.id)
    await signUp(secure, portal)
    const sent = { host, origin: `https://${host}` }
    const reply = await portalApp.inject({
      method: 'POST',
      url: '/api/v3/developer/authenticate',
      headers: sent,
      payload: { username: 'ada@example.com', password: goodPassword },
    })
    expect(reply.statusCode).toBe(204)
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    const lines = [reply.headers['set-cookie'] ?? []].flat()
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(line).toMatch(/^__Host-portal(access|refresh)token=[^;]{40,200};/)
      expect(line).toMatch(/; Path=\/(;|$)/)
      expect(line).toMatch(/; HttpOnly(;|$)/)
      expect(line).toMatch(/; Secure(;|$)/)
      expect(line).toMatch(/; SameSite=Lax(;|$)/)
      expect(line).not.toMatch(/domain/i)
    }
    const cookie = lines.map((line) => line.split(';')[0]).join('; ')
    const me = (header: string) =>
      portalApp.inject({ url: '/api/v3/developer/me', headers: { host, cookie: header } }).then((one) => one.statusCode)
    expect(await me(cookie)).toBe(200)
    // A sibling host can plant the bare name, never the one with the prefix.
    expect(await me(cookie.replaceAll('__Host-', ''))).toBe(401)
    const { cookie: operatorCookie } = await signInOperator(secure, consoleApp)
    expect(operatorCookie).toMatch(/^__Host-gatehouseconsole=.*; HttpOnly; Secure; SameSite=Lax$/)
  } finally {
    await secure.stop()
  }
})

async function signInOperator(secure: TestGatehouse, app: App): Promise<{ cookie: string }> {
  const body = { email: 'o@example.com', full_name: 'O', role: 'viewer', password: operatorPassword } as const
  await secure.operator.POST('/gatehouse/v1/operators', { body })
  const reply = await app.inject({
    method: 'POST',
    url: '/gatehouse/v1/session',
    headers: { host: 'localhost:8443' },
    payload: { email: body.email, password: body.password },
  })
  return { cookie: String(reply.headers['set-cookie']) }
}
