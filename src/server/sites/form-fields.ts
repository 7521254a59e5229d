import { invalidField } from '../../platform/wire/problem.ts'

/** What a form sent under each name; several values where the name came several times. */
export type Fields = Record<string, string | string[]>

// A BOM is a character like any other here: a password counts as it was typed (PW-6).
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a field, which must be UTF-8 like all that pages send (DOS-3). @throws 400 that names the field */
export function readText(bytes: Uint8Array, field: string): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw invalidField(field, 'invalid', 'This is no text in UTF-8.')
  }
}

/**
 * Reads `application/x-www-form-urlencoded` (URL standard, 5.1), but refuses what is no UTF-8 where the standard puts
 * U+FFFD in its place. @throws 400 that names the field
 */
export function readFields(body: Buffer): Fields {
  const fields: Fields = Object.create(null)
  for (const pair of body.toString('latin1').split('&')) {
    if (pair === '') continue
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? []
    const key = readText(bytesOf(name), 'body')
    const text = readText(bytesOf(value), key)
    const before = fields[key]
    // Added to where it is: a hundred thousand of one name would be copied as often.
    if (Array.isArray(before)) before.push(text)
    else fields[key] = before === undefined ? text : [before, text]
  }
  return fields
}

/** The bytes that `%` and `+` stand for; a `%` without two digits behind it stands for itself. */
function bytesOf(text: string): Buffer {
  const plain = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return Buffer.from(plain, 'latin1')
}
