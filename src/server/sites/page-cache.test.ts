import { expect, test } from 'vitest'
import { Changes } from '../../platform/events/changes.ts'
import { PageCache } from './page-cache.ts'

function cacheWithClock() {
  const clock = { now: 1_000 }
  const changes = new Changes(() => clock.now)
  const cache = new PageCache(changes, () => clock.now)
  const put = (key: string, body: string) => {
    const ticket = cache.begin(key)
    if (ticket) cache.keep(ticket, body, {})
    return ticket !== undefined
  }
  return { cache, changes, clock, put }
}

test('pages are kept while changes are heard, and gone with one', () => {
  const { cache, changes, put } = cacheWithClock()
  expect(put('a', 'one')).toBe(false)
  changes.hear(undefined)
  expect(put('a', 'one')).toBe(true)
  expect(cache.find('a')?.body.toString()).toBe('one')
  changes.hear('publication.changed')
  expect(cache.find('a')).toBeUndefined()
})

test('while a change is in doubt, nothing is handed out or kept', () => {
  const { cache, changes, put } = cacheWithClock()
  changes.hear(undefined)
  put('a', 'old')
  changes.doubt('publication.changed')
  expect(cache.find('a')).toBeUndefined()
  expect(put('a', 'still old')).toBe(false)
})

test('a page that was begun before a change is not kept', () => {
  const { cache, changes } = cacheWithClock()
  changes.hear(undefined)
  const ticket = cache.begin('a')
  changes.hear('api.updated')
  if (ticket) cache.keep(ticket, 'old', {})
  expect(cache.find('a')).toBeUndefined()
})

test('a page grows old, and the least wanted go when room is short', () => {
  const { cache, changes, clock, put } = cacheWithClock()
  changes.hear(undefined)
  put('a', 'one')
  clock.now += 60_001
  expect(cache.find('a')).toBeUndefined()
  const large = 'x'.repeat(10_000_000)
  for (const key of ['b', 'c', 'd']) put(key, large)
  cache.find('b')
  put('e', large)
  expect(['b', 'c', 'd', 'e'].filter((key) => cache.find(key))).toEqual(['b', 'd', 'e'])
})
