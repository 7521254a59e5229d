/**
 * Every problem that Gatehouse answers with: the code for machines, the status (RFC 9110) and the title.
 * docs/errors.md lists the same codes; a test compares both.
 */
export const problems = {
  'invalid-input': { status: 400, title: 'Bad Request' },
  'malformed-body': { status: 400, title: 'Bad Request' },
  'not-supported': { status: 400, title: 'Bad Request' },
  'already-taken': { status: 400, title: 'Bad Request' },
  'not-signed-in': { status: 401, title: 'Unauthorized' },
  'wrong-credentials': { status: 401, title: 'Unauthorized' },
  'not-allowed': { status: 403, title: 'Forbidden' },
  'foreign-origin': { status: 403, title: 'Forbidden' },
  'limit-reached': { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  'method-not-allowed': { status: 405, title: 'Method Not Allowed' },
  conflict: { status: 409, title: 'Conflict' },
  'in-use': { status: 409, title: 'Conflict' },
  'token-gone': { status: 410, title: 'Gone' },
  'precondition-failed': { status: 412, title: 'Precondition Failed' },
  'body-too-large': { status: 413, title: 'Content Too Large' },
  'wrong-content-type': { status: 415, title: 'Unsupported Media Type' },
  'unknown-host': { status: 421, title: 'Misdirected Request' },
  unprocessable: { status: 422, title: 'Unprocessable Content' },
  'too-many-requests': { status: 429, title: 'Too Many Requests' },
  'internal-error': { status: 500, title: 'Internal Server Error' },
  'not-reached': { status: 502, title: 'Bad Gateway' },
  'not-available': { status: 503, title: 'Service Unavailable' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems
