import { type CodeLanguage, type CodePart, colour } from '../code/colour.ts'
import { whenPresent } from '../island.ts'

/** How many parts are coloured in one go: about a millisecond's work on a phone. */
const atOnce = 200

/** Colours long code without an element for each word (CSS Custom Highlight API); browsers without it leave it plain. */
whenPresent('colour', (code) => {
  const text = code.firstChild
  if (!('highlights' in CSS) || !(text instanceof Text)) return
  const seen = new IntersectionObserver((entries) => {
    // What came out of hiding may be told twice at once: first that it was out of sight.
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    seen.disconnect()
    void paint(text, colour(text.data, code.dataset.language as CodeLanguage))
  })
  seen.observe(code)
})

async function paint(text: Text, parts: CodePart[]): Promise<void> {
  let start = 0
  for (const [index, part] of parts.entries()) {
    if (index % atOnce === 0) await idle()
    const end = start + part.text.length
    if (part.kind) {
      const range = new Range()
      range.setStart(text, start)
      range.setEnd(text, end)
      highlightOf(part.kind).add(range)
    }
    start = end
  }
}

function highlightOf(kind: NonNullable<CodePart['kind']>): Highlight {
  const name = `gh-${kind}`
  const known = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, known)
  return known
}

function idle(): Promise<void> {
  // Safari has no requestIdleCallback.
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 16)
  })
}
