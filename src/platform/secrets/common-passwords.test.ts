import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

test('the list knows what is guessed first, in any case (PW-3)', () => {
  for (const password of ['password', 'Password', 'QWERTYUIOP', '1234567890']) {
    expect(isCommonPassword(password)).toBe(true)
  }
  expect(isCommonPassword('correct horse battery staple')).toBe(false)
  expect(isCommonPassword('')).toBe(false)
})

test('it holds ten thousand that are long enough to be chosen (PW-3)', () => {
  const lines = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8').split('\n')
  expect(lines.filter((line) => line.length >= 8 && !line.startsWith('# ')).length).toBeGreaterThan(10_000)
})
