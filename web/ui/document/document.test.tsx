import { describe, expect, it } from 'vitest'
import { ConsoleFrame } from '../../console/Frame.tsx'
import { PortalFrame } from '../../portal/Frame.tsx'
import { CopyButton, readerFor, renderDocument } from '../kit.ts'
import { islandPaths } from './render-document.ts'

const asset = (path: string) => (path.startsWith('../') ? undefined : `/assets/${path}`)
const frame = { portal: { name: 'Acme' }, path: '/apis', reader: readerFor('en'), asset }

describe('the document of a portal page', () => {
  it('has title, language, styles, landmarks and a way past the header', () => {
    const html = renderDocument(
      <PortalFrame {...frame} title="APIs" themeHref="/_core/theme.css?v=1" theme="dark">
        text
      </PortalFrame>,
      asset,
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
    )
    expect(html).not.toMatch(/ style=|<style| on[a-z]+="/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/ui/islands/kit.ts">'])
  })

  it('shows visitors the ways in, and others their account', () => {
    const visitor = renderDocument(
      <PortalFrame {...frame} title="APIs">
        {''}
      </PortalFrame>,
      asset,
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
    )
    expect(html).not.toContain('<img')
  })
})

describe('the document of a console page', () => {
  it('has no menu before signing in, and is kept out of search engines', () => {
    const html = renderDocument(
      <ConsoleFrame title="Sign in" reader={frame.reader} asset={asset}>
        {''}
      </ConsoleFrame>,
      asset,
    )
    expect(html).toContain('noindex')
    expect(html).not.toContain('href="/outbox"')
  })

  it('counts what waits, also for those who do not see it', () => {
    const me = { full_name: 'Ada', email: 'ada@example.com' }
    const html = renderDocument(
      <ConsoleFrame title="Portals" me={me} waiting={12} place="portals" reader={frame.reader} asset={asset}>
        {''}
      </ConsoleFrame>,
      asset,
    )
    expect(html).toContain('12 wait for you')
  })
})

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
