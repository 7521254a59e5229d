import { type FieldError, invalid } from './http.ts'

type Values = Record<string, unknown>

/** Reads the fields of a body or query; what is wrong with any of them is said at once by `done`. */
export class Fields {
  readonly #values: Values
  readonly #prefix: string
  readonly #errors: FieldError[]

  constructor(values: unknown, prefix = '', errors: FieldError[] = []) {
    this.#errors = errors
    this.#prefix = prefix
    const isObject = typeof values === 'object' && values !== null && !Array.isArray(values)
    if (!isObject) this.#errors.push({ field: prefix.slice(0, -1) || 'body', message: 'must be an object' })
    this.#values = isObject ? (values as Values) : {}
  }

  static ofQuery(query: URLSearchParams): Fields {
    return new Fields(Object.fromEntries(query))
  }

  done(): void {
    if (this.#errors.length > 0) throw invalid(this.#errors)
  }

  wrong(name: string, message: string): void {
    this.#errors.push({ field: this.#prefix + name, message })
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== null
  }

  within(name: string): Fields {
    return new Fields(this.#values[name], `${this.#prefix}${name}.`, this.#errors)
  }

  text(name: string, { most = 1000, pattern }: { most?: number; pattern?: RegExp } = {}): string {
    const value = this.#values[name]
    if (typeof value !== 'string' || value.length === 0) this.wrong(name, 'must be a text')
    else if (value.length > most) this.wrong(name, `must have at most ${most} characters`)
    else if (pattern && !pattern.test(value)) this.wrong(name, 'does not have the right form')
    else return value
    return ''
  }

  textOrNull(name: string, options: { most?: number; pattern?: RegExp } = {}): string | null {
    return this.has(name) ? this.text(name, options) : null
  }

  /** A whole number; a query gives it as text. */
  integer(name: string, least: number, most: number, fallback?: number): number {
    if (!this.has(name) && fallback !== undefined) return fallback
    const value = this.#values[name]
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
    this.wrong(name, `must be a whole number from ${least} to ${most}`)
    return least
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback?: Choice): Choice {
    if (!this.has(name) && fallback !== undefined) return fallback
    const found = choices.find((choice) => choice === this.#values[name])
    if (found === undefined) this.wrong(name, `must be one of ${choices.join(', ')}`)
    return found ?? (choices[0] as Choice)
  }

  choiceOrNull<Choice extends string>(name: string, choices: readonly Choice[]): Choice | null {
    return this.has(name) ? this.choice(name, choices) : null
  }

  list(name: string, least: number, most: number): unknown[] {
    const value = this.#values[name]
    if (Array.isArray(value) && value.length >= least && value.length <= most) return value
    this.wrong(name, `must be a list of ${least} to ${most}`)
    return []
  }

  texts(name: string, least: number, most: number): string[] {
    const items = this.list(name, least, most)
    if (!items.every((item) => typeof item === 'string' && item.length > 0)) this.wrong(name, 'must hold texts only')
    return items.filter((item) => typeof item === 'string')
  }

  /** The texts between commas, each one of `choices`. */
  choices<Choice extends string>(name: string, choices: readonly Choice[]): Choice[] | null {
    if (!this.has(name)) return null
    const parts = String(this.#values[name]).split(',')
    const found = choices.filter((choice) => parts.includes(choice))
    if (found.length !== new Set(parts).size) this.wrong(name, `must be some of ${choices.join(', ')}`)
    return found
  }

  time(name: string): number {
    const value = this.#values[name]
    const time =
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN
    if (Number.isNaN(time)) this.wrong(name, 'must be a time such as 2026-05-03T00:00:00Z')
    return Number.isNaN(time) ? 0 : time
  }

  timeOrNull(name: string): number | null {
    return this.has(name) ? this.time(name) : null
  }

  day(name: string): number {
    const value = this.#values[name]
    const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN
    if (Number.isNaN(time)) this.wrong(name, 'must be a day such as 2026-05-04')
    return Number.isNaN(time) ? 0 : time
  }
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `${prefix}_${Array.from(bytes, (byte) => LETTERS[byte % 32]).join('')}`
}

export function timeText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** A map that forgets the oldest, so that a demonstration can run for months. */
export class Shelf<Item> extends Map<string, Item> {
  static readonly most = 2_000

  override set(key: string, item: Item): this {
    super.set(key, item)
    const [oldest] = this.keys()
    if (this.size > Shelf.most && oldest !== undefined) this.delete(oldest)
    return this
  }
}
