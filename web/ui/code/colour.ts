export type CodeLanguage = 'json' | 'shell' | 'code' | 'text'

export type CodePart = { text: string; kind?: 'key' | 'string' | 'number' | 'word' | 'comment' }

const jsonTokens =
  /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)|(?<word>\b(?:true|false|null)\b)/gu
const shellTokens =
  /(?<comment>(?<=^|\s)#[^\n]*)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<key>(?<=\s)--?[A-Za-z][\w-]*)|(?<word>^\s*[\w.-]+)/gmu

/** What programming languages write alike: comments, strings, numbers, and the words that open a line of thought. */
const codeTokens =
  /(?<comment>\/\/[^\n]*)|(?<string>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\[\s\S])*'|`[^`]*`)|(?<number>\b\d+(?:\.\d+)?\b)|(?<key>\b(?:await|class|const|defer|do|end|for|func|if|import|new|package|public|require|static|using|var|void)\b)|(?<word>\b(?:true|false|null|nil|None|True|False)\b)/gu
const tokens = { json: jsonTokens, shell: shellTokens, code: codeTokens }

/** Longer text stays plain: colouring it would cost more than it helps. */
const limit = 20_000

/** Splits code into parts to colour. Joined, the parts are the code again, whatever it holds. */
export function colour(code: string, language: CodeLanguage): CodePart[] {
  if (language === 'text' || code.length > limit) return [{ text: code }]
  const parts: CodePart[] = []
  let end = 0
  for (const match of code.matchAll(tokens[language])) {
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
