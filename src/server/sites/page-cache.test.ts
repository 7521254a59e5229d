import { expect, test } from 'vitest'
import { PageCache } from './page-cache.ts'

function cacheWithClock() {
  const clock = { now: 1_000 }
  const cache = new PageCache(() => clock.now)
  const put = (key: string, body: string) => {
    const ticket = cache.begin(key)
    if (ticket) cache.keep(ticket, body, {})
    return ticket !== undefined
  }
  return { cache, clock, put }
}

test('nothing is kept before changes are heard, and nothing once they no longer are', () => {
  const { cache, put } = cacheWithClock()
  expect(put('a', 'one')).toBe(false)
  cache.hear(undefined)
  expect(put('a', 'one')).toBe(true)
  expect(cache.find('a')?.body.toString()).toBe('one')
  cache.close()
  expect(cache.find('a')).toBeUndefined()
})

test('an announced change empties it; a person who comes or goes does not', () => {
  const { cache, put } = cacheWithClock()
  cache.hear(undefined)
  put('a', 'one')
  cache.hear('developer.signed-in')
  cache.hear('registration.approved')
  expect(cache.find('a')?.body.toString()).toBe('one')
  cache.hear('publication.changed')
  expect(cache.find('a')).toBeUndefined()
})

test('a page that was begun before a change is not kept', () => {
  const { cache } = cacheWithClock()
  cache.hear(undefined)
  const ticket = cache.begin('a')
  cache.hear('api.updated')
  if (ticket) cache.keep(ticket, 'old', {})
  expect(cache.find('a')).toBeUndefined()
})

test('from the moment a change is begun here until it is announced, nothing is handed out', () => {
  const { cache, clock, put } = cacheWithClock()
  cache.hear(undefined)
  put('a', 'old')
  cache.doubt('publication.changed')
  expect(cache.find('a')).toBeUndefined()
  expect(put('a', 'still old')).toBe(false)
  cache.hear('developer.signed-in')
  expect(put('a', 'still old')).toBe(false)
  cache.hear('publication.changed')
  expect(put('a', 'new')).toBe(true)
  // One that was rolled back is never announced.
  cache.doubt('api.updated')
  clock.now += 2_001
  expect(put('a', 'new')).toBe(true)
})

test('a page grows old, and the least wanted go when room is short', () => {
  const { cache, clock, put } = cacheWithClock()
  cache.hear(undefined)
  put('a', 'one')
  clock.now += 60_001
  expect(cache.find('a')).toBeUndefined()
  const large = 'x'.repeat(10_000_000)
  for (const key of ['b', 'c', 'd']) put(key, large)
  cache.find('b')
  put('e', large)
  expect(['b', 'c', 'd', 'e'].filter((key) => cache.find(key))).toEqual(['b', 'd', 'e'])
})
