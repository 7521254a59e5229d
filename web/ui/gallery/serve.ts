import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { VNode } from 'preact'
import { build, createServer } from 'vite'
import type { Asset } from '../document/render-document.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entries = ['web/portal/portal.css', 'web/console/console.css', 'web/ui/islands/kit.ts']
const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' }

type GalleryModule = {
  galleryPages: Record<string, (asset: Asset, theme?: 'light' | 'dark') => VNode>
  renderDocument: (page: VNode, asset: Asset, islands: string) => string
}

/**
 * Builds the kit as the product does and serves its gallery under the product's content policy, on a port of its own.
 * `GET /<page>` shows a page of gallery.tsx, `/` lists them; the cookie `theme` is honoured.
 */
export async function serveGallery(): Promise<{ origin: string; pages: string[]; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'))
  await build({
    configFile: false,
    root,
    base: '/assets/',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      assetsDir: '',
      assetsInlineLimit: 0,
      emptyOutDir: true,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { input: entries.map((entry) => join(root, entry)) },
    },
  })
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, { file: string }>
  const asset: Asset = (path) => {
    const file = manifest[join('web', path)]?.file
    return file && `/assets/${file}`
  }
  const vite = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  const gallery = (await vite.ssrLoadModule('/web/ui/gallery/gallery.tsx')) as GalleryModule
  const pages = Object.keys(gallery.galleryPages)

  const server = createHttpServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname.slice(1)
    if (path.startsWith('assets/') && !path.includes('..')) {
      const body = await readFile(join(folder, path.slice('assets/'.length))).catch(() => undefined)
      response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body)
      return
    }
    const page = gallery.galleryPages[path]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (!page) {
      response.statusCode = path === '' ? 200 : 404
      response.end(pages.map((name) => `<p><a href="/${name}">${name}</a>`).join(''))
      return
    }
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'",
    )
    const theme = /theme=(light|dark)/.exec(request.headers.cookie ?? '')?.[1] as 'light' | 'dark' | undefined
    response.end(gallery.renderDocument(page(asset, theme), asset, 'ui/islands/kit.ts'))
  })
  await new Promise<void>((done) => server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await vite.close()
      await rm(folder, { recursive: true })
    },
  }
}

if (import.meta.main) {
  const { origin } = await serveGallery()
  process.stdout.write(`${origin}\n`)
}
