import type { ManagementClient, PortalClient } from '../../src/client/connect.ts'
import { ok } from '../../src/testing/gatehouse.ts'

/** The states that the demo leaves out, made for one developer: applications, registrations and keys of every kind. */
export async function addStates(operator: ManagementClient, developer: PortalClient, portalId: string): Promise<void> {
  const addApplication = async (name: string) => {
    const { id } = await ok(developer.POST('/api/v3/applications', { body: { name } }))
    return { params: { path: { applicationId: id } } }
  }
  await addApplication('Nothing yet')
  const mixed = await addApplication('Every state')
  const { data: apis } = await ok(developer.GET('/api/v3/apis'))
  const states = ['rejected', 'revoked', 'approved'] as const
  for (const [position, api] of apis.slice(0, states.length).entries()) {
    const body = { api_id: api.id }
    const made = await ok(developer.POST('/api/v3/applications/{applicationId}/registrations', { ...mixed, body }))
    const path = { portalId, applicationId: mixed.params.path.applicationId, registrationId: made.id }
    const change = '/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}'
    for (const status of new Set(['approved', states[position]] as const)) {
      await ok(operator.PATCH(change, { params: { path }, body: { status } }))
    }
  }
  const addKey = async (display_name: string) => {
    const body = { display_name }
    const { id } = await ok(developer.POST('/api/v3/applications/{applicationId}/credentials', { ...mixed, body }))
    return { params: { path: { ...mixed.params.path, credentialId: id } } }
  }
  await addKey('In use')
  const rotate = '/api/gatehouse/v1/applications/{applicationId}/credentials/{credentialId}/rotate'
  await ok(developer.POST(rotate, { ...(await addKey('Ended at once')), body: { grace: 'now' } }))
  await ok(developer.POST(rotate, { ...(await addKey('Ends in an hour')), body: { grace: '1h' } }))
  const revoke = '/api/v3/applications/{applicationId}/credentials/{credentialId}'
  await ok(developer.DELETE(revoke, await addKey('Revoked')))
}
