import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Jobs } from '../../platform/work/jobs.ts'
import { mailFor, patience, queueNoticeMilliseconds, signUpTemplates, turnOf } from './rules.ts'
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
  const turn = isOneOf(signUpTemplates, rule.template) ? await findTurn(tx, platform, event, now) : now
  const mail = { event, template: rule.template, now, turn, giveUpAt: new Date(turn.getTime() + patience.whole) }
  const insert = {
    developer: store.insertMailToDeveloper,
    operators: store.insertMailsToOperators,
    operator: store.insertMailToOperator,
  }[rule.to]
  for (const id of await insert(tx, mail)) await jobs.enqueue(tx, mailQueue, id, turn.getTime() - now.getTime())
  if (turn > now) await tellOfQueue(tx, platform, jobs, event)
}

/** Events are read one after the other, so that no two mails can take the same turn. */
async function findTurn(tx: Tx, { config }: Platform, event: Event, now: Date): Promise<Date> {
  const { portal_id: portalId, ids } = event
  if (!portalId || !ids.developer_id) return now
  // Who asks again keeps the place that the older mail, which is now dropped, had in the queue.
  const own = await store.findWaitingSignUpMail(tx, portalId, ids.developer_id)
  if (own) return own > now ? own : now
  const places = Math.max(1, config.limits.signUpsPerPortalHour)
  return turnOf(now, await store.findSignUpTurn(tx, portalId, places))
}

/** Says to the admins that sign-ups wait, once a day (REG-12). */
async function tellOfQueue(tx: Tx, { clock, log }: Platform, jobs: Jobs, event: Event): Promise<void> {
  const now = clock.now()
  const since = new Date(now.getTime() - queueNoticeMilliseconds)
  if (await store.wasToldOfQueue(tx, event.portal_id ?? '', since)) return
  log.warn('sign-ups of a portal wait for their mails: too many within an hour', { portal: event.portal_id })
  const giveUpAt = new Date(now.getTime() + patience.whole)
  const mail = { event, template: 'sign-ups-queued', now, turn: now, giveUpAt } as const
  for (const id of await store.insertMailsToOperators(tx, mail)) await jobs.enqueue(tx, mailQueue, id)
}

function isOneOf<One extends string>(list: readonly One[], text: string): text is One {
  return (list as readonly string[]).includes(text)
}
