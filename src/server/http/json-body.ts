import { type InvalidParameter, problem } from '../../platform/wire/problem.ts'
import { type LongText, parseInTurns } from './large-json.ts'

const deepest = 32
const large = 1_000_000
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** Reads a JSON body: valid UTF-8, at most 32 levels, no key that could reach a prototype (DOS-1, DOS-3). @throws 400 */
export async function readJsonBody(bytes: Buffer): Promise<unknown> {
  if (bytes.length === 0) return undefined
  const { value, texts } = await parse(bytes).catch(() => {
    throw problem('malformed-body', { detail: 'The body is not valid JSON in UTF-8.' })
  })
  const fault = whyNotPlain(value, texts, '', 0)
  if (fault) throw problem('invalid-input', { invalidParameters: [{ ...fault, source: 'body' }] })
  return texts.size > 0 ? putBack(value, texts) : value
}

type Texts = ReadonlyMap<string, LongText>

async function parse(bytes: Buffer): Promise<{ value: unknown; texts: Texts }> {
  return bytes.length > large ? parseInTurns(bytes) : { value: JSON.parse(utf8.decode(bytes)), texts: new Map() }
}

/** Why a text cannot be stored: PostgreSQL knows no NUL, and a lone surrogate is no text at all. */
export function whyNotText(text: string): string | undefined {
  if (text.includes('\0')) return 'It holds a NUL character.'
  if (!text.isWellFormed()) return 'It holds half a character (a lone surrogate).'
  return undefined
}

function whyNotPlain(value: unknown, texts: Texts, field: string, depth: number): InvalidParameter | undefined {
  if (typeof value === 'string') {
    const long = texts.get(value)
    const reason = long && !long.isSuspect ? undefined : whyNotText(long?.text ?? value)
    return reason ? { field: field || 'body', rule: 'invalid', reason } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= deepest) {
    return { field: field || 'body', rule: 'max_depth', reason: `It is nested deeper than ${deepest} levels.` }
  }
  for (const [key, inner] of Object.entries(value)) {
    const place = field ? `${field}.${key}` : key
    if (key === '__proto__' || key === 'constructor' || texts.has(key)) {
      return { field: place, rule: 'unknown_property', reason: 'This key is not allowed.' }
    }
    const fault = whyNotText(key) ? { field: place, rule: 'invalid', reason: 'This key is no text.' } : undefined
    const found = fault ?? whyNotPlain(inner, texts, place, depth + 1)
    if (found) return found
  }
  return undefined
}

/** Long texts in the place of their names. */
function putBack(value: unknown, texts: Texts): unknown {
  if (typeof value === 'string') return texts.get(value)?.text ?? value
  if (typeof value !== 'object' || value === null) return value
  const members = value as Record<string, unknown>
  for (const key of Object.keys(members)) members[key] = putBack(members[key], texts)
  return value
}
