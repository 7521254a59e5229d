import { createServer } from 'node:http'
import { type Dispatcher, Pool } from 'undici'

/**
 * The yardstick: the least that node:http and undici need to pass a request on. It decides nothing, and drops only what
 * undici refuses to send.
 */
const [port, upstream] = [Number(process.argv[2]), String(process.argv[3])]
const pool = new Pool(upstream)
const dropped = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect'])

createServer((request, response) => {
  const headers: string[] = []
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] as string
    if (!dropped.has(name.toLowerCase())) headers.push(name, request.rawHeaders[i + 1] as string)
  }
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  let controller: Dispatcher.DispatchController | undefined
  response.on('close', () => {
    if (!response.writableFinished) controller?.abort(new Error('the client left'))
  })
  pool.dispatch(
    {
      path: request.url ?? '/',
      method: request.method as Dispatcher.HttpMethod,
      headers,
      body: hasBody ? request : null,
    },
    {
      onRequestStart(started) {
        controller = started
      },
      onResponseStart(_, status, upstreamHeaders) {
        const answer: string[] = []
        for (const name in upstreamHeaders) {
          if (dropped.has(name)) continue
          const value = upstreamHeaders[name]
          if (typeof value === 'string') answer.push(name, value)
          else for (const each of value ?? []) answer.push(name, each)
        }
        response.writeHead(status, answer)
      },
      onResponseData(active, chunk) {
        if (response.write(chunk)) return
        active.pause()
        response.once('drain', () => active.resume())
      },
      onResponseEnd() {
        response.end()
      },
      onResponseError() {
        if (response.headersSent) response.destroy()
        else response.writeHead(502).end()
      },
    },
  )
}).listen(port, '127.0.0.1')
