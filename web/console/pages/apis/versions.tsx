import { dataOf, dataOrNothing, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  ActionForm,
  Badge,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  Row,
  Section,
  Stack,
  StatusBadge,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct, requireActing } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { errorsFor } from '../../parts/errors.ts'
import type { Api, ApiVersion, Lifecycle, ValidationReport } from '../../parts/types.ts'
import { loadApi } from './load.ts'
import { readSource, sourceFields, specificationFormLimit } from './specification-source.tsx'
import { VersionReport } from './version-report.tsx'

type Typed = { errors?: FormErrors; values?: FormValues }
/** Characters up to which a text is edited in the page; longer ones are replaced by another file. */
const mostEdited = 500_000

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
    const refused = (errors: FormErrors) => ({ api, errors, values: form.all })
    const source = await readSource(context, form)
    if (!source) return refused({ file: textsIn(context.language).console.apis.source.none })
    if ('errors' in source) return refused(source.errors)
    const version = form.value('version').trim()
    const body = { ...(version ? { version } : {}), spec: { content: source.content } }
    const answer = context.client.POST('/v3/apis/{apiId}/versions', { params: { path: { apiId: api.id } }, body })
    const problem = await problemOf(answer)
    if (!problem) return redirectTo(`/apis/${api.id}/versions/${(await dataOf(answer)).id}?done=version-added`)
    return refused(errorsFor(problem, ['version', source.way], { 'spec.content': source.way, spec: source.way }))
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
          upload
        >
          {sourceFields(texts.apis.source)}
          <TextField name="version" label={t.name} help={t.nameHelp} maxLength={255} width="short" optional />
        </Form>
      </>
    )
  },
}

type Act = 'dates' | 'text'
type Data = Typed & {
  api: Api
  version: ApiVersion
  report: ValidationReport
  lifecycle: Lifecycle
  /** Which of the page's forms was refused. */
  failed?: Act
}

async function load(context: ConsolePageContext): Promise<Data | undefined> {
  const api = await loadApi(context)
  if (!api) return undefined
  const { client } = context
  const params = { path: { apiId: api.id, versionId: context.params.version ?? '' } }
  const version = await dataOrNothing(client.GET('/v3/apis/{apiId}/versions/{versionId}', { params }))
  if (!version) return undefined
  const [report, lifecycle] = await Promise.all([
    dataOf(client.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation', { params })),
    dataOf(client.GET('/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle', { params })),
  ])
  return { api, version, report, lifecycle }
}

/** A date field as the moment in which that day begins (UTC). */
const instantOf = (date: string) => (date.trim() ? `${date.trim()}T00:00:00Z` : null)

async function saveDates({ client }: ConsolePageContext, { api, version }: Data, form: SentForm) {
  const body = { deprecated_at: instantOf(form.value('deprecated_at')), sunset_at: instantOf(form.value('sunset_at')) }
  const params = { path: { apiId: api.id, versionId: version.id } }
  const problem = await problemOf(
    client.PUT('/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle', { params, body }),
  )
  return problem && errorsFor(problem, ['deprecated_at', 'sunset_at'])
}

async function saveText(context: ConsolePageContext, { api, version }: Data, form: SentForm) {
  const source = await readSource(context, form)
  if (source && 'errors' in source) return source.errors
  // Only what was really changed is written, so that saving a name reads nothing anew.
  const isSame = !source || source.content === version.spec.content.replaceAll('\r\n', '\n')
  const body = { version: form.value('version'), ...(isSame ? {} : { spec: { content: source.content } }) }
  const params = { path: { apiId: api.id, versionId: version.id } }
  const problem = await problemOf(context.client.PATCH('/v3/apis/{apiId}/versions/{versionId}', { params, body }))
  const way = source?.way ?? 'content'
  return problem && errorsFor(problem, ['version', way], { 'spec.content': way, spec: way })
}

/** `/apis/:api/versions/:version`: its specification, what is wrong with it, and how long it lasts. */
export const version: ConsolePage<Data> = {
  address: '/apis/:api/versions/:version',
  access: 'signed-in',
  formLimit: specificationFormLimit,
  load: async (context) => (await load(context)) ?? missing(),
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const act: Act = form.value('act') === 'dates' ? 'dates' : 'text'
    const errors = await (act === 'dates' ? saveDates : saveText)(context, data, form)
    if (errors) return { ...data, failed: act, errors, values: form.all }
    return redirectTo(`/apis/${data.api.id}/versions/${data.version.id}?done=version-saved`)
  },
  title: ({ context, data }) =>
    textsIn(context.language).console.apis.version.title(data.api.name, data.version.version),
  // Nothing can be typed while it is read, so nothing is lost when the page comes anew.
  answer: ({ data: { report } }) => ({
    status: 200,
    ...(report.state === 'waiting' ? { headers: { refresh: '5' } } : {}),
  }),
  frame: () => ({ place: 'apis' }),
  View: ({ context, data }) => {
    const { console: texts } = useReader().texts
    const t = texts.apis.version
    const { api, version: found, report, lifecycle } = data
    const href = `/apis/${api.id}`
    const base = `${href}/versions/${found.id}`
    const acts = mayAct(context)
    const isCurrent = api.current_version_summary?.id === found.id
    return (
      <>
        <PageHeader
          crumbs={[{ label: texts.apis.title, href: '/apis' }, { label: api.name, href }, { label: found.version }]}
          title={t.title(api.name, found.version)}
          badge={
            <Row>
              <Badge>{texts.apis.one.kinds[found.spec.type]}</Badge>
              {isCurrent && <Badge tone="blue">{texts.apis.one.current}</Badge>}
              {lifecycle.deprecated_at && <StatusBadge status="deprecated" />}
            </Row>
          }
          actions={
            <>
              {acts && !isCurrent && <ActionForm action={`${base}/current`} label={t.makeCurrent} />}
              <LinkButton href={`${base}/download`} icon="download" download="">
                {t.download}
              </LinkButton>
              {acts && (
                <LinkButton href={`${base}/delete`} icon="trash">
                  {t.delete}
                </LinkButton>
              )}
            </>
          }
        />
        <Stack gap="large">
          <Done context={context} />
          <VersionReport report={report} href={base} />
          {acts && report.state !== 'waiting' && <Dates base={base} data={data} />}
          {report.state !== 'waiting' && <Text base={base} data={data} acts={acts} />}
        </Stack>
      </>
    )
  },
}

