import { type Answer, dataOf, formErrors, type ProblemBody, problemOf } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo, type Form as SentForm } from '../../../page.ts'
import { type Texts, textsIn } from '../../../texts/index.ts'
import {
  CheckboxField,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { carry, Overtaken, onlyOn, openedOn, readState, stateOf } from '../../parts/overtaken.tsx'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'
import type { PortalSettings, Strategy } from '../../parts/types.ts'
import { loadStrategies } from './load.ts'

type Typed = { errors?: FormErrors; values?: FormValues }

/** `/portals/new` */
export const newPortal: ConsolePage<Typed> = {
  address: '/portals/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async ({ client }, form) => {
    const body = {
      name: form.value('name'),
      description: form.value('description') || null,
      default_api_visibility: visibilityOf(form),
      auto_approve_developers: form.value('auto_approve_developers') === 'true',
      auto_approve_applications: form.value('auto_approve_applications') === 'true',
    }
    const answer = client.POST('/v3/portals', { body })
    const problem = await problemOf(answer)
    if (problem) return { errors: formErrors(problem), values: form.all }
    return redirectTo(`/portals/${(await dataOf(answer)).id}?done=portal-created`)
  },
  title: ({ context }) => textsIn(context.language).console.portals.form.newTitle,
  frame: () => ({ place: 'portals', width: 'narrow' }),
  View: ({ data }) => {
    const {
      kit,
      console: { portals },
    } = useReader().texts
    const t = portals.form
    return (
      <>
        <PageHeader
          crumbs={[{ label: portals.title, href: '/' }, { label: t.newTitle }]}
          title={t.newTitle}
          lead={t.newLead}
        />
        <Form
          action="/portals/new"
          errors={data.errors}
          values={data.values}
          submit={t.create}
          cancel={{ label: kit.cancel, href: '/' }}
        >
          <TextField name="name" label={t.name} help={t.nameHelp} maxLength={255} required />
          {descriptionField(t)}
          {visibilityField(t, 'public')}
          <Fieldset legend={t.approval}>
            <CheckboxField name="auto_approve_developers" label={t.autoDevelopers} />
            <CheckboxField name="auto_approve_applications" label={t.autoApplications} />
          </Fieldset>
        </Form>
      </>
    )
  },
}

type EditData = PortalHere &
  Typed & { settings: PortalSettings; strategies: Strategy[]; state: string; overtaken?: boolean }

async function loadEdit(context: ConsolePageContext): Promise<EditData | undefined> {
  const here = await loadPortal(context)
  if (!here) return undefined
  const { client } = context
  const path = { portalId: here.portal.id }
  const [settings, strategies] = await Promise.all([
    readState(client.GET('/gatehouse/v1/portals/{portalId}/settings', { params: { path } })),
    loadStrategies(client),
  ])
  return settings && { ...here, settings: settings.data, state: settings.state, strategies }
}

