import { dataOf } from '../../answers.ts'
import type { ConsolePageContext } from '../../page.ts'
import { loadAll } from './list.ts'
import type { Implementation, Route, Service } from './types.ts'

export type ControlPlane = { id: string; name: string }

export function loadPlanes({ client }: ConsolePageContext): Promise<ControlPlane[]> {
  return loadAll((query) => dataOf(client.GET('/v2/control-planes', { params: { query } })))
}

/** Services of a control plane, at most a thousand. */
export async function loadServices({ client }: ConsolePageContext, controlPlaneId: string): Promise<Service[]> {
  const params = { path: { controlPlaneId }, query: { size: 1000 } }
  return (await dataOf(client.GET('/v2/control-planes/{controlPlaneId}/core-entities/services', { params }))).data
}

export async function loadRoutes({ client }: ConsolePageContext, controlPlaneId: string): Promise<Route[]> {
  const params = { path: { controlPlaneId }, query: { size: 1000 } }
  return (await dataOf(client.GET('/v2/control-planes/{controlPlaneId}/core-entities/routes', { params }))).data
}

export function loadImplementations({ client }: ConsolePageContext, filter: object): Promise<Implementation[]> {
  return loadAll((page) => dataOf(client.GET('/v3/api-implementations', { params: { query: { ...page, ...filter } } })))
}

/** The upstream address that a service stands for. */
export function upstreamOf({ protocol, host, port, path }: Service): string {
  const isUsual = (protocol === 'http' && port === 80) || (protocol === 'https' && port === 443)
  return `${protocol ?? 'http'}://${host}${port && !isUsual ? `:${port}` : ''}${path ?? ''}`
}

/** Where the gateway listens for a route, in words of HTTP: hosts and paths. */
export function placesOf({ hosts, paths }: Route): string[] {
  const somewhere = hosts?.length ? hosts : ['']
  return somewhere.flatMap((host) => (paths?.length ? paths : ['/']).map((path) => `${host}${path}`))
}
