import { dataOf } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
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
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { hrefWith, type ListPlace, listQuery, pageSize, readListPlace, sortOf } from '../../parts/list.ts'
import type { Api } from '../../parts/types.ts'

type Data = { apis: Api[]; total: number; place: ListPlace }

/** `/apis` */
export const apis: ConsolePage<Data> = {
  address: '/apis',
  access: 'signed-in',
  load: async ({ client, url }) => {
    const place = readListPlace(url, { sortable: ['name', 'updated_at'], first: 'name' })
    const filter = place.search ? { 'filter[name][contains]': place.search } : {}
    const list = await dataOf(client.GET('/v3/apis', { params: { query: { ...listQuery(place), ...filter } } }))
    return { apis: list.data, total: list.meta.page.total, place }
  },
  title: ({ context }) => textsIn(context.language).console.apis.title,
  frame: () => ({ place: 'apis' }),
  View: ({ context, data: { apis: rows, total, place } }) => {
    const t = useReader().texts.console.apis
    const create = mayAct(context) && (
      <LinkButton href="/apis/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    const isEmpty = total === 0 && !place.search
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={!isEmpty && create} />
        <Stack>
          <Done context={context} />
          {(total > 5 || place.search) && <SearchField action="/apis" value={place.search} label={t.search} />}
          <Table
            caption={t.title}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            sort={sortOf(context.url, place)}
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
            empty={
              place.search ? (
                <EmptyState
                  title={t.noneFound(place.search)}
                  action={<LinkButton href="/apis">{t.showAll}</LinkButton>}
                />
              ) : (
                <EmptyState icon="api" title={t.emptyTitle} text={t.emptyText} action={create} />
              )
            }
          />
          {total > pageSize && (
            <Pagination
              page={place.page}
              size={pageSize}
              total={total}
              hrefFor={(page) => hrefWith(context.url, { page: String(page) })}
            />
          )}
        </Stack>
      </>
    )
  },
}
