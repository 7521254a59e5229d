import { dataOf, formErrors, problemOf } from '../../../answers.ts'
import { missing, type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Form, type FormErrors, type FormValues, PageHeader, Stack, TextField, useReader } from '../../../ui/kit.ts'
import { loadApp, readyLine } from './load.ts'
import { type Shown, ShownKey } from './shown-key.tsx'
import type { App } from './types.ts'

type Data = { app: App; errors?: FormErrors; values?: FormValues; shown?: Shown }

/** `/apps/{id}/keys/new`: a name, then the key, shown this once (KEY-3). */
export const newKey: PortalPage<Data> = {
  address: '/apps/:id/keys/new',
  access: 'signed-in',
  sensitive: true,
  load: async (context) => {
    const app = await loadApp(context)
    if (!app) return missing()
    return app.awaits === null ? { app } : redirectTo(`/apps/${app.id}#keys`)
  },
  submit: async (context, form) => {
    const app = await loadApp(context)
    if (!app) return missing()
    const params = { path: { applicationId: app.id } }
    const display_name = form.value('display_name').trim()
    const body = display_name ? { display_name } : {}
    const answer = context.client.POST('/api/v3/applications/{applicationId}/credentials', { params, body })
    const problem = await problemOf(answer)
    if (problem) return { app, errors: formErrors(problem), values: form.all }
    const made = await dataOf(answer)
    const secret = made.type === 'api_key' ? made.credential : made.client_secret
    return { app, shown: { secret, ready: await readyLine(context, app, secret) } }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.apps.key
    return data.shown ? t.shownTitle : t.newTitle
  },
  frame: () => ({ width: 'narrow' }),
  View: ({ data: { app, errors, values, shown } }) => {
    const { texts } = useReader()
    const { apps } = texts.portal
    const t = apps.key
    const base = `/apps/${app.id}`
    return (
      <Stack gap="large">
        <PageHeader
          crumbs={[{ label: apps.title, href: '/apps' }, { label: app.name, href: base }, { label: t.newTitle }]}
          title={shown ? t.shownTitle : t.newTitle}
          lead={t.newLead(app.name)}
        />
        {shown ? (
          <ShownKey shown={shown} note={t.shownNote} done={`${base}#keys`} />
        ) : (
          <Form
            action={`${base}/keys/new`}
            errors={errors}
            values={values}
            submit={t.generate}
            cancel={{ label: texts.kit.cancel, href: base }}
          >
            <TextField name="display_name" label={t.name} help={t.nameHelp} maxLength={255} optional />
          </Form>
        )}
      </Stack>
    )
  },
}