type PartProps = { base: string; data: Data }

function Dates({ base, data: { lifecycle, failed, errors, values } }: PartProps) {
  const t = useReader().texts.console.apis.version
  const typed = failed === 'dates' ? { errors, values } : {}
  return (
    <Section title={t.dates} id="dates" lead={t.datesLead}>
      <Form id="dates-form" action={base} hidden={{ act: 'dates' }} {...typed} submit={t.saveDates}>
        <TextField
          name="deprecated_at"
          type="date"
          label={t.deprecated}
          help={t.deprecatedHelp}
          value={lifecycle.deprecated_at?.slice(0, 10) ?? ''}
          width="short"
          optional
        />
        <TextField
          name="sunset_at"
          type="date"
          label={t.sunset}
          help={t.sunsetHelp}
          value={lifecycle.sunset_at?.slice(0, 10) ?? ''}
          width="short"
          optional
        />
      </Form>
    </Section>
  )
}

function Text({ base, data: { version: found, failed, errors, values }, acts }: PartProps & { acts: boolean }) {
  const { apis } = useReader().texts.console
  const t = apis.version
  const typed = failed === 'text' ? { errors, values } : {}
  const isLong = found.spec.content.length > mostEdited
  return (
    <Section title={t.text} id="text" lead={acts ? t.lead : undefined}>
      <Form action={base} hidden={{ act: 'text' }} {...typed} submit={acts ? t.save : undefined} wide upload>
        <TextField
          name="version"
          label={t.name}
          value={found.version}
          maxLength={255}
          width="short"
          readOnly={!acts}
          required
        />
        {isLong ? (
          <>
            <Notice tone="info">{t.long}</Notice>
            {acts && sourceFields(apis.source, true)}
          </>
        ) : (
          <TextAreaField
            name="content"
            label={apis.form.specification}
            help={apis.form.specificationHelp}
            value={found.spec.content}
            rows={18}
            readOnly={!acts}
            mono
          />
        )}
      </Form>
    </Section>
  )
}
