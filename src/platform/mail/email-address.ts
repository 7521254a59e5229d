import { domainToASCII } from 'node:url'
import { z } from 'zod'

const longest = 254
/** RFC 5321 4.5.3.1.1. */
const longestLocalPart = 64
/** What RFC 5322 calls an atom, with the letters and digits of RFC 6531. No quotes, comments or spaces. */
const atom = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** An address as it is stored and written to: trimmed, in one Unicode form. Nothing when it is no address (REG-8). */
export function readEmail(text: string): string | undefined {
  const email = text.trim().normalize('NFC')
  return canonicalEmail(email) === undefined ? undefined : email
}

/**
 * The one spelling by which addresses are compared: lower case, the domain in ASCII (IDNA). Nothing for what is no
 * address, and for spellings that a mail server or another reader may take for a different one (REG-8, REG-9).
 */
export function canonicalEmail(text: string): string | undefined {
  const email = text.trim().normalize('NFC')
  if (email !== email.normalize('NFKC') || !email.isWellFormed()) return undefined
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at).toLowerCase().normalize('NFC')
  const domain = canonicalDomain(email.slice(at + 1))
  if (at < 1 || domain === undefined || !local.split('.').every((part) => atom.test(part))) return undefined
  const canonical = `${local}@${domain}`
  const bytes = Buffer.byteLength(canonical)
  return Buffer.byteLength(local) <= longestLocalPart && bytes <= longest && email.length <= longest
    ? canonical
    : undefined
}

function canonicalDomain(text: string): string | undefined {
  // What is not a letter, digit, mark, hyphen or dot has no place in a host name, whatever IDNA would make of it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return undefined
  const labels = domainToASCII(text).split('.')
  // A last label of digits is an IP address, or what some readers take for one.
  if (!labels.every((part) => label.test(part)) || /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')) return undefined
  return labels.join('.')
}

/** The part before the @, lower case. */
export function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@')).toLowerCase()
}

/** An address in a request. It comes out as `readEmail` writes it. */
export const emailInput = z
  .string()
  .max(longest + 2)
  .transform((text, context) => {
    const email = readEmail(text)
    if (email !== undefined) return email
    context.issues.push({ code: 'invalid_format', format: 'email', input: text, message: 'This is not an address.' })
    return z.NEVER
  })
  .meta({ format: 'email' })
