import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const faces = [...read('fonts.css').matchAll(/@font-face \{[^}]*font-family: "([^"]+)";[^}]*\}/g)]
const families = ['sans', 'mono'].map(
  (name) => new RegExp(`--font-${name}: ([^;]+);`).exec(read('tokens.css'))?.[1]?.split(/,\s*/) ?? [],
)

describe('The fonts of every page', () => {
  it.each(families)('%s is one file: a second one of the name makes layout wait for the system', (first) => {
    const own = faces.filter(([, family]) => `"${family}"` === first)
    expect(own).toHaveLength(1)
    expect(own[0]?.[0]).toMatch(/-core\.woff2"/)
  })

  it('come before the files with rarer signs, and these before what stands in for both', () => {
    for (const [own, more, fallback] of families) {
      expect(more).toBe(own?.replace(/"$/, ' More"'))
      expect(fallback).toBe(own?.replace(/"$/, ' Fallback"'))
    }
    for (const family of families.flat().filter((name) => name.startsWith('"'))) {
      expect(faces.map(([, name]) => `"${name}"`)).toContain(family)
    }
  })
})
