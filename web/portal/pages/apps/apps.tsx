import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  EmptyState,
  LinkButton,
  PageHeader,
  Pagination,
  SearchField,
  Stack,
  Table,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { AppStatus } from './AppStatus.tsx'
import type { App } from './types.ts'

const size = 20
type Data = { apps: App[]; total: number; page: number; query: string }

/** `/apps`: what the developer has, and where each stands. */
export const apps: PortalPage<Data> = {
  address: '/apps',
  access: 'signed-in',
  load: async ({ client, url }) => {
    const query = (url.searchParams.get('name') ?? '').slice(0, 200).trim()
    const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page')) || 1)), 10_000)
    const filter = query ? { 'filter[name][contains]': query } : {}
    const params = { query: { ...filter, 'page[size]': size, 'page[number]': page } }
    const { data, meta } = await dataOf(client.GET('/api/gatehouse/v1/applications', { params }))
    return { apps: data, total: meta.page.total, page, query }
  },
  title: ({ context }) => textsIn(context.language).portal.apps.title,
  View: ({ data }) => {
    const t = useReader().texts.portal.apps
    const { query, total, page } = data
    const isEmpty = total === 0 && !query
    return (
      <Stack gap="large">
        <PageHeader
          title={t.title}
          lead={
            <>
              {t.lead} <a href="/apps/help">{t.help}</a>
            </>
          }
          actions={
            !isEmpty && (
              <LinkButton href="/apps/new" kind="primary" icon="plus">
                {t.new}
              </LinkButton>
            )
          }
        />
        {(total > size || query) && (
          <div class="gh-filter">
            <SearchField action="/apps" name="name" value={query} label={t.filter} />
            {query && total > 0 && <a href="/apps">{t.showAll}</a>}
          </div>
        )}
        <Table
          caption={t.title}
          captionHidden
          rows={data.apps}
          rowKey={(app) => app.id}
          rowLabel={(app) => app.name}
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              cell: (app) => <a href={`/apps/${app.id}`}>{app.name}</a>,
            },
            { key: 'status', label: t.columns.status, cell: (app) => <AppStatus app={app} /> },
            {
              key: 'apis',
              label: t.columns.apis,
              wide: true,
              cell: (app) => app.registrations.map(({ api }) => api.name).join(', ') || <a href="/apis">{t.findApi}</a>,
            },
            { key: 'created', label: t.columns.created, cell: (app) => <Time at={app.created_at} form="relative" /> },
          ]}
          empty={
            query ? (
              <EmptyState title={t.none(query)} action={<LinkButton href="/apps">{t.showAll}</LinkButton>} />
            ) : (
              <EmptyState
                icon="app"
                title={t.emptyTitle}
                text={t.emptyText}
                action={
                  <LinkButton href="/apps/new" kind="primary" icon="plus">
                    {t.new}
                  </LinkButton>
                }
              />
            )
          }
        />
        {total > size && (
          <Pagination
            page={page}
            size={size}
            total={total}
            hrefFor={(number) =>
              `/apps?${new URLSearchParams({ ...(query ? { name: query } : {}), page: String(number) })}`
            }
          />
        )}
      </Stack>
    )
  },
}
