export type CodeLanguage = 'json' | 'shell' | 'text'

export type CodePart = { text: string; kind?: 'key' | 'string' | 'number' | 'word' | 'comment' }

const jsonTokens =
  /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)|(?<word>\b(?:true|false|null)\b)/gu
const shellTokens =
  /(?<comment>(?<=^|\s)#[^\n]*)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<key>(?<=\s)--?[A-Za-z][\w-]*)|(?<word>^\s*[\w.-]+)/gmu

/** Longer text stays plain: colouring it would cost more than it helps. */
const limit = 20_000

/** Splits code into parts to colour. Joined, the parts are the code again, whatever it holds. */
export function colour(code: string, language: CodeLanguage): CodePart[] {
  if (language === 'text' || code.length > limit) return [{ text: code }]
  const parts: CodePart[] = []
  let end = 0
  for (const match of code.matchAll(language === 'json' ? jsonTokens : shellTokens)) {
    if (match.index > end) parts.push({ text: code.slice(end, match.index) })
    parts.push({ text: match[0], kind: kindOf(match.groups) })
    end = match.index + match[0].length
  }
  if (end < code.length) parts.push({ text: code.slice(end) })
  return parts
}

function kindOf(groups: Record<string, string | undefined> | undefined): CodePart['kind'] {
  const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined)
  return found?.[0] as CodePart['kind']
}
