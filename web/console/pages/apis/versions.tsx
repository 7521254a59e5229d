import { dataOf, dataOrNothing, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Badge,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct, requireActing } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { errorsFor } from '../../parts/errors.ts'
import type { Api, ApiVersion } from '../../parts/types.ts'
import { SpecificationField, specificationFormLimit } from './api-forms.tsx'
import { loadApi } from './load.ts'

type Typed = { errors?: FormErrors; values?: FormValues }
const rename = { 'spec.content': 'content', spec: 'content' }

/** `/apis/:api/versions/new` */
export const newVersion: ConsolePage<Typed & { api: Api }> = {
  address: '/apis/:api/versions/new',
  access: 'signed-in',
  formLimit: specificationFormLimit,
  load: async (context) => {
    requireActing(context)
    const api = await loadApi(context)
    return api ? { api } : missing()
  },
  submit: async (context, form) => {
    const api = await loadApi(context)
    if (!api) return missing()
    const version = form.value('version')
    const body = { ...(version ? { version } : {}), spec: { content: form.value('content') } }
    const answer = context.client.POST('/v3/apis/{apiId}/versions', { params: { path: { apiId: api.id } }, body })
    const problem = await problemOf(answer)
    if (!problem) return redirectTo(`/apis/${api.id}/versions/${(await dataOf(answer)).id}?done=version-added`)
    return { api, errors: errorsFor(problem, ['version', 'content'], rename), values: form.all }
  },
  title: ({ context, data }) => textsIn(context.language).console.apis.version.newTitle(data.api.name),
  frame: () => ({ place: 'apis' }),
  View: ({ data: { api, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.version
    const href = `/apis/${api.id}`
    return (
      <>
        <PageHeader
          crumbs={[
            { label: texts.apis.title, href: '/apis' },
            { label: api.name, href },
            { label: texts.apis.one.addVersion },
          ]}
          title={t.newTitle(api.name)}
        />
        <Form
          action={`${href}/versions/new`}
          errors={errors}
          values={values}
          submit={t.add}
          cancel={{ label: kit.cancel, href }}
          wide
        >
          <TextField name="version" label={t.name} help={t.nameHelp} maxLength={255} width="short" optional />
          <SpecificationField name="content" />
        </Form>
      </>
    )
  },
}

type Data = Typed & { api: Api; version: ApiVersion }

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const path = { apiId: api.id, versionId: context.params.version ?? '' }
  const version = await dataOrNothing(context.client.GET('/v3/apis/{apiId}/versions/{versionId}', { params: { path } }))
  return version && { api, version }
}

/** `/apis/:api/versions/:version`: its specification, and what was remarked about it. */
export const version: ConsolePage<Data> = {
  address: '/apis/:api/versions/:version',
  access: 'signed-in',
  formLimit: specificationFormLimit,
  load: async (context) => (await load(context)) ?? missing(),
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const { api, version: found } = data
    const path = { apiId: api.id, versionId: found.id }
    // A browser sends lines with CR LF; only what was really changed is written.
    const content = form.value('content').replaceAll('\r\n', '\n')
    const isSame = content === found.spec.content.replaceAll('\r\n', '\n')
    const body = { version: form.value('version'), ...(isSame ? {} : { spec: { content } }) }
    const problem = await problemOf(
      context.client.PATCH('/v3/apis/{apiId}/versions/{versionId}', { params: { path }, body }),
    )
    if (!problem) return redirectTo(`/apis/${api.id}/versions/${found.id}?done=version-added`)
    return { ...data, errors: errorsFor(problem, ['version', 'content'], rename), values: form.all }
  },
  title: ({ context, data }) =>
    textsIn(context.language).console.apis.version.title(data.api.name, data.version.version),
  frame: () => ({ place: 'apis' }),
  View: ({ context, data: { api, version: found, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.apis.version
    const href = `/apis/${api.id}`
    const base = `${href}/versions/${found.id}`
    const remarks = found.spec.validation_messages
    const acts = mayAct(context)
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.apis.title, href: '/apis' }, { label: api.name, href }, { label: found.version }]}
          title={t.title(api.name, found.version)}
          badge={<Badge>{texts.apis.one.kinds[found.spec.type]}</Badge>}
          lead={acts ? t.lead : undefined}
          actions={
            acts && (
              <LinkButton href={`${base}/delete`} icon="trash">
                {t.delete}
              </LinkButton>
            )
          }
        />
        <Stack gap="large">
          <Done context={context} />
          {remarks.length > 0 && (
            <Notice tone="warn" title={t.remarksTitle}>
              <ul class="gh-remarks">
                {remarks.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Form
            action={base}
            errors={errors}
            values={values}
            submit={acts ? t.save : undefined}
            cancel={{ label: kit.cancel, href }}
            wide
          >
            <TextField
              name="version"
              label={t.name}
              value={found.version}
              maxLength={255}
              width="short"
              readOnly={!acts}
              required
            />
            <SpecificationField name="content" value={found.spec.content} readOnly={!acts} />
          </Form>
        </Stack>
      </>
    )
  },
}
