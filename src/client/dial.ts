import { Agent, buildConnector, type Dispatcher } from 'undici'

/**
 * Reaches `*.localhost`, which does not resolve in Node on Debian: the connection goes to 127.0.0.1, the Host header
 * keeps the name (product.md, public address). Other names resolve as usual.
 */
export function createDialer(): Dispatcher {
  const connect = buildConnector({})
  return new Agent({
    connect: (options, callback) => {
      const hostname = options.hostname.endsWith('localhost') ? '127.0.0.1' : options.hostname
      connect({ ...options, hostname }, callback)
    },
  })
}
