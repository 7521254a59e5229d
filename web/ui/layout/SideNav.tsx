import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { MethodBadge } from '../status/Badge.tsx'

export type SideNavItem = {
  label: string
  href: string
  current?: boolean
  icon?: IconName
  badge?: ComponentChildren
  /** HTTP method, for the operations of an API. */
  method?: string
  items?: SideNavItem[]
}

export type SideNavGroup = { title?: string; items: SideNavItem[] }

type SideNavProps = {
  label: string
  groups: SideNavGroup[]
  /** Stands open on a phone too, because something around it folds. */
  always?: boolean
}

/** A sidebar; on a phone one line that opens. The place the reader is at is marked. */
export function SideNav({ label, groups, always }: SideNavProps) {
  return (
    <nav class={classes('gh-side', !always && 'gh-side--folds')} aria-label={label} data-island="side">
      {!always && (
        <details class="gh-side__fold">
          <summary class="gh-side__summary">
            <span>{currentLabel(groups) ?? label}</span>
            <Icon name="chevron" />
          </summary>
        </details>
      )}
      <div class="gh-side__groups">
        {groups.map((group) => (
          <div class="gh-side__group" key={group.title ?? group.items[0]?.href}>
            {group.title && <p class="gh-side__title">{group.title}</p>}
            <SideNavList items={group.items} />
          </div>
        ))}
      </div>
    </nav>
  )
}

function SideNavList({ items }: { items: SideNavItem[] }) {
  return (
    <ul class="gh-side__list">
      {items.map((item) => (
        <li key={item.href}>
          <a
            class={classes('gh-side__item', item.method && 'gh-side__item--operation')}
            href={item.href}
            aria-current={item.current ? 'page' : undefined}
          >
            {item.icon && <Icon name={item.icon} />}
            <span class="gh-side__label">{item.label}</span>
            {item.method && <MethodBadge method={item.method} />}
            {item.badge}
          </a>
          {item.items && item.items.length > 0 && <SideNavList items={item.items} />}
        </li>
      ))}
    </ul>
  )
}

function currentLabel(groups: SideNavGroup[]): string | undefined {
  const search = (items: SideNavItem[]): string | undefined => {
    for (const item of items) {
      const found = item.current ? item.label : search(item.items ?? [])
      if (found) return found
    }
    return undefined
  }
  return search(groups.flatMap((group) => group.items))
}
