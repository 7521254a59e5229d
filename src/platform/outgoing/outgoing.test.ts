import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutgoing, type Outgoing, OutgoingFailed, type OutgoingRequest, type Resolve } from './outgoing.ts'
import { readPolicy } from './policy.ts'
import type { Use } from './uses.ts'

const use: Use = { total: 3_000, bytes: 10_000, redirects: 0, failure: 'It could not be fetched.' }
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => stop(server))
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

type Change = { allow?: string[]; http?: boolean; resolve?: Resolve; own?: number; databaseUrl?: string }

function outgoing({ allow = [], http = true, resolve, own = 1, databaseUrl }: Change): Outgoing {
  const settings = { egressAllow: allow, egressHttp: http, port: own, gatewayPort: 2, databaseUrl }
  return createOutgoing(readPolicy(settings), resolve)
}

const ask = (way: Outgoing, url: string, more: Partial<OutgoingRequest> = {}) =>
  way.send({ use, owner: 'portal', url: new URL(url), ...more })

/** Why it failed, for the log; what people are told is the same for all (SSRF-8). */
async function reasonOf(sent: Promise<unknown>): Promise<string> {
  const error = await sent.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof OutgoingFailed)) throw new Error(`it did not fail as it should: ${error}`)
  expect(error.message).toBe(use.failure)
  return error.reason
}

const to =
  (address: string): Resolve =>
  async () => [{ address, family: address.includes(':') ? 6 : 4 }]

