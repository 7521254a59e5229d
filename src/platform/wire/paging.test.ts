import { expect, test } from 'vitest'
import { z } from 'zod'
import { pageQuery } from './paging.ts'

const query = z.strictObject(pageQuery)
const size = (given: string) => query.safeParse({ 'page[size]': given })

test.each([
  ['1', 1],
  ['100', 100],
  ['007', 7],
])('page[size]=%s is %d (DOS-4)', (given, size_) => {
  expect(size(given).data?.['page[size]']).toBe(size_)
})

test.each(['0x10', '1e1', '10.0', '+5', '-1', '0', '101', '', ' 5', '٥', 'null', '99999999999999999999'])(
  'page[size]=%j is refused',
  (given) => {
    expect(size(given).success).toBe(false)
  },
)
