import type { ComponentChildren, VNode } from 'preact'
import type { ManagementClient, PortalClient } from '../src/client/connect.ts'

/** What every page knows, on either site. */
type PageBasics = {
  /** The path and query as asked. */
  url: URL
  params: Record<string, string>
  /** The reader's language and zone; pages that are cached use UTC. */
  language: string
  requestId: string
  /** The address of a built file, with its hash: `asset('portal.css')`. */
  asset(name: string): string
}

/** A developers' page: all it can do is what the typed client of `/api/v3` can do on behalf of its reader. */
export type PortalPageContext = PageBasics & {
  client: PortalClient
  portal: { id: string; name: string; origin: string; authenticationEnabled: boolean }
  /** Where the gateway is reached, for samples. */
  gatewayUrl: string
  contactEmail: string | null
  passwordMinLength: number
  /** Who reads; undefined for a visitor. */
  me: { id: string; email: string; full_name: string } | undefined
}

/** A console page: the management API on behalf of the operator. */
export type ConsolePageContext = PageBasics & {
  client: ManagementClient
  me: { id: string; email: string; full_name: string; role: 'admin' | 'viewer' } | undefined
  /** How many developers and applications wait for a decision. */
  waiting: { developers: number; applications: number; portals: Record<string, { developers: number; applications: number }> }
}

/** What a form sent, and what to show again when it was not accepted. */
export type Form = {
  value(name: string): string
  values(name: string): string[]
}

/** Where a page sends its reader instead of showing itself. Paths of the same site only (WEB-6). */
export type Redirect = { redirect: string; cookies?: string[] }
export const redirectTo = (path: string, cookies: string[] = []): Redirect => ({ redirect: path, cookies })

/** A page that does not exist, or may not be seen: both look the same (AZ-5). */
export type Missing = { status: 404 | 403 | 410 | 503; detail?: string }
export const missing = (status: Missing['status'] = 404, detail?: string): Missing => ({ status, detail })

/**
 * A page: its address (Fastify's form), what it shows, and what its form does. `submit` answers with a redirect after
 * success; anything else is shown by the View together with what was typed. `load` never changes anything.
 */
export type Page<Context, Data> = {
  address: string
  /** Who may open it: others are sent to sign in and come back (`?return_to=`). */
  access: 'anyone' | 'signed-in'
  load(context: Context): Promise<Data | Redirect | Missing>
  submit?(context: Context, form: Form): Promise<Data | Redirect | Missing>
  View(props: { context: Context; data: Data }): VNode
  /** Token pages and pages with secrets: no referrer, no foreign anything (RST-6). */
  sensitive?: boolean
}

export type PortalPage<Data = unknown> = Page<PortalPageContext, Data>
export type ConsolePage<Data = unknown> = Page<ConsolePageContext, Data>

export type FrameProps<Context> = { context: Context; title: string; children: ComponentChildren }
