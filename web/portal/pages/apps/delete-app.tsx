import { dataOf } from '../../../answers.ts'
import { missing, type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { ConfirmPage, useReader } from '../../../ui/kit.ts'
import { loadApp, loadKeys } from './load.ts'
import type { App } from './types.ts'

type Data = { app: App; activeKeys: number }

/** `/apps/{id}/delete` */
export const deleteApp: PortalPage<Data> = {
  address: '/apps/:id/delete',
  access: 'signed-in',
  load: async (context) => {
    const app = await loadApp(context)
    if (!app) return missing()
    const { keys } = await loadKeys(context, app.id)
    return { app, activeKeys: keys.filter(({ status }) => status === 'active').length }
  },
  submit: async ({ client, params }) => {
    await dataOf(
      client.DELETE('/api/v3/applications/{applicationId}', { params: { path: { applicationId: params.id ?? '' } } }),
    )
    return redirectTo('/apps')
  },
  title: ({ context, data }) => textsIn(context.language).portal.apps.delete.title(data.app.name),
  frame: () => ({ width: 'narrow' }),
  View: ({ data: { app, activeKeys } }) => {
    const t = useReader().texts.portal.apps.delete
    return (
      <ConfirmPage
        title={t.title(app.name)}
        text={t.text}
        consequences={t.consequences(app.registrations.length, activeKeys)}
        action={`/apps/${app.id}/delete`}
        act={t.act}
        back={`/apps/${app.id}`}
        danger
      />
    )
  },
}

type Unregister = { app: App; registration: App['registrations'][number] }

/** `/apps/{id}/registrations/{registration}/delete` */
export const unregister: PortalPage<Unregister> = {
  address: '/apps/:id/registrations/:registration/delete',
  access: 'signed-in',
  load: async (context) => {
    const app = await loadApp(context)
    const registration = app?.registrations.find(({ id }) => id === context.params.registration)
    return app && registration ? { app, registration } : missing()
  },
  submit: async ({ client, params }) => {
    const path = { applicationId: params.id ?? '', registrationId: params.registration ?? '' }
    const address = '/api/v3/applications/{applicationId}/registrations/{registrationId}'
    await dataOf(client.DELETE(address, { params: { path } }))
    return redirectTo(`/apps/${path.applicationId}`)
  },
  title: ({ context, data: { app, registration } }) =>
    textsIn(context.language).portal.apps.unregister.title(app.name, registration.api.name),
  frame: () => ({ width: 'narrow' }),
  View: ({ data: { app, registration } }) => {
    const t = useReader().texts.portal.apps.unregister
    return (
      <ConfirmPage
        title={t.title(app.name, registration.api.name)}
        text={t.text}
        action={`/apps/${app.id}/registrations/${registration.id}/delete`}
        act={t.act}
        back={`/apps/${app.id}`}
        danger
      />
    )
  },
}
