import type { Insertable, Selectable } from 'kysely'
import type { Database, Reader, Tx } from '../../platform/database.ts'
import type { DeveloperSessions } from '../../platform/tables.gen.ts'
import type { Page, Rows } from '../../platform/wire/paging.ts'

export type SessionRow = Selectable<DeveloperSessions>

export async function insertSession(tx: Tx, row: Insertable<DeveloperSessions>): Promise<SessionRow> {
  return tx.insertInto('developer_sessions').values(row).returningAll().executeTakeFirstOrThrow()
}

/** The session of an access token on this portal, with the state its developer has now (REG-11, SES-7). */
export async function findSessionByAccess(reader: Reader, portalId: string, hash: Buffer) {
  return reader
    .selectFrom('developer_sessions as session')
    .innerJoin('developers as developer', (join) =>
      join.onRef('developer.portal_id', '=', 'session.portal_id').onRef('developer.id', '=', 'session.developer_id'),
    )
    .select([
      'session.id',
      'session.developer_id',
      'session.developer_epoch',
      'session.last_seen_at',
      'session.expires_at',
      'developer.status',
      'developer.session_epoch',
    ])
    .where('session.portal_id', '=', portalId)
    .where('session.access_hash', '=', hash)
    .executeTakeFirst()
}

export async function lockSessionByRefresh(tx: Tx, portalId: string, hash: Buffer): Promise<SessionRow | undefined> {
  return tx
    .selectFrom('developer_sessions')
    .selectAll()
    .where('portal_id', '=', portalId)
    .where('refresh_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

/** The session that a used refresh token belongs to, and when it was used. */
export async function lockSessionBySpent(
  tx: Tx,
  portalId: string,
  hash: Buffer,
): Promise<(SessionRow & { spent_at: Date }) | undefined> {
  return tx
    .selectFrom('developer_sessions as session')
    .innerJoin('spent_refresh_tokens as spent', (join) =>
      join.onRef('spent.portal_id', '=', 'session.portal_id').onRef('spent.session_id', '=', 'session.id'),
    )
    .selectAll('session')
    .select('spent.spent_at')
    .where('spent.portal_id', '=', portalId)
    .where('spent.token_hash', '=', hash)
    .forUpdate('session')
    .executeTakeFirst()
}

export async function rotateSession(
  tx: Tx,
  session: SessionRow,
  hashes: { access: Buffer; refresh: Buffer },
  now: Date,
): Promise<void> {
  const { portal_id, id } = session
  await tx
    .insertInto('spent_refresh_tokens')
    .values({ token_hash: session.refresh_hash, portal_id, session_id: id, spent_at: now })
    .execute()
  await tx
    .updateTable('developer_sessions')
    .set({ access_hash: hashes.access, refresh_hash: hashes.refresh, last_seen_at: now })
    .where('portal_id', '=', portal_id)
    .where('id', '=', id)
    .execute()
}

export async function touchSession(database: Database, portalId: string, id: string, now: Date): Promise<void> {
  await database
    .updateTable('developer_sessions')
    .set({ last_seen_at: now })
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .execute()
}

/** A developer's live sessions, the last used first. */
export async function listSessions(
  reader: Reader,
  portalId: string,
  developerId: string,
  page: Page,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<Rows<SessionRow>> {
  const live = reader
    .selectFrom('developer_sessions as session')
    .innerJoin('developers as developer', (join) =>
      join
        .onRef('developer.portal_id', '=', 'session.portal_id')
        .onRef('developer.id', '=', 'session.developer_id')
        .onRef('developer.session_epoch', '=', 'session.developer_epoch'),
    )
    .where('session.portal_id', '=', portalId)
    .where('session.developer_id', '=', developerId)
    .where('developer.status', '=', 'approved')
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', idleSince)
  const { total } = await live.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await live
    .selectAll('session')
    .orderBy('session.last_seen_at', 'desc')
    .orderBy('session.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total }
}

/** Whether there was such a session of this developer. */
export async function deleteSession(tx: Tx, portalId: string, developerId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('developer_sessions')
    .where('portal_id', '=', portalId)
    .where('developer_id', '=', developerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Deletes the sessions that these tokens or this id belong to; gives whose they were. */
export async function deleteSessionsOf(
  tx: Tx,
  portalId: string,
  by: { id: string | undefined; access: Buffer | undefined; refresh: Buffer | undefined },
): Promise<{ developer_id: string }[]> {
  return tx
    .deleteFrom('developer_sessions')
    .where('portal_id', '=', portalId)
    .where((build) =>
      build.or([
        ...(by.id ? [build('id', '=', by.id)] : []),
        ...(by.access ? [build('access_hash', '=', by.access)] : []),
        ...(by.refresh ? [build('refresh_hash', '=', by.refresh)] : []),
      ]),
    )
    .returning('developer_id')
    .execute()
}

/** Deletes all of a developer's sessions but one. */
export async function deleteSessions(tx: Tx, portalId: string, developerId: string, except?: string): Promise<void> {
  let all = tx
    .deleteFrom('developer_sessions')
    .where('portal_id', '=', portalId)
    .where('developer_id', '=', developerId)
  if (except) all = all.where('id', '<>', except)
  await all.execute()
}

/** Takes away what can no longer be used. */
export async function deleteEndedSessions(database: Database, ended: { now: Date; idleSince: Date }): Promise<void> {
  await database
    .deleteFrom('developer_sessions')
    .where((build) => build.or([build('expires_at', '<', ended.now), build('last_seen_at', '<', ended.idleSince)]))
    .execute()
}
