import { formErrors, problemOf } from '../../../answers.ts'
import type { PortalPage, Form as SentForm } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  ActionForm,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  Row,
  Stack,
  Stepper,
  TextField,
  useReader,
} from '../../../ui/kit.ts'
import { aboutAccounts } from './closed.tsx'

type Data = { sentTo?: string; again?: boolean; errors?: FormErrors; values?: FormValues }

/** `/register`: name and address, then "check your mail", with the same words for every address (ENUM-1). */
export const register: PortalPage<Data> = aboutAccounts<Data>({
  address: '/register',
  access: 'anyone',
  load: async () => ({}),
  submit: async (context, form) => {
    if (form.value('resend') === '') return signUp(context.client, form)
    const email = form.value('email')
    const problem = await problemOf(
      context.client.POST('/api/gatehouse/v1/developer/resend-verification', { body: { email } }),
    )
    return problem ? { errors: formErrors(problem), values: form.all } : { sentTo: email, again: true }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.accounts
    return data.sentTo ? t.checkMail.title : t.register.title
  },
  frame: () => ({ width: 'narrow', hidden: true }),
  View: ({ context, data }) => {
    const t = useReader().texts.portal.accounts
    if (data.sentTo) return <CheckMail email={data.sentTo} again={data.again ?? false} />
    return (
      <Stack gap="large">
        <PageHeader title={t.register.title} lead={t.register.lead(context.portal.name)} />
        <Form action="/register" errors={data.errors} values={data.values} submit={t.register.act}>
          <TextField name="full_name" label={t.fullName} autoComplete="name" maxLength={256} required />
          <TextField
            name="email"
            type="email"
            label={t.email}
            help={t.register.emailHelp}
            autoComplete="email"
            required
          />
        </Form>
        <p>
          {t.register.haveAccount} <a href="/login">{t.register.signIn}</a>
        </p>
        <Stepper
          label={t.register.steps}
          steps={[
            { title: t.register.step1, text: t.register.step1Text, state: 'todo' },
            { title: t.register.step2, state: 'todo' },
            { title: t.register.step3, text: t.register.step3Text(context.portal.name), state: 'todo' },
          ]}
        />
      </Stack>
    )
  },
})

async function signUp(
  client: Parameters<NonNullable<typeof register.submit>>[0]['client'],
  form: SentForm,
): Promise<Data> {
  const email = form.value('email')
  const problem = await problemOf(
    client.POST('/api/v3/developer', { body: { email, full_name: form.value('full_name') } }),
  )
  return problem ? { errors: formErrors(problem), values: form.all } : { sentTo: email }
}

function CheckMail({ email, again }: { email: string; again: boolean }) {
  const t = useReader().texts.portal.accounts.checkMail
  return (
    <Stack gap="large">
      <PageHeader title={t.title} lead={t.lead(email)} />
      {again && (
        <Notice tone="good" live>
          {t.sentAgain}
        </Notice>
      )}
      <p>{t.text}</p>
      <p>{t.missing}</p>
      <Row>
        <ActionForm action="/register" label={t.again} fields={{ resend: '1', email }} />
        <LinkButton href="/register" kind="quiet">
          {t.other}
        </LinkButton>
      </Row>
    </Stack>
  )
}
