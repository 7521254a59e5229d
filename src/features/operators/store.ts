import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Database, type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { OperatorSessions, Operators, OperatorTokens } from '../../platform/tables.gen.ts'
import type { Page, Rows } from '../../platform/wire/paging.ts'
import { invalidField } from '../../platform/wire/problem.ts'

export type OperatorRow = Selectable<Operators>
export type SessionRow = Omit<Selectable<OperatorSessions>, 'token_hash'>
export type TokenRow = Omit<Selectable<OperatorTokens>, 'token_hash'>

const tokenColumns = ['id', 'operator_id', 'name', 'role', 'created_at', 'expires_at', 'last_used_at'] as const

export async function hasOperators(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('operators').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function findOperator(reader: Reader, id: string): Promise<OperatorRow | undefined> {
  return reader.selectFrom('operators').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The operator, kept from changing until the transaction ends. */
export async function lockOperator(tx: Tx, id: string): Promise<OperatorRow | undefined> {
  return tx.selectFrom('operators').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findOperatorByEmail(reader: Reader, canonical: string): Promise<OperatorRow | undefined> {
  return reader.selectFrom('operators').selectAll().where('email_canonical', '=', canonical).executeTakeFirst()
}

export async function listOperators(reader: Reader, page: Page): Promise<Rows<OperatorRow>> {
  const { total } = await reader
    .selectFrom('operators')
    .select((build) => build.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await reader
    .selectFrom('operators')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total }
}

/** Lets one transaction at a time decide who the operators are (AZ-13, CON-4). Reading goes on. */
export async function lockOperators(tx: Tx): Promise<void> {
  await sql`lock table operators in share row exclusive mode`.execute(tx)
}

export async function countAdmins(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('operators')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow()
  return count
}

export async function insertOperator(tx: Tx, row: Insertable<Operators>): Promise<OperatorRow> {
  try {
    return await tx.insertInto('operators').values(row).returningAll().executeTakeFirstOrThrow()
  } catch (error) {
    if (violatedConstraint(error) !== 'operators_email_taken') throw error
    throw invalidField('email', 'unique', 'Another operator has this address.')
  }
}

export async function updateOperator(tx: Tx, id: string, change: Updateable<Operators>): Promise<OperatorRow> {
  return tx
    .updateTable('operators')
    .set({ ...change, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deleteOperator(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('operators').where('id', '=', id).execute()
}

export async function insertSession(tx: Tx, row: Insertable<OperatorSessions>): Promise<void> {
  await tx.insertInto('operator_sessions').values(row).execute()
}

/** The live session of a token, with the role its operator has now. */
export async function findSession(reader: Reader, hash: Buffer, now: Date, idleMinutes: number) {
  return reader
    .selectFrom('operator_sessions as session')
    .innerJoin('operators as operator', 'operator.id', 'session.operator_id')
    .select(['session.id', 'session.operator_id', 'session.last_seen_at', 'operator.role'])
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', new Date(now.getTime() - idleMinutes * 60_000))
    .executeTakeFirst()
}

export async function touchSession(database: Database, id: string, now: Date): Promise<void> {
  await database.updateTable('operator_sessions').set({ last_seen_at: now }).where('id', '=', id).execute()
}

export async function deleteSession(reader: Reader, id: string): Promise<void> {
  await reader.deleteFrom('operator_sessions').where('id', '=', id).execute()
}

/** An operator's live sessions, the last used first. */
export async function listSessions(
  reader: Reader,
  operatorId: string,
  page: Page,
  now: Date,
  idleMinutes: number,
): Promise<Rows<SessionRow>> {
  const live = reader
    .selectFrom('operator_sessions')
    .where('operator_id', '=', operatorId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleMinutes * 60_000))
  const { total } = await live.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await live
    .select(['id', 'operator_id', 'user_agent', 'address', 'created_at', 'last_seen_at', 'expires_at'])
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total }
}

/** Whether there was such a session of this operator. */
export async function deleteSessionOf(tx: Tx, operatorId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('operator_sessions')
    .where('operator_id', '=', operatorId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Ends the sessions of an operator, all or all but one. */
export async function deleteSessions(tx: Tx, operatorId: string, butOne?: string): Promise<void> {
  const all = tx.deleteFrom('operator_sessions').where('operator_id', '=', operatorId)
  await (butOne === undefined ? all : all.where('id', '<>', butOne)).execute()
}

/** The live token of a secret, with its own role and the one its owner has now (MGMT-2). */
export async function findToken(reader: Reader, hash: Buffer, now: Date) {
  return reader
    .selectFrom('operator_tokens as token')
    .innerJoin('operators as operator', 'operator.id', 'token.operator_id')
    .select(['token.id', 'token.operator_id', 'token.last_used_at', 'token.role', 'operator.role as owner_role'])
    .where('token.token_hash', '=', hash)
    .where('token.expires_at', '>', now)
    .executeTakeFirst()
}

export async function touchToken(database: Database, id: string, now: Date): Promise<void> {
  await database.updateTable('operator_tokens').set({ last_used_at: now }).where('id', '=', id).execute()
}

export async function listTokens(reader: Reader, operatorId: string, page: Page): Promise<Rows<TokenRow>> {
  const own = reader.selectFrom('operator_tokens').where('operator_id', '=', operatorId)
  const { total } = await own.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await own
    .select(tokenColumns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total }
}

export async function insertToken(tx: Tx, row: Insertable<OperatorTokens>): Promise<TokenRow> {
  return tx.insertInto('operator_tokens').values(row).returning(tokenColumns).executeTakeFirstOrThrow()
}

/** Whether there was such a token of this operator. */
export async function deleteToken(tx: Tx, operatorId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('operator_tokens')
    .where('operator_id', '=', operatorId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function deleteTokens(tx: Tx, operatorId: string): Promise<void> {
  await tx.deleteFrom('operator_tokens').where('operator_id', '=', operatorId).execute()
}

/** Puts a fresh set-up link in the place of all older ones. */
export async function replaceSetupLink(tx: Tx, hash: Buffer, expiresAt: Date): Promise<void> {
  await tx.deleteFrom('operator_setup_links').execute()
  await tx.insertInto('operator_setup_links').values({ token_hash: hash, expires_at: expiresAt }).execute()
}

/** Uses a set-up link up. Whether it was good. */
export function useSetupLink(tx: Tx, hash: Buffer, now: Date): Promise<boolean> {
  return useLink(tx, 'operator_setup_links', hash, now)
}

/** Uses a link up, in one statement (REG-6). */
async function useLink(
  tx: Tx,
  table: 'operator_setup_links' | 'operator_reset_links',
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .updateTable(table)
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst()
  return used !== undefined
}

/** Puts a fresh link to choose a new password in the place of this operator's older ones (REG-5). */
export async function replaceResetLink(
  tx: Tx,
  operatorId: string,
  hash: Buffer,
  times: { now: Date; expiresAt: Date },
): Promise<void> {
  await deleteResetLinks(tx, operatorId)
  await tx
    .insertInto('operator_reset_links')
    .values({ token_hash: hash, operator_id: operatorId, created_at: times.now, expires_at: times.expiresAt })
    .execute()
}

/** The operator whose link this is, while it is good. */
export async function findResetLink(reader: Reader, hash: Buffer, now: Date): Promise<OperatorRow | undefined> {
  return reader
    .selectFrom('operator_reset_links as link')
    .innerJoin('operators as operator', 'operator.id', 'link.operator_id')
    .selectAll('operator')
    .where('link.token_hash', '=', hash)
    .where('link.used_at', 'is', null)
    .where('link.expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses such a link up. Whether it was good. */
export function useResetLink(tx: Tx, hash: Buffer, now: Date): Promise<boolean> {
  return useLink(tx, 'operator_reset_links', hash, now)
}

export async function deleteResetLinks(tx: Tx, operatorId: string): Promise<void> {
  await tx.deleteFrom('operator_reset_links').where('operator_id', '=', operatorId).execute()
}

/** Takes away what can no longer be used. */
export async function purgeOperatorLeftovers(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('operator_sessions').where('expires_at', '<', now).execute()
  await database.deleteFrom('operator_setup_links').where('expires_at', '<', now).execute()
  await database.deleteFrom('operator_reset_links').where('expires_at', '<', now).execute()
}
