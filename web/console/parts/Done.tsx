import type { ConsolePageContext } from '../../page.ts'
import { Notice, useReader } from '../../ui/kit.ts'

/** Says what the act before this page did. */
export function Done({ context }: { context: ConsolePageContext }) {
  const sentences: Record<string, string> = useReader().texts.console.done
  const done = context.url.searchParams.get('done') ?? ''
  if (!Object.hasOwn(sentences, done)) return null
  return (
    <Notice tone="good" live>
      {sentences[done]}
    </Notice>
  )
}
