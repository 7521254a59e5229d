import { type Caller, requireAdmin } from '../../platform/caller.ts'
import { appendEvent } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { Jobs } from '../../platform/work/jobs.ts'
import { keptDays, patience, whyNotRetry } from './rules.ts'
import * as store from './store.ts'
import { mailQueue } from './subscribers.ts'

/** Sends a mail again that was given up; the worker hears of it by the event. @throws 404, 409 unless it failed */
export async function retryMail(caller: Caller, platform: Platform, input: { mailId: string }): Promise<store.MailRow> {
  requireAdmin(caller)
  return platform.database.transaction().execute(async (tx) => {
    const mail = await store.lockMail(tx, input.mailId)
    if (!mail) throw problem('not-found')
    const reason = whyNotRetry(mail.state)
    if (reason) throw problem('conflict', { detail: reason })
    const now = platform.clock.now()
    const again = await store.updateMail(tx, mail.id, {
      state: 'waiting',
      attempts: 0,
      error: null,
      next_attempt_at: now,
      give_up_at: new Date(now.getTime() + patience.whole),
    })
    await appendEvent(tx, caller, {
      type: 'mail.retried',
      ...(mail.portal_id && { portalId: mail.portal_id }),
      ids: { mail_id: mail.id },
    })
    return again
  })
}

/** Gives a job to each mail that should have been tried `milliseconds` ago and was not. */
export async function hastenOverdueMails(platform: Platform, jobs: Jobs, milliseconds: number): Promise<number> {
  const before = new Date(platform.clock.now().getTime() - milliseconds)
  const overdue = await store.findOverdue(platform.database, before)
  for (const id of overdue) await platform.database.transaction().execute((tx) => jobs.hasten(tx, mailQueue, id))
  return overdue.length
}

/** Takes old mails out of the outbox, kept texts with them. */
export async function removeOldMails({ database, clock }: Platform): Promise<void> {
  await store.deleteOldMails(database, new Date(clock.now().getTime() - keptDays * 86_400_000))
}
