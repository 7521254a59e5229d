import { dataOf, formErrors, problemOf } from '../../../answers.ts'
import { nameOfDevice } from '../../../device.ts'
import { type ConsolePage, type ConsolePageContext, redirectTo } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  Badge,
  DefinitionList,
  Form,
  type FormErrors,
  LinkButton,
  PageHeader,
  PasswordField,
  Section,
  Stack,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { mayAct } from '../../parts/access.ts'
import { Done } from '../../parts/Done.tsx'
import { ListSection } from '../../parts/ListSection.tsx'
import { loadPart, type Part } from '../../parts/list.ts'
import type { Operator, OperatorSession, Token } from '../../parts/types.ts'

type Data = { sessions: Part<OperatorSession>; tokens: Part<Token>; operators: Part<Operator>; errors?: FormErrors }

async function load({ client, url }: ConsolePageContext): Promise<Data> {
  const [sessions, tokens, operators] = await Promise.all([
    loadPart(url, 'sessions', 10, (query) => dataOf(client.GET('/gatehouse/v1/me/sessions', { params: { query } }))),
    loadPart(url, 'tokens', 10, (query) => dataOf(client.GET('/gatehouse/v1/tokens', { params: { query } }))),
    loadPart(url, 'operators', 25, (query) => dataOf(client.GET('/gatehouse/v1/operators', { params: { query } }))),
  ])
  return { sessions, tokens, operators }
}

/** `/settings`: the reader's password and tokens, and who else is an operator. */
export const settings: ConsolePage<Data> = {
  address: '/settings',
  access: 'signed-in',
  load,
  submit: async (context, form) => {
    const body = { current_password: form.value('current_password'), new_password: form.value('new_password') }
    const problem = await problemOf(context.client.POST('/gatehouse/v1/me/password', { body }))
    if (!problem) return redirectTo('/settings?done=password-changed')
    return { ...(await load(context)), errors: formErrors(problem) }
  },
  title: ({ context }) => textsIn(context.language).console.settings.title,
  frame: () => ({ place: 'settings' }),
  View: ({ context, data }) => {
    const { settings: t, operators: words } = useReader().texts.console
    const { me } = context
    return (
      <>
        <PageHeader title={t.title} />
        <Stack gap="large">
          <Done context={context} />
          {me && (
            <Section title={t.account} id="account">
              <DefinitionList
                items={[
                  { term: t.name, value: me.full_name },
                  { term: t.email, value: me.email },
                  { term: t.role, value: `${t.roles[me.role]}. ${t.rolesText[me.role]}` },
                ]}
              />
            </Section>
          )}
          <Section title={t.passwordTitle} id="password" lead={t.passwordLead}>
            <Form action="/settings" errors={data.errors} submit={t.change}>
              <PasswordField
                name="current_password"
                label={t.currentPassword}
                autoComplete="current-password"
                required
              />
              <PasswordField
                name="new_password"
                label={t.newPassword}
                autoComplete="new-password"
                rules={words.passwordRules}
                required
              />
            </Form>
          </Section>
          <Sessions context={context} data={data} />
          <Tokens context={context} data={data} />
          <Operators context={context} data={data} />
        </Stack>
      </>
    )
  },
}

