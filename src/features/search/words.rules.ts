/*
 * How texts become words, for the index and for queries alike. PostgreSQL only keeps and finds them, so the same words
 * are found on every PostgreSQL, whatever its locale and extensions. A change here asks for a migration that marks every
 * API as stale.
 */

/** Too frequent to say anything; whole names still hold them. */
const stopWords = new Set(
  'a an and are as at be by can do does for from has have how i if in into is it its of on or that the this to what when which will with you your'.split(
    ' ',
  ),
)
const longestWord = 60
/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
/** Letters that do not come apart into a base and a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const special = /[ßøæœłđðþı]/gu
const camelEdge = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u

/** Lower case without diacritics: `Größe` is `grosse`. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most text is ASCII, and this is done for each word of each description.
  if (/^[\0-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
}

/** A word as it stands in a text; `parts` where it is written in camel case. */
export type Token = { word: string; parts: string[]; start: number; end: number }

/** The words of a text with their places, stop words among them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{Mark}]+/gu)) {
    const raw = match[0]
    if (unspaced.test(raw)) {
      for (const { segment, index } of segmenter.segment(raw)) {
        const start = match.index + index
        tokens.push({ word: cut(segment), parts: [], start, end: start + segment.length })
      }
      continue
    }
    const parts = raw.split(camelEdge)
    tokens.push({
      word: cut(raw),
      parts: parts.length > 1 ? parts.map(cut) : [],
      start: match.index,
      end: match.index + raw.length,
    })
  }
  return tokens
}

const cut = (text: string): string => fold(text).slice(0, longestWord)

/** The singular of an English plural, else the word itself. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (/(ss|us|is|news)$/.test(word)) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(sses|shes|ches|xes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

export const isStopWord = (word: string): boolean => stopWords.has(word)

/**
 * The words that texts are found by: whole and in parts, as written and in the singular. At most so many.
 * `plain` are those of them that somebody may type letter by letter: no camel case run together.
 */
export function wordsOf(texts: (string | null | undefined)[], most: number): { words: string[]; plain: string[] } {
  const words = new Set<string>()
  const plain = new Set<string>()
  for (const text of texts) {
    if (!text) continue
    for (const { word, parts } of tokensOf(text)) {
      if (words.size >= most) return { words: [...words], plain: [...plain] }
      if (parts.length > 0) words.add(word)
      for (const one of parts.length > 0 ? parts : [word]) {
        if (one === '' || stopWords.has(one)) continue
        for (const form of [one, singular(one)]) {
          words.add(form)
          plain.add(form)
        }
      }
    }
  }
  return { words: [...words], plain: [...plain] }
}

/** A name as a whole, by which it is found exactly or by its beginning: `Create an issue` is `create an issue`. */
export function wholeName(text: string): string {
  return tokensOf(text)
    .flatMap(({ word, parts }) => (parts.length > 0 ? parts : [word]))
    .join(' ')
    .slice(0, 200)
}

/** A path as a whole; it keeps its signs. */
export const wholePath = (path: string): string => fold(path).slice(0, 200)

/** Markdown and HTML without their signs, good enough for words and excerpts. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```[^\n]*\n|`/g, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}\.)\s+/gm, '')
    .replace(/[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
