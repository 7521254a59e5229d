import { createServer, type RequestListener, type Server } from 'node:http'

/**
 * The listener for people and programs, with the sizes and times of DOS-2: a header section of 16 KB, 100 fields, 10 s for
 * the headers, 30 s for a request. Node looks for those that are late only now and then, by default each half minute.
 */
export function createWebServer(handle: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 72_000,
      connectionsCheckingInterval: 2_000,
    },
    handle,
  )
  server.maxHeadersCount = 100
  return server
}
