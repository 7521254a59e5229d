import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { actorOf, type Caller } from '../caller.ts'
import type { Database, Tx } from '../database.ts'

/** What an event names: ids of what it is about, and the names of the fields that changed. Never values, never secrets. */
export type NewEvent = {
  type: string
  portalId?: string
  ids: Record<string, string>
  changed?: string[]
  /** Old and new values, kept apart and erasable with the person they are about. */
  details?: { personId?: string; values: Record<string, unknown> }
}

export type Event = {
  id: number
  xid: string
  at: Date
  type: string
  portal_id: string | null
  actor_kind: Caller['kind']
  actor_id: string | null
  ids: Record<string, string>
  changed: string[]
}

/** The request that is being answered, for the audit row. */
export const requestIds = new AsyncLocalStorage<string>()

const hearers = new Set<(type: string) => void>()

/** Tells of events that this process is about to write, before they are committed; the answer ends it. */
export function onAppending(hear: (type: string) => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Appends to the event table within the command's own transaction: news and audit are the same row (LOG-1, DUR-2). */
export async function appendEvent(tx: Tx, caller: Caller, event: NewEvent): Promise<void> {
  for (const hear of hearers) hear(event.type)
  const actor = actorOf(caller)
  const row = await tx
    .insertInto('events')
    .values({
      type: event.type,
      portal_id: event.portalId ?? null,
      actor_kind: actor.kind,
      actor_id: actor.id,
      request_id: requestIds.getStore() ?? null,
      ids: JSON.stringify(event.ids),
      changed: event.changed ?? [],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (event.details) {
    await tx
      .insertInto('event_details')
      .values({
        event_id: row.id,
        person_id: event.details.personId ?? null,
        details: JSON.stringify(event.details.values),
      })
      .execute()
  }
}

/**
 * Hands the next events to a subscriber, in (xid, id) order, and moves its position in the same transaction: what
 * `handle` writes with `tx` happens exactly once. Rows of transactions that still run are left for later.
 * Resolves to the number of events handled; two readers of one name exclude each other.
 */
export async function readEvents(
  database: Database,
  subscriber: string,
  handle: (tx: Tx, event: Event) => Promise<void>,
  most = 100,
): Promise<number> {
  return database.transaction().execute(async (tx) => {
    await tx
      .insertInto('event_positions')
      .values({ subscriber, xid: '0', id: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const position = await tx
      .selectFrom('event_positions')
      .select(['xid', 'id'])
      .where('subscriber', '=', subscriber)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const found = await sql<Event>`
      select id, xid::text as xid, at, type, portal_id, actor_kind, actor_id, ids, changed
      from events
      where (xid, id) > (${position.xid}::xid8, ${position.id}::bigint)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id
      limit ${most}`.execute(tx)
    for (const event of found.rows) await handle(tx, event)
    const last = found.rows.at(-1)
    if (last) {
      await tx
        .updateTable('event_positions')
        .set({ xid: last.xid, id: last.id })
        .where('subscriber', '=', subscriber)
        .execute()
    }
    return found.rows.length
  })
}

/** Whether rows lie ahead of a subscriber, such as ones that wait for an older transaction to end. */
export async function hasUnreadEvents(database: Database, subscriber: string): Promise<boolean> {
  const found = await sql<{ unread: boolean }>`
    select exists (
      select from event_positions as position, events
      where position.subscriber = ${subscriber} and (events.xid, events.id) > (position.xid, position.id)
    ) as unread`.execute(database)
  return found.rows[0]?.unread ?? false
}

/** How many events lie ahead of each subscriber; what lies further than 10,000 ahead is not counted. */
export async function countUnreadEvents(database: Database): Promise<{ subscriber: string; total: number }[]> {
  const found = await sql<{ subscriber: string; total: number }>`
    select subscriber, (
      select count(*)::integer from (
        select from events where (events.xid, events.id) > (position.xid, position.id) limit 10000
      ) as ahead
    ) as total
    from event_positions as position order by subscriber`.execute(database)
  return found.rows
}

/** Whether something of this type ever happened. */
export async function hasEvent(database: Database, type: string): Promise<boolean> {
  const found = await database.selectFrom('events').select('id').where('type', '=', type).limit(1).executeTakeFirst()
  return found !== undefined
}
