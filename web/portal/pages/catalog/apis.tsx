import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Card, EmptyState, LinkButton, PageHeader, Pagination, SearchField, Stack, useReader } from '../../../ui/kit.ts'
import { catalogMarkdown } from '../machines/markdown.ts'
import { Cards, type CatalogApi } from './cards.tsx'

const size = 24
type Data = { apis: CatalogApi[]; total: number; page: number; query: string }

/** `/apis`: the catalog, with a filter by name that lives in the address. */
export const apis: PortalPage<Data> = {
  address: '/apis',
  access: 'anyone',
  kept: { query: ['q', 'page'] },
  load: async ({ client, url }) => {
    const query = (url.searchParams.get('q') ?? '').slice(0, 200).trim()
    const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page')) || 1)), 10_000)
    const filter = query ? { 'filter[name][contains]': query } : {}
    const { data, meta } = await dataOf(
      client.GET('/api/v3/apis', {
        params: { query: { ...filter, sort: 'name', 'page[size]': size, 'page[number]': page } },
      }),
    )
    return { apis: data, total: meta.page.total, page, query }
  },
  title: ({ context }) => textsIn(context.language).portal.catalog.list.title,
  markdown: ({ context, data }) => {
    const { apis: found, page, total, query } = data
    return catalogMarkdown(context, found, page * size < total ? hrefFor(query, page + 1) : undefined)
  },
  View: ({ context, data }) => {
    const t = useReader().texts.portal.catalog.list
    const { query, total, page } = data
    const mayShowMore = !context.me && context.portal.authenticationEnabled
    return (
      <Stack gap="large">
        <PageHeader title={t.title} lead={total === 0 ? undefined : query ? t.found(total, query) : t.lead(total)} />
        {(total > 3 || query) && (
          <div class="gh-filter">
            <SearchField action="/apis" name="q" value={query} label={t.searchLabel} />
            {query && total > 0 && <a href="/apis">{t.showAll}</a>}
          </div>
        )}
        {data.apis.length > 0 && <Cards apis={data.apis} />}
        {total === 0 &&
          (query ? (
            <Card>
              <EmptyState
                title={t.noneTitle(query)}
                text={t.noneText}
                action={<LinkButton href="/apis">{t.showAll}</LinkButton>}
              />
            </Card>
          ) : (
            <Card>
              <EmptyState
                icon={mayShowMore ? 'lock' : 'api'}
                title={mayShowMore ? t.closedTitle : t.emptyTitle}
                text={mayShowMore ? t.closedText : undefined}
                action={mayShowMore && <LinkButton href="/login?return_to=/apis">{t.signIn}</LinkButton>}
              />
            </Card>
          ))}
        {total > size && (
          <Pagination page={page} size={size} total={total} hrefFor={(number) => hrefFor(query, number)} />
        )}
      </Stack>
    )
  },
}

function hrefFor(query: string, number: number): string {
  const search = new URLSearchParams({
    ...(query ? { q: query } : {}),
    ...(number > 1 ? { page: String(number) } : {}),
  })
  return search.size > 0 ? `/apis?${search}` : '/apis'
}
