import { createHash } from 'node:crypto'
import { z } from 'zod'
import { problem } from './problem.ts'

/*
 * Two people who edit one thing at once (CON-6): reading it gives an `ETag`, and a change that sends it back as `If-Match`
 * is refused when somebody else was quicker (RFC 9110, 8.8.3 and 13.1.1). Without the header the last change wins.
 */

/** The header of a route that changes something as a whole; all others pass. */
export const ifMatchHeaders = z.looseObject({
  'if-match': z
    .string()
    .max(1_000)
    .optional()
    .describe('The `ETag` that was read. Where another state is there by now the answer is a 412.'),
})

/** Names a state: equal states have equal tags. */
export function etagOf(state: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`
}

/** Call it where the state can no longer change, in the transaction that changes it. @throws 412 */
export function requireMatch(ifMatch: string | undefined, state: unknown): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  // Tags that are weak say that two states are much alike, which is not enough here.
  const wanted = ifMatch.split(',').map((tag) => tag.trim())
  if (!wanted.includes(etagOf(state))) throw problem('precondition-failed')
}
