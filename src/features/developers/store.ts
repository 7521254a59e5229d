import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Reader, Tx } from '../../platform/database.ts'
import type { Developers, MailedTokens } from '../../platform/tables.gen.ts'
import { applyFilters, applySort } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import type { ListDevelopersQuery, TokenPurpose, WireStatus } from './model.ts'

/** A developer without the password's hash, which only `findPassword` reads. */
export type DeveloperRow = Omit<Selectable<Developers>, 'password_hash'> & { has_password: boolean }
export type VisibleDeveloper = DeveloperRow & { status: WireStatus }
export type TokenRow = Selectable<MailedTokens>

const columns = [
  'portal_id',
  'id',
  'email',
  'email_canonical',
  'full_name',
  'status',
  'email_verified_at',
  'session_epoch',
  'created_at',
  'updated_at',
] as const
/** A number that no session carries yet, so that all of them end. */
const nextEpoch = sql<number>`session_epoch + 1`
const hasPassword = sql<boolean>`password_hash is not null`.as('has_password')

/** A developer of this portal in whatever state, also one whose address is not proven yet. */
export async function findDeveloper(reader: Reader, portalId: string, id: string): Promise<DeveloperRow | undefined> {
  return reader
    .selectFrom('developers')
    .select([...columns, hasPassword])
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A developer that the wire knows. */
export async function findVisibleDeveloper(
  reader: Reader,
  portalId: string,
  id: string,
): Promise<VisibleDeveloper | undefined> {
  const row = await findDeveloper(reader, portalId, id)
  return row && isVisible(row) ? row : undefined
}

/** The developer, kept from changing until the transaction ends. */
export async function lockDeveloper(tx: Tx, portalId: string, id: string): Promise<DeveloperRow | undefined> {
  return tx
    .selectFrom('developers')
    .select([...columns, hasPassword])
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Those of a portal who wait, held in one order so that two who decide never block for good. */
export async function lockWaiting(tx: Tx, portalId: string): Promise<DeveloperRow[]> {
  return tx
    .selectFrom('developers')
    .select([...columns, hasPassword])
    .where('portal_id', '=', portalId)
    .where('status', '=', 'pending')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function findDeveloperByEmail(
  reader: Reader,
  portalId: string,
  canonical: string,
): Promise<DeveloperRow | undefined> {
  return reader
    .selectFrom('developers')
    .select([...columns, hasPassword])
    .where('portal_id', '=', portalId)
    .where('email_canonical', '=', canonical)
    .executeTakeFirst()
}

export async function lockDeveloperByEmail(
  tx: Tx,
  portalId: string,
  canonical: string,
): Promise<DeveloperRow | undefined> {
  return tx
    .selectFrom('developers')
    .select([...columns, hasPassword])
    .where('portal_id', '=', portalId)
    .where('email_canonical', '=', canonical)
    .forUpdate()
    .executeTakeFirst()
}

/** The developer of an address with the hash of the password, for the check of it. */
export async function findPassword(
  reader: Reader,
  portalId: string,
  canonical: string,
): Promise<(DeveloperRow & { password_hash: string | null }) | undefined> {
  return reader
    .selectFrom('developers')
    .select([...columns, hasPassword, 'password_hash'])
    .where('portal_id', '=', portalId)
    .where('email_canonical', '=', canonical)
    .executeTakeFirst()
}

/** The new row, or nothing when the address is taken: of parallel sign-ups one wins (CON-1, CON-3). */
export async function insertDeveloper(tx: Tx, row: Insertable<Developers>): Promise<DeveloperRow | undefined> {
  return tx
    .insertInto('developers')
    .values(row)
    .onConflict((conflict) => conflict.constraint('developers_email_taken').doNothing())
    .returning([...columns, hasPassword])
    .executeTakeFirst()
}

/** Takes over the name of who signs up again; a proven developer keeps the one there is. */
export async function renameUnverified(
  tx: Tx,
  { portal_id, id }: Pick<DeveloperRow, 'portal_id' | 'id'>,
  fullName: string,
  now: Date,
): Promise<void> {
  const isOpen = sql<boolean>`status = 'unverified'`
  await tx
    .updateTable('developers')
    .set({
      full_name: sql`case when ${isOpen} then ${fullName} else full_name end`,
      updated_at: sql`case when ${isOpen} then ${now}::timestamptz else updated_at end`,
    })
    .where('portal_id', '=', portal_id)
    .where('id', '=', id)
    .execute()
}

type Change = Omit<Updateable<Developers>, 'session_epoch'> & { endsSessions?: boolean }

export async function updateDeveloper(
  tx: Tx,
  { portal_id, id }: Pick<DeveloperRow, 'portal_id' | 'id'>,
  { endsSessions = false, ...change }: Change,
  now: Date,
): Promise<DeveloperRow> {
  return tx
    .updateTable('developers')
    .set({ ...change, ...(endsSessions ? { session_epoch: nextEpoch } : {}), updated_at: now })
    .where('portal_id', '=', portal_id)
    .where('id', '=', id)
    .returning([...columns, hasPassword])
    .executeTakeFirstOrThrow()
}

export async function deleteDeveloper(tx: Tx, { portal_id, id }: DeveloperRow): Promise<void> {
  await tx.deleteFrom('developers').where('portal_id', '=', portal_id).where('id', '=', id).execute()
}

export async function listDevelopers(
  reader: Reader,
  portalId: string,
  query: ListDevelopersQuery,
): Promise<Rows<VisibleDeveloper> & { page: Page }> {
  const page = readPage(query)
  const visible = reader.selectFrom('developers').where('portal_id', '=', portalId).where('status', '<>', 'unverified')
  const found = applyFilters(visible, query, { name: 'full_name', email: 'email', status: 'status' })
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = {
    name: sql`full_name collate "und-x-icu"`,
    full_name: sql`full_name collate "und-x-icu"`,
    email: 'email_canonical',
    status: 'status',
    created_at: 'created_at',
    updated_at: 'updated_at',
  } as const
  const rows = await applySort(found.select([...columns, hasPassword]), query.sort, sortable, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows: rows.filter(isVisible), total, page }
}

export function isVisible(row: DeveloperRow): row is VisibleDeveloper {
  return row.status !== 'unverified'
}

/** Every session and mailed token of a portal ends, because signing in was turned off (SES-6, RST-5). */
export async function endAllAccess(tx: Tx, portalId: string, now: Date): Promise<void> {
  await tx.updateTable('developers').set({ session_epoch: nextEpoch }).where('portal_id', '=', portalId).execute()
  await tx
    .updateTable('mailed_tokens')
    .set({ used_at: now })
    .where('portal_id', '=', portalId)
    .where('used_at', 'is', null)
    .execute()
}

export async function insertToken(tx: Tx, row: Insertable<MailedTokens>): Promise<void> {
  await tx.insertInto('mailed_tokens').values(row).execute()
}

/** A token of this portal, used or not (REG-4: the portal stands in the query). */
export async function findToken(reader: Reader, portalId: string, hash: Buffer): Promise<TokenRow | undefined> {
  return reader
    .selectFrom('mailed_tokens')
    .selectAll()
    .where('portal_id', '=', portalId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
}

/** Uses a token up, in one statement: of parallel uses one gets the row (REG-6). It must still fit the address. */
export async function useToken(
  tx: Tx,
  token: Pick<TokenRow, 'portal_id' | 'token_hash' | 'purpose'>,
  now: Date,
): Promise<TokenRow | undefined> {
  return tx
    .updateTable('mailed_tokens as token')
    .from('developers as developer')
    .set({ used_at: now })
    .whereRef('developer.portal_id', '=', 'token.portal_id')
    .whereRef('developer.id', '=', 'token.developer_id')
    .whereRef('developer.email_canonical', '=', 'token.email_canonical')
    .where('token.portal_id', '=', token.portal_id)
    .where('token.token_hash', '=', token.token_hash)
    .where('token.purpose', '=', token.purpose)
    .where('token.used_at', 'is', null)
    .where('token.expires_at', '>', now)
    .returningAll('token')
    .executeTakeFirst()
}

/** Voids a developer's unused tokens: those of one purpose, or all. They answer as used ones do. */
export async function voidTokens(
  tx: Tx,
  { portal_id, id }: Pick<DeveloperRow, 'portal_id' | 'id'>,
  now: Date,
  purpose?: TokenPurpose,
): Promise<void> {
  let unused = tx
    .updateTable('mailed_tokens')
    .set({ used_at: now })
    .where('portal_id', '=', portal_id)
    .where('developer_id', '=', id)
    .where('used_at', 'is', null)
  if (purpose) unused = unused.where('purpose', '=', purpose)
  await unused.execute()
}

/** Takes away who never proved an address, and tokens too old to say of them that they were used. */
export async function purgeUnverified(database: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('developers')
    .where('status', '=', 'unverified')
    .where('updated_at', '<', before)
    .executeTakeFirstOrThrow()
  await database.deleteFrom('mailed_tokens').where('expires_at', '<', before).execute()
  return Number(numDeletedRows)
}
