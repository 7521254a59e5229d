import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brandColours, grounds, themeCss } from './brand.ts'
import { contrast, hexToOklch, oklchToHex } from './oklch.ts'

const awkward = {
  yellow: '#ffe600',
  'near-black': '#0a0a0a',
  'near-white': '#fdfdfd',
  'mid-grey': '#777777',
  lime: '#a6ff00',
  'pure blue': '#0000ff',
  'pure red': '#ff0000',
  'pale pink': '#ffd1dc',
  'dark navy': '#00002a',
  orange: '#ff7a00',
  cyan: '#00ffff',
  'short form': '#f0a',
}

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Both colours of a token: `light-dark(oklch(l c h), oklch(l c h))` or hexadecimal. */
function token(name: string): { light: string; dark: string } {
  const match = new RegExp(`--color-${name}: light-dark\\(([^;]+)\\);`).exec(tokens)
  const [light, dark] = (match?.[1] ?? '').split(/,\s*(?![^(]*\))/).map((text) => {
    const values = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text.trim())
    return values ? oklchToHex({ l: Number(values[1]), c: Number(values[2]), h: Number(values[3]) }) : text.trim()
  })
  return { light: light ?? '', dark: dark ?? '' }
}

describe.each(Object.entries(awkward))('a brand that is %s', (_, brand) => {
  describe.each(['light', 'dark'] as const)('on a %s page', (scheme) => {
    const colours = brandColours(brand, scheme)

    it('keeps text on its buttons readable, also under the pointer', () => {
      for (const ground of ['--color-brand', '--color-brand-hover', '--color-brand-active'] as const) {
        expect(contrast(colours['--color-on-brand'], colours[ground]), ground).toBeGreaterThanOrEqual(4.5)
      }
    })

    it('keeps links readable on every ground', () => {
      for (const ground of [...Object.values(grounds[scheme]), colours['--color-brand-tint']]) {
        expect(contrast(colours['--color-link'], ground), ground).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colours['--color-link-hover'], ground), ground).toBeGreaterThanOrEqual(4.5)
      }
    })

    it('keeps text readable on its tint', () => {
      for (const text of ['text', 'text-quiet', 'text-faint']) {
        expect(contrast(token(text)[scheme], colours['--color-brand-tint']), text).toBeGreaterThanOrEqual(4.5)
      }
    })

    it('shows the edge of buttons and the ring of focus', () => {
      expect(contrast(colours['--color-brand-line'], grounds[scheme].page)).toBeGreaterThanOrEqual(3)
      expect(contrast(colours['--color-focus'], grounds[scheme].raised)).toBeGreaterThanOrEqual(3)
    })

    it('changes under the pointer', () => {
      expect(colours['--color-brand-hover']).not.toBe(colours['--color-brand'])
    })
  })
})

describe('a theme', () => {
  it('leaves a brand that works as it is', () => {
    expect(brandColours('#14636F', 'light')['--color-brand']).toBe('#14636f')
  })

  it('turns a black brand white on a dark page, and a white one black on a light page', () => {
    expect(contrast(brandColours('#0a0a0a', 'dark')['--color-brand'], grounds.dark.page)).toBeGreaterThan(12)
    expect(contrast(brandColours('#fdfdfd', 'light')['--color-brand'], grounds.light.page)).toBeGreaterThan(12)
  })

  it('lies in the layer that wins and follows the color scheme', () => {
    const css = themeCss('#ffe600')
    expect(css).toMatch(/^@layer portal \{\n {2}:root \{\n/)
    expect(css).toContain('--color-brand: light-dark(#ffe600, #ffe600);')
  })

  it.each(['', 'red', '#12', '#12345g', '#1234567', 'url(x)', '#fff;}body{display:none'])(
    'refuses %j (RangeError)',
    (brand) => {
      expect(() => themeCss(brand)).toThrow(RangeError)
    },
  )

  it.each(['#000000', '#ffffff', '#14636f', '#ff7a00', '#123456'])(
    'finds %s again after the way through OKLCH',
    (hex) => {
      expect(oklchToHex(hexToOklch(hex))).toBe(hex)
    },
  )
})

describe('tokens.css', () => {
  const tones = ['green', 'amber', 'red', 'blue', 'grey']

  it('has the grounds that brand colours are measured against', () => {
    for (const name of ['page', 'raised', 'sunken', 'hover'] as const) {
      expect(token(name)).toEqual({ light: grounds.light[name], dark: grounds.dark[name] })
    }
  })

  it('has the default theme that its own colour gives', () => {
    const light = brandColours(token('brand').light, 'light')
    const dark = brandColours(token('brand').light, 'dark')
    for (const name of Object.keys(light) as (keyof typeof light)[]) {
      expect({ name, ...token(name.replace('--color-', '')) }).toEqual({ name, light: light[name], dark: dark[name] })
    }
  })

  it.each(['light', 'dark'] as const)('keeps text readable on every ground, %s', (scheme) => {
    for (const text of ['text', 'text-quiet', 'text-faint', ...tones.map((tone) => `${tone}-text`)]) {
      for (const ground of ['page', 'raised', 'sunken', 'hover']) {
        expect(contrast(token(text)[scheme], token(ground)[scheme]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it.each(['light', 'dark'] as const)('keeps each tone readable on its tint, %s', (scheme) => {
    for (const tone of tones) {
      for (const text of [`${tone}-text`, 'text', 'text-quiet']) {
        expect(
          contrast(token(text)[scheme], token(`${tone}-tint`)[scheme]),
          `${text} on ${tone}`,
        ).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it.each(['light', 'dark'] as const)('shows the edges of controls and the text of dangerous buttons, %s', (scheme) => {
    expect(contrast(token('control-line')[scheme], token('raised')[scheme])).toBeGreaterThanOrEqual(3)
    for (const ground of ['red-solid', 'red-solid-hover']) {
      expect(contrast(token('on-red')[scheme], token(ground)[scheme]), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})
