import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Answer = { body: Buffer; type: string; headers?: Record<string, string> }

/**
 * Hands out files as a good host does: compressed ahead of time, from memory, to be kept for a year.
 * @param find the file at a path, or undefined
 */
export async function serveStatic(
  find: (path: string) => Answer | undefined,
): Promise<{ origin: string; close(): Promise<void> }> {
  const made = new Map<string, { body: Buffer; headers: Record<string, string> }>()
  const make = (path: string, encoding: 'br' | 'gzip' | '') => {
    const key = `${encoding} ${path}`
    const known = made.get(key)
    if (known) return known
    const file = find(path)
    if (!file) return undefined
    const body = encoding === 'br' ? brotli(file.body) : encoding === 'gzip' ? gzipSync(file.body) : file.body
    const headers = {
      ...file.headers,
      'content-type': file.type,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000',
      ...(encoding ? { 'content-encoding': encoding, vary: 'accept-encoding' } : {}),
    }
    made.set(key, { body, headers })
    return { body, headers }
  }
  const server: Server = createServer((request, response) => {
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : ''
    const answer = make(new URL(request.url ?? '/', 'http://localhost').pathname, encoding)
    if (!answer) return void response.writeHead(404).end()
    response.writeHead(200, answer.headers).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Large files at the quality that hosts use on the way, since the highest one takes minutes for 13 MB. */
function brotli(body: Buffer): Buffer {
  const quality = body.length > 1_000_000 ? 6 : 11
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
}
