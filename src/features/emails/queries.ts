import { sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { MailRow } from './store.ts'

type Reading = Pick<MailRow, 'portal_id' | 'developer_id' | 'ids'>

/** What a mail speaks of, as it is when the mail is written. What is gone is undefined. */
export type Facts = Awaited<ReturnType<typeof readFacts>>

export async function readFacts(reader: Reader, mail: Reading) {
  const portal = await reader
    .selectFrom('portals')
    .select([
      'id',
      'subdomain',
      'display_name',
      'contact_email',
      'authentication_enabled',
      'basic_auth_enabled',
      'notifications_developer_pii_visibility_enabled as names_people',
    ])
    .where('id', '=', mail.portal_id)
    .executeTakeFirst()
  const developerId = mail.developer_id ?? mail.ids.developer_id
  const developer =
    portal && developerId
      ? await reader
          .selectFrom('developers')
          .select(['id', 'email', 'full_name', 'status'])
          .select(sql<boolean>`password_hash is not null`.as('has_password'))
          .where('portal_id', '=', portal.id)
          .where('id', '=', developerId)
          .executeTakeFirst()
      : undefined
  const registration =
    portal && mail.ids.registration_id
      ? await reader
          .selectFrom('registrations')
          .innerJoin('applications', (join) =>
            join
              .onRef('applications.portal_id', '=', 'registrations.portal_id')
              .onRef('applications.id', '=', 'registrations.application_id'),
          )
          .innerJoin('apis', 'apis.id', 'registrations.api_id')
          .select([
            'registrations.status',
            'applications.id as application_id',
            'applications.name as application_name',
            'apis.name as api_name',
            'apis.version as api_version',
          ])
          .where('registrations.portal_id', '=', portal.id)
          .where('registrations.id', '=', mail.ids.registration_id)
          .executeTakeFirst()
      : undefined
  const operator = mail.ids.operator_id
    ? await reader
        .selectFrom('operators')
        .select(['id', 'full_name'])
        .where('id', '=', mail.ids.operator_id)
        .executeTakeFirst()
    : undefined
  return { portal, developer, registration, operator }
}

export async function isAdmin(reader: Reader, email: string): Promise<boolean> {
  const row = await reader
    .selectFrom('operators')
    .select('id')
    .where('email', '=', email)
    .where('role', '=', 'admin')
    .executeTakeFirst()
  return row !== undefined
}

/** How many developers, or registrations, wait at a portal. */
export async function countPending(
  reader: Reader,
  table: 'developers' | 'registrations',
  portalId: string,
): Promise<number> {
  const { count } = await reader
    .selectFrom(table)
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('portal_id', '=', portalId)
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow()
  return count
}
