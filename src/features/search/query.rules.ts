import { isStopWord, singular, tokensOf, wholeName, wholePath } from './words.rules.ts'

/** One word that was asked for. */
export type Term = {
  word: string
  singular: string
  /** Where it is written in camel case. */
  parts: string[]
  /** Longer words that begin like it will do. */
  prefix: boolean
  /** Words that may have been meant. Empty until nothing was found as typed. */
  near: string[]
}

export type Query = {
  terms: Term[]
  /** All of it as a name. */
  name: string
  /** All of it, or what stands behind the method, as a path. */
  path: string | undefined
  /** Upper case, where the text begins with one and goes on. */
  method: string | undefined
}

const methods = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
  'send',
  'receive',
])
const mostTerms = 10
/** Shorter words stand for themselves, but for the last one, which may be unfinished. */
const shortestPrefix = 3

/** Reads what somebody typed. Undefined when it holds no letter and no digit. */
export function readQuery(text: string): Query | undefined {
  const name = wholeName(text)
  if (name === '') return undefined
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const begins = methods.has(first.toLowerCase()) && rest.length > 0
  const behind = begins ? rest.join(' ') : text.trim()
  const path = behind.startsWith('/') && behind.length > 1 ? wholePath(behind) : undefined
  // Without a path behind it, `post` may as well be a thing.
  const method = begins && path !== undefined ? first.toUpperCase() : undefined
  const tokens = tokensOf(method === undefined ? text : behind).filter(({ word }) => word !== '')
  const telling = tokens.filter(
    ({ word }, at) => !isStopWord(word) || (at === tokens.length - 1 && tokens.length === 1),
  )
  const chosen = (telling.length > 0 ? telling : tokens).slice(0, mostTerms)
  const terms = chosen.map(({ word, parts }, at) => ({
    word,
    singular: singular(word),
    parts,
    prefix: at === chosen.length - 1 || word.length >= shortestPrefix,
    near: [],
  }))
  return { terms, name, path, method }
}

/* Texts in the form of PostgreSQL's tsquery. */

/** Whole names that begin like the query, or like it in the singular. */
export function wholeNames({ name, path }: Query): string {
  const last = /\S+$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - last.length) + singular(last)
  const names = [...new Set(name.startsWith(stem) ? [stem] : [name, stem]), ...(path === undefined ? [] : [path])]
  return names.map((one) => lexeme(`=${one}`, true)).join(' | ')
}

/** Entries with each of the terms, or with any of them. */
export function allTerms({ terms }: Query, joint: '&' | '|' = '&'): string {
  return terms.map((term) => `(${oneTerm(term)})`).join(` ${joint} `)
}

function oneTerm({ word, singular: stem, parts, prefix, near }: Term): string {
  const alternatives = new Set([lexeme(stem, prefix)])
  if (!prefix || !word.startsWith(stem)) alternatives.add(lexeme(word, prefix))
  if (parts.length > 0) alternatives.add(`(${parts.map((part) => lexeme(singular(part), prefix)).join(' & ')})`)
  for (const one of near) alternatives.add(lexeme(one, false))
  return [...alternatives].join(' | ')
}

function lexeme(text: string, prefix: boolean): string {
  return `'${text.replace(/[\\']/g, '$&$&')}'${prefix ? ':*' : ''}`
}
