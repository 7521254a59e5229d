import { dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import { schemaHref } from '../../../reference/addresses.ts'
import { schemaMarkdown } from '../../../reference/markdown/markdown.ts'
import type { Parts } from '../../../reference/place.ts'
import { SchemaPage } from '../../../reference/SchemaPage.tsx'
import type { ApiSchema } from '../../../reference/types.ts'
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

type Data = { shared: Shared; schema: ApiSchema; parts: Parts | undefined; asMarkdown: boolean } | Absent

/** `/apis/{slug}/reference/schemas/{name}`: one named schema. */
export const schema: PortalPage<Data> = {
  address: '/apis/:slug/reference/schemas/*',
  access: 'anyone',
  kept: { query: partsQuery },
  answer: ({ data }) => answerOf(data),
  load: async (context) => {
    const asked = context.params['*'] ?? ''
    if (asked === '') return missing()
    const api = await loadApi(context)
    if (!api?.specification) return missing()
    const find = (versionId: string) => findNamed(asked, (name) => findSchema(context, api.slug, name, versionId))
    const found = api.specification.is_ready ? await find(api.specification.id) : undefined
    if (!found) return loadAbsent(context, api, asked, find)
    const outline = await loadOutline(context, api, { schemas: 'true' })
    const shared = { api, outline, version: versionOf(api) }
    const parts = partsOf(context)
    if (!parts?.wanted) return { shared, schema: found.thing, parts, asMarkdown: found.asMarkdown }
    const place = placeIn(shared, textsIn(context.language).portal.reference, parts)
    return pieceOf(context, parts, <SchemaPage schema={found.thing} place={place} crumbs={[]} />)
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.reference
    return 'absent' in data ? t.version.missingTitle : `${t.schema.title(data.schema.name)} · ${data.shared.api.name}`
  },
  asksMarkdown: ({ data }) => 'asMarkdown' in data && data.asMarkdown,
  markdown: ({ context, data }) =>
    'absent' in data ? '' : schemaMarkdown(data.schema, textsIn(context.language).portal.reference),
  frame: ({ context, data }) => ({ width: 'wide', hidden: 'absent' in data || isWhole(context.url) }),
  View: ({ data }) => {
    const texts = useReader().texts.portal
    const { shared } = data
    const name = 'absent' in data ? data.name : data.schema.name
    const hrefFor = (version: string | undefined) => schemaHref(shared.api.slug, name, version)
    if ('absent' in data) {
      const sentence = (version: string) => texts.reference.version.missingSchema(name, version)
      return <AbsentPage data={data} current={hrefFor(undefined)} sentence={sentence} hrefFor={hrefFor} />
    }
    return (
      <ApiShell shared={shared} current={hrefFor(undefined)} at={{ kind: 'schema', name }}>
        <SchemaPage
          schema={data.schema}
          place={placeIn(shared, texts.reference, data.parts)}
          crumbs={crumbsOf(shared, texts, name)}
          picker={<Picker shared={shared} hrefFor={hrefFor} />}
          notice={<PickedNotice shared={shared} hrefFor={hrefFor} />}
        />
      </ApiShell>
    )
  },
}

function findSchema({ client }: PortalPageContext, slug: string, name: string, version: string) {
  const params = { path: { apiIdOrSlug: slug }, query: { name, version } }
  return dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/schema', { params }))
}
