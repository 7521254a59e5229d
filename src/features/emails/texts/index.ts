import { en } from './en.ts'
import type { MailTexts } from './mail-texts.ts'

const catalogs = { en } satisfies Record<string, MailTexts>

export function textsIn(language: keyof typeof catalogs): MailTexts {
  return catalogs[language]
}
