import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { LinkButton, PageHeader, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { type Listed, loadList } from '../../parts/list.ts'
import type { Strategy } from '../../parts/types.ts'

type Data = { list: Listed<Strategy> }

/** `/strategies`: how applications prove themselves. */
export const strategies: ConsolePage<Data> = {
  address: '/strategies',
  access: 'signed-in',
  load: async (context) => {
    const list = await loadList(context, {
      sortable: ['name', 'created_at'],
      first: 'name',
      fetch: (query) => dataOf(context.client.GET('/v2/application-auth-strategies', { params: { query } })),
    })
    return 'redirect' in list ? list : { list }
  },
  title: ({ context }) => textsIn(context.language).console.strategies.title,
  frame: () => ({ place: 'strategies' }),
  View: ({ context, data: { list } }) => {
    const t = useReader().texts.console.strategies
    const create = mayAct(context) && (
      <LinkButton href="/strategies/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={list.total > 0 && create} />
        <List
          context={context}
          list={list}
          title={t.title}
          empty={{ icon: 'key', title: t.emptyTitle, text: t.emptyText, action: create }}
          rowKey={({ id }) => id}
          rowLabel={({ display_name }) => display_name}
          rowMenu={
            mayAct(context)
              ? ({ id, strategy_type }) => [
                  ...(strategy_type === 'key_auth' ? [{ label: t.edit, href: `/strategies/${id}` }] : []),
                  { label: t.delete, href: `/strategies/${id}/delete` },
                ]
              : undefined
          }
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              sortable: true,
              cell: ({ display_name }) => display_name,
            },
            {
              key: 'kind',
              label: t.columns.kind,
              cell: ({ strategy_type }) => (strategy_type === 'key_auth' ? t.keyAuth : t.oidc),
            },
            {
              key: 'header',
              label: t.columns.header,
              wide: true,
              cell: (strategy) =>
                strategy.strategy_type === 'key_auth' && (
                  <code>{strategy.configs['key-auth'].key_names.join(', ')}</code>
                ),
            },
            {
              key: 'ttl',
              label: t.columns.ttl,
              cell: (strategy) => {
                const ttl = strategy.strategy_type === 'key_auth' ? strategy.configs['key-auth'].ttl : undefined
                return ttl ? t.ttl(ttl.value, ttl.unit) : t.never
              },
            },
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
