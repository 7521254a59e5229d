import type { ComponentChildren } from 'preact'
import { PageHeader } from '../layout/PageHeader.tsx'
import { useReader } from '../reader.ts'
import { ActionForm, Button, LinkButton } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type ConfirmProps = {
  title: string
  text: ComponentChildren
  /** What ends or changes with it, one sentence each. */
  consequences?: string[]
  /** Address that the act is posted to. */
  action: string
  /** Names the act: "Delete application". */
  act: string
  /** Where "Cancel" leads. */
  back: string
  fields?: Record<string, string>
  danger?: boolean
}

/** Asks before something that cannot be taken back, as a page of its own. */
export function ConfirmPage({ title, text, consequences, action, act, back, fields, danger }: ConfirmProps) {
  const { kit } = useReader().texts
  return (
    <div class="gh-confirm">
      <PageHeader title={title} />
      <ConfirmText text={text} consequences={consequences} />
      <div class="gh-confirm__actions">
        <ActionForm action={action} label={act} kind={danger ? 'danger' : 'primary'} fields={fields} />
        <LinkButton href={back} kind="quiet">
          {kit.cancel}
        </LinkButton>
      </div>
    </div>
  )
}

/** The same question as a dialog; a DialogLink with the address of the ConfirmPage opens it. */
export function ConfirmDialog({
  id,
  title,
  text,
  consequences,
  action,
  act,
  fields,
  danger,
}: ConfirmProps & { id: string }) {
  const { kit } = useReader().texts
  return (
    <Dialog
      id={id}
      title={title}
      actions={
        <>
          <form method="dialog">
            <Button kind="secondary">{kit.cancel}</Button>
          </form>
          <ActionForm action={action} label={act} kind={danger ? 'danger' : 'primary'} fields={fields} />
        </>
      }
    >
      <ConfirmText text={text} consequences={consequences} />
    </Dialog>
  )
}

function ConfirmText({ text, consequences = [] }: Pick<ConfirmProps, 'text' | 'consequences'>) {
  return (
    <div class="gh-confirm__text">
      <p>{text}</p>
      {consequences.length > 0 && (
        <ul class="gh-confirm__list">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
