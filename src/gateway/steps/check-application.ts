import type { Exchange } from '../exchange.ts'
import { type Refusal, refusals } from '../refusals.ts'

/** Keys of a developer who was revoked or rejected stop, however good they were (product.md 5, D-3). */
export function checkApplication(exchange: Exchange): Refusal | undefined {
  return exchange.credential.application.developerStatus === 'approved' ? undefined : refusals.developerNotApproved
}
