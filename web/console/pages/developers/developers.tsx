import { dataOf, problemOf } from '../../../answers.ts'
import {
  type ConsolePage,
  type ConsolePageContext,
  type Missing,
  missing,
  type Redirect,
  redirectTo,
} from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Avatar, Button, LinkButton, PageHeader, StatusBadge, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { hrefWith, type Listed, loadList } from '../../parts/list.ts'
import { addressOf, loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Developer } from '../../parts/types.ts'
import { withDone } from '../../parts/way-back.ts'
import { developerMenu } from './menu.ts'

export const developerStates = ['approved', 'pending', 'rejected', 'revoked'] as const

type Data = PortalHere & { list: Listed<Developer, Developer['status']>; problem?: string }

async function load(context: ConsolePageContext): Promise<Data | Redirect | Missing> {
  const here = await loadPortal(context)
  if (!here) return missing()
  const path = { portalId: here.portal.id }
  const list = await loadList(context, {
    states: developerStates,
    sortable: ['name', 'email', 'created_at'],
    first: '-created_at',
    searchIn: (search) => (search.includes('@') ? 'email' : 'name'),
    fetch: (query) => dataOf(context.client.GET('/v3/portals/{portalId}/developers', { params: { path, query } })),
  })
  return 'redirect' in list ? list : { ...here, list }
}

/** `/portals/:id/developers`: who is there, and who waits. */
export const developers: ConsolePage<Data> = {
  address: '/portals/:id/developers',
  access: 'signed-in',
  load,
  submit: async (context, form) => {
    const t = textsIn(context.language).console.developers
    const ids = form.values('developer')
    const problem = ids.length === 0 ? t.nobodySelected : await approveAll(context, ids)
    if (!problem) return redirectTo(withDone(hrefWith(context.url, {}), 'approved'))
    const data = await load(context)
    return 'list' in data ? { ...data, problem } : data
  },
  title: ({ context }) => textsIn(context.language).console.developers.title,
  frame: ({ context, data }) => portalFrame(context, data, 'developers', 'wide'),
  View: ({ context, data: { portal, list, problem } }) => {
    const { console: texts } = useReader().texts
    const { developers: t, portals } = texts
    const base = `/portals/${portal.id}/developers`
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={portalCrumbs(texts, portal, { label: t.title })}
          title={t.title}
          lead={portal.auto_approve_developers ? t.leadAutomatic : t.leadByHand}
          actions={
            <>
              {list.total > 0 && (
                <LinkButton
                  href={`${base}/export${list.state ? `?status=${list.state}` : ''}`}
                  download="developers.csv"
                  icon="download"
                >
                  {t.export}
                </LinkButton>
              )}
              {acts && (
                <LinkButton href={`${base}/new`} icon="plus">
                  {t.add}
                </LinkButton>
              )}
            </>
          }
        />
        <List
          context={context}
          list={list}
          problem={problem}
          title={t.title}
          search={t.search}
          states={{ labels: portals.states, empty: t.emptyState }}
          empty={{
            icon: 'people',
            title: t.emptyTitle,
            text: t.emptyText,
            action: <LinkButton href={addressOf(context, portal)}>{t.openPortal}</LinkButton>,
          }}
          rowKey={({ id }) => id}
          rowLabel={({ full_name }) => full_name}
          rowMenu={acts ? (developer) => developerMenu(t, portal.id, developer, hrefWith(context.url, {})) : undefined}
          select={
            acts && list.rows.some(({ status }) => status !== 'approved')
              ? {
                  name: 'developer',
                  bar: (form) => (
                    <Button form={form} kind="primary" size="small">
                      {t.approveSelected}
                    </Button>
                  ),
                }
              : undefined
          }
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              sortable: true,
              cell: ({ id, full_name }) => (
                <span class="gh-named">
                  <Avatar name={full_name} seed={id} size="small" />
                  <a href={`${base}/${id}`}>{full_name}</a>
                </span>
              ),
            },
            { key: 'email', label: t.columns.email, sortable: true, wide: true, cell: ({ email }) => email },
            { key: 'status', label: t.columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
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

/** Approves each of them; gives a sentence about those that could not be. */
async function approveAll(context: ConsolePageContext, ids: string[]): Promise<string | undefined> {
  const { client, params, language } = context
  const problems: string[] = []
  for (const developerId of ids) {
    const path = { portalId: params.id ?? '', developerId }
    const problem = await problemOf(
      client.PATCH('/v3/portals/{portalId}/developers/{developerId}', {
        params: { path },
        body: { status: 'approved' },
      }),
    )
    if (problem) problems.push(problem.detail ?? problem.title ?? '')
  }
  if (problems.length === 0) return undefined
  const t = textsIn(language).console.developers
  return [t.someFailed(problems.length), ...new Set(problems)].join(' ')
}
