/** Picks the form of a word that a language uses for a count; `#` in it stands for the number as that language writes it. */
export function pluralIn(language: string) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count))
}
