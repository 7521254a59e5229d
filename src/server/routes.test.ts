import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../platform/package-root.ts'
import type { App } from '../platform/routes.ts'
import {
  addDeveloperWithSession,
  addOperator,
  operatorPassword,
  plantTree,
  type SignedInOperator,
  type Tree,
} from '../testing/everyone.ts'
import { bootstrapToken, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { goodPassword } from '../testing/sign-up.ts'
import { listRoutes, type Route } from './http-app.ts'

/* Every route of both apps, called by everyone there is (AZ-1). A route that is not in these tables fails. */

const nowhere = '00000000-0000-4000-8000-000000000000'
type World = Tree & { ids: Record<string, string> }
type Call = {
  /** What who may call gets. */
  status: number
  body?: (tree: World) => unknown
  query?: string
  /** Other ids than the tree's own, such as of what may be thrown away. */
  ids?: (tree: World) => Record<string, string>
  /** What the bootstrap token gets where only a person may call. */
  machine?: number
}

const newName = () => `Name ${randomUUID().slice(0, 8)}`
const newEmail = () => `new-${randomUUID().slice(0, 8)}@example.com`
const keyStrategy = () => ({
  name: randomUUID(),
  display_name: 'Key',
  strategy_type: 'key_auth',
  configs: { 'key-auth': { key_names: ['x-key'] } },
})
const newService = () => ({ name: `service-${randomUUID()}`, host: 'upstream.example.com', port: 80, protocol: 'http' })
const newRoute = () => ({ paths: [`/${randomUUID()}`] })
const content = '{"openapi":"3.1.0","info":{"title":"T","version":"2.0.0"},"paths":{}}'

/** What developers call, in the order of a life: each call finds what it needs and leaves what the next ones need. */
const portalCalls: Record<string, Call> = {
  'get-help': { status: 200 },
  'get-portal-site': { status: 200 },
  'get-portal-context': { status: 200 },
  'list-apis': { status: 200 },
  'fetch-api': { status: 200 },
  'get-api-page': { status: 200 },
  'get-api-document-page': { status: 200, query: 'path=guide' },
  'list-api-operations': { status: 200 },
  'get-api-operation': { status: 200, query: 'operation_id=list-tides' },
  'list-api-documents': { status: 200 },
  'fetch-api-document': { status: 200 },
  'list-api-version-specs': { status: 200 },
  'fetch-api-version-spec': { status: 200 },
  'fetch-api-version-spec-raw': { status: 200 },
  'get-api-actions': { status: 200 },
  'get-api-applications': { status: 200 },
  'list-fitting-applications': { status: 200 },
  'list-application-auth-strategies': { status: 200 },
  'list-applications': { status: 200 },
  'get-application': { status: 200 },
  'list-stated-applications': { status: 200 },
  'get-stated-application': { status: 200 },
  'list-application-registrations': { status: 200 },
  'get-application-registration': { status: 200 },
  'list-credentials': { status: 200 },
  'list-known-credentials': { status: 200 },
  'get-developer-me': { status: 200 },
  'list-sessions': { status: 200 },
  register: { status: 201, body: () => ({ email: newEmail(), full_name: 'New' }) },
  'resend-verification': { status: 202, body: () => ({ email: newEmail() }) },
  'forgot-password': { status: 200, body: () => ({ email: newEmail() }) },
  'verify-email': { status: 404, body: () => ({ token: randomUUID() }) },
  'reset-password': { status: 404, body: () => ({ token: randomUUID(), password: goodPassword }) },
  'set-password': { status: 404, body: () => ({ token: randomUUID(), password: goodPassword }) },
  'update-developer-me': { status: 200, body: () => ({ full_name: 'Owner' }) },
  'create-application': { status: 201, body: () => ({ name: newName() }) },
  'update-application': { status: 200, body: () => ({ name: newName() }) },
  'create-application-registration': { status: 201, body: (tree) => ({ api_id: tree.otherApiId }) },
  'create-credential': { status: 201, body: () => ({ display_name: 'Second' }) },
  'update-credential': { status: 200, body: () => ({ display_name: 'First' }) },
  'rotate-credential': { status: 201, body: () => ({ grace: '1h' }) },
  'delete-credential': { status: 204 },
  'delete-application-registration': { status: 204 },
  'delete-application': { status: 204 },
  'end-session': { status: 204 },
  authenticate: { status: 401, body: () => ({ username: newEmail(), password: goodPassword }) },
  refresh: { status: 204 },
  'change-password': {
    status: 400,
    body: () => ({ current_password: 'Not-the-password', new_password: goodPassword }),
  },
  'end-sessions': { status: 204 },
  logout: { status: 204 },
}

/** What operators call, likewise. */
const managementCalls: Record<string, Call> = {
  'get-setup': { status: 200 },
  'get-operator-me': { status: 200, machine: 403 },
  'count-waiting': { status: 200 },
  'list-operators': { status: 200 },
  'get-operator': { status: 200 },
  'list-tokens': { status: 200, machine: 403 },
  'list-mails': { status: 200 },
  'get-mail': { status: 200 },
  'list-portals': { status: 200 },
  'get-portal': { status: 200 },
  'get-portal-settings': { status: 200 },
  'list-portal-developers': { status: 200 },
  'get-developer': { status: 200 },
  'list-developer-sessions': { status: 200 },
  'list-control-planes': { status: 200 },
  'get-control-plane': { status: 200 },
  'list-service': { status: 200 },
  'get-service': { status: 200 },
  'list-route': { status: 200 },
  'get-route': { status: 200 },
  'list-route-with-service': { status: 200 },
  'get-route-with-service': { status: 200 },
  'list-apis': { status: 200 },
  'fetch-api': { status: 200 },
  'list-api-versions': { status: 200 },
  'fetch-api-version': { status: 200 },
  'list-api-documents': { status: 200 },
  'fetch-api-document': { status: 200 },
  'list-api-implementations': { status: 200 },
  'fetch-api-implementation': { status: 200 },
  'list-api-publications': { status: 200 },
  'list-portal-api-publications': { status: 200 },
  'fetch-publication': { status: 200 },
  'list-app-auth-strategies': { status: 200 },
  'get-app-auth-strategy': { status: 200 },
  'list-applications': { status: 200 },
  'get-application': { status: 200 },
  'get-application-unscoped': { status: 200 },
  'list-stated-applications': { status: 200 },
  'get-stated-application': { status: 200 },
  'list-developers-by-application': { status: 200 },
  'list-credentials-by-application': { status: 200 },
  'list-registrations': { status: 200 },
  'list-stated-registrations': { status: 200 },
  'list-registrations-by-application': { status: 200 },
  'get-application-registration': { status: 200 },
  'set-up': {
    status: 410,
    body: () => ({ token: 'x'.repeat(43), email: newEmail(), full_name: 'A', password: operatorPassword }),
  },
  'sign-in-operator': { status: 401, body: () => ({ email: newEmail(), password: operatorPassword }) },
  'validate-specification': { status: 201, body: () => ({ content }) },
  'create-operator': {
    status: 201,
    body: () => ({ email: newEmail(), full_name: 'O', role: 'viewer', password: operatorPassword }),
  },
  'create-token': {
    status: 201,
    machine: 403,
    body: () => ({ name: 'Second', expires_at: new Date(Date.now() + 60_000).toISOString() }),
  },
  'retry-mail': { status: 200 },
  'create-portal': { status: 201, body: () => ({ name: newName() }) },
  'update-portal': { status: 200, body: () => ({ description: 'Sea' }) },
  'update-portal-settings': { status: 200, body: () => ({ contact_email: 'help@example.com' }) },
  'create-developer': { status: 201, body: () => ({ email: newEmail(), full_name: 'New' }) },
  'update-developer': { status: 200, body: () => ({ status: 'approved' }) },
  'start-password-reset': { status: 202 },
  'invite-developer': { status: 409 },
  'approve-waiting': { status: 200, body: () => ({ developers: true }) },
  'create-app-auth-strategy': { status: 201, body: keyStrategy },
  'replace-app-auth-strategy': {
    status: 201,
    body: keyStrategy,
    ids: (tree) => ({ authStrategyId: tree.spareStrategyId }),
  },
  'update-app-auth-strategy': {
    status: 200,
    body: () => ({ display_name: 'Key' }),
    ids: (tree) => ({ authStrategyId: tree.spareStrategyId }),
  },
  'create-control-plane': { status: 201, body: () => ({ name: randomUUID() }) },
  'update-control-plane': { status: 200, body: () => ({ description: 'Ours' }) },
  'create-service': { status: 201, body: newService },
  'upsert-service': { status: 200, body: newService },
  'create-route': { status: 201, body: (tree) => ({ ...newRoute(), service: { id: tree.ids.ServiceId } }) },
  'upsert-route': { status: 200, body: (tree) => ({ ...newRoute(), service: { id: tree.ids.ServiceId } }) },
  'create-route-with-service': { status: 201, body: newRoute },
  'upsert-route-with-service': { status: 200, body: newRoute },
  'create-api': { status: 201, body: () => ({ name: newName() }) },
  'update-api': { status: 200, body: () => ({ description: 'Tides' }) },
  'create-api-version': { status: 201, body: () => ({ version: '2.0.0', spec: { content } }) },
  'update-api-version': { status: 200, body: () => ({ version: '1.0.1' }) },
  'create-api-document': { status: 201, body: () => ({ content: '# More', title: newName() }) },
  'update-api-document': { status: 200, body: () => ({ content: '# Guide, second' }) },
  'move-api-document': { status: 204, body: () => ({ index: 0 }) },
  'create-api-implementation': {
    status: 409,
    body: (tree) => ({ service: { control_plane_id: tree.ids.controlPlaneId, id: tree.ids.ServiceId } }),
  },
  'publish-api-to-portal': { status: 200, body: () => ({ visibility: 'public' }) },
  'create-application': {
    status: 201,
    body: (tree) => ({ name: newName(), owner: { type: 'developer', id: tree.ids.developerId } }),
  },
  'update-application': {
    status: 200,
    body: (tree) => ({ owner: { type: 'developer', id: tree.ids.developerId } }),
  },
  'create-application-registration': { status: 201, body: (tree) => ({ api_id: tree.otherApiId }) },
  'update-application-registration': { status: 200, body: () => ({ status: 'approved' }) },
  'approve-application': { status: 200 },
  'reject-application': { status: 200 },
  'revoke-application': { status: 200 },
  'delete-application-registration': { status: 204 },
  'delete-application': { status: 204 },
  'end-developer-sessions': { status: 204 },
  'delete-developer': { status: 204 },
  'delete-publication': { status: 204 },
  'delete-api-document': { status: 204 },
  'delete-api-version': { status: 204 },
  'delete-api-implementation': { status: 204 },
  'delete-api': { status: 204 },
  'delete-route-with-service': { status: 204 },
  'delete-route': { status: 204, ids: (tree) => ({ RouteId: tree.otherRouteId }) },
  'delete-service': { status: 204, ids: (tree) => ({ ServiceId: tree.spareServiceId }) },
  'delete-control-plane': { status: 409 },
  'delete-app-auth-strategy': { status: 204, ids: (tree) => ({ authStrategyId: tree.spareStrategyId }) },
  'delete-portal': { status: 409 },
  'update-operator': { status: 200, body: () => ({ full_name: 'O' }) },
  'delete-operator': { status: 204 },
  'revoke-token': { status: 204, machine: 403 },
  'change-operator-password': {
    status: 400,
    machine: 403,
    body: () => ({ current_password: 'not the password', new_password: operatorPassword }),
  },
  'sign-out-operator': { status: 204 },
}

type Caller = { name: string; host: string; headers: Record<string, string> }

let house: TestGatehouse
let admin: SignedInOperator
let viewer: SignedInOperator
beforeAll(async () => {
  house = await startGatehouse()
  admin = await addOperator(house, 'admin')
  viewer = await addOperator(house, 'viewer')
})
afterAll(() => house.stop())

const listed = (app: App) => listRoutes(app).filter(({ method, schema }) => method !== 'HEAD' && schema?.hide !== true)
const nameOf = (route: Route) => route.schema?.operationId ?? `${route.method} ${route.url}`
const paramsOf = (route: Route) => [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
/** In the order of the table of calls. */
const inOrder = (app: App, calls: Record<string, Call>) => {
  const order = Object.keys(calls)
  return [...listed(app)].sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
}

async function send(
  app: App,
  route: Route,
  call: Call,
  caller: Caller,
  tree: World,
  change: Record<string, string> = {},
) {
  const ids: Record<string, string> = { ...tree.ids, ...call.ids?.(tree), ...change }
  const path = route.url.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? `no-${name}`)
  const body = call.body?.(tree)
  const { statusCode, body: text } = await app.inject({
    method: route.method as 'GET',
    url: call.query ? `${path}?${call.query}` : path,
    headers: {
      host: caller.host,
      ...caller.headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
  return { status: statusCode, text: text.replace(/urn:gatehouse:request:[\w-]+/, '') }
}

const hostOf = (tree: Tree) => new URL(tree.portal.origin).host
const consoleHost = () => new URL(house.origin).host
const anonymousAt = (host: string): Caller => ({ name: 'anonymous', host, headers: {} })
const cookieAt = (name: string, host: string, cookie: string): Caller => ({ name, host, headers: { cookie } })

describe('every route', () => {
  test('has an operationId of its own, a summary and a permission', () => {
    const { portalApp, consoleApp } = house.gatehouse
    for (const app of [portalApp, consoleApp]) {
      const routes = listed(app)
      expect(routes.filter(({ schema }) => !schema?.operationId || !schema.summary).map(nameOf)).toEqual([])
      const names = routes.map(nameOf)
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })

  test('stands in the tables below, and they name no other', () => {
    const { portalApp, consoleApp } = house.gatehouse
    expect(listed(portalApp).map(nameOf).sort()).toEqual(Object.keys(portalCalls).sort())
    expect(listed(consoleApp).map(nameOf).sort()).toEqual(Object.keys(managementCalls).sort())
  })

  test('has its path called by a test of a feature', async () => {
    const files = globSync('{src,e2e,web}/**/*.{test,e2e}.{ts,tsx}', { cwd: packageRoot })
    const tests = (await Promise.all(files.map((file) => readFile(join(packageRoot, file), 'utf8')))).join('\n')
    const missing: string[] = []
    for (const name of ['portal', 'management']) {
      const { paths } = JSON.parse(await readFile(join(packageRoot, 'openapi', `${name}.json`), 'utf8'))
      for (const operation of Object.values(paths as Record<string, object>).flatMap((path) => Object.values(path))) {
        const { operationId } = operation as { operationId: string }
        if (!new RegExp(`['"\`]?\\b${operationId}\\b['"\`]?`).test(tests)) missing.push(operationId)
      }
    }
    expect(missing).toEqual([])
  })
})

describe('on a portal (AZ-1, AZ-5)', () => {
  let tree: World
  let elsewhere: World
  let refused: Caller[]
  let strangers: Caller[]
  beforeAll(async () => {
    tree = await plantTree(house)
    elsewhere = await plantTree(house)
    const here = hostOf(tree)
    const session = async (status: 'approved' | 'pending' | 'rejected' | 'revoked') =>
      (await addDeveloperWithSession(house, tree.portal, status)).cookie
    refused = [
      anonymousAt(here),
      cookieAt('pending', here, await session('pending')),
      cookieAt('rejected', here, await session('rejected')),
      cookieAt('revoked', here, await session('revoked')),
      cookieAt('developer of another portal at this one (SES-7)', here, elsewhere.cookie),
      cookieAt('operator', here, admin.cookie),
      { name: 'operator by token', host: here, headers: { authorization: `Bearer ${admin.token}` } },
      { name: 'bootstrap token', host: here, headers: { authorization: `Bearer ${bootstrapToken}` } },
    ]
    strangers = [
      cookieAt('another developer of this portal', here, await session('approved')),
      cookieAt('developer of another portal at theirs', hostOf(elsewhere), elsewhere.cookie),
    ]
  })

  test('who is not signed in, or may not be, reaches nothing that asks for a developer', async () => {
    const { portalApp } = house.gatehouse
    const faults: string[] = []
    for (const route of inOrder(portalApp, portalCalls)) {
      const call = portalCalls[nameOf(route)]
      if (!call) continue
      // Without a session there is nothing to refresh.
      const open = nameOf(route) === 'refresh' ? 401 : call.status
      for (const caller of refused) {
        const { status } = await send(portalApp, route, call, caller, tree)
        const wanted = route.permission === 'developer' ? 401 : open
        if (status !== wanted) faults.push(`${caller.name}: ${nameOf(route)} ${status}, not ${wanted}`)
      }
    }
    expect(faults).toEqual([])
  })

  test('what belongs to another person, portal or parent answers as what does not exist', async () => {
    const { portalApp } = house.gatehouse
    const faults: string[] = []
    const owner = cookieAt('owner', hostOf(tree), tree.cookie)
    const own = new Set(['applicationId', 'sessionId'])
    for (const route of inOrder(portalApp, portalCalls)) {
      const call = portalCalls[nameOf(route)]
      const params = paramsOf(route)
      if (!call || params.length === 0) continue
      for (const caller of strangers) {
        const isOwn = params.some((name) => own.has(name))
        if (!isOwn && caller.host === hostOf(tree)) continue
        const [real, none] = [
          await send(portalApp, route, call, caller, tree),
          await send(portalApp, route, call, caller, tree, { [params[0] ?? '']: nowhere }),
        ]
        if (real.status !== 404 || real.text !== none.text)
          faults.push(`${caller.name}: ${nameOf(route)} ${real.status}`)
      }
      for (const name of params) {
        const theirs = elsewhere.ids[name] ?? ''
        const other = name === 'applicationId' ? [theirs, tree.otherApplicationId] : [theirs]
        if (params.length > 1 && name === 'apiIdOrSlug') other.push(tree.otherApiId)
        // Another of one's own applications is no foreign one; only its registrations and credentials are.
        const foreign = params.length === 1 ? [theirs] : other
        for (const id of [...foreign, 'not-an-id%00', 'x'.repeat(200)]) {
          const { status } = await send(portalApp, route, call, owner, tree, { [name]: id })
          if (status !== 404) faults.push(`owner: ${nameOf(route)} with a foreign ${name} (${id}) ${status}`)
        }
      }
    }
    expect(faults).toEqual([])
  })

  test('a private API is not there for anonymous visitors, by id, slug or content (AZ-6)', async () => {
    const { portalApp } = house.gatehouse
    const faults: string[] = []
    const visitor = anonymousAt(hostOf(tree))
    for (const route of listed(portalApp)) {
      const call = portalCalls[nameOf(route)]
      if (!call || !route.url.includes(':apiIdOrSlug') || route.permission !== 'anyone') continue
      const hidden = await send(portalApp, route, call, visitor, tree, { apiIdOrSlug: tree.privateApiId })
      const none = await send(portalApp, route, call, visitor, tree, { apiIdOrSlug: nowhere })
      if (hidden.status !== none.status || hidden.text !== none.text) faults.push(`${nameOf(route)} ${hidden.status}`)
    }
    expect(faults).toEqual([])
  })

  test('its owner reaches all of it', async () => {
    const { portalApp } = house.gatehouse
    const faults: string[] = []
    const owner = cookieAt('owner', hostOf(tree), tree.cookie)
    for (const route of inOrder(portalApp, portalCalls)) {
      const call = portalCalls[nameOf(route)]
      if (!call) continue
      const { status, text } = await send(portalApp, route, call, owner, tree)
      if (nameOf(route) === 'refresh') owner.headers.cookie = await signInAgain(portalApp, tree)
      if (status !== call.status) faults.push(`${nameOf(route)} ${status}, not ${call.status}: ${text}`)
    }
    expect(faults).toEqual([])
  })
})

async function signInAgain(app: App, tree: Tree): Promise<string> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v3/developer/authenticate',
    headers: { host: hostOf(tree) },
    payload: { username: tree.email, password: goodPassword },
  })
  return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

describe('on the management side (AZ-1, AZ-3)', () => {
  let tree: World
  let elsewhere: World
  beforeAll(async () => {
    const plant = async (): Promise<World> => {
      const [planted, victim] = [await plantTree(house), await addOperator(house, 'viewer')]
      return { ...planted, ids: { ...planted.ids, operatorId: victim.id, tokenId: victim.tokenId } }
    }
    tree = await plant()
    elsewhere = await plant()
    tree.ids.tokenId = admin.tokenId
  })

  test('who is no operator reaches nothing, a viewer changes nothing', async () => {
    const { consoleApp } = house.gatehouse
    const faults: string[] = []
    const host = consoleHost()
    const others = [
      anonymousAt(host),
      cookieAt('developer', host, tree.cookie),
      { name: 'wrong token', host, headers: { authorization: `Bearer ${bootstrapToken}x` } },
      { name: 'wrong token beside a good cookie', host, headers: { authorization: 'Bearer x', cookie: admin.cookie } },
      cookieAt('two session cookies (SES-2)', host, `${admin.cookie}; ${viewer.cookie}`),
    ]
    for (const route of inOrder(consoleApp, managementCalls)) {
      const call = managementCalls[nameOf(route)]
      if (!call || nameOf(route) === 'sign-out-operator') continue
      for (const caller of others) {
        const { status } = await send(consoleApp, route, call, caller, tree)
        const wanted = route.permission === 'anyone' ? call.status : 401
        if (status !== wanted) faults.push(`${caller.name}: ${nameOf(route)} ${status}, not ${wanted}`)
      }
      if (route.permission === 'anyone') continue
      for (const caller of [
        cookieAt('viewer', host, viewer.cookie),
        { name: 'viewer by token', host, headers: { authorization: `Bearer ${viewer.token}` } },
      ]) {
        const { status } = await send(consoleApp, route, call, caller, tree, { tokenId: nowhere })
        const wanted = route.permission === 'admin' ? 403 : nameOf(route) === 'revoke-token' ? 404 : call.status
        if (status !== wanted) faults.push(`${caller.name}: ${nameOf(route)} ${status}, not ${wanted}`)
      }
    }
    expect(faults).toEqual([])
  })

  test('every id of a path is checked against the one before it', async () => {
    const { consoleApp } = house.gatehouse
    const faults: string[] = []
    const caller = cookieAt('admin', consoleHost(), admin.cookie)
    // A pair that does not exist yet is what these make; APIs belong to no portal.
    const makes = new Set([
      'publish-api-to-portal apiId',
      'publish-api-to-portal portalId',
      'delete-publication apiId',
      'upsert-service controlPlaneId',
      'upsert-service ServiceId',
      'upsert-route controlPlaneId',
      'upsert-route RouteId',
      'upsert-route-with-service RouteId',
    ])
    const makesMissing = new Set([
      'upsert-service ServiceId',
      'upsert-route RouteId',
      'upsert-route-with-service RouteId',
    ])
    // Deleting what is not there is done, as the reference has it; the next test finds that nothing foreign went.
    const isDone = /^delete-(service|route|route-with-service) (ServiceId|RouteId|controlPlaneId)$/
    for (const route of inOrder(consoleApp, managementCalls)) {
      const call = managementCalls[nameOf(route)]
      const params = paramsOf(route)
      if (!call || params.length === 0) continue
      for (const name of params) {
        const place = `${nameOf(route)} ${name}`
        const foreign = params.length > 1 && !makes.has(place) ? [elsewhere.ids[name] ?? ''] : []
        if (name === 'applicationId' && params.includes('registrationId')) foreign.push(tree.otherApplicationId)
        if (!makesMissing.has(place)) foreign.push(nowhere)
        for (const id of [...foreign, 'not-an-id%00', 'x'.repeat(200)]) {
          const { status } = await send(consoleApp, route, call, caller, tree, { [name]: id })
          if (status !== 404 && !(status === 204 && isDone.test(place))) {
            faults.push(`${nameOf(route)} with a foreign ${name} (${id}) ${status}`)
          }
        }
      }
    }
    expect(faults).toEqual([])
  })

  test('an admin reaches all of it, by cookie; the bootstrap token what is no person’s', async () => {
    const { consoleApp } = house.gatehouse
    const faults: string[] = []
    const host = consoleHost()
    const machine = { name: 'bootstrap token', host, headers: { authorization: `Bearer ${bootstrapToken}` } }
    const callers: [Caller, World][] = [
      [machine, elsewhere],
      [cookieAt('admin', host, admin.cookie), tree],
    ]
    for (const [caller, theirs] of callers) {
      for (const route of inOrder(consoleApp, managementCalls)) {
        const call = managementCalls[nameOf(route)]
        if (!call) continue
        const { status, text } = await send(consoleApp, route, call, caller, theirs)
        const wanted = (caller === machine ? call.machine : undefined) ?? call.status
        if (status !== wanted) faults.push(`${caller.name}: ${nameOf(route)} ${status}, not ${wanted}: ${text}`)
      }
    }
    expect(faults).toEqual([])
  })
})
