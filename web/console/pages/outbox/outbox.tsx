import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Badge, Notice, PageHeader, type Status, StatusBadge, Time, useReader } from '../../../ui/kit.ts'
import { List } from '../../parts/List.tsx'
import { hrefWith, type Listed, loadList } from '../../parts/list.ts'
import type { Mail } from '../../parts/types.ts'

export const mailStates = ['waiting', 'sent', 'kept', 'failed', 'dropped'] as const
type State = Mail['state']
type Data = { list: Listed<Mail, State> }

/** `/outbox`: every mail, for admins, because mails hold links that let people in. */
export const outbox: ConsolePage<Data> = {
  address: '/outbox',
  access: 'signed-in',
  load: async (context) => {
    const list = await loadList(context, {
      states: mailStates,
      stateKey: 'state',
      sortable: ['recipient', 'created_at'],
      first: '-created_at',
      searchIn: () => 'recipient',
      fetch: (query) => dataOf(context.client.GET('/gatehouse/v1/mails', { params: { query } })),
    })
    return 'redirect' in list ? list : { list }
  },
  title: ({ context }) => textsIn(context.language).console.outbox.title,
  frame: () => ({ place: 'outbox', width: 'wide' }),
  View: ({ context, data: { list } }) => {
    const t = useReader().texts.console.outbox
    const { counts } = list
    const retryOf = ({ id, state }: Mail) =>
      state === 'failed'
        ? [{ label: t.retry, action: `/outbox/${id}/retry`, fields: { back: hrefWith(context.url, {}) } }]
        : []
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <List
          context={context}
          list={list}
          title={t.title}
          search={t.search}
          states={{ key: 'state', labels: t.states, empty: t.emptyState }}
          empty={{ icon: 'mail', title: t.emptyTitle, text: t.emptyText }}
          rowKey={({ id }) => id}
          rowLabel={({ subject, recipient }) => `${subject ?? ''} ${recipient}`}
          rowMenu={counts.failed > 0 ? retryOf : undefined}
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
        >
          {counts.kept > 0 && <Notice tone="info">{t.keptLead}</Notice>}
        </List>
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
