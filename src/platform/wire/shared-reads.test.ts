import { expect, test, vi } from 'vitest'
import { readOnce, shareReads } from './shared-reads.ts'

test('the calls of one page read the same once; others read for themselves', async () => {
  const read = vi.fn(async () => ({}))
  const page = new Map()
  const ask = (reads: typeof page | undefined) => shareReads(reads, () => readOnce('an API', read))
  const first = await ask(page)
  expect(await ask(page)).toBe(first)
  expect(read).toHaveBeenCalledTimes(1)
  expect(await ask(new Map())).not.toBe(first)
  expect(await ask(undefined)).not.toBe(first)
  expect(await readOnce('an API', read)).not.toBe(first)
  expect(read).toHaveBeenCalledTimes(4)
})
