import { en } from './en.ts'

export type Texts = typeof en

const catalogs = { en } satisfies Record<string, Texts>

export type Language = keyof typeof catalogs

export const defaultLanguage: Language = 'en'

export function textsIn(language: Language): Texts {
  return catalogs[language]
}

/** The best language we have for an `Accept-Language` header (RFC 9110, 12.5.4); a language of weight 0 is refused. */
export function pickLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { base: tag.toLowerCase().split('-')[0] ?? '', weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter((choice) => choice.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.map((choice) => choice.base).find(isLanguage) ?? defaultLanguage
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(catalogs, tag)
}
