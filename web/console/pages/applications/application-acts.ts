import { dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { askPage } from '../../parts/ask.tsx'
import type { Application } from '../../parts/types.ts'

type Client = ConsolePageContext['client']
type Answer = Promise<{ error?: unknown; response: Response }>
type Path = { portalId: string; applicationId: string }

const one = '/gatehouse/v1/portals/{portalId}/applications/{applicationId}'
const applicationActs = {
  approve: (client, path) => client.POST(`${one}/approve`, { params: { path } }),
  reject: (client, path) => client.POST(`${one}/reject`, { params: { path } }),
  revoke: (client, path) => client.POST(`${one}/revoke`, { params: { path } }),
  delete: (client, path) => client.DELETE('/v3/portals/{portalId}/applications/{applicationId}', { params: { path } }),
} satisfies Record<string, (client: Client, path: Path) => Answer>
type Act = keyof typeof applicationActs

const isAct = (name: string | undefined): name is Act => Object.hasOwn(applicationActs, name ?? '')
const pathOf = ({ params }: ConsolePageContext): Path => ({
  portalId: params.id ?? '',
  applicationId: params.application ?? '',
})
const homeOf = ({ portalId, applicationId }: Path) => `/portals/${portalId}/applications/${applicationId}`

/** `/portals/:id/applications/:application/approve` and the other decisions about all its registrations at once. */
export const decideApplication = askPage<{ application: Application; act: Act; path: Path }>({
  address: '/portals/:id/applications/:application/:act',
  load: async (context) => {
    const { act } = context.params
    if (!isAct(act)) return undefined
    const path = pathOf(context)
    const application = await dataOrNothing(context.client.GET(one, { params: { path } }))
    return application && { application, act, path }
  },
  run: ({ client }, { act, path }) => applicationActs[act](client, path),
  words: (texts, { application, act }) => {
    const words = texts.console.applications.acts[act]
    return { ...words, title: words.title(application.name) }
  },
  danger: ({ params }) => params.act !== 'approve',
  after: (_, { act, path }) => (act === 'delete' ? `/portals/${path.portalId}/applications` : homeOf(path)),
  cancel: (_, { path }) => homeOf(path),
  done: ({ params }) => params.act ?? '',
  place: { portal: 'applications' },
})

const statuses = { approve: 'approved', reject: 'rejected', revoke: 'revoked' } as const
const registrationAddress =
  '/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}' as const

type RegistrationSubject = {
  application: Application
  registration: Application['registrations'][number]
  act: Act
  path: Path & { registrationId: string }
}

/** `/portals/:id/applications/:application/registrations/:registration/approve` and the other decisions. */
export const decideRegistration = askPage<RegistrationSubject>({
  address: '/portals/:id/applications/:application/registrations/:registration/:act',
  load: async (context) => {
    const { act, registration: id } = context.params
    if (!isAct(act)) return undefined
    const path = pathOf(context)
    const application = await dataOrNothing(context.client.GET(one, { params: { path } }))
    const registration = application?.registrations.find((each) => each.id === id)
    return (
      application &&
      registration && { application, registration, act, path: { ...path, registrationId: registration.id } }
    )
  },
  run: ({ client }, { act, path }) =>
    act === 'delete'
      ? client.DELETE(registrationAddress, { params: { path } })
      : client.PATCH(registrationAddress, { params: { path }, body: { status: statuses[act] } }),
  words: (texts, { application, registration, act }) => {
    const words = texts.console.registrations.acts[act]
    return { ...words, title: words.title(application.name, registration.api.name) }
  },
  danger: ({ params }) => params.act !== 'approve',
  after: (_, { path }) => homeOf(path),
  done: ({ params }) => params.act ?? '',
  place: { portal: 'registrations' },
})
