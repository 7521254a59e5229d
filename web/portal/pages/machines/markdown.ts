import type { PortalPageContext } from '../../../page.ts'
import { operationHref, referenceHref, schemaHref } from '../../../reference/addresses.ts'
import { code, link, paragraphs } from '../../../reference/markdown/markdown.ts'
import type { ApiPage } from '../../../reference/types.ts'
import { textsIn } from '../../../texts/index.ts'
import type { Shared } from '../catalog/api-shell.tsx'
import type { CatalogApi } from '../catalog/cards.tsx'

/* The pages of the catalog as Markdown. Links are whole addresses, for whoever reads has left the site. */

/** The Markdown form of a page's address. */
function formOf(href: string): string {
  const [path = '', query] = href.split('?')
  return query === undefined ? `${path}.md` : `${path}.md?${query}`
}

export function homeMarkdown(context: PortalPageContext, apis: CatalogApi[], total: number): string {
  const { portal } = context
  const { machines: t } = textsIn(context.language).portal
  return paragraphs(
    `# ${portal.name}`,
    portal.description,
    apis.length > 0 && `## ${t.catalog}`,
    apiLines(context, apis),
    total > apis.length && `- ${link(`${t.catalog} (${total})`, `${portal.origin}/apis.md`)}`,
  )
}

export function catalogMarkdown(context: PortalPageContext, apis: CatalogApi[], next: string | undefined): string {
  const { machines: t } = textsIn(context.language).portal
  return paragraphs(
    `# ${t.catalog}`,
    apiLines(context, apis),
    next && link('→', `${context.portal.origin}${formOf(next)}`),
  )
}

function apiLines({ portal, language }: PortalPageContext, apis: CatalogApi[]): string {
  const { machines: t } = textsIn(language).portal
  return apis
    .map(({ name, version, slug, description }) => {
      const words = description?.split('\n')[0]?.trim()
      return `- ${link(t.apiNamed(name, version), `${portal.origin}/apis/${slug}.md`)}${words ? `: ${words}` : ''}`
    })
    .join('\n')
}

export function apiMarkdown(context: PortalPageContext, { api, outline, version }: Shared): string {
  const { machines: t } = textsIn(context.language).portal
  const { origin } = context.portal
  const header = headerOf(api)
  return paragraphs(
    `# ${t.apiNamed(api.name, api.version)}`,
    api.description,
    api.gateway_url && `${t.called(api.gateway_url)}${header ? `. ${t.withKey(code(header))}` : ''}`,
    api.specification?.description !== api.description && api.specification?.description,
    api.documents.length > 0 && `## ${t.documents}`,
    documentLines(origin, `/apis/${api.slug}/docs`, api.documents, 0),
    outline && `## ${t.reference}`,
    outline && `- ${link(t.operations, `${origin}${formOf(referenceHref(api.slug, version))}`)}`,
  )
}

/** The first header that carries a key of this API. */
function headerOf({ auth_strategy: strategy }: ApiPage): string | undefined {
  const names = strategy && 'key_names' in strategy ? strategy.key_names : undefined
  return Array.isArray(names) ? names[0] : undefined
}

function documentLines(origin: string, base: string, nodes: ApiPage['documents'], depth: number): string {
  return nodes
    .flatMap((node) => [
      `${'  '.repeat(depth)}- ${link(node.title, `${origin}${base}/${node.path}.md`)}`,
      ...(node.children.length > 0 ? [documentLines(origin, base, node.children, depth + 1)] : []),
    ])
    .join('\n')
}

export function documentMarkdown(document: { title: string; content: string }): string {
  // Most documents begin with their own title.
  return document.content.trimStart().startsWith('# ')
    ? document.content
    : paragraphs(`# ${document.title}`, document.content)
}

export function referenceMarkdown(
  context: PortalPageContext,
  { api, outline, version }: Shared,
  title: string | undefined,
): string {
  const texts = textsIn(context.language).portal
  const { origin } = context.portal
  const at = (href: string) => `${origin}${formOf(href)}`
  const operations = (outline?.data ?? []).map(({ operation_id, summary, method, path }) => {
    return `- ${link(summary ?? operation_id, at(operationHref(api.slug, operation_id, version)))}: ${code(`${method} ${path}`)}`
  })
  const schemas = (outline?.schemas.data ?? []).map(({ name }) => {
    return `- ${link(name, at(schemaHref(api.slug, name, version)))}`
  })
  const isWhole = operations.length > 0 || schemas.length > 0
  const groups = (outline?.groups ?? []).map((group) => {
    const href = `${referenceHref(api.slug)}.md?${new URLSearchParams({ ...(version ? { version } : {}), group: group.name ?? '' })}`
    return `- ${link(group.title, `${origin}${href}`)} (${group.count})`
  })
  return paragraphs(
    `# ${title ?? texts.reference.title(api.name)}`,
    title === undefined && api.specification?.description,
    isWhole ? operations.join('\n') : groups.join('\n'),
    schemas.length > 0 && `## ${texts.machines.schemas}`,
    schemas.join('\n'),
  )
}
