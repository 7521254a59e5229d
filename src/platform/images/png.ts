import { crc32, inflateSync } from 'node:zlib'
import { BadPicture, type Drawn } from './bad-picture.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What draws the picture. Texts, times and places of whoever made it go. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'IDAT', 'IEND'])
/** Samples a pixel, by colour type (PNG, 11.2.1). */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Beyond this nothing is unpacked; whoever asks for a picture sets the smaller limit. */
const mostPixels = 4_000_000

/** Reads a PNG whole: chunks, checksums, and as many bytes of pixels as its size asks for. @throws BadPicture */
export function readPng(bytes: Buffer): Drawn {
  if (!bytes.subarray(0, 8).equals(signature)) throw new BadPicture('This is no PNG.')
  const parts: Buffer[] = [signature]
  const data: Buffer[] = []
  let head: Buffer | undefined
  for (let at = 8; ; ) {
    const length = at + 12 <= bytes.length ? bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY
    if (at + 12 + length > bytes.length) throw new BadPicture('The PNG ends too early.')
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) {
      throw new BadPicture('The PNG is damaged: a checksum is wrong.')
    }
    if ((type === 'IHDR') === (head !== undefined)) throw new BadPicture('The PNG does not begin with its size.')
    if (type === 'IHDR') head = body
    if (type === 'IDAT') data.push(body)
    const chunk = bytes.subarray(at, at + 12 + length)
    at += chunk.length
    if (kept.has(type)) parts.push(chunk)
    if (type === 'IEND') break
  }
  const { width, height, size } = readHead(head)
  let pixels: Buffer
  try {
    pixels = inflateSync(Buffer.concat(data), { maxOutputLength: size * 2 + 1024 })
  } catch {
    throw new BadPicture('The PNG is damaged: its pixels cannot be unpacked.')
  }
  if (pixels.length < size) throw new BadPicture('The PNG is damaged: pixels are missing.')
  return { width, height, bytes: Buffer.concat(parts) }
}

function readHead(head: Buffer | undefined): { width: number; height: number; size: number } {
  if (head?.length !== 13) throw new BadPicture('The PNG does not say its size.')
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const [depth = 0, colour = 0] = head.subarray(8)
  const channels = samples[colour]
  if (width === 0 || height === 0 || channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) {
    throw new BadPicture('The PNG is damaged: its size makes no sense.')
  }
  if (width * height > mostPixels) return { width, height, size: 0 }
  return { width, height, size: height * Math.ceil((width * channels * depth) / 8) }
}
