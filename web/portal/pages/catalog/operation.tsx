import { dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import { operationHref } from '../../../reference/addresses.ts'
import { operationMarkdown } from '../../../reference/markdown/operation-markdown.ts'
import { Operation } from '../../../reference/Operation.tsx'
import type { Parts } from '../../../reference/place.ts'
import type { At } from '../../../reference/sidebar/Sidebar.tsx'
import { originsToTry } from '../../../reference/try-it/origins.ts'
import type { ApiOperation } from '../../../reference/types.ts'
import { textsIn } from '../../../texts/index.ts'
import { useReader } from '../../../ui/kit.ts'
import { ApiShell, loadApi, loadOutline, type Shared, versionOf } from './api-shell.tsx'
import {
  type Absent,
  AbsentPage,
  answerOf,
  crumbsOf,
  findNamed,
  isWhole,
  loadAbsent,
  PickedNotice,
  Picker,
  partsOf,
  partsQuery,
  pieceOf,
  placeIn,
} from './reference-page.tsx'

type Data = { shared: Shared; operation: ApiOperation; at: At; parts: Parts | undefined; asMarkdown: boolean } | Absent

/** `/apis/{slug}/reference/operations/{operationId}`: one operation, the id as it stands in the document. */
export const operation: PortalPage<Data> = {
  address: '/apis/:slug/reference/operations/*',
  access: 'anyone',
  kept: { query: partsQuery },
  answer: ({ data }) => answerOf(data),
  load: async (context) => {
    const asked = context.params['*'] ?? ''
    if (asked === '') return missing()
    const api = await loadApi(context)
    if (!api?.specification) return missing()
    const find = (versionId: string) => findNamed(asked, (id) => findOperation(context, api.slug, id, versionId))
    const named = api.specification.is_ready ? await find(api.specification.id) : undefined
    if (!named) return loadAbsent(context, api, asked, find)
    const { thing: found, name: id, asMarkdown } = named
    const listed = found.kind === 'webhook' ? { kind: 'webhook' as const } : { group: found.group_name ?? '' }
    const outline = await loadOutline(context, api, listed)
    const at: At =
      found.kind === 'webhook' ? { kind: 'webhook', id } : { kind: 'operation', id, group: found.group_name }
    const shared = { api, outline, version: versionOf(api) }
    const parts = partsOf(context)
    if (!parts?.wanted) return { shared, operation: found, at, parts, asMarkdown }
    const place = placeIn(shared, textsIn(context.language).portal.reference, parts)
    return pieceOf(context, parts, <Operation api={api} operation={found} place={place} crumbs={[]} />)
  },
  connectTo: ({ data }) => ('absent' in data ? [] : originsToTry(data.shared.api, data.operation)),
  title: ({ context, data }) =>
    'absent' in data
      ? textsIn(context.language).portal.reference.version.missingTitle
      : `${data.operation.summary ?? data.operation.operation_id} · ${data.shared.api.name}`,
  asksMarkdown: ({ data }) => 'asMarkdown' in data && data.asMarkdown,
  markdown: ({ context, data }) =>
    'absent' in data
      ? ''
      : operationMarkdown(data.operation, textsIn(context.language).portal.reference, data.shared.api),
  frame: ({ context, data }) => ({ width: 'wide', hidden: 'absent' in data || isWhole(context.url) }),
  View: ({ data }) => {
    const texts = useReader().texts.portal
    const { shared } = data
    const id = 'absent' in data ? data.name : data.operation.operation_id
    const hrefFor = (version: string | undefined) => operationHref(shared.api.slug, id, version)
    if ('absent' in data) {
      const sentence = (version: string) => texts.reference.version.missingOperation(id, version)
      return <AbsentPage data={data} current={hrefFor(undefined)} sentence={sentence} hrefFor={hrefFor} />
    }
    const { operation: found, at, parts } = data
    return (
      <ApiShell shared={shared} current={hrefFor(undefined)} at={at}>
        <Operation
          api={shared.api}
          operation={found}
          place={placeIn(shared, texts.reference, parts)}
          crumbs={crumbsOf(shared, texts, found.summary ?? found.operation_id)}
          picker={<Picker shared={shared} hrefFor={hrefFor} />}
          notice={<PickedNotice shared={shared} hrefFor={hrefFor} />}
        />
      </ApiShell>
    )
  },
}

function findOperation(
  { client }: PortalPageContext,
  slug: string,
  operation_id: string,
  version: string,
): Promise<ApiOperation | undefined> {
  const params = { path: { apiIdOrSlug: slug }, query: { operation_id, version } }
  return dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operation', { params }))
}
