import type { z } from 'zod'
import type { Reader } from '../../platform/database.ts'
import { type MarkdownTree, renderMarkdown, treeToHtml } from '../../platform/markdown/markdown.ts'
import {
  chooseCurrent,
  type Hidden,
  type OperationRow,
  type SchemaRow,
  type VersionFacts,
  type VersionHead,
  versionsOf,
} from '../apis/index.ts'
import { type DocumentHead, type DocumentRow, type Node, pathOf, readFrontMatter } from '../documents/index.ts'
import {
  type Count,
  exampleRequest,
  type OperationDetail,
  type Outline,
  type Schema,
  type SecurityScheme,
  withExamples,
} from '../specs/index.ts'
import { presentOffered } from '../strategies/index.ts'
import type {
  CatalogApi,
  CatalogDocument,
  CatalogDocuments,
  CatalogStrategy,
  CatalogVersions,
} from './catalog.model.ts'
import type { Publication, PublicationPage } from './model.ts'
import type { VisibleApi } from './queries.ts'
import type { ApiDocumentPage, ApiOperation, ApiOutline, ApiPage, ApiSchema } from './reference/model.ts'
import { callableServers, isHostListed, warningsOf } from './rules.ts'
import type { PublicationDetail } from './store.ts'

export function presentPublication(row: PublicationDetail): z.infer<typeof Publication> {
  return {
    ...(row.auto_approve_registrations === null ? {} : { auto_approve_registrations: row.auto_approve_registrations }),
    auth_strategy_ids: row.auth_strategy_id === null ? null : [row.auth_strategy_id],
    visibility: row.visibility,
    warnings: warningsOf(row),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentListed(row: PublicationDetail): z.infer<typeof PublicationPage>['data'][number] {
  return {
    ...presentPublication(row),
    api_id: row.api_id,
    portal_id: row.portal_id,
    auto_approve_registrations: row.auto_approve_registrations ?? row.auto_approve_applications,
    entity_type: 'api',
  }
}

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

type Page = z.infer<typeof ApiPage>

/** Markdown as HTML that may go into a page (SPEC-8, UGC-1). */
const toHtml = (text: string | null): string => (text ? treeToHtml(renderMarkdown(text)) : '')

export function presentPageVersion(head: VersionHead, current: VersionHead | undefined): Page['versions'][number] {
  return {
    id: head.id,
    version: head.version,
    type: head.spec_type,
    is_current: head.id === current?.id,
    is_ready: head.index_state === 'ready',
    deprecated_at: head.deprecated_at?.toISOString() ?? null,
    sunset_at: head.sunset_at?.toISOString() ?? null,
  }
}

export function presentSpecification(
  head: VersionHead,
  current: VersionHead | undefined,
  { summary, securitySchemes }: VersionFacts,
): NonNullable<Page['specification']> {
  return {
    ...presentPageVersion(head, current),
    format: head.format,
    title: summary.title,
    description: summary.description,
    description_html: summary.description_html,
    servers: summary.servers,
    security_schemes: securitySchemes,
    tags: summary.tags,
    about: summary.about ?? null,
  }
}

export function presentPageNode({ row, children }: Node<DocumentHead>, parentPath = ''): Page['documents'][number] {
  const path = parentPath ? `${parentPath}/${row.slug}` : row.slug
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    path,
    children: children.map((child) => presentPageNode(child, path)),
  }
}

export function presentPage(
  api: VisibleApi,
  beside: Pick<Page, 'icon_url' | 'registration' | 'gateway_url' | 'versions' | 'specification' | 'documents'>,
): Page {
  return {
    id: api.id,
    name: api.name,
    version: api.version,
    slug: api.slug,
    description: api.description,
    description_html: toHtml(api.description),
    visibility: api.visibility,
    attributes: api.attributes as Record<string, string[]>,
    created_at: api.created_at.toISOString(),
    updated_at: api.updated_at.toISOString(),
    auth_strategy: presentStrategy(api),
    ...beside,
  }
}

/** Methods of AsyncAPI are no words of HTTP; others that a document adds may be (RFC 9110, 9.1). */
const isHttpMethod = (method: string) => /^[A-Z][A-Z-]{0,19}$/.test(method) && method !== 'SEND' && method !== 'RECEIVE'

export function presentOperation(
  row: OperationRow,
  version: Page['versions'][number],
  securitySchemes: SecurityScheme[],
  offered: { customServers: boolean; proxiedHosts: string[] | undefined } | false,
): z.infer<typeof ApiOperation> {
  const detail = row.detail as OperationDetail
  const isCalled = row.kind === 'operation' && isHttpMethod(row.method)
  const named = new Set(detail.security.flat().map(({ name }) => name))
  return {
    operation_id: row.operation_id,
    kind: row.kind,
    group_name: row.group_name,
    internal: row.internal,
    method: row.method,
    path: row.path,
    summary: row.summary,
    tags: row.tags,
    deprecated: row.deprecated,
    version,
    description: row.description,
    description_html: toHtml(row.description),
    detail: withExamples(detail, row.kind !== 'operation'),
    // The page shows those that its operation names.
    security_schemes: securitySchemes.filter(({ name }) => named.has(name)),
    request: isCalled ? exampleRequest(detail) : null,
    try_it: isCalled && offered ? presentTryIt(detail, offered) : null,
  }
}

function presentTryIt(
  { servers }: OperationDetail,
  { customServers, proxiedHosts }: { customServers: boolean; proxiedHosts: string[] | undefined },
): z.infer<typeof ApiOperation>['try_it'] {
  return {
    servers: callableServers(servers, (host) => isHostListed(proxiedHosts ?? [], host)),
    gateway_proxied: proxiedHosts !== undefined,
    custom_servers: customServers,
  }
}

export function presentSchema(row: SchemaRow, version: Page['versions'][number]): z.infer<typeof ApiSchema> {
  return {
    version,
    name: row.name,
    title: row.title,
    description: row.description,
    description_html: toHtml(row.description),
    schema: row.detail as Schema,
  }
}

/** Groups in which the reader sees something, with how much. */
export function presentOutline(
  outline: Outline,
  hidden: Hidden,
): Pick<z.infer<typeof ApiOutline>, 'groups' | 'webhooks'> {
  const groups = outline.groups.map((group) => ({ ...group, count: countSeen(group.count, hidden) }))
  const isParent = new Set(groups.flatMap(({ parent, count }) => (parent !== null && count > 0 ? [parent] : [])))
  return {
    groups: groups.filter(({ name, count }) => count > 0 || (name !== null && isParent.has(name))),
    webhooks: countSeen(outline.webhooks, hidden),
  }
}

function countSeen(count: Count, hidden: Hidden): number {
  const both = hidden.internal && hidden.deprecated ? count.internalAndDeprecated : 0
  return count.all - (hidden.internal ? count.internal : 0) - (hidden.deprecated ? count.deprecated : 0) + both
}

export function presentDocumentPage(visible: DocumentHead[], row: DocumentRow): z.infer<typeof ApiDocumentPage> {
  const byId = new Map(visible.map((one) => [one.id, one]))
  const trail: { title: string; path: string }[] = []
  let above = row.parent_document_id === null ? undefined : byId.get(row.parent_document_id)
  for (; above; above = above.parent_document_id === null ? undefined : byId.get(above.parent_document_id)) {
    trail.unshift({ title: above.title, path: pathOf(visible, above.id) })
  }
  return {
    id: row.id,
    title: row.title,
    path: pathOf(visible, row.id),
    content: readFrontMatter(row.content).body,
    html: treeToHtml(row.tree as MarkdownTree),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    trail,
  }
}
