import type { Exchange } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals } from '../refusals.ts'

/** Why a body could not be passed on, as the answer to give. */
export class BodyFault extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * A request's body as it arrives, never more in memory than one piece. It ends with a fault when it grows too large,
 * when the client stops sending, or when the upstream stops reading; the request itself stays whole, so that an answer
 * can still be given.
 * @param stop ends the transfer at once: what waits for the client cannot throw
 */
export async function* requestBody(
  exchange: Exchange,
  { bodyLimit, idleTimeout }: Gateway,
  stop: (fault: BodyFault) => void,
): AsyncGenerator<Buffer> {
  const { request, response, entry } = exchange
  if (exchange.awaitsContinue) response?.writeContinue()
  let watch = startWatch(idleTimeout, refusals.requestTimeout)
  let size = 0
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      clearTimeout(watch)
      size += piece.length
      if (size > bodyLimit) throw new BodyFault(refusals.bodyTooLarge)
      watch = startWatch(entry.service.writeTimeout, refusals.upstreamTimeout)
      yield piece
      clearTimeout(watch)
      watch = startWatch(idleTimeout, refusals.requestTimeout)
    }
  } finally {
    clearTimeout(watch)
  }

  function startWatch(timeout: number, refusal: Refusal): NodeJS.Timeout {
    return setTimeout(() => stop(new BodyFault(refusal)), timeout)
  }
}
