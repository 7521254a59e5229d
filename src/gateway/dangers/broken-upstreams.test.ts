import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen, openSocket, startUpstream, startWorld, until, type World } from './fixture.ts'

let world: World
afterEach(() => world?.stop())

async function behind(handler: RequestListener, options: Parameters<typeof startWorld>[0] = {}): Promise<void> {
  world = await startWorld({ upstream: await startUpstream(handler), ...options })
}
function timeouts(change: {
  connect_timeout?: number
  read_timeout?: number
  write_timeout?: number
  host?: string
  port?: number
}) {
  world.services = world.services.map((row) => ({ ...row, ...change }))
  world.apply()
}
const withKey = () => ({ 'x-api-key': world.key })

test('nobody listens: 502 with one sentence that names no address', async () => {
  const gone = createServer()
  const port = await listen(gone)
  gone.close()
  world = await startWorld()
  timeouts({ port })
  const { status, problem, text } = await world.call('/orders', { headers: withKey() })
  expect([status, problem.title]).toEqual([502, 'Bad Gateway'])
  expect(text).not.toContain(String(port))
  expect(world.log.at(-1)).toMatchObject({ message: 'an upstream failed', service: world.ids.service, answer: 502 })
})

test('a name that does not resolve: 502', async () => {
  world = await startWorld()
  timeouts({ host: 'nowhere.invalid' })
  expect((await world.call('/orders', { headers: withKey() })).status).toBe(502)
})

test('an answer that is no HTTP, or a connection that closes at once: 502, tried once', async () => {
  let connections = 0
  const server = createTcpServer((socket) => {
    connections++
    socket.on('data', () => socket.end('SSH-2.0-OpenSSH\r\n'))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world = await startWorld()
  timeouts({ port: (server.address() as { port: number }).port })
  expect((await world.call('/orders', { headers: withKey() })).status).toBe(502)
  expect(connections).toBe(1)
  server.close()
})

test('an answer without a length that comes whole at once arrives whole', async () => {
  const upstream = await startUpstream((_, response) => response.writeHead(200).end('fine'))
  const world = await startWorld({ upstream })
  const answer = await world.raw(
    `GET /orders HTTP/1.1\r\nHost: a\r\nX-API-Key: ${world.key}\r\nConnection: close\r\n\r\n`,
  )
  expect(answer.slice(answer.indexOf('\r\n\r\n'))).toBe('\r\n\r\n4\r\nfine\r\n0\r\n\r\n')
  await world.stop()
})

test('an upstream that does not answer in its time: 504', async () => {
  await behind(() => undefined)
  timeouts({ read_timeout: 300 })
  expect((await world.call('/orders', { headers: withKey() })).status).toBe(504)
})

test('an answer that stops halfway is broken off, so that nobody takes it for whole', async () => {
  await behind((_, response) => {
    response.writeHead(200, { 'Content-Length': 10 }).write('half ')
    setTimeout(() => response.destroy(), 50)
  })
  await expect(world.call('/orders', { headers: withKey() })).rejects.toThrow()
})

test('a whole answer that comes in two pieces stays whole', async () => {
  await behind((_, response) => {
    response.writeHead(200, { 'Content-Length': 10 }).write('half ')
    setTimeout(() => response.end('whole'), 50)
  })
  expect((await world.call('/orders', { headers: withKey() })).text).toBe('half whole')
})

test.each([204, 304, 301, 404, 418, 500])('a %i of the upstream is passed on as it is', async (status) => {
  await behind((_, response) => response.writeHead(status, { 'X-From': 'upstream', Location: '/else' }).end())
  const answer = await world.call('/orders', { headers: withKey() })
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({ 'x-from': 'upstream', location: '/else' })
})

test('HEAD gets the headers of GET and no body', async () => {
  await behind((_, response) => response.writeHead(200, { 'Content-Length': 1234 }).end())
  const answer = await world.call('/orders', { method: 'HEAD', headers: withKey() })
  expect([answer.headers['content-length'], answer.text]).toEqual(['1234', ''])
})

test('interim answers are not taken for the answer', async () => {
  await behind((_, response) => {
    response.writeEarlyHints({ link: '</a.css>; rel=preload' })
    response.end('final')
  })
  expect(await world.call('/orders', { headers: withKey() })).toMatchObject({ status: 200, text: 'final' })
})

test('bytes of any value pass unchanged both ways', async () => {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256))
  await behind((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces)
      response.writeHead(200, { 'Content-Length': body.length }).end(body)
    })
  })
  const response = await fetch(`http://127.0.0.1:${world.port}/orders`, {
    method: 'POST',
    body: bytes,
    headers: withKey(),
  })
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
})

test('events arrive one by one, as the upstream sends them', async () => {
  let send: (text: string) => void = () => undefined
  await behind((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.flushHeaders()
    send = (text) => response.write(text)
  })
  const response = await fetch(`http://127.0.0.1:${world.port}/orders`, { headers: withKey() })
  const reader = response.body?.getReader()
  for (const text of ['data: 1\n\n', 'data: 2\n\n']) {
    send(text)
    expect(Buffer.from((await reader?.read())?.value ?? '').toString()).toBe(text)
  }
  await reader?.cancel()
})

test('both directions stream at the same time', async () => {
  await behind((request, response) => {
    response.writeHead(200)
    request.on('data', (piece) => response.write(`got ${piece};`))
    request.on('end', () => response.end())
  })
  const socket = await openSocket(world.port)
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.write(`POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nTransfer-Encoding: chunked\r\n\r\n`)
  for (const text of ['a', 'b']) {
    socket.write(`1\r\n${text}\r\n`)
    await until(() => answer.includes(`got ${text};`))
  }
  socket.write('0\r\n\r\n')
  await until(() => answer.endsWith('\r\n0\r\n\r\n'))
  socket.destroy()
})

