import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../platform/wire/routes.ts'
import { type Call, managementCalls, portalCalls } from '../testing/calls.ts'
import { addOperator, plantTree, type SignedInOperator, type Tree } from '../testing/everyone.ts'
import { ok, startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { listRoutes } from './http/http-app.ts'

/* No answer gives away what is kept of a secret, nor a secret that was shown once (AZ-9). */

let house: TestGatehouse
let tree: Tree
let admin: SignedInOperator
let key: string
beforeAll(async () => {
  house = await startGatehouse()
  tree = await plantTree(house)
  admin = await addOperator(house, 'admin')
  const owner = house.visitor(tree.portal.origin)
  for (const pair of tree.cookie.split('; ')) owner.cookies.set(...(pair.split('=') as [string, string]))
  const params = { path: { applicationId: tree.ids.applicationId ?? '' } }
  const made = await ok(owner.POST('/api/v3/applications/{applicationId}/credentials', { params, body: {} }))
  key = made.type === 'api_key' ? made.credential : made.client_secret
})
afterAll(() => house.stop())

/** Everything that is kept of secrets, in the forms in which it could be written. */
async function keptSecrets(): Promise<string[]> {
  const { database } = house.platform
  const { rows: columns } = await sql<{ table_name: string; column_name: string }>`select table_name, column_name
    from information_schema.columns where table_schema = 'public' and column_name like '%hash%'`.execute(database)
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    const values = sql<{
      value: Buffer | string | null
    }>`select ${sql.id(column_name)} as value from ${sql.id(table_name)}`
    for (const { value } of (await values.execute(database)).rows) {
      if (typeof value === 'string') found.push(value)
      else if (value) found.push(...(['hex', 'base64', 'base64url'] as const).map((form) => value.toString(form)))
    }
  }
  return found
}

async function answersOf(app: App, calls: Record<string, Call>, headers: Record<string, string>): Promise<string[]> {
  const order = Object.keys(calls)
  const place = (name: string | undefined) => order.indexOf(name ?? '')
  const routes = listRoutes(app)
    .filter(({ method, schema }) => method !== 'HEAD' && place(schema?.operationId) >= 0)
    .sort((one, other) => place(one.schema?.operationId) - place(other.schema?.operationId))
  const texts: string[] = []
  for (const { method, url, schema } of routes) {
    const call = calls[schema?.operationId ?? '']
    const ids = { ...tree.ids, ...call?.ids?.(tree) }
    const body = call?.body?.(tree)
    const { payload } = await app.inject({
      method: method as 'GET',
      url: url.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? name) + (call?.query ? `?${call.query}` : ''),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    texts.push(`${method} ${url} ${payload}`)
  }
  return texts
}

test('no route answers with a hash or with a secret that was shown before (AZ-9)', { timeout: 300_000 }, async () => {
  const cookies = [tree.cookie, admin.cookie].flatMap((cookie) => cookie.split('; ').map((pair) => pair.split('=')[1]))
  const secrets = [...(await keptSecrets()), ...cookies, admin.token, key].filter((secret) => secret !== undefined)
  expect(secrets.length).toBeGreaterThan(10)
  expect(secrets.filter((secret) => secret.length < 20)).toEqual([])
  const { portalApp, consoleApp } = house.gatehouse
  const answers = [
    ...(await answersOf(portalApp, portalCalls, { host: new URL(tree.portal.origin).host, cookie: tree.cookie })),
    ...(await answersOf(consoleApp, managementCalls, { host: new URL(house.origin).host, cookie: admin.cookie })),
  ]
  expect(answers.length).toBeGreaterThan(100)
  expect(answers.filter((answer) => secrets.some((secret) => answer.includes(secret)))).toEqual([])
})
