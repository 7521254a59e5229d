import type { Parcel } from './parcel.ts'
import { findPoint } from './pickup-points.ts'

/** 100 by 150 mm. The bars stand for a barcode; they are drawn from the code, not by Code 128. */
export function drawLabel(parcel: Parcel): string {
  const bars = [...parcel.tracking_code].flatMap((sign, at) => {
    const width = 2 + (sign.charCodeAt(0) % 4) * 2
    return [
      `<rect x="${20 + at * 30}" y="430" width="${width}" height="90"/>`,
      `<rect x="${36 + at * 30}" y="430" width="3" height="90"/>`,
    ]
  })
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="150mm" viewBox="0 0 400 600">',
    '<rect width="400" height="600" fill="#fff"/>',
    `<text x="20" y="50" font-family="sans-serif" font-size="22">Kestrel Quay · ${parcel.service}</text>`,
    `<text x="20" y="130" font-family="sans-serif" font-size="64" font-weight="bold">${parcel.to_point}</text>`,
    `<text x="20" y="170" font-family="sans-serif" font-size="22">${escapeText(findPoint(parcel.to_point)?.name ?? '')}</text>`,
    `<text x="20" y="260" font-family="sans-serif" font-size="26">${escapeText(parcel.recipient.name)}</text>`,
    `<text x="20" y="300" font-family="sans-serif" font-size="18">${(parcel.weight_g / 1000).toFixed(1)} kg</text>`,
    ...bars,
    `<text x="20" y="560" font-family="monospace" font-size="30">${parcel.tracking_code}</text>`,
    '</svg>',
    '',
  ].join('\n')
}

export function writeZpl(parcel: Parcel): string {
  // A caret or tilde would begin a command of the printer.
  const name = parcel.recipient.name.replaceAll(/[\^~]/g, ' ')
  return [
    '^XA',
    `^FO40,60^A0N,48,48^FD${parcel.tracking_code}^FS`,
    `^FO40,140^BCN,160,Y,N,N^FD${parcel.tracking_code}^FS`,
    `^FO40,380^A0N,96,96^FD${parcel.to_point}^FS`,
    `^FO40,500^A0N,36,36^FD${name}^FS`,
    '^XZ',
    '',
  ].join('\n')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
