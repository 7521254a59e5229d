import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSites } from '../../src/server/sites/web.ts'
import { type ConsoleReader, readConsoleAs } from '../../src/testing/console-reader.ts'
import { startGatehouse, type TestGatehouse } from '../../src/testing/gatehouse.ts'

let house: TestGatehouse
let admin: ConsoleReader

beforeAll(async () => {
  house = await startGatehouse({}, { sites: createSites })
  admin = await readConsoleAs(house, 'admin')
})
afterAll(() => house.stop())

describe('Running gateways (product.md 20)', () => {
  const ago = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`
  const addReport = (name: string, reported: number, confirmed: number) =>
    house.platform.database
      .insertInto('gateway_reports')
      .values({
        name,
        started_at: ago(1000),
        reported_at: ago(reported),
        confirmed_at: ago(confirmed),
        stale_seconds: 3600,
        keys: 1,
      })
      .execute()
  beforeEach(async () => {
    await house.platform.database.deleteFrom('gateway_reports').execute()
  })

  test('make no noise while all of them know the latest', async () => {
    await addReport('gw-1:8000', 2, 4)
    for (const path of ['/', '/gateway']) expect((await admin.open(path)).html).not.toContain('gh-notice')
    expect((await admin.open('/gateway')).html).toContain('gw-1:8000')
  })

  test('are missed when none reports', async () => {
    for (const path of ['/', '/gateway']) expect((await admin.open(path)).html).toContain('No gateway reports')
  })

  test('are named old when they cannot read changes, and silent when they say nothing', async () => {
    await addReport('gw-1:8000', 2, 4)
    await addReport('gw-2:8000', 2, 900)
    await addReport('gw-3:8000', 900, 903)
    for (const path of ['/', '/gateway']) {
      const { html } = await admin.open(path)
      expect(html).toContain('1 gateway cannot read changes')
      expect(html).toContain('1 gateway is silent')
    }
  })
})
