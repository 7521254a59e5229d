import { dataOf } from '../../../answers.ts'
import { askPage } from '../../parts/ask.tsx'
import { loadPortal } from '../../parts/portal.tsx'
import { loadPublications } from './load.ts'

const switches = { developers: 'auto_approve_developers', applications: 'auto_approve_applications' } as const

/** `/portals/:id/approval/developers/automatic` and its three siblings: by hand or automatically (product.md 4). */
export const switchApproval = askPage({
  address: '/portals/:id/approval/:what/:how',
  load: async (context) => {
    const { what = '', how = '' } = context.params
    if (!Object.hasOwn(switches, what) || !['automatic', 'by-hand'].includes(how)) return undefined
    return loadPortal(context)
  },
  run: ({ client, params }, { portal }) =>
    client.PATCH('/v3/portals/{portalId}', {
      params: { path: { portalId: portal.id } },
      body: { [switches[params.what as keyof typeof switches]]: params.how === 'automatic' },
    }),
  words: (texts) => texts.console.portals.approval,
  danger: () => false,
  after: (_, { portal }) => `/portals/${portal.id}`,
  done: ({ params }) => `approval-${params.how}`,
  place: { portal: 'overview' },
})

/** `/portals/:id/approve-waiting/developers` (and `applications`): what waited when approval became automatic. */
export const approveWaiting = askPage({
  address: '/portals/:id/approve-waiting/:what',
  load: async (context) => (Object.hasOwn(switches, context.params.what ?? '') ? loadPortal(context) : undefined),
  run: ({ client, params }, { portal }) =>
    client.POST('/gatehouse/v1/portals/{portalId}/approve-waiting', {
      params: { path: { portalId: portal.id } },
      body: { [params.what as keyof typeof switches]: true },
    }),
  words: (texts, { waiting }, { params }) => {
    const t = texts.console.portals.approveWaiting
    const title = params.what === 'developers' ? t.titleDevelopers(waiting.developers) : t.titleApplications
    return { ...t, title }
  },
  danger: () => false,
  after: (_, { portal }) => `/portals/${portal.id}`,
  done: () => 'waiting-approved',
  place: { portal: 'overview' },
})

/** `/portals/:id/delete` */
export const deletePortal = askPage({
  address: '/portals/:id/delete',
  load: async (context) => {
    const here = await loadPortal(context)
    return here && { ...here, apis: (await loadPublications(context, here.portal.id)).total }
  },
  run: ({ client }, { portal }) =>
    client.DELETE('/v3/portals/{portalId}', {
      params: { path: { portalId: portal.id }, query: { force: 'true' } },
    }),
  words: (texts, { portal, apis }) => {
    const t = texts.console.portals.delete
    return { ...t, title: t.title(portal.display_name), consequences: t.consequences(apis) }
  },
  after: () => '/',
  cancel: (_, { portal }) => `/portals/${portal.id}`,
  done: () => 'portal-deleted',
  place: { portal: 'overview' },
})

/** `/portals/:id/apis/:api/unpublish` */
export const unpublishApi = askPage({
  address: '/portals/:id/apis/:api/unpublish',
  load: async (context) => {
    const here = await loadPortal(context)
    if (!here) return undefined
    const path = { apiId: context.params.api ?? '' }
    return { ...here, api: await dataOf(context.client.GET('/v3/apis/{apiId}', { params: { path } })) }
  },
  run: ({ client }, { portal, api }) =>
    client.DELETE('/v3/apis/{apiId}/publications/{portalId}', {
      params: { path: { apiId: api.id, portalId: portal.id } },
    }),
  words: (texts, { portal, api }) => {
    const t = texts.console.portals.unpublish
    return { ...t, title: t.title(api.name, portal.display_name) }
  },
  after: (_, { portal }) => `/portals/${portal.id}`,
  done: () => 'unpublished',
  place: { portal: 'overview' },
})
