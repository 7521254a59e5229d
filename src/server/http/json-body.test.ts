import { describe, expect, test } from 'vitest'
import { readJsonBody } from './json-body.ts'

const long = 3_000_000

/** Signs of one to four bytes, some of which JSON writes as escapes; each offset puts other ones where a text is cut. */
function texts(): string[] {
  const signs = ['a"\\\n', 'é\u2028€', '😀\uFEFF', '\u0001\u007f😀😀', '\\u12"', 'x'.repeat(7)]
  return signs.flatMap((sign) =>
    [0, 1, 2, 3, 5].map((offset) => '-'.repeat(offset) + sign.repeat(long / 5 / sign.length)),
  )
}

const sent = (json: string) => readJsonBody(Buffer.from(json))
const escaped = (json: string) =>
  json.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe('a large body (DOS-1, DOS-3)', () => {
  test('is read as JSON.parse reads it, wherever its long texts are cut', async () => {
    const value = {
      texts: texts(),
      more: [{ text: 'x'.repeat(long), short: 'é' }, 1, null, true],
      [`k${'€'.repeat(9)}`]: {},
    }
    const json = JSON.stringify(value)
    expect(await sent(json)).toEqual(value)
    expect(await sent(escaped(json))).toEqual(value)
    expect(await sent(`\uFEFF ${JSON.stringify(value, null, 2)}\n`)).toEqual(value)
    const text = '😀'.repeat(long)
    expect(await sent(JSON.stringify(text))).toBe(text)
  })

  const body = 'x'.repeat(long)
  test.each([
    ['a control character', `{"a":"${body}\n${body}"}`],
    ['half an escape', `{"a":"${body}\\u12"}`],
    ['half an escape at the end', `{"a":"${body}\\u1`],
    ['an unknown escape', `{"a":"${body}\\x41${body}"}`],
    ['no end', `{"a":"${body}`],
    ['no end but a backslash', `{"a":"${body}\\`],
    ['more after it', `{"a":"${body}"}}`],
    ['two texts side by side', `{"a":"${body}""${body}"}`],
  ])('%s is no JSON', async (_, json) => {
    await expect(sent(json)).rejects.toMatchObject({ code: 'malformed-body' })
  })

  test('what is no UTF-8 is no JSON', async () => {
    for (const bytes of [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0x80]]) {
      const json = Buffer.concat([Buffer.from(`{"a":"${body}`), Buffer.from(bytes), Buffer.from(`${body}"}`)])
      await expect(readJsonBody(json)).rejects.toMatchObject({ code: 'malformed-body' })
    }
  })

  test.each([
    ['a NUL', `{"a":["${body}\\u0000"]}`, 'a.0'],
    ['half a character', `{"a":"${body}\\ud83d${body}"}`, 'a'],
    ['two halves the wrong way round', `{"a":"${body}\\ude00\\ud83d"}`, 'a'],
    ['a text alone with half a character', `"${body}\\ud83d"`, 'body'],
    ['a long key', `{"${body}":"${body}"}`, expect.any(String)],
    ['a key that reaches a prototype', `{"__proto__":"${body}"}`, '__proto__'],
  ])('%s is refused', async (_, json, field) => {
    await expect(sent(json)).rejects.toMatchObject({ code: 'invalid-input', invalidParameters: [{ field }] })
  })

  test('others get many turns meanwhile (SPEC-2)', async () => {
    let turns = 0
    const reading = sent(JSON.stringify({ a: `${'"'.repeat(long)}😀` }))
    let isDone = false
    const count = () => {
      turns++
      if (!isDone) setImmediate(count)
    }
    setImmediate(count)
    await reading
    isDone = true
    expect(turns).toBeGreaterThan((2 * (2 * long)) / 300_000)
  })
})
