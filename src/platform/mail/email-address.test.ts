import { describe, expect, test } from 'vitest'
import { canonicalEmail, readEmail } from './email-address.ts'

describe('one spelling of an e-mail address (REG-8)', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['  Ada.Lovelace@EXAMPLE.Com ', 'ada.lovelace@example.com'],
    ['ada+tag@example.com', 'ada+tag@example.com'],
    ["o'hara_{}|~^`!#$%&*/=?-@example.com", "o'hara_{}|~^`!#$%&*/=?-@example.com"],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['Jo\u0308rg@example.com', 'jörg@example.com'],
    ['JÖRG@example.com', 'jörg@example.com'],
    ['\u212aate@example.com', 'kate@example.com'],
    ['root@localhost', 'root@localhost'],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalEmail(typed)).toBe(canonical)
  })

  test.each([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@@example.com',
    'ada@one@example.com',
    '"ada lovelace"@example.com',
    '"ada"@example.com',
    'ada(comment)@example.com',
    'ada lovelace@example.com',
    'ada@exam ple.com',
    'ada@example.com, bob@example.com',
    'ada@example.com;bob@example.com',
    'Ada <ada@example.com>',
    'ada@example.com\nBcc: bob@example.com',
    'ada\u0000@example.com',
    'ada\u200b@example.com',
    'ad\u00ada@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'a..da@example.com',
    'ada@.example.com',
    'ada@example..com',
    'ada@example.com.',
    'ada@-example.com',
    'ada@exa_mple.com',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'ada@0x7f.1',
    'ada@2130706433',
    'ada@example.com:25',
    'ada@example.com/path',
    'ada@example.com%00',
    'a\uff44a@example.com',
    'ada@example\u3002com',
    'adﬁ@example.com',
    '\ud800@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'example.'.repeat(32)}com`,
  ])('%j is no address', (typed) => {
    expect(canonicalEmail(typed)).toBeUndefined()
    expect(readEmail(typed)).toBeUndefined()
  })

  test('what is stored and written to keeps its own spelling, trimmed', () => {
    expect(readEmail(' Ada@Example.com ')).toBe('Ada@Example.com')
  })

  test('the canonical form of a canonical form is itself', () => {
    for (const typed of ['Ada@BÜCHER.example', 'Jo\u0308rg@example.com', 'İ@example.com']) {
      const once = canonicalEmail(typed)
      expect(once && canonicalEmail(once)).toBe(once)
    }
  })
})
