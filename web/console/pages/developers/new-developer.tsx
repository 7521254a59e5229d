import { dataOf, formErrors, problemOf } from '../../../answers.ts'
import { type ConsolePage, missing, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  CheckboxField,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  RadioGroup,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'
import { loadPortal, type PortalHere, portalCrumbs, portalFrame } from '../../parts/portal.tsx'

type Data = PortalHere & { errors?: FormErrors; values?: FormValues }

/** `/portals/:id/developers/new`: someone the operator knows. */
export const newDeveloper: ConsolePage<Data> = {
  address: '/portals/:id/developers/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return (await loadPortal(context)) ?? missing()
  },
  submit: async (context, form) => {
    const here = await loadPortal(context)
    if (!here) return missing()
    const invites = form.value('send_invitation_email') === 'true'
    const body = {
      full_name: form.value('full_name'),
      email: form.value('email'),
      status: form.value('status') === 'pending' ? ('pending' as const) : ('approved' as const),
      send_invitation_email: invites,
    }
    const path = { portalId: here.portal.id }
    const answer = context.client.POST('/v3/portals/{portalId}/developers', { params: { path }, body })
    const problem = await problemOf(answer)
    if (problem) {
      const errors = problem.status === 409 ? { email: problem.detail ?? '' } : formErrors(problem)
      return { ...here, errors, values: form.all }
    }
    const { id } = await dataOf(answer)
    const done = invites ? 'developer-invited' : 'developer-created'
    return redirectTo(`/portals/${here.portal.id}/developers/${id}?done=${done}`)
  },
  title: ({ context }) => textsIn(context.language).console.developers.form.title,
  frame: ({ context, data }) => portalFrame(context, data, 'developers', 'narrow'),
  View: ({ data: { portal, errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const t = texts.developers.form
    const list = `/portals/${portal.id}/developers`
    return (
      <>
        <PageHeader
          crumbs={portalCrumbs(
            texts,
            portal,
            { label: texts.developers.title, href: list },
            { label: texts.developers.add },
          )}
          title={t.title}
          lead={t.lead}
        />
        <Form
          action={`${list}/new`}
          errors={errors}
          values={values}
          submit={t.act}
          cancel={{ label: kit.cancel, href: list }}
        >
          <TextField name="full_name" label={t.name} maxLength={255} required />
          <TextField name="email" type="email" label={t.email} maxLength={254} required />
          <RadioGroup
            name="status"
            label={t.status}
            value="approved"
            options={[
              { value: 'approved', label: t.approved, text: t.approvedText },
              { value: 'pending', label: t.pending, text: t.pendingText },
            ]}
          />
          <CheckboxField name="send_invitation_email" label={t.invite} help={t.inviteHelp} checked />
        </Form>
      </>
    )
  },
}
