import { formErrors, problemOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  PageHeader,
  Row,
  Stack,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { aboutAccounts } from './closed.tsx'

type Data = { sentTo?: string; errors?: FormErrors; values?: FormValues }

/** `/forgot-password`: the same answer for every address (ENUM-1). */
export const forgotPassword: PortalPage<Data> = aboutAccounts<Data>({
  address: '/forgot-password',
  access: 'anyone',
  load: async () => ({}),
  submit: async ({ client }, form) => {
    const email = form.value('email')
    const problem = await problemOf(client.POST('/api/v3/developer/forgot-password', { body: { email } }))
    return problem ? { errors: formErrors(problem), values: form.all } : { sentTo: email }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.accounts.forgot
    return data.sentTo ? t.sentTitle : t.title
  },
  frame: () => ({ width: 'narrow', hidden: true }),
  View: ({ data }) => {
    const { portal } = useReader().texts
    const t = portal.accounts.forgot
    if (data.sentTo) {
      return (
        <Stack>
          <PageHeader title={t.sentTitle} lead={t.sent(data.sentTo)} />
          <p>{portal.accounts.checkMail.missing}</p>
          <Row>
            <LinkButton href="/login">{t.back}</LinkButton>
          </Row>
        </Stack>
      )
    }
    return (
      <Stack>
        <PageHeader title={t.title} lead={t.lead} />
        <Form
          action="/forgot-password"
          errors={data.errors}
          values={data.values}
          submit={t.act}
          cancel={{ label: t.back, href: '/login' }}
        >
          <TextField name="email" type="email" label={portal.accounts.email} autoComplete="username" required />
        </Form>
      </Stack>
    )
  },
})
