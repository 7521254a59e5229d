import type { ComponentChildren } from 'preact'
import { CopyButton } from '../action/CopyButton.tsx'
import { classes } from '../class-names.ts'
import { useReader } from '../reader.ts'

export type Definition = {
  term: string
  value?: ComponentChildren
  help?: ComponentChildren
  /** Text that a copy button beside the value takes. */
  copy?: string
}

/** Facts about one thing: term and value in one line, below each other on a phone. */
export function DefinitionList({ items, dense }: { items: Definition[]; dense?: boolean }) {
  const { kit } = useReader().texts
  return (
    <dl class={classes('gh-facts', dense && 'gh-facts--dense')}>
      {items.map(({ term, value, help, copy }) => (
        <div class="gh-facts__row" key={term}>
          <dt class="gh-facts__term">{term}</dt>
          <dd class="gh-facts__value">
            <div class="gh-facts__line">
              <span class="gh-facts__text">{value ?? <span class="gh-facts__none">{kit.notGiven}</span>}</span>
              {copy !== undefined && <CopyButton text={copy} label={kit.copyOf(term)} small />}
            </div>
            {help && <p class="gh-facts__help">{help}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type ItemListProps<Item> = {
  items: Item[]
  itemKey: (item: Item) => string
  children: (item: Item) => ComponentChildren
  /** Accessible name of the list. */
  label?: string
}

/** Rows with a hairline between them, for lists that are no table. */
export function ItemList<Item>({ items, itemKey, children, label }: ItemListProps<Item>) {
  return (
    <ul class="gh-items" aria-label={label}>
      {items.map((item) => (
        <li class="gh-items__item" key={itemKey(item)}>
          {children(item)}
        </li>
      ))}
    </ul>
  )
}
