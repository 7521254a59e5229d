import { dataOrNothing } from '../../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing } from '../../../page.ts'
import { textsIn } from '../../../texts/index.ts'
import {
  ActionForm,
  Card,
  DefinitionList,
  Notice,
  PageHeader,
  Section,
  Stack,
  Time,
  useReader,
} from '../../../ui/kit.ts'
import { askPage } from '../../parts/ask.tsx'
import { Done } from '../../parts/Done.tsx'
import type { KeptMail } from '../../parts/types.ts'
import { MailBadge } from './outbox.tsx'

const loadMail = ({ client, params }: ConsolePageContext) =>
  dataOrNothing(client.GET('/gatehouse/v1/mails/{mailId}', { params: { path: { mailId: params.mail ?? '' } } }))

/** `/outbox/:mail`: one mail, whole when it was kept. */
export const mail: ConsolePage<KeptMail> = {
  address: '/outbox/:mail',
  access: 'signed-in',
  sensitive: true,
  load: async (context) => (await loadMail(context)) ?? missing(),
  title: ({ context, data }) => data.subject ?? textsIn(context.language).console.outbox.noSubject(data.template),
  frame: () => ({ place: 'outbox' }),
  View: ({ context, data }) => {
    const t = useReader().texts.console.outbox
    const title = data.subject ?? t.noSubject(data.template)
    return (
      <>
        <PageHeader
          crumbs={[{ label: t.title, href: '/outbox' }, { label: title }]}
          title={title}
          badge={<MailBadge state={data.state} />}
          lead={t.one.meaning[data.state]}
          actions={
            data.state === 'failed' && <ActionForm action={`/outbox/${data.id}/retry`} label={t.retry} kind="primary" />
          }
        />
        <Stack gap="large">
          <Done context={context} />
          {data.error && (
            <Notice tone={data.state === 'failed' ? 'bad' : 'warn'} title={t.one.error}>
              <code>{data.error}</code>
            </Notice>
          )}
          <Section title={t.one.facts} id="facts">
            <DefinitionList
              items={[
                { term: t.one.to, value: `${data.recipient} (${t.one.kind[data.recipient_kind]})` },
                { term: t.one.template, value: <code>{data.template}</code> },
                { term: t.one.written, value: <Time at={data.created_at} /> },
                ...(data.sent_at ? [{ term: t.one.sent, value: <Time at={data.sent_at} /> }] : []),
                ...(data.attempts > 0 ? [{ term: t.one.attempts, value: String(data.attempts) }] : []),
                ...(data.state === 'waiting' && data.next_attempt_at
                  ? [{ term: t.one.nextAttempt, value: <Time at={data.next_attempt_at} /> }]
                  : []),
              ]}
            />
          </Section>
          <Section title={t.one.text} id="text">
            {data.text ? (
              <Card>
                <MailText text={data.text} />
              </Card>
            ) : (
              <p class="gh-quiet">{data.state === 'waiting' ? t.one.notWritten : t.one.notKept}</p>
            )}
          </Section>
        </Stack>
      </>
    )
  },
}

/** The text part as it was written; addresses in it are links. */
function MailText({ text }: { text: string }) {
  return (
    <div class="gh-mail-text">
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) =>
        at % 2 === 1 ? (
          <a href={part} rel="noreferrer" key={at}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}

/** `/outbox/:mail/retry` */
export const retryMail = askPage<KeptMail>({
  address: '/outbox/:mail/retry',
  load: loadMail,
  run: ({ client }, { id }) => client.POST('/gatehouse/v1/mails/{mailId}/retry', { params: { path: { mailId: id } } }),
  words: (texts, { recipient }) => {
    const words = texts.console.outbox.retryAsk
    return { ...words, title: words.title(recipient) }
  },
  danger: () => false,
  after: (_, { id }) => `/outbox/${id}`,
  done: () => 'mail-retried',
  place: 'outbox',
})
