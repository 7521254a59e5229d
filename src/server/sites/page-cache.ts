import { createHash } from 'node:crypto'
import type { Changes } from '../../platform/events/changes.ts'
import type { Coding } from './compression.ts'

/** A finished page: what is sent, and under which name browsers may ask for it again. */
export type KeptPage = {
  /** In UTF-8: what is sent again and again is not made into bytes each time. */
  body: Buffer
  headers: Record<string, string>
  etag: string
  /** The body as it was sent in a coding, made when it is first asked for. */
  encoded: Map<Coding, Buffer | undefined>
}

/** Filled in by whoever renders a page, with what `begin` gave before anything was read. */
export type Ticket = { key: string; version: number }

const mostBytes = 64 * 1024 * 1024
const longestAge = 60_000

/** Pages for visitors, kept until something that pages show changes (speed.md). */
export class PageCache {
  readonly #pages = new Map<string, KeptPage & { at: number; size: number }>()
  readonly #changes: Changes
  readonly #now: () => number
  #bytes = 0

  constructor(changes: Changes, now: () => number = () => performance.now()) {
    this.#changes = changes
    this.#now = now
    changes.onChange(() => {
      this.#pages.clear()
      this.#bytes = 0
    })
  }

  /** A page that may be shown as it is. */
  find(key: string): KeptPage | undefined {
    const page = this.#changes.areKnown ? this.#pages.get(key) : undefined
    if (!page || this.#now() - page.at > longestAge) return undefined
    // The last one asked for is the last to go.
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** To be called before the first read of a page; undefined where nothing is kept now. */
  begin(key: string): Ticket | undefined {
    return this.#changes.areKnown ? { key, version: this.#changes.version } : undefined
  }

  /** Keeps a page unless something changed since it was begun. Its etag is of what is shown. */
  keep(ticket: Ticket, text: string, headers: Record<string, string>): KeptPage {
    const body = Buffer.from(text)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    const page: KeptPage = { body, headers, etag, encoded: new Map() }
    if (!this.#changes.areKnown || ticket.version !== this.#changes.version) return page
    // A coded form or two come on top; they are small beside the text.
    const size = 2 * body.length + 1_000
    this.#drop(ticket.key)
    this.#pages.set(ticket.key, { ...page, at: this.#now(), size })
    this.#bytes += size
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= mostBytes) break
      this.#drop(oldest)
    }
    return page
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.size ?? 0
    this.#pages.delete(key)
  }
}
