import { expect, test } from 'vitest'
import { Changes } from './changes.ts'

function changesWithClock() {
  const clock = { now: 1_000 }
  const changes = new Changes(() => clock.now)
  let reads = 0
  const recall = (key = 'a') => changes.recall(key, async () => ++reads)
  return { changes, clock, recall }
}

test('nothing is remembered before changes are heard, and nothing once they no longer are', async () => {
  const { changes, recall } = changesWithClock()
  expect([await recall(), await recall()]).toEqual([1, 2])
  changes.hear(undefined)
  expect([await recall(), await recall()]).toEqual([3, 3])
  changes.close()
  expect(changes.areKnown).toBe(false)
  expect([await recall(), await recall()]).toEqual([4, 5])
})

test('an announced change empties it; a person who comes or goes does not', async () => {
  const { changes, recall } = changesWithClock()
  changes.hear(undefined)
  await recall()
  changes.hear('developer.signed-in')
  changes.hear('registration.approved')
  expect(await recall()).toBe(1)
  changes.hear('portal.updated')
  expect(await recall()).toBe(2)
})

test('what was begun to be read before a change is not remembered', async () => {
  const { changes } = changesWithClock()
  changes.hear(undefined)
  const old = changes.recall('a', async () => {
    changes.hear('portal.updated')
    return 'old'
  })
  expect(await old).toBe('old')
  expect(await changes.recall('a', async () => 'new')).toBe('new')
})

test('from the moment a change is begun here until it is announced, nothing is remembered', async () => {
  const { changes, clock, recall } = changesWithClock()
  changes.hear(undefined)
  expect(await recall()).toBe(1)
  changes.doubt('publication.changed')
  expect([await recall(), await recall()]).toEqual([2, 3])
  changes.hear('developer.signed-in')
  expect(changes.areKnown).toBe(false)
  changes.hear('publication.changed')
  expect([await recall(), await recall()]).toEqual([4, 4])
  // One that was rolled back is never announced.
  changes.doubt('api.updated')
  clock.now += 2_001
  expect([await recall(), await recall()]).toEqual([5, 5])
})

test('of two changes that are begun, the announcement of one does not clear the other of doubt', () => {
  const { changes } = changesWithClock()
  changes.hear(undefined)
  changes.doubt('portal.updated')
  changes.doubt('api.updated')
  changes.hear('api.updated')
  expect(changes.areKnown).toBe(false)
  changes.hear('portal.updated')
  expect(changes.areKnown).toBe(true)
})

test('who remembers by other means is told of each change and of each doubt', () => {
  const { changes } = changesWithClock()
  let told = 0
  changes.onChange(() => told++)
  changes.hear('mail.sent')
  expect(told).toBe(0)
  changes.doubt('api.updated')
  changes.hear('api.updated')
  changes.close()
  expect(told).toBe(3)
})

test('what was not there is asked for each time; what was grows old', async () => {
  const { changes, clock, recall } = changesWithClock()
  changes.hear(undefined)
  let reads = 0
  const nothing = () => changes.recall('nobody', async () => void reads++)
  await nothing()
  await nothing()
  expect(reads).toBe(2)
  expect(await recall()).toBe(1)
  clock.now += 60_001
  expect(await recall()).toBe(2)
})
