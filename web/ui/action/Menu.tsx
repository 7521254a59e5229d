import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

export type MenuItem =
  | { label: string; href: string }
  | { label: string; action: string; fields?: Record<string, string>; tone?: 'danger' }

type MenuProps = {
  /** Unique in the page; trigger and list find each other by it. */
  id: string
  /** Accessible name of the trigger, where its own text does not say enough; it must contain that text (WCAG 2.5.3). */
  label?: string
  trigger: ComponentChildren
  triggerClass?: string
  items?: MenuItem[]
  /** Instead of or above the items. */
  children?: ComponentChildren
}

/**
 * A button that opens a list of links and actions. The browser's popover does opening, closing by Escape or a click
 * elsewhere and the top layer, so it needs no script and no table cuts it off.
 */
export function Menu({ id, label, trigger, triggerClass, items = [], children }: MenuProps) {
  return (
    <div class="gh-menu">
      <button class={classes('gh-menu__trigger', triggerClass)} type="button" popovertarget={id} aria-label={label}>
        {trigger}
      </button>
      <div class="gh-menu__panel" id={id} popover="auto">
        {children}
        {items.length > 0 && (
          <ul class="gh-menu__list">
            {items.map((item) => (
              <li key={item.label}>
                <MenuEntry item={item} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function MenuEntry({ item }: { item: MenuItem }) {
  if ('href' in item) {
    return (
      <a class="gh-menu__item" href={item.href}>
        {item.label}
      </a>
    )
  }
  return (
    <form method="post" action={item.action} data-island="form">
      {Object.entries(item.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={classes('gh-menu__item', item.tone === 'danger' && 'gh-menu__item--danger')} type="submit">
        {item.label}
      </button>
    </form>
  )
}

/** The three dots at the end of a row. `label` names the row, for a screen reader hears many of them. */
export function RowMenu({ id, label, items }: { id: string; label: string; items: MenuItem[] }) {
  const { texts } = useReader()
  if (items.length === 0) return null
  return (
    <Menu
      id={id}
      label={texts.kit.actionsFor(label)}
      trigger={<Icon name="more" />}
      triggerClass="gh-menu__trigger--dots"
      items={items}
    />
  )
}
