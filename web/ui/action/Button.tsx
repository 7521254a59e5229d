import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal'

type Look = { kind?: ButtonKind; size?: ButtonSize; icon?: IconName; class?: string }

function lookOf({ kind = 'secondary', size = 'normal', class: extra }: Look): string {
  return classes('gh-button', `gh-button--${kind}`, size === 'small' && 'gh-button--small', extra)
}

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  disabled?: boolean
  /** Id of the form it belongs to, when it stands outside of it. */
  form?: string
  formAction?: string
  children: ComponentChildren
}

export function Button({ kind, size, icon, class: extra, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button class={lookOf({ kind, size, class: extra })} type={type} {...rest}>
      {icon && <Icon name={icon} />}
      <span class="gh-button__label">{children}</span>
    </button>
  )
}

type LinkButtonProps = Look & { href: string; download?: boolean | string; rel?: string; children: ComponentChildren }

export function LinkButton({ kind, size, icon, class: extra, children, ...rest }: LinkButtonProps) {
  return (
    <a class={lookOf({ kind, size, class: extra })} {...rest}>
      {icon && <Icon name={icon} />}
      <span class="gh-button__label">{children}</span>
    </a>
  )
}

type ActionFormProps = Look & {
  action: string
  label: string
  fields?: Record<string, string>
  disabled?: boolean
}

/** One button that changes something: a form of its own, since a link must never change anything. */
export function ActionForm({ action, label, fields = {}, disabled, ...look }: ActionFormProps) {
  return (
    <form class="gh-action-form" method="post" action={action} data-island="form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look} disabled={disabled}>
        {label}
      </Button>
    </form>
  )
}
