/** A path of this site as a form or an address gave it, or the other one. A link must never lead elsewhere (WEB-6). */
export function wayBack(given: string, otherwise: string): string {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given) ? given : otherwise
}

/** A path with the word for what was done; its page says it in a sentence. */
export function withDone(path: string, done: string): string {
  const url = new URL(path, 'http://here.invalid')
  url.searchParams.set('done', done)
  return url.pathname + url.search + url.hash
}
