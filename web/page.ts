import type { VNode } from 'preact'
import type { ManagementClient, PortalClient } from '../src/client/connect.ts'
import type { ConsoleFrameProps } from './console/Frame.tsx'
import type { PortalFrameProps } from './portal/Frame.tsx'
import type { Language } from './texts/index.ts'

/** What every page knows, on either site. */
type PageBasics = {
  /** The address as asked, on the site's own origin. */
  url: URL
  params: Record<string, string>
  /** The reader's language, one of those there are texts for. */
  language: Language
  /** The reader's choice; undefined follows the system. */
  theme: 'light' | 'dark' | undefined
  requestId: string
}

/** Who reads a portal's site. */
export type DeveloperReader = { id: string; email: string; full_name: string }

/** A developers' page: all it can do is what the typed client of `/api/v3` can do on behalf of its reader. */
export type PortalPageContext = PageBasics & {
  client: PortalClient
  portal: { id: string; name: string; origin: string; description: string | null; authenticationEnabled: boolean }
  /** The gateway's origin, for samples. */
  gatewayUrl: string
  contactEmail: string | null
  passwordMinLength: number
  /** undefined for a visitor */
  me: DeveloperReader | undefined
}

export type OperatorReader = { id: string; email: string; full_name: string; role: 'admin' | 'viewer' }

/** A console page: the management API on behalf of the operator. */
export type ConsolePageContext = PageBasics & {
  client: ManagementClient
  /** undefined on the pages that lead to signing in */
  me: OperatorReader | undefined
  /** How many developers and registrations wait for a decision. */
  waiting: number
}

/** What a form sent. A missing field is an empty text. */
export type Form = {
  value(name: string): string
  values(name: string): string[]
  /** A file that was chosen; forms that hold one say `upload`, and their page has a `formLimit`. */
  file(name: string): SentFile | undefined
  /** Everything that was typed, to be shown again. */
  all: Record<string, string | string[]>
}

export type SentFile = {
  name: string
  bytes: Uint8Array
  /** undefined when it is no text in UTF-8 */
  text(): string | undefined
}

/** Where a page sends its reader instead of showing itself: a path of the same site (WEB-6). */
export type Redirect = { redirect: string }
export const redirectTo = (path: string): Redirect => ({ redirect: path })

/** A page that cannot be shown. Absent and forbidden look the same (AZ-5). */
export type Missing = { missing: 404 | 410 | 503; detail?: string }
export const missing = (status: Missing['missing'] = 404, detail?: string): Missing => ({ missing: status, detail })

/** A file instead of a page. */
export type Download = { download: string; type: string; content: string }

/** A text that stands by itself, without a frame: a fragment of a page, a feed, `robots.txt`. */
export type Piece = { piece: string; type: string; headers?: Record<string, string> }

/**
 * A page: its address (Fastify's form), what it shows, and what its form does. `submit` answers with a redirect after
 * success; data instead is shown by the View, with what was typed. `load` changes nothing.
 */
export type Page<Context, Data, Frame = object> = {
  address: string
  /** Others than signed-in people are sent to sign in and come back (`?return_to=`). */
  access: 'anyone' | 'signed-in'
  /** Pages with tokens or secrets send no referrer and load nothing that is not ours (RST-6). */
  sensitive?: boolean
  /** Most bytes that its form may send, where it takes whole documents. */
  formLimit?: number
  /**
   * Says that all visitors see the same: the finished page may be kept and shown to the next one. Names the parts of the
   * query that the page reads; to a visitor's page the others do not exist.
   */
  kept?: { query: readonly string[] }
  load(context: Context): Promise<Data | Redirect | Missing | Download | Piece>
  submit?(context: Context, form: Form): Promise<Data | Redirect | Missing>
  title(props: { context: Context; data: Data }): string
  /** Another status than 200, for a page that explains why it has nothing to show. */
  answer?(props: { context: Context; data: Data }): { status: number; headers?: Record<string, string> }
  /** Origins beside the site's own that scripts of this page may call (TRY-4). `https:` is any by https; what is no http origin is left out. */
  connectTo?(props: { context: Context; data: Data }): string[]
  /** The same as Markdown, for `.md` and `Accept: text/markdown`; pages without it are pages for people only. */
  markdown?(props: { context: Context; data: Data }): string
  /** Whether its address asks for that, where only the page can tell if `.md` belongs to a name in it. */
  asksMarkdown?(props: { context: Context; data: Data }): boolean
  /** What the page wants of its frame beside its title. */
  frame?(props: { context: Context; data: Data }): Frame
  View(props: { context: Context; data: Data }): VNode
}

/** Lists of pages hold pages of any data; only the page itself knows which. */
// biome-ignore lint/suspicious/noExplicitAny: a list of pages is heterogeneous by nature
type AnyData = any
export type AnyPage<Context> = Page<Context, AnyData, object>
export type PortalPage<Data = AnyData> = Page<
  PortalPageContext,
  Data,
  Partial<Pick<PortalFrameProps, 'description' | 'query' | 'width' | 'hidden'>>
>
export type ConsolePage<Data = AnyData> = Page<
  ConsolePageContext,
  Data,
  Partial<Pick<ConsoleFrameProps, 'place' | 'portal' | 'width'>>
>
