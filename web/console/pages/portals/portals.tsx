import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  EmptyState,
  LinkButton,
  PageHeader,
  Pagination,
  SearchField,
  Stack,
  Table,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { hrefWith, type ListPlace, listQuery, pageSize, readListPlace, sortOf } from '../../parts/list.ts'
import { addressOf, waitingIn } from '../../parts/portal.tsx'
import type { Portal, Waiting } from '../../parts/types.ts'
import { PortalLink } from './PortalLink.tsx'

type Data = { portals: Portal[]; total: number; place: ListPlace; waiting: Waiting }

/** `/`: the portals, and what waits in each. */
export const portals: ConsolePage<Data> = {
  address: '/',
  access: 'signed-in',
  load: async ({ client, url }) => {
    const place = readListPlace(url, { sortable: ['name'], first: 'name' })
    const filter = place.search ? { 'filter[name][contains]': place.search } : {}
    const [list, waiting] = await Promise.all([
      dataOf(client.GET('/v3/portals', { params: { query: { ...listQuery(place), ...filter } } })),
      dataOf(client.GET('/gatehouse/v1/waiting')),
    ])
    return { portals: list.data, total: list.meta.page.total, place, waiting }
  },
  title: ({ context }) => textsIn(context.language).console.portals.title,
  frame: () => ({ place: 'portals' }),
  View: ({ context, data: { portals: rows, total, place, waiting } }) => {
    const t = useReader().texts.console.portals
    const create = mayAct(context) && (
      <LinkButton href="/portals/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    const isEmpty = total === 0 && !place.search
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={isEmpty ? undefined : create} />
        <Stack>
          <Done context={context} />
          {(total > pageSize || place.search) && <SearchField action="/" value={place.search} label={t.search} />}
          <Table
            caption={t.title}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            rowLabel={(portal) => portal.display_name}
            sort={sortOf(context.url, place)}
            columns={[
              {
                key: 'name',
                label: t.columns.name,
                main: true,
                sortable: true,
                cell: (portal) => <a href={`/portals/${portal.id}`}>{portal.display_name}</a>,
              },
              {
                key: 'address',
                label: t.columns.address,
                wide: true,
                cell: (portal) => <PortalLink href={addressOf(context, portal)} />,
              },
              {
                key: 'developers',
                label: t.columns.developers,
                cell: (portal) => (portal.auto_approve_developers ? t.automatic : t.byHand),
              },
              {
                key: 'applications',
                label: t.columns.applications,
                cell: (portal) => (portal.auto_approve_applications ? t.automatic : t.byHand),
              },
              {
                key: 'waiting',
                label: t.columns.waiting,
                cell: ({ id }) => <Waits id={id} counts={waitingIn(waiting, id)} />,
              },
            ]}
            empty={
              place.search ? (
                <EmptyState title={t.noneFound(place.search)} action={<LinkButton href="/">{t.showAll}</LinkButton>} />
              ) : (
                <EmptyState icon="portal" title={t.emptyTitle} text={t.emptyText} action={create} />
              )
            }
          />
          {total > pageSize && (
            <Pagination
              page={place.page}
              size={pageSize}
              total={total}
              hrefFor={(page) => hrefWith(context.url, { page: String(page) })}
            />
          )}
        </Stack>
      </>
    )
  },
}

function Waits({ id, counts }: { id: string; counts: { developers: number; registrations: number } }) {
  const t = useReader().texts.console.portals
  const parts = [
    counts.developers > 0 && (
      <a key="d" href={`/portals/${id}/developers?status=pending`}>
        {t.waitingDevelopers(counts.developers)}
      </a>
    ),
    counts.registrations > 0 && (
      <a key="r" href={`/portals/${id}/registrations?status=pending`}>
        {t.waitingRegistrations(counts.registrations)}
      </a>
    ),
  ].filter(Boolean)
  if (parts.length === 0) return <span class="gh-quiet">{t.nothingWaits}</span>
  return (
    <>
      {parts[0]}
      {parts.length > 1 && ', '}
      {parts[1]}
    </>
  )
}
