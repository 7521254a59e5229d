import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Badge,
  EmptyState,
  FilterPills,
  LinkButton,
  Notice,
  PageHeader,
  Pagination,
  Row,
  SearchField,
  Stack,
  type Status,
  StatusBadge,
  Table,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { Done } from '../../parts/Done.tsx'
import { hrefWith, type ListPlace, listQuery, pageSize, readListPlace, sortOf } from '../../parts/list.ts'
import type { Mail } from '../../parts/types.ts'

export const mailStates = ['waiting', 'sent', 'kept', 'failed', 'dropped'] as const
type State = Mail['state']
type Data = {
  mails: Mail[]
  total: number
  counts: Record<State, number>
  state: State | undefined
  place: ListPlace
}

/** `/outbox`: every mail, for admins, because mails hold links that let people in. */
export const outbox: ConsolePage<Data> = {
  address: '/outbox',
  access: 'signed-in',
  load: async ({ client, url }) => {
    const place = readListPlace(url, { sortable: ['recipient', 'created_at'], first: '-created_at' })
    const state = mailStates.find((one) => one === url.searchParams.get('state'))
    const list = (query: object) => dataOf(client.GET('/gatehouse/v1/mails', { params: { query } }))
    const search = place.search ? { 'filter[recipient][contains]': place.search } : {}
    const [found, ...counted] = await Promise.all([
      list({ ...listQuery(place), ...search, ...(state ? { 'filter[state]': state } : {}) }),
      ...mailStates.map((each) => list({ 'page[size]': 1, 'filter[state]': each })),
    ])
    const counts = Object.fromEntries(mailStates.map((each, at) => [each, counted[at]?.meta.page.total ?? 0]))
    return {
      mails: found.data,
      total: found.meta.page.total,
      counts: counts as Record<State, number>,
      state,
      place,
    }
  },
  title: ({ context }) => textsIn(context.language).console.outbox.title,
  frame: () => ({ place: 'outbox', width: 'wide' }),
  View: ({ context, data }) => {
    const t = useReader().texts.console.outbox
    const { counts, state, place } = data
    const all = mailStates.reduce((sum, each) => sum + counts[each], 0)
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <Stack>
          <Done context={context} />
          {counts.kept > 0 && <Notice tone="info">{t.keptLead}</Notice>}
          <Row between>
            <FilterPills
              label={t.filter}
              items={[
                {
                  label: t.all,
                  href: hrefWith(context.url, { state: '', page: '' }),
                  count: all,
                  current: state === undefined,
                },
                ...mailStates.map((each) => ({
                  label: t.states[each],
                  href: hrefWith(context.url, { state: each, page: '' }),
                  count: counts[each],
                  current: state === each,
                })),
              ]}
            />
            {(all > 1 || place.search) && (
              <SearchField action="/outbox" value={place.search} label={t.search} hidden={state ? { state } : {}} />
            )}
          </Row>
          <Table
            caption={t.title}
            captionHidden
            rows={data.mails}
            rowKey={({ id }) => id}
            rowLabel={({ subject, recipient }) => `${subject ?? ''} ${recipient}`}
            sort={sortOf(context.url, place)}
            columns={[
              {
                key: 'subject',
                label: t.columns.subject,
                main: true,
                cell: ({ id, subject, template }) => <a href={`/outbox/${id}`}>{subject ?? t.noSubject(template)}</a>,
              },
              {
                key: 'recipient',
                label: t.columns.recipient,
                sortable: true,
                wide: true,
                cell: ({ recipient }) => recipient,
              },
              { key: 'state', label: t.columns.state, cell: (mail) => <MailBadge state={mail.state} /> },
              {
                key: 'created_at',
                label: t.columns.created,
                sortable: true,
                cell: ({ created_at }) => <Time at={created_at} form="relative" />,
              },
            ]}
            rowMenu={
              counts.failed > 0
                ? ({ id, state: now }) =>
                    now === 'failed'
                      ? [
                          {
                            label: t.retry,
                            action: `/outbox/${id}/retry`,
                            fields: { back: hrefWith(context.url, {}) },
                          },
                        ]
                      : []
                : undefined
            }
            empty={
              all === 0 ? (
                <EmptyState icon="mail" title={t.emptyTitle} text={t.emptyText} />
              ) : (
                <EmptyState
                  icon="mail"
                  title={place.search ? t.noneFound(place.search) : t.emptyState}
                  action={<LinkButton href="/outbox">{t.showAll}</LinkButton>}
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

const badges = { waiting: 'queued', sent: 'sent', kept: 'kept', failed: 'failed' } satisfies Partial<
  Record<State, Status>
>

export function MailBadge({ state }: { state: State }) {
  const t = useReader().texts.console.outbox
  return state === 'dropped' ? <Badge icon="minus">{t.states.dropped}</Badge> : <StatusBadge status={badges[state]} />
}
