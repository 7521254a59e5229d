import type { PortalPage, PortalPageContext } from '../page.ts'
import { Problem } from '../problem.tsx'
import { type Asset, renderDocument } from '../ui/document/render-document.ts'
import { readerFor } from '../ui/reader.ts'
import { PortalFrame } from './Frame.tsx'

/** A page of the developers' site as a whole document. */
export function renderPortalPage(context: PortalPageContext, page: PortalPage, data: unknown, asset: Asset): string {
  const { View } = page
  const frame = page.frame?.({ context, data }) ?? {}
  return renderDocument(
    <PortalFrame {...frameOf(context, asset)} title={page.title({ context, data })} {...frame}>
      <View context={context} data={data} />
    </PortalFrame>,
    asset,
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
  )
}

function frameOf(context: PortalPageContext, asset: Asset) {
  const { portal, me, url, contactEmail, theme } = context
  return { portal, me, path: url.pathname, contactEmail, theme, reader: readerFor(context.language), asset }
}
