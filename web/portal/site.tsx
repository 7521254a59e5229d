import type { PortalPage, PortalPageContext } from '../page.ts'
import { Problem } from '../problem.tsx'
import { type Asset, renderDocument } from '../ui/document/render-document.ts'
import { readerFor } from '../ui/reader.ts'
import { PortalFrame } from './Frame.tsx'

const islands = 'portal/islands.ts'

/** A page of the developers' site as a whole document. */
export function renderPortalPage(context: PortalPageContext, page: PortalPage, data: unknown, asset: Asset): string {
  const { View } = page
  const frame = page.frame?.({ context, data }) ?? {}
  const title = page.title({ context, data })
  const head = !frame.hidden && (
    <ForOthers context={context} page={page} title={title} description={frame.description} />
  )
  return renderDocument(
    <PortalFrame {...frameOf(context, asset)} title={title} head={head} {...frame}>
      <View context={context} data={data} />
    </PortalFrame>,
    asset,
    islands,
  )
}

type ForOthersProps = { context: PortalPageContext; page: PortalPage; title: string; description?: string }

/** What search engines, previews and programs read: the one address of a page, its words, its Markdown form. */
function ForOthers({ context: { url, portal }, page, title, description }: ForOthersProps) {
  if (!page.kept) return null
  // Only what the page reads of its query names it; the rest is how somebody came here.
  const own = new URLSearchParams(
    page.kept.query.flatMap((name) => url.searchParams.getAll(name).map((to) => [name, to])),
  )
  const query = own.size > 0 ? `?${own}` : ''
  const address = `${portal.origin}${url.pathname}${query}`
  const words = description ?? portal.description ?? undefined
  const path = url.pathname === '/' ? '/index' : url.pathname
  return (
    <>
      <link rel="canonical" href={address} />
      {page.markdown && <link rel="alternate" type="text/markdown" href={`${path}.md${query}`} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={portal.name} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {words && <meta property="og:description" content={words} />}
    </>
  )
}

/** The page that stands where another could not be shown. */
export function renderPortalProblem(
  context: PortalPageContext,
  status: number,
  detail: string | undefined,
  asset: Asset,
): string {
  const { requestId, contactEmail } = context
  const frame = frameOf(context, asset)
  const t = frame.reader.texts.problems
  return renderDocument(
    <PortalFrame {...frame} title={t.titles[status] ?? t.other} width="narrow" hidden>
      <Problem status={status} detail={detail} requestId={requestId} contact={contactEmail} />
    </PortalFrame>,
    asset,
    islands,
  )
}

function frameOf(context: PortalPageContext, asset: Asset) {
  const { portal, me, url, contactEmail, theme } = context
  return { portal, me, path: url.pathname, contactEmail, theme, reader: readerFor(context.language), asset }
}
