import { formErrors, problemOf } from '../../../answers.ts'
import { missing, type PortalPage, redirectTo } from '../../../page.ts'
import { Form, type FormErrors, type FormValues, PageHeader, Stack, useReader } from '../../../ui/kit.ts'
import { appFields } from './app-form.tsx'
import { loadApp } from './load.ts'
import type { App } from './types.ts'

type Data = { app: App; errors?: FormErrors; values?: FormValues }

/** `/apps/{id}/edit` */
export const editApp: PortalPage<Data> = {
  address: '/apps/:id/edit',
  access: 'signed-in',
  load: async (context) => {
    const app = await loadApp(context)
    return app ? { app } : missing()
  },
  submit: async (context, form) => {
    const app = await loadApp(context)
    if (!app) return missing()
    const params = { path: { applicationId: app.id } }
    const body = { name: form.value('name'), description: form.value('description') || null }
    const problem = await problemOf(context.client.PATCH('/api/v3/applications/{applicationId}', { params, body }))
    return problem ? { app, errors: formErrors(problem), values: form.all } : redirectTo(`/apps/${app.id}`)
  },
  title: ({ data }) => data.app.name,
  frame: () => ({ width: 'narrow' }),
  View: ({ data: { app, errors, values } }) => {
    const { texts } = useReader()
    const { apps } = texts.portal
    return (
      <Stack gap="large">
        <PageHeader
          crumbs={[
            { label: apps.title, href: '/apps' },
            { label: app.name, href: `/apps/${app.id}` },
            { label: apps.app.edit },
          ]}
          title={apps.form.editTitle}
        />
        <Form
          action={`/apps/${app.id}/edit`}
          errors={errors}
          values={values}
          submit={apps.form.save}
          cancel={{ label: texts.kit.cancel, href: `/apps/${app.id}` }}
        >
          {appFields(apps.form, app)}
        </Form>
      </Stack>
    )
  },
}
