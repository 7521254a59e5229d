import { fetch } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectManagement, connectPortal } from '../src/client/connect.ts'
import { createDialer } from '../src/client/dial.ts'
import { ok } from '../src/testing/gatehouse.ts'
import { type MailCatcher, startMailCatcher } from '../src/testing/mail-catcher.ts'
import { databaseOfRun, type Product, startProduct } from '../src/testing/product.ts'
import { startUpstream, type Upstream } from '../src/testing/upstream.ts'

/* The whole journey by HTTP alone, from an empty start with a bootstrap token: no page, no demo, no hand on the database. */

const token = 'bootstrap-token-of-the-journey-by-http'
let mail: MailCatcher
let upstream: Upstream
let product: Product
let database: Awaited<ReturnType<typeof databaseOfRun>>
const dispatcher = createDialer()

beforeAll(async () => {
  mail = await startMailCatcher()
  upstream = await startUpstream()
  database = await databaseOfRun()
  product = await startProduct({
    env: { ...database.env, GATEHOUSE_ADMIN_TOKEN: token, GATEHOUSE_SMTP_URL: mail.url },
  })
}, 120_000)
afterAll(async () => {
  expect(await product?.stop()).toBe(0)
  await dispatcher.close()
  await upstream?.stop()
  await mail?.stop()
  await database?.drop()
})

const specification = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tides', version: '1.2.0' },
  paths: {
    '/stations/{station}/tides': {
      get: {
        operationId: 'listTides',
        summary: 'List the tides of a station',
        parameters: [{ name: 'station', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'The tides' } },
      },
    },
  },
})

