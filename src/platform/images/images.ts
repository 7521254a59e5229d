import { createHash } from 'node:crypto'
import { BadPicture, type Drawn } from './bad-picture.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readSvg } from './svg.ts'

/* Pictures that people upload: read by what they are, not by what they say, and written anew (UGC-8). */

export type MediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml'
/** A picture that may be shown. `bytes` hold what draws it and nothing else. */
export type Picture = { mediaType: MediaType; bytes: Buffer; digest: string }

/** Pixels at most on each side, bytes at most. */
export type PictureLimits = { side: number; bytes: number }

const readers: Record<MediaType, (bytes: Buffer) => Drawn> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/svg+xml': readSvg,
}

/** `data:` addresses of the three types, in base64 (RFC 2397). */
export const pictureUri =
  /^data:image\/(?:png|jpeg|svg\+xml)(?:;base64)?,(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Reads a picture out of a `data:` address. @throws BadPicture */
export function readPicture(uri: string, limits: PictureLimits): Picture {
  const [, mediaType, text = ''] = /^data:([^;,]+)(?:;base64)?,(.*)$/s.exec(uri) ?? []
  const read = Object.hasOwn(readers, mediaType ?? '') ? readers[mediaType as MediaType] : undefined
  if (!read) throw new BadPicture('A picture is a PNG, JPEG or SVG.')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length >= limits.bytes) {
    throw new BadPicture(`The picture has ${bytes.length} bytes; it must have fewer than ${limits.bytes}.`)
  }
  const { width, height, bytes: drawn } = read(bytes)
  const [wide, high] = [Math.ceil(width ?? 0), Math.ceil(height ?? 0)]
  if (Math.max(wide, high) > limits.side) {
    const size = `${wide} by ${high}`
    throw new BadPicture(`The picture has ${size} pixels; it may have ${limits.side} by ${limits.side} at most.`)
  }
  const digest = createHash('sha256').update(drawn).digest('hex').slice(0, 32)
  return { mediaType: mediaType as MediaType, bytes: drawn, digest }
}
