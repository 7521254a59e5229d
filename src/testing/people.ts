import { randomUUID } from 'node:crypto'
import type { PortalClient } from '../client/connect.ts'
import { portalInProcess } from '../client/in-process.ts'
import { ok, type TestGatehouse } from './gatehouse.ts'

export type TestPortal = { id: string; origin: string; strategyId: string }

/** A portal with the built-in key strategy, for tests that are not about portals. */
export async function addPortal(house: TestGatehouse, body: object = {}): Promise<TestPortal> {
  const name = `Portal ${randomUUID().slice(0, 8)}`
  const portal = await ok(house.operator.POST('/v3/portals', { body: { name, ...body } }))
  return {
    id: portal.id,
    origin: `http://${portal.default_domain}:${house.platform.config.port}`,
    strategyId: portal.default_application_auth_strategy_id ?? '',
  }
}

export type TestDeveloper = { id: string; email: string; client: PortalClient }

/**
 * A developer who is there without the way through the mail; `client` calls the developers' API as them, in memory.
 * The journey's own tests go the whole way.
 */
export async function addDeveloper(
  house: TestGatehouse,
  portal: TestPortal,
  status: 'approved' | 'pending' | 'rejected' | 'revoked' = 'approved',
): Promise<TestDeveloper> {
  const id = randomUUID()
  const email = `dev-${id.slice(0, 8)}@example.com`
  await house.platform.database
    .insertInto('developers')
    .values({
      portal_id: portal.id,
      id,
      email,
      email_canonical: email,
      full_name: `Developer ${id.slice(0, 4)}`,
      status,
      email_verified_at: new Date(),
    })
    .execute()
  const client = portalInProcess(house.gatehouse.portalApp, portal.origin, {
    caller: { kind: 'developer', portalId: portal.id, developerId: id, sessionId: randomUUID() },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    requestId: randomUUID(),
    cookies: [],
  })
  return { id, email, client }
}

export type TestApi = { id: string; name: string; slug: string }

/** An API published on a portal. Its strategy is the portal's where none is named; null is none. */
export async function addApi(
  house: TestGatehouse,
  portal: TestPortal,
  publication: {
    visibility?: 'public' | 'private'
    auth_strategy_ids?: string[] | null
    auto_approve_registrations?: boolean
  } = {},
): Promise<TestApi> {
  const { id, name, slug } = await ok(
    house.operator.POST('/v3/apis', { body: { name: `API ${randomUUID().slice(0, 8)}` } }),
  )
  await ok(
    house.operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
      params: { path: { apiId: id, portalId: portal.id } },
      body: publication,
    }),
  )
  return { id, name, slug: slug ?? '' }
}

/** An application of a developer, with the portal's strategy. */
export async function addApplication(developer: TestDeveloper, body: object = {}): Promise<string> {
  const application = await ok(
    developer.client.POST('/api/v3/applications', { body: { name: `App ${randomUUID().slice(0, 8)}`, ...body } }),
  )
  return application.id
}
