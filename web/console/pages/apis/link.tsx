import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  CheckboxField,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { ChoiceSearch, type Choices, readChoiceSearch } from '../../parts/choices.tsx'
import { errorsFor } from '../../parts/errors.ts'
import { type ControlPlane, loadPlanes, loadServiceChoices, upstreamOf } from '../../parts/gateway.ts'
import { hrefWith } from '../../parts/list.ts'
import type { Api, Service } from '../../parts/types.ts'
import { routeOf } from '../gateway/route-forms.tsx'
import { serviceFields, serviceOf } from '../gateway/service-forms.tsx'
import { loadApi } from './load.ts'

type Offered = { plane: ControlPlane; service: Service }
type Data = {
  api: Api
  planes: ControlPlane[]
  offered: Choices<Offered>
  failed?: 'existing' | 'created'
  errors?: FormErrors
  values?: FormValues
}

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const planes = await loadPlanes(context)
  const offered = await Promise.all(
    planes.map(async (plane) => {
      const { rows, ...search } = await loadServiceChoices(context, plane.id)
      return { ...search, rows: rows.map((service) => ({ plane, service })) }
    }),
  )
  return { api, planes, offered: joined(offered, readChoiceSearch(context)) }
}

function joined(lists: Choices<Offered>[], search: string): Choices<Offered> {
  return { search, rows: lists.flatMap(({ rows }) => rows), more: lists.some(({ more }) => more) }
}

async function link({ client }: ConsolePageContext, apiId: string, controlPlaneId: string, serviceId: string) {
  const body = { service: { control_plane_id: controlPlaneId, id: serviceId } }
  return problemOf(client.POST('/v3/apis/{apiId}/implementations', { params: { path: { apiId } }, body }))
}

/** `/apis/:api/link`: which service answers it; one that is there, or a new one with its first route. */
export const linkService: ConsolePage<Data> = {
  address: '/apis/:api/link',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const { api, planes, offered } = data
    const done = redirectTo(`/apis/${api.id}?done=linked#implementation`)
    if (form.value('act') === 'existing') {
      const chosen = offered.rows.find(({ service }) => service.id === form.value('service'))
      const problem = await link(context, api.id, chosen?.plane.id ?? '', form.value('service'))
      if (!problem) return done
      return { ...data, failed: 'existing', errors: errorsFor(problem, ['service']), values: form.all }
    }
    const plane = planes[0]
    if (!plane) return missing()
    const params = { path: { controlPlaneId: plane.id } }
    const refused = (errors: FormErrors): Data => ({ ...data, failed: 'created', errors, values: form.all })
    const answer = context.client.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
      params,
      body: serviceOf(form),
    })
    const problem = await problemOf(answer)
    if (problem) return refused(errorsFor(problem, ['name', 'url'], { host: 'url' }))
    const serviceId = (await dataOf(answer)).id ?? ''
    const takeBack = () =>
      context.client.DELETE('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}', {
        params: { path: { controlPlaneId: plane.id, ServiceId: serviceId } },
      })
    const { paths, strip_path } = routeOf(form)
    const route = await problemOf(
      context.client.POST('/v2/control-planes/{controlPlaneId}/core-entities/routes', {
        params,
        body: { paths, strip_path, service: { id: serviceId } },
      }),
    )
    if (route) {
      // Sent again, the form would meet its own service otherwise.
      await takeBack()
      return refused(errorsFor(route, ['paths']))
    }
    const unlinked = await link(context, api.id, plane.id, serviceId)
    return unlinked ? refused(errorsFor(unlinked, ['name', 'url', 'paths'])) : done
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.link.title(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ context, data }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.link
    const { api, planes, offered, failed, errors, values } = data
    const href = `/apis/${api.id}`
    const typed = (form: Data['failed']) => (failed === form ? { errors, values } : {})
    return (
      <>
        <PageHeader
          crumbs={[
            { label: texts.apis.title, href: '/apis' },
            { label: api.name, href },
            { label: texts.apis.one.link },
          ]}
          title={t.title(api.name)}
          lead={t.lead}
        />
        <Stack gap="large">
          {(offered.rows.length > 0 || offered.search !== '') && (
            <Section title={t.existing} id="existing">
              <Stack>
                <ChoiceSearch context={context} choices={offered} label={texts.gateway.form.searchServices} />
                {offered.rows.length > 0 && (
                  <Form
                    id="existing-form"
                    action={hrefWith(context.url, {})}
                    hidden={{ act: 'existing' }}
                    {...typed('existing')}
                    submit={t.existingAct}
                    cancel={{ label: kit.cancel, href }}
                  >
                    <SelectField
                      name="service"
                      label={t.service}
                      placeholder={t.chooseService}
                      options={offered.rows.map(({ plane, service }) => ({
                        value: service.id ?? '',
                        label: `${service.name ?? ''} ${upstreamOf(service)}${planes.length > 1 ? ` (${plane.name})` : ''}`,
                      }))}
                      required
                    />
                  </Form>
                )}
              </Stack>
            </Section>
          )}
          <Section title={t.created} id="created">
            {planes.length === 0 ? (
              <Notice tone="warn">{texts.gateway.noPlane}</Notice>
            ) : (
              <Form
                id="created-form"
                action={`${href}/link`}
                hidden={{ act: 'created' }}
                {...typed('created')}
                submit={t.createdAct}
                cancel={{ label: kit.cancel, href }}
              >
                {serviceFields(texts.gateway.form)}
                <TextField name="paths" label={t.path} help={t.pathHelp} mono required />
                <CheckboxField
                  name="strip_path"
                  label={texts.gateway.form.strip}
                  help={texts.gateway.form.stripHelp}
                  checked
                />
              </Form>
            )}
          </Section>
        </Stack>
      </>
    )
  },
}
