import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addPortal } from '../../testing/people.ts'
import { createSites } from './web.ts'

/* What the pages about accounts say. */

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
})
afterAll(() => house.stop())

const pages = ['/register', '/login', '/forgot-password', '/verify-email?token=x', '/reset-password?token=x']
const read = async (url: string) => (await house.request(url, { headers: { accept: 'text/html' } })).text()

test.each(pages)('%s asks for nothing where a portal has no accounts', async (page) => {
  const open = await addPortal(house)
  const closed = await addPortal(house, { authentication_enabled: false })
  const asks = /<input[^>]* name="(email|password|token)"/
  const says = 'There are no accounts here'
  expect(await read(open.origin + page)).toMatch(asks)
  expect(await read(open.origin + page)).not.toContain(says)
  expect(await read(closed.origin + page)).not.toMatch(asks)
  expect(await read(closed.origin + page)).toContain(says)
})
