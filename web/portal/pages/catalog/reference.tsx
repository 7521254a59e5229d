import { missing, type PortalPage } from '../../../page.ts'
import { groupHref, referenceHref, schemas, webhooks } from '../../../reference/addresses.ts'
import { Overview } from '../../../reference/Overview.tsx'
import type { At } from '../../../reference/sidebar/Sidebar.tsx'
import { type Texts as AllTexts, textsIn } from '../../../texts/index.ts'
import { EmptyState, PageHeader, useReader } from '../../../ui/kit.ts'
import { referenceMarkdown } from '../machines/markdown.ts'
import { ApiShell, type Listed, loadApi, loadOutline, type Shared, versionOf } from './api-shell.tsx'
import {
  type Absent,
  AbsentPage,
  answerOf,
  crumbsOf,
  loadAbsent,
  PickedNotice,
  Picker,
  placeIn,
} from './reference-page.tsx'

/** Groups show their operations where there are no more than these; beyond, each group has a page. */
const mostListed = 200

type Texts = AllTexts['portal']['reference']
type Data = { shared: Shared; at: At; group: string | null } | Absent

/** `/apis/{slug}/reference`: a version at a glance; `?group=` is one group of it. */
export const reference: PortalPage<Data> = {
  address: '/apis/:slug/reference',
  access: 'anyone',
  kept: { query: ['version', 'group'] },
  answer: ({ data }) => answerOf(data),
  load: async (context) => {
    const api = await loadApi(context)
    if (!api) return missing()
    const version = versionOf(api)
    const group = context.url.searchParams.get('group')
    const { specification } = api
    if (!specification) return { shared: { api, outline: undefined, version }, at: { kind: 'none' }, group }
    if (!specification.is_ready) return loadAbsent(context, api)
    const outline = await loadOutline(context, api, listedBy(group))
    if (!outline) return missing()
    const total = outline.groups.reduce((sum, { count }) => sum + count, outline.webhooks)
    if (group !== null) {
      const isKnown = group.startsWith('~') || outline.groups.some(({ name }) => (name ?? '') === group)
      if (!isKnown) return missing()
    }
    const listsAll = group === null && total <= mostListed
    const shown = listsAll ? ((await loadOutline(context, api, { group: '*' })) ?? outline) : outline
    return { shared: { api, outline: shown, version }, at: atOf(group), group }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.reference
    if ('absent' in data) return t.version.readingTitle
    const { shared, group } = data
    const title = group === null ? undefined : titleOf(group, shared, t)
    return title ? t.groupTitle(title, shared.api.name) : t.title(shared.api.name)
  },
  markdown: ({ context, data }) => {
    const t = textsIn(context.language).portal.reference
    const group = 'absent' in data ? null : data.group
    return referenceMarkdown(context, data.shared, group === null ? undefined : titleOf(group, data.shared, t))
  },
  frame: () => ({ width: 'wide' }),
  View: ({ data }) => {
    const texts = useReader().texts.portal
    const t = texts.reference
    const { shared } = data
    const { api, outline, version } = shared
    const current = referenceHref(api.slug)
    const group = 'absent' in data ? null : data.group
    const hrefFor = (to: string | undefined) =>
      group === null ? referenceHref(api.slug, to) : groupHref(api.slug, group, to)
    if ('absent' in data) return <AbsentPage data={data} current={current} sentence={() => ''} hrefFor={hrefFor} />
    const title = group === null ? undefined : titleOf(group, shared, t)
    if (!outline || !api.specification) {
      return (
        <ApiShell shared={shared} current={current}>
          <PageHeader crumbs={crumbsOf(shared, texts, undefined)} title={t.title(api.name)} />
          <EmptyState icon="document" title={t.noneTitle} text={t.none} />
        </ApiShell>
      )
    }
    return (
      <ApiShell shared={shared} current={group === null ? current : ''} at={data.at}>
        <Overview
          api={api}
          specification={api.specification}
          outline={outline}
          version={version}
          group={group}
          title={title}
          place={placeIn(shared, t)}
          crumbs={crumbsOf(shared, texts, title)}
          picker={<Picker shared={shared} hrefFor={hrefFor} />}
          notice={<PickedNotice shared={shared} hrefFor={hrefFor} />}
        />
      </ApiShell>
    )
  },
}

/** Groups that are no tags have names that no tag is asked by. */
function listedBy(group: string | null): Listed {
  if (group === null) return {}
  if (group === webhooks) return { kind: 'webhook' }
  return group === schemas ? { schemas: 'true' } : { group }
}

function atOf(group: string | null): At {
  if (group === null || group === webhooks || group === schemas) return { kind: 'none' }
  return { kind: 'group', group: group === '' ? null : group }
}

function titleOf(group: string, { outline }: Shared, t: Texts): string {
  if (group === webhooks) return t.webhooks
  if (group === schemas) return t.schemas
  return outline?.groups.find(({ name }) => (name ?? '') === group)?.title || t.other
}
