import { dataOf, dataOrNothing } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext } from '../../../page.ts'
import { operationHref, referenceHref, schemaHref } from '../../../reference/addresses.ts'
import type { ApiPage } from '../../../reference/types.ts'
import { listAll } from './list-all.ts'

/* sitemaps.org, protocol 0.9: one list of lists, and a list an API, for one list may hold 50,000 addresses. */

const type = 'application/xml; charset=utf-8'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const mostAddresses = 50_000

type Entry = { href: string; at?: string }

/** `/sitemap.xml`: the lists of all APIs that whoever asks may see. */
export const sitemap: PortalPage<never> = {
  address: '/sitemap.xml',
  access: 'anyone',
  kept: { query: [] },
  load: async ({ client, portal: { origin } }) => {
    const apis = await listAll((number) =>
      dataOf(
        client.GET('/api/v3/apis', { params: { query: { sort: 'name', 'page[size]': 100, 'page[number]': number } } }),
      ),
    )
    const lists: Entry[] = [{ href: '/sitemap-pages.xml' }]
    for (const { slug, updated_at: at } of apis) lists.push({ href: `/apis/${slug}/sitemap.xml`, at })
    return { piece: write('sitemapindex', 'sitemap', origin, lists), type }
  },
  title: () => '',
  View: () => null as never,
}

/** `/sitemap-pages.xml`: the pages that belong to no API. */
export const pagesSitemap: PortalPage<never> = {
  address: '/sitemap-pages.xml',
  access: 'anyone',
  kept: { query: [] },
  load: async ({ portal: { origin } }) => ({
    piece: write('urlset', 'url', origin, [{ href: '/' }, { href: '/apis' }, { href: '/apps/help' }]),
    type,
  }),
  title: () => '',
  View: () => null as never,
}

/** `/apis/{slug}/sitemap.xml`: an API's pages, with every operation and schema of its current version. */
export const apiSitemap: PortalPage<never> = {
  address: '/apis/:slug/sitemap.xml',
  access: 'anyone',
  kept: { query: [] },
  load: async (context) => {
    const { client, params, portal } = context
    const path = { apiIdOrSlug: params.slug ?? '' }
    const api = await dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path } }))
    if (!api) return missing()
    const base = `/apis/${api.slug}`
    const entries = [
      { href: base, at: api.updated_at },
      ...documentsOf(api.documents, base),
      ...(await referenceOf(context, api)),
    ]
    return { piece: write('urlset', 'url', portal.origin, entries.slice(0, mostAddresses)), type }
  },
  title: () => '',
  View: () => null as never,
}

function documentsOf(nodes: ApiPage['documents'], base: string): Entry[] {
  return nodes.flatMap((node) => [{ href: `${base}/docs/${node.path}` }, ...documentsOf(node.children, base)])
}

async function referenceOf({ client }: PortalPageContext, { id, slug, specification }: ApiPage): Promise<Entry[]> {
  if (!specification?.is_ready) return []
  const query = { version: specification.id, group: '*', schemas: 'true' } as const
  const { data, schemas } = await dataOf(
    client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}/outline', { params: { path: { apiIdOrSlug: id }, query } }),
  )
  return [
    { href: referenceHref(slug) },
    { href: `/apis/${slug}/changelog` },
    ...data.map(({ operation_id }) => ({ href: operationHref(slug, operation_id) })),
    ...(schemas.data ?? []).map(({ name }) => ({ href: schemaHref(slug, name) })),
  ]
}

function write(root: string, element: string, origin: string, entries: Entry[]): string {
  const lines = entries.map(({ href, at }) => {
    const changed = at ? `<lastmod>${toXml(at)}</lastmod>` : ''
    return `<${element}><loc>${toXml(origin + href)}</loc>${changed}</${element}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('\n')}\n</${root}>\n`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const toXml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
