import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'
import { Field, type FieldProps } from './Field.tsx'
import { describedBy, useField } from './form-state.ts'

type PasswordFieldProps = FieldProps & {
  autoComplete: 'current-password' | 'new-password'
  /** What a new password must have, one sentence each; all are said before anything is typed. */
  rules?: string[]
  maxLength?: number
  autoFocus?: boolean
}

/** A password; what was typed is never sent back, so after a refusal it is empty. Paste and managers are welcome. */
export function PasswordField({
  name,
  label,
  help,
  optional,
  autoComplete,
  rules = [],
  autoFocus,
  ...rest
}: PasswordFieldProps) {
  const { kit } = useReader().texts
  const field = useField(name)
  const rulesId = rules.length > 0 ? `${field.id}-rules` : undefined
  return (
    <Field id={field.id} label={label} help={help} error={field.error} optional={optional}>
      <div class="gh-password">
        <input
          {...rest}
          class="gh-input gh-password__input"
          id={field.id}
          name={name}
          type="password"
          autocomplete={autoComplete}
          autocapitalize="off"
          autofocus={autoFocus && !field.error}
          spellcheck={false}
          aria-invalid={field.error ? 'true' : undefined}
          aria-describedby={describedBy(field.id, { help, error: field.error, more: rulesId })}
        />
        <button
          class="gh-password__toggle"
          type="button"
          data-island="password"
          aria-label={kit.showPassword}
          aria-pressed="false"
          aria-controls={field.id}
        >
          <Icon name="eye" />
        </button>
      </div>
      {rules.length > 0 && (
        <ul class="gh-password__rules" id={rulesId}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
    </Field>
  )
}
