import type { ComponentChildren } from 'preact'
import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { PortalPageContext } from '../../../page.ts'
import { referenceHref, versionQuery } from '../../../reference/addresses.ts'
import { ReferenceNav } from '../../../reference/sidebar/ReferenceNav.tsx'
import type { At } from '../../../reference/sidebar/Sidebar.tsx'
import type { ApiOutline, ApiPage } from '../../../reference/types.ts'
import type { Texts } from '../../../texts/index.ts'
import { Columns, type SideNavGroup, type SideNavItem, useReader } from '../../../ui/kit.ts'

/** What all pages of one API share. */
export type Shared = {
  api: ApiPage
  /** Of the specification; undefined without one, and while it is still being read. */
  outline: ApiOutline | undefined
  /** As addresses name it; undefined is the current one. */
  version: string | undefined
}

/** What of an outline a page lists. */
export type Listed = { group?: string; kind?: 'webhook'; schemas?: 'true' }

/** Loads the frame of an API's pages; undefined where there is no such API or version for this reader. */
export async function loadShared(context: PortalPageContext, listed: Listed = {}): Promise<Shared | undefined> {
  const api = await loadApi(context)
  return api && { api, version: versionOf(api), outline: await loadOutline(context, api, listed) }
}

export async function loadApi({ client, params, url }: PortalPageContext): Promise<ApiPage | undefined> {
  const version = url.searchParams.get('version') ?? undefined
  const path = { apiIdOrSlug: params.slug ?? '' }
  return dataOrNothing(
    client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path, query: version ? { version } : {} } }),
  )
}

export async function loadOutline(
  { client }: PortalPageContext,
  api: ApiPage,
  listed: Listed,
): Promise<ApiOutline | undefined> {
  if (!api.specification?.is_ready) return undefined
  const query = { version: api.specification.id, ...listed }
  const params = { path: { apiIdOrSlug: api.slug }, query }
  return dataOf(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/outline', { params }))
}

/** The version as addresses name it: links to the current one hold none, so that they follow what is current. */
export function versionOf({ specification }: ApiPage): string | undefined {
  return specification && !specification.is_current ? specification.version : undefined
}

type ShellProps = {
  shared: Shared
  /** The path of the page. */
  current: string
  /** What the page shows of the reference. */
  at?: At
  children: ComponentChildren
}

/** An API's page: documents and operations at the side, the place one is at marked. */
export function ApiShell({ shared, current, at = { kind: 'none' }, children }: ShellProps) {
  const { texts } = useReader()
  const { api, outline, version } = shared
  return (
    <Columns
      side="start"
      asideLabel={api.name}
      aside={
        <ReferenceNav
          groups={navigation(shared, current, texts)}
          slug={api.slug}
          version={version}
          outline={outline}
          words={texts.portal.reference}
          at={at}
        />
      }
    >
      {children}
    </Columns>
  )
}

function navigation({ api, outline, version }: Shared, current: string, texts: Texts): SideNavGroup[] {
  const t = texts.portal.catalog
  const base = `/apis/${api.slug}`
  const suffix = versionQuery(version)
  const item = (label: string, href: string): SideNavItem => ({ label, href: href + suffix, current: current === href })
  const groups: SideNavGroup[] = [
    {
      items: [
        item(t.api.overview, base),
        ...(outline ? [item(texts.portal.reference.reference, referenceHref(api.slug))] : []),
        ...(api.versions.length > 0 ? [item(texts.portal.changelog.name, `${base}/changelog`)] : []),
      ],
    },
  ]
  type Node = ApiPage['documents'][number]
  const document = (node: Node): SideNavItem => ({
    ...item(node.title, `${base}/docs/${node.path}`),
    ...(node.children.length > 0 ? { items: node.children.map(document) } : {}),
  })
  if (api.documents.length > 0) groups.push({ title: t.api.documents, items: api.documents.map(document) })
  return groups
}
