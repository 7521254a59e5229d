import { formErrors, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  PasswordField,
  RadioGroup,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { requireActing } from '../../parts/access.ts'

/** `/settings/operators/new` */
export const newOperator: ConsolePage<{ errors?: FormErrors; values?: FormValues }> = {
  address: '/settings/operators/new',
  access: 'signed-in',
  load: async (context) => {
    requireActing(context)
    return {}
  },
  submit: async ({ client }, form) => {
    const body = {
      full_name: form.value('full_name'),
      email: form.value('email'),
      role: form.value('role') === 'admin' ? ('admin' as const) : ('viewer' as const),
      password: form.value('password'),
    }
    const problem = await problemOf(client.POST('/gatehouse/v1/operators', { body }))
    if (!problem) return redirectTo('/settings?done=operator-added')
    const { password: _, ...values } = form.all
    const errors = problem.status === 409 ? { email: problem.detail ?? '' } : formErrors(problem)
    return { errors, values }
  },
  title: ({ context }) => textsIn(context.language).console.settings.operatorForm.title,
  frame: () => ({ place: 'settings', width: 'narrow' }),
  View: ({ data: { errors, values } }) => {
    const { kit, console: texts } = useReader().texts
    const { settings, operators } = texts
    const t = settings.operatorForm
    return (
      <>
        <PageHeader
          crumbs={[{ label: settings.title, href: '/settings' }, { label: settings.addOperator }]}
          title={t.title}
          lead={t.lead}
        />
        <Form
          action="/settings/operators/new"
          errors={errors}
          values={values}
          submit={t.act}
          cancel={{ label: kit.cancel, href: '/settings' }}
        >
          <TextField name="full_name" label={operators.fullName} maxLength={250} required />
          <TextField name="email" type="email" label={operators.email} maxLength={254} required />
          <RadioGroup
            name="role"
            label={settings.role}
            value="viewer"
            options={(['viewer', 'admin'] as const).map((role) => ({
              value: role,
              label: settings.roles[role],
              text: settings.rolesText[role],
            }))}
          />
          <PasswordField
            name="password"
            label={operators.password}
            autoComplete="new-password"
            rules={operators.passwordRules}
            required
          />
        </Form>
      </>
    )
  },
}
