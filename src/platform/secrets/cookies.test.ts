import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { cookieName, cookieOptions, readCookie } from './cookies.ts'

test.each([
  ['a=1', '1'],
  ['b=2; a=1', '1'],
  ['aa=3;a=1;ba=2', '1'],
  ['a=x=y', 'x=y'],
  ['a=1; a=1', undefined],
  ['a=1; b=2; a=3', undefined],
  ['a=', undefined],
  ['A=1', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j holds %j (SES-2)', (header, value) => {
  expect(readCookie(header, 'a')).toBe(value)
})

test('over https a session cookie is Secure and bound to its host (SES-2)', () => {
  const basics = { DATABASE_URL: 'postgres://nowhere', GATEHOUSE_SECRET_KEY: '0'.repeat(64) }
  const secure = readConfig({ ...basics, GATEHOUSE_PUBLIC_URL: 'https://gate.example', GATEHOUSE_DEMO: 'false' })
  expect(cookieName(secure, 'a')).toBe('__Host-a')
  expect(cookieOptions(secure, 60)).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 60 })
  const plain = readConfig(basics)
  expect(cookieName(plain, 'a')).toBe('a')
  expect(cookieOptions(plain, 60).secure).toBe(false)
})
