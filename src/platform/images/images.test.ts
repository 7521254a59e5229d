import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pictureUri, readPicture } from './images.ts'

const limits = { side: 350, bytes: 500_000 }
const uri = (type: string, bytes: Buffer | string) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
const read = (type: string, bytes: Buffer | string) => readPicture(uri(type, bytes), limits)

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function png(width: number, height: number, more: Buffer[] = [], pixels = height * (width * 3 + 1)): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(Buffer.alloc(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function jpeg(width: number, height: number, more: number[] = []): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
  return Buffer.from([0xff, 0xd8, ...more, ...frame, ...scan, 0xff, 0xd9])
}

const svg = (inner: string, outer = 'viewBox="0 0 24 24"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${outer}>${inner}</svg>`

describe('PNG (UGC-8)', () => {
  test('up to the size, written anew without notes and without what hides behind it', () => {
    const note = chunk('tEXt', Buffer.from('Author\0Ada'))
    const plain = png(350, 350)
    expect(read('png', plain).bytes.equals(plain)).toBe(true)
    expect(read('png', Buffer.concat([png(350, 350, [note]), Buffer.from('<script>')])).bytes.equals(plain)).toBe(true)
  })

  test.each([
    ['too wide', png(351, 10), '351 by 10'],
    ['a claim of many pixels', png(100_000, 100_000, [], 10), '100000 by 100000'],
    ['pixels missing', png(100, 100, [], 50), 'pixels are missing'],
    ['a bomb', png(10, 10, [], 50_000_000), 'cannot be unpacked'],
    ['cut', png(10, 10).subarray(0, 60), 'too early'],
    ['a wrong checksum', Buffer.from(png(10, 10)).fill(7, 20, 21), 'checksum'],
    ['another format', jpeg(10, 10), 'no PNG'],
    ['nothing', Buffer.alloc(0), 'no PNG'],
    ['markup', '<svg/>', 'no PNG'],
    ['no end', png(10, 10).subarray(0, -12), 'too early'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => read('png', bytes)).toThrow(reason)
  })
})

describe('JPEG (UGC-8)', () => {
  test('up to the size, written anew without notes and without what hides behind it', () => {
    const exif = [0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66]
    const comment = [0xff, 0xfe, 0, 4, 0x3c, 0x3e]
    const drawn = read('jpeg', Buffer.concat([jpeg(350, 20, [...exif, ...comment]), Buffer.from('<script>')]))
    expect(drawn.bytes.equals(jpeg(350, 20))).toBe(true)
  })

  test.each([
    ['too high', jpeg(10, 400), '10 by 400'],
    ['cut', jpeg(10, 10).subarray(0, -2), 'too early'],
    ['no picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'no picture'],
    ['a segment beyond the end', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), 'damaged'],
    ['a segment of no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'damaged'],
    ['two sizes', jpeg(10, 10, [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]), 'twice'],
    ['another format', png(10, 10), 'no JPEG'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => read('jpeg', bytes)).toThrow(reason)
  })
})

describe('SVG (UGC-8)', () => {
  test('what draws is kept, what a drawing programme left goes', () => {
    const { bytes } = read(
      'svg+xml',
      `<?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE svg><!-- made by hand -->${svg(
        `<metadata>Ada</metadata><inkscape:view xmlns:inkscape="x"/><title>A &amp; B</title>
         <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
         <style>.a { fill: url(#g) } /* red */</style>
         <g class="a" data-name="x" sodipodi:role="y"><path id="p" d="M0 0L9 9" fill="url('#g')" style="stroke: red"/></g>
         <use xlink:href="#p" x="3"/>`,
      )}`,
    )
    const text = bytes.toString()
    expect(text).toContain('<path id="p" d="M0 0L9 9" fill="url(\'#g\')" style="stroke: red"/>')
    expect(text).toContain('<title>A &amp; B</title>')
    expect(text).toContain('<use href="#p" x="3"/>')
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 24 24">/)
    expect(text).not.toMatch(/Ada|inkscape|sodipodi|data-name|stylesheet|DOCTYPE|hand/)
    expect(read('svg+xml', text).bytes.toString()).toBe(text)
  })

  test.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', 'a script'],
    ['<g onload="alert(1)"/>', 'a script'],
    ['<g ONCLICK="alert(1)"/>', 'a script'],
    ['<foreignObject><b/></foreignObject>', 'a foreign document'],
    ['<image href="https://example.com/x.png"/>', 'another picture'],
    ['<a href="https://example.com"><path/></a>', 'a link'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'an animation'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', 'an animation'],
    ['<iframe src="x"/>', 'a foreign document'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not allowed'],
    ['<use href="https://example.com/x.svg#a"/>', 'outside'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'outside'],
    ['<use href="#a b"/>', 'outside'],
    ['<path fill="url(https://example.com/x)"/>', 'outside'],
    ['<path fill="url( &quot;//example.com&quot;)"/>', 'outside'],
    ['<path style="fill:u\\rl(//example.com)"/>', 'outside'],
    ['<path style="background:image-set(&quot;x&quot;)"/>', 'outside'],
    ['<style>@import "x";</style>', 'outside'],
    ['<style><![CDATA[a{fill:url(x)}]]></style>', 'outside'],
    ['<g id="a"><use href="#b"/></g><g id="b"><path/></g><use href="#a"/>', 'holds copies'],
    ['<path/>'.repeat(5_000), 'more than 5000'],
    ['<g>'.repeat(70) + '</g>'.repeat(70), 'nested deeper'],
    ['<g>'.repeat(60_000) + '</g>'.repeat(60_000), 'well-formed|nested'],
    ['<use href="#x"/>'.repeat(101), 'more than 100'],
    ['<g>', 'well-formed'],
    ['&nbsp;', 'well-formed'],
  ])('%.70s is refused', (inner, reason) => {
    expect(() => read('svg+xml', svg(inner))).toThrow(new RegExp(reason))
  })

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'entities'],
    ['<html/>', 'no SVG'],
    ['', 'well-formed'],
    [Buffer.from([0x3c, 0xff]), 'well-formed'],
  ])('%j is refused', (text, reason) => {
    expect(() => read('svg+xml', text)).toThrow(reason)
  })

  test.each([
    ['width="350" height="350px"', undefined],
    ['width="100%" height="100%"', undefined],
    ['viewBox="0 0 1024 1024"', undefined],
    ['width="351" height="10"', '351 by 10'],
    ['width="10cm" height="1em"', '378 by 16'],
  ])('%s', (outer, reason) => {
    const reading = () => read('svg+xml', svg('<path/>', outer))
    if (reason === undefined) expect(reading).not.toThrow()
    else expect(reading).toThrow(reason)
  })
})

test('500,000 bytes are too many', () => {
  expect(() => read('svg+xml', svg(' '.repeat(500_000)))).toThrow('500000')
})

test.each([
  ['data:image/png;base64,AAAA', true],
  ['data:image/png,AAAA', true],
  ['data:image/gif;base64,AAAA', false],
  ['data:text/html;base64,AAAA', false],
  ['data:image/png;base64,AAA', false],
  ['https://example.com/x.png', false],
])('%s: %s', (text, isOne) => {
  expect(pictureUri.test(text)).toBe(isOne)
})
