import { describe, expect, test } from 'vitest'
import { defang, isLate, mailFor, patience, pauseAfter, plainName, whyNotRetry } from './rules.ts'

describe('which mail an event asks for', () => {
  test.each([
    ['developer.registered', 'anonymous', 'confirm-email-address'],
    ['developer.registration-repeated', 'anonymous', 'registration-status'],
    ['developer.waiting', 'anonymous', 'developer-waiting'],
    ['developer.approved', 'operator', 'account-access-approved'],
    ['developer.approved', 'machine', 'account-access-approved'],
    ['developer.rejected', 'operator', 'account-access-rejected'],
    ['developer.revoked', 'operator', 'account-access-revoked'],
    ['developer.invited', 'operator', 'developer-invitation'],
    ['developer.password-reset-requested', 'anonymous', 'reset-password'],
    ['developer.password-changed', 'developer', 'password-changed'],
    ['registration.requested', 'developer', 'app-registration-waiting'],
    ['registration.approved', 'operator', 'app-registration-approved'],
    ['registration.rejected', 'operator', 'app-registration-rejected'],
    ['registration.revoked', 'operator', 'app-registration-revoked'],
  ])('%s by %s: %s', (type, actor_kind, template) => {
    expect(mailFor({ type, actor_kind })?.template).toBe(template)
  })

  test.each([
    ['developer.approved', 'anonymous'],
    ['registration.approved', 'developer'],
    ['developer.verified', 'anonymous'],
    ['developer.password-reset-ignored', 'anonymous'],
    ['credential.created', 'developer'],
    ['constructor', 'operator'],
    ['__proto__', 'operator'],
  ])('%s by %s: none', (type, actor_kind) => {
    expect(mailFor({ type, actor_kind })).toBeUndefined()
  })
})

test('a mail is tried after 1 min, 2, 4 ... 6 h, for 48 h in all (DEG-1)', () => {
  const minutes = Array.from({ length: 11 }, (_, attempt) => pauseAfter(attempt + 1, patience) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  expect(pauseAfter(100_000, patience)).toBe(6 * 3_600_000)
  expect(patience.whole).toBe(48 * 3_600_000)
})

test('late is later than a minute', () => {
  const made = new Date('2026-01-01T00:00:00Z')
  expect(isLate(made, new Date('2026-01-01T00:01:00Z'))).toBe(false)
  expect(isLate(made, new Date('2026-01-01T00:01:01Z'))).toBe(true)
})

test('only what failed is sent again', () => {
  expect(whyNotRetry('failed')).toBeUndefined()
  for (const state of ['waiting', 'sent', 'kept', 'dropped'] as const) expect(whyNotRetry(state)).toContain(state)
})

describe('names that strangers chose (MAIL-2)', () => {
  test.each([
    ['Ann Miller', 'Ann Miller'],
    ["Seán O'Neil-Jones", "Seán O'Neil-Jones"],
    ['J.R. Smith', 'J. R. Smith'],
    ['Marks & Spencer, Ltd.', 'Marks & Spencer, Ltd.'],
    ['李小龍', '李小龍'],
    ['Ann https://evil.example/x?y=1', 'Ann https evil. example x y 1'],
    ['www.evil.example', 'evil. example'],
    ['bob@evil.example', 'bob at evil. example'],
    ['<a href=//evil.example>click</a>', 'a href evil. example click a'],
    ['[click](javascript:alert(1))', 'click javascript alert 1'],
    ['evil．example', 'evil. example'],
    ['evil。example', 'evil. example'],
    ['ev\u200bil.example', 'ev il. example'],
    ['\u202egro.live', 'gro. live'],
    ['a\r\nBcc: x@y.example', 'a Bcc x at y. example'],
    ['**bold** _it_ `code`', 'bold it code'],
    ['', ''],
    ['\u0000\u0007', ''],
    [`Win ${'x'.repeat(100)}`, `Win ${'x'.repeat(59)}…`],
  ])('%j', (name, shown) => {
    expect(defang(name)).toBe(shown)
  })

  test.each(['http://a.bc', 'a.bc/d', 'x@y.zz', 'HTTP:\\\\a.bc', 'a..bc', 'ａ．ｂｃ', 'a.b.c.d', 'mailto:x', '<b>'])(
    '%s has nothing left to link to',
    (name) => {
      expect(defang(name)).not.toMatch(/[.]\S|[@<>:/\\]/u)
    },
  )

  test('cut by what a reader sees, not in the middle of a sign', () => {
    const family = '👩‍👩‍👧'
    expect([...new Intl.Segmenter().segment(defang('é'.repeat(80)))]).toHaveLength(64)
    expect(defang(family.repeat(80)).isWellFormed()).toBe(true)
    expect(plainName('my.app'.repeat(20))).toHaveLength(64)
  })

  test('to its owner a name is shown as it is, on one line', () => {
    expect(plainName('my.app\n<x>')).toBe('my.app <x>')
  })
})
