export const LANGUAGES = ['en', 'de', 'fr', 'nl', 'nb'] as const
export type Language = (typeof LANGUAGES)[number]

/** The words this demonstration knows: English, German, French, Dutch, Norwegian. */
const WORDS = `
bill of lading|Konnossement|connaissement|cognossement|konnossement
consignment note|Frachtbrief|lettre de voiture|vrachtbrief|fraktbrev
damage report|Schadensmeldung|constat d’avarie|schaderapport|skaderapport
customs declaration|Zollanmeldung|déclaration en douane|douaneaangifte|tolldeklarasjon
customs duty|Zoll|droits de douane|douanerechten|toll
port of arrival|Ankunftshafen|port d’arrivée|haven van aankomst|ankomsthavn
port of departure|Abgangshafen|port de départ|haven van vertrek|avgangshavn
gross weight|Bruttogewicht|poids brut|brutogewicht|bruttovekt
net weight|Nettogewicht|poids net|nettogewicht|nettovekt
country of origin|Ursprungsland|pays d’origine|land van oorsprong|opprinnelsesland
dangerous goods|Gefahrgut|marchandises dangereuses|gevaarlijke stoffen|farlig gods
on arrival|bei Ankunft|à l’arrivée|bij aankomst|ved ankomst
refused delivery|verweigerte die Annahme|a refusé la livraison|weigerde de levering|nektet mottak
pallets of|Paletten|palettes de|pallets|paller
container|Container|conteneur|container|container
consignee|Empfänger|destinataire|geadresseerde|mottaker
consignor|Absender|expéditeur|afzender|avsender
carrier|Frachtführer|transporteur|vervoerder|transportør
shipment|Sendung|envoi|zending|sending
invoice|Rechnung|facture|factuur|faktura
pallets|Paletten|palettes|pallets|paller
pallet|Palette|palette|pallet|pall
cargo|Ladung|cargaison|lading|last
freight|Fracht|fret|vracht|frakt
harbour|Hafen|port|haven|havn
ship|Schiff|navire|schip|skip
draught|Tiefgang|tirant d’eau|diepgang|dypgang
berth|Liegeplatz|poste à quai|ligplaats|kaiplass
crane|Kran|grue|kraan|kran
rope|Tau|cordage|touw|tauverk
seal|Plombe|plombage|verzegeling|plombering
goods|Ware|marchandises|goederen|varer
damaged|beschädigt|endommagé|beschadigd|skadet
missing|fehlend|manquant|ontbrekend|manglende
attached|beigefügt|joint|bijgevoegd|vedlagt
delivered|angeliefert|livré|geleverd|levert
arrived|angekommen|arrivé|aangekomen|ankommet
paid|bezahlt|payé|betaald|betalt
pays|zahlt|paie|betaalt|betaler
wet|nass|mouillé|nat|våt
one|eine|un|een|en
two|zwei|deux|twee|to
three|drei|trois|drie|tre
ten|zehn|dix|tien|ti
the|die|le|de|den
and|und|et|en|og
with|mit|avec|met|med
without|ohne|sans|zonder|uten
from|von|de|van|fra
is|ist|est|is|er
are|sind|sont|zijn|er
was|wurde|était|werd|ble
were|waren|étaient|waren|var
not|nicht|pas|niet|ikke
please|bitte|veuillez|alstublieft|vennligst
thank you|danke|merci|dank u|takk
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

export type Term = { source: string; target: string }

/** From one language to another, the longest phrase first. */
export function termsFor(source: Language, target: Language): Term[] {
  const [from, to] = [LANGUAGES.indexOf(source), LANGUAGES.indexOf(target)]
  const terms = WORDS.map((row) => ({ source: row[from] ?? '', target: row[to] ?? '' }))
  return longestFirst(terms)
}

export function longestFirst(terms: Term[]): Term[] {
  return [...terms].sort((a, b) => b.source.length - a.source.length)
}

const MARKS: Record<Language, string[]> = {
  en: ['the', 'of', 'and', 'is', 'was', 'to', 'with', 'on'],
  de: ['der', 'die', 'das', 'und', 'ist', 'wurde', 'mit', 'nicht'],
  fr: ['le', 'la', 'les', 'et', 'est', 'des', 'avec', 'pas'],
  nl: ['de', 'het', 'een', 'en', 'van', 'zijn', 'met', 'niet'],
  nb: ['det', 'og', 'er', 'ikke', 'med', 'ble', 'til', 'som'],
}

/** How likely a text is in each language, the likeliest first, adding up to one. */
export function detect(text: string): { language: Language; confidence: number }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = LANGUAGES.map((language) => {
    const at = LANGUAGES.indexOf(language)
    const known = new Set(WORDS.flatMap((row) => (row[at] ?? '').toLowerCase().split(' ')))
    const score = words.reduce((sum, word) => sum + (MARKS[language].includes(word) ? 3 : known.has(word) ? 2 : 0), 0.1)
    return { language, score }
  })
  const total = scores.reduce((sum, { score }) => sum + score, 0)
  return scores
    .map(({ language, score }) => ({ language, confidence: Math.round((score / total) * 100) / 100 }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
}

/** Puts known words into the other language; the rest, and what stands in braces, stays as it is. */
export function translate(text: string, own: Term[], terms: Term[]): { text: string; used: string[] } {
  const used = new Set<string>()
  const all = [...longestFirst(own), ...terms].map((term) => ({ ...term, lower: term.source.toLowerCase() }))
  const lower = text.toLowerCase()
  let result = ''
  for (let at = 0; at < text.length; ) {
    const brace = text[at] === '{' ? text.indexOf('}', at) : -1
    const isStart = at === 0 || !isLetter(text[at - 1])
    const end = (length: number): boolean => !isLetter(text[at + length])
    const term = isStart ? all.find((one) => lower.startsWith(one.lower, at) && end(one.lower.length)) : undefined
    if (brace > 0) {
      result += text.slice(at, brace + 1)
      at = brace + 1
    } else if (term) {
      const isFirst = /(^|[.!?\n#]\s*)$/.test(text.slice(Math.max(0, at - 6), at)) && isUpper(text[at])
      result += isFirst ? term.target.charAt(0).toUpperCase() + term.target.slice(1) : term.target
      if (own.includes(own.find((one) => one.source === term.source) as Term)) used.add(term.source)
      at += term.lower.length
    } else result += text[at++]
  }
  return { text: result, used: [...used] }
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

function isUpper(sign: string | undefined): boolean {
  return sign !== undefined && sign !== sign.toLowerCase()
}
