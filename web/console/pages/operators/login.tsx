import { dataOf, problemOf } from '../../../answers.ts'
import { type ConsolePage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  PasswordField,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'

import { Done } from '../../parts/Done.tsx'

type Data = { returnTo: string; needsSetup: boolean; errors?: FormErrors; values?: FormValues }

/** `/login` of the console. */
export const login: ConsolePage<Data> = {
  address: '/login',
  access: 'anyone',
  load: async ({ url, me, client }) => {
    const returnTo = url.searchParams.get('return_to') ?? ''
    if (me) return redirectTo(returnTo || '/')
    const { needed } = await dataOf(client.GET('/gatehouse/v1/setup'))
    return { returnTo, needsSetup: needed }
  },
  submit: async ({ client, language }, form) => {
    const returnTo = form.value('return_to')
    const body = { email: form.value('email'), password: form.value('password') }
    const problem = await problemOf(client.POST('/gatehouse/v1/session', { body }))
    if (!problem) return redirectTo(returnTo || '/')
    const t = textsIn(language).console.operators.login
    const sentence = problem.status === 429 ? t.tooMany : t.refused
    return { returnTo, needsSetup: false, errors: { '': sentence }, values: { email: form.value('email') } }
  },
  title: ({ context }) => textsIn(context.language).console.operators.login.title,
  frame: () => ({ width: 'narrow' }),
  View: ({ context, data }) => {
    const t = useReader().texts.console.operators
    return (
      <Stack>
        <PageHeader title={t.login.title} lead={t.login.lead} />
        <Done context={context} />
        {data.needsSetup && <Notice tone="info">{t.login.setUp}</Notice>}
        <Form
          action="/login"
          errors={data.errors}
          values={data.values}
          hidden={{ return_to: data.returnTo }}
          submit={t.login.act}
        >
          <TextField name="email" type="email" label={t.email} autoComplete="username" required />
          <PasswordField name="password" label={t.password} autoComplete="current-password" required />
        </Form>
        <p class="gh-quiet">{t.login.forgotten}</p>
      </Stack>
    )
  },
}
