import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const signs: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warn: 'alert', bad: 'stop' }

type NoticeProps = {
  tone?: NoticeTone
  title?: string
  /** Read out as soon as it appears: the result of what the reader just did. */
  live?: boolean
  actions?: ComponentChildren
  class?: string
  children?: ComponentChildren
}

export function Notice({ tone = 'info', title, live, actions, class: extra, children }: NoticeProps) {
  return (
    <div
      class={classes('gh-notice', `gh-notice--${tone}`, extra)}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Icon name={signs[tone]} class="gh-notice__sign" />
      <div class="gh-notice__body">
        {title && <p class="gh-notice__title">{title}</p>}
        {children && <div class="gh-notice__text">{children}</div>}
        {actions && <div class="gh-notice__actions">{actions}</div>}
      </div>
    </div>
  )
}
