import { contrast, hexToOklch, type Oklch, oklchToHex } from './oklch.ts'

/** The custom properties that follow from a portal's one colour. */
export type BrandColours = {
  '--color-brand': string
  '--color-brand-hover': string
  '--color-brand-active': string
  /** Edge of what is filled with the brand: stands out from the page even when the brand does not. */
  '--color-brand-line': string
  '--color-brand-tint': string
  '--color-on-brand': string
  '--color-link': string
  '--color-link-hover': string
  '--color-focus': string
}

type Scheme = 'light' | 'dark'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for edges of controls. */
const textContrast = 4.5
const edgeContrast = 3
/** Below this chroma a colour reads as grey. */
const greyChroma = 0.02
/** Links aim higher: thin strokes of a colour read worse than the ratio says, the more so on dark. */
const linkContrast = { light: 5, dark: 6.5 }

/** The grounds that brand colours stand on; brand.test.ts holds them equal to tokens.css. */
export const grounds = {
  light: { page: '#ffffff', raised: '#ffffff', sunken: '#f6f8fa', hover: '#f1f3f5' },
  dark: { page: '#0f1115', raised: '#16191d', sunken: '#0a0c0f', hover: '#1f2227' },
} as const

/** Text on a filled button: near-black reads softer than black, which is taken where only black is enough. */
const inks = ['#ffffff', '#14171b', '#000000'] as const

/** @param brand `#rgb` or `#rrggbb` @throws RangeError for anything else */
export function brandColours(brand: string, scheme: Scheme): BrandColours {
  const ground = grounds[scheme]
  const fill = fillOf(brand.toLowerCase(), scheme)
  const onBrand = inks.find((ink) => contrast(ink, fill) >= textContrast) ?? '#000000'
  // Away from the colour of the text, so that contrast only grows; where there is no room left, the other way.
  const away = onBrand === '#ffffff' ? -1 : 1
  const tint = tintOf(brand, scheme)
  const link = readable(brand, [...Object.values(ground), tint], scheme)
  return {
    '--color-brand': fill,
    '--color-brand-hover': shift(fill, 0.045 * away, onBrand),
    '--color-brand-active': shift(fill, 0.09 * away, onBrand),
    '--color-brand-line': moveUntil(fill, scheme, (colour) => contrast(colour, ground.page) >= edgeContrast),
    '--color-brand-tint': tint,
    '--color-on-brand': onBrand,
    '--color-link': link,
    '--color-link-hover': moveBy(link, scheme === 'light' ? -0.1 : 0.08),
    '--color-focus': link,
  }
}

/** The stylesheet of a portal's theme: what `/_core/theme.css` answers. */
export function themeCss(brand: string): string {
  const light = brandColours(brand, 'light')
  const dark = brandColours(brand, 'dark')
  const lines = (Object.keys(light) as (keyof BrandColours)[]).map(
    (name) => `    ${name}: light-dark(${light[name]}, ${dark[name]});`,
  )
  return `@layer portal {\n  :root {\n${lines.join('\n')}\n  }\n}\n`
}

/** A ground with a breath of the brand: enough to be seen, too little to be read as colour. */
function tintOf(brand: string, scheme: Scheme): string {
  const { c, h } = hexToOklch(brand)
  return scheme === 'light'
    ? oklchToHex({ l: 0.966, c: Math.min(c * 0.18, 0.016), h })
    : oklchToHex({ l: 0.265, c: Math.min(c * 0.3, 0.035), h })
}

/** The brand as text on all of these grounds: its hue, as near to its lightness as can be read. */
function readable(brand: string, on: string[], scheme: Scheme): string {
  return moveUntil(brand, scheme, (colour) => on.every((ground) => contrast(colour, ground) >= linkContrast[scheme]))
}

/**
 * The brand as it is wherever that can be seen. Black and white brands change sides, as their owners do on dark paper;
 * a dark colour on a dark page becomes lighter until its edge shows.
 */
function fillOf(brand: string, scheme: Scheme): string {
  const { page } = grounds[scheme]
  const { c } = hexToOklch(brand)
  if (c < greyChroma && contrast(brand, page) < edgeContrast) {
    return oklchToHex({ ...hexToOklch(brand), l: scheme === 'light' ? 0.25 : 0.93 })
  }
  return scheme === 'light' ? brand : moveUntil(brand, 'dark', (colour) => contrast(colour, page) >= edgeContrast)
}

/** Darker on light pages, lighter on dark ones, in steps too small to see, until it is enough. */
function moveUntil(colour: string, scheme: Scheme, isEnough: (colour: string) => boolean): string {
  const start = hexToOklch(colour)
  const step = scheme === 'light' ? -0.005 : 0.005
  for (let { l } = start; l >= 0 && l <= 1; l += step) {
    const moved = l === start.l ? colour.toLowerCase() : oklchToHex({ ...start, l })
    if (isEnough(moved)) return moved
  }
  return scheme === 'light' ? '#000000' : '#ffffff'
}

function shift(fill: string, by: number, text: string): string {
  const { l } = hexToOklch(fill)
  const there = moveBy(fill, by)
  if (l + by > 0.1 && l + by < 0.985) return there
  const back = moveBy(fill, -by)
  return contrast(back, text) >= textContrast ? back : there
}

function moveBy(colour: string, by: number): string {
  const start: Oklch = hexToOklch(colour)
  return oklchToHex({ ...start, l: Math.min(1, Math.max(0, start.l + by)) })
}
