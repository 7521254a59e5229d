/**
 * Colour as lightness (0 to 1), chroma and hue (degrees), in which equal steps look equal.
 * Matrices: Björn Ottosson, "A perceptual color space for image processing", https://bottosson.github.io/posts/oklab/
 */
export type Oklch = { l: number; c: number; h: number }

type Triple = [number, number, number]

/** `#rgb` or `#rrggbb`. @throws RangeError for anything else */
export function hexToOklch(hex: string): Oklch {
  const [r, g, b] = linearRgb(hex)
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return { l, c: Math.hypot(a, bb), h: (Math.atan2(bb, a) * 180) / Math.PI }
}

/** The nearest colour that a screen can show: lightness and hue stay, chroma gives way. */
export function oklchToHex({ l, c, h }: Oklch): string {
  const lightness = Math.min(1, Math.max(0, l))
  if (isShown(toLinear({ l: lightness, c, h }))) return toHex(toLinear({ l: lightness, c, h }))
  let low = 0
  let high = c
  // 20 halvings leave less than a millionth of the chroma, far below one step of 8 bits.
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (isShown(toLinear({ l: lightness, c: middle, h }))) low = middle
    else high = middle
  }
  return toHex(toLinear({ l: lightness, c: low, h }))
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = linearRgb(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linearRgb(hex: string): Triple {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex)
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long)
  if (!match) throw new RangeError('a colour is written #rgb or #rrggbb')
  return match.slice(1).map((pair) => toLinearChannel(Number.parseInt(pair, 16) / 255)) as Triple
}

function toLinear({ l, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function isShown(rgb: Triple): boolean {
  return rgb.every((channel) => channel >= -0.0001 && channel <= 1.0001)
}

function toHex(rgb: Triple): string {
  const channel = (linear: number) =>
    Math.round(Math.min(1, Math.max(0, toScreenChannel(linear))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(channel).join('')}`
}

// The sRGB transfer function, IEC 61966-2-1.
const toLinearChannel = (screen: number) => (screen <= 0.04045 ? screen / 12.92 : ((screen + 0.055) / 1.055) ** 2.4)
const toScreenChannel = (linear: number) =>
  linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.max(0, linear) ** (1 / 2.4) - 0.055
