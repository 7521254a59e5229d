import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { textsIn } from '../../texts/index.ts'
import type { PageVersion } from '../types.ts'
import { VersionNotice, VersionPicker } from './VersionPicker.tsx'

const { reference: words } = textsIn('en').portal
const version = (name: string, more: Partial<PageVersion> = {}): PageVersion => ({
  id: name,
  version: name,
  type: 'oas3',
  is_current: false,
  is_ready: true,
  deprecated_at: null,
  sunset_at: null,
  ...more,
})
const current = version('3', { is_current: true })
const old = version('1', { deprecated_at: '2020-01-02T00:00:00Z', sunset_at: '2999-03-04T00:00:00Z' })
const versions = [current, version('2'), old]
const hrefFor = (name: string | undefined) => (name === undefined ? '/here' : `/here?version=${name}`)
const notice = (shown: PageVersion) =>
  renderToString(<VersionNotice versions={versions} shown={shown} hrefFor={hrefFor} words={words} />)

describe('versions', () => {
  it('can be chosen without script, the current one by an address that names none', () => {
    const html = renderToString(<VersionPicker versions={versions} shown={current} hrefFor={hrefFor} words={words} />)
    const links = [...html.matchAll(/href="([^"]+)">([^<]+)</g)].map(([, href, label]) => [href, label])
    expect(links).toEqual([
      ['/here', '3 (current)'],
      ['/here?version=2', '2'],
      ['/here?version=1', '1 (deprecated)'],
    ])
  })

  it('say when they were deprecated, when they end, and what to read instead', () => {
    const html = notice(old)
    expect(html).toContain('Version 1 is deprecated')
    expect(html).toContain('datetime="2020-01-02T00:00:00.000Z"')
    expect(html).toContain('datetime="2999-03-04T00:00:00.000Z"')
    expect(html).toContain('href="/here"')
  })

  it('say that they are not the current one, and nothing where they are', () => {
    expect(notice(version('2'))).toContain('You read version 2. The current one is 3.')
    expect(notice(current)).toBe('')
  })
})
