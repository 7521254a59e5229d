import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { LinkButton, PageHeader, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { type Listed, loadList } from '../../parts/list.ts'
import type { Api } from '../../parts/types.ts'

type Data = { list: Listed<Api> }

/** `/apis` */
export const apis: ConsolePage<Data> = {
  address: '/apis',
  access: 'signed-in',
  load: async (context) => {
    const list = await loadList(context, {
      sortable: ['name', 'updated_at'],
      first: 'name',
      searchIn: () => 'name',
      fetch: (query) => dataOf(context.client.GET('/v3/apis', { params: { query } })),
    })
    return 'redirect' in list ? list : { list }
  },
  title: ({ context }) => textsIn(context.language).console.apis.title,
  frame: () => ({ place: 'apis' }),
  View: ({ context, data: { list } }) => {
    const t = useReader().texts.console.apis
    const create = mayAct(context) && (
      <LinkButton href="/apis/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    const isEmpty = list.total === 0 && !list.place.search
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={!isEmpty && create} />
        <List
          context={context}
          list={list}
          title={t.title}
          search={t.search}
          empty={{ icon: 'api', title: t.emptyTitle, text: t.emptyText, action: create }}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          columns={[
            {
              key: 'name',
              label: t.columns.name,
              main: true,
              sortable: true,
              cell: ({ id, name }) => <a href={`/apis/${id}`}>{name}</a>,
            },
            { key: 'version', label: t.columns.version, cell: ({ version }) => version ?? t.noVersion },
            {
              key: 'portals',
              label: t.columns.portals,
              wide: true,
              cell: ({ portals }) => portals.map(({ display_name }) => display_name).join(', ') || t.nowhere,
            },
            {
              key: 'updated_at',
              label: t.columns.updated,
              sortable: true,
              cell: ({ updated_at }) => <Time at={updated_at} form="relative" />,
            },
          ]}
        />
      </>
    )
  },
}
