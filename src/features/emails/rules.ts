import type { MailState, Template } from './model.ts'

type Rule = {
  template: Template
  /** `operators`: all admins. `operator`: the one it is about. */
  to: 'developer' | 'operators' | 'operator'
  /** Nobody is told by mail of what they did themselves a moment ago. */
  unlessOwnDoing?: true
}

/** Which mail an event asks for. Events that are not here ask for none. */
export const mailsByEvent: Readonly<Record<string, Rule>> = {
  'developer.registered': { template: 'confirm-email-address', to: 'developer' },
  'developer.registration-repeated': { template: 'registration-status', to: 'developer' },
  'developer.waiting': { template: 'developer-waiting', to: 'operators' },
  'developer.approved': { template: 'account-access-approved', to: 'developer', unlessOwnDoing: true },
  'developer.rejected': { template: 'account-access-rejected', to: 'developer' },
  'developer.revoked': { template: 'account-access-revoked', to: 'developer' },
  'developer.invited': { template: 'developer-invitation', to: 'developer' },
  'developer.password-reset-requested': { template: 'reset-password', to: 'developer' },
  'developer.password-changed': { template: 'password-changed', to: 'developer' },
  'registration.requested': { template: 'app-registration-waiting', to: 'operators' },
  'registration.approved': { template: 'app-registration-approved', to: 'developer', unlessOwnDoing: true },
  'registration.rejected': { template: 'app-registration-rejected', to: 'developer' },
  'registration.revoked': { template: 'app-registration-revoked', to: 'developer' },
  'operator.password-reset-requested': { template: 'operator-reset-password', to: 'operator' },
}

/** The mails after a sign-up, which a stranger can ask for in any number (REG-12). */
export const signUpTemplates = ['confirm-email-address', 'registration-status'] as const
/** Admins hear at most this often that sign-ups wait. */
export const queueNoticeMilliseconds = 24 * 3_600_000

/** When a mail after a sign-up is sent: an hour after the one that stands as many places before it as an hour allows. */
export function turnOf(now: Date, oneHourBefore: Date | undefined): Date {
  const free = oneHourBefore ? oneHourBefore.getTime() + 3_600_000 : 0
  return new Date(Math.max(now.getTime(), free))
}

export function mailFor(event: { type: string; actor_kind: string }): Rule | undefined {
  const rule = Object.hasOwn(mailsByEvent, event.type) ? mailsByEvent[event.type] : undefined
  const isOwnDoing = event.actor_kind === 'developer' || event.actor_kind === 'anonymous'
  return rule?.unlessOwnDoing && isOwnDoing ? undefined : rule
}

/** Mails with a link, and the mails that end it: of these only the newest is sent (REG-5). */
export const supersededBy: Partial<Record<Template, readonly Template[]>> = {
  'confirm-email-address': ['confirm-email-address', 'registration-status'],
  'registration-status': ['registration-status'],
  'reset-password': ['reset-password'],
  'developer-invitation': ['developer-invitation'],
  'operator-reset-password': ['operator-reset-password'],
}

/** When a mail is tried again (DEG-1), in milliseconds: doubling from `first` to `longest`, given up after `whole`. */
export type Patience = { first: number; longest: number; whole: number }
export const patience: Patience = { first: 60_000, longest: 6 * 3_600_000, whole: 48 * 3_600_000 }

/** How long to wait after the given number of attempts. */
export function pauseAfter(attempts: number, { first, longest }: Patience): number {
  return Math.min(longest, first * 2 ** Math.max(0, Math.min(attempts, 40) - 1))
}

/** A mail held up longer than this is sent only while what it says is still so. */
const lateMilliseconds = 60_000
export function isLate(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > lateMilliseconds
}

export function whyNotRetry(state: MailState): string | undefined {
  return state === 'failed' ? undefined : `Only a failed mail can be sent again; this one is ${state}.`
}

/** A mail that was dealt with stays in the outbox this long. */
export const keptDays = 30

const longestName = 64

/** A name as a mail to its owner shows it: one line, at most 64 characters, nothing invisible. */
export function plainName(text: string): string {
  const visible = text
    .normalize('NFC')
    // Controls, and marks that turn the direction of text around or join it invisibly.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(visible)]
  if (characters.length <= longestName) return visible
  return `${characters
    .slice(0, longestName - 1)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}

/**
 * A name that a stranger chose, as a mail to somebody else shows it (MAIL-2): nothing in it that a mail reader makes a
 * link of, and no markup.
 */
export function defang(text: string): string {
  const harmless = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    // Markup of HTML and Markdown, and what addresses are made of.
    .replace(/[<>[\]{}()|\\`*_~#"=:/?%$^]+/g, ' ')
    .replace(/\bwww\b\.*/giu, ' ')
    .replace(/@/g, ' at ')
    // A dot with something right behind it makes a host name; so do its look-alikes (UTS 46).
    .replace(/[.\u3002\u2024\u00b7\u2027\u30fb]+(?=\S)/gu, '. ')
  return plainName(harmless)
}
