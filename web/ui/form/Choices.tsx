import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { FieldError, FieldGroup, type FieldProps } from './Field.tsx'
import { describedBy, useField } from './form-state.ts'

type BoxProps = FieldProps & {
  checked?: boolean
  /** What is sent when it is ticked. */
  value?: string
}

/** One yes or no that is sent with the form. */
export function CheckboxField(props: BoxProps) {
  return <Box {...props} look="gh-choice__box" />
}

/** The same, for settings that are on or off. It too takes effect with the form's button. */
export function SwitchField(props: BoxProps) {
  return <Box {...props} look="gh-switch" role="switch" />
}

function Box({
  name,
  label,
  help,
  checked,
  value = 'true',
  look,
  role,
  required,
  disabled,
}: BoxProps & { look: string; role?: 'switch' }) {
  const field = useField(name, checked ? [value] : [])
  return (
    <div class={classes('gh-choice', field.error && 'gh-field--bad')}>
      <input
        class={look}
        id={field.id}
        name={name}
        type="checkbox"
        role={role}
        value={value}
        checked={field.chosen.includes(value)}
        required={required}
        disabled={disabled}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field.id, { help, error: field.error })}
      />
      <div class="gh-choice__text">
        <label class="gh-choice__label" for={field.id}>
          {label}
        </label>
        {help && (
          <div class="gh-field__help" id={`${field.id}-help`}>
            {help}
          </div>
        )}
        <FieldError id={field.id} error={field.error} />
      </div>
    </div>
  )
}

export type ChoiceOption = {
  value: string
  label: string
  text?: ComponentChildren
  badge?: ComponentChildren
  disabled?: boolean
  /** Why it cannot be chosen. */
  why?: string
}

type ChoicesProps = FieldProps & { options: ChoiceOption[]; value?: string }

export function RadioGroup(props: ChoicesProps) {
  return <Choices {...props} type="radio" />
}

type BoxesProps = Omit<ChoicesProps, 'value'> & {
  value?: string[]
  /** Beside each other: for words that are all short. */
  across?: boolean
}

export function CheckboxGroup({ value, ...props }: BoxesProps) {
  return <Choices {...props} value={value ?? []} type="checkbox" />
}

/** Few options that need a sentence each. */
export function RadioCards(props: ChoicesProps) {
  return <Choices {...props} type="radio" cards />
}

type AnyChoicesProps = Omit<ChoicesProps, 'value'> & {
  value?: string | string[]
  type: 'radio' | 'checkbox'
  cards?: boolean
  across?: boolean
}

function Choices({
  name,
  label,
  help,
  optional,
  options,
  value,
  type,
  cards,
  across,
  required,
  disabled,
}: AnyChoicesProps) {
  const field = useField(name, value)
  return (
    <FieldGroup
      id={field.id}
      label={label}
      help={help}
      error={field.error}
      optional={optional}
      describedBy={describedBy(field.id, { help, error: field.error })}
    >
      <div class={cards ? 'gh-choice-cards' : classes('gh-choice-list', across && 'gh-choice-list--across')}>
        {options.map((option) => {
          const id = `${field.id}-${option.value}`
          const says = Boolean(option.text || option.why)
          const off = disabled || option.disabled || Boolean(option.why)
          return (
            <div class={classes('gh-choice', cards && 'gh-choice--card', off && 'gh-choice--off')} key={option.value}>
              <input
                class={type === 'radio' ? 'gh-choice__dot' : 'gh-choice__box'}
                id={id}
                name={name}
                type={type}
                value={option.value}
                checked={field.chosen.includes(option.value)}
                required={required && type === 'radio'}
                disabled={off}
                aria-describedby={says ? `${id}-text` : undefined}
              />
              <div class="gh-choice__text">
                <div class="gh-choice__line">
                  <label class="gh-choice__label" for={id}>
                    {option.label}
                  </label>
                  {option.badge}
                </div>
                {says && (
                  <div class="gh-field__help" id={`${id}-text`}>
                    {option.text}
                    {option.why && <p class="gh-choice__why">{option.why}</p>}
                  </div>
                )}
              </div>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
