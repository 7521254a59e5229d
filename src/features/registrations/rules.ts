import type { RegistrationEvent, RegistrationStatus } from './model.ts'

type Move = {
  from: RegistrationStatus
  to: RegistrationStatus
  when: string
  /** What the event table says of it. */
  event: RegistrationEvent
}

/** Every way an operator can change a registration's state (product-facts 2.2). */
export const moves: readonly Move[] = [
  { from: 'pending', to: 'approved', when: 'approves', event: 'registration.approved' },
  { from: 'pending', to: 'rejected', when: 'rejects', event: 'registration.rejected' },
  { from: 'pending', to: 'revoked', when: 'revokes', event: 'registration.revoked' },
  { from: 'approved', to: 'revoked', when: 'revokes', event: 'registration.revoked' },
  { from: 'approved', to: 'rejected', when: 'rejects', event: 'registration.rejected' },
  { from: 'approved', to: 'pending', when: 'puts back', event: 'registration.updated' },
  { from: 'rejected', to: 'approved', when: 'approves after all', event: 'registration.approved' },
  { from: 'rejected', to: 'revoked', when: 'revokes', event: 'registration.revoked' },
  { from: 'rejected', to: 'pending', when: 'puts back', event: 'registration.updated' },
  { from: 'revoked', to: 'approved', when: 'approves again', event: 'registration.approved' },
  { from: 'revoked', to: 'rejected', when: 'rejects', event: 'registration.rejected' },
  { from: 'revoked', to: 'pending', when: 'puts back', event: 'registration.updated' },
]

export function findMove(from: RegistrationStatus, to: RegistrationStatus): Move | undefined {
  return moves.find((move) => move.from === from && move.to === to)
}

/** What one decision about an application means for each of its registrations (product.md 3). */
export const decisions = {
  approve: { from: ['pending'], to: 'approved' },
  reject: { from: ['pending'], to: 'rejected' },
  revoke: { from: ['approved', 'pending'], to: 'revoked' },
} as const satisfies Record<string, { from: RegistrationStatus[]; to: RegistrationStatus }>
export type Decision = keyof typeof decisions

type Published = { auth_strategy_id: string | null; auto_approve_registrations: boolean | null }

/**
 * The state of a new registration: the publication decides where it says anything, else the portal (product.md 4). What
 * an operator's no holds back waits in any case.
 */
export function statusAtFirst(
  publication: Pick<Published, 'auto_approve_registrations'>,
  portal: { auto_approve_applications: boolean },
  isHeld = false,
): 'approved' | 'pending' {
  if (isHeld) return 'pending'
  return (publication.auto_approve_registrations ?? portal.auto_approve_applications) ? 'approved' : 'pending'
}

type Fit = { code: 'registered' | 'other-strategy' | 'no-strategy'; reason: string }
type Named = { name: string }

/** Why an application cannot be registered for an API, or nothing. */
export function whyNotFit(
  application: Named & { auth_strategy_id: string; strategy: string },
  api: Named & { auth_strategy_id: string | null; strategy: string | null },
  registered?: RegistrationStatus | null,
): Fit | undefined {
  if (registered) {
    return { code: 'registered', reason: `${application.name} is registered for ${api.name} already (${registered}).` }
  }
  if (api.auth_strategy_id === null) {
    return { code: 'no-strategy', reason: `${api.name} takes no registrations on this portal.` }
  }
  if (api.auth_strategy_id !== application.auth_strategy_id) {
    const reason = `${api.name} is called with “${api.strategy}”, ${application.name} with “${application.strategy}”.`
    return { code: 'other-strategy', reason }
  }
  return undefined
}

type Awaits = 'registration' | 'approval' | 'other-decision'

/** What an application waits for before it may hold a key, or nothing (product.md 3). */
export function awaitsWhat(registrations: readonly { status: RegistrationStatus }[]): Awaits | undefined {
  if (registrations.some(({ status }) => status === 'approved')) return undefined
  if (registrations.length === 0) return 'registration'
  return registrations.some(({ status }) => status === 'pending') ? 'approval' : 'other-decision'
}

/** Why an application cannot have a key yet, or nothing. */
export function whyNotCredential(
  registrations: readonly { status: RegistrationStatus; api_name: string }[],
): string | undefined {
  switch (awaitsWhat(registrations)) {
    case 'registration':
      return 'This application has not asked for an API yet; register it for one first.'
    case 'approval': {
      const names = registrations.filter(({ status }) => status === 'pending').map(({ api_name }) => api_name)
      return `A key can be made once a registration is approved; waiting for approval: ${names.join(', ')}.`
    }
    case 'other-decision':
      return 'A key can be made once a registration is approved; those of this application were rejected or revoked.'
    default:
      return undefined
  }
}
