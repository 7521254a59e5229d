import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Caller } from '../caller.ts'

/** What the features' routes are added to: one app for the portals' sites, one for the console's host. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** Who may call a route at all. The command decides in the end; this is the wall before it (AZ-1). */
export type Permission = 'anyone' | 'developer' | 'operator' | 'admin'

/** The portal whose host was asked, on the developers' side. */
export type PortalSite = {
  id: string
  /** Scheme, host and port as browsers see them; from the settings, never from the request (RST-2). */
  origin: string
  displayName: string
  authenticationEnabled: boolean
  description: string | null
  /** Whom people turn to. */
  contactEmail: string | null
  passwordMinLength: number
}

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
  }
  interface FastifyRequest {
    caller: Caller
    portal: PortalSite
    /** The address the request came from, after trusted proxies (THR-5). */
    clientAddress: string
  }
  interface FastifySchema {
    operationId?: string
    summary?: string
    description?: string
    tags?: readonly string[]
    hide?: boolean
  }
}