test('a client that reads slowly slows the upstream down, and memory stays small', async () => {
  const piece = Buffer.alloc(65_536, 'x')
  let sent = 0
  await behind((_, response) => {
    const fill = () => {
      while (sent < 200 * 1024 * 1024 && response.write(piece)) sent += piece.length
    }
    response.on('drain', fill)
    fill()
  })
  const socket = await openSocket(world.port)
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  await new Promise((resolve) => socket.once('data', resolve))
  socket.pause()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const afterPause = sent
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent).toBe(afterPause)
  expect(sent).toBeLessThan(50 * 1024 * 1024)
  socket.destroy()
})

test('GW-10: a client that takes nothing for the idle time is cut off', async () => {
  await behind(
    (_, response) => {
      const fill = () => {
        while (response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', fill)
      fill()
    },
    { idleTimeout: 200 },
  )
  const socket = await openSocket(world.port)
  socket.on('error', () => undefined)
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  socket.once('readable', () => undefined)
  await new Promise((resolve) => setTimeout(resolve, 800))
  socket.resume()
  await new Promise((resolve) => socket.once('close', resolve))
})

test('DOS-8: a client that leaves cancels the upstream', async () => {
  let left = false
  await behind((request, response) => {
    request.on('close', () => {
      left = !response.writableEnded
    })
    response.writeHead(200).write('first')
  })
  const socket = await openSocket(world.port)
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  await new Promise((resolve) => socket.once('data', resolve))
  socket.destroy()
  await until(() => left)
})

test('a client that leaves while it is still sending cancels the upstream', async () => {
  let aborted = false
  await behind((request) => {
    request.on('error', () => {
      aborted = true
    })
    request.resume()
  })
  const socket = await openSocket(world.port)
  socket.write(`POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nContent-Length: 100\r\n\r\nhalf`)
  await until(() => world.upstream.received.length === 1)
  socket.destroy()
  await until(() => aborted)
})

test('GW-10: a declared body beyond the limit is 413 before anything is sent on', async () => {
  await behind((_, response) => response.end(), { bodyLimit: 10 })
  const { status } = await world.call('/orders', { method: 'POST', body: 'x'.repeat(11), headers: withKey() })
  expect(status).toBe(413)
  expect(world.upstream.received).toEqual([])
})

test('GW-10: a chunked body that grows beyond the limit is 413, and the upstream never gets it whole', async () => {
  let whole = false
  await behind(
    (request, response) => {
      request.on('end', () => {
        whole = true
        response.end()
      })
      request.on('error', () => undefined)
      request.resume()
    },
    { bodyLimit: 10 },
  )
  const answer = await world.raw(
    `POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\nabcdef\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 413 [\s\S]*Connection: close/)
  expect(whole).toBe(false)
})

test('GW-10: a client that stops sending gets 408', async () => {
  await behind((request) => void request.resume(), { idleTimeout: 200 })
  const answer = await world.raw(
    `POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nContent-Length: 9\r\n\r\nhalf`,
  )
  expect(answer).toMatch(/^HTTP\/1.1 408 /)
})

test('an upstream that does not take the body in its time: 504', async () => {
  const sockets: Socket[] = []
  const server = createTcpServer((socket) => {
    socket.pause()
    socket.on('error', () => undefined)
    sockets.push(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world = await startWorld({ bodyLimit: 1e9 })
  timeouts({ port: (server.address() as { port: number }).port, write_timeout: 300 })
  const socket = await openSocket(world.port)
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write(`POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nContent-Length: 100000000\r\n\r\n`)
  socket.write(Buffer.alloc(50_000_000))
  await until(() => answer.startsWith('HTTP/1.1 504'))
  socket.destroy()
  for (const each of sockets) each.destroy()
  server.close()
})

test('an upstream that answers before it has read all is heard, and the connection ends', async () => {
  await behind((_, response) => response.writeHead(403, { 'Content-Length': 2 }).end('no'))
  const socket = await openSocket(world.port)
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write(`POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nContent-Length: 1000\r\n\r\nhalf`)
  await until(() => answer.endsWith('no'))
  expect(answer).toMatch(/^HTTP\/1.1 403 [\s\S]*Connection: close/)
  socket.destroy()
})

test('Expect: 100-continue is answered only once the request may pass', async () => {
  await behind((request, response) => {
    request.resume()
    request.on('end', () => response.end('done'))
  })
  const refused = await world.raw(
    'POST /orders HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 100000\r\n\r\n',
  )
  expect(refused).toMatch(/^HTTP\/1.1 401 /)
  const socket = await openSocket(world.port)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write(
    `POST /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n`,
  )
  await until(() => answer.startsWith('HTTP/1.1 100'))
  socket.write('hello')
  await until(() => answer.includes('done'))
  socket.destroy()
})

test('a refused request with a small body leaves the connection usable', async () => {
  world = await startWorld()
  const socket = await openSocket(world.port)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write('POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello')
  await until(() => answer.startsWith('HTTP/1.1 401'))
  answer = ''
  socket.write(`GET /orders HTTP/1.1\r\nHost: a\r\nx-api-key: ${world.key}\r\n\r\n`)
  await until(() => answer.startsWith('HTTP/1.1 200'))
  socket.destroy()
})
