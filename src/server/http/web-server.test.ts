import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWebServer } from './web-server.ts'

const server = createWebServer((request, response) => {
  request.resume()
  request.on('end', () => response.end('read'))
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** How long a connection lives that sends this and nothing more, in seconds. */
async function lifeOf(sent: string): Promise<number> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  const began = performance.now()
  socket.write(sent)
  socket.resume()
  await once(socket, 'close')
  return (performance.now() - began) / 1000
}

// The time that it takes is what is tested; two seconds pass between looks, and a busy machine looks late.
describe.concurrent('who sends slowly holds no connection (DOS-2)', () => {
  test('headers have 10 seconds', { timeout: 60_000 }, async () => {
    const seconds = await lifeOf('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ')
    expect(seconds).toBeGreaterThan(9)
    expect(seconds).toBeLessThan(16)
  })

  test('a body has 30 seconds', { timeout: 90_000 }, async () => {
    const seconds = await lifeOf('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf')
    expect(seconds).toBeGreaterThan(29)
    expect(seconds).toBeLessThan(36)
  })
})
