import type { Caller } from '../../platform/caller.ts'
import { writeIfPossible } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { sha256 } from '../../platform/secrets/secrets.ts'
import type { PortalSite } from '../../platform/wire/routes.ts'
import { readSessionCookies } from './cookies.ts'
import { isAlive } from './rules.ts'
import * as store from './store.ts'

/** Use is written down at most once a minute: nobody needs it finer, and reading should not cost a write. */
const noteAfterMilliseconds = 60_000

/**
 * Who asks on a portal's site, by session cookie. The developer's state is read each time (REG-11); a session of another
 * portal is nobody's here (SES-7), and none counts where signing in is turned off (REG-1).
 */
export async function findDeveloperCaller(
  platform: Platform,
  portal: PortalSite,
  cookieHeader: string | undefined,
): Promise<Caller> {
  const anonymous: Caller = { kind: 'anonymous', portalId: portal.id }
  const { access } = readSessionCookies(platform.config, cookieHeader)
  if (!access || !portal.authenticationEnabled) return anonymous
  const now = platform.clock.now()
  const session = await store.findSessionByAccess(platform.database, portal.id, sha256(access))
  if (!session || !isAlive(session, session, platform.config.limits, now)) return anonymous
  if (now.getTime() - session.last_seen_at.getTime() > noteAfterMilliseconds) {
    await writeIfPossible(store.touchSession(platform.database, portal.id, session.id, now))
  }
  return { kind: 'developer', portalId: portal.id, developerId: session.developer_id, sessionId: session.id }
}
