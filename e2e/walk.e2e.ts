import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader, startBrowser } from './stage/browser.ts'
import { walkSite } from './stage/walk.ts'

/* The walk that looks at every page: it finds what is wrong with one, and is not held by one. */

const bodies: Record<string, string> = {
  '/faults': '<a href="/gone">Gone</a> <a href="/faint">Faint</a> <a href="/wide">Wide</a> <a href="/angry">Angry</a>',
  '/faint': '<p style="color:#ccc;background:#fff">Hardly to be read</p>',
  '/wide': '<p style="width:600px">Beyond the edge of a phone</p>',
  '/angry': '<script>throw new Error("no such thing")</script>',
  '/hangs': '<script>onload = () => setTimeout(() => { for (;;); })</script>',
}
let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  server = createServer(({ url = '/' }, answer) => {
    const isKnown = url === '/' || url in bodies
    answer.writeHead(isKnown ? 200 : 404, { 'content-type': 'text/html' })
    answer.end(
      `<!doctype html><html lang="en"><title>${url}</title><link rel="icon" href="data:,"><main><h1>${url}</h1>${bodies[url] ?? ''}</main></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
})

test('the walk names a missing page, a faint one, a wide one and a failing one', async () => {
  const reader = await openReader(browser)
  const { pages, faults } = await walkSite(reader, { origin, starts: ['/faults'] })
  expect(pages.toSorted()).toEqual(['/', '/angry', '/faint', '/faults', '/gone', '/wide'])
  expect(faults).toContainEqual('/gone answers 404')
  expect(faults).toContainEqual(expect.stringMatching(/^\/faint \(1280, light\): color-contrast/))
  expect(faults).toContainEqual(expect.stringMatching(/^\/wide \(390, dark\): \d+ pixels too wide/))
  expect(faults).toContainEqual(expect.stringMatching(/\/angry: no such thing/))
  await reader.context.close()
})

test('a page that hangs ends the walk by its name', async () => {
  const reader = await openReader(browser)
  // Less than the browser's own patience with a page, which would say something else.
  const { faults } = await walkSite(reader, { origin, starts: ['/hangs'], patience: 10_000 })
  expect(faults).toEqual(['Error: /hangs did not end within 10000 ms'])
  await reader.context.close()
})
