import { type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Mails } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { type ListMailsQuery, type Template, templates } from './model.ts'
import { signUpTemplates, supersededBy } from './rules.ts'

export type MailRow = Omit<Selectable<Mails>, 'template' | 'ids'> & { template: Template; ids: Record<string, string> }

const asMails = (rows: Selectable<Mails>[]): MailRow[] =>
  rows.map((row) => ({ ...row, template: row.template as Template, ids: row.ids as Record<string, string> }))

/** `turn` is when it is to be sent. */
type NewMail = { event: Event; template: Template; now: Date; turn: Date; giveUpAt: Date }

/** One mail to the developer an event is about, unless both are gone. Gives the ids of new rows; of one event there is one. */
export async function insertMailToDeveloper(tx: Tx, mail: NewMail): Promise<string[]> {
  const { event } = mail
  if (!event.portal_id || !event.ids.developer_id) return []
  return insert(
    tx,
    mail,
    sql`
      select gen_random_uuid(), portal_id, email, 'developer', id from developers
      where portal_id = ${event.portal_id} and id::text = ${event.ids.developer_id}`,
  )
}

/** One mail to each admin. */
export async function insertMailsToOperators(tx: Tx, mail: NewMail): Promise<string[]> {
  return insert(
    tx,
    mail,
    sql`
      select gen_random_uuid(), portals.id, operators.email, 'operator', null::uuid from portals, operators
      where portals.id = ${mail.event.portal_id} and operators.role = 'admin'`,
  )
}

/** One mail to the operator an event is about. It belongs to no portal. */
export async function insertMailToOperator(tx: Tx, mail: NewMail): Promise<string[]> {
  return insert(
    tx,
    mail,
    sql`
      select gen_random_uuid(), null::uuid, email, 'operator', null::uuid from operators
      where id::text = ${mail.event.ids.operator_id ?? ''}`,
  )
}

async function insert(tx: Tx, mail: NewMail, recipients: ReturnType<typeof sql>): Promise<string[]> {
  const made = await sql<{ id: string }>`
    insert into mails (id, portal_id, recipient, recipient_kind, developer_id,
      event_id, template, ids, state, created_at, next_attempt_at, give_up_at)
    select recipients.*, ${mail.event.id}::bigint, ${mail.template}, ${JSON.stringify(mail.event.ids)}::jsonb, 'waiting',
      ${mail.now}::timestamptz, ${mail.turn}::timestamptz, ${mail.giveUpAt}::timestamptz
    from (${recipients}) as recipients
    on conflict on constraint mails_once do nothing
    returning id`.execute(tx)
  return made.rows.map(({ id }) => id)
}

