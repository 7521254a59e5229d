import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Field, fieldOf } from './header-fields.ts'
import { type Entry, nowhere } from './routing.ts'
import { type Credential, nobody } from './snapshot.ts'

/** An answer that knows whom to tell when the client leaves or all is sent. One listener serves all answers. */
export class GatewayResponse extends ServerResponse<IncomingMessage> {
  source: { clientIsGone(): void } | undefined = undefined
}

/** Who is at the other end of a connection. */
export type Peer = {
  readonly address: string
  /** Whether its X-Forwarded-* headers count (GATEHOUSE_TRUST_PROXY). */
  readonly isTrusted: boolean
}

/**
 * One request on its way through the steps, and what they have found out. What no step has found yet denies: the
 * request goes nowhere and comes from nobody.
 */
export class Exchange {
  readonly request: IncomingMessage
  readonly peer: Peer
  /** Where the answer goes; undefined for an upgrade. */
  readonly response: GatewayResponse | undefined
  /** The connection that becomes a tunnel, with what was already read of it; undefined for a plain request. */
  readonly client: { readonly socket: Duplex; readonly head: Buffer } | undefined
  /** Milliseconds since 1970. */
  now: number
  /** Its header fields in the order of `request.rawHeaders`. */
  readonly fields: Field[] = []

  /** In canonical form (GW-4). */
  path = ''
  /** With its question mark; empty without one. */
  query = ''
  /** As it stood in the Host header. */
  hostHeader = ''
  secure = false
  /** Of the page that calls; empty when no browser says one. */
  origin = ''
  /** Whether that is a portal which publishes the API. */
  isOfPortal = false
  /** -1: none was declared. */
  contentLength = -1
  chunked = false
  /** Names that its Connection fields list: they are not for the upstream (GW-3). */
  connectionNames: Set<string> | undefined

  entry: Entry = nowhere
  credential: Credential = nobody
  /** The header that the key came in. */
  keyName = ''
  /** What the credential may still do in this window; -1 when it is not limited. */
  requestsLeft = -1
  /** The client waits for a word before it sends the body (RFC 9110, 10.1.1). */
  awaitsContinue = false

  constructor(
    request: IncomingMessage,
    peer: Peer,
    now: number,
    answerTo: GatewayResponse | { socket: Duplex; head: Buffer },
  ) {
    this.request = request
    this.peer = peer
    this.now = now
    this.response = answerTo instanceof GatewayResponse ? answerTo : undefined
    this.client = answerTo instanceof GatewayResponse ? undefined : answerTo
    const { rawHeaders } = request
    for (let i = 0; i < rawHeaders.length; i += 2) this.fields.push(fieldOf(rawHeaders[i] as string))
  }

  get hasBody(): boolean {
    return this.chunked || this.contentLength > 0
  }
}

const peer = Symbol('peer')

/** The peer of a connection, worked out once for all its requests. */
export function peerOf(socket: Socket & { [peer]?: Peer }, isTrusted: (address: string) => boolean): Peer {
  const known = socket[peer]
  if (known) return known
  // An IPv4 address on a socket for both families comes as ::ffff:192.0.2.1.
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const found = { address, isTrusted: isTrusted(address) }
  socket[peer] = found
  return found
}
