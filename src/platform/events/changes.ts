/** Events that change nothing of what is remembered: people come and go without a page becoming another. */
const unseen = /^(developer|application|registration|credential|operator|operator-token|mail|session)\./

/** A change that was begun and never announced was rolled back. Milliseconds. */
const longestDoubt = 2_000
const longestAge = 60_000
const mostRecalled = 10_000

/**
 * Whether what was read from the database still holds. Nothing does unless every change is heard: not before the event
 * bell hangs, not while its connection is lost, and not between the moment a change is begun in this process and the
 * moment it is announced.
 */
export class Changes {
  /** Another one after each change: what was begun under an earlier one may be out of date. */
  version = 0
  readonly #now: () => number
  readonly #recalled = new Map<string, { value: unknown; at: number }>()
  readonly #forgetters: (() => void)[] = []
  #isListening = false
  #doubts: { type: string; until: number }[] = []

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Whether what is remembered may be used, and what is read now may be remembered. */
  get areKnown(): boolean {
    if (this.#doubts.length > 0) this.#doubts = this.#doubts.filter(({ until }) => this.#now() < until)
    return this.#isListening && this.#doubts.length === 0
  }

  /** Runs `forget` whenever something changed. */
  onChange(forget: () => void): void {
    this.#forgetters.push(forget)
  }

  /**
   * What `read` gave when it was last asked, as long as nothing changed since. For small things that nearly every request
   * needs. Nothing is remembered of what was not there: anybody can ask for that under any name.
   */
  async recall<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.areKnown ? this.#recalled.get(key) : undefined
    if (known && this.#now() - known.at <= longestAge) return known.value as Value
    const { version } = this
    const value = await read()
    if (value !== undefined && this.areKnown && version === this.version) {
      if (this.#recalled.size >= mostRecalled) this.#recalled.clear()
      this.#recalled.set(key, { value, at: this.#now() })
    }
    return value
  }

  /** A change was announced; without a type anything may have changed meanwhile, and from now on changes are heard. */
  hear(type: string | undefined): void {
    this.#isListening = true
    if (type !== undefined && unseen.test(type)) return
    this.#forget()
    const announced = this.#doubts.findIndex((doubt) => doubt.type === type)
    if (announced >= 0) this.#doubts.splice(announced, 1)
  }

  /** A change is about to be committed by this process: until it is announced nobody knows what still holds. */
  doubt(type: string): void {
    if (unseen.test(type)) return
    this.#forget()
    this.#doubts.push({ type, until: this.#now() + longestDoubt })
  }

  /** Changes are no longer heard. */
  close(): void {
    this.#isListening = false
    this.#forget()
  }

  #forget(): void {
    this.version++
    this.#recalled.clear()
    for (const forget of this.#forgetters) forget()
  }
}
