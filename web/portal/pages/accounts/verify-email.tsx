import { AnswerProblem, dataOf } from '../../../answers.ts'
import type { PortalPage } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { Form, LinkButton, PageHeader, Row, Stack, useReader } from '../../../ui/kit.ts'
import { aboutAccounts } from './closed.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

type Data = { state: 'ask'; token: string } | { state: 'proven'; email: string; token: string } | { state: 'gone' }

/** `/verify-email`: opening the link changes nothing; the button does (REG-7). Then the password is chosen. */
export const verifyEmail: PortalPage<Data> = aboutAccounts<Data>({
  address: '/verify-email',
  access: 'anyone',
  sensitive: true,
  load: async ({ url }) => {
    const token = url.searchParams.get('token')
    return token ? { state: 'ask', token } : { state: 'gone' }
  },
  submit: async ({ client }, form) => {
    try {
      const { email, token } = await dataOf(
        client.POST('/api/v3/developer/verify-email', { body: { token: form.value('token') } }),
      )
      return { state: 'proven', email, token }
    } catch (error) {
      if (error instanceof AnswerProblem && error.status < 500) return { state: 'gone' }
      throw error
    }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.accounts
    return { ask: t.verify.title, proven: t.setPassword.title, gone: t.verify.goneTitle }[data.state]
  },
  frame: () => ({ width: 'narrow', hidden: true }),
  View: ({ context, data }) => {
    const t = useReader().texts.portal.accounts
    if (data.state === 'gone') {
      return (
        <Stack>
          <PageHeader title={t.verify.goneTitle} lead={t.verify.gone} />
          <Row>
            <LinkButton href="/register">{t.verify.again}</LinkButton>
          </Row>
        </Stack>
      )
    }
    if (data.state === 'ask') {
      return (
        <Stack>
          <PageHeader title={t.verify.title} lead={t.verify.lead} />
          <Form action="/verify-email" hidden={{ token: data.token }} submit={t.verify.act} />
        </Stack>
      )
    }
    return (
      <Stack>
        <PageHeader title={t.setPassword.title} lead={t.setPassword.lead(data.email)} />
        <NewPasswordForm
          token={data.token}
          purpose="first"
          email={data.email}
          act={t.setPassword.act}
          passwordMinLength={context.passwordMinLength}
        />
      </Stack>
    )
  },
})
