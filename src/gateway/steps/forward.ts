import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { describeError } from '../../platform/logger.ts'
import type { Exchange, GatewayResponse } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals, refuse, withHeaders } from '../refusals.ts'
import { answerHeaders } from './answer-headers.ts'
import { portalHeaders } from './answer-portals.ts'
import { BodyFault, requestBody } from './request-body.ts'
import { upstreamHeaders } from './upstream-headers.ts'

/** A whole body up to this many bytes goes out with the headers in one piece. */
const smallBody = 16_384

/** Passes the request on and its answer back, streaming both ways. It never tries twice. */
export function forward(exchange: Exchange, gateway: Gateway): Refusal | undefined {
  const { response } = exchange
  if (!response) return refusals.notDecided
  new Forwarding(exchange, gateway, response).start()
  return undefined
}

/** The path at the upstream: the service's own and the request's, both canonical, on an origin that is fixed (GW-5). */
export function upstreamPath({ entry, path, query }: Exchange): string {
  const rest = entry.service.basePath + (entry.cut === 0 ? path : path.slice(entry.cut))
  return (rest === '' ? '/' : rest) + query
}

/** What an upstream's failure means to the client. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof BodyFault) return error.refusal
  const { code } = (error ?? {}) as { code?: string }
  const isLate =
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    code === 'UND_ERR_HEADERS_TIMEOUT' ||
    code === 'UND_ERR_BODY_TIMEOUT' ||
    code === 'ETIMEDOUT'
  return isLate ? refusals.upstreamTimeout : refusals.upstreamBroken
}

/** As it is counted: there is nobody left to answer. The number is what proxies use for it. */
export const clientLeft = ['client-left', 499] as const

function leave(this: GatewayResponse): void {
  this.source?.clientIsGone()
}

class Forwarding implements Dispatcher.DispatchHandler {
  private readonly exchange: Exchange
  private readonly gateway: Gateway
  private readonly response: GatewayResponse
  private controller: Dispatcher.DispatchController | undefined
  private isOver = false
  /** Bytes that the answer still has; -1 when that is not known. */
  private rest = -1
  private stallTimer: NodeJS.Timeout | undefined
  private noLongerOpen: (() => void) | undefined

  constructor(exchange: Exchange, gateway: Gateway, response: GatewayResponse) {
    this.exchange = exchange
    this.gateway = gateway
    this.response = response
  }

  start(): void {
    const { exchange, gateway, response } = this
    const { service } = exchange.entry
    response.source = this
    response.on('close', leave)
    gateway.upstreams.of(service).dispatch(
      {
        path: upstreamPath(exchange),
        method: exchange.request.method as Dispatcher.HttpMethod,
        headers: upstreamHeaders(exchange),
        // undici takes whatever can be iterated; its types name fewer.
        body: (exchange.hasBody ? this.body() : null) as Readable | null,
        headersTimeout: service.readTimeout,
        bodyTimeout: service.readTimeout,
      },
      this,
    )
  }

  private body(): unknown {
    return requestBody(this.exchange, this.gateway, (fault) => this.controller?.abort(fault))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller
    // The client left while a connection was made.
    if (this.isOver) controller.abort(new Error('the client left'))
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    upstream: IncomingHttpHeaders,
    reason?: string,
  ): void {
    // Interim answers are for the gateway.
    if (status < 200 || this.isOver) return
    const { exchange, gateway, response } = this
    const headers = answerHeaders(exchange, gateway, upstream)
    const length = upstream['content-length']
    if (length !== undefined) this.rest = Number(length)
    gateway.answers.count('passed', status)
    this.closeUnlessRead()
    response.writeHead(status, reason ?? '', headers)
    if (length === undefined) this.openStream()
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.isOver) return
    const { response } = this
    if (chunk.length === this.rest && chunk.length <= smallBody) {
      this.isOver = true
      // As text, because Node sends text and headers in one piece without copying them together first.
      response.end(chunk.toString('latin1'), 'latin1')
      return
    }
    this.rest = -1
    if (!response.write(chunk)) this.waitForClient(controller)
  }

  onResponseEnd(): void {
    if (this.isOver) return
    this.isOver = true
    // Node would send the end of a corked answer ahead of what was written to it.
    if (this.response.writableCorked > 0) this.response.uncork()
    this.response.end()
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    if (this.isOver) return
    this.isOver = true
    const { exchange, gateway, response } = this
    const refusal = refusalOf(error)
    if (!(error instanceof BodyFault)) {
      const { id } = exchange.entry.service
      gateway.log.warn('an upstream failed', { service: id, answer: refusal.status, ...describeError(error) })
    }
    // What has begun cannot be taken back; breaking off is how the client learns that it is not whole.
    if (response.headersSent) response.destroy()
    else {
      this.closeUnlessRead()
      gateway.answers.count(refusal.code, refusal.status)
      refuse(exchange.request, response, withHeaders(refusal, ...portalHeaders(exchange)))
    }
  }

  /** An answer that comes before the end of the request leaves a connection of which nobody knows where it stands. */
  private closeUnlessRead(): void {
    const { exchange, response } = this
    if (exchange.hasBody && !exchange.request.complete) response.shouldKeepAlive = false
  }

  /** An answer without a length may last as long as the upstream likes. Its headers go out before its first byte. */
  private openStream(): void {
    const { response, exchange, gateway } = this
    this.noLongerOpen = gateway.openStreams.add(exchange, () => response.destroy())
    response.cork()
    response.flushHeaders()
    // What is here already goes along.
    process.nextTick(() => {
      if (response.writableCorked > 0) response.uncork()
    })
  }

  /** The upstream is not read while the client takes nothing. */
  private waitForClient(controller: Dispatcher.DispatchController): void {
    const { response } = this
    controller.pause()
    this.stallTimer = setTimeout(() => response.destroy(), this.gateway.idleTimeout)
    response.once('drain', () => {
      clearTimeout(this.stallTimer)
      controller.resume()
    })
  }

  clientIsGone(): void {
    clearTimeout(this.stallTimer)
    this.noLongerOpen?.()
    if (this.isOver) return
    this.isOver = true
    if (!this.response.headersSent) this.gateway.answers.count(...clientLeft)
    this.controller?.abort(new Error('the client left'))
  }
}
