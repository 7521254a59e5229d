import { createServer, type IncomingMessage, type Server } from 'node:http'
import { BlockList, isIP, isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Clock } from '../platform/clock.ts'
import { describeError, type Logger } from '../platform/logger.ts'
import { Exchange, GatewayResponse, peerOf } from './exchange.ts'
import { OpenStreams } from './open-streams.ts'
import type { Gateway, RateLimit, Usage } from './parts.ts'
import { openStreamSteps, requestSteps, run, type Step, upgradeSteps } from './pipeline.ts'
import type { PortalOrigins } from './portal-origins.ts'
import { type Refusal, refusals, refuse, refuseOnSocket, withHeaders } from './refusals.ts'
import { AnswerCounter } from './report.ts'
import type { Snapshot } from './snapshot.ts'
import { portalHeaders } from './steps/answer-portals.ts'
import { Upstreams } from './upstreams.ts'

export type GatewayOptions = {
  snapshot: Snapshot
  rateLimit: RateLimit
  usage: Usage
  clock: Clock
  log: Logger
  /** Addresses or CIDR ranges whose forwarded headers count. */
  trustProxy?: readonly string[]
  portalOrigins?: PortalOrigins
  /** Bytes. */
  bodyLimit?: number
  /** Milliseconds. */
  idleTimeout?: number
  /** Answers a collector of metrics; false when the request is none of its own. */
  answerCollector?: (request: IncomingMessage, response: GatewayResponse) => boolean
  answers?: AnswerCounter
}

export type RunningGateway = {
  readonly server: Server<typeof IncomingMessage, typeof GatewayResponse>
  /** Refuses new work at once, lets requests in flight finish, and comes back when all are done or `within` ms are over. */
  stop(within: number): Promise<void>
}

/** How often streams without an end are asked again, in ms, so that an expiry ends them too. */
const askAgainEvery = 1_000

/** The data plane: an HTTP listener that decides from the snapshot and forwards. */
export function createGateway(options: GatewayOptions): RunningGateway {
  const { snapshot, clock, log } = options
  const gateway: Gateway = {
    snapshot,
    rateLimit: options.rateLimit,
    usage: options.usage,
    answers: options.answers ?? new AnswerCounter(),
    upstreams: new Upstreams(),
    openStreams: new OpenStreams(),
    portalOrigins: options.portalOrigins,
    clock,
    log,
    bodyLimit: options.bodyLimit ?? 10 * 1024 * 1024,
    idleTimeout: options.idleTimeout ?? 60_000,
  }
  const isTrusted = trustOf(options.trustProxy ?? [])
  let isStopping = false

  const server = createServer({
    ServerResponse: GatewayResponse,
    // DOS-2, GW-10.
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    // Only what passed the decisions is read beyond its headers; slow uploads get their time, with an idle limit.
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    connectionsCheckingInterval: 2_000,
    insecureHTTPParser: false,
    // Most requests have no body; they need no stream that ends at once.
    optimizeEmptyRequests: true,
    // Other upgrades are ignored, as RFC 9110, 7.8 allows: h2c would hide requests from the decisions.
    shouldUpgradeCallback: isWebSocket,
  })
  // Node would leave out what is beyond; the step that reads the request refuses instead.
  server.maxHeadersCount = 0

  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  server.on('request', (request: IncomingMessage, response: GatewayResponse) => serve(request, response, false))
  server.on('checkContinue', (request: IncomingMessage, response: GatewayResponse) => serve(request, response, true))
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const peer = peerOf(request.socket, isTrusted)
    const exchange = new Exchange(request, peer, clock.now().getTime(), { socket, head })
    const refusal = isStopping ? refusals.notReady : decide(upgradeSteps, exchange)
    if (refusal) refuseSocket(socket, refusal)
  })
  server.on('connect', (_: IncomingMessage, socket: Duplex) => refuseSocket(socket, refusals.methodNotAllowed))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) return void socket.destroy()
    refuseSocket(socket, refusalOfParser(error.code))
  })

  snapshot.onChange(() => {
    gateway.upstreams.keepOnly(snapshot)
    askStreamsAgain()
  })
  const asking = setInterval(askStreamsAgain, askAgainEvery).unref()

  return { server, stop }

  function serve(request: IncomingMessage, response: GatewayResponse, awaitsContinue: boolean): void {
    if (isStopping) response.shouldKeepAlive = false
    // These two paths belong to the listener on every host, whatever a route claims: what starts, stops and balances
    // gateways must be able to rely on them. They tell nothing but yes or no (OPS-2).
    if (request.url === '/health/live' || request.url === '/health/ready') {
      answerHealth(request, response)
      return
    }
    if (options.answerCollector?.(request, response)) return
    const exchange = new Exchange(request, peerOf(request.socket, isTrusted), clock.now().getTime(), response)
    exchange.awaitsContinue = awaitsContinue
    const refusal = decide(requestSteps, exchange)
    if (!refusal) return
    gateway.answers.count(refusal.code, refusal.status)
    refuse(request, response, withHeaders(refusal, ...portalHeaders(exchange)))
  }

  function refuseSocket(socket: Duplex, refusal: Refusal): void {
    gateway.answers.count(refusal.code, refusal.status)
    refuseOnSocket(socket, refusal)
  }

  /** What goes wrong inside denies (GW-1). */
  function decide(steps: readonly Step[], exchange: Exchange): Refusal | undefined {
    try {
      return run(steps, exchange, gateway)
    } catch (error) {
      log.error('a request could not be decided', describeError(error))
      return refusals.notDecided
    }
  }

  function askStreamsAgain(): void {
    gateway.openStreams.endThose((exchange) => {
      exchange.now = clock.now().getTime()
      return decide(openStreamSteps, exchange) !== undefined
    })
  }

  function answerHealth(request: IncomingMessage, response: GatewayResponse): void {
    const isLive = request.url === '/health/live'
    const isReady = !isStopping && clock.now().getTime() <= snapshot.servableUntil
    const status = isLive || isReady ? 200 : 503
    const body = JSON.stringify({ status: status === 200 ? 'ok' : 'not ready' })
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(body)
  }

  async function stop(within: number): Promise<void> {
    isStopping = true
    clearInterval(asking)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // Node calls only those idle that had a request; one that was opened ahead of need would hold up the end.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
    // A connection becomes idle when its last answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const last = setTimeout(() => {
      gateway.openStreams.endAll()
      server.closeAllConnections()
    }, within)
    await closed
    clearInterval(idle)
    clearTimeout(last)
    gateway.openStreams.endAll()
    await gateway.upstreams.close()
  }
}

function isWebSocket({ headers, method }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket'
}

function refusalOfParser(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return refusals.headersTooLarge
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusals.requestTimeout
  return refusals.unreadable
}

function trustOf(list: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList()
  for (const text of list) {
    const [address = '', bits] = text.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
