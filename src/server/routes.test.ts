import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../platform/wire/routes.ts'
import { type Call, managementCalls, portalCalls } from '../testing/calls.ts'
import {
  addDeveloperWithSession,
  addOperator,
  plantTree,
  type SignedInOperator,
  type Tree,
} from '../testing/everyone.ts'
import { bootstrapToken, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { goodPassword } from '../testing/sign-up.ts'
import { listRoutes, type Route } from './http/http-app.ts'

/* Every route of both apps, called by everyone there is (AZ-1). A route that is not in these tables fails. */

const nowhere = '00000000-0000-4000-8000-000000000000'
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
/** The ids of a path; what picture is meant is a word, and belongs to nobody. */
const paramsOf = (route: Route) =>
  [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'imageType')
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
  tree: Tree,
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

test.each([
  ['/v3/portals', 'DELETE', 'GET, HEAD, POST'],
  [`/v3/portals/${nowhere}/customization`, 'POST', 'GET, HEAD, PATCH, PUT'],
  ['/gatehouse/v1/tokens?x=1', 'PROPFIND', 'GET, HEAD, POST'],
])('405 for a method that %s does not answer (%s), with those that it does', async (path, method, allow) => {
  const authorization = `Bearer ${bootstrapToken}`
  const answer = await house.request(house.origin + path, { method, headers: { authorization } })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe(allow)
  expect(await answer.json()).toMatchObject({ status: 405, title: 'Method Not Allowed' })
  const absent = await house.request(`${house.origin}/v3/no-such-thing`, { method, headers: { authorization } })
  expect(absent.status).toBe(404)
})

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

  test('is called below by a call that works, and no other is', () => {
    const { portalApp, consoleApp } = house.gatehouse
    expect(listed(portalApp).map(nameOf).sort()).toEqual(Object.keys(portalCalls).sort())
    expect(listed(consoleApp).map(nameOf).sort()).toEqual(Object.keys(managementCalls).sort())
  })
})

describe('on a portal (AZ-1, AZ-5)', () => {
  let tree: Tree
  let elsewhere: Tree
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
  let tree: Tree
  let elsewhere: Tree
  beforeAll(async () => {
    const plant = async (): Promise<Tree> => {
      const [planted, victim] = [await plantTree(house), await addOperator(house, 'viewer')]
      return { ...planted, ids: { ...planted.ids, operatorId: victim.id, tokenId: victim.tokenId } }
    }
    tree = await plant()
    elsewhere = await plant()
    tree.ids.tokenId = admin.tokenId
  })

  /** What a viewer changes of their own, in a session only: a token that looks changes nothing at all (MGMT-2). */
  const ownChanges = new Set([
    'change-operator-password',
    'create-token',
    'revoke-token',
    'end-operator-session',
    'end-operator-sessions',
  ])

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
        { ...cookieAt('viewer', host, viewer.cookie), isToken: false },
        { name: 'viewer by token', host, headers: { authorization: `Bearer ${viewer.token}` }, isToken: true },
      ]) {
        const { status } = await send(consoleApp, route, call, caller, tree, { tokenId: nowhere })
        const isRefused = route.permission === 'admin' || (caller.isToken && ownChanges.has(nameOf(route)))
        const wanted = isRefused ? 403 : nameOf(route) === 'revoke-token' ? 404 : call.status
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
    const callers: [Caller, Tree][] = [
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
