import { dataOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  CheckboxGroup,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { ChoiceSearch, type Choices, loadChoices } from '../../parts/choices.tsx'
import { hrefWith } from '../../parts/list.ts'
import type { Api, Portal, Strategy } from '../../parts/types.ts'
import { loadStrategies } from '../portals/load.ts'
import { publicationFields } from '../portals/publication-fields.tsx'
import { putPublication } from '../portals/publish.tsx'
import { loadApi } from './load.ts'

/** What became of one of several portals. */
type Result = { portal: Portal; fault: string | undefined }
type Data = {
  api: Api
  /** Those that it is not on yet. */
  portals: Choices<Portal>
  strategies: Strategy[]
  results?: Result[]
  errors?: FormErrors
  values?: FormValues
}

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const [portals, strategies] = await Promise.all([
    loadChoices(
      context,
      'name',
      (page) => dataOf(context.client.GET('/v3/portals', { params: { query: { ...page, sort: 'name' } } })),
      ({ id }) => api.portals.every((on) => on.id !== id),
    ),
    loadStrategies(context.client),
  ])
  return { api, portals, strategies }
}

/** `/apis/:api/publish`: on one more portal, or on several at once; each has its own result. */
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
    const chosen = data.portals.rows.filter(({ id }) => form.values('portal_id').includes(id))
    if (chosen.length === 0) {
      const choose = textsIn(context.language).console.portals.publish.choosePortal
      return { ...data, errors: { portal_id: choose }, values: form.all }
    }
    const results: (Result & { errors: FormErrors | undefined })[] = []
    for (const portal of chosen) {
      const errors = await putPublication(context, { apiId: data.api.id, portalId: portal.id }, form)
      results.push({ portal, errors, fault: errors && Object.values(errors).join(' ') })
    }
    const refused = results.find(({ errors }) => errors)
    if (!refused) return redirectTo(`/apis/${data.api.id}?done=published`)
    if (chosen.length === 1) return { ...data, errors: refused.errors, values: form.all }
    return { ...((await load(context)) ?? data), results, values: form.all }
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.publish.title(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ context, data: { api, portals, strategies, results, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.portals.publish
    const href = `/apis/${api.id}`
    const { rows, search } = portals
    const [only] = rows.length === 1 && search === '' ? rows : []
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
        {results?.map(({ portal, fault }) => (
          <Notice key={portal.id} tone={fault ? 'bad' : 'good'} title={portal.display_name} live>
            {fault ?? texts.done.published}
          </Notice>
        ))}
        <ChoiceSearch context={context} choices={portals} label={t.searchPortals} />
        {rows.length === 0 && search === '' && (
          <Notice tone="info" actions={<LinkButton href="/portals/new">{texts.portals.new}</LinkButton>}>
            {texts.apis.publish.everywhere}
          </Notice>
        )}
        {rows.length > 0 && (
          <Form
            action={hrefWith(context.url, {})}
            errors={errors}
            values={values}
            submit={t.act}
            cancel={{ label: kit.cancel, href }}
          >
            <CheckboxGroup
              name="portal_id"
              label={texts.apis.publish.portals}
              help={rows.length > 1 ? texts.apis.publish.portalsHelp : undefined}
              value={only ? [only.id] : []}
              options={rows.map(({ id, display_name, canonical_domain }) => ({
                value: id,
                label: display_name,
                text: canonical_domain,
              }))}
            />
            {publicationFields(texts.portals, { portal: only, strategies })}
          </Form>
        )}
      </Stack>
    )
  },
}
