import { z } from 'zod'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'
import { passwordInput } from '../developers/index.ts'

export const sessionEvents = ['developer.signed-in', 'developer.signed-out', 'developer.sessions-ended'] as const

export const Authenticate = z.strictObject({
  // What is no address belongs to nobody; saying so would be a second kind of answer (ENUM-3).
  username: z.string().min(1).max(256).meta({ format: 'email' }),
  password: passwordInput,
})

export const FirstPassword = z.object({
  status: z.enum(['approved', 'pending']),
  /** Whether this answer signed the browser in. */
  signed_in: z.boolean(),
})

export const ChangePassword = z.strictObject({ current_password: passwordInput, new_password: passwordInput })

export const Session = z.object({
  id: uuid,
  created_at: timestamp,
  last_seen_at: timestamp,
  expires_at: timestamp,
  user_agent: z.string().nullable(),
  address: z.string().nullable(),
  current: z.boolean(),
})
export const SessionPage = paged(Session)
export const ListSessions = z.strictObject({ ...pageQuery })
export const EndSessions = z.strictObject({ keep_current: z.enum(['true', 'false']).default('false') })

/** A session's two secrets, which lie in cookies and nowhere else, and when it ends at the latest. */
export type Tokens = { access: string; refresh: string; expiresAt: Date }
export type SessionCookies = { access: string | undefined; refresh: string | undefined }
/** Where a session comes from, for its owner to recognise. */
export type Origin = { address: string; userAgent: string | undefined }
