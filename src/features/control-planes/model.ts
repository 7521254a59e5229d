import { z } from 'zod'
import { filterQuery, sortQuery } from '../../platform/wire/filters.ts'
import { paged, pageQuery } from '../../platform/wire/paging.ts'
import { labelsInput, labelsOutput, timestamp, uuid } from '../../platform/wire/wire.ts'

export type ControlPlaneEvent =
  | 'control-plane.created'
  | 'control-plane.updated'
  | 'control-plane.deleted'
  | 'service.created'
  | 'service.updated'
  | 'service.deleted'
  | 'route.created'
  | 'route.updated'
  | 'route.deleted'

const clusterType = z.enum([
  'CLUSTER_TYPE_CONTROL_PLANE',
  'CLUSTER_TYPE_K8S_INGRESS_CONTROLLER',
  'CLUSTER_TYPE_CONTROL_PLANE_GROUP',
  'CLUSTER_TYPE_SERVERLESS',
  'CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY',
  'CLUSTER_TYPE_SERVERLESS_V1',
])
const authType = z.enum(['pinned_client_certs', 'pki_client_certs'])
const proxyUrl = { host: z.string().min(1).max(120), port: z.number().int(), protocol: z.string().min(1).max(32) }

/** A control plane as the management API shows it. */
export const ControlPlane = z.object({
  id: uuid,
  name: z.string(),
  description: z.string(),
  labels: labelsOutput,
  config: z.object({
    control_plane_endpoint: z.string(),
    telemetry_endpoint: z.string(),
    cluster_type: clusterType,
    auth_type: authType,
    cloud_gateway: z.boolean(),
    proxy_urls: z.array(z.object(proxyUrl)),
  }),
  created_at: timestamp,
  updated_at: timestamp,
})
export const ControlPlanePage = paged(ControlPlane)

const changeable = {
  description: z.string().max(2048).optional(),
  auth_type: authType.optional(),
  proxy_urls: z.array(z.strictObject(proxyUrl)).max(5).optional(),
  labels: labelsInput,
}
const name = z.string().min(2).max(256)

export const CreateControlPlane = z.strictObject({
  name,
  ...changeable,
  cluster_type: clusterType.optional(),
  cloud_gateway: z.boolean().optional(),
})
export const UpdateControlPlane = z.strictObject({ name: name.optional(), ...changeable })
export type CreateControlPlaneInput = z.infer<typeof CreateControlPlane>
export type UpdateControlPlaneInput = z.infer<typeof UpdateControlPlane>

export const ListControlPlanes = z.strictObject({
  ...pageQuery,
  ...sortQuery,
  ...filterQuery({ id: 'id', name: 'text', cluster_type: 'choice', cloud_gateway: 'flag' }),
  labels: z.string().max(4096).optional(),
})
export type ListControlPlanesQuery = z.infer<typeof ListControlPlanes>
