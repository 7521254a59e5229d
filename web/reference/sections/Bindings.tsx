import { CodeBlock } from '../../ui/kit.ts'
import type { Place } from '../place.ts'
import type { Binding } from '../types.ts'

/** What an AsyncAPI document says for one protocol, as it stands there: each protocol has words of its own. */
export function Bindings({ bindings, place }: { bindings: Binding[]; place: Place }) {
  const t = place.words.async
  return (
    <>
      {bindings.map(({ protocol, text }) => (
        <details key={protocol} class="gh-schema__more">
          <summary>{t.bindingOf(protocol)}</summary>
          <CodeBlock code={text} language="json" label={t.bindingOf(protocol)} />
        </details>
      ))}
    </>
  )
}
