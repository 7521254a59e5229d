import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway, type Tx } from '../../platform/database.ts'
import { describeError } from '../../platform/logger.ts'
import type { Delivery, Mailer, OutgoingMail } from '../../platform/mail/mailer.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Jobs } from '../../platform/work/jobs.ts'
import { lockDeveloper } from '../developers/index.ts'
import { writeMail } from './letters.ts'
import { readFacts } from './queries.ts'
import { type Patience, pauseAfter, patience as usualPatience } from './rules.ts'
import * as store from './store.ts'
import { mailQueue } from './subscribers.ts'

export type PostOffice = {
  platform: Platform
  jobs: Jobs
  /** Undefined: no mail server is configured, mails are kept. */
  mailer: Mailer | undefined
  /** Cuts deliveries off when the worker has to end. */
  signal?: AbortSignal
  patience?: Patience
}

/**
 * One attempt at one mail: the job of the queue. Writes it and counts the attempt in one transaction, hands it to the
 * server outside of any, and notes how that went in a second one. A crash between the two sends it once more, never less.
 */
export async function sendMail(office: PostOffice, id: string): Promise<void> {
  const { database, log } = office.platform
  let outgoing: OutgoingMail | undefined
  try {
    outgoing = await database.transaction().execute((tx) => prepare(office, tx, id))
  } catch (error) {
    // The job is done again in a moment; the mail is not at fault.
    if (isDatabaseAway(error)) throw error
    log.error('a mail could not be written', { mail_id: id, ...describeError(error) })
    await settle(office, id, {
      delivered: false,
      permanent: false,
      reason: 'The mail could not be written; see the log.',
    })
    return
  }
  if (!outgoing || !office.mailer) return
  const delivery = await office.mailer.deliver(outgoing, office.signal)
  await outlast(() => settle(office, id, delivery))
}

/** Tries again while the database is away for a moment: what is not noted is sent a second time when the lease is over. */
async function outlast(note: () => Promise<void>): Promise<void> {
  for (const pause of [500, 1_000, 2_000, 4_000]) {
    try {
      return await note()
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      await sleep(pause)
    }
  }
  return note()
}

/** What is to go to the server, or nothing when the mail is dealt with or has to wait. */
async function prepare(office: PostOffice, tx: Tx, id: string): Promise<OutgoingMail | undefined> {
  const { config, clock } = office.platform
  const now = clock.now()
  const found = await store.findMail(tx, id)
  // The person before the mail, as a deletion of the person takes them; the other way round they would wait for each other.
  if (found?.portal_id && found.developer_id) await lockDeveloper(tx, found.portal_id, found.developer_id)
  const mail = await store.lockMail(tx, id)
  if (mail?.state !== 'waiting') {
    await office.jobs.finish(tx, mailQueue, id)
    return undefined
  }
  const end = async (change: Parameters<typeof store.updateMail>[2]) => {
    await store.updateMail(tx, id, change)
    await office.jobs.finish(tx, mailQueue, id)
    return undefined
  }
  const caps = { perRecipient: config.limits.mailsPerRecipientHour, perPortal: config.limits.mailsPerPortalHour }
  const later = office.mailer && (await store.whenAllowed(tx, mail, now, caps))
  if (later) {
    if (later > mail.give_up_at) return end({ state: 'dropped', error: 'Too many mails to this address or portal.' })
    await store.updateMail(tx, id, { next_attempt_at: later, error: 'Waits: too many mails within an hour.' })
    await office.jobs.postpone(tx, mailQueue, id, later.getTime() - now.getTime())
    return undefined
  }
  const written = await writeMail({ tx, config, now }, mail, await readFacts(tx, mail))
  if ('drop' in written) return end({ state: 'dropped', error: written.drop })
  const { subject, text, html, replyTo } = written
  const attempts = mail.attempts + 1
  if (!office.mailer) {
    return end({
      state: 'kept',
      subject,
      body_text: text,
      body_html: html,
      attempts,
      attempted_at: now,
      sent_at: null,
      error: null,
    })
  }
  await store.updateMail(tx, id, { subject, attempts, attempted_at: now })
  // A Message-ID of its own for each attempt: a reader that shows equal ones once would hide the link that works.
  return { id: `${id}.${attempts}`, to: mail.recipient, replyTo, subject, text, html }
}

async function settle(office: PostOffice, id: string, delivery: Delivery): Promise<void> {
  const { clock, database, log } = office.platform
  const patience = office.patience ?? usualPatience
  await database.transaction().execute(async (tx) => {
    const now = clock.now()
    const mail = await store.lockMail(tx, id)
    if (mail?.state !== 'waiting') return office.jobs.finish(tx, mailQueue, id)
    const about = { mail_id: id, template: mail.template, attempts: mail.attempts }
    if (delivery.delivered) {
      await store.updateMail(tx, id, { state: 'sent', sent_at: now, error: null })
      await office.jobs.finish(tx, mailQueue, id)
      log.info('mail sent', about)
      return
    }
    // The server's words may repeat the address, which has no place in a log (LOG-4).
    const reason = delivery.reason.replaceAll(mail.recipient, '<recipient>')
    const pause = pauseAfter(mail.attempts, patience)
    const next = new Date(now.getTime() + pause)
    if (delivery.permanent || next > mail.give_up_at) {
      await store.updateMail(tx, id, { state: 'failed', error: delivery.reason })
      await office.jobs.finish(tx, mailQueue, id)
      log.warn('mail given up', { ...about, reason })
      return
    }
    await store.updateMail(tx, id, { error: delivery.reason, next_attempt_at: next })
    await office.jobs.postpone(tx, mailQueue, id, pause)
    log.warn('mail not sent, to be tried again', { ...about, reason, next_attempt_at: next.toISOString() })
  })
}
