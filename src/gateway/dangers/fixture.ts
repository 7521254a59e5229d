import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Client, type Dispatcher } from 'undici'
import type { Logger } from '../../platform/logger.ts'
import { newSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { createGateway, type GatewayOptions } from '../gateway.ts'
import { Snapshot } from '../snapshot.ts'
import { UsageBuffer } from '../steps/count-use.ts'
import { createMinuteLimit } from '../steps/limit-rate.ts'
import type { ApplicationRow, PublicationRow, RouteRow, ServiceRow } from '../store.ts'

/** A running gateway with an upstream behind it, and the rows that its snapshot was made of, for tests to change. */

export type Received = {
  method: string
  url: string
  headers: IncomingMessage['headers']
  rawHeaders: string[]
  body: string
}

export type TestUpstream = { server: Server; port: number; received: Received[] }

/** An upstream that keeps what it got. Without a handler it answers 200 and `{"ok":true}`. */
export async function startUpstream(handler?: RequestListener): Promise<TestUpstream> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    if (handler) {
      received.push(describe(request, ''))
      return handler(request, response)
    }
    let body = ''
    request.setEncoding('latin1').on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      received.push(describe(request, body))
      answerOk(response)
    })
  })
  return { server, port: await listen(server), received }
}

function answerOk(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 11 }).end('{"ok":true}')
}

function describe({ method = '', url = '', headers, rawHeaders }: IncomingMessage, body: string): Received {
  return { method, url, headers, rawHeaders, body }
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

export type World = {
  port: number
  upstream: TestUpstream
  snapshot: Snapshot
  key: string
  ids: {
    portal: string
    api: string
    strategy: string
    service: string
    application: string
    developer: string
    credential: string
  }
  services: ServiceRow[]
  routes: RouteRow[]
  publications: PublicationRow[]
  application: ApplicationRow
  log: Record<string, unknown>[]
  clock: { now(): Date; at: number | undefined }
  /** Puts the changed rows into the snapshot. */
  apply(): void
  /** A request by undici, over a connection of its own. */
  call(path: string, options?: Partial<Dispatcher.RequestOptions>): Promise<Answer>
  /** Sends exactly these bytes and gives back all that comes until the gateway closes. */
  raw(text: string): Promise<string>
  logger: Logger
  /** Stops the gateway alone. */
  stopGateway(within: number): Promise<void>
  stop(): Promise<void>
}

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  problem: Problem
}
type Problem = { status?: number; title?: string; detail?: string; instance?: string }

/** A gateway that lets one key through to one API under `/orders`, with rows that tests change. */
export async function startWorld(options: Partial<GatewayOptions> & { upstream?: TestUpstream } = {}): Promise<World> {
  const upstream = options.upstream ?? (await startUpstream())
  const [portal, api, strategy, service, application, developer, credential] = Array.from({ length: 7 }, () =>
    randomUUID(),
  )
  const ids = { portal, api, strategy, service, application, developer, credential } as World['ids']
  const key = newSecret('gtk')
  const snapshot = options.snapshot ?? new Snapshot()
  // A snapshot that a test brings is filled by the test.
  if (!options.snapshot) snapshot.servableUntil = Number.POSITIVE_INFINITY
  const log: Record<string, unknown>[] = []
  const note = (message: string, fields?: Record<string, unknown>) => void log.push({ message, ...fields })
  const logger = { debug: note, info: note, warn: note, error: note }
  const clock = { at: undefined as number | undefined, now: () => new Date(clock.at ?? Date.now()) }
  const { server, stop } = createGateway({
    rateLimit: createMinuteLimit(0),
    usage: new UsageBuffer(async () => undefined),
    clock,
    log: logger,
    ...options,
    snapshot,
  })
  const port = await listen(server as unknown as Server)
  const world: World = {
    port,
    upstream,
    snapshot,
    key,
    ids,
    services: [serviceRow({ id: ids.service, port: upstream.port, api_id: ids.api })],
    routes: [routeRow({ service_id: ids.service, paths: ['/orders'] })],
    publications: [
      { portal_id: ids.portal, api_id: ids.api, auth_strategy_id: ids.strategy, key_names: ['X-API-Key'] },
    ],
    application: {
      id: ids.application,
      portal_id: ids.portal,
      name: 'Ünïcode App',
      auth_strategy_id: ids.strategy,
      developer_id: ids.developer,
      developer_status: 'approved',
      registrations: `${ids.api} approved`,
      credentials: credentialText(ids.credential, key),
    },
    log,
    logger,
    stopGateway: stop,
    clock,
    apply() {
      const { services, routes, publications } = world
      snapshot.setRouting(structuredClone({ services, routes, publications }))
      snapshot.setApplications([world.application])
    },
    async call(path, request = {}) {
      const client = new Client(`http://127.0.0.1:${port}`)
      try {
        const { statusCode, headers, body } = await client.request({ method: 'GET', path, ...request })
        const text = await body.text()
        const isProblem = headers['content-type'] === 'application/problem+json'
        return { status: statusCode, headers, text, problem: isProblem ? (JSON.parse(text) as Problem) : {} }
      } finally {
        await client.destroy()
      }
    },
    raw: (text) => sendRaw(port, text),
    async stop() {
      await stop(0)
      upstream.server.closeAllConnections()
      upstream.server.close()
    },
  }
  if (!options.snapshot) world.apply()
  return world
}

/** A credential as `ApplicationRow.credentials` tells it. */
export function credentialText(id: string, key: string, expiresAt?: number): string {
  return `${id} ${sha256(key).toString('base64')} ${expiresAt ?? ''}`
}

export function serviceRow(change: Partial<ServiceRow>): ServiceRow {
  return {
    id: randomUUID(),
    protocol: 'http',
    host: '127.0.0.1',
    port: 80,
    path: null,
    connect_timeout: 5_000,
    read_timeout: 30_000,
    write_timeout: 30_000,
    enabled: true,
    api_id: null,
    api_name: 'Orders',
    ...change,
  }
}

export function routeRow(change: Partial<RouteRow>): RouteRow {
  return {
    id: randomUUID(),
    service_id: '',
    hosts: null,
    paths: null,
    methods: null,
    protocols: ['http', 'https'],
    strip_path: true,
    preserve_host: false,
    created_at: '2026-01-01T00:00:00Z',
    ...change,
  }
}

async function sendRaw(port: number, text: string): Promise<string> {
  const socket = await openSocket(port)
  return new Promise((resolve) => {
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
    socket.write(text, 'latin1')
  })
}

export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return socket
}

/** Waits until something holds, at most `within` ms. */
export async function until(holds: () => boolean | Promise<boolean>, within = 5_000): Promise<void> {
  const end = Date.now() + within
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come true within ${within} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
