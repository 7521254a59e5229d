/** What an answer became when it was held to a schema, for answers that are given more than once. */
const checked = new WeakMap<object, Map<object, unknown>>()

type Kept = { answer: object; weight: number }

/**
 * Answers that hold for good under their key: made once, held to their schema once, then handed to whoever asks next.
 * Nobody may change one. A key names all that the answer depends on, what its caller may see included.
 */
export class LastingAnswers {
  readonly #kept = new Map<string, Kept>()
  readonly #most: number
  #weight = 0

  /** @param most characters of JSON that all answers may have together */
  constructor(most: number) {
    this.#most = most
  }

  /** A key belongs to one kind of answer, so it tells its type, too. */
  async find<Answer extends object>(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.#kept.get(key)
    if (known) {
      // The last one asked for is the last to go.
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known.answer as Answer
    }
    const answer = await make()
    this.#keep(key, { answer, weight: JSON.stringify(answer).length })
    checked.set(answer, new Map())
    return answer
  }

  #keep(key: string, kept: Kept): void {
    this.#weight += kept.weight - (this.#kept.get(key)?.weight ?? 0)
    this.#kept.set(key, kept)
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#most) break
      this.#kept.delete(oldest)
      this.#weight -= weight
    }
  }
}

/** Holds an answer to its schema; one that lasts is held to it once. */
export function checkOnce<Checked>(schema: object, answer: unknown, check: () => Checked): Checked {
  const results = typeof answer === 'object' && answer !== null ? checked.get(answer) : undefined
  if (!results) return check()
  if (!results.has(schema)) results.set(schema, check())
  return results.get(schema) as Checked
}
