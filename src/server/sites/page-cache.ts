import { createHash } from 'node:crypto'
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
/** A change that was begun and never announced was rolled back. */
const longestDoubt = 2_000

/** Events that change nothing a visitor sees: people come and go without emptying the cache. */
const unseen = /^(developer|application|registration|credential|operator|operator-token|mail|session)\./

/**
 * Pages for visitors, kept until something that pages show changes (speed.md). It hands out nothing unless it hears of
 * every change: not before the event bell hangs, not while its connection is lost, and not between the moment a change
 * is begun in this process and the moment it is announced.
 */
export class PageCache {
  readonly #pages = new Map<string, KeptPage & { at: number; size: number }>()
  readonly #now: () => number
  #bytes = 0
  #version = 0
  #isListening = false
  #doubtUntil = 0

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** A page that may be shown as it is. */
  find(key: string): KeptPage | undefined {
    const page = this.#isOpen() ? this.#pages.get(key) : undefined
    if (!page || this.#now() - page.at > longestAge) return undefined
    // The last one asked for is the last to go.
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** To be called before the first read of a page; undefined where nothing is kept now. */
  begin(key: string): Ticket | undefined {
    return this.#isOpen() ? { key, version: this.#version } : undefined
  }

  /** Keeps a page unless something changed since it was begun. Its etag is of what is shown. */
  keep(ticket: Ticket, text: string, headers: Record<string, string>): KeptPage {
    const body = Buffer.from(text)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    const page: KeptPage = { body, headers, etag, encoded: new Map() }
    if (!this.#isOpen() || ticket.version !== this.#version) return page
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

  /** A change was announced; without a type anything may have changed meanwhile, and from now on changes are heard. */
  hear(type: string | undefined): void {
    this.#isListening = true
    if (type !== undefined && unseen.test(type)) return
    this.#clear()
    this.#doubtUntil = 0
  }

  /** A change is about to be committed by this process: until it is announced nobody knows which pages still hold. */
  doubt(type: string): void {
    if (unseen.test(type)) return
    this.#clear()
    this.#doubtUntil = this.#now() + longestDoubt
  }

  /** Changes are no longer heard. */
  close(): void {
    this.#isListening = false
    this.#clear()
  }

  #isOpen(): boolean {
    return this.#isListening && this.#now() >= this.#doubtUntil
  }

  #clear(): void {
    this.#version++
    this.#pages.clear()
    this.#bytes = 0
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.size ?? 0
    this.#pages.delete(key)
  }
}
