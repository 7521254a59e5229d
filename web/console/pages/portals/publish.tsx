import { dataOf, dataOrNothing, formErrors, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  SelectField,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { ChoiceSearch, type Choices, loadChoices } from '../../parts/choices.tsx'
import { hrefWith } from '../../parts/list.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { Api, Publication, Strategy } from '../../parts/types.ts'
import { loadStrategies } from './load.ts'
import { publicationFields, publicationOf } from './publication-fields.tsx'

type Typed = { errors?: FormErrors; values?: FormValues }
/** `apis`: those that are not published here yet. */
type Data = PortalHere & Typed & { apis: Choices<Api>; strategies: Strategy[] }

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const here = await loadPortal(context)
  if (!here) return undefined
  const [apis, strategies] = await Promise.all([
    loadChoices(
      context,
      'name',
      (page) => dataOf(context.client.GET('/v3/apis', { params: { query: { ...page, sort: 'name' } } })),
      (api) => api.portals.every(({ id }) => id !== here.portal.id),
    ),
    loadStrategies(context.client),
  ])
  return { ...here, apis, strategies }
}

/** Publishes or changes a publication; undefined when it went well. */
export async function putPublication(
  { client }: ConsolePageContext,
  path: { apiId: string; portalId: string },
  form: SentForm,
): Promise<FormErrors | undefined> {
  const problem = await problemOf(
    client.PUT('/v3/apis/{apiId}/publications/{portalId}', { params: { path }, body: publicationOf(form) }),
  )
  if (!problem) return undefined
  const { auth_strategy_ids, ...errors } = formErrors(problem)
  return auth_strategy_ids ? { ...errors, auth_strategy_id: auth_strategy_ids } : errors
}

/** `/portals/:id/publish`: one more API on this portal. */
export const publishApi: ConsolePage<Data> = {
  address: '/portals/:id/publish',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const apiId = form.value('api_id')
    if (!apiId) {
      const choose = textsIn(context.language).console.portals.publish.chooseApi
      return { ...data, errors: { api_id: choose }, values: form.all }
    }
    const errors = await putPublication(context, { apiId, portalId: data.portal.id }, form)
    return errors ? { ...data, errors, values: form.all } : redirectTo(`/portals/${data.portal.id}?done=published`)
  },
  title: ({ context, data }) => textsIn(context.language).console.portals.publish.title(data.portal.display_name),
  frame: ({ context, data }) => portalFrame(context, data, undefined, 'narrow'),
  View: ({ context, data: { portal, apis, strategies, errors, values } }) => {
    const {
      kit,
      console: { portals },
    } = useReader().texts
    const t = portals.publish
    const href = `/portals/${portal.id}`
    return (
      <Stack>
        <PageHeader
          crumbs={portalCrumbs({ portals }, portal, { label: portals.overview.publish })}
          title={t.title(portal.display_name)}
        />
        <ChoiceSearch context={context} choices={apis} label={t.searchApis} />
        {apis.rows.length === 0 && apis.search === '' && (
          <Notice tone="info" actions={<LinkButton href="/apis/new">{t.createApi}</LinkButton>}>
            {t.noneToPublish}
          </Notice>
        )}
        {apis.rows.length > 0 && (
          <Form
            action={hrefWith(context.url, {})}
            errors={errors}
            values={values}
            submit={t.act}
            cancel={{ label: kit.cancel, href }}
          >
            <SelectField
              name="api_id"
              label={t.api}
              placeholder={t.chooseApi}
              options={apis.rows.map(({ id, name, version }) => ({
                value: id,
                label: version ? `${name} (${version})` : name,
              }))}
              required
            />
            {publicationFields(portals, { portal, strategies })}
          </Form>
        )}
      </Stack>
    )
  },
}

type EditData = PortalHere & Typed & { api: Api; publication: Publication; strategies: Strategy[] }

async function loadEdit(context: ConsolePageContext): Promise<EditData | undefined> {
  const here = await loadPortal(context)
  if (!here) return undefined
  const path = { apiId: context.params.api ?? '' }
  const both = { ...path, portalId: here.portal.id }
  const [api, publication, strategies] = await Promise.all([
    dataOrNothing(context.client.GET('/v3/apis/{apiId}', { params: { path } })),
    dataOrNothing(context.client.GET('/v3/apis/{apiId}/publications/{portalId}', { params: { path: both } })),
    loadStrategies(context.client),
  ])
  return api && publication && { ...here, api, publication, strategies }
}

/** `/portals/:id/apis/:api`: who sees it there, how it is called, who decides. */
export const editPublication: ConsolePage<EditData> = {
  address: '/portals/:id/apis/:api',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadEdit(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadEdit(context)
    if (!data) return missing()
    const errors = await putPublication(context, { apiId: data.api.id, portalId: data.portal.id }, form)
    return errors ? { ...data, errors, values: form.all } : redirectTo(`/portals/${data.portal.id}?done=portal-saved`)
  },
  title: ({ context, data }) =>
    textsIn(context.language).console.portals.publish.changeTitle(data.api.name, data.portal.display_name),
  frame: ({ context, data }) => portalFrame(context, data, undefined, 'narrow'),
  View: ({ data: { portal, api, publication, strategies, errors, values } }) => {
    const {
      kit,
      console: { portals },
    } = useReader().texts
    const t = portals.publish
    const href = `/portals/${portal.id}`
    return (
      <Stack>
        <PageHeader
          crumbs={portalCrumbs({ portals }, portal, { label: api.name })}
          title={t.changeTitle(api.name, portal.display_name)}
        />
        {publication.warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {warning}
          </Notice>
        ))}
        <Form
          action={`${href}/apis/${api.id}`}
          errors={errors}
          values={values}
          submit={t.save}
          cancel={{ label: kit.cancel, href }}
        >
          {publicationFields(portals, { portal, strategies, publication })}
        </Form>
      </Stack>
    )
  },
}
