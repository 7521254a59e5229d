import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { packageRoot } from '../platform/package-root.ts'

/** What nearly every text is made of; other signs come from the fonts' whole files when a page has one. */
const signs = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2191\u2192\u2193\u2212\u2264\u2265`

/** The weights that tokens.css names lie between these. */
const weights = { wght: { min: 400, max: 600, default: 400 } }

/** Inter keeps kerning, tabular figures and its marks; code is set without ligatures, which would hide what it says. */
const fonts = [
  { name: 'inter', features: ['kern', 'tnum', 'ccmp', 'mark', 'mkmk'] },
  { name: 'jetbrains-mono', features: [] },
]

/** The small font files in web/ui/fonts, by path: a fifth of what the whole ones weigh. */
export async function makeFonts(): Promise<[string, Buffer][]> {
  const made: [string, Buffer][] = []
  for (const { name, features } of fonts) {
    const folder = join(packageRoot, 'node_modules', '@fontsource-variable', name, 'files')
    const whole = readFileSync(join(folder, `${name}-latin-wght-normal.woff2`))
    const options = { targetFormat: 'woff2', variationAxes: weights, keepFeatures: features } as const
    made.push([`web/ui/fonts/${name}-core.woff2`, await subsetFont(whole, signs, options)])
  }
  return made
}
