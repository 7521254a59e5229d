import { sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import { chooseCurrent, type VersionHead, versionsOf } from '../apis/index.ts'
import { type DocumentHead, listDocuments, pathOf, readFrontMatter, visibleOnly } from '../documents/index.ts'
import { visibleTo } from '../publications/index.ts'
import type { Candidate, Scope } from './queries.ts'
import type { Rank } from './ranking.rules.ts'

/*
 * What hits look like now. The index says what to look at; each hit is read from its own table under the rule of now, so
 * that what was hidden, changed or deleted a moment ago does not show because the index has not heard of it yet.
 */

/** An entry that answers, and how well. */
export type Found = Candidate & Rank
/** A hit with what it looks like now. */
export type Shown = Found & { source: HitSource }

export type HitApi = {
  id: string
  name: string
  slug: string
  version: string | null
  description: string | null
  visibility: 'public' | 'private'
}

export type HitSource = {
  api: HitApi
  /** The operation's id, the schema's name. */
  key: string
  title: string
  method: string | null
  path: string | null
  text: string | null
  deprecated: boolean
  /** The version that holds it; null for an API and its documents. */
  version: VersionHead | null
  isCurrent: boolean
  document: DocumentHead | null
}

const longestText = 4_000
const longestDocument = 100_000

export async function readHits(reader: Reader, scope: Scope, hits: Candidate[]): Promise<Map<number, HitSource>> {
  const apiIds = [...new Set(hits.map((hit) => hit.api_id))]
  if (apiIds.length === 0) return new Map()
  const [apis, versions, operations, schemas, documents] = await Promise.all([
    readApis(reader, scope, apiIds),
    versionsOf(reader, apiIds),
    readOperations(
      reader,
      hits.filter(({ kind }) => ['operation', 'webhook', 'message'].includes(kind)),
    ),
    readSchemas(
      reader,
      hits.filter(({ kind }) => kind === 'schema'),
    ),
    readDocuments(
      reader,
      hits.filter(({ kind }) => kind === 'document'),
    ),
  ])
  const sources = new Map<number, HitSource>()
  for (const hit of hits) {
    const api = apis.get(hit.api_id)
    if (!api) continue
    const own = versions.get(api.id) ?? []
    const version = own.find(({ id }) => id === hit.api_version_id) ?? null
    const isCurrent = version === null || version.id === (chooseCurrent(api.version, own) ?? own[0])?.id
    const beside = {
      api,
      key: hit.key,
      version,
      isCurrent,
      document: null,
      method: null,
      path: null,
      deprecated: false,
    }
    const place = `${hit.api_version_id} ${hit.key}`
    if (hit.kind === 'api') {
      sources.set(hit.id, { ...beside, title: api.name, text: api.description })
    } else if (hit.kind === 'schema') {
      const schema = schemas.get(place)
      if (schema) sources.set(hit.id, { ...beside, title: schema.name, text: schema.description })
    } else if (hit.kind === 'document') {
      const found = documents.get(hit.document_id ?? '')
      if (found) sources.set(hit.id, { ...beside, ...found, title: found.document.title })
    } else {
      const operation = operations.get(place)
      if (!operation || (operation.internal && scope.hideInternal) || (operation.deprecated && scope.hideDeprecated))
        continue
      const { method, path, deprecated, description, summary, operation_id: key } = operation
      sources.set(hit.id, { ...beside, title: summary?.trim() || key, method, path, deprecated, text: description })
    }
  }
  return sources
}

async function readApis(reader: Reader, { caller, portalId }: Scope, ids: string[]): Promise<Map<string, HitApi>> {
  const rows = await visibleTo(reader, caller, portalId)
    .select(['apis.id', 'apis.name', 'apis.slug', 'apis.version', 'apis.description', 'publications.visibility'])
    .where('apis.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function readOperations(reader: Reader, hits: Candidate[]) {
  if (hits.length === 0) return new Map<string, never>()
  const { rows } = await sql<{
    place: string
    operation_id: string
    summary: string | null
    description: string | null
    method: string
    path: string
    deprecated: boolean
    internal: boolean
  }>`
    select api_version_id || ' ' || operation_id as place, operation_id, summary,
      left(description, ${longestText}) as description, method, path, deprecated, internal
    from api_operations join ${named(hits)} on api_version_id = hit.version_id and operation_id = hit.name`.execute(
    reader,
  )
  return new Map(rows.map((row) => [row.place, row]))
}

async function readSchemas(reader: Reader, hits: Candidate[]) {
  if (hits.length === 0) return new Map<string, never>()
  const { rows } = await sql<{ place: string; name: string; description: string | null }>`
    select api_version_id || ' ' || api_schemas.name as place, api_schemas.name,
      left(description, ${longestText}) as description
    from api_schemas join ${named(hits)} on api_version_id = hit.version_id and api_schemas.name = hit.name`.execute(
    reader,
  )
  return new Map(rows.map((row) => [row.place, row]))
}

function named(hits: Candidate[]) {
  const versions = hits.map((hit) => hit.api_version_id)
  const names = hits.map((hit) => hit.key)
  return sql`unnest(${versions}::uuid[], ${names}::text[]) as hit (version_id, name)`
}

/** Documents with their texts and paths, without those that are no longer published. */
async function readDocuments(reader: Reader, hits: Candidate[]) {
  const found = new Map<string, { document: DocumentHead; path: string; text: string }>()
  if (hits.length === 0) return found
  const ids = new Set(hits.map((hit) => hit.document_id))
  const rows = await reader
    .selectFrom('api_documents')
    .select(['id', sql<string>`left(content, ${longestDocument})`.as('content')])
    .where('id', 'in', [...ids])
    .execute()
  const texts = new Map(rows.map(({ id, content }) => [id, readFrontMatter(content).body]))
  for (const apiId of new Set(hits.map((hit) => hit.api_id))) {
    const visible = visibleOnly(await listDocuments(reader, apiId))
    for (const document of visible) {
      const text = texts.get(document.id)
      if (text !== undefined) found.set(document.id, { document, text, path: pathOf(visible, document.id) })
    }
  }
  return found
}
