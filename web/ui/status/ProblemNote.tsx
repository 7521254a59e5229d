import type { ComponentChildren } from 'preact'
import { CopyButton } from '../action/CopyButton.tsx'
import { PageHeader } from '../layout/PageHeader.tsx'
import { useReader } from '../reader.ts'

type ProblemNoteProps = {
  /** What happened. */
  title: string
  detail?: ComponentChildren
  /** What was kept: "Nothing was changed." */
  kept?: string
  /** What to do: a link or button. */
  next?: ComponentChildren
  requestId?: string
  /** An administrator's address. */
  contact?: string
}

/** The body of an error page: what happened, what was kept, what to do, and the id under which the log has it. */
export function ProblemNote({ title, detail, kept, next, requestId, contact }: ProblemNoteProps) {
  const { kit } = useReader().texts
  return (
    <div class="gh-problem">
      <PageHeader title={title} lead={detail} />
      {kept && <p class="gh-problem__kept">{kept}</p>}
      {next && <div class="gh-problem__next">{next}</div>}
      {(requestId || contact) && (
        <dl class="gh-problem__facts">
          {requestId && (
            <div>
              <dt>{kit.requestId}</dt>
              <dd>
                <code>{requestId}</code>
                <CopyButton text={requestId} label={kit.copyOf(kit.requestId)} small />
              </dd>
            </div>
          )}
          {contact && (
            <div>
              <dt>{kit.turnToAdmin}</dt>
              <dd>
                <a href={`mailto:${contact}`}>{contact}</a>
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  )
}
