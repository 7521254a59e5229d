import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { addressGroup, forgetTries, giveBack, purgeThrottles, takeFrom, tryPassword } from './throttles.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

const minute = 60_000
const many = async (times: number, act: () => Promise<boolean>) =>
  (await Promise.all(Array.from({ length: times }, act))).filter(Boolean).length

describe('an allowance', () => {
  const allowance = { scope: 'test', key: 'a', most: 3, seconds: 60 }

  test('of parallel acts no more pass than are allowed; then a new window begins', async () => {
    expect(await many(20, () => takeFrom(house.platform, allowance))).toBe(3)
    expect(await takeFrom(house.platform, { ...allowance, key: 'b' })).toBe(true)
    house.clock.advance(minute + 1)
    expect(await many(20, () => takeFrom(house.platform, allowance))).toBe(3)
  })

  test('what is given back can be taken again', async () => {
    const own = { ...allowance, key: 'c', most: 1 }
    expect(await takeFrom(house.platform, own)).toBe(true)
    await giveBack(house.platform, own)
    expect(await takeFrom(house.platform, own)).toBe(true)
    expect(await takeFrom(house.platform, own)).toBe(false)
  })
})

describe('tries at a password (THR-1, THR-2)', () => {
  test('ten, then a lock that doubles to fifteen minutes, and after a hundred no more', async () => {
    const subject = { scope: 'tries', key: 'a' }
    const attempt = () => tryPassword(house.platform, subject, 10)
    const lockMinutes = [1, 2, 4, 8, 15, 15, 15, 15, 15]
    for (const minutes of lockMinutes) {
      expect(await many(20, attempt)).toBe(10)
      // The clock goes on by itself too, and a busy machine takes its time.
      house.clock.advance(minutes * minute - 30_000)
      expect(await attempt()).toBe(false)
      house.clock.advance(30_001)
    }
    expect(await many(20, attempt)).toBe(10)
    house.clock.advance(29 * 24 * 60 * minute)
    expect(await attempt()).toBe(false)
    expect(await tryPassword(house.platform, subject, 10, { endless: true })).toBe(true)
    await forgetTries(house.platform.database, house.platform, subject)
    expect(await attempt()).toBe(true)
  })

  test('a restart forgets nothing, and no key lies in clear (THR-6)', async () => {
    await tryPassword(house.platform, { scope: 'tries', key: 'ada@example.com' }, 1)
    const restarted = { ...house.platform }
    expect(await tryPassword(restarted, { scope: 'tries', key: 'ada@example.com' }, 1)).toBe(false)
    const rows = await house.platform.database.selectFrom('throttles').selectAll().execute()
    expect(rows.map(({ key }) => key.toString('latin1')).join()).not.toContain('ada')
  })

  test('old counters are taken away', async () => {
    house.clock.advance(31 * 24 * 60 * minute)
    await purgeThrottles(house.platform)
    expect(await house.platform.database.selectFrom('throttles').selectAll().execute()).toEqual([])
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s (REG-12)', (address, group) => {
  expect(addressGroup(address)).toBe(group)
})
