import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOperator } from '../../testing/everyone.ts'
import { startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addPortal } from '../../testing/people.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

test('the operators’ document is for operators, and not on a portal’s host (MGMT-5)', async () => {
  const portal = await addPortal(house)
  const viewer = await addOperator(house, 'viewer')
  const read = async (origin: string, name: string, headers: Record<string, string> = {}) =>
    (await house.request(`${origin}/openapi/${name}.json`, { headers })).status
  const byToken = { authorization: `Bearer ${viewer.token}` }
  expect(await read(house.origin, 'management')).toBe(401)
  expect(await read(house.origin, 'management', { cookie: viewer.cookie })).toBe(200)
  expect(await read(house.origin, 'management', byToken)).toBe(200)
  expect(await read(portal.origin, 'management')).toBe(404)
  expect(await read(portal.origin, 'management', byToken)).toBe(404)
  for (const origin of [house.origin, portal.origin]) expect(await read(origin, 'portal')).toBe(200)
})
