import { expect, test } from 'vitest'
import { decodeText, encodeText, SLICE } from './large-texts.ts'

test.each([0, 1, 2, 3])('a text is the same again, wherever it is cut (SPEC-2): %i signs before', async (offset) => {
  for (const sign of ['a', 'é', '€', '😀', '\uFEFFa']) {
    const text = 'x'.repeat(offset) + sign.repeat((3 * SLICE) / sign.length)
    const bytes = await encodeText(text)
    expect(Buffer.from(bytes).equals(Buffer.from(text))).toBe(true)
    expect(decodeText(bytes) === text).toBe(true)
  }
})

test('no text is no bytes', async () => {
  expect(decodeText(await encodeText(''))).toBe('')
})
