import { z } from 'zod'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

/** Every mail there is. The names are those of the reference where it knows the mail. */
export const templates = [
  'confirm-email-address',
  'registration-status',
  'reset-password',
  'password-changed',
  'developer-invitation',
  'account-access-approved',
  'account-access-rejected',
  'account-access-revoked',
  'app-registration-approved',
  'app-registration-rejected',
  'app-registration-revoked',
  'developer-waiting',
  'app-registration-waiting',
  'operator-reset-password',
  'sign-ups-queued',
] as const
export type Template = (typeof templates)[number]

/**
 * waiting: to be sent, now or at its next attempt. sent: a mail server took it. kept: no mail server is configured.
 * failed: given up, can be tried again. dropped: no longer true or wanted when its turn came.
 */
export const mailStates = ['waiting', 'sent', 'kept', 'failed', 'dropped'] as const
export type MailState = (typeof mailStates)[number]

const mail = {
  id: uuid,
  created_at: timestamp,
  portal_id: uuid.nullable(),
  template: z.string(),
  recipient: z.string(),
  recipient_kind: z.enum(['developer', 'operator']),
  subject: z.string().nullable(),
  state: z.enum(mailStates),
  attempts: z.number(),
  next_attempt_at: timestamp.nullable(),
  sent_at: timestamp.nullable(),
  error: z.string().nullable(),
}

/** A mail of the outbox. */
export const Mail = z.object(mail)
/** One mail, whole: its text is there only when it was kept for want of a mail server. */
export const KeptMail = z.object({ ...mail, text: z.string().nullable(), html: z.string().nullable() })
export const MailPage = paged(Mail)

export const ListMails = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ state: 'choice', recipient: 'text', template: 'choice', portal_id: 'id', created_at: 'date' }),
})
export type ListMailsQuery = z.infer<typeof ListMails>
