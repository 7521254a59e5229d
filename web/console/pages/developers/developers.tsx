import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Avatar,
  Button,
  EmptyState,
  FilterPills,
  LinkButton,
  Notice,
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
import { addressOf, loadPortal, type PortalHere, portalFrame } from '../../parts/portal.tsx'
import type { Developer } from '../../parts/types.ts'
import { withDone } from '../../parts/way-back.ts'
import { developerMenu } from './menu.ts'

export const developerStates = ['approved', 'pending', 'rejected', 'revoked'] as const
type State = Developer['status']

type Data = PortalHere & {
  developers: Developer[]
  total: number
  counts: Record<State, number>
  state: State | undefined
  place: ListPlace
  problem?: string
}

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const here = await loadPortal(context)
  if (!here) return undefined
  const { client, url } = context
  const place = readListPlace(url, { sortable: ['name', 'email', 'created_at'], first: '-created_at' })
  const state = developerStates.find((one) => one === url.searchParams.get('status'))
  const list = (query: object) =>
    dataOf(client.GET('/v3/portals/{portalId}/developers', { params: { path: { portalId: here.portal.id }, query } }))
  const field = place.search.includes('@') ? 'email' : 'name'
  const search = place.search ? { [`filter[${field}][contains]`]: place.search } : {}
  const [found, ...counted] = await Promise.all([
    list({ ...listQuery(place), ...search, ...(state ? { 'filter[status]': state } : {}) }),
    ...developerStates.map((status) => list({ 'page[size]': 1, 'filter[status]': status })),
  ])
  const counts = Object.fromEntries(developerStates.map((status, at) => [status, counted[at]?.meta.page.total ?? 0]))
  return {
    ...here,
    developers: found.data,
    total: found.meta.page.total,
    counts: counts as Record<State, number>,
    state,
    place,
  }
}

/** `/portals/:id/developers`: who is there, and who waits. */
export const developers: ConsolePage<Data> = {
  address: '/portals/:id/developers',
  access: 'signed-in',
  load: async (context) => (await load(context)) ?? missing(),
  submit: async (context, form) => {
    const t = textsIn(context.language).console.developers
    const ids = form.values('developer')
    const problem = ids.length === 0 ? t.nobodySelected : await approveAll(context, ids)
    if (!problem) return redirectTo(withDone(hrefWith(context.url, {}), 'approved'))
    const data = await load(context)
    return data ? { ...data, problem } : missing()
  },
  title: ({ context }) => textsIn(context.language).console.developers.title,
  frame: ({ context, data }) => portalFrame(context, data, 'developers', 'wide'),
  View: ({ context, data }) => {
    const { developers: t, portals } = useReader().texts.console
    const { portal, place, state, counts } = data
    const base = `/portals/${portal.id}/developers`
    const all = developerStates.reduce((sum, status) => sum + counts[status], 0)
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={[
            { label: portals.title, href: '/' },
            { label: portal.display_name, href: `/portals/${portal.id}` },
            { label: t.title },
          ]}
          title={t.title}
          lead={portal.auto_approve_developers ? t.leadAutomatic : t.leadByHand}
          actions={
            <>
              {all > 0 && (
                <LinkButton href={`${base}/export${state ? `?status=${state}` : ''}`} icon="download">
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
        <Stack>
          <Done context={context} />
          {data.problem && (
            <Notice tone="bad" live>
              {data.problem}
            </Notice>
          )}
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
                ...developerStates.map((status) => ({
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
          <DeveloperTable context={context} data={data} isEmpty={all === 0} />
        </Stack>
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

function DeveloperTable({ context, data, isEmpty }: { context: ConsolePageContext; data: Data; isEmpty: boolean }) {
  const t = useReader().texts.console.developers
  const { portal, place, state } = data
  const here = hrefWith(context.url, {})
  const acts = mayAct(context)
  const empty = isEmpty ? (
    <EmptyState
      icon="people"
      title={t.emptyTitle}
      text={t.emptyText}
      action={<LinkButton href={addressOf(context, portal)}>{t.openPortal}</LinkButton>}
    />
  ) : (
    <EmptyState
      icon="people"
      title={place.search ? t.noneFound(place.search) : t.emptyState[state ?? 'approved']}
      action={<LinkButton href={`/portals/${portal.id}/developers`}>{t.showAll}</LinkButton>}
    />
  )
  return (
    <>
      {acts && <form id="bulk" method="post" action={here} />}
      <Table
        caption={t.title}
        captionHidden
        rows={data.developers}
        rowKey={({ id }) => id}
        rowLabel={(developer) => developer.full_name}
        rowMenu={acts ? (developer) => developerMenu(t, portal.id, developer, here) : undefined}
        sort={sortOf(context.url, place)}
        select={
          acts && data.developers.some(({ status }) => status !== 'approved')
            ? {
                form: 'bulk',
                name: 'developer',
                bar: (
                  <Button form="bulk" kind="primary" size="small">
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
            cell: (developer) => (
              <span class="gh-named">
                <Avatar name={developer.full_name} seed={developer.id} size="small" />
                <a href={`/portals/${portal.id}/developers/${developer.id}`}>{developer.full_name}</a>
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
