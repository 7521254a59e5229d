import { dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { askPage } from '../../parts/ask.tsx'
import type { Developer } from '../../parts/types.ts'

const one = '/v3/portals/{portalId}/developers/{developerId}'
type Path = { portalId: string; developerId: string }
type Run = (client: ConsolePageContext['client'], path: Path) => Promise<{ error?: unknown; response: Response }>

const move =
  (status: Developer['status']): Run =>
  (client, path) =>
    client.PATCH(one, { params: { path }, body: { status } })

const acts = {
  approve: move('approved'),
  reject: move('rejected'),
  revoke: move('revoked'),
  delete: (client, path) => client.DELETE(one, { params: { path } }),
  'reset-password': (client, path) =>
    client.POST('/gatehouse/v1/portals/{portalId}/developers/{developerId}/password-reset', { params: { path } }),
  invite: (client, path) =>
    client.POST('/gatehouse/v1/portals/{portalId}/developers/{developerId}/invitation', { params: { path } }),
  'end-sessions': (client, path) =>
    client.DELETE('/gatehouse/v1/portals/{portalId}/developers/{developerId}/sessions', { params: { path } }),
} satisfies Record<string, Run>

type Act = keyof typeof acts
const isAct = (name: string | undefined): name is Act => Object.hasOwn(acts, name ?? '')
const gentle: readonly string[] = ['approve', 'invite', 'reset-password']

/** `/portals/:id/developers/:developer/approve` and every other decision about a developer. */
export const decideDeveloper = askPage<{ developer: Developer; act: Act; path: Path }>({
  address: '/portals/:id/developers/:developer/:act',
  load: async ({ client, params }) => {
    const { act } = params
    if (!isAct(act)) return undefined
    const path = { portalId: params.id ?? '', developerId: params.developer ?? '' }
    const developer = await dataOrNothing(client.GET(one, { params: { path } }))
    return developer && { developer, act, path }
  },
  run: ({ client }, { act, path }) => acts[act](client, path),
  words: (texts, { developer, act }) => {
    const words = texts.console.developers.acts[act]
    return { ...words, title: words.title(developer.full_name) }
  },
  danger: ({ params }) => !gentle.includes(params.act ?? ''),
  after: (_, { path, act }) =>
    act === 'delete'
      ? `/portals/${path.portalId}/developers`
      : `/portals/${path.portalId}/developers/${path.developerId}`,
  cancel: (_, { path }) => `/portals/${path.portalId}/developers/${path.developerId}`,
  done: ({ params }) => params.act ?? '',
  place: { portal: 'developers' },
})
