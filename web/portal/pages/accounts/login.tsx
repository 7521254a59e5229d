import { problemOf } from '../../../answers.ts'
import { type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PasswordField,
  Row,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { aboutAccounts } from './closed.tsx'

type Data = { returnTo: string; errors?: FormErrors; values?: FormValues }

/** `/login`: every failure reads the same, and what was asked for opens afterwards (ENUM-4, WEB-6). */
export const login: PortalPage<Data> = aboutAccounts<Data>({
  address: '/login',
  access: 'anyone',
  load: async ({ url, me }) => {
    const returnTo = url.searchParams.get('return_to') ?? ''
    return me ? redirectTo(returnTo || '/') : { returnTo }
  },
  submit: async ({ client, language }, form) => {
    const returnTo = form.value('return_to')
    const body = { username: form.value('email'), password: form.value('password') }
    const problem = await problemOf(client.POST('/api/v3/developer/authenticate', { body }))
    if (!problem) return redirectTo(returnTo || '/')
    const t = textsIn(language).portal.accounts.login
    const sentence = problem.status === 429 ? t.tooMany : t.refused
    return { returnTo, errors: { '': sentence }, values: { email: form.value('email') } }
  },
  title: ({ context }) => textsIn(context.language).portal.accounts.login.title,
  frame: () => ({ width: 'narrow', hidden: true }),
  View: ({ context, data }) => {
    const { accounts } = useReader().texts.portal
    const t = accounts.login
    return (
      <Stack gap="large">
        <PageHeader title={t.title} lead={t.lead(context.portal.name)} />
        {data.returnTo && !data.errors && <Notice tone="info">{t.signInFirst}</Notice>}
        <Form
          action="/login"
          errors={data.errors}
          values={data.values}
          hidden={{ return_to: data.returnTo }}
          submit={t.act}
        >
          <TextField name="email" type="email" label={accounts.email} autoComplete="username" required />
          <PasswordField name="password" label={accounts.password} autoComplete="current-password" required />
        </Form>
        <Stack gap="small">
          <Row>
            <a href="/forgot-password">{t.forgot}</a>
          </Row>
          <p>
            {t.noAccount} <a href="/register">{t.signUp}</a>
          </p>
          {context.contactEmail && (
            <p>
              {t.help} <a href={`mailto:${context.contactEmail}`}>{context.contactEmail}</a>
            </p>
          )}
        </Stack>
      </Stack>
    )
  },
})
