import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Client, type Dispatcher } from 'undici'
import { bytesOf } from './addresses.ts'
import { bareHost, type Policy, portOf, whyNotPlace, whyNotUrl } from './policy.ts'
import { headersWithin, mostAtOnce, type Use } from './uses.ts'

/**
 * The one way out of this installation (SSRF-1): everything that asks another server, on behalf of whomever, asks here.
 * A proxy that the environment names is not used, so that it cannot lead around the checks (SSRF-9).
 */
export type Outgoing = {
  /** @throws OutgoingFailed, whose message is the same for every cause */
  send(request: OutgoingRequest): Promise<OutgoingAnswer>
}

export type OutgoingRequest = {
  use: Use
  /** Whose request it is; a portal, or another owner. */
  owner: string
  url: URL
  method?: string
  headers?: [name: string, value: string][]
  body?: Uint8Array | undefined
  /**
   * A listener that the operator's own settings name, such as the gateway: the connection goes there whatever the
   * address's host, and no address is refused.
   */
  listener?: URL | undefined
  signal?: AbortSignal | undefined
}

export type OutgoingAnswer = { status: number; headers: [name: string, value: string][]; body: Buffer; url: URL }

/** `reason` is for the log; the message is for people and tells nothing about the network behind (SSRF-8). */
export class OutgoingFailed extends Error {
  readonly reason: string

  constructor(use: Use, reason: string) {
    super(use.failure)
    this.name = 'OutgoingFailed'
    this.reason = reason
  }
}

export type Address = { address: string; family: number }
export type Resolve = (host: string) => Promise<Address[]>

/** All addresses of a host. `*.localhost` is this machine, as browsers have it (RFC 6761, 6.3). */
const resolveHost: Resolve = async (host) =>
  host === 'localhost' || host.endsWith('.localhost')
    ? [{ address: '127.0.0.1', family: 4 }]
    : lookup(host, { all: true, order: 'verbatim' })

