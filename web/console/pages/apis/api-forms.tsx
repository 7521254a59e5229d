import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, missing, redirectTo } from '../../../page.ts'
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
import type { Api } from '../../parts/types.ts'
import { loadApi } from './load.ts'

type Typed = { errors?: FormErrors; values?: FormValues }

/** As much as the API takes in one request. A form writes text longer, so the largest documents go through the API. */
export const specificationFormLimit = 26 * 1024 * 1024

/** `/apis/new` */
export const newApi: ConsolePage<Typed> = {
  address: '/apis/new',
  access: 'signed-in',
  formLimit: specificationFormLimit,
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async ({ client }, form) => {
    const body = {
      name: form.value('name'),
      ...(form.value('version') ? { version: form.value('version') } : {}),
      ...(form.value('description') ? { description: form.value('description') } : {}),
      ...(form.value('spec_content').trim() ? { spec_content: form.value('spec_content') } : {}),
    }
    const answer = client.POST('/v3/apis', { body })
    const problem = await problemOf(answer)
    if (!problem) return redirectTo(`/apis/${(await dataOf(answer)).id}?done=api-created`)
    const fields = ['name', 'version', 'description', 'spec_content']
    return { errors: errorsFor(problem, fields, { slug: 'name' }), values: form.all }
  },
  title: ({ context }) => textsIn(context.language).console.apis.form.newTitle,
  frame: () => ({ place: 'apis' }),
  View: ({ data: { errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.form
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.apis.title, href: '/apis' }, { label: texts.apis.new }]}
          title={t.newTitle}
          lead={t.newLead}
        />
        <Form
          action="/apis/new"
          errors={errors}
          values={values}
          submit={t.create}
          cancel={{ label: kit.cancel, href: '/apis' }}
          wide
        >
          <TextField name="name" label={t.name} maxLength={255} required />
          <TextField name="version" label={t.version} help={t.versionHelp} maxLength={255} width="short" optional />
          <TextAreaField
            name="description"
            label={t.description}
            help={t.descriptionHelp}
            rows={3}
            maxLength={10000}
            optional
          />
          <SpecificationField name="spec_content" />
        </Form>
      </>
    )
  },
}

type SpecificationProps = { name: string; value?: string; readOnly?: boolean }

export function SpecificationField({ name, value, readOnly }: SpecificationProps) {
  const t = useReader().texts.console.apis.form
  return (
    <TextAreaField
      name={name}
      label={t.specification}
      help={t.specificationHelp}
      value={value}
      rows={18}
      readOnly={readOnly}
      mono
      optional
    />
  )
}

type EditData = Typed & { api: Api }

/** `/apis/:api/edit` */
export const editApi: ConsolePage<EditData> = {
  address: '/apis/:api/edit',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    const api = await loadApi(context)
    return api ? { api } : missing()
  },
  submit: async (context, form) => {
    const api = await loadApi(context)
    if (!api) return missing()
    const body = {
      name: form.value('name'),
      version: form.value('version') || null,
      description: form.value('description') || null,
      slug: form.value('slug') || null,
    }
    const params = { path: { apiId: api.id } }
    const problem = await problemOf(context.client.PATCH('/v3/apis/{apiId}', { params, body }))
    if (!problem) return redirectTo(`/apis/${api.id}?done=api-saved`)
    return { api, errors: errorsFor(problem, ['name', 'version', 'description', 'slug']), values: form.all }
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.form.editTitle(data.api.name),
  frame: () => ({ place: 'apis', width: 'narrow' }),
  View: ({ data: { api, errors, values } }) => {
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
        <Form
          action={`${href}/edit`}
          errors={errors}
          values={values}
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
        </Form>
      </>
    )
  },
}
