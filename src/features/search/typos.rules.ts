/*
 * Words that were mistyped are found by what is left of both words when letters are taken out (symmetric deletion):
 * one look-up in an index instead of comparing with each word there is.
 */

const shortest = 4
/** Keys come from the beginning of a word only, so that long words do not have hundreds. */
const reach = 8
/** Keys of a shorter beginning find words that are not typed to their end. */
const early = 5

/** How many letters may be wrong, missing, too many or swapped. */
export function allowedTypos(word: string): number {
  const length = [...word].length
  return length < shortest ? 0 : length < 8 ? 1 : 2
}

/** By what an indexed word is found. */
export function nearKeys(word: string): string[] {
  const letters = [...word]
  if (letters.length < shortest) return []
  const keys = deletions(letters.slice(0, reach), letters.length < 8 ? 1 : 2)
  if (letters.length > early + 1) for (const key of deletions(letters.slice(0, early), 1)) keys.add(`~${key}`)
  return [...keys]
}

/** By what words near a typed one are looked for. `unfinished`: more letters may follow. */
export function soughtKeys(word: string, unfinished: boolean): string[] {
  const letters = [...word]
  if (letters.length < shortest) return []
  const keys = deletions(letters.slice(0, reach), letters.length < 8 ? 1 : 2)
  if (unfinished && letters.length > early) {
    for (const key of deletions(letters.slice(0, early), 1)) keys.add(`~${key}`)
  }
  return [...keys]
}

function deletions(letters: string[], most: number): Set<string> {
  let level = [letters]
  const found = new Set([letters.join('')])
  for (let round = 0; round < most; round++) {
    level = level.flatMap((one) => one.map((_, at) => one.toSpliced(at, 1)))
    for (const one of level) found.add(one.join(''))
  }
  return found
}

/**
 * The number of letters to change, add, take out or swap with their neighbour (optimal string alignment). With `prefix`
 * the least over all beginnings of `word`: what it takes to be on the way to it.
 */
export function distance(typed: string, word: string, prefix = false): number {
  const left = [...typed]
  const right = [...word]
  let before: number[] = []
  let last = right.map((_, at) => at + 1)
  last.unshift(0)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      }
      current.push(cost)
    }
    before = last
    last = current
  }
  return prefix ? Math.min(...last) : (last.at(-1) ?? 0)
}

/** The words that somebody may have meant, the likeliest first. */
export function likelyWords(typed: string, candidates: string[], unfinished: boolean, most = 8): string[] {
  const allowed = allowedTypos(typed)
  return candidates
    .map((word) => {
      const whole = distance(typed, word)
      const begun = unfinished ? distance(typed, word, true) : whole
      // Being on the way to a word is as good as the word, but comes after it.
      return { word, far: Math.min(whole, begun + 0.5), first: word[0] === typed[0] ? 0 : 1 }
    })
    .filter(({ far }) => far < allowed + 1)
    .sort((one, other) => one.far - other.far || one.first - other.first || (one.word < other.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word)
}
