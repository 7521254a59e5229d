import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { LinkButton, PageHeader, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { GatewayNotice, loadGateways } from '../../parts/GatewayNotice.tsx'
import { List } from '../../parts/List.tsx'
import { type Listed, loadList } from '../../parts/list.ts'
import { addressOf, waitingIn } from '../../parts/portal.tsx'
import type { Portal, RunningGateway, Waiting } from '../../parts/types.ts'
import { PortalLink } from './PortalLink.tsx'

type Data = { list: Listed<Portal>; waiting: Waiting; gateways: RunningGateway[] }

/** `/`: the portals, and what waits in each. */
export const portals: ConsolePage<Data> = {
  address: '/',
  access: 'signed-in',
  load: async (context) => {
    const { client } = context
    const [list, waiting, gateways] = await Promise.all([
      loadList(context, {
        sortable: ['name'],
        first: 'name',
        searchIn: () => 'name',
        fetch: (query) => dataOf(client.GET('/v3/portals', { params: { query } })),
      }),
      dataOf(client.GET('/gatehouse/v1/waiting')),
      loadGateways(context),
    ])
    return 'redirect' in list ? list : { list, waiting, gateways }
  },
  title: ({ context }) => textsIn(context.language).console.portals.title,
  frame: () => ({ place: 'portals' }),
  View: ({ context, data: { list, waiting, gateways } }) => {
    const t = useReader().texts.console.portals
    const create = mayAct(context) && (
      <LinkButton href="/portals/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    const isEmpty = list.total === 0 && !list.place.search
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={isEmpty ? undefined : create} />
        <List
          context={context}
          list={list}
          title={t.title}
          search={t.search}
          empty={{ icon: 'portal', title: t.emptyTitle, text: t.emptyText, action: create }}
          rowKey={({ id }) => id}
          rowLabel={({ display_name }) => display_name}
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
        >
          <GatewayNotice gateways={gateways} link />
        </List>
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
