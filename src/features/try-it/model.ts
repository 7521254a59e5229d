import { z } from 'zod'

/** A call that a developer makes from the page of an operation, sent by the site in place of their browser. */
export const TryOperation = z.strictObject({
  operation_id: z.string().min(1).max(1000),
  /** The name or the id of a version; without it the current one. */
  version: z.string().max(255).optional(),
  url: z.url({ protocol: /^https?$/ }).max(8000),
  headers: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/),
        /** Characters that a header may hold, on one line (RFC 9110, 5.5). */
        value: z.string().regex(/^[\x20-\x7e]{0,8000}$/),
      }),
    )
    .max(50),
  /** As many characters as a request may bring. */
  body: z.base64().max(1_000_000).nullable(),
})
export type TryOperationInput = z.infer<typeof TryOperation>