/** `/portals/:id/edit` */
export const editPortal: ConsolePage<EditData> = {
  address: '/portals/:id/edit',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadEdit(context)) ?? missing()
  },
  submit: async (context, form) => {
    const data = await loadEdit(context)
    if (!data) return missing()
    const { client } = context
    const path = { portalId: data.portal.id }
    const settings = {
      contact_email: form.value('contact_email') || null,
      password_min_length: Number(form.value('password_min_length')),
    }
    const body = {
      name: form.value('name'),
      display_name: form.value('display_name'),
      description: form.value('description') || null,
      default_api_visibility: visibilityOf(form),
      default_application_auth_strategy_id: form.value('default_application_auth_strategy_id') || null,
      authentication_enabled: form.value('authentication_enabled') === 'true',
      notifications_developer_pii_visibility_enabled:
        form.value('notifications_developer_pii_visibility_enabled') === 'true',
    }
    // The second change is made on what the first one left.
    const sent: (ProblemBody | undefined)[] = []
    let state = openedOn(form)
    const send = async <Sent,>(answer: Promise<Answer<Sent>>) => {
      sent.push(await problemOf(answer))
      const { response } = await answer
      if (response.ok && state !== '') state = stateOf(response)
    }
    const on = () => ({ path, header: onlyOn(state) })
    await send(client.PATCH('/gatehouse/v1/portals/{portalId}/settings', { params: on(), body: settings }))
    await send(client.PATCH('/v3/portals/{portalId}', { params: on(), body }))
    const problems = sent.filter((problem) => problem !== undefined)
    if (problems.length === 0) return redirectTo(`/portals/${data.portal.id}?done=portal-saved`)
    if (problems.some(({ status }) => status === 412)) return { ...data, overtaken: true, values: form.all }
    return { ...data, state, errors: Object.assign({}, ...problems.map(formErrors)), values: form.all }
  },
  title: ({ context, data }) => textsIn(context.language).console.portals.form.editTitle(data.portal.display_name),
  frame: ({ context, data }) => portalFrame(context, data, undefined, 'narrow'),
  View: ({ data: { portal, settings, strategies, state, overtaken, errors, values } }) => {
    const {
      kit,
      console: { portals },
    } = useReader().texts
    const t = portals.form
    const href = `/portals/${portal.id}`
    return (
      <>
        <PageHeader
          crumbs={portalCrumbs({ portals }, portal, { label: portals.overview.edit })}
          title={t.editTitle(portal.display_name)}
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
          <TextField
            name="display_name"
            label={t.displayName}
            help={t.displayNameHelp}
            value={portal.display_name}
            maxLength={255}
            required
          />
          <TextField
            name="name"
            label={t.internalName}
            help={t.internalNameHelp}
            value={portal.name}
            maxLength={255}
            required
          />
          {descriptionField(t, portal.description)}
          <TextField
            name="contact_email"
            type="email"
            label={t.contact}
            help={t.contactHelp}
            value={settings.contact_email ?? ''}
            maxLength={254}
            optional
          />
          {visibilityField(t, portal.default_api_visibility)}
          <SelectField
            name="default_application_auth_strategy_id"
            label={t.strategy}
            help={t.strategyHelp}
            value={portal.default_application_auth_strategy_id ?? ''}
            options={[
              { value: '', label: t.noStrategy },
              ...strategies.map(({ id, display_name }) => ({ value: id, label: display_name })),
            ]}
          />
          <TextField
            name="password_min_length"
            type="number"
            inputMode="numeric"
            width="short"
            label={t.password}
            help={t.passwordHelp}
            value={String(settings.password_min_length)}
            required
          />
          <CheckboxField
            name="authentication_enabled"
            label={t.accounts}
            help={t.accountsHelp}
            checked={portal.authentication_enabled}
          />
          <CheckboxField
            name="notifications_developer_pii_visibility_enabled"
            label={t.pii}
            help={t.piiHelp}
            checked={portal.notifications_developer_pii_visibility_enabled}
          />
        </Form>
      </>
    )
  },
}

// Not components, so that the form sees the fields and can name them among what is wrong.
function descriptionField(t: Texts['console']['portals']['form'], value?: string | null) {
  return (
    <TextAreaField
      name="description"
      label={t.description}
      help={t.descriptionHelp}
      value={value ?? ''}
      maxLength={512}
      rows={3}
      optional
    />
  )
}

function visibilityField(t: Texts['console']['portals']['form'], value: string) {
  return (
    <RadioGroup
      name="default_api_visibility"
      label={t.visibility}
      value={value}
      options={[
        { value: 'public', label: t.public, text: t.publicText },
        { value: 'private', label: t.private, text: t.privateText },
      ]}
    />
  )
}

function visibilityOf(form: SentForm): 'public' | 'private' {
  return form.value('default_api_visibility') === 'private' ? 'private' : 'public'
}
