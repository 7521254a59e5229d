import { readEmail } from './email-address.ts'

/** What is wrong with an address that a mail is to go to, or nothing (MAIL-1). */
export function whyNotAddress(address: string): string | undefined {
  return readEmail(address) === address ? undefined : 'The address is not one that mail can be sent to.'
}

/** Takes everything out of a text that could end a header line (MAIL-1; RFC 5322, 2.2). */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The address in a `Name <address>` text, or the text itself. */
export function readSender(text: string): { name: string; address: string } {
  const match = /^([^<>]*?)\s*<([^<>]+)>$/.exec(text.trim())
  const name = match?.[1] ?? ''
  return { name: headerText(name.replace(/^"|"$/g, '')), address: (match?.[2] ?? text).trim() }
}
