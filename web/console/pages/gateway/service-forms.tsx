import { problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import { Form, type FormErrors, type FormValues, PageHeader, TextField, useReader } from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { errorsFor } from '../../parts/errors.ts'
import { type ControlPlane, loadPlane, loadService, upstreamOf } from '../../parts/gateway.ts'
import type { Service } from '../../parts/types.ts'

type Typed = { errors?: FormErrors; values?: FormValues }

const errorsOf = (problem: Parameters<typeof errorsFor>[0]) =>
  errorsFor(problem, ['name', 'url'], { host: 'url', path: 'url' })

/** `/gateway/:plane/services/new` */
export const newService: ConsolePage<Typed & { plane: ControlPlane }> = {
  address: '/gateway/:plane/services/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    const plane = await loadPlane(context)
    return plane ? { plane } : missing()
  },
  submit: async (context, form) => {
    const plane = await loadPlane(context)
    if (!plane) return missing()
    const params = { path: { controlPlaneId: plane.id } }
    const address = '/v2/control-planes/{controlPlaneId}/core-entities/services'
    const problem = await problemOf(context.client.POST(address, { params, body: serviceOf(form) }))
    if (!problem) return redirectTo(`/gateway?plane=${plane.id}&done=service-created`)
    return { plane, errors: errorsOf(problem), values: form.all }
  },
  title: ({ context }) => textsIn(context.language).console.gateway.form.serviceTitle,
  frame: () => ({ place: 'gateway', width: 'narrow' }),
  View: ({ data: { plane, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.gateway.form
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.gateway.title, href: '/gateway' }, { label: texts.gateway.newService }]}
          title={t.serviceTitle}
          lead={t.serviceLead}
        />
        <Form
          action={`/gateway/${plane.id}/services/new`}
          errors={errors}
          values={values}
          submit={t.createService}
          cancel={{ label: kit.cancel, href: `/gateway?plane=${plane.id}` }}
        >
          {serviceFields(t)}
        </Form>
      </>
    )
  },
}

type EditData = Typed & { planeId: string; service: Service }

async function loadEdit(context: ConsolePageContext): Promise<EditData | undefined> {
  const planeId = context.params.plane ?? ''
  const service = await loadService(context, planeId, context.params.service ?? '')
  return service && { planeId, service }
}

/** `/gateway/:plane/services/:service` */
export const editService: ConsolePage<EditData> = {
  address: '/gateway/:plane/services/:service',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadEdit(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadEdit(context)
    if (!data) return missing()
    const { planeId, service } = data
    // The API replaces a service whole: what the form does not show is sent as it was. An address is given by its url or
    // by its parts, never both.
    const { protocol, host, port, path, updated_at, ...rest } = service
    const params = { path: { controlPlaneId: planeId, ServiceId: service.id ?? '' } }
    const address = '/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}'
    const body = { ...rest, ...serviceOf(form) }
    const problem = await problemOf(context.client.PUT(address, { params, body }))
    if (!problem) return redirectTo(`/gateway?plane=${planeId}&done=service-saved`)
    return { ...data, errors: errorsOf(problem), values: form.all }
  },
  title: ({ context, data: { service } }) =>
    textsIn(context.language).console.gateway.form.editServiceTitle(service.name ?? service.host),
  frame: () => ({ place: 'gateway', width: 'narrow' }),
  View: ({ data: { planeId, service, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.gateway.form
    const name = service.name ?? service.host
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.gateway.title, href: '/gateway' }, { label: name }]}
          title={t.editServiceTitle(name)}
          lead={t.editServiceLead}
        />
        <Form
          action={`/gateway/${planeId}/services/${service.id}`}
          errors={errors}
          values={values}
          submit={t.save}
          cancel={{ label: kit.cancel, href: `/gateway?plane=${planeId}` }}
        >
          {serviceFields(t, { name: service.name ?? '', url: upstreamOf(service) })}
        </Form>
      </>
    )
  },
}

/** Not a component, so that the form sees its fields and can name them among what is wrong. */
export function serviceFields(
  t: Texts['console']['gateway']['form'],
  { name, url }: { name?: string; url?: string } = {},
) {
  return (
    <>
      <TextField name="name" label={t.name} help={t.nameHelp} value={name} maxLength={128} required />
      <TextField name="url" type="url" label={t.url} help={t.urlHelp} value={url} maxLength={2048} mono required />
    </>
  )
}

/** What the fields of a service say, as the API takes it. */
export function serviceOf(form: SentForm) {
  return { name: form.value('name') || null, url: form.value('url') }
}
