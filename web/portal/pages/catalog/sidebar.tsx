import { renderToString } from 'preact-render-to-string'
import { missing, type PortalPage } from '../../../page.ts'
import { SidebarEntries } from '../../../reference/sidebar/Sidebar.tsx'
import { type Listed, loadShared } from './api-shell.tsx'

/** `/apis/{slug}/reference/sidebar?group=`: the entries of one group, which the sidebar fetches when it is opened. */
export const sidebar: PortalPage<object> = {
  address: '/apis/:slug/reference/sidebar',
  access: 'anyone',
  load: async (context) => {
    const query = context.url.searchParams
    const shared = await loadShared(context, listedBy(query))
    if (!shared?.outline) return missing(shared ? 503 : 404)
    const { outline, api, version } = shared
    // Webhooks have a group of their own, whatever their tags.
    const data = query.has('group') ? outline.data.filter(({ kind }) => kind !== 'webhook') : outline.data
    return {
      piece: renderToString(<SidebarEntries slug={api.slug} version={version} outline={{ ...outline, data }} />),
      type: 'text/html; charset=utf-8',
      // Opening a group again on the next page asks nobody.
      headers: { 'cache-control': 'private, max-age=60' },
    }
  },
  title: () => '',
  View: () => <></>,
}

function listedBy(query: URLSearchParams): Listed {
  if (query.has('all')) return { group: '*', schemas: 'true' }
  if (query.get('kind') === 'webhook') return { kind: 'webhook' }
  if (query.has('schemas')) return { schemas: 'true' }
  return { group: query.get('group') ?? '' }
}
