import type { ComponentChildren } from 'preact'
import type { Texts } from '../../texts/index.ts'
import { classes } from '../class-names.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'

export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'grey'
export type Status = keyof Texts['kit']['status']

/** Tone and sign of each state; the sign tells states apart without colour. */
export const statusLooks: Record<Status, { tone: Tone; icon: IconName }> = {
  approved: { tone: 'green', icon: 'check' },
  pending: { tone: 'amber', icon: 'clock' },
  rejected: { tone: 'red', icon: 'close' },
  revoked: { tone: 'red', icon: 'ban' },
  unverified: { tone: 'amber', icon: 'mail' },
  active: { tone: 'green', icon: 'check' },
  ending: { tone: 'amber', icon: 'clock' },
  expired: { tone: 'grey', icon: 'clock' },
  public: { tone: 'grey', icon: 'portal' },
  private: { tone: 'grey', icon: 'lock' },
  published: { tone: 'green', icon: 'check' },
  unpublished: { tone: 'grey', icon: 'minus' },
  deprecated: { tone: 'amber', icon: 'alert' },
  queued: { tone: 'amber', icon: 'clock' },
  sent: { tone: 'green', icon: 'check' },
  failed: { tone: 'red', icon: 'alert' },
  kept: { tone: 'blue', icon: 'mail' },
  on: { tone: 'green', icon: 'check' },
  off: { tone: 'grey', icon: 'minus' },
}

type BadgeProps = {
  tone?: Tone
  icon?: IconName
  /** Sign and word without ground, for dense rows. */
  plain?: boolean
  class?: string
  children: ComponentChildren
}

export function Badge({ tone = 'grey', icon, plain, class: extra, children }: BadgeProps) {
  return (
    <span class={classes('gh-badge', `gh-badge--${tone}`, plain && 'gh-badge--plain', extra)}>
      {icon && <Icon name={icon} class="gh-badge__sign" />}
      <span>{children}</span>
    </span>
  )
}

export function StatusBadge({ status, plain }: { status: Status; plain?: boolean }) {
  const { texts } = useReader()
  const { tone, icon } = statusLooks[status]
  return (
    <Badge tone={tone} icon={icon} plain={plain}>
      {texts.kit.status[status]}
    </Badge>
  )
}

const methodTones: Record<string, Tone> = {
  get: 'blue',
  post: 'green',
  put: 'amber',
  patch: 'amber',
  delete: 'red',
}

/** An HTTP method as it stands in a specification, any case. */
export function MethodBadge({ method, class: extra }: { method: string; class?: string }) {
  const tone = methodTones[method.toLowerCase()] ?? 'grey'
  return <span class={classes('gh-method', `gh-method--${tone}`, extra)}>{method.toUpperCase()}</span>
}

/** How many wait; nothing when none does. `label` says what is counted. */
export function CountBadge({ count, label }: { count: number; label: string }) {
  const { locale } = useReader()
  if (count === 0) return null
  return (
    <span class="gh-count">
      <span aria-hidden="true">{new Intl.NumberFormat(locale).format(count)}</span>
      <span class="gh-unseen">{label}</span>
    </span>
  )
}
