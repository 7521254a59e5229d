import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'
import { type ButtonKind, type ButtonSize, LinkButton } from './Button.tsx'

type DialogLinkProps = {
  /** A page that asks the same, for readers without script. */
  href: string
  /** Id of a Dialog in this page. */
  dialog: string
  kind?: ButtonKind
  size?: ButtonSize
  children: ComponentChildren
}

export function DialogLink({ href, dialog, kind, size, children }: DialogLinkProps) {
  return (
    <span class="gh-dialog-link" data-island="dialog" data-dialog={dialog}>
      <LinkButton href={href} kind={kind} size={size}>
        {children}
      </LinkButton>
    </span>
  )
}

type DialogProps = {
  id: string
  title: string
  children: ComponentChildren
  actions?: ComponentChildren
  /** Shown with the page; script makes it modal. */
  open?: boolean
  /** Neither Escape nor a click elsewhere closes it. */
  firm?: boolean
  class?: string
}

export function Dialog({ id, title, children, actions, open, firm, class: extra }: DialogProps) {
  const { kit } = useReader().texts
  return (
    <dialog
      class={classes('gh-dialog', extra)}
      id={id}
      open={open}
      closedby={firm ? 'none' : 'any'}
      aria-labelledby={`${id}-title`}
      data-island={open ? 'dialog' : undefined}
    >
      <div class="gh-dialog__head">
        <h2 class="gh-dialog__title" id={`${id}-title`}>
          {title}
        </h2>
        {!firm && (
          <form method="dialog">
            <button class="gh-dialog__close" type="submit" aria-label={kit.close}>
              <Icon name="close" />
            </button>
          </form>
        )}
      </div>
      <div class="gh-dialog__body">{children}</div>
      {actions && <div class="gh-dialog__actions">{actions}</div>}
    </dialog>
  )
}
