import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addPortal } from '../../testing/people.ts'
import { createSites } from './web.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
})
afterAll(() => house.stop())

test('a file that was not built is not found, on both sites', async () => {
  const portal = await addPortal(house)
  for (const origin of [house.origin, portal.origin]) {
    for (const name of ['none.js', 'manifest.portal.json', '..%2fmain.js', '.built']) {
      expect((await house.request(`${origin}/assets/${name}`)).status).toBe(404)
    }
  }
})
