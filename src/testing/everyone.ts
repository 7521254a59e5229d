import { randomUUID } from 'node:crypto'
import type { ManagementClient } from '../client/connect.ts'
import { newId } from '../platform/ids.ts'
import { ok, type TestGatehouse } from './gatehouse.ts'
import { addPortal, type TestPortal } from './people.ts'
import { goodPassword, signIn, signUp } from './sign-up.ts'

/** One of each thing there is, all of one portal and its developer, by the names of the paths' parameters. */
export type Tree = {
  portal: TestPortal
  email: string
  /** The developer's session, as a Cookie header. */
  cookie: string
  /** A second API of the same kind, which nothing is registered for. */
  otherApiId: string
  /** Published for developers only. */
  privateApiId: string
  otherApplicationId: string
  /** A strategy that nothing uses. */
  spareStrategyId: string
  otherRouteId: string
  spareServiceId: string
  ids: Record<string, string>
}

const specification = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tides', version: '1.0.0' },
  paths: { '/tides': { get: { operationId: 'list-tides', responses: { 200: { description: 'Tides' } } } } },
})

/** An icon that no other API has: its colour is made of the API's id. */
export function pictureOf(apiId: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" fill="#${apiId.slice(-6)}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
}

/** Makes a portal, its developer and all that belongs to both, through the two APIs. */
export async function plantTree(house: TestGatehouse): Promise<Tree> {
  const { operator } = house
  const portal = await addPortal(house, {
    auto_approve_developers: true,
    auto_approve_applications: true,
    default_api_visibility: 'public',
  })
  const email = `owner-${randomUUID().slice(0, 8)}@example.com`
  const developerId = await signUp(house, portal, { email })
  await signIn(house, portal, { email })
  const owner = await signIn(house, portal, { email })
  const plane = await plantPlane(operator)
  const api = await plantApi(operator, portal, plane)
  const other = await plantApi(operator, portal, plane, plane.otherServiceId)
  const hidden = await plantApi(operator, portal, plane, plane.thirdServiceId, 'private')

  const addApplication = async () =>
    (await ok(owner.POST('/api/v3/applications', { body: { name: `App ${randomUUID().slice(0, 8)}` } }))).id
  const applicationId = await addApplication()
  const params = { path: { applicationId } }
  const { id: registrationId } = await ok(
    owner.POST('/api/v3/applications/{applicationId}/registrations', { params, body: { api_id: api.apiId } }),
  )
  const { id: credentialId } = await ok(
    owner.POST('/api/v3/applications/{applicationId}/credentials', { params, body: { display_name: 'Laptop' } }),
  )
  const { data: sessions } = await ok(owner.GET('/api/gatehouse/v1/developer/sessions'))
  const { id: spareStrategyId } = await ok(
    operator.POST('/v2/application-auth-strategies', {
      body: {
        name: `spare-${randomUUID()}`,
        display_name: 'Spare',
        strategy_type: 'key_auth',
        configs: { 'key-auth': { key_names: ['x-spare'] } },
      },
    }),
  )
  const mailId = newId()
  await house.platform.database
    .insertInto('mails')
    .values({
      id: mailId,
      template: 'developer-approved',
      portal_id: portal.id,
      recipient: email,
      recipient_kind: 'developer',
      developer_id: developerId,
      state: 'failed',
    })
    .execute()
  return {
    portal,
    email,
    cookie: [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    otherApiId: other.apiId,
    privateApiId: hidden.apiId,
    otherApplicationId: await addApplication(),
    spareStrategyId,
    otherRouteId: plane.otherRouteId,
    spareServiceId: plane.spareServiceId,
    ids: {
      portalId: portal.id,
      developerId,
      applicationId,
      registrationId,
      credentialId,
      sessionId: sessions.find(({ current }) => !current)?.id ?? '',
      apiId: api.apiId,
      apiIdOrSlug: api.apiId,
      versionId: api.versionId,
      digest: api.digest,
      // No operation of an API has an id of its own yet.
      operationId: randomUUID(),
      documentId: api.documentId,
      documentIdOrSlug: api.documentId,
      implementationId: api.implementationId,
      authStrategyId: portal.strategyId,
      controlPlaneId: plane.controlPlaneId,
      ServiceId: plane.serviceId,
      RouteId: plane.routeId,
      mailId,
    },
  }
}

type Plane = Awaited<ReturnType<typeof plantPlane>>

async function plantPlane(operator: ManagementClient) {
  const { id: controlPlaneId } = await ok(
    operator.POST('/v2/control-planes', { body: { name: `plane-${randomUUID()}` } }),
  )
  const addService = async () => {
    const service = await ok(
      operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services', {
        params: { path: { controlPlaneId } },
        body: { name: `service-${randomUUID()}`, host: 'upstream.example.com', port: 80, protocol: 'http' },
      }),
    )
    return service.id ?? ''
  }
  const serviceId = await addService()
  const addRoute = async () => {
    const route = await ok(
      operator.POST('/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes', {
        params: { path: { controlPlaneId, ServiceId: serviceId } },
        body: { paths: [`/${randomUUID()}`] },
      }),
    )
    return route.id ?? ''
  }
  return {
    controlPlaneId,
    serviceId,
    otherServiceId: await addService(),
    thirdServiceId: await addService(),
    spareServiceId: await addService(),
    routeId: await addRoute(),
    otherRouteId: await addRoute(),
  }
}

