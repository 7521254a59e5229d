import type { Exchange } from '../exchange.ts'
import type { Gateway } from '../parts.ts'
import { type Refusal, refusals } from '../refusals.ts'

/** Nothing is decided from knowledge that is older than the operator allows (product.md 20). */
export function requireSnapshot(exchange: Exchange, { snapshot }: Gateway): Refusal | undefined {
  return exchange.now <= snapshot.servableUntil ? undefined : refusals.notReady
}
