import { Icon, type SideNavGroup, type SideNavItem } from '../../ui/kit.ts'
import type { ApiOutline } from '../types.ts'
import { Sidebar, type SidebarProps, sidebarData } from './Sidebar.tsx'

type NavProps = Omit<SidebarProps, 'outline'> & {
  /** What stands above the operations: overview and documents. */
  groups: SideNavGroup[]
  outline: ApiOutline | undefined
}

/** The sidebar of an API; on a phone one line that opens. */
export function ReferenceNav({ groups, outline, ...rest }: NavProps) {
  const { words } = rest
  return (
    <nav class="gh-side gh-side--folds gh-side--reference" aria-label={words.side.label} {...sidebarData(rest)}>
      <details class="gh-side__fold">
        <summary class="gh-side__summary">
          <span>{currentLabel(groups) ?? words.side.label}</span>
          <Icon name="chevron" />
        </summary>
      </details>
      <div class="gh-side__groups">
        {groups.map((group) => (
          <div class="gh-side__group" key={group.title ?? ''}>
            {group.title && <p class="gh-side__title">{group.title}</p>}
            <Items items={group.items} />
          </div>
        ))}
        {outline && outline.groups.length + outline.webhooks + outline.schemas.count > 0 && (
          <Sidebar {...rest} outline={outline} />
        )}
      </div>
    </nav>
  )
}

function Items({ items }: { items: SideNavItem[] }) {
  return (
    <ul class="gh-side__list">
      {items.map((item) => (
        <li key={item.href}>
          <a class="gh-side__item" href={item.href} aria-current={item.current ? 'page' : undefined}>
            <span class="gh-side__label">{item.label}</span>
          </a>
          {item.items && <Items items={item.items} />}
        </li>
      ))}
    </ul>
  )
}

function currentLabel(groups: SideNavGroup[]): string | undefined {
  const all = (items: SideNavItem[]): SideNavItem[] => items.flatMap((item) => [item, ...all(item.items ?? [])])
  return all(groups.flatMap(({ items }) => items)).find(({ current }) => current)?.label
}
