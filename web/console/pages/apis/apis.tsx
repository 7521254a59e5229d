import { dataOf, loadAll } from '../../../answers.ts'
import type { ConsolePage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { FilterForm, LinkButton, PageHeader, SelectField, Time, useReader } from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { List } from '../../parts/List.tsx'
import { type Listed, loadList } from '../../parts/list.ts'
import type { Api, ApiAttribute } from '../../parts/types.ts'

type Data = { list: Listed<Api>; attributes: ApiAttribute[]; attribute: string }

/** `key:value` of the address as the API's filter; anything else filters nothing. */
function filterOf(attribute: string): Record<string, string> {
  const [, key, value] = /^([a-z0-9_-]{1,128}):(.{1,512})$/.exec(attribute) ?? []
  return key && value ? { [`filter[attributes.${key}]`]: value } : {}
}

/** `/apis` */
export const apis: ConsolePage<Data> = {
  address: '/apis',
  access: 'signed-in',
  load: async (context) => {
    const attribute = context.url.searchParams.get('attribute') ?? ''
    const attributes = await loadAll((query) => dataOf(context.client.GET('/v3/api-attributes', { params: { query } })))
    const list = await loadList(context, {
      sortable: ['name', 'updated_at'],
      first: 'name',
      searchIn: () => 'name',
      fetch: (query) => {
        const filtered = { ...query, ...filterOf(attribute) }
        return dataOf(context.client.GET('/v3/apis', { params: { query: filtered } }))
      },
    })
    return 'redirect' in list ? list : { list, attributes, attribute }
  },
  title: ({ context }) => textsIn(context.language).console.apis.title,
  frame: () => ({ place: 'apis' }),
  View: ({ context, data: { list, attributes, attribute } }) => {
    const t = useReader().texts.console.apis
    const create = mayAct(context) && (
      <LinkButton href="/apis/new" kind="primary" icon="plus">
        {t.new}
      </LinkButton>
    )
    const isEmpty = list.total === 0 && !list.place.search && !attribute
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} actions={!isEmpty && create} />
        <List
          context={context}
          list={list}
          title={t.title}
          search={t.search}
          empty={{ icon: 'api', title: t.emptyTitle, text: t.emptyText, action: create }}
          isFiltered={attribute !== ''}
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
            {
              key: 'version',
              label: t.columns.version,
              cell: ({ version, current_version_summary }) =>
                version ?? current_version_summary?.version ?? t.noVersion,
            },
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
        >
          {attributes.length > 0 && (
            <FilterForm action="/apis" values={{ attribute }} submit={t.filter.act}>
              {list.place.search && <input type="hidden" name="q" value={list.place.search} />}
              <SelectField
                name="attribute"
                label={t.filter.attribute}
                options={[
                  { value: '', label: t.filter.anyAttribute },
                  ...attributes.flatMap(({ key, values }) =>
                    values.map(({ value, api_count }) => ({
                      value: `${key}:${value}`,
                      label: `${key}: ${value} (${api_count})`,
                    })),
                  ),
                ]}
              />
            </FilterForm>
          )}
        </List>
      </>
    )
  },
}