/** `resolve` stands in for the system's resolver in tests. */
export function createOutgoing(policy: Policy, resolve: Resolve = resolveHost): Outgoing {
  const running = new Map<string, number>()

  return {
    async send(request) {
      const { use, owner } = request
      const count = running.get(owner) ?? 0
      if (count >= mostAtOnce) throw new OutgoingFailed(use, 'too many requests at once')
      running.set(owner, count + 1)
      const deadline = AbortSignal.timeout(use.total)
      const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline
      try {
        return await follow(request, signal)
      } catch (error) {
        throw error instanceof OutgoingFailed ? error : new OutgoingFailed(use, reasonOf(error))
      } finally {
        const left = (running.get(owner) ?? 1) - 1
        if (left > 0) running.set(owner, left)
        else running.delete(owner)
      }
    },
  }

  async function follow(request: OutgoingRequest, signal: AbortSignal): Promise<OutgoingAnswer> {
    const { use } = request
    let asked = request
    for (let redirects = 0; ; redirects++) {
      const answer = await ask(asked, signal)
      const location = answer.headers.find(([name]) => name === 'location')?.[1]
      const isRedirect = [301, 302, 303, 307, 308].includes(answer.status) && location !== undefined
      if (use.redirects === 0 || !isRedirect) return answer
      if (redirects === use.redirects) throw new OutgoingFailed(use, 'too many redirects')
      if (!URL.canParse(location, asked.url)) throw new OutgoingFailed(use, 'a redirect to no address')
      // Whatever was meant for the first server, such as credentials, stays with it (SSRF-5).
      asked = { use, owner: request.owner, url: new URL(location, asked.url), signal: request.signal }
    }
  }

  async function ask(request: OutgoingRequest, signal: AbortSignal): Promise<OutgoingAnswer> {
    const { use, url, listener, method = 'GET' } = request
    const target = listener ?? url
    if (!listener) {
      const reason = whyNotUrl(url, policy)
      if (reason) throw new OutgoingFailed(use, reason)
    }
    const addresses = await settle(resolveOnce(target, use, listener !== undefined), signal)
    const client = new Client(`${target.protocol}//${target.hostname}:${portOf(target)}`, {
      connect: {
        // Only what was checked can be connected to; the name is not looked up again (SSRF-4).
        lookup: pinned(addresses),
        timeout: headersWithin,
        rejectUnauthorized: true,
        ...(target.protocol === 'https:' && !bytesOf(bareHost(url)) ? { servername: bareHost(url) } : {}),
      },
      allowH2: false,
      headersTimeout: headersWithin,
      bodyTimeout: use.total,
      maxHeaderSize: 32_768,
      pipelining: 1,
    })
    try {
      const answered = client.request({
        path: url.pathname + url.search,
        method: method as Dispatcher.HttpMethod,
        headers: [['host', url.host], ['accept-encoding', 'gzip, br, deflate'], ...(request.headers ?? [])].flat(),
        body: request.body ?? null,
        responseHeaders: 'raw',
        signal,
      })
      // A connection that is being made does not hear of the signal.
      const answer = await settle(answered, signal)
      const headers = fieldsOf(answer.headers as unknown as string[])
      // Of what is too large not a byte more is read.
      const isBare = method === 'HEAD' || answer.statusCode === 204 || answer.statusCode === 304
      const body = await readBody(answer.body, headers, use, isBare)
      return { status: answer.statusCode, headers, body, url }
    } finally {
      void client.destroy()
    }
  }

  async function resolveOnce(target: URL, use: Use, isOurs: boolean): Promise<Address[]> {
    const host = bareHost(target)
    const literal = bytesOf(host)
    const addresses = literal ? [{ address: host, family: literal.length === 4 ? 4 : 6 }] : await resolve(host)
    if (addresses.length === 0) throw new OutgoingFailed(use, 'no address')
    if (isOurs) return addresses
    for (const { address } of addresses) {
      const bytes = bytesOf(address)
      // One bad address among good ones is enough: which of them is used is not ours to know.
      const reason = bytes
        ? whyNotPlace({ host, address: bytes, port: portOf(target) }, policy)
        : 'an unreadable address'
      if (reason) throw new OutgoingFailed(use, `${reason}: ${address}`)
    }
    return addresses
  }
}

function pinned(addresses: Address[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses
    if (all) done(null, addresses)
    else done(null, first?.address ?? '', first?.family)
  }
}

/** What cannot be interrupted is no longer waited for. */
function settle<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function fieldsOf(raw: readonly (string | Buffer)[]): [string, string][] {
  const fields: [string, string][] = []
  for (let i = 0; i + 1 < raw.length; i += 2) fields.push([latin(raw[i]).toLowerCase(), latin(raw[i + 1])])
  return fields
}

const latin = (text: string | Buffer | undefined) =>
  typeof text === 'string' ? text : (text?.toString('latin1') ?? '')

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }

async function readBody(source: Readable, headers: [string, string][], use: Use, isBare: boolean): Promise<Buffer> {
  const codings = headers.filter(([name]) => name === 'content-encoding').map(([, value]) => value.trim().toLowerCase())
  const coding = codings.join() || 'identity'
  const isCoded = coding !== 'identity' && !isBare
  // Several codings on top of each other are nothing that a server of good will sends.
  if (isCoded && !Object.hasOwn(decoders, coding)) throw new OutgoingFailed(use, `content coding ${coding}`)
  const decoder = isCoded ? decoders[coding as keyof typeof decoders]() : undefined
  const text = decoder ? source.on('error', (error) => decoder.destroy(error)).pipe(decoder) : source
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > use.bytes) throw new OutgoingFailed(use, `more than ${use.bytes} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    source.destroy()
    throw error
  }
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown): string {
  const { code, name, message } = error as NodeJS.ErrnoException
  return `${typeof code === 'string' ? code : name}: ${message}`
}
