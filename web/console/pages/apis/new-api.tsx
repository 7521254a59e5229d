import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Fieldset,
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
import { readSource, sourceFields, specificationFormLimit, titleOf } from './specification-source.tsx'

type Typed = { errors?: FormErrors; values?: FormValues }

/** `/apis/new`: from a specification in one of three ways, or from a name alone. */
export const newApi: ConsolePage<Typed> = {
  address: '/apis/new',
  access: 'signed-in',
  formLimit: specificationFormLimit,
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async (context, form) => {
    requireActing(context)
    const refused = (errors: FormErrors) => ({ errors, values: form.all })
    const source = await readSource(context, form)
    if (source && 'errors' in source) return refused(source.errors)
    let name = form.value('name').trim()
    if (!name && source) {
      const read = await titleOf(context, source)
      if ('errors' in read) return refused(read.errors)
      name = read.title ?? ''
      if (!name) return refused({ name: textsIn(context.language).console.apis.source.unnamed })
    }
    const said = ['version', 'description', 'slug'].map((key) => [key, form.value(key).trim()])
    const body = {
      name,
      ...Object.fromEntries(said.filter(([, value]) => value)),
      ...(source ? { spec_content: source.content } : {}),
    }
    const answer = context.client.POST('/v3/apis', { body })
    const problem = await problemOf(answer)
    if (!problem) return redirectTo(`/apis/${(await dataOf(answer)).id}?done=api-created`)
    const way = source?.way ?? 'content'
    const fields = ['name', 'version', 'description', 'slug', way]
    return refused(errorsFor(problem, fields, { spec_content: way }))
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
          upload
        >
          {sourceFields(texts.apis.source, true)}
          <Fieldset legend={t.whatIsIt}>
            <TextField name="name" label={t.name} help={t.nameHelp} maxLength={255} />
            <TextField name="version" label={t.version} help={t.versionHelp} maxLength={255} width="short" optional />
            <TextField name="slug" label={t.slug} help={t.newSlugHelp} maxLength={255} mono optional />
            <TextAreaField
              name="description"
              label={t.description}
              help={t.descriptionHelp}
              rows={3}
              maxLength={10000}
              optional
            />
          </Fieldset>
        </Form>
      </>
    )
  },
}
