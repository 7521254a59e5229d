import type { ManagementClient } from '../../src/client/connect.ts'
import { ok } from '../../src/testing/gatehouse.ts'

export async function approveDeveloper(operator: ManagementClient, portalId: string, email: string): Promise<void> {
  const path = { portalId }
  const query = { 'filter[email]': email }
  const { data } = await ok(operator.GET('/v3/portals/{portalId}/developers', { params: { path, query } }))
  await ok(
    operator.PATCH('/v3/portals/{portalId}/developers/{developerId}', {
      params: { path: { portalId, developerId: data[0]?.id ?? '' } },
      body: { status: 'approved' },
    }),
  )
}

export async function approveApplication(
  operator: ManagementClient,
  portalId: string,
  applicationId: string,
): Promise<void> {
  const params = { path: { portalId, applicationId } }
  await ok(operator.POST('/gatehouse/v1/portals/{portalId}/applications/{applicationId}/approve', { params }))
}
