import type { Caller } from '../platform/caller.ts'
import { appendEvent } from '../platform/events/events.ts'
import { newId } from '../platform/ids.ts'
import type { Developers, Registrations } from '../platform/tables.gen.ts'
import { ok, type TestGatehouse } from './gatehouse.ts'

/** People, applications and events put straight into the database: mails are made of events, however they came about. */
export function setMailScene(house: TestGatehouse) {
  const { database } = house.platform
  let count = 0
  const operator: Caller = { kind: 'operator', operatorId: newId(), role: 'admin' }

  return {
    async addPortal(change: { display_name?: string; contact_email?: string; names_people?: boolean } = {}) {
      const { display_name, contact_email, names_people } = change
      const name = `Portal ${++count}`
      const portal = await ok(
        house.operator.POST('/v3/portals', {
          body: {
            name,
            display_name: display_name ?? name,
            notifications_developer_pii_visibility_enabled: names_people ?? false,
          },
        }),
      )
      if (contact_email) {
        const params = { path: { portalId: portal.id } }
        await ok(house.operator.PATCH('/gatehouse/v1/portals/{portalId}/settings', { params, body: { contact_email } }))
      }
      return { id: portal.id, origin: `http://${portal.default_domain}:${house.platform.config.port}`, name }
    },

    async addDeveloper(
      portal: { id: string },
      change: { full_name?: string; email?: string; status?: Developers['status']; password_hash?: string | null } = {},
    ) {
      const id = newId()
      const email = change.email ?? `developer-${++count}@example.com`
      const row = { id, portal_id: portal.id, email, email_canonical: email.toLowerCase(), full_name: 'Ann Miller' }
      await database
        .insertInto('developers')
        .values({ status: 'approved', password_hash: 'a hash', ...row, ...change })
        .execute()
      return { id, email, portalId: portal.id }
    },

    async addOperator(role: 'admin' | 'viewer' = 'admin') {
      const id = newId()
      const email = `operator-${++count}@example.com`
      const row = { id, email, email_canonical: email, full_name: 'Olga', password_hash: 'a hash', role }
      await database.insertInto('operators').values(row).execute()
      return { id, email }
    },

    async addRegistration(
      developer: { id: string; portalId: string },
      change: { application?: string; api?: string; status?: Registrations['status'] } = {},
    ) {
      const portal_id = developer.portalId
      const [strategy, api, application, registration] = [newId(), newId(), newId(), newId()]
      await database
        .insertInto('auth_strategies')
        .values({ id: strategy, name: strategy, display_name: 'Key', strategy_type: 'key_auth', configs: '{}' })
        .execute()
      await database
        .insertInto('apis')
        .values({ id: api, name: change.api ?? 'Weather', version: `${++count}`, slug: api })
        .execute()
      await database
        .insertInto('applications')
        .values({
          id: application,
          portal_id,
          developer_id: developer.id,
          name: change.application ?? 'My app',
          auth_strategy_id: strategy,
        })
        .execute()
      await database
        .insertInto('registrations')
        .values({
          id: registration,
          portal_id,
          application_id: application,
          api_id: api,
          status: change.status ?? 'pending',
        })
        .execute()
      return { registration_id: registration, application_id: application, api_id: api, developer_id: developer.id }
    },

    /** Appends an event as a command would, by an operator unless another caller is given. */
    async append(type: string, developer: { id: string; portalId: string }, more: Happening = {}): Promise<void> {
      const ids = { developer_id: developer.id, ...more.ids }
      await database
        .transaction()
        .execute((tx) => appendEvent(tx, more.by ?? operator, { type, portalId: developer.portalId, ids }))
    },

    mailsTo: (recipient: string) =>
      database.selectFrom('mails').selectAll().where('recipient', '=', recipient).orderBy('created_at').execute(),
  }
}

type Happening = { ids?: Record<string, string>; by?: Caller }
export type MailScene = ReturnType<typeof setMailScene>

/** Waits until `find` gives something. @throws after `milliseconds` */
export async function eventually<T>(
  find: () => Promise<T | undefined | false> | T | undefined | false,
  milliseconds = 5000,
): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = await find()
    if (found) return found
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${find}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
