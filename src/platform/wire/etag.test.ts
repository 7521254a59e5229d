import { expect, test } from 'vitest'
import { etagOf, requireMatch } from './etag.ts'

const state = { title: 'Tides', at: new Date(0) }
const tag = etagOf(state)

test.each([
  ['none', undefined],
  ['any', '*'],
  ['the state’s own', tag],
  ['one of several', `"other", ${tag}`],
])('CON-6: a change passes with %s', (_, ifMatch) => {
  expect(() => requireMatch(ifMatch, { ...state })).not.toThrow()
})

test.each([
  ['another', '"other"'],
  ['a weak one', `W/${tag}`],
  ['nothing in it', ''],
])('CON-6: a change is refused with %s', (_, ifMatch) => {
  expect(() => requireMatch(ifMatch, state)).toThrow(expect.objectContaining({ status: 412 }))
})

test('CON-6: another state has another tag', () => {
  expect(etagOf({ ...state, title: 'Tide' })).not.toBe(tag)
})
