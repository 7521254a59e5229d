import { setImmediate } from 'node:timers/promises'

/** UTF-8 that this thread and others read where it lies, so that nobody copies it. */
export type SharedText = Uint8Array<SharedArrayBuffer>

/** Characters or bytes at a time: about a millisecond. */
export const SLICE = 256 * 1024
const encoder = new TextEncoder()

/** The bytes of a text that may be large. Others get their turn meanwhile. */
export async function encodeText(text: string): Promise<SharedText> {
  let size = 0
  for await (const slice of slicesOf(text)) size += Buffer.byteLength(slice)
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  let at = 0
  for await (const slice of slicesOf(text)) at += encoder.encodeInto(slice, bytes.subarray(at)).written
  return bytes
}

/** In one go, as only threads may that nobody waits for. */
export function decodeText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
}

/** Cut between characters, with a turn for others before each slice but the first. */
async function* slicesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    if (at > 0) await setImmediate()
    const end = at + SLICE
    const slice = text.slice(at, isLead(text.charCodeAt(end - 1)) ? end + 1 : end)
    yield slice
    at += slice.length
  }
}

/** The first half of a surrogate pair. */
function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
