import { type DeveloperStatus, mostPasswordCharacters, type TokenPurpose, type WireStatus } from './model.ts'

type Move = {
  from: DeveloperStatus
  to: DeveloperStatus
  by: 'developer' | 'operator'
  when: string
  /** What the event table says of it. */
  event: string
}

/** Every way a developer's state can change (product.md 1 and 5, product-facts 2.1). */
export const moves: readonly Move[] = [
  { from: 'unverified', to: 'pending', by: 'developer', when: 'sets the first password', event: 'developer.waiting' },
  {
    from: 'unverified',
    to: 'approved',
    by: 'developer',
    when: 'sets the first password and the portal approves by itself',
    event: 'developer.approved',
  },
  { from: 'pending', to: 'approved', by: 'operator', when: 'approves', event: 'developer.approved' },
  { from: 'pending', to: 'rejected', by: 'operator', when: 'rejects', event: 'developer.rejected' },
  { from: 'pending', to: 'revoked', by: 'operator', when: 'revokes', event: 'developer.revoked' },
  { from: 'approved', to: 'revoked', by: 'operator', when: 'revokes', event: 'developer.revoked' },
  { from: 'approved', to: 'rejected', by: 'operator', when: 'rejects', event: 'developer.rejected' },
  { from: 'approved', to: 'pending', by: 'operator', when: 'puts back', event: 'developer.updated' },
  { from: 'rejected', to: 'approved', by: 'operator', when: 'approves after all', event: 'developer.approved' },
  { from: 'rejected', to: 'revoked', by: 'operator', when: 'revokes', event: 'developer.revoked' },
  { from: 'rejected', to: 'pending', by: 'operator', when: 'puts back', event: 'developer.updated' },
  { from: 'revoked', to: 'approved', by: 'operator', when: 'approves again', event: 'developer.approved' },
  { from: 'revoked', to: 'rejected', by: 'operator', when: 'rejects', event: 'developer.rejected' },
  { from: 'revoked', to: 'pending', by: 'operator', when: 'puts back', event: 'developer.updated' },
]

export function findMove(from: DeveloperStatus, to: DeveloperStatus, by: Move['by']): Move | undefined {
  return moves.find((move) => move.from === from && move.to === to && move.by === by)
}

/** The state of who has just proven the address and set a password. */
export function statusAfterFirstPassword(portal: { auto_approve_developers: boolean }): 'approved' | 'pending' {
  return portal.auto_approve_developers ? 'approved' : 'pending'
}

/** How long a mailed token works, in seconds (REG-3, REG-5). */
export const tokenSeconds: Record<TokenPurpose, number> = {
  verify: 24 * 3600,
  'set-password': 3600,
  reset: 3600,
  invitation: 72 * 3600,
}

/** In which states a token still does what it was sent for (RST-5, REG-11). */
const usableIn: Record<TokenPurpose, readonly DeveloperStatus[]> = {
  verify: ['unverified'],
  'set-password': ['unverified'],
  reset: ['approved', 'pending'],
  invitation: ['approved', 'pending'],
}

export function isUsableIn(purpose: TokenPurpose, status: DeveloperStatus): boolean {
  return usableIn[purpose].includes(status)
}

/** Only the approved sign in, hold sessions and reach anything that is not public (REG-11). */
export function maySignIn(status: DeveloperStatus): boolean {
  return status === 'approved'
}

/** Whether a move takes away what the developer could reach, so that sessions and tokens end (SES-6, RST-5). */
export function endsAccess(to: WireStatus): boolean {
  return to !== 'approved'
}

/** For how long an address stays taken by someone who never proved it (REG-10). */
export const unverifiedDays = 7

/** Parts of names shorter than this stand in too many passwords by chance. */
const tellingLength = 3

export type PasswordFault = { rule: string; reason: string; minimum?: number; maximum?: number }

/**
 * Why a password cannot be a developer's, or nothing (product.md 2). `telling` are texts it may not hold: the local part
 * of the address, the person's name, the names of the portal and the product. Characters are code points.
 */
export function whyNotPassword(
  password: string,
  rule: { minLength: number; telling: string[]; isCommon: (password: string) => boolean },
): PasswordFault | undefined {
  const { length } = [...password]
  if (length < rule.minLength) {
    const reason = `This must have at least ${rule.minLength} characters.`
    return { rule: 'min_length', minimum: rule.minLength, reason }
  }
  if (length > mostPasswordCharacters) {
    const reason = `This must have at most ${mostPasswordCharacters} characters.`
    return { rule: 'max_length', maximum: mostPasswordCharacters, reason }
  }
  // A special character is one that is no digit and has no case.
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /[^\p{Ll}\p{Lu}\p{N}]/u].filter((kind) => kind.test(password)).length
  if (kinds < 2) {
    const reason = 'This must have two of: a lower-case letter, an upper-case letter, a special character.'
    return { rule: 'invalid', reason }
  }
  if (rule.isCommon(password))
    return { rule: 'invalid', reason: 'This is one of the passwords that are guessed first.' }
  const telling = rule.telling.map(bare).filter((text) => [...text].length >= tellingLength)
  if (telling.some((text) => bare(password).includes(text))) {
    return {
      rule: 'invalid',
      reason: 'This holds your name, your e-mail address, or the name of the portal or the product.',
    }
  }
  return undefined
}

/** A name as it stands in passwords: without spaces, in any case. */
const bare = (text: string) => text.toLowerCase().replace(/\s+/g, '')
