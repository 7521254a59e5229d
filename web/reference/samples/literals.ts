// Texts of a document as literals of a language: nothing can leave its quotes, and nothing in them is run (SPEC-10).

/** In single quotes a POSIX shell reads everything as it stands, except the quote itself. */
export function shellText(text: string): string {
  return `'${clean(text).replaceAll("'", `'\\''`)}'`
}

/** JavaScript; JSON is a part of it, and so are these escapes (ECMA-262, 12.9.4). */
export function scriptText(text: string): string {
  const quoted = JSON.stringify(clean(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${quoted.replaceAll(beyondAscii, (one) => `\\u${hex(one)}`)}'`
}

/** The escapes that Python, Go and C# have in common, for a text in double quotes. */
const commonEscapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
// Controls, and characters that change how the text around them is shown (Trojan Source, CVE-2021-42574).
const beyondAscii = /[\u0080-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const unseen = /[\\"\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Python, Go and C#: `\uXXXX` means the same in all three. */
export function plainText(text: string): string {
  return `"${clean(text).replaceAll(unseen, (one) => commonEscapes[one] ?? `\\u${hex(one)}`)}"`
}

/** Java reads `\uXXXX` before anything else, so controls are octal there (JLS 3.3, 3.10.7). */
export function javaText(text: string): string {
  const escaped = (one: string) =>
    one < '\u0080' ? `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}` : `\\u${hex(one)}`
  return `"${clean(text).replaceAll(unseen, (one) => commonEscapes[one] ?? escaped(one))}"`
}

/** PHP and Ruby: in single quotes only the backslash and the quote mean anything. */
export function quotedText(text: string): string {
  return `'${clean(text).replaceAll(/[\\']/g, '\\$&')}'`
}

/** A text of several lines in backquotes (Go), where its content allows that; else as one line. */
export function goText(text: string): string {
  const isPlain = text.includes('\n') && !/[`\r\ufeff]/.test(text) && !hasUnseen(text)
  return isPlain ? `\`${clean(text)}\`` : plainText(text)
}

/** A text of several lines as a Java text block (JLS 3.10.6), where its content allows that. */
export function javaBlock(text: string, indent: string): string {
  if (!isBlock(text)) return javaText(text)
  const safe = clean(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(/"{3,}/g, (quotes) => quotes.replaceAll('"', '\\"'))
  const end = safe.endsWith('"') ? `\\\n${indent}` : ''
  return `"""\n${indented(safe, indent)}${end}"""`
}

/** A text of several lines as a raw string of C# 11, where its content allows that. */
export function csharpBlock(text: string, indent: string): string {
  if (!isBlock(text) || text.includes('"""')) return plainText(text)
  return `"""\n${indented(clean(text), indent)}\n${indent}"""`
}

/** Whether lines can stand with an indentation that the language takes off again, and lose nothing. */
function isBlock(text: string): boolean {
  return text.includes('\n') && !text.includes('\r') && !hasUnseen(text) && !/[ \t]$/m.test(text) && /^\S/m.test(text)
}

function hasUnseen(text: string): boolean {
  return text.replaceAll(/[\\"\n\t]/g, '').search(unseen) !== -1
}

export function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gmu, indent)
}

/** Texts that every language can hold: well-formed, without NUL. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}

/**
 * The value of a JSON text, where writing it in a language's own way says the same: numbers keep their digits, and no
 * key is one that the language treats apart (SPEC-5).
 */
export function exactJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isExact = JSON.stringify(value) === text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
    return isExact && !text.includes('__proto__') ? { value } : undefined
  } catch {
    return undefined
  }
}
