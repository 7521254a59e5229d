import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { toPage } from '../../platform/wire/paging.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { App } from '../../platform/wire/routes.ts'
import { problemAnswers, uuid } from '../../platform/wire/wire.ts'
import { retryMail } from './commands.ts'
import { KeptMail, ListMails, Mail, MailPage } from './model.ts'
import * as store from './store.ts'

const tags = ['Mails']
const params = z.strictObject({ mailId: uuid })

/** For admins only: a kept mail holds the links that were meant for its recipient (product.md). */
export function mailManagementRoutes(app: App, platform: Platform): void {
  const { database } = platform

  app.get(
    '/gatehouse/v1/mails',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'list-mails',
        summary: 'List the mails of the outbox',
        tags,
        querystring: ListMails,
        response: { 200: MailPage, ...problemAnswers(400, 401, 403) },
      },
    },
    async (request) => {
      const found = await store.listMails(database, request.query)
      return toPage(found.page, found, present)
    },
  )

  app.get(
    '/gatehouse/v1/mails/:mailId',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'get-mail',
        summary: 'Read one mail, whole where it was kept',
        tags,
        params,
        response: { 200: KeptMail, ...problemAnswers(401, 403, 404) },
      },
    },
    async (request) => {
      const mail = await store.findMail(database, request.params.mailId)
      if (!mail) throw problem('not-found')
      return { ...present(mail), text: mail.body_text, html: mail.body_html }
    },
  )

  app.post(
    '/gatehouse/v1/mails/:mailId/retry',
    {
      config: { permission: 'admin' },
      schema: {
        operationId: 'retry-mail',
        summary: 'Send a mail again that was given up',
        tags,
        params,
        response: { 200: Mail, ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async (request) => present(await retryMail(request.caller, platform, request.params)),
  )
}

function present(mail: store.MailRow): z.infer<typeof Mail> {
  return {
    id: mail.id,
    created_at: mail.created_at.toISOString(),
    portal_id: mail.portal_id,
    template: mail.template,
    recipient: mail.recipient,
    recipient_kind: mail.recipient_kind,
    subject: mail.subject,
    state: mail.state,
    attempts: mail.attempts,
    next_attempt_at: mail.state === 'waiting' ? mail.next_attempt_at.toISOString() : null,
    sent_at: mail.sent_at?.toISOString() ?? null,
    error: mail.error,
  }
}
