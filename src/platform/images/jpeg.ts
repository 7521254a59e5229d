import { BadPicture, type Drawn } from './bad-picture.ts'

/** Marker bytes (ITU-T T.81, B.1.1.3). */
const [soi, eoi, sos, com] = [0xd8, 0xd9, 0xda, 0xfe]
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** JFIF, a colour profile and Adobe's colour transform say how to draw; EXIF and the rest say who and where. */
const drawing = new Set([0xe0, 0xe2, 0xee])

/** Reads a JPEG by its segments and drops what does not draw, and all behind its end. @throws BadPicture */
export function readJpeg(bytes: Buffer): Drawn {
  if (bytes[0] !== 0xff || bytes[1] !== soi) throw new BadPicture('This is no JPEG.')
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let scans = 0
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new BadPicture('The JPEG is damaged or ends too early.')
    if (marker === eoi) {
      parts.push(bytes.subarray(at, at + 2))
      break
    }
    let end = at + 2
    if (!isAlone(marker)) {
      if (at + 4 > bytes.length) throw new BadPicture('The JPEG ends too early.')
      end += bytes.readUInt16BE(at + 2)
    }
    if (end > bytes.length || (!isAlone(marker) && end < at + 4)) throw new BadPicture('The JPEG is damaged.')
    if (isFrame(marker)) {
      if (size || end < at + 9) throw new BadPicture('The JPEG is damaged: it states its size twice or not at all.')
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    if (marker === sos) {
      end = endOfScan(bytes, end)
      scans++
    }
    const isNote = marker === com || (marker >= 0xe0 && marker <= 0xef && !drawing.has(marker))
    if (!isNote) parts.push(bytes.subarray(at, end))
    at = end
  }
  if (!size || size.width === 0 || size.height === 0 || scans === 0) {
    throw new BadPicture('The JPEG is damaged: it has no picture.')
  }
  return { ...size, bytes: Buffer.concat(parts) }
}

/** Coded pixels go on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !isAlone(next)) return at
  }
  throw new BadPicture('The JPEG ends too early.')
}
