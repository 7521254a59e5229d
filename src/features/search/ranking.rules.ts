import type { Query, Term } from './query.rules.ts'
import { isStopWord, singular, tokensOf, wholeName, wholePath } from './words.rules.ts'

/** What an entry of the index says of itself. */
export type Rankable = {
  kind: string
  title: string
  key: string
  path: string | null
  method: string | null
  parameters: string
  deprecated: boolean
  api_name: string
}

/** Where the words of the query were found; the least good place among them. */
export type Place = 'name' | 'path' | 'api' | 'parameter' | 'text'

/** What a word is worth where it is found. */
const worth = { name: 10, key: 9.5, path: 7.5, api: 6, parameter: 4.5, text: 2 }
const places: Place[] = ['name', 'path', 'api', 'parameter', 'text']
const kinds: Record<string, number> = { api: 6, operation: 4, document: 3, schema: 0, webhook: 1, message: 1 }
/**
 * What it is worth that the query is a name as a whole, says its words, or begins it. Who types the name of an API means
 * the API, whatever else is called like it.
 */
const whole = { api: 150, apiAndMore: 125, name: 100, words: 60, apiBegun: 60, begun: 30 }

/** `spoken`: how many words of the query it holds. */
export type Rank = { score: number; place: Place; parameter: string | undefined; spoken: number }

/**
 * How well an entry answers: exact names, then beginnings, then words, then near words; names before all else. It was
 * found because it holds every word, so one that stands in no name stands in its text; `loose` where it need not.
 */
export function rank(query: Query, entry: Rankable, loose = false): Rank {
  const names = [entry.title, ...(entry.kind === 'document' ? [] : [entry.key])]
  const words = names.map(contentWords)
  const fields: { place: Place; worth: number; words: () => string[] }[] = [
    { place: 'name', worth: worth.name, words: () => [...(words[0] ?? []), ...joinedWords(entry.title)] },
    { place: 'name', worth: worth.key, words: () => [...(words[1] ?? []), ...joinedWords(names[1] ?? '')] },
    { place: 'path', worth: worth.path, words: () => contentWords(entry.path ?? '') },
    { place: 'api', worth: worth.api, words: () => contentWords(entry.api_name) },
    { place: 'parameter', worth: worth.parameter, words: () => contentWords(entry.parameters) },
  ]
  const lists: string[][] = []
  let sum = 0
  let spoken = 0
  let lowest: Place = 'name'
  let parameter: string | undefined
  for (const term of query.terms) {
    let best = loose ? 0 : worth.text
    let where: Place = 'text'
    for (const [at, field] of fields.entries()) {
      // No word of a lesser place can win any more.
      if (best >= field.worth) break
      const list = lists[at] ?? field.words()
      lists[at] = list
      for (const word of list) {
        const value = likeness(term, word) * field.worth
        if (value <= best) continue
        best = value
        where = field.place
        if (where === 'parameter') parameter = word
      }
    }
    sum += best
    if (best > 0) spoken++
    if (places.indexOf(where) > places.indexOf(lowest)) lowest = where
  }
  const score =
    (sum / query.terms.length) * 10 +
    wholeness(query, entry, names, words) +
    Math.max(...words.map((list) => coverage(query, list))) * 20 +
    (query.method !== undefined && query.method === entry.method ? 60 : 0) +
    (lowest === 'name' ? (kinds[entry.kind] ?? 0) : 0) -
    (entry.deprecated ? 8 : 0)
  return { score, place: lowest, parameter: lowest === 'parameter' ? parameter : undefined, spoken }
}

/** Whether the query is one of the names, says the same words as one, or begins one. */
function wholeness(query: Query, entry: Rankable, names: string[], words: string[][]): number {
  const isApi = entry.kind === 'api'
  const wholes = names.map(wholeName)
  if (wholes.includes(query.name)) return isApi ? whole.api : whole.name
  const path = entry.path === null || query.path === undefined ? undefined : wholePath(entry.path)
  if (path !== undefined && path === query.path) return whole.name
  if (words.some((one) => saysTheSame(query, one))) return isApi ? whole.api : whole.words
  if (isApi && words.some((one) => goesOn(query, one))) return whole.apiAndMore
  if (wholes.some((name) => name.startsWith(query.name))) return isApi ? whole.apiBegun : whole.begun
  return path?.startsWith(query.path ?? '') ? whole.begun : 0
}

/** Whether the words begin with those of the query, each of them typed to its end. */
const goesOn = ({ terms }: Query, words: string[]): boolean =>
  terms.every((term, at) => words[at] !== undefined && likeness(term, words[at]) >= sameWord)

function saysTheSame({ terms }: Query, words: string[]): boolean {
  return (
    words.length > 0 &&
    terms.every((term) => words.some((word) => likeness(term, word) >= sameWord)) &&
    words.every((word) => terms.some((term) => likeness(term, word) >= sameWord))
  )
}

/** How much of a name the query speaks of, from 0 to 1. */
function coverage({ terms }: Query, words: string[]): number {
  if (words.length === 0) return 0
  const spoken = words.filter((word) => terms.some((term) => likeness(term, word) > 0))
  return spoken.length / words.length
}

/** From here on it is the word itself: in the plural, or in camel case. */
const sameWord = 0.95

/** From 0 (another word) to 1 (this word). */
function likeness(term: Term, word: string): number {
  if (word === term.word) return 1
  if (singular(word) === term.singular) return 0.97
  if (term.parts.includes(word)) return sameWord
  if (term.prefix && word.startsWith(term.singular)) return 0.7 + (0.2 * term.singular.length) / word.length
  const near = term.near.indexOf(word)
  const nearest = near < 0 ? term.near.indexOf(singular(word)) : near
  return nearest < 0 ? 0 : 0.6 - nearest * 0.03
}

/** The words of a text that say something; of camel case the parts. */
function contentWords(text: string): string[] {
  if (text === '') return []
  return tokensOf(text)
    .flatMap(({ word, parts }) => (parts.length > 0 ? parts : [word]))
    .filter((word) => !isStopWord(word))
}

/** Words in camel case as one word. */
const joinedWords = (text: string): string[] =>
  tokensOf(text)
    .filter(({ parts }) => parts.length > 0)
    .map(({ word }) => word)

/** The places of a text where words of the query stand. */
export function marksIn(query: Query, text: string): { start: number; length: number }[] {
  const marks = []
  for (const { word, parts, start, end } of tokensOf(text)) {
    const fits = query.terms.some((term) => likeness(term, word) > 0 || parts.some((part) => likeness(term, part) > 0))
    if (fits) marks.push({ start, length: end - start })
  }
  return marks
}

const excerptLength = 180

/** A piece of a long text around the first word of the query; its beginning where none stands in it. */
export function excerptOf(query: Query, text: string): string {
  if (text.length <= excerptLength) return text
  const found = marksIn(query, text.slice(0, 20_000))[0]?.start ?? 0
  const from = found < excerptLength - 40 ? 0 : text.lastIndexOf(' ', found - 40) + 1
  const end = text.lastIndexOf(' ', from + excerptLength)
  const piece = text.slice(from, end > from + 60 ? end : from + excerptLength)
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < text.length ? '…' : ''}`
}
