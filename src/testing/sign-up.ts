import { mintMailedToken } from '../features/developers/index.ts'
import { ok, type TestGatehouse, type Visitor } from './gatehouse.ts'
import type { TestPortal } from './people.ts'

/** A password that the rule of a portal lets through. */
export const goodPassword = 'Correct-horse-1'

/** The id of whoever signed up with this address, in whatever state. */
export async function findDeveloperId(house: TestGatehouse, portalId: string, email: string): Promise<string> {
  const row = await house.platform.database
    .selectFrom('developers')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('email_canonical', '=', email.toLowerCase())
    .executeTakeFirstOrThrow()
  return row.id
}

/** The token that a mail would carry. */
export async function mintToken(
  house: TestGatehouse,
  portalId: string,
  developerId: string,
  purpose: Parameters<typeof mintMailedToken>[1]['purpose'],
): Promise<string> {
  const { database, clock } = house.platform
  return database
    .transaction()
    .execute((tx) => mintMailedToken(tx, { portalId, developerId, purpose, now: clock.now() }))
}

/** Signs up, proves the address and sets a password, as a person does. Gives the developer's id. */
export async function signUp(
  house: TestGatehouse,
  portal: TestPortal,
  { email = 'ada@example.com', password = goodPassword }: { email?: string; password?: string } = {},
): Promise<string> {
  const visitor = house.visitor(portal.origin)
  await ok(visitor.POST('/api/v3/developer', { body: { email, full_name: 'Ada Lovelace' } }))
  const id = await findDeveloperId(house, portal.id, email)
  const { token = '' } = await ok(
    visitor.POST('/api/v3/developer/verify-email', {
      body: { token: await mintToken(house, portal.id, id, 'verify') },
    }),
  )
  await ok(visitor.POST('/api/v3/developer/reset-password', { body: { token, password } }))
  return id
}

/** A visitor who signed in with a password. */
export async function signIn(
  house: TestGatehouse,
  portal: TestPortal,
  { email = 'ada@example.com', password = goodPassword }: { email?: string; password?: string } = {},
): Promise<Visitor> {
  const visitor = house.visitor(portal.origin)
  await ok(visitor.POST('/api/v3/developer/authenticate', { body: { username: email, password } }))
  return visitor
}