describe('where it may go', () => {
  test('SSRF-2: by https, or by http where the operator says so; no user in the address', async () => {
    const way = outgoing({ http: false })
    expect(await reasonOf(ask(way, 'http://a.example/'))).toBe('scheme http:')
    expect(await reasonOf(ask(way, 'file:///etc/passwd'))).toBe('scheme file:')
    expect(await reasonOf(ask(way, 'https://user:word@a.example/'))).toBe('a user in the address')
    expect(await reasonOf(ask(outgoing({ resolve: to('1.1.1.1') }), 'https://a.example:8443/'))).toContain('port 8443')
  })

  test('SSRF-3: no address that is not public, in whatever notation, and not one among several', async () => {
    const way = outgoing({})
    for (const url of [
      'http://127.0.0.1/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://localhost/',
      'http://a.localhost/',
    ]) {
      expect(await reasonOf(ask(way, url))).toContain('not on the public internet')
    }
    const mixed: Resolve = async () => [
      { address: '1.1.1.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    expect(await reasonOf(ask(outgoing({ resolve: mixed }), 'https://a.example/'))).toContain('10.0.0.1')
  })

  test('SSRF-4: a name that does not resolve is refused', async () => {
    const nothing = outgoing({ resolve: async () => [] })
    expect(await reasonOf(ask(nothing, 'https://a.example/'))).toBe('no address')
    const broken = outgoing({
      resolve: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
    })
    expect(await reasonOf(ask(broken, 'https://a.example/'))).toContain('ENOTFOUND')
  })

  test('SSRF-4: it connects to the address that was checked, whatever the name resolves to a moment later', async () => {
    const port = await listen((request, response) => response.end(`reached ${request.headers.host}`))
    let asked = 0
    const rebinding: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const way = outgoing({ allow: [`127.0.0.1:${port}`], resolve: rebinding })
    const answer = await ask(way, `http://rebind.example:${port}/`)
    expect(answer.body.toString()).toBe(`reached rebind.example:${port}`)
    expect(asked).toBe(1)
    expect(await reasonOf(ask(way, `http://rebind.example:${port}/`))).toContain('127.0.0.2')
  })

  test('SSRF-7: private places only as the environment lists them; our own only singly', async () => {
    const port = await listen((_, response) => response.end('private'))
    const url = `http://127.0.0.1:${port}/`
    expect((await ask(outgoing({ allow: [`127.0.0.1:${port}`] }), url)).body.toString()).toBe('private')
    expect(
      (
        await ask(
          outgoing({ allow: [`intern.example:${port}`], resolve: to('127.0.0.1') }),
          `http://intern.example:${port}/`,
        )
      ).status,
    ).toBe(200)
    const ours = 'a place of this installation or of its cloud'
    expect(await reasonOf(ask(outgoing({ allow: ['127.0.0.0/8'], own: 80 }), 'http://127.0.0.1/'))).toContain(ours)
    expect((await ask(outgoing({ allow: [`127.0.0.1:${port}`], own: port }), url)).status).toBe(200)
    const all = { allow: ['0.0.0.0/0', '::/0'] }
    for (const address of ['169.254.169.254', '[fd00:ec2::254]']) {
      expect(await reasonOf(ask(outgoing(all), `http://${address}/latest/meta-data/`))).toContain(ours)
    }
    const databaseUrl = 'postgres://gatehouse@10.0.0.5:80/gatehouse'
    expect(await reasonOf(ask(outgoing({ ...all, databaseUrl }), 'http://10.0.0.5/'))).toContain(ours)
  })

  test('SSRF-9: a proxy that the environment names is not used', async () => {
    let asked = 0
    const proxy = await listen((_, response) => {
      asked++
      response.end('by the proxy')
    })
    const port = await listen((_, response) => response.end('directly'))
    const before = { ...process.env }
    Object.assign(process.env, {
      HTTP_PROXY: `http://127.0.0.1:${proxy}`,
      http_proxy: `http://127.0.0.1:${proxy}`,
      NODE_USE_ENV_PROXY: '1',
    })
    try {
      const answer = await ask(outgoing({ allow: [`127.0.0.1:${port}`] }), `http://127.0.0.1:${port}/`)
      expect([answer.body.toString(), asked]).toEqual(['directly', 0])
      expect(await reasonOf(ask(outgoing({}), 'http://10.0.0.1/'))).toContain('not on the public internet')
    } finally {
      for (const name of ['HTTP_PROXY', 'http_proxy', 'NODE_USE_ENV_PROXY']) delete process.env[name]
      Object.assign(process.env, before)
    }
  })

  test('a listener that the settings name is reached under whatever host', async () => {
    const port = await listen((request, response) => response.end(request.headers.host))
    const listener = new URL(`http://localhost:${port}`)
    const answer = await ask(outgoing({ http: false }), `http://169.254.169.254:${port}/`, { listener })
    expect(answer.body.toString()).toBe(`169.254.169.254:${port}`)
  })
})

describe('what it takes', () => {
  const reach = async (listener: RequestListener, change: Partial<Use> = {}, more: Partial<OutgoingRequest> = {}) => {
    const port = await listen(listener)
    const way = outgoing({ allow: [`127.0.0.1:${port}`, '127.0.0.1:1'] })
    return ask(way, `http://127.0.0.1:${port}/a?b=c`, { use: { ...use, ...change }, ...more })
  }

  test('method, headers and body go as they are; status, headers and body come back', async () => {
    const sent: RequestListener = (request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () =>
        response
          .writeHead(418, { 'X-A': ['1', '2'] })
          .end(`${request.method} ${request.url} ${request.headers['x-b']} ${body}`),
      )
    }
    const answer = await reach(sent, {}, { method: 'PATCH', headers: [['X-B', 'b']], body: Buffer.from('text') })
    expect(answer.status).toBe(418)
    expect(answer.body.toString()).toBe('PATCH /a?b=c b text')
    expect(answer.headers.filter(([name]) => name === 'x-a')).toEqual([
      ['x-a', '1'],
      ['x-a', '2'],
    ])
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('SSRF-6: %s is undone, and what unfolds beyond the limit is cut off', async (coding, compress) => {
    const answering =
      (size: number): RequestListener =>
      (_, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(compress(Buffer.alloc(size, 'a')))
    expect((await reach(answering(9_000))).body).toHaveLength(9_000)
    expect(await reasonOf(reach(answering(2_000_000)))).toBe('more than 10000 bytes')
  })

  test('SSRF-6: a body without an end, headers that do not come, bytes that drip: each ends in its time', async () => {
    expect(
      await reasonOf(
        reach((_, response) => {
          const timer = setInterval(() => response.write('a'.repeat(5_000)), 5)
          response.on('close', () => clearInterval(timer))
        }),
      ),
    ).toBe('more than 10000 bytes')
    const began = performance.now()
    expect(await reasonOf(reach(() => undefined, { total: 300 }))).toContain('TimeoutError')
    expect(
      await reasonOf(
        reach(
          (_, response) => {
            const timer = setInterval(() => response.write('a'), 20)
            response.on('close', () => clearInterval(timer))
          },
          { total: 300 },
        ),
      ),
    ).toContain('TimeoutError')
    const silent = createSocketServer((socket) => socket.on('error', () => undefined))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closers.push(() => silent.close())
    const { port } = silent.address() as AddressInfo
    const way = outgoing({ allow: [`127.0.0.1:${port}`] })
    expect(await reasonOf(ask(way, `https://127.0.0.1:${port}/`, { use: { ...use, total: 300 } }))).toContain(
      'TimeoutError',
    )
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('SSRF-5: redirects are answers, or are followed where the use says so, each checked and without credentials', async () => {
    const seen: (string | undefined)[] = []
    const end = await listen((request, response) => {
      seen.push(request.headers.authorization)
      response.end('the end')
    })
    const redirect =
      (location: string): RequestListener =>
      (_, response) =>
        response.writeHead(302, { location }).end()
    const headers: [string, string][] = [['authorization', 'Bearer x']]
    expect((await reach(redirect('http://10.0.0.1/'))).status).toBe(302)
    expect(await reasonOf(reach(redirect('http://10.0.0.1/'), { redirects: 3 }))).toContain(
      'not on the public internet',
    )
    expect(await reasonOf(reach(redirect('file:///etc/passwd'), { redirects: 3 }))).toContain('scheme file:')
    const first = await listen(redirect(`http://127.0.0.1:${end}/`))
    const way = outgoing({ allow: [`127.0.0.1:${first}`, `127.0.0.1:${end}`] })
    const answer = await ask(way, `http://127.0.0.1:${first}/`, { use: { ...use, redirects: 3 }, headers })
    expect([answer.body.toString(), seen]).toEqual(['the end', [undefined]])
    expect(await reasonOf(reach(redirect('/again'), { redirects: 3 }))).toBe('too many redirects')
  })

  test('SSRF-6: at most 20 at once for one owner', async () => {
    const port = await listen((_, response) => setTimeout(() => response.end(), 200))
    const way = outgoing({ allow: [`127.0.0.1:${port}`] })
    const all = await Promise.allSettled(Array.from({ length: 25 }, () => ask(way, `http://127.0.0.1:${port}/`)))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    expect((await ask(way, `http://127.0.0.1:${port}/`, { owner: 'other' })).status).toBe(200)
  })

  test('SSRF-8: what is refused, closed or broken looks alike', async () => {
    const nobody = outgoing({ allow: ['127.0.0.1:1'] })
    expect(await reasonOf(ask(nobody, 'http://127.0.0.1:1/'))).toContain('ECONNREFUSED')
    expect(await reasonOf(reach((request) => request.socket.destroy()))).toContain('other side closed')
    expect(
      await reasonOf(reach((_, response) => response.writeHead(200, { 'content-encoding': 'zip' }).end('x'))),
    ).toContain('coding')
  })

  test('an answer without a body has none, whatever its coding', async () => {
    const empty: RequestListener = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end()
    expect((await reach(empty, {}, { method: 'HEAD' })).body).toHaveLength(0)
    expect(
      (await reach((_, response) => response.writeHead(304, { 'content-encoding': 'gzip' }).end())).body,
    ).toHaveLength(0)
  })
})
