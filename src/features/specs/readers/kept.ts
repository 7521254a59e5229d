// What references led to, kept for the next that lead there: large documents name the same schemas thousands of times.

import type { Schema } from '../model.ts'
import { requiredNames } from './all-of.ts'

/** Schemas, and the characters of their texts. */
export type Taken = { schemas: number; characters: number }

/** A schema and what it costs the operation that holds it. */
export type Measured = Taken & { schema: Schema }

/** What was read of a reference, and what that hung on. */
export type Kept = Taken & {
  /** Shared: whoever changes it makes a copy. Null where there was no room for it. */
  schema: Schema | null
  /** How many levels it goes below the one it stands on. */
  height: number
  /** Where the references in it lead. Whoever stands inside one of them reads anew, since it ends there as a cycle. */
  places: ReadonlySet<string>
  /**
   * What it had taken when it last asked whether there was room, null if it never did. Where there is room for that, it
   * is read to its end, and comes out the same.
   */
  asked: Taken | null
}

/** Schemas and places kept at most: what is left out is read once more. */
const MOST_KEPT = 1_000_000

/** By reference, and by how many references deep it may go on. */
export class KeptSchemas {
  readonly #kept = new Map<string, Kept[]>()
  #room = MOST_KEPT

  find(reference: string, deep: number): Kept | undefined {
    return this.#kept.get(reference)?.[deep]
  }

  add(reference: string, deep: number, kept: Kept): void {
    const size = kept.schemas + kept.places.size
    if (size > this.#room) return
    const byDepth = this.#kept.get(reference) ?? []
    if (byDepth[deep]?.schema && !kept.schema) return
    this.#room -= size
    byDepth[deep] = kept
    this.#kept.set(reference, byDepth)
  }
}

export function copyOf(schema: Schema): Schema {
  const copy = { ...schema }
  const required = requiredNames.get(schema)
  if (required) requiredNames.set(copy, required)
  return copy
}

export function more(one: Taken, other: Taken): Taken {
  return { schemas: one.schemas + other.schemas, characters: one.characters + other.characters }
}

export function less(one: Taken, other: Taken): Taken {
  return { schemas: one.schemas - other.schemas, characters: one.characters - other.characters }
}
