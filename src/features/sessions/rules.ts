import { maySignIn } from '../developers/index.ts'

/** A session ends after 12 h without a request, and 7 days after sign-in in any case (SES-4). */
export const idleSeconds = 12 * 3600
export const sessionSeconds = 7 * 24 * 3600

/** For how long a refresh token that was just used still answers, for who sent it twice at once (SES-5). */
export const overlapMilliseconds = 10_000

type Owner = { status: Parameters<typeof maySignIn>[0]; session_epoch: number }

/** Whether a session still stands: in time, and its developer as entitled as when it began (REG-11, SES-4, SES-6). */
export function isAlive(
  session: { developer_epoch: number; expires_at: Date; last_seen_at: Date },
  owner: Owner,
  now: Date,
): boolean {
  return (
    maySignIn(owner.status) &&
    session.developer_epoch === owner.session_epoch &&
    session.expires_at > now &&
    now.getTime() - session.last_seen_at.getTime() < idleSeconds * 1000
  )
}