async function plantApi(
  operator: ManagementClient,
  portal: TestPortal,
  plane: Plane,
  serviceId = plane.serviceId,
  visibility: 'public' | 'private' = 'public',
) {
  const name = `API ${randomUUID().slice(0, 8)}`
  const { id: apiId } = await ok(operator.POST('/v3/apis', { body: { name, spec_content: specification } }))
  const params = { path: { apiId } }
  const document = { slug: 'guide', title: 'Guide', content: '# Guide', status: 'published' } as const
  const picture = { path: { apiId, imageType: 'icon' } } as const
  await ok(operator.PUT('/v3/apis/{apiId}/images/{imageType}', { params: picture, body: { data: pictureOf(apiId) } }))
  const raw = await operator.GET('/v3/apis/{apiId}/images/{imageType}/raw', { params: picture })
  const digest = raw.response.headers.get('location')?.split('/').at(-1) ?? ''
  const { id: documentId } = await ok(operator.POST('/v3/apis/{apiId}/documents', { params, body: document }))
  const service = { control_plane_id: plane.controlPlaneId, id: serviceId }
  const { id: implementationId } = await ok(
    operator.POST('/v3/apis/{apiId}/implementations', { params, body: { service } }),
  )
  await ok(
    operator.PUT('/v3/apis/{apiId}/publications/{portalId}', {
      params: { path: { apiId, portalId: portal.id } },
      body: { visibility },
    }),
  )
  const { data: versions } = await ok(operator.GET('/v3/apis/{apiId}/versions', { params }))
  return { apiId, digest, documentId, implementationId, versionId: versions[0]?.id ?? '' }
}

export const operatorPassword = 'a long and winding road'

export type SignedInOperator = { id: string; email: string; tokenId: string; cookie: string; token: string }

/** An operator with a session and a token. */
export async function addOperator(house: TestGatehouse, role: 'admin' | 'viewer'): Promise<SignedInOperator> {
  const email = `${role}-${randomUUID().slice(0, 8)}@example.com`
  const { id } = await ok(
    house.operator.POST('/gatehouse/v1/operators', {
      body: { email, full_name: 'Olga', role, password: operatorPassword },
    }),
  )
  const { response } = await house
    .management({})
    .POST('/gatehouse/v1/session', { body: { email, password: operatorPassword } })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const expires_at = new Date(Date.now() + 3_600_000).toISOString()
  const { id: tokenId, token } = await ok(
    house.management({ cookie }).POST('/gatehouse/v1/tokens', { body: { name: 'Test', expires_at } }),
  )
  return { id, email, tokenId, cookie, token }
}

/** A developer of a portal who holds a session that began before the developer came into this state. */
export async function addDeveloperWithSession(
  house: TestGatehouse,
  portal: TestPortal,
  status: 'approved' | 'pending' | 'rejected' | 'revoked',
): Promise<{ id: string; cookie: string }> {
  const email = `${status}-${randomUUID().slice(0, 8)}@example.com`
  const id = await signUp(house, portal, { email, password: goodPassword })
  const { cookies } = await signIn(house, portal, { email })
  if (status !== 'approved') {
    const path = { portalId: portal.id, developerId: id }
    await ok(
      house.operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', { params: { path }, body: { status } }),
    )
  }
  return { id, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}
