import { describe, expect, it } from 'vitest'
import { readerFor, renderDocument } from '../ui/kit.ts'
import { ConsoleFrame } from './Frame.tsx'

const asset = (path: string) => `/assets/${path}`
const frame = { reader: readerFor('en'), asset }

describe('the document of a console page', () => {
  it('has no menu before signing in, and is kept out of search engines', () => {
    const html = renderDocument(
      <ConsoleFrame title="Sign in" {...frame}>
        {''}
      </ConsoleFrame>,
      asset,
      'console/islands.ts',
    )
    expect(html).toContain('noindex')
    expect(html).not.toContain('href="/outbox"')
  })

  it('counts what waits, also for those who do not see it', () => {
    const me = { full_name: 'Ada', email: 'ada@example.com' }
    const html = renderDocument(
      <ConsoleFrame title="Portals" me={me} waiting={12} place="portals" {...frame}>
        {''}
      </ConsoleFrame>,
      asset,
      'console/islands.ts',
    )
    expect(html).toContain('12 wait for you')
  })
})
