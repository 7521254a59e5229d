import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { ControlPlanes, Routes, Services } from '../../platform/tables.gen.ts'
import { applyFilters, applySort, escapeLike } from '../../platform/wire/filters.ts'
import { type Page, type Rows, readPage } from '../../platform/wire/paging.ts'
import { invalidField, problem } from '../../platform/wire/problem.ts'
import type { ListEntitiesQuery } from './core-entities.model.ts'
import type { ListControlPlanesQuery } from './model.ts'
import { isId, type Matching } from './rules.ts'

export type ControlPlaneRow = Selectable<ControlPlanes>
export type ServiceRow = Selectable<Services>
export type RouteRow = Selectable<Routes>

export async function findControlPlane(reader: Reader, id: string): Promise<ControlPlaneRow | undefined> {
  return reader.selectFrom('control_planes').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Holds a control plane until the transaction ends: changes of what is in it come one after the other. */
export async function lockControlPlane(tx: Tx, id: string): Promise<ControlPlaneRow | undefined> {
  return tx.selectFrom('control_planes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function listControlPlanes(
  reader: Reader,
  query: ListControlPlanesQuery,
): Promise<Rows<ControlPlaneRow> & { page: Page }> {
  const page = readPage(query)
  let found = applyFilters(reader.selectFrom('control_planes'), query, {
    id: 'id',
    name: 'name',
    cluster_type: 'cluster_type',
    cloud_gateway: 'cloud_gateway',
  })
  for (const part of query.labels?.split(',') ?? []) {
    const [key = '', value] = part.trim().split(':')
    found = found.where(
      value === undefined
        ? sql<SqlBool>`jsonb_exists(labels, ${key})`
        : sql<SqlBool>`labels @> ${JSON.stringify({ [key]: value })}::jsonb`,
    )
  }
  const { total } = await found.select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const sortable = { created_at: 'created_at', updated_at: 'updated_at', name: sql`name collate "und-x-icu"` } as const
  const rows = await applySort(found.selectAll(), query.sort, sortable, 'created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { rows, total, page }
}

/** Adds a control plane only where there is none yet; two starts at once make one. */
export async function insertFirstControlPlane(tx: Tx, row: Insertable<ControlPlanes>): Promise<boolean> {
  await sql`lock table control_planes in share row exclusive mode`.execute(tx)
  const found = await tx.selectFrom('control_planes').select('id').limit(1).executeTakeFirst()
  if (found) return false
  await tx.insertInto('control_planes').values(row).execute()
  return true
}

export async function insertControlPlane(tx: Tx, row: Insertable<ControlPlanes>): Promise<ControlPlaneRow> {
  try {
    return await tx.insertInto('control_planes').values(row).returningAll().executeTakeFirstOrThrow()
  } catch (error) {
    if (violatedConstraint(error) === 'control_planes_name_taken') {
      throw problem('conflict', { detail: 'Another control plane has this name.' })
    }
    throw error
  }
}

export async function updateControlPlane(
  tx: Tx,
  id: string,
  change: Updateable<ControlPlanes>,
): Promise<ControlPlaneRow> {
  try {
    return await tx
      .updateTable('control_planes')
      .set({ ...change, updated_at: sql`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
  } catch (error) {
    if (violatedConstraint(error) === 'control_planes_name_taken') {
      throw invalidField('name', 'unique', 'Another control plane has this name.')
    }
    throw error
  }
}

export async function deleteControlPlane(tx: Tx, id: string): Promise<void> {
  try {
    await tx.deleteFrom('routes').where('control_plane_id', '=', id).where('service_id', 'is', null).execute()
    await tx.deleteFrom('control_planes').where('id', '=', id).execute()
  } catch (error) {
    if (violatedConstraint(error) === 'services_control_plane') {
      throw problem('in-use', { detail: 'This control plane still has services; delete them first.' })
    }
    throw error
  }
}

export async function findService(reader: Reader, controlPlaneId: string, idOrName: string) {
  return reader
    .selectFrom('services')
    .selectAll()
    .where('control_plane_id', '=', controlPlaneId)
    .where(isId(idOrName) ? 'id' : 'name', '=', idOrName)
    .executeTakeFirst()
}

export async function listServices(reader: Reader, controlPlaneId: string, query: ListEntitiesQuery) {
  const rows = await reader
    .selectFrom('services')
    .selectAll()
    .where('control_plane_id', '=', controlPlaneId)
    .where(matching(query))
    .orderBy('id')
    .limit(query.size + 1)
    .execute()
  return cut(rows, query.size)
}

export async function insertService(tx: Tx, row: Insertable<Services>): Promise<ServiceRow> {
  return named(() => tx.insertInto('services').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function replaceService(tx: Tx, row: Insertable<Services>): Promise<ServiceRow> {
  const { control_plane_id, id, ...change } = row
  return named(() =>
    tx
      .updateTable('services')
      .set(change)
      .where('control_plane_id', '=', control_plane_id)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

export async function deleteService(tx: Tx, service: ServiceRow): Promise<void> {
  await named(() =>
    tx
      .deleteFrom('services')
      .where('control_plane_id', '=', service.control_plane_id)
      .where('id', '=', service.id)
      .execute(),
  )
}

/** A route by id or name; of this service alone when one is given. */
export async function findRoute(reader: Reader, controlPlaneId: string, idOrName: string, serviceId?: string) {
  let query = reader
    .selectFrom('routes')
    .selectAll()
    .where('control_plane_id', '=', controlPlaneId)
    .where(isId(idOrName) ? 'id' : 'name', '=', idOrName)
  if (serviceId !== undefined) query = query.where('service_id', '=', serviceId)
  return query.executeTakeFirst()
}

export async function listRoutes(
  reader: Reader,
  controlPlaneId: string,
  query: ListEntitiesQuery,
  serviceId: string | undefined,
) {
  let found = reader
    .selectFrom('routes')
    .selectAll()
    .where('control_plane_id', '=', controlPlaneId)
    .where(matching(query))
  if (serviceId !== undefined) found = found.where('service_id', '=', serviceId)
  const rows = await found
    .orderBy('id')
    .limit(query.size + 1)
    .execute()
  return cut(rows, query.size)
}

/** What the gateway's other routes match. It has one table of routes for all control planes, so all are looked at. */
export async function lockOtherRoutes(tx: Tx, id: string): Promise<Matching[]> {
  await sql`select pg_advisory_xact_lock(hashtext('gatehouse.routes'))`.execute(tx)
  return tx
    .selectFrom('routes')
    .select(['hosts', 'paths', 'methods', 'protocols'])
    .where('id', '<>', id)
    .where('service_id', 'is not', null)
    .execute()
}

export async function insertRoute(tx: Tx, row: Insertable<Routes>): Promise<RouteRow> {
  return named(() => tx.insertInto('routes').values(row).returningAll().executeTakeFirstOrThrow())
}

export async function replaceRoute(tx: Tx, row: Insertable<Routes>): Promise<RouteRow> {
  const { control_plane_id, id, ...change } = row
  return named(() =>
    tx
      .updateTable('routes')
      .set(change)
      .where('control_plane_id', '=', control_plane_id)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

export async function deleteRoute(tx: Tx, route: RouteRow): Promise<void> {
  await tx
    .deleteFrom('routes')
    .where('control_plane_id', '=', route.control_plane_id)
    .where('id', '=', route.id)
    .execute()
}

/** The page after `offset`, which holds the last id seen. Tags: `a,b` is both, `a/b` is either. */
function matching(query: ListEntitiesQuery) {
  const conditions = [sql<SqlBool>`true`]
  const after = query.offset === undefined ? undefined : Buffer.from(query.offset, 'base64url').toString('latin1')
  if (after !== undefined) {
    if (!isId(after)) {
      throw problem('invalid-input', {
        invalidParameters: [
          { field: 'offset', rule: 'invalid', reason: 'This is not an offset that a list gave.', source: 'query' },
        ],
      })
    }
    conditions.push(sql`id > ${after}::uuid`)
  }
  if (query.tags?.includes('/')) conditions.push(sql`tags && ${query.tags.split('/')}::text[]`)
  else if (query.tags) conditions.push(sql`tags @> ${query.tags.split(',')}::text[]`)
  const name = query['filter[name][eq]']
  if (name !== undefined) conditions.push(sql`name = ${name}`)
  const part = query['filter[name][contains]']
  if (part !== undefined) conditions.push(sql`name ilike ${`%${escapeLike(part)}%`}`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** One row more than asked for says that there is another page. */
function cut<Row extends { id: string }>(rows: Row[], size: number): { rows: Row[]; offset: string | undefined } {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { rows: page, offset: rows.length > size && last ? Buffer.from(last.id).toString('base64url') : undefined }
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'services_name_taken') throw invalidField('name', 'unique', 'Another service has this name.')
    if (constraint === 'routes_name_taken') throw invalidField('name', 'unique', 'Another route has this name.')
    if (constraint === 'services_id_unique' || constraint === 'services_pkey' || constraint === 'routes_pkey') {
      throw invalidField('id', 'unique', 'This id is taken.')
    }
    if (constraint === 'routes_id_unique') throw invalidField('id', 'unique', 'This id is taken.')
    if (constraint === 'routes_service') {
      throw problem('in-use', { detail: 'This service still has routes; delete them first.' })
    }
    if (constraint === 'api_implementations_service') {
      throw problem('in-use', { detail: 'An API is linked to this service; remove that implementation first.' })
    }
    throw error
  }
}
