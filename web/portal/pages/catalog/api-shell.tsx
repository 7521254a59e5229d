import type { ComponentChildren } from 'preact'
import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { PortalPageContext } from '../../../page.ts'
import { type ApiOperations, type ApiPage, operationHref, versionQuery } from '../../../reference/types.ts'
import type { Texts } from '../../../texts/index.ts'
import { Columns, SideNav, type SideNavGroup, type SideNavItem, useReader } from '../../../ui/kit.ts'

/** What all pages of one API share. */
export type Shared = { api: ApiPage; operations: ApiOperations | undefined; version: string | undefined }

/** Loads the frame of an API's pages; undefined where there is no such API for this reader. */
export async function loadShared({ client, params, url }: PortalPageContext): Promise<Shared | undefined> {
  const version = url.searchParams.get('version') ?? undefined
  const path = { apiIdOrSlug: params.slug ?? '' }
  const query = version ? { version } : {}
  const api = await dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path, query } }))
  if (!api) return undefined
  const operations = api.specification
    ? await dataOf(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/operations', { params: { path, query } }))
    : undefined
  return { api, operations, version }
}

type ShellProps = { shared: Shared; current: string; children: ComponentChildren }

/** An API's page: documents and operations at the side, the place one is at marked. */
export function ApiShell({ shared, current, children }: ShellProps) {
  const { texts } = useReader()
  return (
    <Columns
      side="start"
      asideLabel={shared.api.name}
      aside={<SideNav label={texts.portal.catalog.api.contents} groups={navigation(shared, current, texts)} />}
    >
      {children}
    </Columns>
  )
}

function navigation({ api, operations, version }: Shared, current: string, texts: Texts): SideNavGroup[] {
  const t = texts.portal.catalog
  const base = `/apis/${api.slug}`
  const suffix = versionQuery(version)
  const item = (label: string, href: string): SideNavItem => ({ label, href: href + suffix, current: current === href })
  const groups: SideNavGroup[] = [
    { items: [item(t.api.overview, base), ...(operations ? [item(t.api.reference, `${base}/reference`)] : [])] },
  ]
  type Node = ApiPage['documents'][number]
  const document = (node: Node): SideNavItem => ({
    ...item(node.title, `${base}/docs/${node.path}`),
    ...(node.children.length > 0 ? { items: node.children.map(document) } : {}),
  })
  if (api.documents.length > 0) groups.push({ title: t.api.documents, items: api.documents.map(document) })
  for (const [tag, members] of groupByTag(operations, t.reference.other)) {
    groups.push({
      title: tag,
      items: members.map((operation) => ({
        label: operation.summary ?? operation.operation_id,
        href: operationHref(api.slug, operation.operation_id, version),
        current: current === operationHref(api.slug, operation.operation_id),
        method: operation.method,
      })),
    })
  }
  return groups
}

type Head = ApiOperations['data'][number]

/** Operations below their first tag, tags in the document's order; those without one come last. */
export function groupByTag(operations: ApiOperations | undefined, other: string): [string, Head[]][] {
  const groups = new Map<string, Head[]>(operations?.tags.map(({ name }) => [name, []]))
  const rest: Head[] = []
  for (const operation of operations?.data ?? []) {
    const [tag] = operation.tags
    if (tag === undefined) rest.push(operation)
    else groups.set(tag, [...(groups.get(tag) ?? []), operation])
  }
  const filled = [...groups].filter(([, members]) => members.length > 0)
  return rest.length > 0 ? [...filled, [other, rest]] : filled
}
