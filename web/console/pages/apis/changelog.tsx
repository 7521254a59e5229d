import { dataOf, dataOrNothing } from '../../../answers.ts'
import { type ConsolePage, missing } from '../../../page.ts'
import { ChangelogEntry } from '../../../reference/changes/Changes.tsx'
import type { ChangedOperation, Entry } from '../../../reference/changes/types.ts'
import { textsIn } from '../../../texts/index.ts'
import { EmptyState, FilterPills, LinkButton, PageHeader, Pagination, Stack, Time, useReader } from '../../../ui/kit.ts'
import { ListSection } from '../../parts/ListSection.tsx'
import { loadPart, type Part, readPage } from '../../parts/list.ts'
import type { Api, ConcernedApplication } from '../../parts/types.ts'
import { loadApi } from './load.ts'

type Listed = { entry: Entry; operations: ChangedOperation[]; total: number }
type Data = {
  api: Api
  breaking: boolean
  entries: Listed[]
  /** Of entries, or of the operations of the one entry that is shown. */
  paging: { number: number; size: number; total: number }
  entryId: string | undefined
  concerned: Part<ConcernedApplication>
}

const entriesAPage = 10
const operationsAPage = 50

/** `/apis/:api/changelog`: what changed from version to version, and which applications may notice. */
export const changelog: ConsolePage<Data> = {
  address: '/apis/:api/changelog',
  access: 'signed-in',
  load: async (context) => {
    const api = await loadApi(context)
    if (!api) return missing()
    const { client, url } = context
    const breaking = url.searchParams.get('breaking') === 'true'
    const entryId = url.searchParams.get('entry') ?? undefined
    const size = entryId === undefined ? entriesAPage : operationsAPage
    const query = {
      'page[number]': readPage(url),
      'page[size]': size,
      ...(breaking ? { breaking: 'true' as const } : {}),
    }
    const loadConcerned = () =>
      loadPart(url, 'applications', 25, (page) => {
        const params = { path: { apiId: api.id }, query: page }
        return dataOf(client.GET('/gatehouse/v1/apis/{apiId}/changelog/applications', { params }))
      })
    if (entryId !== undefined) {
      const params = { path: { apiId: api.id, entryId }, query }
      const one = await dataOrNothing(client.GET('/gatehouse/v1/apis/{apiId}/changelog/{entryId}', { params }))
      if (!one) return missing()
      const { entry, data: operations, meta } = one
      const entries = [{ entry, operations, total: meta.page.total }]
      return { api, breaking, entries, paging: meta.page, entryId, concerned: await loadConcerned() }
    }
    const params = { path: { apiId: api.id }, query }
    const [list, concerned] = await Promise.all([
      dataOf(client.GET('/gatehouse/v1/apis/{apiId}/changelog', { params })),
      loadConcerned(),
    ])
    const entries = list.data.map(({ operations, operations_total: total, ...entry }) => ({ entry, operations, total }))
    return { api, breaking, entries, paging: list.meta.page, entryId, concerned }
  },
  title: ({ context, data }) => `${textsIn(context.language).console.changelog.title} · ${data.api.name}`,
  frame: () => ({ place: 'apis' }),
  View: ({ context, data }) => {
    const { console: texts, portal } = useReader().texts
    const t = texts.changelog
    const words = portal.changelog
    const { api, breaking, entries, paging, entryId, concerned } = data
    const hrefFor = addressesOf(data)
    return (
      <>
        <PageHeader
          crumbs={[
            { label: texts.apis.title, href: '/apis' },
            { label: api.name, href: `/apis/${api.id}` },
            { label: t.title },
          ]}
          title={t.title}
          lead={t.lead}
        />
        <Stack gap="large">
          <FilterPills
            label={words.filter}
            items={[
              { label: words.all, href: hrefFor({ breaking: false, entry: entryId }), current: !breaking },
              { label: words.breakingOnly, href: hrefFor({ breaking: true, entry: entryId }), current: breaking },
            ]}
          />
          {entries.length === 0 ? (
            <EmptyState
              icon={breaking ? 'check' : 'document'}
              title={breaking ? words.noneBreakingTitle : words.emptyTitle}
              text={breaking ? words.noneBreaking : words.empty}
              action={
                breaking ? <LinkButton href={hrefFor({ breaking: false })}>{words.showAll}</LinkButton> : undefined
              }
            />
          ) : (
            <div class="gh-entries">
              {entries.map(({ entry, operations, total }) => (
                <ChangelogEntry
                  key={entry.id}
                  entry={entry}
                  operations={operations}
                  hrefOf={() => undefined}
                  more={
                    entryId === undefined && total > operations.length
                      ? { href: hrefFor({ entry: entry.id }), total }
                      : undefined
                  }
                />
              ))}
            </div>
          )}
          {paging.total > paging.size && (
            <Pagination
              page={paging.number}
              size={paging.size}
              total={paging.total}
              label={words.entry.operations}
              hrefFor={(page) => hrefFor({ page, entry: entryId })}
            />
          )}
          {entryId !== undefined && (
            <p>
              <a href={hrefFor({})}>{words.entry.back}</a>
            </p>
          )}
          <ListSection
            context={context}
            title={t.concerned}
            id="concerned"
            lead={t.concernedLead}
            list={concerned}
            none={t.none}
            rowKey={({ id, portal: { id: portalId } }) => `${portalId} ${id}`}
            rowLabel={({ name }) => name}
            columns={[
              {
                key: 'application',
                label: t.columns.application,
                main: true,
                cell: ({ id, name, portal: { id: portalId } }) => (
                  <a href={`/portals/${portalId}/applications/${id}`}>{name}</a>
                ),
              },
              {
                key: 'developer',
                label: t.columns.developer,
                cell: ({ developer, portal: { id: portalId } }) => (
                  <a href={`/portals/${portalId}/developers/${developer.id}`}>{developer.full_name}</a>
                ),
              },
              { key: 'portal', label: t.columns.portal, cell: ({ portal: { name } }) => name },
              {
                key: 'since',
                label: t.columns.since,
                cell: ({ registered_at }) => <Time at={registered_at} form="date" />,
              },
            ]}
          />
        </Stack>
      </>
    )
  },
}

type Place = { entry?: string | undefined; page?: number; breaking?: boolean }

function addressesOf({ api, breaking }: Data): (place: Place) => string {
  return (place) => {
    const query = new URLSearchParams()
    if (place.entry !== undefined) query.set('entry', place.entry)
    if (place.breaking ?? breaking) query.set('breaking', 'true')
    if (place.page !== undefined && place.page > 1) query.set('page', String(place.page))
    const text = query.toString()
    return `/apis/${api.id}/changelog${text && `?${text}`}`
  }
}
