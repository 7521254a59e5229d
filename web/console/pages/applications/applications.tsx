import { dataOf } from '../../../answers.ts'
import { type ConsolePage, missing } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import { PageHeader, StatusBadge, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { hrefWith, type Listed, loadList } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Application } from '../../parts/types.ts'
import { applicationMenu } from './menu.ts'

type Data = PortalHere & { list: Listed<Application, Application['status']> }

/** `/portals/:id/applications` */
export const applications: ConsolePage<Data> = {
  address: '/portals/:id/applications',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const path = { portalId: here.portal.id }
    const list = await loadList(context, {
      states: ['approved', 'pending'] as const,
      sortable: ['name', 'developer_name', 'created_at'],
      first: '-created_at',
      searchIn: (search) => (search.includes('@') ? 'developer_email' : 'name'),
      fetch: (query) =>
        dataOf(context.client.GET('/gatehouse/v1/portals/{portalId}/applications', { params: { path, query } })),
    })
    return 'redirect' in list ? list : { ...here, list }
  },
  title: ({ context }) => textsIn(context.language).console.applications.title,
  frame: ({ context, data }) => portalFrame(context, data, 'applications', 'wide'),
  View: ({ context, data: { portal, list } }) => {
    const { console: texts } = useReader().texts
    const { applications: t, portals } = texts
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
          empty={{ icon: 'app', title: t.emptyTitle, text: t.emptyText }}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          rowMenu={mayAct(context) ? (application) => applicationMenu(t, portal.id, application, here) : undefined}
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              sortable: true,
              cell: ({ id, name }) => <a href={`${base}/applications/${id}`}>{name}</a>,
            },
            {
              key: 'developer_name',
              label: t.columns.owner,
              sortable: true,
              wide: true,
              cell: ({ owner }) => <a href={`${base}/developers/${owner.id}`}>{owner.full_name}</a>,
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
        />
      </>
    )
  },
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
