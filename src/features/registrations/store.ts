import { type Insertable, type Selectable, sql } from 'kysely'
import { type Reader, type Tx, violatedConstraint } from '../../platform/database.ts'
import type { Registrations } from '../../platform/tables.gen.ts'
import { problem } from '../../platform/wire/problem.ts'
import type { RegistrationStatus } from './model.ts'

type Table = Selectable<Registrations>
/** A registration with the names of what it joins. */
export type RegistrationRow = Table & {
  api_name: string
  api_version: string | null
  api_slug: string
  application_name: string
  developer_id: string
  developer_name: string
  developer_email: string
  developer_status: string
}

/** Registrations with their application, its owner and the API. */
export function detailed(reader: Reader) {
  return reader
    .selectFrom('registrations')
    .innerJoin('apis', 'apis.id', 'registrations.api_id')
    .innerJoin('applications', (join) =>
      join
        .onRef('applications.portal_id', '=', 'registrations.portal_id')
        .onRef('applications.id', '=', 'registrations.application_id'),
    )
    .innerJoin('developers', (join) =>
      join
        .onRef('developers.portal_id', '=', 'applications.portal_id')
        .onRef('developers.id', '=', 'applications.developer_id'),
    )
}
export const detailColumns = [
  'registrations.portal_id',
  'registrations.id',
  'registrations.application_id',
  'registrations.api_id',
  'registrations.status',
  'registrations.created_at',
  'registrations.updated_at',
  'apis.name as api_name',
  'apis.version as api_version',
  'apis.slug as api_slug',
  'applications.name as application_name',
  'applications.developer_id',
  'developers.full_name as developer_name',
  'developers.email as developer_email',
  'developers.status as developer_status',
] as const

/** Where a registration is: each id narrows, so that a foreign one finds nothing (AZ-3). */
export type Place = { portalId: string; applicationId: string; registrationId: string; developerId?: string }

function placed(reader: Reader, place: Place) {
  const query = detailed(reader)
    .select(detailColumns)
    .where('registrations.portal_id', '=', place.portalId)
    .where('registrations.application_id', '=', place.applicationId)
    .where('registrations.id', '=', place.registrationId)
  return place.developerId === undefined ? query : query.where('applications.developer_id', '=', place.developerId)
}

export async function findRegistration(reader: Reader, place: Place): Promise<RegistrationRow | undefined> {
  return placed(reader, place).executeTakeFirst()
}

/** The same, kept from changing until the transaction ends. */
export async function lockRegistration(tx: Tx, place: Place): Promise<RegistrationRow | undefined> {
  return placed(tx, place).forUpdate('registrations').executeTakeFirst()
}

/** The registrations of an application in these states, held in one order so that two who decide never block for good. */
export async function lockRegistrations(
  tx: Tx,
  application: { portal_id: string; id: string },
  statuses: readonly RegistrationStatus[],
): Promise<RegistrationRow[]> {
  return detailed(tx)
    .select(detailColumns)
    .where('registrations.portal_id', '=', application.portal_id)
    .where('registrations.application_id', '=', application.id)
    .where('registrations.status', 'in', statuses)
    .orderBy('registrations.id')
    .forUpdate('registrations')
    .execute()
}

/** Whom a hold is about: what the developer asks for of the API waits for a person. */
type Held = { portal_id: string; developer_id: string; api_id: string }

export async function isHeld(reader: Reader, { portal_id, developer_id, api_id }: Held): Promise<boolean> {
  const hold = await reader
    .selectFrom('registration_holds')
    .select('api_id')
    .where('portal_id', '=', portal_id)
    .where('developer_id', '=', developer_id)
    .where('api_id', '=', api_id)
    .limit(1)
    .executeTakeFirst()
  return hold !== undefined
}

export async function insertHold(tx: Tx, registration: RegistrationRow): Promise<void> {
  const { portal_id, developer_id, api_id, application_id } = registration
  await tx
    .insertInto('registration_holds')
    .values({ portal_id, developer_id, api_id, application_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Lifts what was held because of this application, or of those that are gone. Of others it stands. */
export async function deleteHolds(tx: Tx, registration: RegistrationRow): Promise<void> {
  await tx
    .deleteFrom('registration_holds')
    .where('portal_id', '=', registration.portal_id)
    .where('developer_id', '=', registration.developer_id)
    .where('api_id', '=', registration.api_id)
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('application_id', '=', registration.application_id),
        not(
          exists(
            selectFrom('applications')
              .select('applications.id')
              .whereRef('applications.portal_id', '=', 'registration_holds.portal_id')
              .whereRef('applications.id', '=', 'registration_holds.application_id'),
          ),
        ),
      ]),
    )
    .execute()
}

/**
 * What waits on a portal and what its settings would approve: all but APIs whose publication wants each one looked at,
 * and what is held. With `apiId` that API's alone.
 */
export async function lockWaiting(tx: Tx, portalId: string, apiId: string | undefined): Promise<RegistrationRow[]> {
  const waiting = detailed(tx)
    .select(detailColumns)
    .where('registrations.portal_id', '=', portalId)
    .where('registrations.status', '=', 'pending')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registration_holds')
            .select('registration_holds.api_id')
            .whereRef('registration_holds.portal_id', '=', 'registrations.portal_id')
            .whereRef('registration_holds.developer_id', '=', 'applications.developer_id')
            .whereRef('registration_holds.api_id', '=', 'registrations.api_id'),
        ),
      ),
    )
  const chosen =
    apiId === undefined
      ? waiting.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('publications')
                .select('publications.api_id')
                .whereRef('publications.portal_id', '=', 'registrations.portal_id')
                .whereRef('publications.api_id', '=', 'registrations.api_id')
                .where('publications.auto_approve_registrations', '=', false),
            ),
          ),
        )
      : waiting.where('registrations.api_id', '=', apiId)
  return chosen.orderBy('registrations.id').forUpdate('registrations').execute()
}

export async function insertRegistration(tx: Tx, row: Insertable<Registrations>): Promise<void> {
  try {
    await tx.insertInto('registrations').values(row).execute()
  } catch (error) {
    if (violatedConstraint(error) === 'registrations_present') {
      throw problem('conflict', { detail: 'This application is registered for this API already.' })
    }
    throw error
  }
}

export async function setStatus(
  tx: Tx,
  { portal_id, id }: Pick<Table, 'portal_id' | 'id'>,
  status: RegistrationStatus,
): Promise<void> {
  await tx
    .updateTable('registrations')
    .set({ status, updated_at: sql`now()` })
    .where('portal_id', '=', portal_id)
    .where('id', '=', id)
    .execute()
}

export async function deleteRegistration(tx: Tx, { portal_id, id }: RegistrationRow): Promise<void> {
  await tx.deleteFrom('registrations').where('portal_id', '=', portal_id).where('id', '=', id).execute()
}
