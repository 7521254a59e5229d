import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Reader, Tx } from '../../platform/database.ts'
import type { Credentials } from '../../platform/tables.gen.ts'
import { type Page, type PageQuery, type Rows, readPage } from '../../platform/wire/paging.ts'

/** A credential without the hash of its secret, which nothing here needs to read. */
export type CredentialRow = Omit<Selectable<Credentials>, 'secret_hash'>
const columns = [
  'portal_id',
  'id',
  'application_id',
  'display_name',
  'last_four',
  'expires_at',
  'revoked_at',
  'last_used_at',
  'created_at',
] as const

type Application = { portal_id: string; id: string }

/** Whether a key works at that time, as `statusOf` tells of one. */
const works = (now: Date) => sql<SqlBool>`(revoked_at is null and (expires_at is null or expires_at > ${now}))`

/** Oldest first; with `workingFirst` those that work at that time, then those that have ended, each newest first. */
export async function listCredentials(
  reader: Reader,
  application: Application,
  query: PageQuery,
  workingFirst?: Date,
): Promise<Rows<CredentialRow> & { page: Page }> {
  const page = readPage(query)
  const found = reader
    .selectFrom('credentials')
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const ordered = workingFirst
    ? found.orderBy(works(workingFirst), 'desc').orderBy('created_at', 'desc').orderBy('id', 'desc')
    : found.orderBy('created_at').orderBy('id')
  const rows = await ordered
    .select(columns)
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** A credential of this application (AZ-3). */
export async function findCredential(
  reader: Reader,
  application: Application,
  id: string,
): Promise<CredentialRow | undefined> {
  return credentialOf(reader, application, id).executeTakeFirst()
}

/** A credential of this application (AZ-3), kept from changing until the transaction ends. */
export async function lockCredential(tx: Tx, application: Application, id: string): Promise<CredentialRow | undefined> {
  return credentialOf(tx, application, id).forUpdate().executeTakeFirst()
}

const credentialOf = (reader: Reader, application: Application, id: string) =>
  reader
    .selectFrom('credentials')
    .select(columns)
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
    .where('id', '=', id)

/** How many keys of an application work. Exact while the application's row is held (KEY-5). */
export async function countActive(tx: Tx, application: Application, now: Date): Promise<number> {
  const { total } = await tx
    .selectFrom('credentials')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
    .where(works(now))
    .executeTakeFirstOrThrow()
  return total
}

export async function insertCredential(tx: Tx, row: Insertable<Credentials>): Promise<CredentialRow> {
  return tx.insertInto('credentials').values(row).returning(columns).executeTakeFirstOrThrow()
}

export async function updateCredential(
  tx: Tx,
  { portal_id, id }: Pick<CredentialRow, 'portal_id' | 'id'>,
  change: Updateable<Credentials>,
): Promise<void> {
  await tx.updateTable('credentials').set(change).where('portal_id', '=', portal_id).where('id', '=', id).execute()
}
