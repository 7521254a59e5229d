import type { ComponentChildren, JSX } from 'preact'
import { classes } from '../../ui/class-names.ts'
import { Icon } from '../../ui/kit.ts'

/* Fields of the form. The kit's own belong to a form that the server reads; nothing of this one is sent to it. */

export function Group({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <fieldset class="gh-try__group">
      {title && <legend class="gh-try__heading">{title}</legend>}
      {children}
    </fieldset>
  )
}

type ControlProps = {
  id: string
  label: ComponentChildren
  help?: ComponentChildren
  children: ComponentChildren
}

/** Label, control, help, and the place of an error. */
export function Control({ id, label, help, children }: ControlProps) {
  return (
    <div class="gh-field gh-try__field">
      <label class="gh-field__label" for={id}>
        {label}
      </label>
      {children}
      {help && (
        <div class="gh-field__help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <p class="gh-field__error" id={`${id}-error`} hidden />
    </div>
  )
}

type TextProps = Omit<JSX.IntrinsicElements['input'], 'class'> & {
  id: string
  mono?: boolean
  [data: `data-${string}`]: unknown
}

export function Text({ mono, ...rest }: TextProps) {
  return (
    <input
      type="text"
      autocomplete="off"
      spellcheck={false}
      {...rest}
      class={classes('gh-input', mono && 'gh-input--mono')}
      aria-describedby={`${rest.id}-help ${rest.id}-error`}
    />
  )
}

/** A secret: never shown, never filled in or kept by the browser (SES-10). */
export function Secret(props: TextProps) {
  return <Text {...props} type="password" autocomplete="new-password" data-1p-ignore data-lpignore="true" mono />
}

type ChoiceProps = Omit<JSX.IntrinsicElements['select'], 'class'> & { id: string; [data: `data-${string}`]: unknown }

export function Choice({ children, ...rest }: ChoiceProps) {
  return (
    <div class="gh-select">
      <select
        {...rest}
        class="gh-input gh-select__input"
        autocomplete="off"
        aria-describedby={`${rest.id}-help ${rest.id}-error`}
      >
        {children}
      </select>
      <Icon name="chevron" class="gh-select__sign" />
    </div>
  )
}

type AreaProps = Omit<JSX.IntrinsicElements['textarea'], 'class'> & { id: string; [data: `data-${string}`]: unknown }

export function Area(props: AreaProps) {
  return (
    <textarea
      rows={3}
      autocomplete="off"
      spellcheck={false}
      {...props}
      class="gh-input gh-input--area gh-input--mono"
      aria-describedby={`${props.id}-help ${props.id}-error`}
    />
  )
}
