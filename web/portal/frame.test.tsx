import { describe, expect, it } from 'vitest'
import { CopyButton, readerFor, renderDocument } from '../ui/kit.ts'
import { PortalFrame } from './Frame.tsx'

const asset = (path: string) => (path.startsWith('../') ? undefined : `/assets/${path}`)
const frame = { portal: { name: 'Acme' }, path: '/apis', reader: readerFor('en'), asset }

describe('the document of a portal page', () => {
  it('has title, language, styles, landmarks and a way past the header', () => {
    const html = renderDocument(
      <PortalFrame {...frame} title="APIs" themeHref="/_core/theme.css?v=1" theme="dark">
        text
      </PortalFrame>,
      asset,
      'portal/islands.ts',
    )
    expect(html).toMatch(/^<!doctype html><html lang="en" data-theme="dark"/)
    expect(html).toContain('<title>APIs | Acme</title>')
    expect(html.indexOf('/assets/portal/portal.css')).toBeLessThan(html.indexOf('/_core/theme.css?v=1'))
    expect(html).toContain('href="#content"')
    for (const landmark of ['<header', '<nav', '<search', '<main', '<footer']) expect(html).toContain(landmark)
  })

  it('carries no inline script and no inline style (WEB-4)', () => {
    const html = renderDocument(
      <PortalFrame {...frame} title="APIs" me={{ full_name: 'Ada', email: 'ada@example.com' }}>
        <CopyButton text="x" />
      </PortalFrame>,
      asset,
      'portal/islands.ts',
    )
    expect(html).not.toMatch(/ style=|<style| on[a-z]+="/)
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/assets/portal/islands.ts" fetchpriority="low">',
    ])
  })

  it('shows visitors the ways in, and others their account', () => {
    const visitor = renderDocument(
      <PortalFrame {...frame} title="APIs">
        {''}
      </PortalFrame>,
      asset,
      'portal/islands.ts',
    )
    expect(visitor).toContain('href="/login"')
    expect(visitor).not.toContain('href="/apps"')
    const closed = { ...frame, portal: { name: 'Acme', authenticationEnabled: false } }
    expect(
      renderDocument(
        <PortalFrame {...closed} title="APIs">
          {''}
        </PortalFrame>,
        asset,
        'portal/islands.ts',
      ),
    ).not.toContain('href="/login"')
  })

  it('keeps names of others from becoming markup', () => {
    const name = '</title><img src=x onerror=alert(1)>'
    const html = renderDocument(
      <PortalFrame {...frame} title={name} portal={{ name }}>
        {''}
      </PortalFrame>,
      asset,
      'portal/islands.ts',
    )
    expect(html).not.toContain('<img')
  })
})
