/** What a request of ours is for: how long and how large it may get (SSRF-6), and what people are told of a failure (SSRF-8). */
export type Use = {
  /** Milliseconds from the first look-up to the last byte. */
  total: number
  /** Bytes of a body, after decompression. */
  bytes: number
  /** Redirects that are followed; each is checked anew (SSRF-5). */
  redirects: number
  failure: string
}

const second = 1_000
const kibibyte = 1_024
const mebibyte = 1_024 * kibibyte

/** Milliseconds until an answer must have begun. */
export const headersWithin = 5 * second
/** Requests at once for one portal or other owner. */
export const mostAtOnce = 20

export const uses = {
  tryIt: {
    total: 10 * second,
    bytes: 5 * mebibyte,
    redirects: 0,
    failure: 'The server could not be reached, or its answer took too long or was too large.',
  },
  specification: {
    total: 10 * second,
    // As much as an upload may have.
    bytes: 25 * mebibyte,
    redirects: 3,
    failure:
      'No OpenAPI or AsyncAPI document could be fetched from this address. It must be reachable from here by https within 10 seconds, and at most 25 MB.',
  },
} satisfies Record<string, Use>
