import { renderToString } from 'preact-render-to-string'
import type { paths } from '../../../../src/client/portal.gen.ts'
import { AnswerProblem, dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Icon, MethodBadge, useReader } from '../../../ui/kit.ts'
import { ReaderContext, readerFor } from '../../../ui/reader.ts'

export type Found = paths['/api/gatehouse/v1/search']['get']['responses'][200]['content']['application/json']
export type Hit = Found['groups'][number]['hits'][number]

/** As many as fit a list that is read at one glance. */
const size = 20

/** `/search/hits?q=`: the list of the palette, which its script asks for with each key. */
export const searchHits: PortalPage<object> = {
  address: '/search/hits',
  access: 'anyone',
  load: async ({ client, url, language }) => {
    const q = (url.searchParams.get('q') ?? '').trim()
    const t = textsIn(language).portal.search
    const markup = await list(client, q, t)
    return {
      piece: renderToString(<ReaderContext.Provider value={readerFor(language)}>{markup}</ReaderContext.Provider>),
      type: 'text/html; charset=utf-8',
      headers: { 'cache-control': 'no-store' },
    }
  },
  title: () => '',
  View: () => <></>,
}

async function list(
  client: Parameters<PortalPage['load']>[0]['client'],
  q: string,
  t: ReturnType<typeof textsIn>['portal']['search'],
) {
  if (q.length > 200) return <Said text={t.tooLong} />
  try {
    const found = await dataOf(client.GET('/api/gatehouse/v1/search', { params: { query: { q, size } } }))
    return <Options found={found} />
  } catch (error) {
    if (error instanceof AnswerProblem && error.status === 429) return <Said text={t.tooMany} />
    throw error
  }
}

/** What a screen reader says of the list, and what stands in its place where it is empty. */
function Said({ text }: { text: string }) {
  return <p data-said>{text}</p>
}

function Options({ found }: { found: Found }) {
  const t = useReader().texts.portal.search
  const { query, groups, total, more, similar } = found
  if (total === 0) return <Said text={t.none(query)} />
  let at = 0
  return (
    <>
      <Said text={similar ? t.similar(query) : t.found(total, more)} />
      {groups.map(({ kind, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, this groups options
        <div key={kind} role="group" aria-labelledby={`palette-${kind}`}>
          <div class="gh-palette__group" id={`palette-${kind}`} role="presentation">
            {t.kinds[kind]}
          </div>
          {hits.map((hit) => (
            <a
              key={hit.href}
              class="gh-palette__option"
              role="option"
              aria-selected="false"
              tabIndex={-1}
              id={`palette-option-${at++}`}
              href={hit.href}
            >
              <HitLines hit={hit} />
            </a>
          ))}
        </div>
      ))}
      {more && (
        <a
          class="gh-palette__option gh-palette__all"
          role="option"
          aria-selected="false"
          tabIndex={-1}
          id={`palette-option-${at}`}
          href={`/search?${new URLSearchParams({ q: query })}`}
        >
          <Icon name="search" />
          {t.all(query)}
        </a>
      )}
    </>
  )
}

const icons = { api: 'api', schema: 'app', document: 'document' } as const

/** What a hit shows, the same in the palette and on the page. */
export function HitLines({ hit }: { hit: Hit }) {
  const t = useReader().texts.portal.search
  const { kind, method, title, title_marks, path, path_marks, api, excerpt, excerpt_marks } = hit
  const isCall = kind !== 'api' && kind !== 'schema' && kind !== 'document'
  return (
    <>
      <span class="gh-hit__sign">
        {isCall ? method && <MethodBadge method={method} /> : <Icon name={icons[kind]} />}
      </span>
      <span class="gh-hit__lines">
        <span class="gh-hit__title">
          <span>
            <Marked text={title} marks={title_marks} />
          </span>
          {hit.deprecated && <span class="gh-hit__note">{t.deprecated}</span>}
          {hit.only_in_version !== null && <span class="gh-hit__note">{t.onlyIn(hit.only_in_version)}</span>}
        </span>
        <span class="gh-hit__place">
          {kind !== 'api' && <span class="gh-hit__api">{api.name}</span>}
          {kind === 'api' && api.version && <span class="gh-hit__api">{api.version}</span>}
          {isCall && path !== null && (
            <code class="gh-hit__path">
              <Marked text={path} marks={path_marks} />
            </code>
          )}
          {hit.operation_id !== null && (
            <code class="gh-hit__path">
              <mark>{hit.operation_id}</mark>
            </code>
          )}
          {hit.parameter !== null && (
            <span>
              {t.parameter} <mark>{hit.parameter}</mark>
            </span>
          )}
        </span>
        {excerpt !== null && excerpt !== '' && (
          <span class="gh-hit__excerpt">
            <Marked text={excerpt} marks={excerpt_marks} />
          </span>
        )}
      </span>
    </>
  )
}

function Marked({ text, marks }: { text: string; marks: Hit['title_marks'] }) {
  const parts = []
  let end = 0
  for (const { start, length } of marks) {
    parts.push(text.slice(end, start), <mark key={start}>{text.slice(start, start + length)}</mark>)
    end = start + length
  }
  return <>{[...parts, text.slice(end)]}</>
}
