import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon/Icon.tsx'

type EmptyStateProps = {
  title: string
  /** One sentence that teaches. */
  text?: ComponentChildren
  /** One button or link. */
  action?: ComponentChildren
  icon?: IconName
}

/** What stands where nothing is yet: one sentence, one action. */
export function EmptyState({ title, text, action, icon = 'search' }: EmptyStateProps) {
  return (
    <div class="gh-empty">
      <span class="gh-empty__sign">
        <Icon name={icon} />
      </span>
      <p class="gh-empty__title">{title}</p>
      {text && <p class="gh-empty__text">{text}</p>}
      {action && <div class="gh-empty__action">{action}</div>}
    </div>
  )
}
