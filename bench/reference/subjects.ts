import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { fetch } from 'undici'
import { createDialer } from '../../src/client/dial.ts'
import { type Described, descriptionPath, type Peer } from './peers.ts'
import { type Answer, serveStatic } from './static-server.ts'

/** Something that shows one operation at an address. */
export type Subject = { name: string; url: string; close(): Promise<void> }

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

export async function servePeer(peer: Peer, described: Described): Promise<Subject> {
  const { origin, close } = await serveStatic((path) => {
    if (path === '/') return { body: Buffer.from(peer.html(described.summary)), type: 'text/html; charset=utf-8' }
    if (path === descriptionPath) return { body: readFileSync(described.file), type: 'application/json' }
    const file = join(peer.folder, path)
    if (!existsSync(file) || !statSync(file).isFile()) return undefined
    return { body: readFileSync(file), type: types[extname(path)] ?? 'application/octet-stream' }
  })
  // Compressed now, not while somebody waits for it.
  const dispatcher = createDialer()
  const answer = await fetch(origin + descriptionPath, { dispatcher, headers: { 'accept-encoding': 'br' } })
  await answer.arrayBuffer()
  await dispatcher.close()
  return { name: peer.name, url: `${origin}/#${peer.anchor(described)}`, close }
}

/** What of an answer makes a browser do more: it starts a process for a page apart, holds to a policy, fetches rules. */
const telling = ['content-security-policy', 'cross-origin-opener-policy', 'speculation-rules']

/**
 * The page that is at an address now, with all that it fetches, as files: what the same HTML costs by itself, kept as
 * safe by the same headers.
 */
export async function serveCopy(browser: Browser, url: string): Promise<Subject> {
  const files = new Map<string, Answer>()
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== new URL(url).origin || response.status() !== 200) return
    const { 'content-type': type = 'application/octet-stream', ...all } = response.headers()
    const headers = Object.fromEntries(Object.entries(all).filter(([name]) => telling.includes(name)))
    bodies.push(response.body().then((body) => void files.set(pathname, { body, type, headers })))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(bodies)
  await context.close()
  const { origin, close } = await serveStatic((path) => files.get(path))
  return { name: 'the same HTML as files', url: origin + new URL(url).pathname, close }
}

/** Nothing but the heading: what a browser needs for any page at all. */
export async function serveHeading(heading: string): Promise<Subject> {
  const body = Buffer.from(`<!doctype html><title>${heading}</title><h1>${heading}</h1>`)
  const { origin, close } = await serveStatic(() => ({ body, type: 'text/html; charset=utf-8' }))
  return { name: 'the heading alone', url: origin, close }
}
