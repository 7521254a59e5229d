import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { renderDocument } from './render-document.ts'

const render = (attributes: object, asset = (path: string): string | undefined => `/assets/${path}`) =>
  renderDocument(h('html', {}, h('head', {}), h('body', attributes)), asset, 'portal/islands.ts')

describe('a document', () => {
  it('loads the script of its site once, and only where it holds an island', () => {
    expect(render({ 'data-island': 'copy' }).match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/assets/portal/islands.ts" fetchpriority="low">',
    ])
    expect(render({})).not.toContain('<script')
  })

  it('stands without a script that the build does not have', () => {
    expect(render({ 'data-island': 'copy' }, () => undefined)).not.toContain('<script')
  })
})
