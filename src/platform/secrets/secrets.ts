import { argon2, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { problem } from '../wire/problem.ts'

/** SHA-256 of a secret with enough entropy of its own (KEY-2, SES-1, REG-4). */
export function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

/** 256 random bits in base64url: sessions and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 43 characters of base 62 are 256 bits. */
const secretLength = 43
const checksumLength = 6
export type SecretPrefix = 'gtk' | 'gpat' | 'gsat'

/** A secret people carry around: `gtk_` + 43 random characters + 6 of checksum, all base 62 (KEY-1, product.md 16). */
export function newSecret(prefix: SecretPrefix): string {
  let body = ''
  // randomInt rejects what would favour some characters over others.
  for (let i = 0; i < secretLength; i++) body += alphabet[randomInt(alphabet.length)]
  return `${prefix}_${body}${checksum(`${prefix}_${body}`)}`
}

/** Whether a text can be such a secret at all; rejects typing errors without a look-up. */
export function isWellFormedSecret(prefix: SecretPrefix, text: string): boolean {
  const length = prefix.length + 1 + secretLength + checksumLength
  if (text.length !== length || !text.startsWith(`${prefix}_`)) return false
  const end = length - checksumLength
  return checksum(text.slice(0, end)) === text.slice(end)
}

function checksum(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let i = 0; i < checksumLength; i++) {
    digits = alphabet[rest % 62] + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}

/** Compares two texts in a time that does not depend on where they differ. */
export function isSameSecret(left: string, right: string): boolean {
  return timingSafeEqual(sha256(left), sha256(right))
}

const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const derive = promisify(argon2)
/** More than two at a time would make DNS and files wait behind them in the thread pool (speed.md). */
const hashesAtOnce = 2
const longestQueue = 100
let running = 0
const waiting: (() => void)[] = []

async function deriveInTurn(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  if (running >= hashesAtOnce) {
    if (waiting.length >= longestQueue) throw problem('not-available', { headers: { 'retry-after': '5' } })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await derive('argon2id', { message: password, nonce, memory, passes, parallelism: 1, tagLength: 32 })
  } finally {
    // The place is handed on, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** Hashes a password, bytes exactly as received: `$argon2id$v=19$m=...,t=...,p=1$salt$tag` (PW-4, PW-5, PW-6). @throws 503 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await deriveInTurn(password, salt, parameters.memory, parameters.passes)
  return encode(salt, tag)
}

function encode(salt: Buffer, tag: Buffer): string {
  const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=1$${plain(salt)}$${plain(tag)}`
}

// A hash of nothing that anybody knows: who has no password costs as much as who has one (ENUM-2).
const decoy = encode(randomBytes(16), randomBytes(32))

/** Whether the password is the hashed one. Without a hash it takes as long and answers no. @throws 503 */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(stored ?? decoy)
  if (!match) return false
  const [, memory, passes, salt, tag] = match
  const expected = Buffer.from(tag ?? '', 'base64')
  const given = await deriveInTurn(password, Buffer.from(salt ?? '', 'base64'), Number(memory), Number(passes))
  return timingSafeEqual(expected, given) && stored != null
}

/** Whether a hash was made with weaker parameters than today's; it is made anew at the next sign-in (PW-4). */
export function isOutdatedHash(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=1$`)
}
