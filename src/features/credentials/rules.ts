import type { CredentialStatus, Grace } from './model.ts'

type Ending = { revoked_at: Date | null; expires_at: Date | null }

/** A key's state; it expires at the first millisecond of its end (KEY-6). */
export function statusOf(credential: Ending, now: Date): CredentialStatus {
  if (credential.revoked_at) return 'revoked'
  return credential.expires_at && credential.expires_at <= now ? 'expired' : 'active'
}

/** Why an application cannot have one more active key, or nothing (KEY-5). */
export function whyNotOneMore(active: number, limit: number): string | undefined {
  if (active < limit) return undefined
  return `An application can have at most ${limit} active ${limit === 1 ? 'key' : 'keys'}; revoke one first.`
}

const graceSeconds: Record<Grace, number> = { now: 0, '1h': 3600, '24h': 24 * 3600, '7d': 7 * 24 * 3600 }

/** When a rotated key ends: after the grace that was chosen, never later than it would have anyway (KEY-7). */
export function endAfter(grace: Grace, expiresAt: Date | null, now: Date): Date {
  const end = new Date(now.getTime() + graceSeconds[grace] * 1000)
  return expiresAt && expiresAt < end ? expiresAt : end
}
