import type { ComponentChildren } from 'preact'
import { Button } from '../action/Button.tsx'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'
import { FormContext, type FormValues } from './form-state.ts'

type SearchFieldProps = {
  action: string
  /** Query key. */
  name?: string
  value?: string
  /** Accessible name; stands as placeholder too unless one is given. */
  label: string
  placeholder?: string
  /** Sent along; of a list each one under the same name. */
  hidden?: Record<string, string | string[]>
}

/** A GET form of one line: its result has an address. */
export function SearchField({ action, name = 'q', value, label, placeholder = label, hidden = {} }: SearchFieldProps) {
  return (
    <search class="gh-search">
      <form class="gh-search__form" action={action} method="get">
        <Icon name="search" class="gh-search__sign" />
        <input
          class="gh-input gh-search__input"
          type="search"
          name={name}
          value={value}
          placeholder={placeholder}
          aria-label={label}
          autocomplete="off"
          spellcheck={false}
        />
        {Object.entries(hidden).flatMap(([key, texts]) =>
          [texts].flat().map((text) => <input key={`${key} ${text}`} type="hidden" name={key} value={text} />),
        )}
      </form>
    </search>
  )
}

type FilterFormProps = {
  action?: string
  values?: FormValues
  submit?: string
  id?: string
  children: ComponentChildren
}

/** Filters of a list, as a GET form in one line; they live in the URL. */
export function FilterForm({ action, values = {}, submit, id = 'filter', children }: FilterFormProps) {
  const { kit } = useReader().texts
  return (
    <FormContext.Provider value={{ id, errors: {}, values, submitted: true }}>
      <search>
        <form class="gh-filter" action={action} method="get">
          {children}
          <Button kind="secondary">{submit ?? kit.filter}</Button>
        </form>
      </search>
    </FormContext.Provider>
  )
}
