import type { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import type { Route, Service } from './core-entities.model.ts'
import type { ControlPlane } from './model.ts'
import { unsupportedRouteFields, unsupportedServiceFields } from './rules.ts'
import type { ControlPlaneRow, RouteRow, ServiceRow } from './store.ts'

export function presentControlPlane(config: Config, row: ControlPlaneRow): z.infer<typeof ControlPlane> {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    labels: row.labels as Record<string, string>,
    config: {
      // The gateway reads its plans from the database, not from here; clients expect an address, so it is the console's.
      control_plane_endpoint: config.publicUrl.origin,
      telemetry_endpoint: config.publicUrl.origin,
      cluster_type: row.cluster_type as 'CLUSTER_TYPE_CONTROL_PLANE',
      auth_type: row.auth_type as 'pinned_client_certs',
      cloud_gateway: row.cloud_gateway,
      proxy_urls: row.proxy_urls as { host: string; port: number; protocol: string }[],
    },
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

const seconds = (time: Date) => Math.floor(time.getTime() / 1000)

export function presentService(row: ServiceRow): z.infer<typeof Service> {
  return {
    ...unsupportedServiceFields,
    id: row.id,
    name: row.name,
    protocol: row.protocol,
    host: row.host,
    port: row.port,
    path: row.path,
    connect_timeout: row.connect_timeout,
    read_timeout: row.read_timeout,
    write_timeout: row.write_timeout,
    enabled: row.enabled,
    tags: row.tags,
    created_at: seconds(row.created_at),
    updated_at: seconds(row.updated_at),
  }
}

export function presentRoute(row: RouteRow): z.infer<typeof Route> {
  const { expression: _, priority: __, ...fixed } = unsupportedRouteFields
  return {
    ...fixed,
    id: row.id,
    service: row.service_id ? { id: row.service_id } : null,
    name: row.name,
    hosts: row.hosts,
    paths: row.paths,
    methods: row.methods,
    protocols: row.protocols as ('http' | 'https')[],
    strip_path: row.strip_path,
    preserve_host: row.preserve_host,
    tags: row.tags,
    created_at: seconds(row.created_at),
    updated_at: seconds(row.updated_at),
  }
}
