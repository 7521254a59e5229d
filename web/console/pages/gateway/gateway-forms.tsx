import { problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  CheckboxField,
  CheckboxGroup,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  SelectField,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { errorsFor, linesOf } from '../../parts/errors.ts'
import { type ControlPlane, loadPlanes, loadServices } from '../../parts/gateway.ts'
import type { Service } from '../../parts/types.ts'

type Typed = { errors?: FormErrors; values?: FormValues }
type ServiceData = Typed & { plane: ControlPlane }

async function loadPlane(context: ConsolePageContext): Promise<ControlPlane | undefined> {
  return (await loadPlanes(context)).find(({ id }) => id === context.params.plane)
}

/** `/gateway/:plane/services/new` */
export const newService: ConsolePage<ServiceData> = {
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
    const body = { name: form.value('name') || null, url: form.value('url') }
    const params = { path: { controlPlaneId: plane.id } }
    const address = '/v2/control-planes/{controlPlaneId}/core-entities/services'
    const problem = await problemOf(context.client.POST(address, { params, body }))
    if (!problem) return redirectTo(`/gateway?plane=${plane.id}&done=service-created`)
    return { plane, errors: errorsFor(problem, ['name', 'url'], { host: 'url', path: 'url' }), values: form.all }
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
          cancel={{ label: kit.cancel, href: '/gateway' }}
        >
          <ServiceFields />
        </Form>
      </>
    )
  },
}

export function ServiceFields({ required = true }: { required?: boolean }) {
  const t = useReader().texts.console.gateway.form
  return (
    <>
      <TextField name="name" label={t.name} help={t.nameHelp} maxLength={128} required={required} />
      <TextField name="url" type="url" label={t.url} help={t.urlHelp} maxLength={2048} mono required={required} />
    </>
  )
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** What the fields of a route say, as the API takes it. */
export function routeOf(form: SentForm) {
  const orNull = (values: string[]) => (values.length > 0 ? values : null)
  return {
    name: form.value('name') || null,
    paths: orNull(linesOf(form.value('paths'))),
    hosts: orNull(linesOf(form.value('hosts'))),
    methods: orNull(form.values('methods').filter((method) => methods.includes(method))),
    strip_path: form.value('strip_path') === 'true',
  }
}

type RouteData = Typed & { plane: ControlPlane; services: Service[]; chosen: string }

async function loadRouteForm(context: ConsolePageContext): Promise<RouteData | undefined> {
  const plane = await loadPlane(context)
  if (!plane) return undefined
  return {
    plane,
    services: await loadServices(context, plane.id),
    chosen: context.url.searchParams.get('service') ?? '',
  }
}

/** `/gateway/:plane/routes/new` */
export const newRoute: ConsolePage<RouteData> = {
  address: '/gateway/:plane/routes/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadRouteForm(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadRouteForm(context)
    if (!data) return missing()
    const body = { ...routeOf(form), service: { id: form.value('service') } }
    const params = { path: { controlPlaneId: data.plane.id } }
    const address = '/v2/control-planes/{controlPlaneId}/core-entities/routes'
    const problem = await problemOf(context.client.POST(address, { params, body }))
    if (!problem) return redirectTo(`/gateway?plane=${data.plane.id}&done=route-created`)
    return {
      ...data,
      errors: errorsFor(problem, ['name', 'service', 'paths', 'hosts', 'methods', 'strip_path']),
      values: form.all,
    }
  },
  title: ({ context }) => textsIn(context.language).console.gateway.form.routeTitle,
  frame: () => ({ place: 'gateway', width: 'narrow' }),
  View: ({ data: { plane, services, chosen, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.gateway.form
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.gateway.title, href: '/gateway' }, { label: texts.gateway.newRoute }]}
          title={t.routeTitle}
          lead={t.routeLead}
        />
        <Form
          action={`/gateway/${plane.id}/routes/new`}
          errors={errors}
          values={values}
          submit={t.createRoute}
          cancel={{ label: kit.cancel, href: '/gateway' }}
        >
          <SelectField
            name="service"
            label={t.service}
            placeholder={t.chooseService}
            value={chosen}
            options={services.map((service) => ({
              value: service.id ?? '',
              label: service.name ?? service.host,
            }))}
            required
          />
          <TextField name="name" label={t.name} help={t.nameHelp} maxLength={128} optional />
          <TextAreaField name="paths" label={t.paths} help={t.pathsHelp} rows={2} mono />
          <TextAreaField name="hosts" label={t.hosts} help={t.hostsHelp} rows={2} mono optional />
          <CheckboxGroup
            name="methods"
            label={t.methods}
            help={t.methodsHelp}
            options={methods.map((method) => ({ value: method, label: method }))}
            optional
          />
          <CheckboxField name="strip_path" label={t.strip} help={t.stripHelp} checked />
        </Form>
      </>
    )
  },
}
