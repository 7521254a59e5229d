import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { SLICE } from '../../platform/work/large-texts.ts'

/** A text of at least so many bytes is read by itself. */
const LONG = 64 * 1024
const QUOTE = 0x22
const BACKSLASH = 0x5c
const LETTER_U = 0x75
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
const middle = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes between two quotes, and where they may be cut. */
type Span = { start: number; end: number; cuts: number[] }

/** A text, and whether it may hold a NUL or half a surrogate pair: that was looked for already. */
export type LongText = { text: string; isSuspect: boolean }

/**
 * Parses JSON that may be large because of long texts in it, such as a specification, slice by slice: others get their
 * turn meanwhile (SPEC-2). What is read has names in place of the long texts; no text of the sender's equals one.
 * @throws SyntaxError or TypeError when it is no JSON in UTF-8
 */
export async function parseInTurns(bytes: Buffer): Promise<{ value: unknown; texts: Map<string, LongText> }> {
  const spans = await findLongTexts(bytes)
  const texts = new Map<string, LongText>()
  const rest: Buffer[] = []
  const mark = randomUUID()
  let at = 0
  for (const span of spans) {
    const name = `${mark} ${texts.size}`
    texts.set(name, await readLongText(bytes, span))
    rest.push(bytes.subarray(at, span.start), Buffer.from(name))
    at = span.end
  }
  rest.push(bytes.subarray(at))
  await setImmediate()
  return { value: JSON.parse(utf8.decode(Buffer.concat(rest))), texts }
}

async function findLongTexts(bytes: Buffer): Promise<Span[]> {
  const found: Span[] = []
  let start = -1
  let cuts: number[] = []
  let nextCut = 0
  for (let at = 0; at < bytes.length; ) {
    for (const until = Math.min(at + SLICE, bytes.length); at < until; at++) {
      const byte = bytes[at] as number
      if (byte === QUOTE) {
        if (start >= 0 && at - start >= LONG) {
          found.push({ start, end: at, cuts })
          cuts = []
        }
        start = start < 0 ? at + 1 : -1
        nextCut = at + SLICE
      } else if (start >= 0) {
        // Never within a character, nor within what stands for one.
        if (at >= nextCut && (byte & 0xc0) !== 0x80) {
          cuts.push(at)
          nextCut = at + SLICE
        }
        if (byte === BACKSLASH) at += bytes[at + 1] === LETTER_U ? 5 : 1
      }
    }
    await setImmediate()
  }
  return found
}

async function readLongText(bytes: Buffer, { start, end, cuts }: Span): Promise<LongText> {
  const pieces: string[] = []
  let isSuspect = false
  for (const [index, cut] of [...cuts, end].entries()) {
    const piece = JSON.parse(`"${middle.decode(bytes.subarray(cuts[index - 1] ?? start, cut))}"`) as string
    isSuspect ||= !piece.isWellFormed() || piece.includes('\0')
    pieces.push(piece)
    await setImmediate()
  }
  return { text: pieces.join(''), isSuspect }
}