function Sessions({ context, data }: { context: ConsolePageContext; data: Data }) {
  const t = useReader().texts.console.settings
  const deviceOf = ({ user_agent }: OperatorSession) => nameOfDevice(user_agent) || t.unknownDevice
  return (
    <ListSection
      context={context}
      title={t.sessions}
      id="sessions"
      lead={t.sessionsLead}
      actions={
        data.sessions.total > 1 && (
          <LinkButton href="/settings/sessions/end-others" size="small">
            {t.endOthers.act}
          </LinkButton>
        )
      }
      list={data.sessions}
      rowKey={({ id }) => id}
      rowLabel={deviceOf}
      rowMenu={({ id, current }) =>
        current ? [] : [{ label: t.endSession.act, href: `/settings/sessions/${id}/end` }]
      }
      columns={[
        {
          key: 'device',
          label: t.sessionColumns.device,
          main: true,
          cell: (session) => (
            <span class="gh-named">
              <span>{deviceOf(session)}</span>
              {session.current && <Badge>{t.thisDevice}</Badge>}
            </span>
          ),
        },
        { key: 'address', label: t.sessionColumns.address, cell: ({ address }) => address },
        {
          key: 'since',
          label: t.sessionColumns.since,
          cell: ({ created_at }) => <Time at={created_at} form="relative" />,
        },
        {
          key: 'seen',
          label: t.sessionColumns.seen,
          cell: ({ last_seen_at }) => <Time at={last_seen_at} form="relative" />,
        },
      ]}
    />
  )
}

function Tokens({ context, data }: { context: ConsolePageContext; data: Data }) {
  const t = useReader().texts.console.settings
  return (
    <ListSection
      context={context}
      title={t.tokens}
      id="tokens"
      lead={t.tokensLead}
      actions={
        <LinkButton href="/settings/tokens/new" size="small" icon="plus">
          {t.newToken}
        </LinkButton>
      }
      list={data.tokens}
      none={t.noTokens}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowMenu={({ id }) => [{ label: t.revoke, href: `/settings/tokens/${id}/revoke` }]}
      columns={[
        { key: 'name', label: t.tokenColumns.name, main: true, cell: ({ name }) => name },
        { key: 'role', label: t.role, cell: ({ role }) => t.roles[role] },
        {
          key: 'created',
          label: t.tokenColumns.created,
          cell: ({ created_at }) => <Time at={created_at} form="relative" />,
        },
        {
          key: 'expires',
          label: t.tokenColumns.expires,
          cell: ({ expires_at }) => <Time at={expires_at} form="date" />,
        },
        {
          key: 'used',
          label: t.tokenColumns.used,
          cell: ({ last_used_at }) => (last_used_at ? <Time at={last_used_at} form="relative" /> : t.neverUsed),
        },
      ]}
    />
  )
}

function Operators({ context, data }: { context: ConsolePageContext; data: Data }) {
  const t = useReader().texts.console.settings
  const acts = mayAct(context)
  return (
    <ListSection
      context={context}
      title={t.operators}
      id="operators"
      lead={t.operatorsLead}
      actions={
        acts && (
          <LinkButton href="/settings/operators/new" size="small" icon="plus">
            {t.addOperator}
          </LinkButton>
        )
      }
      list={data.operators}
      rowKey={({ id }) => id}
      rowLabel={({ full_name }) => full_name}
      rowMenu={
        acts
          ? ({ id, role }) => [
              role === 'admin'
                ? { label: t.makeViewer, href: `/settings/operators/${id}/viewer` }
                : { label: t.makeAdmin, href: `/settings/operators/${id}/admin` },
              { label: t.endSessionsOf.menu, href: `/settings/operators/${id}/end-sessions` },
              { label: t.reset, href: `/settings/operators/${id}/reset-password` },
              { label: t.remove, href: `/settings/operators/${id}/remove` },
            ]
          : undefined
      }
      columns={[
        {
          key: 'name',
          label: t.operatorColumns.name,
          main: true,
          cell: ({ id, full_name }) => (
            <span class="gh-named">
              <span>{full_name}</span>
              {id === context.me?.id && <Badge>{t.you}</Badge>}
            </span>
          ),
        },
        { key: 'email', label: t.operatorColumns.email, wide: true, cell: ({ email }) => email },
        { key: 'role', label: t.operatorColumns.role, cell: ({ role }) => t.roles[role] },
        {
          key: 'since',
          label: t.operatorColumns.since,
          cell: ({ created_at }) => <Time at={created_at} form="date" />,
        },
      ]}
    />
  )
}
