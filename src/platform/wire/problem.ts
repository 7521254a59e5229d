import { type ProblemCode, problems } from './problems.ts'

/** One field at fault, as the wire names it. */
export type InvalidParameter = {
  field: string
  rule: string
  reason: string
  source?: 'body' | 'query' | 'path'
  minimum?: number
  maximum?: number
  choices?: string[]
}

type ProblemParts = {
  /** A sentence for the person. Never an error's own message. */
  detail?: string
  invalidParameters?: InvalidParameter[]
  headers?: Record<string, string>
  cause?: unknown
}

/** An answer that says no: `application/problem+json` (RFC 9457). Thrown by commands, turned into an answer by the server. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly invalidParameters: InvalidParameter[] | undefined
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, parts: ProblemParts = {}) {
    super(code, { cause: parts.cause })
    this.name = 'Problem'
    this.code = code
    this.status = problems[code].status
    this.title = problems[code].title
    this.detail = parts.detail ?? sentences[code]
    this.invalidParameters = parts.invalidParameters
    this.headers = parts.headers ?? {}
  }
}

/** Makes a problem to throw: `throw problem('not-found')`. */
export function problem(code: ProblemCode, parts?: ProblemParts): Problem {
  return new Problem(code, parts)
}

/** A 400 that names one field of the body. */
export function invalidField(
  field: string,
  rule: string,
  reason: string,
  extra: Partial<InvalidParameter> = {},
): Problem {
  return problem('invalid-input', { invalidParameters: [{ field, rule, reason, source: 'body', ...extra }] })
}

/** A field of the wire that is not honoured yet: refused, never swallowed (product.md 10). */
export function notSupported(field: string): Problem {
  const reason = `${field} is not supported with this value.`
  return problem('not-supported', {
    detail: reason,
    invalidParameters: [{ field, rule: 'not_supported', reason, source: 'body' }],
  })
}

/** What each problem says when its command has nothing more exact to say. */
const sentences: Record<ProblemCode, string> = {
  'invalid-input': 'Some of what was sent is not valid; invalid_parameters names each field.',
  'malformed-body': 'The body cannot be read as the format its content type names.',
  'not-supported': 'This is not supported.',
  'already-taken': 'This value is taken already.',
  'not-signed-in': 'Sign in first.',
  'wrong-credentials': 'The e-mail address or the password is wrong, or the account may not sign in.',
  'not-allowed': 'You may not do this.',
  'foreign-origin': 'The request does not come from this site.',
  'limit-reached': 'A limit is reached.',
  'not-found': 'There is nothing here.',
  'method-not-allowed': 'This address does not answer this method.',
  conflict: 'This is in conflict with what is there.',
  'in-use': 'This is still in use.',
  'token-gone': 'This link was used already or has expired.',
  'precondition-failed': 'This was changed since it was read. Read it again and make the change on what is there now.',
  'body-too-large': 'The body is too large.',
  'wrong-content-type': 'This content type is not accepted here.',
  'unknown-host': 'No site is served under this name.',
  unprocessable: 'This cannot be done with what is there.',
  'too-many-requests': 'Too many requests; try again later.',
  'internal-error': 'Something went wrong on our side.',
  'not-reached': 'The other server could not be reached, or its answer took too long or was too large.',
  'not-available': 'This is not available right now; try again soon.',
}
