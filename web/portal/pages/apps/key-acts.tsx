import { dataOf, dataOrNothing, formErrors, problemOf } from '../../../answers.ts'
import { missing, type PortalPage, type PortalPageContext, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  ConfirmPage,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { loadApp, readyLine } from './load.ts'
import { type Shown, ShownKey } from './shown-key.tsx'
import type { App, Key } from './types.ts'

type Data = { app: App; key: Key; errors?: FormErrors; values?: FormValues; shown?: Shown }

async function loadActiveKey(context: PortalPageContext): Promise<Data | undefined> {
  const app = await loadApp(context)
  if (!app) return undefined
  const path = { applicationId: app.id, credentialId: context.params.key ?? '' }
  const address = '/api/gatehouse/v1/applications/{applicationId}/credentials/{credentialId}'
  const key = await dataOrNothing(context.client.GET(address, { params: { path } }))
  return key?.status === 'active' ? { app, key } : undefined
}

const pathOf = ({ app, key }: Data) => ({ path: { applicationId: app.id, credentialId: key.id } })
const backOf = ({ app }: Data) => `/apps/${app.id}#keys`

function Head({ data: { app, key }, title, lead }: { data: Data; title: string; lead?: string }) {
  const { texts } = useReader()
  const { apps } = texts.portal
  return (
    <PageHeader
      crumbs={[
        { label: apps.title, href: '/apps' },
        { label: app.name, href: `/apps/${app.id}` },
        { label: key.display_name },
      ]}
      title={title}
      lead={lead}
    />
  )
}

/** `/apps/{id}/keys/{key}/rename` */
export const renameKey: PortalPage<Data> = {
  address: '/apps/:id/keys/:key/rename',
  access: 'signed-in',
  load: async (context) => (await loadActiveKey(context)) ?? missing(),
  submit: async (context, form) => {
    const data = await loadActiveKey(context)
    if (!data) return missing()
    const body = { display_name: form.value('display_name') }
    const address = '/api/v3/applications/{applicationId}/credentials/{credentialId}'
    const problem = await problemOf(context.client.PUT(address, { params: pathOf(data), body }))
    return problem ? { ...data, errors: formErrors(problem), values: form.all } : redirectTo(backOf(data))
  },
  title: ({ context }) => textsIn(context.language).portal.apps.key.renameTitle,
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const { texts } = useReader()
    const t = texts.portal.apps.key
    return (
      <Stack gap="large">
        <Head data={data} title={t.renameTitle} />
        <Form
          errors={data.errors}
          values={data.values}
          submit={t.rename}
          cancel={{ label: texts.kit.cancel, href: backOf(data) }}
        >
          <TextField name="display_name" label={t.name} value={data.key.display_name} maxLength={255} required />
        </Form>
      </Stack>
    )
  },
}

const graces = ['now', '1h', '24h', '7d'] as const

/** `/apps/{id}/keys/{key}/rotate`: a new key now, the old one ends when the developer chooses (KEY-7). */
export const rotateKey: PortalPage<Data> = {
  address: '/apps/:id/keys/:key/rotate',
  access: 'signed-in',
  sensitive: true,
  load: async (context) => (await loadActiveKey(context)) ?? missing(),
  submit: async (context, form) => {
    const data = await loadActiveKey(context)
    if (!data) return missing()
    const grace = graces.find((choice) => choice === form.value('grace')) ?? '24h'
    const address = '/api/gatehouse/v1/applications/{applicationId}/credentials/{credentialId}/rotate'
    const answer = context.client.POST(address, { params: pathOf(data), body: { grace } })
    const problem = await problemOf(answer)
    if (problem) return { ...data, errors: formErrors(problem), values: form.all }
    const { credential } = await dataOf(answer)
    return { ...data, shown: { secret: credential, ready: await readyLine(context, data.app, credential) } }
  },
  title: ({ context }) => textsIn(context.language).portal.apps.key.rotateTitle,
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const { texts } = useReader()
    const t = texts.portal.apps.key
    return (
      <Stack gap="large">
        <Head
          data={data}
          title={data.shown ? t.shownTitle : t.rotateTitle}
          lead={data.shown ? t.rotatedNote : t.rotateLead}
        />
        {data.shown ? (
          <ShownKey shown={data.shown} note={t.shownNote} done={backOf(data)} />
        ) : (
          <Form
            errors={data.errors}
            values={data.values}
            submit={t.rotate}
            cancel={{ label: texts.kit.cancel, href: backOf(data) }}
          >
            <RadioGroup
              name="grace"
              label={t.grace}
              value="24h"
              options={graces.map((value) => ({ value, label: t.graces[value] }))}
            />
          </Form>
        )}
      </Stack>
    )
  },
}

/** `/apps/{id}/keys/{key}/revoke` */
export const revokeKey: PortalPage<Data> = {
  address: '/apps/:id/keys/:key/revoke',
  access: 'signed-in',
  load: async (context) => (await loadActiveKey(context)) ?? missing(),
  submit: async (context) => {
    const data = await loadActiveKey(context)
    if (!data) return missing()
    const address = '/api/v3/applications/{applicationId}/credentials/{credentialId}'
    await dataOf(context.client.DELETE(address, { params: pathOf(data) }))
    return redirectTo(backOf(data))
  },
  title: ({ context, data }) => textsIn(context.language).portal.apps.key.revokeTitle(data.key.display_name),
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const t = useReader().texts.portal.apps.key
    return (
      <ConfirmPage
        title={t.revokeTitle(data.key.display_name)}
        text={t.revokeText}
        action={`/apps/${data.app.id}/keys/${data.key.id}/revoke`}
        act={t.revoke}
        back={backOf(data)}
        danger
      />
    )
  },
}
