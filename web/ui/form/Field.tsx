import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

/** What every field has. */
export type FieldProps = {
  name: string
  label: string
  help?: ComponentChildren
  required?: boolean
  /** Says "optional" beside the label: for forms in which most is required. */
  optional?: boolean
  disabled?: boolean
  readOnly?: boolean
}

type FrameOfFieldProps = {
  id: string
  label: string
  help?: ComponentChildren
  error: string | undefined
  optional?: boolean
  class?: string
  children: ComponentChildren
}

/** Label above, control, help below, error under it. */
export function Field({ id, label, help, error, optional, class: extra, children }: FrameOfFieldProps) {
  return (
    <div class={classes('gh-field', error && 'gh-field--bad', extra)}>
      <label class="gh-field__label" for={id}>
        {label}
        {optional && <Optional />}
      </label>
      {children}
      <FieldHelp id={id} help={help} />
      <FieldError id={id} error={error} />
    </div>
  )
}

type GroupProps = Omit<FrameOfFieldProps, 'children'> & { describedBy: string | undefined; children: ComponentChildren }

/** The same for several controls under one name. */
export function FieldGroup({ id, label, help, error, optional, describedBy, class: extra, children }: GroupProps) {
  return (
    <fieldset
      class={classes('gh-field', error && 'gh-field--bad', extra)}
      id={id}
      tabIndex={error ? -1 : undefined}
      aria-describedby={describedBy}
    >
      <legend class="gh-field__label">
        {label}
        {optional && <Optional />}
      </legend>
      <FieldHelp id={id} help={help} />
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function Optional() {
  const { kit } = useReader().texts
  return <span class="gh-field__optional"> ({kit.optional})</span>
}

function FieldHelp({ id, help }: { id: string; help?: ComponentChildren }) {
  return help ? (
    <div class="gh-field__help" id={`${id}-help`}>
      {help}
    </div>
  ) : null
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const { kit } = useReader().texts
  return error ? (
    <p class="gh-field__error" id={`${id}-error`}>
      <Icon name="stop" />
      <span>
        <span class="gh-unseen">{kit.errorPrefix} </span>
        {error}
      </span>
    </p>
  ) : null
}
