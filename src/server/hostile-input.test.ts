import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../platform/wire/routes.ts'
import { type Call, managementCalls, portalCalls } from '../testing/calls.ts'
import { plantTree, type Tree } from '../testing/everyone.ts'
import { bootstrapToken, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { listRoutes, type Route } from './http/http-app.ts'

/* Whatever is sent, the answer is a 4xx that names the field, never a 500 (DOS-1, DOS-3, DOS-4, AZ-10). */

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  maxLength?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
type Operation = {
  parameters?: { in: string; name: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }
type Side = { name: string; app: App; calls: Record<string, Call>; headers: Record<string, string>; document: Document }

let house: TestGatehouse
let tree: Tree
let sides: Side[]
beforeAll(async () => {
  house = await startGatehouse()
  tree = await plantTree(house)
  const { portalApp, consoleApp } = house.gatehouse
  const sameSite = { 'sec-fetch-site': 'same-origin' }
  sides = [
    {
      name: 'portal',
      app: portalApp,
      calls: portalCalls,
      headers: { host: new URL(tree.portal.origin).host, cookie: tree.cookie, ...sameSite },
      document: portalApp.swagger() as unknown as Document,
    },
    {
      name: 'management',
      app: consoleApp,
      calls: managementCalls,
      headers: { host: new URL(house.origin).host, authorization: `Bearer ${bootstrapToken}`, ...sameSite },
      document: consoleApp.swagger() as unknown as Document,
    },
  ]
})
afterAll(() => house.stop())

const routesOf = (side: Side) =>
  listRoutes(side.app).filter(({ method, schema }) => method !== 'HEAD' && schema?.hide !== true)
const nameOf = (route: Route) => route.schema?.operationId ?? route.url

function operationOf(side: Side, route: Route): Operation {
  const path = route.url.replace(/:(\w+)/g, '{$1}')
  return side.document.paths[path]?.[route.method.toLowerCase()] ?? {}
}

/** A schema with its references and branches as one list of alternatives. */
function branches(side: Side, schema: Schema): Schema[] {
  if (schema.$ref) return branches(side, side.document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const inner = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (inner) return inner.flatMap((one) => branches(side, one))
  return [schema]
}

function fieldsOf(side: Side, route: Route): Map<string, Schema[]> {
  const schema = Object.values(operationOf(side, route).requestBody?.content ?? {})[0]?.schema
  const fields = new Map<string, Schema[]>()
  for (const branch of schema ? branches(side, schema) : []) {
    for (const [name, field] of Object.entries(branch.properties ?? {})) {
      fields.set(name, [...(fields.get(name) ?? []), ...branches(side, field)])
    }
  }
  return fields
}

type Sent = { body?: string | Buffer; type?: string; query?: string; change?: Record<string, string> }

async function send(side: Side, route: Route, sent: Sent): Promise<LightMyRequestResponse> {
  const call = side.calls[nameOf(route)]
  const ids: Record<string, string> = {
    ...tree.ids,
    operatorId: tree.ids.developerId ?? '',
    tokenId: tree.ids.developerId ?? '',
    ...call?.ids?.(tree),
    ...sent.change,
  }
  const path = route.url.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? name)
  const query = [call?.query, sent.query].filter(Boolean).join('&')
  return side.app.inject({
    method: route.method as 'GET',
    url: query ? `${path}?${query}` : path,
    headers: {
      ...side.headers,
      ...(sent.body === undefined ? {} : { 'content-type': sent.type ?? 'application/json' }),
    },
    ...(sent.body === undefined ? {} : { payload: sent.body }),
  })
}

type Named = { field: string }

/** Why an answer is not the refusal it ought to be, or nothing. */
function whyNotRefusal(reply: LightMyRequestResponse, statuses: readonly number[], field?: string): string | undefined {
  if (!statuses.includes(reply.statusCode)) return `${reply.statusCode}: ${reply.body.slice(0, 200)}`
  if (reply.headers['content-type'] !== 'application/problem+json') return `type ${reply.headers['content-type']}`
  const problem = reply.json<{ status: number; detail: string; invalid_parameters?: Named[] }>()
  if (problem.status !== reply.statusCode || !problem.detail) return `body ${reply.body}`
  if (field === undefined) return undefined
  const named = (problem.invalid_parameters ?? []).map((one) => one.field)
  if (named.some((one) => one === field || one.startsWith(`${field}.`) || one.startsWith(`${field}[`))) return undefined
  return `names ${named.join(', ') || 'nothing'}, not ${field}: ${reply.body.slice(0, 200)}`
}

const failures = () => house.log.filter((line) => /a request failed|a constraint refused/.test(line))

describe('bodies', () => {
  const withBody = (side: Side) => routesOf(side).filter((route) => fieldsOf(side, route).size > 0)
  const goodBody = (side: Side, route: Route) => side.calls[nameOf(route)]?.body?.(tree) as Record<string, unknown>

  test('a field of the wrong type, or one that nobody knows, is named', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const side of sides) {
      for (const route of withBody(side)) {
        const body = goodBody(side, route)
        const check = async (field: string, value: string) => {
          const text = JSON.stringify({ ...body, [field]: '§' }).replace('"§"', value)
          const fault = whyNotRefusal(await send(side, route, { body: text }), [400], field)
          if (fault) faults.push(`${side.name} ${nameOf(route)} with ${field}: ${value.slice(0, 30)} → ${fault}`)
        }
        await check('no_such_field', '1')
        await check('is_admin', 'true')
        for (const [field, kinds] of fieldsOf(side, route)) {
          const allowed = new Set(
            kinds.flatMap(({ type, enum: choices, const: one }) => type ?? typeof (choices?.[0] ?? one)),
          )
          if (kinds.some(({ type, enum: choices, const: one }) => !type && !choices && one === undefined)) continue
          const wrong: [string, string][] = [
            ['string', '"\\u2028 not one of these"'],
            ['boolean', 'true'],
            ['number', '1e308'],
            ['array', '[["x"]]'],
            ['object', '{"x":1}'],
            ['null', 'null'],
          ]
          for (const [type, value] of wrong) {
            if (!allowed.has(type)) await check(field, value)
          }
          if (allowed.has('integer') || allowed.has('number')) {
            await check(field, '-1e400')
            await check(field, '1.5')
          }
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('a text that is no text, or too long, is named', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const side of sides) {
      for (const route of withBody(side)) {
        const body = goodBody(side, route)
        for (const [field, kinds] of fieldsOf(side, route)) {
          const text = kinds.find(({ type, enum: choices }) => [type].flat().includes('string') && !choices)
          if (!text) continue
          const values = ['"a\\u0000b"', '"\\ud800"', '"x\\udc00y"']
          if ((text.maxLength ?? 0) < 900_000) values.push(JSON.stringify('x'.repeat(900_000)))
          for (const value of values) {
            const sent = JSON.stringify({ ...body, [field]: '§' }).replace('"§"', value)
            const fault = whyNotRefusal(await send(side, route, { body: sent }), [400], field)
            if (fault) faults.push(`${side.name} ${nameOf(route)} with ${field}: ${value.slice(0, 30)} → ${fault}`)
          }
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('what is no JSON object of ours is refused whole', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    const hostile: [string, string | Buffer, string?][] = [
      ['cut off', '{"name":'],
      ['invalid UTF-8', Buffer.from('{"name":"\xff\xfe"}', 'latin1')],
      ['overlong UTF-8', Buffer.from('{"name":"\xc0\xaf"}', 'latin1')],
      ['UTF-16', Buffer.from('{"name":"x"}', 'utf16le')],
      ['NaN', '{"name":NaN}'],
      ['prototype', '{"__proto__":{"name":"x"}}', '__proto__'],
      ['constructor', '{"constructor":{"prototype":{"isAdmin":true}}}', 'constructor'],
      ['deep', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
      ['very deep', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['NUL in a key', '{"a\\u0000b":1}'],
      ['half a character in a key', '{"\\ud800":1}'],
      ['null', 'null'],
      ['an array', '[]'],
      ['a text', '"x"'],
      ['a number', '1'],
      ['nothing', ''],
      ['no object key', `{"":""}`],
    ]
    for (const side of sides) {
      for (const route of withBody(side)) {
        for (const [name, body, field] of hostile) {
          const fault = whyNotRefusal(await send(side, route, { body }), [400], field)
          if (fault) faults.push(`${side.name} ${nameOf(route)} ${name} → ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('only JSON is JSON, on every route that changes something', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'application/json-patch+json',
      'application/problem+json',
      'application/json; charset=latin1',
      'application/json\t; charset=utf-7',
      'application/json, text/plain',
      'text/plain; application/json',
      'application/json;x=y',
      '*/*',
      '',
    ]
    for (const side of sides) {
      for (const route of routesOf(side)) {
        if (route.method === 'GET') continue
        for (const type of types) {
          const fault = whyNotRefusal(await send(side, route, { body: '{"name":', type }), [415])
          if (fault) faults.push(`${side.name} ${nameOf(route)} ${type} → ${fault}`)
        }
        const broken = whyNotRefusal(await send(side, route, { body: '{"name":' }), [400])
        if (broken) faults.push(`${side.name} ${nameOf(route)} broken JSON → ${broken}`)
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('a body beyond the limit is refused', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const side of sides) {
      for (const route of routesOf(side)) {
        if (route.method === 'GET' || route.method === 'DELETE') continue
        const body = JSON.stringify({ no_such_field: 'x'.repeat(1024 * 1024) })
        const takesFiles = route.bodyLimit !== undefined && route.bodyLimit > 1024 * 1024
        const wanted = takesFiles ? [400] : [413]
        const fault = whyNotRefusal(await send(side, route, { body }), wanted)
        if (fault) faults.push(`${side.name} ${nameOf(route)} → ${fault}`)
        if (!takesFiles) continue
        const more = `"${'x'.repeat(route.bodyLimit ?? 0)}"`
        const too = whyNotRefusal(await send(side, route, { body: more }), [413])
        if (too) faults.push(`${side.name} ${nameOf(route)} with more → ${too}`)
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })
})

describe('addresses', () => {
  /** Core entities are found by name too: deleting what is not there is done, and putting it makes it. */
  const isDoneAnyway = (operation: string, param: string, status: number) =>
    /^(ServiceId|RouteId)$/.test(param) &&
    ((status === 204 && operation.startsWith('delete-')) || (status < 500 && operation.startsWith('upsert-')))

  test('an id that is none answers like one that does not exist (AZ-5)', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    const ids = [
      '%00',
      '%ff',
      '%ed%a0%80',
      '%zz',
      '%',
      '..%2f..%2fv3%2fportals',
      '__proto__',
      'constructor',
      "'%20or%201=1--",
      '{}',
      '%F0%9F%98%80',
      'x'.repeat(1000),
      'x'.repeat(3000),
      '00000000000040008000000000000000',
      '00000000-0000-4000-8000-00000000000g',
    ]
    for (const side of sides) {
      for (const route of routesOf(side)) {
        for (const [, name = ''] of route.url.matchAll(/:(\w+)/g)) {
          for (const id of ids) {
            const call = side.calls[nameOf(route)]
            const body = call?.body ? JSON.stringify(call.body(tree)) : undefined
            const reply = await send(side, route, { body, change: { [name]: id } })
            const fault = whyNotRefusal(reply, [404])
            if (fault && !isDoneAnyway(nameOf(route), name, reply.statusCode)) {
              faults.push(`${side.name} ${nameOf(route)} ${name}=${id.slice(0, 40)} → ${fault}`)
            }
          }
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('a query that is not understood names what', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const side of sides) {
      for (const route of routesOf(side)) {
        if (route.method !== 'GET') continue
        const parameters = (operationOf(side, route).parameters ?? []).filter((one) => one.in === 'query')
        if (parameters.length === 0) continue
        const hostile: [string, string][] = [
          ['no_such=1', 'no_such'],
          ['__proto__=1', '__proto__'],
          ['filter[no_such][eq]=1', 'filter[no_such][eq]'],
          ['filter[__proto__]=1', 'filter[__proto__]'],
        ]
        for (const { name, schema } of parameters) {
          const encoded = encodeURIComponent(name)
          const type = [schema.type].flat()[0]
          hostile.push([`${encoded}=a%00b`, name])
          if (!side.calls[nameOf(route)]?.query?.startsWith(name)) {
            hostile.push([`${encoded}=1&${encoded}=2`, name])
            if (type === 'string') hostile.push([`${encoded}=${'x'.repeat(9_000)}`, name])
          }
          if (type === 'integer' || type === 'number') {
            for (const value of ['0', '-1', '1.5', 'x', '1e9', '99999999999999999999', 'Infinity', '1e400']) {
              hostile.push([`${encoded}=${value}`, name])
            }
          }
          if (/\[(lt|lte|gt|gte)\]/.test(name)) {
            for (const value of [
              'x',
              '2020-13-01T00:00:00Z',
              '2020-01-01',
              '0000-01-01T00:00:00Z',
              '2020-01-01T00:00:00%2b23:59',
            ]) {
              hostile.push([`${encoded}=${value}`, name])
            }
          }
          if (name === 'sort') {
            for (const value of [
              'password_hash',
              'name;drop table x',
              'name asc desc',
              'name%20sideways',
              '__proto__',
              ',',
            ]) {
              hostile.push([`sort=${value}`, name])
            }
          }
        }
        for (const [query, field] of hostile) {
          const reply = await send(side, route, { query })
          // A NUL anywhere in an address is an address that does not exist.
          const fault = query.includes('%00') ? whyNotRefusal(reply, [404]) : whyNotRefusal(reply, [400], field)
          if (fault) faults.push(`${side.name} ${nameOf(route)}?${query.slice(0, 60)} → ${fault}`)
        }
        for (const query of ['a=%zz', 'a=%ff', '%ed%a0%80=1']) {
          const fault = whyNotRefusal(await send(side, route, { query }), [400, 404])
          if (fault) faults.push(`${side.name} ${nameOf(route)}?${query} → ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('filters hold what they are given, whatever it is (DOS-4)', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    const texts = ["'%25_", '\\', '%5c%25', ',,,', '(a%2b)%2b$']
    const dates = ['9999-12-31T23:59:59-14:00', '0001-01-01T00:00:00%2b14:00']
    for (const side of sides) {
      for (const route of routesOf(side)) {
        if (route.method !== 'GET') continue
        for (const { name, in: place } of operationOf(side, route).parameters ?? []) {
          if (place !== 'query' || !name.startsWith('filter')) continue
          const isDate = /(_at|expires)\]/.test(name)
          for (const value of isDate ? dates : texts) {
            const { statusCode } = await send(side, route, { query: `${encodeURIComponent(name)}=${value}` })
            // What this tree has nothing of stays absent, however it is asked for.
            const usual = side.calls[nameOf(route)]?.status ?? 200
            if (statusCode !== usual && statusCode !== 400)
              faults.push(`${nameOf(route)}?${name}=${value} ${statusCode}`)
          }
        }
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })

  test('a method that a path does not know, and a path that nobody knows, are problems', async () => {
    const faults: string[] = []
    for (const side of sides) {
      for (const [method, url] of [
        ['TRACE', '/v3/portals'],
        ['PUT', '/v3/portals'],
        ['POST', '/api/v3/apis'],
        ['GET', '/api/v3/nothing'],
        ['GET', '/API/V3/apis'],
        ['GET', '/api/v3/apis/'],
        ['GET', '//api/v3/apis'],
        ['GET', '/api/v2/apis'],
      ] as const) {
        const reply = await side.app.inject({ method: method as 'GET', url, headers: side.headers })
        const fault = whyNotRefusal(reply, [404, 405])
        if (fault) faults.push(`${side.name} ${method} ${url} → ${fault}`)
      }
    }
    expect(faults).toEqual([])
    expect(failures()).toEqual([])
  })
})

test('two session cookies are as good as none (SES-2)', async () => {
  const [portal] = sides
  if (!portal) throw new Error('no portal')
  const me = (cookie: string) =>
    portal.app.inject({ url: '/api/v3/developer/me', headers: { host: portal.headers.host, cookie } })
  expect((await me(tree.cookie)).statusCode).toBe(200)
  const planted = tree.cookie.replace(/=[^;]+/, '=planted')
  for (const cookie of [`${tree.cookie}; ${tree.cookie}`, `${planted}; ${tree.cookie}`, `${tree.cookie}; ${planted}`]) {
    expect((await me(cookie)).statusCode).toBe(401)
  }
})
