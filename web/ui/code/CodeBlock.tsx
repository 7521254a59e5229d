import { CopyButton } from '../action/CopyButton.tsx'
import { classes } from '../class-names.ts'
import { useReader } from '../reader.ts'
import { MethodBadge } from '../status/Badge.tsx'
import { type CodeLanguage, colour } from './colour.ts'

type CodeBlockProps = {
  code: string
  language?: CodeLanguage
  /** Stands above, and names the block for screen readers. */
  title?: string
  /** Names the block for screen readers where nothing stands above it. */
  label?: string
  /** Wraps instead of scrolling sideways: for one long command. */
  wrap?: boolean
  /** `false` leaves out the copy button. */
  copy?: boolean
}

/** Longer code gets its colours in the browser, when it is seen: elements for them would weigh more than the code. */
const mostColoured = 1_000

export function CodeBlock({ code, language = 'text', title, label = title, wrap, copy = true }: CodeBlockProps) {
  const { kit } = useReader().texts
  // What scrolls must be reachable by keyboard, and then needs a name (WCAG 2.1.1, 4.1.2). No landmark: a page has many.
  const reachable = wrap
    ? {}
    : ({ tabIndex: 0, role: 'group', 'aria-label': kit.scrollable(label ?? kit.code) } as const)
  return (
    <figure class={classes('gh-code', wrap && 'gh-code--wrap')}>
      {title && <figcaption class="gh-code__title">{title}</figcaption>}
      {copy && <CopyButton label={kit.copyOf(label ?? kit.code)} small class="gh-code__copy" />}
      <pre class="gh-code__text" {...reachable}>
        {code.length > mostColoured ? (
          <code data-island="colour" data-language={language}>
            {code}
          </code>
        ) : (
          <code>
            {colour(code, language).map((part, index) =>
              part.kind ? (
                <span key={index} class={`gh-code__${part.kind}`}>
                  {part.text}
                </span>
              ) : (
                part.text
              ),
            )}
          </code>
        )}
      </pre>
    </figure>
  )
}

/** Something a machine reads inside of a line. */
export function InlineCode({ children, copy }: { children: string; copy?: boolean }) {
  const { kit } = useReader().texts
  return (
    <span class="gh-inline-code">
      <code class="gh-inline-code__text">{children}</code>
      {copy && <CopyButton text={children} label={kit.copyOf(children)} small />}
    </span>
  )
}

/** Method and path of an operation, large and copyable. */
export function OperationTitle({ method, path }: { method: string; path: string }) {
  const { kit } = useReader().texts
  return (
    <div class="gh-operation">
      <MethodBadge method={method} class="gh-operation__method" />
      <code class="gh-operation__path">
        {path.split(/(\{[^}]*\})/u).map((part, index) =>
          part.startsWith('{') ? (
            <span key={index} class="gh-operation__parameter">
              {part}
            </span>
          ) : (
            part.split(/(?<=\/)/u).map((piece) => (
              <>
                {piece}
                <wbr />
              </>
            ))
          ),
        )}
      </code>
      <CopyButton text={path} label={kit.copyOf(path)} small />
    </div>
  )
}
