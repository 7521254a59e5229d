import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Jobs } from '../../platform/work/jobs.ts'
import { mailFor, patience } from './rules.ts'
import * as store from './store.ts'

/** The jobs of this queue carry the id of a row of `mails`. */
export const mailQueue = { name: 'mails' }

/** Puts the mails that an event asks for into the outbox, with a job each, in the transaction that reads the event. */
export async function makeMails(tx: Tx, platform: Platform, jobs: Jobs, event: Event): Promise<void> {
  if (event.type === 'mail.retried' && event.ids.mail_id) {
    await jobs.hasten(tx, mailQueue, event.ids.mail_id)
    return
  }
  const rule = mailFor(event)
  if (!rule) return
  const now = platform.clock.now()
  const mail = { event, template: rule.template, now, giveUpAt: new Date(now.getTime() + patience.whole) }
  const insert = {
    developer: store.insertMailToDeveloper,
    operators: store.insertMailsToOperators,
    operator: store.insertMailToOperator,
  }[rule.to]
  for (const id of await insert(tx, mail)) await jobs.enqueue(tx, mailQueue, id)
}
