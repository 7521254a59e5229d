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

export async function listCredentials(
  reader: Reader,
  application: Application,
  query: PageQuery,
): Promise<Rows<CredentialRow> & { page: Page }> {
  const page = readPage(query)
  const found = reader
    .selectFrom('credentials')
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(columns)
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** A credential of this application (AZ-3), kept from changing until the transaction ends. */
export async function lockCredential(tx: Tx, application: Application, id: string): Promise<CredentialRow | undefined> {
  return tx
    .selectFrom('credentials')
    .select(columns)
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** How many keys of an application work. Exact while the application's row is held (KEY-5). */
export async function countActive(tx: Tx, application: Application, now: Date): Promise<number> {
  const { total } = await tx
    .selectFrom('credentials')
    .select((build) => build.fn.countAll<number>().as('total'))
    .where('portal_id', '=', application.portal_id)
    .where('application_id', '=', application.id)
    .where('revoked_at', 'is', null)
    .where(sql<SqlBool>`(expires_at is null or expires_at > ${now})`)
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
