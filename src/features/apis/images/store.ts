import { type Selectable, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database.ts'
import type { Picture } from '../../../platform/images/images.ts'
import type { ApiImages } from '../../../platform/tables.gen.ts'

export type ImageHead = Pick<
  Selectable<ApiImages>,
  'api_id' | 'status' | 'error' | 'digest' | 'created_at' | 'updated_at'
>
const headColumns = ['api_id', 'status', 'error', 'digest', 'created_at', 'updated_at'] as const

export async function findImage(reader: Reader, apiId: string): Promise<ImageHead | undefined> {
  return reader
    .selectFrom('api_images')
    .select(headColumns)
    .where('api_id', '=', apiId)
    .where('kind', '=', 'icon')
    .executeTakeFirst()
}

/** The picture that is shown, if it still is the one of this digest. */
export async function findPicture(reader: Reader, apiId: string, digest: string): Promise<Picture | undefined> {
  const row = await reader
    .selectFrom('api_images')
    .select(['media_type', 'bytes', 'digest'])
    .where('api_id', '=', apiId)
    .where('kind', '=', 'icon')
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (!row?.media_type || !row.bytes || !row.digest) return undefined
  return { mediaType: row.media_type, bytes: row.bytes, digest: row.digest }
}

/** The digests of what is shown for these APIs, by API. */
export async function iconsOf(reader: Reader, apiIds: string[]): Promise<ReadonlyMap<string, string>> {
  if (apiIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('api_images')
    .select(['api_id', 'digest'])
    .where('api_id', 'in', apiIds)
    .where('kind', '=', 'icon')
    .execute()
  return new Map(rows.flatMap(({ api_id, digest }) => (digest === null ? [] : [[api_id, digest]])))
}

/** Takes the one place for a check; nothing when another one is under way. `isNew`: the first picture of this API. */
export async function beginCheck(
  tx: Tx,
  apiId: string,
  longestSeconds: number,
): Promise<{ isNew: boolean } | undefined> {
  const { rows } = await sql<{ is_new: boolean }>`
    insert into api_images (api_id, kind, status) values (${apiId}, 'icon', 'validating')
    on conflict (api_id, kind) do update set status = 'validating', error = null, updated_at = clock_timestamp()
      where api_images.status <> 'validating'
        or api_images.updated_at < now() - make_interval(secs => ${longestSeconds})
    returning xmax = 0 as is_new`.execute(tx)
  return rows[0] && { isNew: rows[0].is_new }
}

/** Ends a check: what was found good is shown from now on, what was not leaves what is shown. */
export async function endCheck(
  tx: Tx,
  apiId: string,
  found: { picture: Picture } | { error: string },
): Promise<ImageHead | undefined> {
  const columns =
    'picture' in found
      ? {
          status: 'valid' as const,
          error: null,
          media_type: found.picture.mediaType,
          bytes: found.picture.bytes,
          digest: found.picture.digest,
        }
      : { status: 'invalid' as const, error: found.error }
  return tx
    .updateTable('api_images')
    .set({ ...columns, updated_at: sql`now()` })
    .where('api_id', '=', apiId)
    .where('kind', '=', 'icon')
    .returning(headColumns)
    .executeTakeFirst()
}

/** @returns whether there was one */
export async function deleteImage(tx: Tx, apiId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('api_images')
    .where('api_id', '=', apiId)
    .where('kind', '=', 'icon')
    .executeTakeFirst()
  return numDeletedRows > 0n
}
