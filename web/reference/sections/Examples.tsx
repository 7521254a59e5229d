import { CodeBlock } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Content, Example } from '../types.ts'

/** More examples than these of one body help nobody. */
const mostExamples = 8

export type Shown = { label: string; reason: string | undefined; mediaType: string; example: Example }

/** All examples of some bodies, in their order, each with the words that tell it from the others. */
export function examplesOf(contents: Content[], label: string, reason?: string): Shown[] {
  return contents.flatMap(({ mediaType, examples }) =>
    examples.slice(0, mostExamples).map((example) => {
      const own = example.summary ?? (example.name === 'default' && examples.length === 1 ? null : example.name)
      return {
        label: [label, contents.length > 1 ? mediaType : '', own ?? ''].filter(Boolean).join(' · '),
        reason,
        mediaType,
        example,
      }
    }),
  )
}

/** Examples as one panel, one of them open at a time. `id` is unique in the page. */
export function Examples({ title, shown, id, place }: { title: string; shown: Shown[]; id: string; place: Place }) {
  const t = place.words.operation
  if (shown.length === 0) return null
  return (
    <section class="gh-examples" aria-label={title}>
      <p class="gh-examples__title">{title}</p>
      {shown.map(({ label, reason, mediaType, example }, index) => (
        <details key={index} class="gh-examples__one" name={id} open={index === 0}>
          <summary>
            <span class="gh-examples__label">{label || mediaType}</span>
            {reason && <span class="gh-examples__reason">{reason}</span>}
            {example.generated && <span class="gh-examples__reason">{t.exampleMade}</span>}
          </summary>
          <Description text={example.description} />
          {example.externalValue ? (
            <p class="gh-ref__hint">
              {t.elsewhere}{' '}
              <a href={example.externalValue} rel="noopener nofollow">
                {example.externalValue}
              </a>
            </p>
          ) : (
            <CodeBlock code={example.text} language={mediaType.includes('json') ? 'json' : 'text'} />
          )}
          {example.truncated && <p class="gh-ref__hint">{t.truncated}</p>}
        </details>
      ))}
    </section>
  )
}
