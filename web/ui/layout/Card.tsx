import { type ComponentChildren, toChildArray } from 'preact'
import { classes } from '../class-names.ts'

type CardProps = {
  title?: string
  /** The title becomes a link and the whole card its target. */
  href?: string
  /** At the right end of the title. */
  actions?: ComponentChildren
  /** Before the title: an Avatar. */
  icon?: ComponentChildren
  footer?: ComponentChildren
  tone?: 'plain' | 'sunken' | 'danger'
  level?: 2 | 3
  id?: string
  class?: string
  children?: ComponentChildren
}

export function Card({
  title,
  href,
  actions,
  icon,
  footer,
  tone = 'plain',
  level = 2,
  id,
  class: extra,
  children,
}: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section
      class={classes('gh-card', `gh-card--${tone}`, href && 'gh-card--link', extra)}
      id={id}
      aria-labelledby={title && id ? `${id}-title` : undefined}
    >
      {(title || actions || icon) && (
        <div class="gh-card__head">
          {icon}
          {title && (
            <Heading class="gh-card__title" id={id ? `${id}-title` : undefined}>
              {href ? (
                <a class="gh-card__link" href={href}>
                  {title}
                </a>
              ) : (
                title
              )}
            </Heading>
          )}
          {actions && <div class="gh-card__actions">{actions}</div>}
        </div>
      )}
      {children && <div class="gh-card__body">{children}</div>}
      {footer && <div class="gh-card__footer">{footer}</div>}
    </section>
  )
}

/** Cards side by side, as many as fit; a list, so that a screen reader tells how many. */
export function CardGrid({ children }: { children: ComponentChildren }) {
  return (
    <ul class="gh-card-grid">
      {toChildArray(children).map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  )
}
