import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { packageRoot } from '../../platform/package-root.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { type Coding, pickCoding } from './compression.ts'

const folder = join(packageRoot, 'dist', 'assets')
const prefix = '/assets/'
type Manifest = Record<string, { file: string }>

/** The built files, in memory: a page fetches several at once, and each would wait for the disk by itself. */
export type Assets = {
  /** The address of a built file from its path below `web/`; undefined when the build has none. */
  addressOf(path: string): string | undefined
  /** Answers a request for a built file; false where there is no such file. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean
}

type BuiltFile = { type: string; body: Buffer; encoded: Map<Coding, Buffer> }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}
const codings: Record<string, Coding> = { '.br': 'br', '.gz': 'gzip' }

/** Reads what was built, once. */
export function readAssets(): Assets {
  const files = new Map<string, BuiltFile>()
  const addresses = new Map<string, string>()
  const names = existsSync(folder) ? globSync('*', { cwd: folder }) : []
  for (const name of names) {
    const type = types[extname(name)]
    if (type) files.set(prefix + name, { type, body: readFileSync(join(folder, name)), encoded: new Map() })
    if (!/^manifest\..+\.json$/.test(name)) continue
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    for (const [source, { file }] of Object.entries(manifest)) addresses.set(source, prefix + file)
  }
  for (const name of names) {
    const coding = codings[extname(name)]
    const plain = prefix + name.slice(0, -extname(name).length)
    if (coding) files.get(plain)?.encoded.set(coding, readFileSync(join(folder, name)))
  }
  return {
    addressOf: (path) => addresses.get(posix.join('web', path)),
    answer(request, reply) {
      const [path = ''] = request.url.split('?')
      const file = files.get(path)
      if (!file) return false
      const coding = pickCoding(request.headers['accept-encoding'])
      const encoded = coding && file.encoded.get(coding)
      if (encoded) reply.header('content-encoding', coding)
      // Their names carry a hash of their content, so browsers keep them for good.
      const headers = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }
      void reply
        .headers(headers)
        .type(file.type)
        .send(encoded ?? file.body)
      return true
    },
  }
}

export function assetRoutes(app: App, assets: Assets): void {
  app.get(`${prefix}*`, { config: { permission: 'anyone' }, schema: { hide: true } }, async (request, reply) => {
    if (!assets.answer(request, reply)) throw problem('not-found')
    return reply
  })
}
