import { useReader } from '../reader.ts'

export type TabItem = { label: string; href: string; current?: boolean; count?: number }

type TabsProps = { label: string; items: TabItem[] }

/** Places inside of one thing, as links: they work without script and each has an address. */
export function Tabs({ label, items }: TabsProps) {
  return <LinkStrip name="gh-tabs" label={label} items={items} current="page" />
}

/** Filters that live in the URL, with counts. */
export function FilterPills({ label, items }: TabsProps) {
  return <LinkStrip name="gh-pills" label={label} items={items} current="true" />
}

function LinkStrip({ name, label, items, current }: TabsProps & { name: string; current: 'page' | 'true' }) {
  const { locale } = useReader()
  const numbers = new Intl.NumberFormat(locale)
  return (
    <nav class={name} aria-label={label}>
      <ul class={`${name}__list`}>
        {items.map((item) => (
          <li key={item.label}>
            <a class={`${name}__item`} href={item.href} aria-current={item.current ? current : undefined}>
              {item.label}
              {item.count !== undefined && <span class={`${name}__count`}>{numbers.format(item.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
