import { AsyncLocalStorage } from 'node:async_hooks'
import type { Caller } from '../platform/caller.ts'
import type { PortalSite } from '../platform/wire/routes.ts'
import type { SharedReads } from '../platform/wire/shared-reads.ts'

/**
 * What an in-process call carries beside its request. It travels in memory, so no header can set it (AZ-12), and it
 * brings back the validated answer as an object, without a round trip through JSON.
 */
export type InProcessCall = {
  caller: Caller
  /** The portal whose page it is, where that was found already. */
  portal?: PortalSite
  /** What the calls of one page have read so far; without it each call reads for itself. */
  reads?: SharedReads
  clientAddress: string
  userAgent: string | undefined
  requestId: string
  answer?: { value: unknown }
  /** The browser's own cookies, for the calls that renew or end a session. */
  cookieHeader?: string | undefined
  /** Cookies that answers set, for the page to pass on. */
  cookies: string[]
  clearSiteData?: string
}

export const inProcessCalls = new AsyncLocalStorage<InProcessCall>()
