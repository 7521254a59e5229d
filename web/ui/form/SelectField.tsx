import { Icon } from '../icon/Icon.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { describedBy, useField } from './form-state.ts'

export type SelectOption = { value: string; label: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  options: SelectOption[]
  value?: string
  /** Stands first and cannot be chosen: "Choose one". */
  placeholder?: string
  width?: 'short' | 'full'
}

export function SelectField({
  name,
  label,
  help,
  optional,
  options,
  value,
  placeholder,
  width = 'full',
  required,
  disabled,
}: SelectFieldProps) {
  const field = useField(name, value)
  return (
    <Field
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      optional={optional}
      class={width === 'short' ? 'gh-field--short' : undefined}
    >
      <div class="gh-select">
        <select
          class="gh-input gh-select__input"
          id={field.id}
          name={name}
          required={required}
          disabled={disabled}
          aria-invalid={field.error ? 'true' : undefined}
          aria-describedby={describedBy(field.id, { help, error: field.error })}
        >
          {placeholder && (
            <option value="" disabled={required} selected={field.text === ''}>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              disabled={option.disabled}
              selected={option.value === field.text}
            >
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" class="gh-select__sign" />
      </div>
    </Field>
  )
}
