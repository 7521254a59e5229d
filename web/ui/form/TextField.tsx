import { classes } from '../class-names.ts'
import { Field, type FieldProps } from './Field.tsx'
import { describedBy, useField } from './form-state.ts'

type InputMode = 'text' | 'email' | 'url' | 'search' | 'numeric' | 'decimal' | 'none'

type TextFieldProps = FieldProps & {
  value?: string | number
  type?: 'text' | 'email' | 'url' | 'search' | 'number' | 'date' | 'datetime-local'
  autoComplete?: string
  maxLength?: number
  /** For what a machine reads: identifiers, paths, header names. */
  mono?: boolean
  placeholder?: string
  /** Fixed text before the value: "https://". */
  prefix?: string
  suffix?: string
  width?: 'short' | 'full'
  spellcheck?: boolean
  inputMode?: InputMode
  min?: number | string
  max?: number | string
  autoFocus?: boolean
}

export function TextField({
  name,
  label,
  help,
  optional,
  value,
  type = 'text',
  mono,
  prefix,
  suffix,
  width = 'full',
  autoComplete = 'off',
  spellcheck = type === 'text' && !mono ? undefined : false,
  autoFocus,
  ...rest
}: TextFieldProps) {
  const field = useField(name, value === undefined ? undefined : String(value))
  const input = (
    <input
      {...rest}
      class={classes('gh-input', mono && 'gh-input--mono')}
      id={field.id}
      name={name}
      type={type}
      value={field.text}
      autocomplete={autoComplete}
      autofocus={autoFocus && !field.error}
      spellcheck={spellcheck}
      aria-invalid={field.error ? 'true' : undefined}
      aria-describedby={describedBy(field.id, { help, error: field.error })}
    />
  )
  return (
    <Field
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      optional={optional}
      class={width === 'short' ? 'gh-field--short' : undefined}
    >
      {prefix || suffix ? (
        <div class="gh-affix">
          {prefix && <span class="gh-affix__text">{prefix}</span>}
          {input}
          {suffix && <span class="gh-affix__text">{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

type TextAreaFieldProps = FieldProps & {
  value?: string
  rows?: number
  mono?: boolean
  maxLength?: number
  placeholder?: string
}

export function TextAreaField({ name, label, help, optional, value, rows = 4, mono, ...rest }: TextAreaFieldProps) {
  const field = useField(name, value)
  return (
    <Field id={field.id} label={label} help={help} error={field.error} optional={optional}>
      <textarea
        {...rest}
        class={classes('gh-input', 'gh-input--area', mono && 'gh-input--mono')}
        id={field.id}
        name={name}
        rows={rows}
        value={field.text}
        spellcheck={mono ? false : undefined}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field.id, { help, error: field.error })}
      />
    </Field>
  )
}
