import { expect, test } from 'vitest'
import { inTurn } from './turns.ts'

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

test('work for one thing runs one after the other, in the order it came, also past a failure', async () => {
  const seen: number[] = []
  let running = 0
  const work = (at: number) =>
    inTurn('a', async () => {
      expect(++running).toBe(1)
      await pause()
      running--
      if (at === 2) throw new Error('two')
      seen.push(at)
      return at
    })
  const results = await Promise.allSettled([1, 2, 3, 4].map(work))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(seen).toEqual([1, 3, 4])
})

test('another thing does not wait for it (DOS-7)', async () => {
  let end = () => {}
  const slow = inTurn('b', () => new Promise<void>((resolve) => (end = resolve)))
  expect(await inTurn('c', async () => 'done')).toBe('done')
  end()
  await slow
})

test('too many are sent away, and there is room again afterwards', async () => {
  const results = await Promise.allSettled(Array.from({ length: 201 }, () => inTurn('d', pause)))
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { status: 503 } }])
  expect(await inTurn('d', async () => 1)).toBe(1)
})
