import { setImmediate } from 'node:timers/promises'
import { type InvalidParameter, problem } from '../../platform/wire/problem.ts'

const deepest = 32
const large = 1_000_000
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** Reads a JSON body: valid UTF-8, at most 32 levels, no key that could reach a prototype (DOS-1, DOS-3). @throws 400 */
export async function readJsonBody(bytes: Buffer): Promise<unknown> {
  if (bytes.length === 0) return undefined
  // Each step over a large body takes a while; others get their turn between them (SPEC-2).
  const turn = bytes.length > large ? setImmediate : async () => {}
  let value: unknown
  try {
    const text = utf8.decode(bytes)
    await turn()
    value = JSON.parse(text)
  } catch {
    throw problem('malformed-body', { detail: 'The body is not valid JSON in UTF-8.' })
  }
  await turn()
  const fault = whyNotPlain(value, '', 0)
  if (fault) throw problem('invalid-input', { invalidParameters: [{ ...fault, source: 'body' }] })
  return value
}

/** Why a text cannot be stored: PostgreSQL knows no NUL, and a lone surrogate is no text at all. */
export function whyNotText(text: string): string | undefined {
  if (text.includes('\0')) return 'It holds a NUL character.'
  if (!text.isWellFormed()) return 'It holds half a character (a lone surrogate).'
  return undefined
}

function whyNotPlain(value: unknown, field: string, depth: number): InvalidParameter | undefined {
  if (typeof value === 'string') {
    const reason = whyNotText(value)
    return reason ? { field: field || 'body', rule: 'invalid', reason } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= deepest) {
    return { field: field || 'body', rule: 'max_depth', reason: `It is nested deeper than ${deepest} levels.` }
  }
  for (const [key, inner] of Object.entries(value)) {
    const place = field ? `${field}.${key}` : key
    if (key === '__proto__' || key === 'constructor') {
      return { field: place, rule: 'unknown_property', reason: 'This key is not allowed.' }
    }
    const fault = whyNotText(key) ? { field: place, rule: 'invalid', reason: 'This key is no text.' } : undefined
    const found = fault ?? whyNotPlain(inner, place, depth + 1)
    if (found) return found
  }
  return undefined
}
