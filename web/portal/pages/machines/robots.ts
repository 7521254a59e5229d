import { dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'

/** Where there is nothing to find, or nothing that should be found. */
const closed = ['/api/', '/apps', '/account', '/login', '/logout', '/register', '/verify-email', '/reset-password']

/** `/robots.txt`: as the portal's customization says, else open but for what belongs to a person. */
export const robots: PortalPage<never> = {
  address: '/robots.txt',
  access: 'anyone',
  kept: { query: [] },
  load: async ({ client, portal }) => {
    const { robots: own } = await dataOf(client.GET('/api/v3/customization'))
    const usual = [
      'User-agent: *',
      'Allow: /apps/help',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${portal.origin}/sitemap.xml`,
    ]
    return { piece: own ?? `${usual.join('\n')}\n`, type: 'text/plain; charset=utf-8' }
  },
  title: () => '',
  View: () => null as never,
}