test('from nothing to a call that passes, and one that stops passing', async () => {
  const operator = connectManagement({
    origin: product.origin,
    dispatcher,
    headers: () => ({ authorization: `Bearer ${token}` }),
  })

  // The operator: strategy, portal, service with a route, API with version, implementation and publication.
  const strategy = await ok(
    operator.POST('/v2/application-auth-strategies', {
      body: {
        name: 'key',
        display_name: 'API key',
        strategy_type: 'key_auth',
        configs: { 'key-auth': { key_names: ['x-tide-key'] } },
      },
    }),
  )
  const portal = await ok(operator.POST('/v3/portals', { body: { name: 'Coast' } }))
  const planes = await ok(operator.GET('/v2/control-planes'))
  const plane = planes.data[0]
  expect(plane?.name).toBe('default')
  const controlPlaneId = plane?.id ?? ''
  const service = await ok(
    operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
      params: { path: { controlPlaneId } },
      body: { name: 'tides', host: '127.0.0.1', port: upstream.port, protocol: 'http', path: '/v1' },
    }),
  )
  await ok(
    operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes', {
      params: { path: { controlPlaneId, ServiceId: service.id ?? '' } },
      body: { name: 'tides', paths: ['/tides'] },
    }),
  )
  const api = await ok(
    operator.POST('/v3/apis', { body: { name: 'Tides', version: '1.2.0', spec_content: specification } }),
  )
  await ok(
    operator.POST('/v3/apis/{apiId}/implementations', {
      params: { path: { apiId: api.id } },
      body: { service: { control_plane_id: controlPlaneId, id: service.id ?? '' } },
    }),
  )
  await ok(
    operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
      params: { path: { apiId: api.id, portalId: portal.id } },
      body: { visibility: 'public', auth_strategy_ids: [strategy.id] },
    }),
  )

  // The developer: sign up, prove the address, set a password, wait, be approved, sign in.
  const cookies = new Map<string, string>()
  const developer = connectPortal({
    origin: `http://${portal.default_domain}:${product.port}`,
    dispatcher,
    headers: (): Record<string, string> =>
      cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {},
    onAnswer: (headers) => {
      for (const line of headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
    },
  })
  const email = 'mara@example.com'
  const password = 'Low water at nine'
  await ok(developer.POST('/api/v3/developer', { body: { email, full_name: 'Mara Quist' } }))
  const proof = await mail.waitFor(
    ({ to, links }) => to.includes(email) && links.some((link) => link.includes('/verify-email?')),
  )
  const proofToken =
    new URL(proof.links.find((link) => link.includes('/verify-email?')) ?? '').searchParams.get('token') ?? ''
  const proven = await ok(developer.POST('/api/v3/developer/verify-email', { body: { token: proofToken } }))
  expect(proven.email).toBe(email)
  await ok(developer.POST('/api/v3/developer/reset-password', { body: { token: proven.token, password } }))
  const early = await developer.POST('/api/v3/developer/authenticate', { body: { username: email, password } })
  expect(early.response.status).toBe(401)
  const waiting = await ok(
    operator.GET('/v3/portals/{portalId}/developers', {
      params: { path: { portalId: portal.id }, query: { 'filter[status]': 'pending' } },
    }),
  )
  expect(waiting.data.map((person) => person.email)).toEqual([email])
  await ok(
    operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', {
      params: { path: { portalId: portal.id, developerId: waiting.data[0]?.id ?? '' } },
      body: { status: 'approved' },
    }),
  )
  await mail.waitFor(({ to, subject }) => to.includes(email) && /approved/i.test(subject))
  await ok(developer.POST('/api/v3/developer/authenticate', { body: { username: email, password } }))

  // Find the API, read it, create an application, register it, be approved, generate a key.
  const found = await ok(developer.GET('/api/v3/apis', { params: { query: { 'filter[name][contains]': 'tide' } } }))
  expect(found.data.map(({ slug }) => slug)).toEqual([api.slug])
  const application = await ok(
    developer.POST('/api/v3/applications', { body: { name: 'Harbour app', auth_strategy_id: strategy.id } }),
  )
  const params = { path: { applicationId: application.id } }
  const registration = await ok(
    developer.POST('/api/v3/applications/{applicationId}/registrations', { params, body: { api_id: api.id } }),
  )
  expect(registration.status).toBe('pending')
  const tooEarly = await developer.POST('/api/v3/applications/{applicationId}/credentials', { params, body: {} })
  expect(tooEarly.response.status).toBe(403)
  await ok(
    operator.PATCH('/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}', {
      params: { path: { portalId: portal.id, applicationId: application.id, registrationId: registration.id } },
      body: { status: 'approved' },
    }),
  )
  const credential = await ok(
    developer.POST('/api/v3/applications/{applicationId}/credentials', { params, body: { display_name: 'first key' } }),
  )
  if (credential.type !== 'api_key') throw new Error('expected a key')

  // The gateway lets exactly that key through, and says who calls.
  const call = (key: string | undefined) =>
    fetch(`${product.gateway}/tides/stations/dover/tides`, { headers: key === undefined ? {} : { 'x-tide-key': key } })
  await expect.poll(async () => (await call(credential.credential)).status, { timeout: 1000, interval: 20 }).toBe(200)
  expect(upstream.seen.at(-1)).toMatchObject({ method: 'GET', url: '/v1/stations/dover/tides' })
  expect(upstream.seen.at(-1)?.headers['x-tide-key']).toBeUndefined()
  expect(JSON.stringify(upstream.seen.at(-1)?.headers)).toContain(application.id)
  expect((await call(undefined)).status).toBe(401)
  expect((await call(`${credential.credential.slice(0, -1)}x`)).status).toBe(401)

  // A revoked registration stops it within a second.
  await ok(
    operator.PATCH('/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}', {
      params: { path: { portalId: portal.id, applicationId: application.id, registrationId: registration.id } },
      body: { status: 'revoked' },
    }),
  )
  await expect.poll(async () => (await call(credential.credential)).status, { timeout: 1000, interval: 20 }).toBe(403)

  // No secret that was handed out stands in what the product printed (LOG-4).
  for (const secret of [credential.credential, password, proofToken, proven.token, ...cookies.values()]) {
    expect(product.output()).not.toContain(secret)
  }
})
