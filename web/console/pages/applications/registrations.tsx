import { dataOf } from '../../../answers.ts'
import { type ConsolePage, missing } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
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
import type { Registration } from '../../parts/types.ts'
import { registrationMenu } from './menu.ts'

const states = ['approved', 'pending', 'rejected', 'revoked'] as const
type State = Registration['status']
type Data = PortalHere & {
  registrations: Registration[]
  total: number
  counts: Record<State, number>
  state: State | undefined
  place: ListPlace
}

/** `/portals/:id/registrations`: which application asked for which API. */
export const registrations: ConsolePage<Data> = {
  address: '/portals/:id/registrations',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const { client, url } = context
    const place = readListPlace(url, { sortable: ['application_name', 'api_name', 'created_at'], first: '-created_at' })
    const state = states.find((one) => one === url.searchParams.get('status'))
    const list = (query: object) =>
      dataOf(
        client.GET('/gatehouse/v1/portals/{portalId}/registrations', {
          params: { path: { portalId: here.portal.id }, query },
        }),
      )
    const search = place.search ? { 'filter[application_name][contains]': place.search } : {}
    const [found, ...counted] = await Promise.all([
      list({ ...listQuery(place), ...search, ...(state ? { 'filter[status]': state } : {}) }),
      ...states.map((status) => list({ 'page[size]': 1, 'filter[status]': status })),
    ])
    const counts = Object.fromEntries(states.map((status, at) => [status, counted[at]?.meta.page.total ?? 0]))
    return {
      ...here,
      registrations: found.data,
      total: found.meta.page.total,
      counts: counts as Record<State, number>,
      state,
      place,
    }
  },
  title: ({ context }) => textsIn(context.language).console.registrations.title,
  frame: ({ context, data }) => portalFrame(context, data, 'registrations', 'wide'),
  View: ({ context, data }) => {
    const { applications, registrations: t, portals } = useReader().texts.console
    const { portal, place, state, counts } = data
    const base = `/portals/${portal.id}/registrations`
    const here = hrefWith(context.url, {})
    const all = states.reduce((sum, status) => sum + counts[status], 0)
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
              label={applications.filter}
              items={[
                {
                  label: applications.all,
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
          <Table
            caption={t.title}
            captionHidden
            rows={data.registrations}
            rowKey={({ id }) => id}
            rowLabel={({ application, api }) => `${application.name}, ${api.name}`}
            rowMenu={
              mayAct(context)
                ? (one) => registrationMenu(applications, portal.id, one.application.id, one, here)
                : undefined
            }
            sort={sortOf(context.url, place)}
            columns={[
              {
                key: 'application_name',
                label: t.columns.application,
                main: true,
                sortable: true,
                cell: ({ application }) => (
                  <a href={`/portals/${portal.id}/applications/${application.id}`}>{application.name}</a>
                ),
              },
              {
                key: 'api_name',
                label: t.columns.api,
                sortable: true,
                wide: true,
                cell: ({ api }) => (api.version ? `${api.name} ${api.version}` : api.name),
              },
              {
                key: 'developer',
                label: t.columns.developer,
                wide: true,
                cell: ({ developer }) => (
                  <a href={`/portals/${portal.id}/developers/${developer.id}`}>{developer.full_name}</a>
                ),
              },
              { key: 'status', label: t.columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
              {
                key: 'created_at',
                label: t.columns.asked,
                sortable: true,
                cell: ({ created_at }) => <Time at={created_at} form="relative" />,
              },
            ]}
            empty={
              all === 0 ? (
                <EmptyState icon="api" title={t.emptyTitle} text={t.emptyText} />
              ) : (
                <EmptyState
                  icon="api"
                  title={place.search ? applications.noneFound(place.search) : t.emptyState[state ?? 'approved']}
                  action={<LinkButton href={base}>{applications.showAll}</LinkButton>}
                />
              )
            }
          />
          {data.total > 0 && (
            <Pagination
              page={place.page}
              size={pageSize}
              total={data.total}
              hrefFor={(page) => hrefWith(context.url, { page: String(page) })}
            />
          )}
        </Stack>
      </>
    )
  },
}
