import { dataOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
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
import { loadAll } from '../../parts/list.ts'
import type { Api, Portal, Strategy } from '../../parts/types.ts'
import { loadStrategies } from '../portals/load.ts'
import { PublicationFields } from '../portals/publication-fields.tsx'
import { putPublication } from '../portals/publish.tsx'
import { loadApi } from './load.ts'

type Data = { api: Api; portals: Portal[]; strategies: Strategy[]; errors?: FormErrors; values?: FormValues }

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const [portals, strategies] = await Promise.all([
    loadAll((page) => dataOf(context.client.GET('/v3/portals', { params: { query: { ...page, sort: 'name' } } }))),
    loadStrategies(context.client),
  ])
  return { api, portals: portals.filter(({ id }) => api.portals.every((on) => on.id !== id)), strategies }
}

/** `/apis/:api/publish`: on one more portal. */
export const publishOn: ConsolePage<Data> = {
  address: '/apis/:api/publish',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const portalId = form.value('portal_id')
    const choose = textsIn(context.language).console.portals.publish.choosePortal
    const errors = portalId
      ? await putPublication(context, { apiId: data.api.id, portalId }, form)
      : { portal_id: choose }
    return errors ? { ...data, errors, values: form.all } : redirectTo(`/apis/${data.api.id}?done=published`)
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.publish.title(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ data: { api, portals, strategies, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.portals.publish
    const href = `/apis/${api.id}`
    const [only] = portals.length === 1 ? portals : []
    return (
      <Stack>
        <PageHeader
          crumbs={[
            { label: texts.apis.title, href: '/apis' },
            { label: api.name, href },
            { label: texts.apis.one.publish },
          ]}
          title={texts.apis.publish.title(api.name)}
        />
        {portals.length === 0 ? (
          <Notice tone="info" actions={<LinkButton href="/portals/new">{texts.portals.new}</LinkButton>}>
            {texts.apis.publish.everywhere}
          </Notice>
        ) : (
          <Form
            action={`${href}/publish`}
            errors={errors}
            values={values}
            submit={t.act}
            cancel={{ label: kit.cancel, href }}
          >
            <SelectField
              name="portal_id"
              label={t.portal}
              placeholder={t.choosePortal}
              value={only?.id}
              options={portals.map(({ id, display_name }) => ({ value: id, label: display_name }))}
              required
            />
            <PublicationFields portal={only} strategies={strategies} />
          </Form>
        )}
      </Stack>
    )
  },
}
