import { dataOf, dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import { operationHref } from '../../../reference/addresses.ts'
import { ChangelogEntry } from '../../../reference/changes/Changes.tsx'
import { changelogMarkdown } from '../../../reference/changes/text.ts'
import type { Changelog, EntryPage, HrefOf } from '../../../reference/changes/types.ts'
import type { ApiPage } from '../../../reference/types.ts'
import { textsIn } from '../../../texts/index.ts'
import { EmptyState, FilterPills, LinkButton, PageHeader, Pagination, Stack, useReader } from '../../../ui/kit.ts'
import { ApiShell, loadShared, type Shared } from './api-shell.tsx'

/** Entries on one page, and operations of one entry. */
const entriesAPage = 10
const operationsAPage = 50

type Data = { shared: Shared; breaking: boolean } & ({ list: Changelog } | { one: EntryPage })

/** `/apis/{slug}/changelog`: what changed from version to version; `?entry=` is one of them, operation by operation. */
export const changelog: PortalPage<Data> = {
  address: '/apis/:slug/changelog',
  access: 'anyone',
  kept: { query: ['version', 'breaking', 'page', 'entry'] },
  load: async (context) => {
    const shared = await loadShared(context)
    if (!shared) return missing()
    const { searchParams } = context.url
    const breaking = searchParams.get('breaking') === 'true'
    const entryId = searchParams.get('entry')
    if (entryId === null) return { shared, breaking, list: await loadList(context, shared.api.id) }
    const params = {
      path: { apiIdOrSlug: shared.api.id, entryId },
      query: queryOf(context.url, operationsAPage),
    }
    const one = await dataOrNothing(
      context.client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog/{entryId}', { params }),
    )
    return one ? { shared, breaking, one } : missing()
  },
  title: ({ context, data }) => textsIn(context.language).portal.changelog.title(data.shared.api.name),
  markdown: ({ context, data }) => {
    const words = textsIn(context.language).portal.changelog
    const listed =
      'one' in data
        ? [{ entry: data.one.entry, operations: data.one.data, total: data.one.meta.page.total }]
        : data.list.data.map((entry) => ({ entry, operations: entry.operations, total: entry.operations_total }))
    const { api } = data.shared
    return changelogMarkdown(words.title(api.name), listed, words, context.portal.origin, hrefsOf(api))
  },
  frame: ({ context, data }) => ({
    width: 'wide',
    description: textsIn(context.language).portal.changelog.title(data.shared.api.name),
  }),
  View: ({ data }) => {
    const { texts } = useReader()
    const t = texts.portal.changelog
    const { api, version } = data.shared
    const current = `/apis/${api.slug}/changelog`
    const hrefFor = addressesOf(api, version, data.breaking)
    const entryId = 'one' in data ? data.one.entry.id : undefined
    const name = 'one' in data ? t.entry[data.one.entry.kind](data.one.entry.version.version) : undefined
    return (
      <ApiShell shared={data.shared} current={current}>
        <PageHeader
          crumbs={[
            { label: texts.portal.catalog.list.title, href: '/apis' },
            { label: api.name, href: `/apis/${api.slug}` },
            ...(name === undefined ? [] : [{ label: t.name, href: hrefFor({}) }]),
            { label: name ?? t.name },
          ]}
          title={t.title(api.name)}
          lead={t.lead}
          actions={<LinkButton href={`${current}.atom`}>{t.feed}</LinkButton>}
        />
        <Stack gap="large">
          <FilterPills
            label={t.filter}
            items={[
              { label: t.all, href: hrefFor({ entry: entryId, breaking: false }), current: !data.breaking },
              { label: t.breakingOnly, href: hrefFor({ entry: entryId, breaking: true }), current: data.breaking },
            ]}
          />
          {'one' in data ? (
            <OneEntry one={data.one} api={api} hrefFor={hrefFor} />
          ) : (
            <Entries list={data.list} api={api} hrefFor={hrefFor} isFiltered={data.breaking} />
          )}
        </Stack>
      </ApiShell>
    )
  },
}

function queryOf(url: URL, size: number) {
  const number = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page')) || 1)), 10_000)
  const breaking = url.searchParams.get('breaking') === 'true'
  return { 'page[number]': number, 'page[size]': size, ...(breaking ? { breaking: 'true' as const } : {}) }
}

function loadList({ client, url }: PortalPageContext, apiId: string): Promise<Changelog> {
  const params = { path: { apiIdOrSlug: apiId }, query: queryOf(url, entriesAPage) }
  return dataOf(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog', { params }))
}

type Place = { entry?: string | undefined; page?: number; breaking?: boolean }
type HrefFor = (place: Place) => string

function addressesOf(api: ApiPage, version: string | undefined, breaking: boolean): HrefFor {
  return (place) => {
    const query = new URLSearchParams()
    if (version !== undefined) query.set('version', version)
    if (place.entry !== undefined) query.set('entry', place.entry)
    if (place.breaking ?? breaking) query.set('breaking', 'true')
    if (place.page !== undefined && place.page > 1) query.set('page', String(place.page))
    const text = query.toString()
    return `/apis/${api.slug}/changelog${text && `?${text}`}`
  }
}

/** The pages of operations, in the version that has them: what was removed is read in the one before. */
export function hrefsOf(api: ApiPage): HrefOf {
  return (entry, operation) => {
    if (operation.operation_id === null) return undefined
    const id = operation.change === 'removed' ? entry.previous_version?.id : entry.version.id
    const version = api.versions.find((one) => one.id === id)
    return version && operationHref(api.slug, operation.operation_id, version.is_current ? undefined : version.version)
  }
}

type EntriesProps = { list: Changelog; api: ApiPage; hrefFor: HrefFor; isFiltered: boolean }

function Entries({ list: { data, meta }, api, hrefFor, isFiltered }: EntriesProps) {
  const t = useReader().texts.portal.changelog
  const { number, size, total } = meta.page
  if (data.length === 0 && isFiltered) {
    return (
      <EmptyState
        icon="check"
        title={t.noneBreakingTitle}
        text={t.noneBreaking}
        action={<LinkButton href={hrefFor({ breaking: false })}>{t.showAll}</LinkButton>}
      />
    )
  }
  if (data.length === 0) return <EmptyState icon="document" title={t.emptyTitle} text={t.empty} />
  return (
    <>
      <div class="gh-entries">
        {data.map((entry) => (
          <ChangelogEntry
            key={entry.id}
            entry={entry}
            operations={entry.operations}
            hrefOf={hrefsOf(api)}
            more={
              entry.operations_total > entry.operations.length
                ? { href: hrefFor({ entry: entry.id }), total: entry.operations_total }
                : undefined
            }
          />
        ))}
      </div>
      {total > size && <Pagination page={number} size={size} total={total} hrefFor={(page) => hrefFor({ page })} />}
    </>
  )
}

function OneEntry({ one, api, hrefFor }: { one: EntryPage; api: ApiPage; hrefFor: HrefFor }) {
  const t = useReader().texts.portal.changelog
  const { number, size, total } = one.meta.page
  return (
    <>
      <ChangelogEntry entry={one.entry} operations={one.data} hrefOf={hrefsOf(api)} />
      {total > size && (
        <Pagination
          page={number}
          size={size}
          total={total}
          label={t.entry.operations}
          hrefFor={(page) => hrefFor({ entry: one.entry.id, page })}
        />
      )}
      <p>
        <a href={hrefFor({})}>{t.entry.back}</a>
      </p>
    </>
  )
}
