import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGatehouse, type TestGatehouse } from '../testing/gatehouse.ts'
import { keepDatabaseTime } from './clock.ts'

let house: TestGatehouse
beforeAll(async () => {
  house = await startGatehouse()
})
afterAll(() => house.stop())

test.each([-5, 5])('DUR-7: a machine whose clock is %s minutes off goes by the database’s', async (minutes) => {
  const own = { now: () => new Date(Date.now() + minutes * 60_000) }
  const clock = await keepDatabaseTime(house.platform.database, own)
  // The database of a test runs on this machine.
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000)
  clock.stop()
})

test('DUR-7: a clock that is right is left alone', async () => {
  const at = new Date()
  const clock = await keepDatabaseTime(house.platform.database, { now: () => at })
  expect(clock.now()).toEqual(at)
  clock.stop()
})
