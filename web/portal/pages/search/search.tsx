import { AnswerProblem, dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  EmptyState,
  FilterPills,
  LinkButton,
  Notice,
  PageHeader,
  SearchField,
  Section,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { type Found, HitLines } from './hits.tsx'

const kinds = ['api', 'operation', 'schema', 'document'] as const
type Kind = (typeof kinds)[number]
type Data = { query: string; kind: Kind | undefined; found?: Found; fault?: 'tooMany' | 'tooLong' }

/** `/search?q=&kind=`: what the palette finds, as a page that needs no script and has an address. */
export const search: PortalPage<Data> = {
  address: '/search',
  access: 'anyone',
  load: async ({ client, url }) => {
    const query = (url.searchParams.get('q') ?? '').trim()
    const kind = kinds.find((one) => one === url.searchParams.get('kind'))
    if (query === '') return { query, kind }
    if (query.length > 200) return { query: query.slice(0, 200), kind, fault: 'tooLong' }
    try {
      const asked = { q: query, size: 50, ...(kind ? { kind } : {}) }
      return { query, kind, found: await dataOf(client.GET('/api/gatehouse/v1/search', { params: { query: asked } })) }
    } catch (error) {
      if (error instanceof AnswerProblem && error.status === 429) return { query, kind, fault: 'tooMany' }
      throw error
    }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.search
    return data.query ? t.titleOf(data.query) : t.title
  },
  answer: ({ data }) => ({ status: data.fault === 'tooMany' ? 429 : data.fault === 'tooLong' ? 400 : 200 }),
  frame: ({ data }) => ({ query: data.query, width: 'text', hidden: true }),
  View: ({ data: { query, kind, found, fault } }) => {
    const t = useReader().texts.portal.search
    const hrefFor = (one: Kind | undefined) =>
      `/search?${new URLSearchParams({ q: query, ...(one ? { kind: one } : {}) })}`
    const pills = [undefined, ...kinds].map((one) => ({
      label: t.kinds[one ?? 'all'],
      href: hrefFor(one),
      current: one === kind,
    }))
    return (
      <Stack gap="large">
        <PageHeader title={t.title} lead={found && found.total > 0 ? t.found(found.total, found.more) : t.lead} />
        <SearchField
          action="/search"
          value={query}
          label={t.field}
          placeholder={t.placeholder}
          hidden={kind && { kind }}
        />
        {fault && <Notice tone="warn">{t[fault]}</Notice>}
        {found && (found.total > 0 || kind) && <FilterPills label={t.results} items={pills} />}
        {found?.similar && <Notice tone="info">{t.similar(query)}</Notice>}
        {found?.groups.map((group) => (
          <Section key={group.kind} title={t.kinds[group.kind]} id={group.kind}>
            <ul class="gh-hits">
              {group.hits.map((hit) => (
                <li key={hit.href}>
                  <a class="gh-hit" href={hit.href}>
                    <HitLines hit={hit} />
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        ))}
        {found?.total === 0 && (
          <EmptyState
            icon="search"
            title={t.none(query)}
            text={t.noneText}
            action={
              kind ? (
                <LinkButton href={hrefFor(undefined)}>{t.noneOfKind}</LinkButton>
              ) : (
                <LinkButton href="/apis">{t.browse}</LinkButton>
              )
            }
          />
        )}
      </Stack>
    )
  },
}
