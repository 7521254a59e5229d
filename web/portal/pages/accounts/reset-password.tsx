import { formErrors, type ProblemBody } from '../../../answers.ts'
import { type PortalPage, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import { type FormErrors, LinkButton, PageHeader, Row, Stack, StateNote, useReader } from '../../../ui/kit.ts'
import { aboutAccounts } from './closed.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

type Data =
  | { state: 'ask'; token: string; purpose: 'first' | 'reset'; email?: string; errors?: FormErrors }
  | { state: 'waiting' }
  | { state: 'done' }
  | { state: 'gone' }

/** `/reset-password`: the first password ends signing up; a later one ends all sessions and signs nobody in (RST-4). */
export const resetPassword: PortalPage<Data> = aboutAccounts<Data>({
  address: '/reset-password',
  access: 'anyone',
  sensitive: true,
  load: async ({ url }) => {
    const token = url.searchParams.get('token')
    return token ? { state: 'ask', token, purpose: 'reset' } : { state: 'gone' }
  },
  submit: async ({ client }, form) => {
    const token = form.value('token')
    const { data, error, response } = await client.POST('/api/gatehouse/v1/developer/set-password', {
      body: { token, password: form.value('password') },
    })
    if (data?.signed_in) return redirectTo('/apis')
    if (data) return { state: data.status === 'pending' ? 'waiting' : 'done' }
    const errors = formErrors({ ...(error as Partial<ProblemBody>), status: response.status })
    const isAboutPassword = errors.password !== undefined || response.status >= 429
    if (!isAboutPassword) return { state: 'gone' }
    const purpose = form.value('purpose') === 'first' ? 'first' : 'reset'
    return { state: 'ask', token, purpose, email: form.value('email') || undefined, errors }
  },
  title: ({ context, data }) => {
    const t = textsIn(context.language).portal.accounts
    if (data.state === 'ask') return data.purpose === 'first' ? t.setPassword.title : t.reset.title
    const titles = {
      waiting: t.setPassword.waitingTitle,
      done: t.reset.doneTitle,
      gone: t.reset.goneTitle,
    }
    return titles[data.state]
  },
  frame: () => ({ width: 'narrow', hidden: true }),
  View: ({ context, data }) => {
    const t = useReader().texts.portal.accounts
    switch (data.state) {
      case 'ask': {
        const isFirst = data.purpose === 'first'
        return (
          <Stack>
            <PageHeader
              title={isFirst ? t.setPassword.title : t.reset.title}
              lead={isFirst && data.email ? t.setPassword.lead(data.email) : t.reset.lead}
            />
            <NewPasswordForm
              {...data}
              act={isFirst ? t.setPassword.act : t.reset.act}
              passwordMinLength={context.passwordMinLength}
            />
          </Stack>
        )
      }
      case 'waiting':
        return (
          <Stack>
            <PageHeader title={t.setPassword.waitingTitle} />
            <StateNote
              status="pending"
              sentence={t.setPassword.waiting(context.portal.name)}
              next={t.setPassword.waitingNext}
              who={t.setPassword.waitingWho(context.portal.name)}
              contact={context.contactEmail ?? undefined}
            />
          </Stack>
        )
      case 'done':
        return (
          <Stack>
            <PageHeader title={t.reset.doneTitle} lead={t.reset.done} />
            <Row>
              <LinkButton href="/login" kind="primary">
                {t.login.act}
              </LinkButton>
            </Row>
          </Stack>
        )
      case 'gone':
        return (
          <Stack>
            <PageHeader title={t.reset.goneTitle} lead={t.reset.gone} />
            <Row>
              <LinkButton href="/forgot-password">{t.reset.again}</LinkButton>
            </Row>
          </Stack>
        )
    }
  },
})
