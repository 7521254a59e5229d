import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'

type SectionProps = {
  title: string
  id?: string
  lead?: ComponentChildren
  actions?: ComponentChildren
  children?: ComponentChildren
}

export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section class="gh-section" id={id} aria-labelledby={id ? `${id}-title` : undefined}>
      <div class="gh-section__head">
        <h2 class="gh-section__title" id={id ? `${id}-title` : undefined}>
          {title}
        </h2>
        {actions && <div class="gh-section__actions">{actions}</div>}
        {lead && <p class="gh-section__lead">{lead}</p>}
      </div>
      {children}
    </section>
  )
}

type ColumnsProps = {
  aside: ComponentChildren
  /** Name of the side column as a landmark. */
  asideLabel: string
  side?: 'start' | 'end'
  children: ComponentChildren
}

/** A main column and a side column: at the start for a SideNav, which a phone shows first; at the end for the rest. */
export function Columns({ aside, asideLabel, side = 'end', children }: ColumnsProps) {
  const sideColumn = (
    <aside class="gh-columns__side" aria-label={asideLabel}>
      {aside}
    </aside>
  )
  return (
    <div class={classes('gh-columns', `gh-columns--${side}`)}>
      {side === 'start' && sideColumn}
      <div class="gh-columns__main">{children}</div>
      {side === 'end' && sideColumn}
    </div>
  )
}

type StackProps = { gap?: 'small' | 'normal' | 'large'; class?: string; children: ComponentChildren }

export function Stack({ gap = 'normal', class: extra, children }: StackProps) {
  return <div class={classes('gh-stack', `gh-stack--${gap}`, extra)}>{children}</div>
}

/** Things in one line that wrap; `between` pushes the first and the last to the ends. */
export function Row({
  between,
  class: extra,
  children,
}: {
  between?: boolean
  class?: string
  children: ComponentChildren
}) {
  return <div class={classes('gh-row', between && 'gh-row--between', extra)}>{children}</div>
}

/** Running text: rendered Markdown that was sanitised when it was saved, or children. */
export function Prose({ html, children }: { html?: string; children?: ComponentChildren }) {
  if (html === undefined) return <div class="gh-prose">{children}</div>
  return <div class="gh-prose" dangerouslySetInnerHTML={{ __html: html }} />
}
