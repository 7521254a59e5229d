import { dataOf } from '../../../answers.ts'
import { type ConsolePage, missing } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { PageHeader, StatusBadge, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { hrefWith, type Listed, loadList } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Registration } from '../../parts/types.ts'
import { registrationMenu } from './menu.ts'

type Data = PortalHere & { list: Listed<Registration, Registration['status']> }

/** `/portals/:id/registrations`: which application asked for which API. */
export const registrations: ConsolePage<Data> = {
  address: '/portals/:id/registrations',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const path = { portalId: here.portal.id }
    const list = await loadList(context, {
      states: ['approved', 'pending', 'rejected', 'revoked'] as const,
      sortable: ['application_name', 'api_name', 'created_at'],
      first: '-created_at',
      searchIn: () => 'application_name',
      fetch: (query) =>
        dataOf(context.client.GET('/gatehouse/v1/portals/{portalId}/registrations', { params: { path, query } })),
    })
    return 'redirect' in list ? list : { ...here, list }
  },
  title: ({ context }) => textsIn(context.language).console.registrations.title,
  frame: ({ context, data }) => portalFrame(context, data, 'registrations', 'wide'),
  View: ({ context, data: { portal, list } }) => {
    const { console: texts } = useReader().texts
    const { applications, registrations: t, portals } = texts
    const base = `/portals/${portal.id}`
    const here = hrefWith(context.url, {})
    return (
      <>
        <PageHeader crumbs={portalCrumbs(texts, portal, { label: t.title })} title={t.title} lead={t.lead} />
        <List
          context={context}
          list={list}
          title={t.title}
          search={t.search}
          states={{ labels: portals.states, empty: t.emptyState }}
          empty={{ icon: 'api', title: t.emptyTitle, text: t.emptyText }}
          rowKey={({ id }) => id}
          rowLabel={({ application, api }) => `${application.name}, ${api.name}`}
          rowMenu={
            mayAct(context)
              ? (one) => registrationMenu(applications, portal.id, one.application.id, one, here)
              : undefined
          }
          columns={[
            {
              key: 'application_name',
              label: t.columns.application,
              main: true,
              sortable: true,
              cell: ({ application }) => <a href={`${base}/applications/${application.id}`}>{application.name}</a>,
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
              cell: ({ developer }) => <a href={`${base}/developers/${developer.id}`}>{developer.full_name}</a>,
            },
            { key: 'status', label: t.columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
            {
              key: 'created_at',
              label: t.columns.asked,
              sortable: true,
              cell: ({ created_at }) => <Time at={created_at} form="relative" />,
            },
          ]}
        />
      </>
    )
  },
}
