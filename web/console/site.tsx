import type { ConsolePage, ConsolePageContext } from '../page.ts'
import { Problem } from '../problem.tsx'
import { type Asset, renderDocument } from '../ui/document/render-document.ts'
import { readerFor } from '../ui/reader.ts'
import { ConsoleFrame, type ConsolePlace } from './Frame.tsx'

const islands = 'console/islands.ts'

/** A page of the console as a whole document. */
export function renderConsolePage(context: ConsolePageContext, page: ConsolePage, data: unknown, asset: Asset): string {
  const { View } = page
  const frame = page.frame?.({ context, data }) ?? {}
  return renderDocument(
    <ConsoleFrame {...frameOf(context, asset)} title={page.title({ context, data })} {...frame}>
      <View context={context} data={data} />
    </ConsoleFrame>,
    asset,
    islands,
  )
}

/** The page that stands where another could not be shown. */
export function renderConsoleProblem(
  context: ConsolePageContext,
  status: number,
  detail: string | undefined,
  asset: Asset,
): string {
  const frame = frameOf(context, asset)
  const t = frame.reader.texts.problems
  return renderDocument(
    <ConsoleFrame {...frame} title={t.titles[status] ?? t.other} width="narrow">
      <Problem status={status} detail={detail} requestId={context.requestId} />
    </ConsoleFrame>,
    asset,
    islands,
  )
}

const everyone: ConsolePlace[] = ['portals', 'apis', 'strategies', 'gateway', 'settings']
/** Mails hold links that change passwords, so the outbox is not for viewers. */
const admins: ConsolePlace[] = ['portals', 'apis', 'strategies', 'gateway', 'outbox', 'settings']

function frameOf({ me, waiting, theme, language }: ConsolePageContext, asset: Asset) {
  return { me, waiting, theme, menu: me?.role === 'admin' ? admins : everyone, reader: readerFor(language), asset }
}
