import type { Found, HitSource, Shown } from './hits.queries.ts'
import type { Hit, SearchResults, SiteResults } from './model.ts'
import type { Query } from './query.rules.ts'
import { excerptOf, marksIn } from './ranking.rules.ts'
import type { Answer } from './search.commands.ts'
import { plainText } from './words.rules.ts'

type Group = SiteResults['groups'][number]

/** Kinds that stand together for whoever looks. */
function groupOf(kind: Found['kind']): Group['kind'] {
  return kind === 'webhook' || kind === 'message' ? 'operation' : kind
}

export function presentGroups({ query, similar }: Answer, text: string, shown: Shown[], more: boolean): SiteResults {
  const groups = new Map<Group['kind'], Hit[]>()
  for (const hit of shown) {
    const kind = groupOf(hit.kind)
    groups.set(kind, [...(groups.get(kind) ?? []), presentHit(query as Query, hit)])
  }
  return {
    query: text,
    groups: [...groups].map(([kind, hits]) => ({ kind, hits })),
    total: shown.length,
    more,
    similar,
  }
}

function presentHit(query: Query, { kind, place, parameter, source }: Shown): Hit {
  const { api, title, method, path, deprecated, version, isCurrent } = source
  // What names say needs no proof from the text; an API is shown with what it is about.
  const text = kind === 'api' || kind === 'document' || place === 'text' ? plainText(source.text ?? '') : ''
  const excerpt = text === '' ? null : excerptOf(query, text)
  const titleMarks = marksIn(query, title)
  const isById = kind === 'operation' && place === 'name' && titleMarks.length === 0
  return {
    kind,
    href: addressOf(kind, source),
    title,
    title_marks: titleMarks,
    method,
    path,
    path_marks: path === null ? [] : marksIn(query, path),
    deprecated,
    api: { id: api.id, name: api.name, slug: api.slug, version: api.version },
    only_in_version: isCurrent ? null : (version?.version ?? null),
    operation_id: isById ? source.key : null,
    parameter: parameter ?? null,
    excerpt,
    excerpt_marks: excerpt === null ? [] : marksIn(query, excerpt),
  }
}

/** The page that shows it. Names keep their slashes, as in the description (product.md, addresses). */
function addressOf(kind: Found['kind'], { api, title, path, document, version, isCurrent, key }: HitSource): string {
  const base = `/apis/${api.slug}`
  if (kind === 'api') return base
  if (document) return `${base}/docs/${path}`
  const name = (kind === 'schema' ? title : key).split('/').map(encodeURIComponent).join('/')
  const asked = isCurrent || !version ? '' : `?version=${encodeURIComponent(version.version)}`
  return `${base}/reference/${kind === 'schema' ? 'schemas' : 'operations'}/${name}${asked}`
}

type Result = SearchResults['data'][number]

export function presentResult(query: Query, hit: Shown, ids: { portal_id: string; org_id: string }): Result {
  const { api, title, method, path, version, document, text, key } = hit.source
  const plain = plainText(text ?? '')
  const excerpt = excerptOf(query, plain)
  const ofApi = { api_slug: api.slug, api_version: api.version ?? '', api_description: api.description ?? '' }
  const relations = { ...ids, api_id: api.id, spec_id: version?.id ?? '' }
  const shared = { name: title, match: hit.place === 'text' ? excerpt : (hit.parameter ?? title), description: excerpt }
  const times = document ?? version
  const dates = {
    created_at: times?.created_at.toISOString() ?? '',
    updated_at: times?.updated_at.toISOString() ?? '',
  }
  if (document) {
    const place = { parent_document_id: document.parent_document_id ?? '', path: `/${path}`, slug: document.slug }
    return {
      ...shared,
      id: document.id,
      type: 'api_document',
      attributes: { ...dates, ...place, scope: api.visibility, api_slug: api.slug },
      relations: { ...relations, ...place, ...ofApi },
    }
  }
  return {
    ...shared,
    id: `${version?.id}/${key}`,
    type: 'api_specs_operation',
    attributes: {
      ...dates,
      ...ofApi,
      operation_id: key,
      operation_key: `${method} ${path}`,
      path: path ?? '',
      method: method ?? '',
      scope: api.visibility,
      summary: title,
      api_name: api.name,
    },
    relations: { ...relations, ...ofApi, api_name: api.name },
  }
}
