import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Button,
  CheckboxField,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  PageHeader,
  Prose,
  SelectField,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { errorsFor } from '../../parts/errors.ts'
import { carry, Overtaken, onlyOn, openedOn, readState } from '../../parts/overtaken.tsx'
import type { Api, ApiDocument } from '../../parts/types.ts'
import { loadApi, loadDocuments, type PlacedDocument } from './load.ts'

/** A million characters, each as a form may write it. */
const documentFormLimit = 8 * 1024 * 1024

type Whole = Omit<ApiDocument, 'children'> & { content: string }
type Data = {
  api: Api
  documents: PlacedDocument[]
  document?: Whole
  /** The state that the form shows, and whether somebody else made another one meanwhile. */
  state?: string
  overtaken?: boolean
  /** The text as developers would see it. */
  preview?: string
  errors?: FormErrors
  values?: FormValues
}

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  return api && { api, documents: await loadDocuments(context, api.id) }
}

/** The page again with what was typed, and the text rendered: for readers without script. */
async function showPreview({ client }: ConsolePageContext, data: Data, form: SentForm): Promise<Data> {
  const answer = client.POST('/gatehouse/v1/documents/preview', { body: { content: contentOf(form) } })
  const problem = await problemOf(answer)
  const shown = problem ? { errors: errorsFor(problem, ['content']) } : { preview: (await dataOf(answer)).html }
  return { ...data, ...shown, state: openedOn(form), values: form.all }
}

const contentOf = (form: SentForm) => form.value('content').replaceAll('\r\n', '\n')

const fields = ['title', 'slug', 'content', 'parent_document_id', 'status']

function documentOf(form: SentForm) {
  return {
    content: contentOf(form),
    ...(form.value('title') ? { title: form.value('title') } : {}),
    ...(form.value('slug') ? { slug: form.value('slug') } : {}),
    status: form.value('published') === 'true' ? ('published' as const) : ('unpublished' as const),
    parent_document_id: form.value('parent_document_id') || null,
  }
}

/** `/apis/:api/documents/new` */
export const newDocument: ConsolePage<Data> = {
  address: '/apis/:api/documents/new',
  access: 'signed-in',
  formLimit: documentFormLimit,
  load: async (context) => {
    requireActing(context)
    return (await load(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    if (form.value('act') === 'preview') return showPreview(context, data, form)
    const params = { path: { apiId: data.api.id } }
    const problem = await problemOf(
      context.client.POST('/v3/apis/{apiId}/documents', { params, body: documentOf(form) }),
    )
    if (!problem) return redirectTo(`/apis/${data.api.id}?done=document-saved#documents`)
    return { ...data, errors: errorsFor(problem, fields), values: form.all }
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.document.newTitle(data.api.name),
  frame: () => ({ place: 'apis', width: 'wide' }),
  View: ({ data }) => <DocumentForm data={data} />,
}

async function loadOne(context: ConsolePageContext): Promise<Data | undefined> {
  const data = await load(context)
  if (!data) return undefined
  const path = { apiId: data.api.id, documentId: context.params.document ?? '' }
  const found = await readState(context.client.GET('/v3/apis/{apiId}/documents/{documentId}', { params: { path } }))
  return found && { ...data, document: found.data, state: found.state }
}

/** `/apis/:api/documents/:document` */
export const editDocument: ConsolePage<Data> = {
  address: '/apis/:api/documents/:document',
  access: 'signed-in',
  formLimit: documentFormLimit,
  load: async (context) => {
    requireActing(context)
    return (await loadOne(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadOne(context)
    if (!data?.document) return missing()
    if (form.value('act') === 'preview') return showPreview(context, data, form)
    const state = openedOn(form)
    const params = { path: { apiId: data.api.id, documentId: data.document.id }, header: onlyOn(state) }
    const problem = await problemOf(
      context.client.PATCH('/v3/apis/{apiId}/documents/{documentId}', { params, body: documentOf(form) }),
    )
    if (!problem) return redirectTo(`/apis/${data.api.id}?done=document-saved#documents`)
    if (problem.status === 412) return { ...data, overtaken: true, values: form.all }
    return { ...data, state, errors: errorsFor(problem, fields), values: form.all }
  },
  title: ({ data }) => data.document?.title ?? data.api.name,
  frame: () => ({ place: 'apis', width: 'wide' }),
  View: ({ data }) => <DocumentForm data={data} />,
}

function DocumentForm({ data }: { data: Data }) {
  const { api, documents, document, state = '', overtaken, preview, errors, values } = data
  const { kit, console: texts } = useReader().texts
  const t = texts.apis.document
  const href = `/apis/${api.id}`
  const action = document ? `${href}/documents/${document.id}` : `${href}/documents/new`
  const title = document?.title ?? t.newTitle(api.name)
  const content = document?.content
  return (
    <>
      <PageHeader
        crumbs={[
          { label: texts.apis.title, href: '/apis' },
          { label: api.name, href },
          { label: document?.title ?? texts.apis.one.addDocument },
        ]}
        title={title}
        actions={
          document && (
            <LinkButton href={`${action}/delete`} icon="trash">
              {t.delete}
            </LinkButton>
          )
        }
      />
      {overtaken && <Overtaken href={action} />}
      <Form action={action} errors={errors} values={values} hidden={carry(state)} wide>
        <div class="gh-editor">
          <TextAreaField name="content" label={t.content} help={t.contentHelp} value={content} rows={24} mono />
          <section
            class="gh-editor__preview"
            aria-label={t.preview}
            data-island="console/preview"
            data-failed={t.previewFailed}
            data-empty={t.previewEmpty}
          >
            <p class="gh-editor__title">{t.preview}</p>
            <Prose html={preview ?? ''} />
            <p class="gh-quiet" role="status">
              {preview ? '' : t.previewEmpty}
            </p>
          </section>
        </div>
        <div class="gh-editor__facts">
          <TextField
            name="title"
            label={t.title}
            help={document ? undefined : t.titleHelp}
            value={document?.title}
            maxLength={255}
          />
          <TextField
            name="slug"
            label={t.slug}
            help={document ? undefined : t.slugHelp}
            value={document?.slug}
            maxLength={255}
            mono
          />
          <SelectField
            name="parent_document_id"
            label={t.parent}
            value={document?.parent_document_id ?? ''}
            options={[
              { value: '', label: t.noParent },
              ...documents
                .filter(({ id }) => id !== document?.id)
                .map(({ id, place }) => ({ value: id, label: place })),
            ]}
          />
        </div>
        <CheckboxField name="published" label={t.published} checked={document?.status !== 'unpublished'} />
        <div class="gh-form__actions">
          <Button kind="primary">{document ? t.save : t.add}</Button>
          <Button name="act" value="preview" icon="eye">
            {t.show}
          </Button>
          <LinkButton href={href} kind="quiet">
            {kit.cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  )
}
