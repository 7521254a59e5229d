/** A short description inside of a list: its text, with what stands in backticks as code. Other Markdown is left as written. */
export function Description({ text }: { text: string | null | undefined }) {
  if (!text) return null
  return (
    <div class="gh-ref__description">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index}>
            {paragraph
              .split(/(`[^`\n]+`)/)
              .map((part, at) => (part.startsWith('`') ? <code key={at}>{part.slice(1, -1)}</code> : part))}
          </p>
        ))}
    </div>
  )
}