/** The turn of the mail that stands so many places from the end of a portal's queue of sign-ups. */
export async function findSignUpTurn(reader: Reader, portalId: string, places: number): Promise<Date | undefined> {
  const row = await reader
    .selectFrom('mails')
    .select('next_attempt_at')
    .where('portal_id', '=', portalId)
    .where('template', 'in', signUpTemplates)
    .orderBy('next_attempt_at', 'desc')
    .offset(places - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.next_attempt_at
}

/** When the mail is due that a developer waits for after a sign-up, and that was not tried yet. */
export async function findWaitingSignUpMail(
  reader: Reader,
  portalId: string,
  developerId: string,
): Promise<Date | undefined> {
  const row = await reader
    .selectFrom('mails')
    .select('next_attempt_at')
    .where('portal_id', '=', portalId)
    .where('developer_id', '=', developerId)
    .where('template', 'in', signUpTemplates)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .orderBy('next_attempt_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_attempt_at
}

export async function countWaitingSignUpMails(reader: Reader, portalId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('mails')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('portal_id', '=', portalId)
    .where('template', 'in', signUpTemplates)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return count
}

export async function wasToldOfQueue(reader: Reader, portalId: string, since: Date): Promise<boolean> {
  const row = await reader
    .selectFrom('mails')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('template', '=', 'sign-ups-queued')
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function findMail(reader: Reader, id: string): Promise<MailRow | undefined> {
  return asMails(await reader.selectFrom('mails').selectAll().where('id', '=', id).execute())[0]
}

export async function lockMail(tx: Tx, id: string): Promise<MailRow | undefined> {
  return asMails(await tx.selectFrom('mails').selectAll().where('id', '=', id).forUpdate().execute())[0]
}

export async function updateMail(tx: Tx, id: string, change: Updateable<Mails>): Promise<MailRow> {
  const rows = await tx.updateTable('mails').set(change).where('id', '=', id).returningAll().execute()
  const [row] = asMails(rows)
  if (!row) throw new Error(`mail ${id} vanished under its lock`)
  return row
}

/** Whether a newer mail to the same person will end, or has ended, what the link of this one would do. */
export async function isSuperseded(tx: Tx, mail: MailRow): Promise<boolean> {
  const enders = supersededBy[mail.template]
  if (!enders) return false
  const all = tx.selectFrom('mails').select('id')
  const toSame = mail.developer_id
    ? all.where('portal_id', '=', mail.portal_id).where('developer_id', '=', mail.developer_id)
    : all.where(sql<boolean>`lower(recipient) = ${mail.recipient.toLowerCase()}`).where('portal_id', 'is', null)
  const newer = await toSame
    .where('template', 'in', enders)
    .where('event_id', '>', mail.event_id)
    .where('state', 'in', ['waiting', 'sent', 'kept'])
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

const hour = 3_600_000

/**
 * When a mail may be sent under the caps (MAIL-4), or nothing when it may be now. Holds both counts still until the
 * transaction ends, so that two workers cannot both take the last place.
 */
export async function whenAllowed(
  tx: Tx,
  mail: MailRow,
  now: Date,
  caps: { perRecipient: number; perPortal: number },
): Promise<Date | undefined> {
  const address = mail.recipient.toLowerCase()
  // In one order, so that two workers cannot wait for each other.
  await sql`
    select pg_advisory_xact_lock(hashtext('mails portal'), hashtext(${mail.portal_id ?? ''})),
      pg_advisory_xact_lock(hashtext('mails recipient'), hashtext(${address}))`.execute(tx)
  const since = new Date(now.getTime() - hour)
  const recent = tx
    .selectFrom('mails')
    .select('attempted_at')
    .where('attempted_at', '>', since)
    .where('id', '<>', mail.id)
    .orderBy('attempted_at', 'desc')
    .limit(1)
  // The mail whose hour must be over before there is room: the last of as many as are allowed.
  const full = async (query: typeof recent, most: number) =>
    most === 0 ? now : (await query.offset(most - 1).executeTakeFirst())?.attempted_at
  const blockers = [
    await full(recent.where(sql<boolean>`lower(recipient) = ${address}`), caps.perRecipient),
    mail.portal_id ? await full(recent.where('portal_id', '=', mail.portal_id), caps.perPortal) : undefined,
  ].filter((at) => at instanceof Date)
  if (blockers.length === 0) return undefined
  return new Date(Math.max(...blockers.map((at) => at.getTime())) + hour)
}

/** Mails that should have been tried by now: their job was lost, or time was set forward. */
export async function findOverdue(reader: Reader, before: Date): Promise<string[]> {
  const rows = await reader
    .selectFrom('mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<', before)
    .orderBy('next_attempt_at')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

export async function deleteOldMails(reader: Reader, before: Date): Promise<void> {
  await reader.deleteFrom('mails').where('state', '<>', 'waiting').where('created_at', '<', before).execute()
}

export async function countMails(reader: Reader): Promise<{ state: MailRow['state']; total: number }[]> {
  return reader
    .selectFrom('mails')
    .select((build) => ['state', build.fn.countAll<number>().as('total')])
    .groupBy('state')
    .orderBy('state')
    .execute()
}

export async function listMails(reader: Reader, query: ListMailsQuery): Promise<Rows<MailRow> & { page: Page }> {
  const page = readPage(query)
  const found = applyFilters(reader.selectFrom('mails'), query, {
    state: 'state',
    recipient: 'recipient',
    template: 'template',
    portal_id: 'portal_id',
    created_at: 'created_at',
  })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    created_at: 'created_at',
    sent_at: 'sent_at',
    recipient: 'recipient',
    state: 'state',
    template: 'template',
  } as const
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'created_at desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows: asMails(rows.filter((row) => templates.includes(row.template as Template))), total, page }
}
