import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { defaultLanguage, type Language, type Texts, textsIn } from '../texts/index.ts'

/** Who reads the page: what words, numbers and relative dates depend on. */
export type Reader = {
  language: Language
  /** BCP 47 tag for Intl. A cached page may depend on the language only, so it is the language unless the caller knows more. */
  locale: string
  texts: Texts
  now: Date
}

export function readerFor(language: Language, now: Date = new Date()): Reader {
  // British English has the day before the month and a 24-hour clock, which more readers of English expect than not.
  return { language, locale: language === 'en' ? 'en-GB' : language, texts: textsIn(language), now }
}

export const ReaderContext = createContext<Reader | undefined>(undefined)

export function useReader(): Reader {
  return useContext(ReaderContext) ?? readerFor(defaultLanguage)
}
