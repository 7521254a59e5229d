import type { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { chooseCurrent, type VersionHead, versionsOf } from '../apis/index.ts'
import type { DocumentHead, DocumentRow, Node } from '../documents/index.ts'
import { readFrontMatter } from '../documents/index.ts'
import { presentOffered } from '../strategies/index.ts'
import type {
  CatalogApi,
  CatalogDocument,
  CatalogDocuments,
  CatalogStrategy,
  CatalogVersions,
} from './catalog.model.ts'
import type { VisibleApi } from './queries.ts'

export function presentStrategy(api: VisibleApi): z.infer<typeof CatalogStrategy> | null {
  if (api.auth_strategy_id === null || api.strategy_display_name === null) return null
  const { supports_multiple_credentials: _, ...strategy } = presentOffered({
    id: api.auth_strategy_id,
    display_name: api.strategy_display_name,
    configs: api.strategy_configs,
  })
  return strategy
}

export async function presentCatalog(reader: Reader, rows: VisibleApi[]): Promise<z.infer<typeof CatalogApi>[]> {
  const versions = await versionsOf(
    reader,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const own = versions.get(row.id) ?? []
    const current = chooseCurrent(row.version, own)
    const strategy = presentStrategy(row)
    return {
      id: row.id,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
      name: row.name,
      version: row.version,
      description: row.description,
      visibility: row.visibility,
      slug: row.slug,
      auth_strategies: strategy ? [strategy] : [],
      specifications: own.map(({ id, spec_type }) => ({ id, type: spec_type })),
      current_version_summary: current ? { id: current.id, spec: { type: current.spec_type } } : null,
      attributes: row.attributes as Record<string, string[]>,
    }
  })
}

export function presentVersions(versions: VersionHead[]): z.infer<typeof CatalogVersions> {
  return {
    data: versions.map(({ id, version, spec_type }) => ({ id, version, spec: { type: spec_type } })),
    meta: { page: { number: 1, size: versions.length, total: versions.length } },
  }
}

export function presentNode({ row, children }: Node<DocumentHead>): z.infer<typeof CatalogDocuments>['data'][number] {
  return {
    id: row.id,
    parent_document_id: row.parent_document_id,
    title: row.title,
    slug: row.slug,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    children: children.map(presentNode),
  }
}

/** Readers get the Markdown; the front matter was for whoever wrote it. */
export function presentDocument(row: DocumentRow): z.infer<typeof CatalogDocument> {
  const { id, parent_document_id, title, slug } = row
  return { id, parent_document_id, title, slug, content: readFrontMatter(row.content).body }
}
