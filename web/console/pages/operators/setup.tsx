import { formErrors, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  PasswordField,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { GoneLink } from '../../parts/GoneLink.tsx'

type Data = { token: string | undefined; errors?: FormErrors; values?: FormValues }

/** `/setup`: the first operator, by the link that a start prints (MGMT-1). */
export const setup: ConsolePage<Data> = {
  address: '/setup',
  access: 'anyone',
  sensitive: true,
  load: async ({ url, me }) => (me ? redirectTo('/') : { token: url.searchParams.get('token') ?? undefined }),
  submit: async ({ client }, form) => {
    const token = form.value('token')
    const body = {
      token,
      email: form.value('email'),
      full_name: form.value('full_name'),
      password: form.value('password'),
    }
    const problem = await problemOf(client.POST('/gatehouse/v1/setup', { body }))
    if (!problem) return redirectTo('/')
    if (problem.status === 410) return { token: undefined }
    const { password: _, ...values } = form.all
    return { token, errors: formErrors(problem), values }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).console.operators.setup
    return data.token ? t.title : t.goneTitle
  },
  frame: () => ({ width: 'narrow' }),
  View: ({ data }) => {
    const t = useReader().texts.console.operators
    if (!data.token) return <GoneLink title={t.setup.goneTitle} lead={t.setup.gone} />
    return (
      <Stack>
        <PageHeader title={t.setup.title} lead={t.setup.lead} />
        <Form
          action="/setup"
          errors={data.errors}
          values={data.values}
          hidden={{ token: data.token }}
          submit={t.setup.act}
        >
          <TextField name="full_name" label={t.fullName} autoComplete="name" maxLength={250} required />
          <TextField name="email" type="email" label={t.email} autoComplete="username" required />
          <PasswordField
            name="password"
            label={t.password}
            autoComplete="new-password"
            rules={t.passwordRules}
            required
          />
        </Form>
      </Stack>
    )
  },
}
