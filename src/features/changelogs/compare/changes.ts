// What a comparison finds, and the list that it is collected in.

/** Who hands the value over: clients send it, or they receive it. Of the one narrowing breaks, of the other widening. */
export type Way = 'sent' | 'received'

export type ChangeKind = 'added' | 'removed' | 'changed' | 'deprecated' | 'undeprecated'

export type Found = {
  rule: string
  kind: ChangeKind
  /** Where below the place, such as `owner.keys[].id`; null for the place itself. */
  path: string | null
  /** One sentence that says what is different. */
  text: string
  /** Why callers who do nothing may fail now; null where they do not. */
  reason: string | null
}

/** The same change in several places, such as two media types, is one. */
export type Change = Found & { places: string[] }

/** What happened to one operation, or, where `operation_id` is null, to the API as a whole. */
export type Group = {
  operation_id: string | null
  method: string | null
  path: string | null
  summary: string | null
  change: ChangeKind
  /** Hidden wherever internal operations are: it is internal now or was before. */
  internal: boolean
  /** Hidden wherever deprecated operations are: it was deprecated all the time. */
  deprecated: boolean
  breaking: number
  total: number
  /** The first of them. */
  changes: Change[]
}

const MOST_CHANGES = 200
const MOST_PLACES = 20
const MOST_TEXT = 500

/** Changes of one operation in the order they were found, those that break first. */
export class Ledger {
  readonly #changes = new Map<string, Change>()
  #untold = 0
  #untoldBreaking = 0

  /** @param place where, such as `Response 200`; empty for the operation itself */
  add(place: string, found: Found): void {
    const key = [found.rule, found.path ?? '', found.text, found.reason ?? ''].join('\n')
    const known = this.#changes.get(key)
    if (known) {
      if (place !== '' && known.places.length < MOST_PLACES && !known.places.includes(place)) known.places.push(place)
    } else if (this.#changes.size >= MOST_CHANGES * 5) {
      this.#untold++
      if (found.reason !== null) this.#untoldBreaking++
    } else {
      const { path } = found
      const short = { ...found, path: path === null ? null : cut(path), text: cut(found.text) }
      this.#changes.set(key, { ...short, places: place === '' ? [] : [cut(place)] })
    }
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0
  }

  /** Takes out what the other ledgers say, too. */
  without(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#changes.delete(key)
  }

  entries(): IterableIterator<[string, Change]> {
    return this.#changes.entries()
  }

  read(): Pick<Group, 'breaking' | 'total' | 'changes'> {
    const all = [...this.#changes.values()]
    const breaking = all.filter(({ reason }) => reason !== null)
    const rest = all.filter(({ reason }) => reason === null)
    return {
      breaking: breaking.length + this.#untoldBreaking,
      total: all.length + this.#untold,
      changes: [...breaking, ...rest].slice(0, MOST_CHANGES),
    }
  }
}

function cut(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).toWellFormed()}…` : text
}

/** A value of a document as a sentence may repeat it. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text
}

/** A few values in a row: `a, b and 3 more`. */
export function listed(values: unknown[], most = 8): string {
  const said = values.slice(0, most).map(shown)
  const left = values.length - said.length
  if (left > 0) return `${said.join(', ')} and ${left} more`
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}
