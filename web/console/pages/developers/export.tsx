import { dataOf } from '../../../answers.ts'
import { type ConsolePage, missing } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { toCsv } from '../../parts/csv.ts'
import { loadPortal } from '../../parts/portal.tsx'
import type { Developer } from '../../parts/types.ts'
import { developerStates } from './developers.tsx'

const size = 100

/** `/portals/:id/developers/export`: all of a portal's developers, or those of one state, as a table for other programs. */
export const exportDevelopers: ConsolePage<Record<string, never>> = {
  address: '/portals/:id/developers/export',
  access: 'signed-in',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const { client, url, language } = context
    const state = developerStates.find((one) => one === url.searchParams.get('status'))
    const filter = state ? { 'filter[status]': state } : {}
    const path = { portalId: here.portal.id }
    const found: Developer[] = []
    for (let page = 1; ; page++) {
      const query = { ...filter, 'page[size]': size, 'page[number]': page, sort: 'created_at' }
      const list = await dataOf(client.GET('/v3/portals/{portalId}/developers', { params: { path, query } }))
      found.push(...list.data)
      if (list.data.length < size) break
    }
    const { columns } = textsIn(language).console.developers
    const head = [columns.name, columns.email, columns.status, columns.created, columns.updated]
    const rows = found.map((one) => [one.full_name, one.email, one.status, one.created_at, one.updated_at])
    return { download: 'developers.csv', type: 'text/csv; charset=utf-8', content: toCsv(head, rows) }
  },
  title: ({ context }) => textsIn(context.language).console.developers.export,
  View: () => <></>,
}
