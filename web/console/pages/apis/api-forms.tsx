import { problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { errorsFor } from '../../parts/errors.ts'
import { carry, Overtaken, onlyOn, openedOn, readState } from '../../parts/overtaken.tsx'
import type { Api } from '../../parts/types.ts'
import { attributesOf, changeOf, linesOfAttributes, linesOfLabels, readPairs } from './attributes.ts'

type Typed = { errors?: FormErrors; values?: FormValues }

type EditData = Typed & { api: Api; state: string; overtaken?: boolean }

async function load({ client, params }: ConsolePageContext): Promise<EditData | undefined> {
  const path = { apiId: params.api ?? '' }
  const found = await readState(client.GET('/v3/apis/{apiId}', { params: { path } }))
  return found && { api: found.data, state: found.state }
}

/** `/apis/:api/edit` */
export const editApi: ConsolePage<EditData> = {
  address: '/apis/:api/edit',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const { api } = data
    const state = openedOn(form)
    const refused = (errors: FormErrors): EditData => ({ api, state, errors, values: form.all })
    const attributes = readPairs(form.value('attributes'))
    const labels = readPairs(form.value('labels'))
    const { badLine } = textsIn(context.language).console.apis.form
    if ('line' in attributes) return refused({ attributes: badLine(attributes.line) })
    if ('line' in labels) return refused({ labels: badLine(labels.line) })
    const body = {
      name: form.value('name'),
      version: form.value('version') || null,
      description: form.value('description') || null,
      slug: form.value('slug') || null,
      // A form without these fields says nothing about them.
      ...('attributes' in form.all ? { attributes: changeOf(api.attributes, attributesOf(attributes.pairs)) } : {}),
      ...('labels' in form.all ? { labels: changeOf(api.labels, Object.fromEntries(labels.pairs)) } : {}),
    }
    const params = { path: { apiId: api.id }, header: onlyOn(state) }
    const problem = await problemOf(context.client.PATCH('/v3/apis/{apiId}', { params, body }))
    if (!problem) return redirectTo(`/apis/${api.id}?done=api-saved`)
    if (problem.status === 412) return { ...data, overtaken: true, values: form.all }
    return refused(errorsFor(problem, ['name', 'version', 'description', 'slug', 'attributes', 'labels']))
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.form.editTitle(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ data: { api, state, overtaken, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.form
    const href = `/apis/${api.id}`
    return (
      <>
        <PageHeader
          crumbs={[
            { label: texts.apis.title, href: '/apis' },
            { label: api.name, href },
            { label: texts.apis.one.edit },
          ]}
          title={t.editTitle(api.name)}
        />
        {overtaken && <Overtaken href={`${href}/edit`} />}
        <Form
          action={`${href}/edit`}
          errors={errors}
          values={values}
          hidden={carry(state)}
          submit={t.save}
          cancel={{ label: kit.cancel, href }}
        >
          <TextField name="name" label={t.name} value={api.name} maxLength={255} required />
          <TextField
            name="version"
            label={t.version}
            help={t.currentVersionHelp}
            value={api.version ?? ''}
            maxLength={255}
            optional
          />
          <TextAreaField
            name="description"
            label={t.description}
            help={t.descriptionHelp}
            value={api.description ?? ''}
            rows={5}
            maxLength={10000}
            optional
          />
          <TextField name="slug" label={t.slug} help={t.slugHelp} value={api.slug} maxLength={255} mono />
          <TextAreaField
            name="attributes"
            label={t.attributes}
            help={t.attributesHelp}
            value={linesOfAttributes(api.attributes).join('\n')}
            rows={4}
            mono
            optional
          />
          <TextAreaField
            name="labels"
            label={t.labels}
            help={t.labelsHelp}
            value={linesOfLabels(api.labels).join('\n')}
            rows={3}
            mono
            optional
          />
        </Form>
      </>
    )
  },
}
