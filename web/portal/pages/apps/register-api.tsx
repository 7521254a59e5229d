import { dataOf, dataOrNothing, formErrors, loadAll, problemOf } from '../../../answers.ts'
import {
  missing,
  type PortalPage,
  type PortalPageContext,
  type Redirect,
  redirectTo,
  type Form as SentForm,
} from '../../../page.ts'
import type { ApiPage } from '../../../reference/types.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  ItemList,
  PageHeader,
  RadioCards,
  Section,
  SelectField,
  Stack,
  StatusBadge,
  useReader,
} from '../../../ui/kit.ts'
import { appFields } from './app-form.tsx'
import type { Candidate } from './types.ts'
import { headerNames } from './types.ts'

type Data = { api: ApiPage; candidates: Candidate[]; errors?: FormErrors; values?: FormValues; creating: boolean }

/**
 * `/apis/{slug}/register`: create an application for this API, its strategy taken from the API, or request access for
 * one that the developer has; those that do not fit say why (product.md 13).
 */
export const registerApi: PortalPage<Data> = {
  address: '/apis/:slug/register',
  access: 'signed-in',
  load: async (context) => (await load(context)) ?? missing(),
  submit: async (context, form) => {
    const data = await load(context)
    if (!data) return missing()
    const isNew = form.value('application') === 'new'
    const failed = (errors: FormErrors): Data => ({ ...data, errors, values: form.all, creating: isNew })
    return isNew
      ? createAndRegister(context, data, form, failed)
      : requestAccess(context, data, form.value('application'), failed)
  },
  title: ({ context, data }) => textsIn(context.language).portal.apps.register.title(data.api.name),
  frame: () => ({ width: 'narrow' }),
  View: ({ context, data }) => {
    const { portal, kit } = useReader().texts
    const { apps, catalog } = portal
    const t = apps.register
    const fitting = data.candidates.filter(({ fits }) => fits)
    const unfitting = data.candidates.filter(({ fits }) => !fits)
    const strategy = data.api.auth_strategy ? headerNames(data.api.auth_strategy) : ''
    const base = `/apis/${data.api.slug}`
    const options = fitting.map((candidate) => ({ value: candidate.id, label: candidate.name }))
    // Beyond a handful, cards would push the other way out of sight.
    const Choice = options.length > 5 ? SelectField : RadioCards
    return (
      <Stack gap="large">
        <PageHeader
          crumbs={[
            { label: catalog.list.title, href: '/apis' },
            { label: data.api.name, href: base },
            { label: catalog.api.register },
          ]}
          title={t.title(data.api.name)}
          lead={data.candidates.length > 0 ? t.lead : t.leadNew}
        />
        {fitting.length > 0 && (
          <Section title={t.existing} id="existing">
            <Form
              id="existing-form"
              action={`${base}/register`}
              errors={data.creating ? undefined : data.errors}
              values={data.creating ? undefined : data.values}
              submit={t.requestAct}
            >
              <Choice name="application" label={t.which} value={fitting[0]?.id} options={options} />
            </Form>
          </Section>
        )}
        <Section title={fitting.length > 0 ? t.orNew : t.newOption} id="new" lead={t.newText(strategy)}>
          <Form
            id="new-form"
            action={`${base}/register`}
            errors={data.creating ? data.errors : undefined}
            values={data.creating ? data.values : undefined}
            hidden={{ application: 'new' }}
            submit={t.createAct}
            cancel={{ label: kit.cancel, href: base }}
          >
            {appFields(apps.form)}
          </Form>
        </Section>
        {unfitting.length > 0 && (
          <Section title={t.unfitting} id="unfitting">
            <ItemList items={unfitting} itemKey={({ id }) => id} label={t.unfitting}>
              {(candidate) => (
                <div>
                  <a href={`/apps/${candidate.id}`}>{candidate.name}</a>{' '}
                  {candidate.registration_status && <StatusBadge status={candidate.registration_status} />}
                  {candidate.why_not && (
                    <p>{t.whyNot[candidate.why_not]({ app: withStrategy(candidate), api: withStrategy(data.api) })}</p>
                  )}
                </div>
              )}
            </ItemList>
          </Section>
        )}
        <p>{t.by(context.portal.name)}</p>
      </Stack>
    )
  },
}

const withStrategy = (one: { name: string; auth_strategy: { name: string } | null }) => ({
  name: one.name,
  strategy: one.auth_strategy?.name ?? '',
})

async function load({ client, params }: PortalPageContext): Promise<Data | undefined> {
  const path = { apiIdOrSlug: params.slug ?? '' }
  const api = await dataOrNothing(client.GET('/api/gatehouse/v1/apis/{apiIdOrSlug}', { params: { path } }))
  if (api?.registration !== 'open') return undefined
  const address = '/api/gatehouse/v1/apis/{apiIdOrSlug}/fitting-applications'
  const candidates = await loadAll((query) => dataOf(client.GET(address, { params: { path, query } })))
  return { api, candidates, creating: false }
}

type Failed = (errors: FormErrors) => Data

async function createAndRegister(
  context: PortalPageContext,
  { api }: Data,
  form: SentForm,
  failed: Failed,
): Promise<Data | Redirect> {
  const body = {
    name: form.value('name'),
    description: form.value('description') || undefined,
    api_id: api.id,
  }
  const answer = context.client.POST('/api/gatehouse/v1/applications', { body })
  return pageOf(answer, failed)
}

async function requestAccess(
  context: PortalPageContext,
  { api }: Data,
  applicationId: string,
  failed: Failed,
): Promise<Data | Redirect> {
  const t = textsIn(context.language).portal.apps.register
  if (!applicationId) return failed({ application: t.chooseFirst })
  const params = { path: { applicationId } }
  const address = '/api/v3/applications/{applicationId}/registrations'
  return pageOf(context.client.POST(address, { params, body: { api_id: api.id } }), failed)
}

type Registered = { application_id: string; status: string }

/** The application's page, which tells what came of it; the form again with what was wrong. */
async function pageOf(
  answer: Promise<{ data?: Registered; error?: unknown; response: Response }>,
  failed: Failed,
): Promise<Data | Redirect> {
  const problem = await problemOf(answer)
  if (problem) return failed(formErrors(problem))
  const { application_id, status } = await dataOf(answer)
  return redirectTo(`/apps/${application_id}?done=${status === 'approved' ? 'approved' : 'requested'}`)
}
