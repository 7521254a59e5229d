import type { paths } from '../../../../src/client/portal.gen.ts'
import { dataOf, formErrors, problemOf } from '../../../answers.ts'
import { nameOfDevice } from '../../../device.ts'
import { type PortalPage, type PortalPageContext, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Badge,
  CodeBlock,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  Notice,
  PageHeader,
  PasswordField,
  Row,
  Section,
  Stack,
  Table,
  TextField,
  Time,
  useReader,
} from '../../../ui/kit.ts'

type Sessions =
  paths['/api/gatehouse/v1/developer/sessions']['get']['responses'][200]['content']['application/json']['data']
type Data = {
  sessions: Sessions
  failed?: 'profile' | 'password'
  errors?: FormErrors
  values?: FormValues
  done: string | null
}

/** `/account`: name, password, sessions, and how a program signs in. */
export const account: PortalPage<Data> = {
  address: '/account',
  access: 'signed-in',
  load: async (context) => ({ sessions: await loadSessions(context), done: context.url.searchParams.get('done') }),
  submit: async (context, form) => {
    const { client } = context
    const act = form.value('act')
    if (act === 'end') {
      const params = { path: { sessionId: form.value('session') } }
      await problemOf(client.DELETE('/api/gatehouse/v1/developer/sessions/{sessionId}', { params }))
      return redirectTo('/account?done=ended#sessions')
    }
    const isProfile = act === 'profile'
    const problem = await problemOf(
      isProfile
        ? client.PATCH('/api/gatehouse/v1/developer/me', { body: { full_name: form.value('full_name') } })
        : client.POST('/api/gatehouse/v1/developer/change-password', {
            body: { current_password: form.value('current_password'), new_password: form.value('new_password') },
          }),
    )
    if (!problem) return redirectTo(isProfile ? '/account?done=saved' : '/account?done=changed')
    return {
      sessions: await loadSessions(context),
      failed: isProfile ? 'profile' : 'password',
      errors: formErrors(problem),
      values: isProfile ? { full_name: form.value('full_name') } : {},
      done: null,
    }
  },
  title: ({ context }) => textsIn(context.language).portal.account.title,
  frame: () => ({ width: 'text' }),
  View: ({ context, data }) => {
    const { account: t, accounts } = useReader().texts.portal
    const notice = { saved: t.saved, changed: t.changed, ended: t.ended }[data.done ?? '']
    return (
      <Stack gap="large">
        <PageHeader title={t.title} lead={context.me?.email} />
        {notice && (
          <Notice tone="good" live>
            {notice}
          </Notice>
        )}
        <Section title={t.profile} id="profile">
          <Form
            id="profile-form"
            action="/account"
            hidden={{ act: 'profile' }}
            errors={data.failed === 'profile' ? data.errors : undefined}
            values={data.failed === 'profile' ? data.values : undefined}
            submit={t.save}
          >
            <TextField
              name="full_name"
              label={accounts.fullName}
              value={context.me?.full_name}
              autoComplete="name"
              maxLength={250}
              required
            />
          </Form>
        </Section>
        <Section title={t.passwordTitle} id="password" lead={t.passwordLead}>
          <Form
            id="password-form"
            action="/account"
            hidden={{ act: 'password' }}
            errors={data.failed === 'password' ? data.errors : undefined}
            submit={t.change}
          >
            <PasswordField
              name="current_password"
              label={accounts.currentPassword}
              autoComplete="current-password"
              required
            />
            <PasswordField
              name="new_password"
              label={accounts.newPassword}
              autoComplete="new-password"
              rules={accounts.passwordRules(context.passwordMinLength)}
              required
            />
          </Form>
        </Section>
        <SessionList sessions={data.sessions} />
        <ApiAccess context={context} />
      </Stack>
    )
  },
}

async function loadSessions({ client }: PortalPageContext): Promise<Sessions> {
  const params = { query: { 'page[size]': 100 } }
  return (await dataOf(client.GET('/api/gatehouse/v1/developer/sessions', { params }))).data
}

function SessionList({ sessions }: { sessions: Sessions }) {
  const t = useReader().texts.portal.account
  const deviceOf = ({ user_agent }: Sessions[number]) => nameOfDevice(user_agent) || t.unknownDevice
  return (
    <Section title={t.sessions} id="sessions" lead={t.sessionsLead}>
      <Stack>
        <Table
          caption={t.sessions}
          captionHidden
          rows={sessions}
          rowKey={(session) => session.id}
          rowLabel={deviceOf}
          rowMenu={(session) =>
            session.current ? [] : [{ label: t.end, action: '/account', fields: { act: 'end', session: session.id } }]
          }
          columns={[
            {
              key: 'device',
              label: t.columns.device,
              main: true,
              cell: (session) => (
                <Row>
                  <span>{deviceOf(session)}</span>
                  {session.current && <Badge>{t.thisOne}</Badge>}
                </Row>
              ),
            },
            { key: 'address', label: t.columns.address, cell: (session) => session.address },
            {
              key: 'since',
              label: t.columns.since,
              cell: (session) => <Time at={session.created_at} form="relative" />,
            },
            {
              key: 'seen',
              label: t.columns.seen,
              cell: (session) => <Time at={session.last_seen_at} form="relative" />,
            },
          ]}
        />
        <Row>
          <LinkButton href="/account/sign-out-everywhere" kind="secondary">
            {t.endAll}
          </LinkButton>
        </Row>
      </Stack>
    </Section>
  )
}

/** What the token is, where it is, and how a program gets one (product.md 7). */
function ApiAccess({ context }: { context: PortalPageContext }) {
  const t = useReader().texts.portal.account
  const { origin } = context.portal
  const cookie = origin.startsWith('https:') ? '__Host-portalaccesstoken' : 'portalaccesstoken'
  const code = [
    `curl --cookie-jar session.txt '${origin}/api/v3/developer/authenticate' \\`,
    `  --json '{"username":"${context.me?.email ?? ''}","password":"..."}'`,
    `curl --cookie session.txt '${origin}/api/v3/applications'`,
  ].join('\n')
  return (
    <Section title={t.tokenTitle} id="api" lead={t.tokenText}>
      <Stack>
        <p>
          {t.tokenCookie}: <code>{cookie}</code>
        </p>
        <CodeBlock title={t.tokenReady} code={code} language="shell" />
      </Stack>
    </Section>
  )
}
