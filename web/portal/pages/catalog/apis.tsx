import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Card,
  Columns,
  EmptyState,
  FilterPills,
  LinkButton,
  PageHeader,
  Pagination,
  Row,
  SearchField,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { catalogMarkdown } from '../machines/markdown.ts'
import { Cards } from './cards.tsx'
import {
  type CatalogAsked,
  catalogHref,
  catalogQuery,
  catalogSorts,
  filtersOf,
  readCatalogAddress,
  without,
} from './catalog-address.ts'
import { type Catalog, Chosen, Facets } from './facets.tsx'

const size = 24
type Data = { catalog: Catalog; asked: CatalogAsked }

/** `/apis`: the catalog, narrowed by words and attributes that live in the address. */
export const apis: PortalPage<Data> = {
  address: '/apis',
  access: 'anyone',
  kept: { query: catalogQuery },
  load: async ({ client, url }) => {
    const asked = readCatalogAddress(url)
    const chosen = Object.fromEntries(
      Object.entries(asked.chosen).map(([key, values]) => [`selected[${key}]`, values.join(',')]),
    )
    const query = { sort: asked.sort, 'page[size]': size, 'page[number]': asked.page }
    const words = asked.words ? { q: asked.words } : {}
    const catalog = await dataOf(
      client.GET('/api/gatehouse/v1/catalog', { params: { query: { ...(chosen as object), ...words, ...query } } }),
    )
    return { catalog, asked }
  },
  title: ({ context }) => textsIn(context.language).portal.catalog.list.title,
  markdown: ({ context, data: { catalog, asked } }) => {
    const hasMore = asked.page * size < catalog.meta.page.total
    return catalogMarkdown(context, catalog.data, hasMore ? catalogHref({ ...asked, page: asked.page + 1 }) : undefined)
  },
  frame: ({ data }) => ({ width: data.catalog.facets.length > 0 ? 'wide' : 'page' }),
  View: ({ context, data: { catalog, asked } }) => {
    const t = useReader().texts.portal.catalog.list
    const { total } = catalog.meta.page
    const isNarrowed = asked.words !== '' || Object.keys(asked.chosen).length > 0
    if (catalog.visible === 0) {
      const mayShowMore = !context.me && context.portal.authenticationEnabled
      return (
        <Stack gap="large">
          <PageHeader title={t.title} />
          <Card>
            <EmptyState
              icon={mayShowMore ? 'lock' : 'api'}
              title={mayShowMore ? t.closedTitle : t.emptyTitle}
              text={mayShowMore ? t.closedText : undefined}
              action={mayShowMore && <LinkButton href="/login?return_to=/apis">{t.signIn}</LinkButton>}
            />
          </Card>
        </Stack>
      )
    }
    const list = (
      <Stack gap="large">
        {(catalog.visible > 3 || isNarrowed) && <Narrowing asked={asked} total={total} />}
        <Chosen asked={asked} />
        {catalog.data.length > 0 ? (
          <Cards apis={catalog.data} />
        ) : (
          <NothingFound asked={asked} ways={catalog.ways_out} total={total} />
        )}
        {total > size && catalog.data.length > 0 && (
          <Pagination page={asked.page} size={size} total={total} hrefFor={(page) => catalogHref({ ...asked, page })} />
        )}
      </Stack>
    )
    return (
      <>
        <PageHeader title={t.title} lead={isNarrowed ? t.found(total, catalog.visible) : t.lead(total)} />
        {catalog.facets.length > 0 ? (
          <Columns
            side="start"
            asideLabel={t.facets}
            aside={<Facets facets={catalog.facets} asked={asked} total={total} />}
          >
            {list}
          </Columns>
        ) : (
          list
        )}
      </>
    )
  },
}

/** Words to search for, and the order of what is found. */
function Narrowing({ asked, total }: { asked: CatalogAsked; total: number }) {
  const t = useReader().texts.portal.catalog.list
  const sort: Record<string, string> = asked.sort === 'name' ? {} : { sort: asked.sort }
  return (
    <div class="gh-narrowing">
      <div class="gh-filter">
        <SearchField
          action="/apis"
          name="q"
          value={asked.words}
          label={t.searchLabel}
          hidden={{ ...sort, filter: filtersOf(asked.chosen) }}
        />
        {asked.words && <a href={catalogHref(without(asked, 'q'))}>{t.clearWords}</a>}
      </div>
      {total > 1 && (
        <FilterPills
          label={t.sort}
          items={catalogSorts.map((one) => ({
            label: t.sorts[one],
            href: catalogHref({ ...asked, sort: one, page: 1 }),
            current: one === asked.sort,
          }))}
        />
      )}
    </div>
  )
}

/** Says what to give up, with how many APIs that shows; a page behind the last one leads back to the first. */
function NothingFound({ asked, ways, total }: { asked: CatalogAsked; ways: Catalog['ways_out']; total: number }) {
  const t = useReader().texts.portal.catalog.list
  if (total > 0) {
    const first = catalogHref({ ...asked, page: 1 })
    return (
      <Card>
        <EmptyState title={t.noPage} action={<LinkButton href={first}>{t.firstPage}</LinkButton>} />
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        title={t.noneTitle}
        text={ways.length > 0 ? t.waysOut : t.noneText}
        action={
          <Row>
            {ways.map(({ filter, value, total: count }) => (
              <LinkButton key={filter} href={catalogHref(without(asked, filter))}>
                {filter === 'q' ? t.withoutWords(value ?? '', count) : t.withoutFilter(filter, value ?? '', count)}
              </LinkButton>
            ))}
            <LinkButton href="/apis" kind="quiet">
              {t.showAll}
            </LinkButton>
          </Row>
        }
      />
    </Card>
  )
}
