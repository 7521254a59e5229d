import { dataOf, dataOrNothing, loadAll } from '../../answers.ts'
import type { ConsolePageContext } from '../../page.ts'
import { type Choices, mostChoices, readChoiceSearch } from './choices.tsx'
import type { Implementation, Route, Service } from './types.ts'

const servicesOf = '/v2/control-planes/{controlPlaneId}/core-entities/services'
const serviceAt = '/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}'
const routesOf = '/v2/control-planes/{controlPlaneId}/core-entities/routes'
const routesOfService = '/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes'

export type ControlPlane = { id: string; name: string }

export function loadPlanes({ client }: ConsolePageContext): Promise<ControlPlane[]> {
  return loadAll((query) => dataOf(client.GET('/v2/control-planes', { params: { query } })))
}

/** The control plane that the address names. */
export async function loadPlane(context: ConsolePageContext): Promise<ControlPlane | undefined> {
  return (await loadPlanes(context)).find(({ id }) => id === context.params.plane)
}

type EntityQuery = { size: number; offset?: string }

/** All of a list that pages by size and offset. */
async function loadEntities<One>(
  fetch: (query: EntityQuery) => Promise<{ data: One[]; offset?: string }>,
): Promise<One[]> {
  const rows: One[] = []
  for (let offset: string | undefined; ; ) {
    const found = await fetch({ size: 1000, ...(offset === undefined ? {} : { offset }) })
    rows.push(...found.data)
    offset = found.offset
    if (offset === undefined) return rows
  }
}

export async function loadServices({ client }: ConsolePageContext, controlPlaneId: string): Promise<Service[]> {
  const path = { controlPlaneId }
  return byName(await loadEntities((query) => dataOf(client.GET(servicesOf, { params: { path, query } }))))
}

export async function loadRoutes({ client }: ConsolePageContext, controlPlaneId: string): Promise<Route[]> {
  const path = { controlPlaneId }
  return byName(await loadEntities((query) => dataOf(client.GET(routesOf, { params: { path, query } }))))
}

/** The API gives them in the order of their ids, which says nothing to people. */
function byName<One extends { name?: string | null }>(entities: One[]): One[] {
  return entities.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''))
}

export function loadRoutesOf({ client }: ConsolePageContext, planeId: string, ServiceId: string): Promise<Route[]> {
  const path = { controlPlaneId: planeId, ServiceId }
  return loadEntities((query) => dataOf(client.GET(routesOfService, { params: { path, query } })))
}

export function loadService(
  { client }: ConsolePageContext,
  controlPlaneId: string,
  ServiceId: string,
): Promise<Service | undefined> {
  return dataOrNothing(client.GET(serviceAt, { params: { path: { controlPlaneId, ServiceId } } }))
}

/** Services to choose from, with the one that is chosen already. */
export async function loadServiceChoices(
  context: ConsolePageContext,
  controlPlaneId: string,
  chosen?: string,
): Promise<Choices<Service>> {
  const search = readChoiceSearch(context)
  const filter = search ? { 'filter[name][contains]': search } : {}
  const params = { path: { controlPlaneId }, query: { size: mostChoices, ...filter } }
  const { data, next } = await dataOf(context.client.GET(servicesOf, { params }))
  const isMissing = chosen && data.every(({ id }) => id !== chosen)
  const found = isMissing ? await loadService(context, controlPlaneId, chosen) : undefined
  return { rows: byName(found ? [found, ...data] : data), search, more: next !== null }
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
