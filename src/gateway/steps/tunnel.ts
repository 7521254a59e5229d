import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Dispatcher } from 'undici'
import { describeError } from '../../platform/logger.ts'
import type { Exchange } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals, refuseOnSocket } from '../refusals.ts'
import { answerHeaders } from './answer-headers.ts'
import { clientLeft, refusalOf, upstreamPath } from './forward.ts'
import { upstreamHeaders } from './upstream-headers.ts'

/** Opens a WebSocket to the upstream and joins the two connections (RFC 6455). */
export function tunnel(exchange: Exchange, gateway: Gateway): Refusal | undefined {
  const { client } = exchange
  if (!client) return refusals.notDecided
  new Tunnel(exchange, gateway, client.socket, client.head).start()
  return undefined
}

class Tunnel implements Dispatcher.DispatchHandler {
  private readonly exchange: Exchange
  private readonly gateway: Gateway
  private readonly client: Duplex
  private readonly head: Buffer
  private controller: Dispatcher.DispatchController | undefined
  private hasAnswered = false

  constructor(exchange: Exchange, gateway: Gateway, client: Duplex, head: Buffer) {
    this.exchange = exchange
    this.gateway = gateway
    this.client = client
    this.head = head
  }

  start(): void {
    const { exchange, gateway, client } = this
    const { service } = exchange.entry
    client.once('close', () => this.controller?.abort(new Error('the client left')))
    gateway.upstreams.of(service).dispatch(
      {
        path: upstreamPath(exchange),
        method: 'GET',
        headers: upstreamHeaders(exchange),
        upgrade: 'websocket',
        headersTimeout: service.readTimeout,
        bodyTimeout: service.readTimeout,
      },
      this,
    )
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller
    if (this.client.destroyed) controller.abort(new Error('the client left'))
  }

  onRequestUpgrade(
    _: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    upstream: Duplex,
  ): void {
    const { client, exchange, gateway } = this
    this.hasAnswered = true
    this.controller = undefined
    this.writeHead(status, headers, ['connection', 'Upgrade', 'upgrade', 'websocket'])
    if (this.head.length > 0) upstream.write(this.head)
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    const noLongerOpen = gateway.openStreams.add(exchange, end)
    for (const socket of [client, upstream]) {
      socket.on('error', end)
      socket.on('close', end)
      socket.on('close', noLongerOpen)
    }
    client.pipe(upstream)
    upstream.pipe(client)
    if (client.destroyed) end()
  }

  /** The upstream does not want to; its answer goes back as it is, and ends the connection. */
  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return
    this.hasAnswered = true
    this.writeHead(status, headers, ['connection', 'close'])
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.client.write(chunk)) return
    controller.pause()
    this.client.once('drain', () => controller.resume())
  }

  onResponseEnd(): void {
    this.client.end()
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    const { client, exchange, gateway } = this
    if (client.destroyed) {
      if (!this.hasAnswered) gateway.answers.count(...clientLeft)
      return
    }
    const refusal = refusalOf(error)
    gateway.log.warn('an upstream failed', {
      service: exchange.entry.service.id,
      answer: refusal.status,
      ...describeError(error),
    })
    if (this.hasAnswered) client.destroy()
    else {
      gateway.answers.count(refusal.code, refusal.status)
      refuseOnSocket(client, refusal)
    }
  }

  private writeHead(status: number, upstream: IncomingHttpHeaders, own: string[]): void {
    this.gateway.answers.count('passed', status)
    const headers = [...answerHeaders(this.exchange, this.gateway, upstream), ...own]
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
    for (let i = 0; i < headers.length; i += 2) head += `${headers[i]}: ${headers[i + 1]}\r\n`
    this.client.write(`${head}\r\n`, 'latin1')
  }
}
