import type { Exchange } from '../exchange.ts'
import type { Gateway, RateLimit } from '../parts.ts'
import { type Refusal, refusals, withHeaders } from '../refusals.ts'

const windowLength = 60_000

/** A fixed window of one minute, the same for all, in the memory of this process: it holds who called in this minute. */
export function createMinuteLimit(limit: number): RateLimit {
  let used = new Map<string, number>()
  let current = 0
  return {
    limit,
    take(credentialId, now) {
      const window = Math.floor(now / windowLength)
      if (window !== current) {
        current = window
        used = new Map()
      }
      const before = used.get(credentialId) ?? 0
      if (before >= limit) return -1
      used.set(credentialId, before + 1)
      return limit - before - 1
    },
    secondsLeft: (now) => Math.ceil((windowLength - (now % windowLength)) / 1000),
  }
}

/** Stops a credential that has had its share (GW-12). */
export function limitRate(exchange: Exchange, { rateLimit }: Gateway): Refusal | undefined {
  if (rateLimit.limit === 0) return undefined
  const left = rateLimit.take(exchange.credential.id, exchange.now)
  if (left >= 0) {
    exchange.requestsLeft = left
    return undefined
  }
  const seconds = String(rateLimit.secondsLeft(exchange.now))
  const headers = ['RateLimit-Limit', String(rateLimit.limit), 'RateLimit-Remaining', '0', 'RateLimit-Reset', seconds]
  return withHeaders(refusals.tooManyRequests, 'Retry-After', seconds, ...headers)
}
