import { dataOrNothing, problemOf } from '../../../answers.ts'
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
  Stack,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { ChoiceSearch, type Choices } from '../../parts/choices.tsx'
import { errorsFor, linesOf } from '../../parts/errors.ts'
import { type ControlPlane, loadPlane, loadServiceChoices } from '../../parts/gateway.ts'
import { hrefWith } from '../../parts/list.ts'
import type { Route, Service } from '../../parts/types.ts'

type Data = {
  plane: ControlPlane
  services: Choices<Service>
  chosen: string
  errors?: FormErrors
  values?: FormValues
}

const routesOf = '/v2/control-planes/{controlPlaneId}/core-entities/routes'
const routeAt = '/v2/control-planes/{controlPlaneId}/core-entities/routes/{RouteId}'
const usualMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

const errorsOf = (problem: Parameters<typeof errorsFor>[0]) =>
  errorsFor(problem, ['name', 'service', 'paths', 'hosts', 'methods', 'strip_path'])

async function loadForm(context: ConsolePageContext, chosen: string): Promise<Data | undefined> {
  const plane = await loadPlane(context)
  if (!plane) return undefined
  return { plane, services: await loadServiceChoices(context, plane.id, chosen), chosen }
}

/** `/gateway/:plane/routes/new` */
export const newRoute: ConsolePage<Data> = {
  address: '/gateway/:plane/routes/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadForm(context, context.url.searchParams.get('service') ?? '')) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadForm(context, form.value('service'))
    if (!data) return missing()
    const body = { ...routeOf(form), service: { id: form.value('service') } }
    const params = { path: { controlPlaneId: data.plane.id } }
    const problem = await problemOf(context.client.POST(routesOf, { params, body }))
    if (!problem) return redirectTo(`/gateway?plane=${data.plane.id}&done=route-created`)
    return { ...data, errors: errorsOf(problem), values: form.all }
  },
  title: ({ context }) => textsIn(context.language).console.gateway.form.routeTitle,
  frame: () => ({ place: 'gateway', width: 'narrow' }),
  View: ({ context, data }) => {
    const { gateway } = useReader().texts.console
    return (
      <RouteForm
        context={context}
        data={data}
        crumb={gateway.newRoute}
        title={gateway.form.routeTitle}
        lead={gateway.form.routeLead}
        submit={gateway.form.createRoute}
      />
    )
  },
}

type EditData = Data & { route: Route }

async function loadEdit(context: ConsolePageContext, chosen?: string): Promise<EditData | undefined> {
  const path = { controlPlaneId: context.params.plane ?? '', RouteId: context.params.route ?? '' }
  const route = await dataOrNothing(context.client.GET(routeAt, { params: { path } }))
  const data = route && (await loadForm(context, chosen ?? route.service?.id ?? ''))
  return data && { ...data, route }
}

/** `/gateway/:plane/routes/:route` */
export const editRoute: ConsolePage<EditData> = {
  address: '/gateway/:plane/routes/:route',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadEdit(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadEdit(context, form.value('service'))
    if (!data) return missing()
    const { plane, route } = data
    // The API replaces a route whole: what the form does not show is sent as it was.
    const { updated_at, ...rest } = route
    const body = { ...rest, ...routeOf(form, methodsOf(route)), service: { id: form.value('service') } }
    const params = { path: { controlPlaneId: plane.id, RouteId: route.id ?? '' } }
    const problem = await problemOf(context.client.PUT(routeAt, { params, body }))
    if (!problem) return redirectTo(`/gateway?plane=${plane.id}&done=route-saved`)
    return { ...data, errors: errorsOf(problem), values: form.all }
  },
  title: ({ context, data: { route } }) =>
    textsIn(context.language).console.gateway.form.editRouteTitle(nameOfRoute(route)),
  frame: () => ({ place: 'gateway', width: 'narrow' }),
  View: ({ context, data }) => {
    const t = useReader().texts.console.gateway.form
    const name = nameOfRoute(data.route)
    return (
      <RouteForm
        context={context}
        data={data}
        route={data.route}
        crumb={name}
        title={t.editRouteTitle(name)}
        lead={t.editRouteLead}
        submit={t.save}
      />
    )
  },
}

function nameOfRoute({ name, paths, hosts, id }: Route): string {
  return name ?? paths?.[0] ?? hosts?.[0] ?? id ?? ''
}

type RouteFormProps = {
  context: ConsolePageContext
  data: Data
  /** What is there already; without it the form is for a new one. */
  route?: Route
  crumb: string
  title: string
  lead: string
  submit: string
}

function RouteForm({ context, data, route, crumb, title, lead, submit }: RouteFormProps) {
  const { kit, console: texts } = useReader().texts
  const t = texts.gateway.form
  const { plane, services, chosen, errors, values } = data
  return (
    <Stack>
      <PageHeader
        crumbs={[{ label: texts.gateway.title, href: '/gateway' }, { label: crumb }]}
        title={title}
        lead={lead}
      />
      <ChoiceSearch context={context} choices={services} label={t.searchServices} />
      <Form
        action={hrefWith(context.url, {})}
        errors={errors}
        values={values}
        submit={submit}
        cancel={{ label: kit.cancel, href: `/gateway?plane=${plane.id}` }}
      >
        <SelectField
          name="service"
          label={t.service}
          placeholder={t.chooseService}
          value={chosen}
          options={services.rows.map((service) => ({ value: service.id ?? '', label: service.name ?? service.host }))}
          required
        />
        <TextField name="name" label={t.name} help={t.nameHelp} value={route?.name ?? ''} maxLength={128} optional />
        <TextAreaField name="paths" label={t.paths} help={t.pathsHelp} value={route?.paths?.join('\n')} rows={2} mono />
        <TextAreaField
          name="hosts"
          label={t.hosts}
          help={t.hostsHelp}
          value={route?.hosts?.join('\n')}
          rows={2}
          mono
          optional
        />
        <CheckboxGroup
          name="methods"
          label={t.methods}
          help={t.methodsHelp}
          value={route?.methods ?? []}
          options={methodsOf(route).map((method) => ({ value: method, label: method }))}
          across
          optional
        />
        <CheckboxField
          name="strip_path"
          label={t.strip}
          help={t.stripHelp}
          checked={route === undefined || route.strip_path !== false}
        />
      </Form>
    </Stack>
  )
}

/** The methods to choose from: the usual ones, and those that a route has already. */
function methodsOf(route?: Route): string[] {
  return [...new Set([...usualMethods, ...(route?.methods ?? [])])]
}

/** What the fields of a route say, as the API takes it. */
export function routeOf(form: SentForm, methods: readonly string[] = usualMethods) {
  const orNull = (values: string[]) => (values.length > 0 ? values : null)
  return {
    name: form.value('name') || null,
    paths: orNull(linesOf(form.value('paths'))),
    hosts: orNull(linesOf(form.value('hosts'))),
    methods: orNull(form.values('methods').filter((method) => methods.includes(method))),
    strip_path: form.value('strip_path') === 'true',
  }
}
