import { describe, expect, it } from 'vitest'
import { islandPaths } from './render-document.ts'

describe('islands', () => {
  it('of the kit share one file, those of a site have their own, each once', () => {
    const markup =
      '<a data-island="copy"><b data-island="time"><i data-island="portal/try-it"><i data-island="portal/try-it">'
    expect(islandPaths(markup)).toEqual(['ui/islands/kit', 'portal/islands/try-it'])
  })

  it('cannot be named out of their folders', () => {
    expect(islandPaths('<a data-island="../../x"><a data-island="portal/../x"><a data-island="Copy">')).toEqual([])
  })
})
