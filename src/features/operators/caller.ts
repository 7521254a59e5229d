import type { Caller } from '../../platform/caller.ts'
import type { Config } from '../../platform/config.ts'
import { writeIfPossible } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { cookieName, readCookie } from '../../platform/secrets/cookies.ts'
import { isSameSecret, isWellFormedSecret, sha256 } from '../../platform/secrets/secrets.ts'
import { roleOfToken } from './rules.ts'
import * as store from './store.ts'

/** Use is written down at most once a minute: nobody needs it finer, and reading should not cost a write. */
const noteAfterMilliseconds = 60_000

export const sessionCookieName = (config: Config) => cookieName(config, 'gatehouseconsole')

const anonymous: Caller = { kind: 'anonymous' }

/** Who asks on the management side: by bootstrap token, own token or session cookie (AZ-12, SES-2, MGMT-2). */
export async function findOperatorCaller(
  platform: Platform,
  headers: { authorization?: string | undefined; cookie?: string | undefined },
): Promise<Caller> {
  // Who sends a token means it: a bad one is not made good by a cookie.
  if (headers.authorization !== undefined) return findTokenCaller(platform, headers.authorization)
  const token = readCookie(headers.cookie, sessionCookieName(platform.config))
  if (!token) return anonymous
  const { config, database, clock } = platform
  const now = clock.now()
  const session = await store.findSession(database, sha256(token), now, config.limits.operatorSessionIdleMinutes)
  if (!session) return anonymous
  if (isDue(session.last_seen_at, now)) {
    await writeIfPossible(store.touchSession(database, session.id, now))
  }
  return { kind: 'operator', operatorId: session.operator_id, role: session.role, sessionId: session.id }
}

async function findTokenCaller({ config, database, clock }: Platform, authorization: string): Promise<Caller> {
  const [, secret = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? []
  if (secret !== '' && config.adminToken && isSameSecret(secret, config.adminToken)) {
    return { kind: 'machine', name: 'bootstrap-token' }
  }
  if (!isWellFormedSecret('gpat', secret)) return anonymous
  const now = clock.now()
  const token = await store.findToken(database, sha256(secret), now)
  if (!token) return anonymous
  if (isDue(token.last_used_at, now)) await writeIfPossible(store.touchToken(database, token.id, now))
  return { kind: 'operator', operatorId: token.operator_id, role: roleOfToken(token, { role: token.owner_role }) }
}

function isDue(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() > noteAfterMilliseconds
}
