import { dataOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import {
  EmptyState,
  FilterPills,
  LinkButton,
  PageHeader,
  Pagination,
  Row,
  SearchField,
  Stack,
  StatusBadge,
  Table,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { hrefWith, type ListPlace, listQuery, pageSize, readListPlace, sortOf } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalFrame } from '../../parts/portal.tsx'
import type { Application } from '../../parts/types.ts'
import { applicationMenu } from './menu.ts'

const states = ['approved', 'pending'] as const
type State = Application['status']
type Data = PortalHere & {
  applications: Application[]
  total: number
  counts: Record<State, number>
  state: State | undefined
  place: ListPlace
}

/** `/portals/:id/applications` */
export const applications: ConsolePage<Data> = {
  address: '/portals/:id/applications',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const { client, url } = context
    const place = readListPlace(url, { sortable: ['name', 'developer_name', 'created_at'], first: '-created_at' })
    const state = states.find((one) => one === url.searchParams.get('status'))
    const list = (query: object) =>
      dataOf(
        client.GET('/gatehouse/v1/portals/{portalId}/applications', {
          params: { path: { portalId: here.portal.id }, query },
        }),
      )
    const field = place.search.includes('@') ? 'developer_email' : 'name'
    const search = place.search ? { [`filter[${field}][contains]`]: place.search } : {}
    const [found, approved, pending] = await Promise.all([
      list({ ...listQuery(place), ...search, ...(state ? { 'filter[status]': state } : {}) }),
      list({ 'page[size]': 1, 'filter[status]': 'approved' }),
      list({ 'page[size]': 1, 'filter[status]': 'pending' }),
    ])
    const counts = { approved: approved.meta.page.total, pending: pending.meta.page.total }
    return { ...here, applications: found.data, total: found.meta.page.total, counts, state, place }
  },
  title: ({ context }) => textsIn(context.language).console.applications.title,
  frame: ({ context, data }) => portalFrame(context, data, 'applications', 'wide'),
  View: ({ context, data }) => {
    const { applications: t, portals } = useReader().texts.console
    const { portal, place, state, counts } = data
    const base = `/portals/${portal.id}/applications`
    const all = counts.approved + counts.pending
    return (
      <>
        <PageHeader
          crumbs={[
            { label: portals.title, href: '/' },
            { label: portal.display_name, href: `/portals/${portal.id}` },
            { label: t.title },
          ]}
          title={t.title}
          lead={t.lead}
        />
        <Stack>
          <Done context={context} />
          <Row between>
            <FilterPills
              label={t.filter}
              items={[
                {
                  label: t.all,
                  href: hrefWith(context.url, { status: '', page: '' }),
                  count: all,
                  current: state === undefined,
                },
                ...states.map((status) => ({
                  label: portals.states[status],
                  href: hrefWith(context.url, { status, page: '' }),
                  count: counts[status],
                  current: state === status,
                })),
              ]}
            />
            {(all > 1 || place.search) && (
              <SearchField
                action={base}
                value={place.search}
                label={t.search}
                hidden={state ? { status: state } : {}}
              />
            )}
          </Row>
          <ApplicationTable context={context} data={data} isEmpty={all === 0} />
        </Stack>
      </>
    )
  },
}

function ApplicationTable({ context, data, isEmpty }: { context: ConsolePageContext; data: Data; isEmpty: boolean }) {
  const t = useReader().texts.console.applications
  const { portal, place, state } = data
  const here = hrefWith(context.url, {})
  const empty = isEmpty ? (
    <EmptyState icon="app" title={t.emptyTitle} text={t.emptyText} />
  ) : (
    <EmptyState
      icon="app"
      title={place.search ? t.noneFound(place.search) : t.emptyState[state ?? 'approved']}
      action={<LinkButton href={`/portals/${portal.id}/applications`}>{t.showAll}</LinkButton>}
    />
  )
  return (
    <>
      <Table
        caption={t.title}
        captionHidden
        rows={data.applications}
        rowKey={({ id }) => id}
        rowLabel={({ name }) => name}
        rowMenu={mayAct(context) ? (application) => applicationMenu(t, portal.id, application, here) : undefined}
        sort={sortOf(context.url, place)}
        columns={[
          {
            key: 'name',
            label: t.columns.name,
            main: true,
            sortable: true,
            cell: ({ id, name }) => <a href={`/portals/${portal.id}/applications/${id}`}>{name}</a>,
          },
          {
            key: 'developer_name',
            label: t.columns.owner,
            sortable: true,
            wide: true,
            cell: ({ owner }) => <a href={`/portals/${portal.id}/developers/${owner.id}`}>{owner.full_name}</a>,
          },
          { key: 'status', label: t.columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
          { key: 'apis', label: t.columns.apis, wide: true, cell: (application) => wordsOf(t, application) },
          {
            key: 'created_at',
            label: t.columns.created,
            sortable: true,
            cell: ({ created_at }) => <Time at={created_at} form="relative" />,
          },
        ]}
        empty={empty}
      />
      {data.total > 0 && (
        <Pagination
          page={place.page}
          size={pageSize}
          total={data.total}
          hrefFor={(page) => hrefWith(context.url, { page: String(page) })}
        />
      )}
    </>
  )
}

/** What an application has, or what it waits for. */
function wordsOf(t: Texts['console']['applications'], { awaits, registrations }: Application): string {
  const names = (status?: string) =>
    registrations
      .filter((registration) => !status || registration.status === status)
      .map(({ api }) => api.name)
      .join(', ')
  if (awaits === 'registration') return t.noApi
  if (awaits === 'approval') return t.waitsFor(names('pending'))
  return awaits === 'other-decision' ? t.otherDecision : names('approved')
}
