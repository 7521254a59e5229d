import type { Limits } from '../../platform/config.ts'
import { maySignIn } from '../developers/index.ts'

type Lifetimes = Pick<Limits, 'developerSessionIdleMinutes'>

/** A session that was last used before this has ended (SES-4). */
export function idleSince(limits: Lifetimes, now: Date): Date {
  return new Date(now.getTime() - limits.developerSessionIdleMinutes * 60_000)
}

/** For how long a refresh token that was just used still answers, for who sent it twice at once (SES-5). */
export const overlapMilliseconds = 10_000

type Owner = { status: Parameters<typeof maySignIn>[0]; session_epoch: number }

/** Whether a session still stands: in time, and its developer as entitled as when it began (REG-11, SES-4, SES-6). */
export function isAlive(
  session: { developer_epoch: number; expires_at: Date; last_seen_at: Date },
  owner: Owner,
  limits: Lifetimes,
  now: Date,
): boolean {
  return (
    maySignIn(owner.status) &&
    session.developer_epoch === owner.session_epoch &&
    session.expires_at > now &&
    session.last_seen_at > idleSince(limits, now)
  )
}
