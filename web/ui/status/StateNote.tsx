import type { ComponentChildren } from 'preact'
import { classes } from '../class-names.ts'
import { useReader } from '../reader.ts'
import { Time } from '../table/Time.tsx'
import { type Status, StatusBadge } from './Badge.tsx'

type StateNoteProps = {
  /** What is in this state, on one line with the badge: the name of an API. */
  title?: ComponentChildren
  /** Before the title: an Avatar. */
  icon?: ComponentChildren
  status: Status
  /** What the state means. */
  sentence: ComponentChildren
  /** What comes next. */
  next?: ComponentChildren
  /** Who has to act: "An administrator of Acme", "You". */
  who?: string
  /** Address of that person, linked as mail. */
  contact?: string
  /** Since when the state holds. */
  since?: string | Date
  actions?: ComponentChildren
  class?: string
}

/** A state in words: what it is, what it means, what happens next and who acts. */
export function StateNote({
  title,
  icon,
  status,
  sentence,
  next,
  who,
  contact,
  since,
  actions,
  class: extra,
}: StateNoteProps) {
  const { kit } = useReader().texts
  return (
    <div class={classes('gh-state', extra)}>
      <div class="gh-state__head">
        {title && (
          <span class="gh-state__title">
            {icon}
            <span>{title}</span>
          </span>
        )}
        <StatusBadge status={status} />
        {since && (
          <span class="gh-state__since">
            {kit.since} <Time at={since} form="date" />
          </span>
        )}
      </div>
      <p class="gh-state__sentence">{sentence}</p>
      {(next || who) && (
        <dl class="gh-state__next">
          {next && (
            <div>
              <dt>{kit.nextStep}</dt>
              <dd>{next}</dd>
            </div>
          )}
          {who && (
            <div>
              <dt>{kit.whoActs}</dt>
              <dd>{contact ? <a href={`mailto:${contact}`}>{who}</a> : who}</dd>
            </div>
          )}
        </dl>
      )}
      {actions && <div class="gh-state__actions">{actions}</div>}
    </div>
  )
}
