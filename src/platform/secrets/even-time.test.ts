import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inEvenTime } from './even-time.ts'

const step = 25

/** What came late by the machine's doing falls off: the shortest of a few is what was waited for. */
async function shortest(atLeast: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    const began = performance.now()
    await inEvenTime(work).catch(() => undefined)
    times.push(performance.now() - began)
  }
  const time = Math.min(...times)
  expect(time).toBeGreaterThanOrEqual(atLeast)
  return time
}

test('nothing, a little and a failure take one step alike (ENUM-2)', async () => {
  const times = [
    await shortest(step, async () => {}),
    await shortest(step, () => pause(8)),
    await shortest(step, async () => {
      await pause(3)
      throw new Error('refused')
    }),
  ]
  for (const time of times) expect(time).toBeLessThan(step + 2)
})

test('what takes longer than a step ends with a whole step too', async () => {
  expect(await shortest(2 * step, () => pause(step + 5))).toBeLessThan(2 * step + 2)
})

test('gives what the work gives, and throws what it throws', async () => {
  expect(await inEvenTime(async () => 'an answer')).toBe('an answer')
  await expect(inEvenTime(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
})
