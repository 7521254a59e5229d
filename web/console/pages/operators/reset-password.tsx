import { formErrors, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Form, type FormErrors, PageHeader, PasswordField, Stack, useReader } from '../../../ui/kit.ts'
import { GoneLink } from '../../parts/GoneLink.tsx'

type Data = { token: string | undefined; errors?: FormErrors }

/** `/reset-password` of the console: a new password by a mailed or printed link; it signs nobody in (RST-4). */
export const resetPassword: ConsolePage<Data> = {
  address: '/reset-password',
  access: 'anyone',
  sensitive: true,
  load: async ({ url }) => ({ token: url.searchParams.get('token') ?? undefined }),
  submit: async ({ client }, form) => {
    const token = form.value('token')
    const body = { token, new_password: form.value('new_password') }
    const problem = await problemOf(client.POST('/gatehouse/v1/reset-password', { body }))
    if (!problem) return redirectTo('/login?done=password-reset')
    return problem.status === 410 ? { token: undefined } : { token, errors: formErrors(problem) }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).console.operators.reset
    return data.token ? t.title : t.goneTitle
  },
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const t = useReader().texts.console.operators
    if (!data.token) return <GoneLink title={t.reset.goneTitle} lead={t.reset.gone} />
    return (
      <Stack>
        <PageHeader title={t.reset.title} lead={t.reset.lead} />
        <Form action="/reset-password" errors={data.errors} hidden={{ token: data.token }} submit={t.reset.act}>
          <PasswordField
            name="new_password"
            label={t.reset.password}
            autoComplete="new-password"
            rules={t.passwordRules}
            required
          />
        </Form>
      </Stack>
    )
  },
}
