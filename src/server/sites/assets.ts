import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import fastifyStatic from '@fastify/static'
import { packageRoot } from '../../platform/package-root.ts'
import type { App } from '../../platform/wire/routes.ts'

const folder = join(packageRoot, 'dist', 'assets')
type Manifest = Record<string, { file: string; css?: string[] }>

/** The address of a built file from its path below `web/`; undefined when the build has none. */
export type Asset = (path: string) => string | undefined

/** Reads the build's manifest once. */
export function readAssets(): Asset {
  const file = join(folder, 'manifest.json')
  const manifest: Manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return (path) => {
    const entry = manifest[posix.join('web', path)]
    return entry && `/assets/${entry.file}`
  }
}

/** Serves the built files. Their names carry a hash of their content, so browsers keep them for good. */
export async function assetRoutes(app: App): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false, preCompressed: true })
  app.get('/assets/*', { config: { permission: 'anyone' }, schema: { hide: true } }, (request, reply) => {
    const path = (request.params as { '*': string })['*']
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    return path.split('/').some((part) => part.startsWith('.')) ? reply.callNotFound() : reply.sendFile(path)
  })
}
