import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { forgetSilentGateways } from './index.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  await house.platform.database.deleteFrom('gateway_reports').execute()
})

/** A report, so many seconds old, of a gateway whose snapshot was current so many seconds ago. */
async function addReport(name: string, reported: number, confirmed: number | null, stale_seconds = 86_400) {
  const ago = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`
  await house.platform.database
    .insertInto('gateway_reports')
    .values({
      name,
      started_at: ago(100_000),
      reported_at: ago(reported),
      confirmed_at: confirmed === null ? null : ago(confirmed),
      stale_seconds,
      keys: 3,
    })
    .execute()
}

const list = () => ok(house.operator.GET('/gatehouse/v1/gateways'))

test('lists each gateway with how current what it knows is (product.md 20)', async () => {
  await addReport('a:8000', 3, 6)
  await addReport('b:8000', 3, 600)
  await addReport('c:8000', 3, null)
  await addReport('d:8000', 600, 603, 3_600)
  await addReport('e:8000', 3, 6, 0)
  const { data, meta } = await list()
  expect(meta.page.total).toBe(5)
  expect(data.map(({ name, state, keys }) => ({ name, state, keys }))).toEqual([
    { name: 'a:8000', state: 'current', keys: 3 },
    { name: 'b:8000', state: 'behind', keys: 3 },
    { name: 'c:8000', state: 'behind', keys: 3 },
    { name: 'd:8000', state: 'silent', keys: 3 },
    { name: 'e:8000', state: 'current', keys: 3 },
  ])
  const [a, , c, d, e] = data
  expect(Date.parse(a?.serves_until ?? '') - Date.parse(a?.confirmed_at ?? '')).toBe(86_400_000)
  expect(c).toMatchObject({ confirmed_at: null, serves_until: null })
  expect(Date.parse(d?.serves_until ?? '') - Date.parse(d?.confirmed_at ?? '')).toBe(3_600_000)
  expect(e?.serves_until).toBeNull()
})

test('gives one page of them', async () => {
  for (const name of ['a:1', 'b:1', 'c:1']) await addReport(name, 1, 1)
  const query = { 'page[number]': 2, 'page[size]': 2 }
  const { data, meta } = await ok(house.operator.GET('/gatehouse/v1/gateways', { params: { query } }))
  expect(data.map(({ name }) => name)).toEqual(['c:1'])
  expect(meta.page).toEqual({ number: 2, size: 2, total: 3 })
})

test('a gateway that is silent is kept while it may still serve what it knew, an hour at least', async () => {
  await addReport('cut-off:8000', 80_000, 80_000)
  await addReport('gone:8000', 87_000, 87_000)
  await addReport('strict:8000', 3_000, 3_000, 0)
  await addReport('strict-and-gone:8000', 3_700, 3_700, 0)
  await forgetSilentGateways(house.platform.database)
  expect((await list()).data.map(({ name }) => name)).toEqual(['cut-off:8000', 'strict:8000'])
})

test('400: an unknown field; 401: who is not signed in', async () => {
  const unknown = await house.request(`${house.origin}/gatehouse/v1/gateways?state=silent`, {
    headers: { authorization: `Bearer ${house.platform.config.adminToken}` },
  })
  expect(unknown.status).toBe(400)
  expect((await house.management({}).GET('/gatehouse/v1/gateways')).response.status).toBe(401)
})
